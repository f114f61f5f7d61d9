"""Watching: checks of all the rooms below, reported to people.

It owns configuration issues, the webhooks about new ones, heartbeats of worker and beat, and tests of providers'
keys. An issue is a fact with a suggested fix; a heartbeat says that a process beside the server is alive.
No revision holds anything of it. May import legacy, automation, generation, credits, imports, catalog, accounts
and shared.
"""
