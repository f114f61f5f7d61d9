"""What a machine without servers of its own needs: an embedded PostgreSQL and Valkey, demo data, `ratecard run`.

It stands beside the product, which runs without it: only `backend.manage` imports this room, for `ratecard run`
and where DATABASE_URL is not set. The packages of the servers are the extra `embedded`; nothing else imports
them, and what is private in them is used here only.

Words: a *client* is a process that uses an embedded server; its *keeper* is a process that starts it and stops it
once no client is left, however the clients ended.
"""
