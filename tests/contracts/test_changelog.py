"""The changelog has its form, there is one license, and links in Markdown lead somewhere."""

import json
import re
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PYPROJECT = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
CHANGELOG = (PROJECT / "CHANGELOG.md").read_text()
VERSIONS = dict(re.findall(r"^## \[(.+?)\].*?\n(.*?)(?=^## |\Z)", CHANGELOG, flags=re.MULTILINE | re.DOTALL))


def test_the_changelog_begins_with_what_is_not_released_and_has_the_version() -> None:
    headings = re.findall(r"^## (.*)", CHANGELOG, flags=re.MULTILINE)
    assert headings[0] == "[Unreleased]"
    assert all(re.fullmatch(r"\[\d+\.\d+\.\d+\] - (\d{4}-\d\d-\d\d|not yet released)", text) for text in headings[1:])
    assert PYPROJECT["version"] in VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
def test_a_version_says_what_was_added_changed_and_fixed(version: str) -> None:
    before, *groups = re.split(r"^### (.+)\n", VERSIONS[version], flags=re.MULTILINE)
    names = groups[::2]
    assert before.strip() == ""
    assert names == [name for name in ("Added", "Changed", "Fixed") if name in names]
    assert all(text.strip().startswith("- ") for text in groups[1::2])


def test_the_license_is_mit_everywhere() -> None:
    assert (PROJECT / "LICENSE").read_text().startswith("MIT License\n\nCopyright (c) 2026 The Ratecard authors\n")
    for client in ("python", "typescript"):
        assert (PROJECT / "clients" / client / "LICENSE").read_text() == (PROJECT / "LICENSE").read_text()
    package = json.loads((PROJECT / "frontend" / "package.json").read_text())
    assert (PYPROJECT["license"], PYPROJECT["license-files"], package["license"]) == ("MIT", ["LICENSE"], "MIT")


@pytest.mark.parametrize("page", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"])
def test_the_links_of_a_page_lead_to_files(page: str) -> None:
    links = re.findall(r"\]\(([^)#]+)", (PROJECT / page).read_text())
    assert [link for link in links if "://" not in link and not (PROJECT / link).exists()] == []
