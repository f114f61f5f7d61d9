"""Wiring only: settings from the environment, URLs, the ASGI application, Celery, `ratecard worker` and `beat`."""
