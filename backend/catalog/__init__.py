"""What is sold: providers, models, quality tiers, operations and settings, as numbered revisions.

Every write goes through `revisions.publish`; every read takes `ModelRegistry.current()`, the immutable view of
the newest revision. `rows` declares each field once, in the words of `fields`: columns, ranges and what interfaces
show and take are made from that. `state` has all rows of a revision, `invariants` the rules for it, `models`
the tables and their constraints. May import accounts, pricing and shared.
"""
