"""Every error that people or programs can meet, declared once: a row each, in the file of its room.

A row has the domain's exception, its code, its words, the GraphQL type and the facts that it carries, the input that
it is about, and its HTTP status. `error_messages` joins the rows; GraphQL, REST, the admin pages and the command line
answer from them. An exception without a row is internal: `tests/contracts/test_errors.py` lists those, with reasons.
"""
