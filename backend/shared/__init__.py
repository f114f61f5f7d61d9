"""Single-subject tools that know no word of the business.

It owns encryption and its key rotation, signed tokens, append-only tables, the clock, immutable JSON, formats of
kept JSON, plain decimals, names of classes, files and secrets, safe spreadsheets, what to do at shutdown, limits
by the minute, which addresses are public, and calls to addresses that people typed in (`outbound`).
May import nothing of the other rooms.
"""
