"""What PostgreSQL's parser can't see: an unknown column in a body. Runs where plpgsql_check is installed."""

from pathlib import Path

import pytest

from tests.support import plpgsql_check
from tests.support.sql_functions import replace


@pytest.mark.skipif(not plpgsql_check.EXTENSIONS, reason=plpgsql_check.DID_NOT_RUN)
def test_an_unknown_column_is_found_and_nothing_else(folder: Path) -> None:
    replace(folder / "credits_lapse.sql", "remaining - reserved AS free", "remaining - kept AS free")
    done = plpgsql_check.run(folder)
    faults = [line for line in done.stdout.splitlines() if line.startswith("credits_")]
    assert faults == ['credits_lapse, line 5: error: column "kept" does not exist'], done.stdout + done.stderr
    assert done.returncode == 1
