"""Heavy scenarios: a sample runs in `make test`, the full count in `make soak`.

They commit, so each takes a database of its own (`own_database`), and their clients are real connections.
"""
