"""Ratecard's server. Each folder is a room; imports run downwards only (see pyproject.toml, importlinter)."""
