"""The command line: `ratecard`. Each command makes one domain call and prints its answer."""
