"""Operations that came before, as functions: what a selection asks is worked out once, not for every row of an answer.

graphql-core asks the schema again for each field of each row. Here a selection becomes one function of its source, and
checking an input and making it are one step. Only what has no error is answered: whatever else happens raises, and
Strawberry answers a query from the beginning, so that errors are worded in one place. A mutation can't be begun again:
how it went is noted, and graphql-core makes the answer with errors from that.
"""


class NotCompiled(Exception):
    """An operation has a part that only Strawberry executes."""


class NotAnswered(Exception):
    """Values do not fit the schema: Strawberry says which, and why."""
