"""Faults that are planted in a file of `credits/sql/` are found without a database."""

import pytest

from tests.support.sql_check import faults
from tests.support.sql_functions import FOLDER

TEXTS = {path.stem: path.read_text() for path in FOLDER.glob("*.sql")}


def planted(name: str, old: str, new: str) -> list[str]:
    """What is found where a text is replaced, once."""
    assert old in TEXTS[name]
    return faults(name, {**TEXTS, name: TEXTS[name].replace(old, new, 1)})


@pytest.mark.parametrize("name", TEXTS)
def test_the_files_have_no_faults(name: str) -> None:
    assert faults(name, TEXTS) == []


def test_there_are_files() -> None:
    assert len(TEXTS) > 20


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        ("credits_spend", "v_left := v_left -", "v_lft := v_left -", '"v_lft" is not a known variable'),
        ("credits_spend", "v_left := v_left -", "v_left := v_lft -", "v_lft is not declared"),
        ("credits_close_hold", "v_charge := least(p_actual,", "v_charge := least(p_actul,", "p_actul is not declared"),
        ("credits_available", "= p_account", "= p_acount", "p_acount is not declared"),
        ("credits_spend", "p_reason text", "p_reason text, p_other text", "nothing uses p_other"),
        ("credits_spend", "v_lot record;", "v_lot record; v_other integer;", "nothing uses v_other"),
        ("credits_spend", "EXIT WHEN v_left = 0;", "EXIT WHEN v_left = ;", "syntax error at end of input"),
        ("credits_spend", "END LOOP;", "", "syntax error at end of input"),
        ("credits_available", "FROM", "FORM", 'syntax error at or near "credits_creditbalance"'),
        ("credits_lapse", "PERFORM credits_move(", "PERFORM credits_mve(", "no file declares credits_mve"),
        ("credits_insufficient", "credits_available(", "credits_avail(", "no file declares credits_avail"),
        ("credits_move", "FUNCTION credits_move(", "FUNCTION credits_mve(", "its function has another name"),
        ("credits_move", "CREATE", "CREATE OR REPLACE", "is never CREATE OR REPLACE: the installation drops first"),
        ("credits_move", "END $$;", "END $$; SELECT 1;", "holds something else than one function"),
        ("credits_move", TEXTS["credits_move"], "-- Nothing.\n", "holds something else than one function"),
        ("credits_move", "-- One movement", "/* One movement */ --", "does not say what it is for"),
    ],
)
def test_a_fault_is_found(name: str, old: str, new: str, fault: str) -> None:
    assert fault in planted(name, old, new)
