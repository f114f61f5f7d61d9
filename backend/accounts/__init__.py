"""Who is calling: staff, integrations, accounts, members and tokens, and the rights that each has. Identity only.

An *integration* is a service that calls us and the tenant boundary. An *account* is one of its customers: who pays;
a *member* is a person who signs in to see one. An *API token* belongs to an integration, is shown once and stored
hashed; an *account token* is signed, short-lived and not stored. A *scope* is a right that an API token can be given.
*AccountAccess* says which accounts a caller can see. The *audit log* says who did what about people, tokens and
secrets. May import shared.
"""
