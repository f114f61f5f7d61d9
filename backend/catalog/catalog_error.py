"""What errors about rows of the catalog share."""


class CatalogError(Exception):
    """A change can't be made. `place` is its place among several changes, from 0, where they are made together."""

    place: int | None = None
