"""What Ratecard keeps for ever, as each format kept it.

`<family>-<number>.json` was written by the code of that format and never changes. Its tests read it with the code of
today and expect the values that were written then. Another test runs the same story with the code of today and expects
the file of the newest format: who changes what is kept, without a new format, sees it fail.

    WRITE_GOLDEN=1 .venv/bin/pytest -q tests/golden

writes the files that are missing, and writes over none. A story may grow, by a step of a new name: take the newest file
away, write it again, and see in the difference that lines only came.
"""
