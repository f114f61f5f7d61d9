"""The REST channel: two read-only endpoints over the registry, for clients that don't speak GraphQL."""
