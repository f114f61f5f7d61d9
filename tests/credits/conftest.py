import shutil
from pathlib import Path

import pytest

from tests.support.sql_functions import FOLDER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the files of `credits/sql/`, for tests that change them."""
    return Path(shutil.copytree(FOLDER, tmp_path / "sql"))
