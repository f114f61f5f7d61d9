"""The GraphQL channel: one typed schema over the registry and the quotes.

Types hold fields and descriptions, queries make one domain call each; `errors` is the one table from domain
errors to what clients see, `rights` says who may read which field, `view` is the HTTP side.
"""
