"""What the README names is there; `test_run.py` runs its commands."""

import re

from tests.support.environment import PROJECT


def test_the_make_targets_that_it_names_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text(), flags=re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)`", (PROJECT / "README.md").read_text())) <= targets


def test_the_files_that_it_links_exist() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (PROJECT / "README.md").read_text())
    assert links
    assert [link for link in links if not (PROJECT / link).exists()] == []
