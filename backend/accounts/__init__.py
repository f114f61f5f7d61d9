"""Who is calling: staff, integrations and their API tokens, and the rights that each has. Identity only.

An *integration* is a service that calls us and the tenant boundary. A *token* belongs to an integration, is
shown once and stored hashed. A *scope* is a right that a token can be given. May import shared.
"""
