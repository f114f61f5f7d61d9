"""A pytest plugin, loaded before Django: settings for tests and the embedded PostgreSQL that they share."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
FOR_TESTS = {
    "RATECARD_VAR": str(PROJECT / "var" / "test"),
    "SECRET_KEY": "a key for tests only, which opens nothing else",
    "ENCRYPTION_KEYS": "dGVzdHMgb25seSwgb3BlbnMgbm90aGluZyBlbHNlISE=",
    "PUBLIC_CATALOG": "false",
    "SECURE_COOKIES": "false",
    "DATABASE_POOL": "false",
    "ALLOWED_HOSTS": "testserver,localhost,127.0.0.1",
    "DJANGO_ALLOW_ASYNC_UNSAFE": "1",  # Playwright runs an event loop in the tests' thread
    "HYPOTHESIS_STORAGE_DIRECTORY": str(PROJECT / "var" / "hypothesis"),
}
os.environ.update(FOR_TESTS)

if "DATABASE_URL" not in os.environ:
    from backend.config import embedded

    os.environ["DATABASE_URL"] = embedded.url(embedded.start())
