"""Hardening of HTTP, the same for every address: bodies are bounded, odd requests answered, logs and errors safe.

Middleware and pieces of ASGI that know no field of the API: body limits, content types, forms, cookies, the request
log, what caches may keep, what a lost database answers, and the health check.
"""
