"""The interfaces: GraphQL, REST, the command line, the admin pages, tasks.

An interface reads its input, asks `auth` who is calling, makes one domain call and shapes the answer. No arithmetic,
no rule and no write of its own. The interfaces are siblings: none imports another.
"""
