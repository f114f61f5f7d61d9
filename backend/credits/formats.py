"""The formats in which credits keep JSON; see `backend.catalog.formats`.

`QUOTE`: what a quote's token signs and its hold keeps. Kinds are `quote` and, for each of its lines, `quote_line`.
`ANSWER`: what a movement answered, kept under its idempotency key. The one kind is `answer`. The database writes it, so
an upgrade comes with its number in `sql/credits_answer.sql`.
"""

from backend.shared.formats import Format

QUOTE = Format()
ANSWER = Format()
