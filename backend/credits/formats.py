"""The formats in which credits keep JSON; see `backend.catalog.formats`.

`QUOTE`: what a quote's token signs and its hold keeps. Kinds are `quote` and, for each of its lines, `quote_line`.
`ANSWER`: what a movement answers, and what was kept of it before keys stayed for good. The one kind is `answer`. The
database makes it, so an upgrade comes with its number in `sql/credits_facts.sql`.
"""

from backend.shared.formats import Format

QUOTE = Format()
ANSWER = Format()
