"""`make bench`: what the domain's calls cost compared with the plain SQL that they run.

`pgbench` runs the SQL, Python processes run the domain's function, in turns, on a PostgreSQL of its own. Every
movement has a key and a quote of its own.
"""

import os

import django

from tests.support import environment as environment  # its settings, before Django's

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
django.setup()
