"""`make bench`: what Ratecard costs compared with its peers, each on the same machine in turns with it.

A *part* measures some *figures* on a *stage*, a database with so many models. wrk sends requests to one process of each
server, and its CPU time per request is read from /proc: it says more than a rate where client, server and PostgreSQL
share the cores. docs/performance.md has the method and what was found.
"""

import os

import django

from tests.support import environment as environment  # its settings, before Django's

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
django.setup()
