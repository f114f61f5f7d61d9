"""The doors: GraphQL, REST, the command line, later admin pages.

A door reads its input, asks `auth` who is calling, makes one domain call and shapes the answer. No arithmetic,
no rule and no write of its own. The doors are siblings: none imports another.
"""
