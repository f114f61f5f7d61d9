"""Trusted documents: operations that clients send by the id of their document instead of its text.

A *document* is a text of GraphQL with one or more operations. An *id* names it for ever: its SHA-256 with a prefix, or
a name of its maker's own. The *frontend's own* documents come with the release in `frontend.json`, which
`make codegen` writes; those of other frontends stand in a table that `ratecard documents` fills. The *manifest* of a
frontend lists its documents, as its build wrote it. Imports `shared` only: what makes a document valid is passed in.
"""
