"""The words of the API: why something was refused, what a change does, how models, prices and margins read.

Each text stands here once, for GraphQL, REST, the admin pages and the command line. It may import every room below
the API, and knows no interface.
"""
