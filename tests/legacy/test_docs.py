"""docs/legacy.md agrees with the code, and its commands run."""

import re
import shlex
from pathlib import Path

import pytest

from backend.legacy.faults import FaultCode
from tests.support.old_product import OldProduct
from tests.support.terminal import ratecard

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "legacy.md").read_text()


def commands() -> list[str]:
    blocks = re.findall(r"^```sh\n(.*?)^```", PAGE, flags=re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def test_every_fault_is_on_the_page() -> None:
    rows = "".join(re.findall(r"^\| (`.*?) \|", PAGE, flags=re.MULTILINE))
    assert set(re.findall(r"`(\w+)`", rows)) == {str(code) for code in FaultCode}


@pytest.mark.django_db
def test_the_commands_of_the_page_run_in_their_order(old: OldProduct, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(old.folder)
    (old.folder / "src").mkdir()
    for name in ("old.json", "new.json"):
        (old.folder / name).write_text("{}")
    codes = []
    for line in commands():
        words, _, file = line.partition(" > ")
        answer = ratecard(*shlex.split(words)[1:])
        if file:
            (old.folder / file).write_text(answer.stdout)
        codes.append(answer.exit_code)
    assert codes == [0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    assert "choice: null" in old.decisions.read_text()
