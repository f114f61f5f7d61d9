"""What is sold: providers, models, quality tiers, operations and settings, as numbered revisions.

Every write goes through `revisions.publish`; every read takes `ModelRegistry.current()`, the immutable view of
the newest revision. `state` has the plain values of both, `invariants` the rules for a whole state, `models`
the tables and their constraints. May import accounts, pricing and shared.
"""
