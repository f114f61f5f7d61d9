"""Single-subject tools that know no word of the business.

It owns encryption and its key rotation, signed tokens, append-only tables, the clock and the database's, immutable
JSON, typed values of what came, formats of kept JSON, plain decimals, names of classes, files and secrets, safe
spreadsheets, what to do at shutdown, cursors that close, time zones, limits by the minute, small values that
processes share, which addresses are public, calls to addresses that people typed in (`outbound`), and that nothing
waits without end: limits of connections, turns of those who need the same, and the error of who would wait too long.
May import nothing of the other rooms.
"""
