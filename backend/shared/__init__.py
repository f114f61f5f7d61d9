"""Single-subject tools that know no word of the business: encryption, the clock, immutable JSON, plain decimals,
names of classes, names and sizes of files, calls to addresses that people typed in.

May import nothing of the other rooms.
"""
