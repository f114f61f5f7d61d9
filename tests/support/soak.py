"""How much of a heavy scenario runs: a sample in `make test`, all of it in `make soak`, which sets SOAK=full."""

import os

FULL = os.environ.get("SOAK") == "full"


def count(*, sample: int, full: int) -> int:
    return full if FULL else sample
