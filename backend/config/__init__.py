"""Wiring only: settings from the environment, the embedded database, URLs, the ASGI application, `ratecard run`."""
