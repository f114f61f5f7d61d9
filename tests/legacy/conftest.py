"""A product before Ratecard, as `tests/legacy/product/` has it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from tests.support.old_product import OldProduct, old_product


@pytest.fixture
def old(tmp_path: Path, settings: Any, django_db_setup: None) -> Iterator[OldProduct]:
    with old_product(tmp_path) as product:
        settings.LEGACY_DATABASE_URL = SecretStr(product.url)
        yield product
