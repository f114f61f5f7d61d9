"""`make mutants`: which small changes of the code no test detects.

mutmut changes one thing at a time in the rooms that `[tool.mutants]` of `pyproject.toml` names, and runs the tests
near it. It leaves alone what it can't change safely: constants of modules and classes, decorated functions, SQL.
"""

import os

import django

from tests.support import environment as environment  # its settings, before Django's

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
django.setup()
