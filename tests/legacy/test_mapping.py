"""The mapping file: validated, with the place of each mistake."""

import subprocess
import sys
from pathlib import Path

import pytest

from backend.legacy import mapping
from backend.legacy.legacy_errors import UnusableMapping
from tests.support.environment import without_settings

READY = mapping.READY.read_text()


def refused(text: str) -> str:
    with pytest.raises(UnusableMapping) as error:
        mapping.parse(text)
    return error.value.problem


def test_the_ready_one_is_read() -> None:
    read = mapping.parse(READY)
    assert read.models.columns["provider"] == ("provider",)
    assert read.settings is not None
    assert read.settings.model_choices[0] == ("openai_model", "openai_model_id")
    assert [constant.name for constant in read.constants][:2] == ["MODEL_RATES", "IMAGE_MODEL_RATES"]


@pytest.mark.parametrize(
    ("former", "changed", "problem"),
    [
        ("ratecard-legacy/1", "other/1", "format: It takes ratecard-legacy/1."),
        ("    provider: provider\n", "", "models: columns lacks provider."),
        ("  table: igny8_tenants", "  table: a; drop table b", "accounts.table: String should match pattern"),
        ("to: temperature", "to: colour", "overrides.values.3.to: It takes"),
        ("language: python", "language: ruby", "constants.0.language: It takes python or typescript."),
        ("    credits: credits\n", "    credits: credits\n    age: age\n", "accounts: columns has age;"),
        ("path: style", "path: max_in_article_images", "overrides.values has image_generation max_in_article_images"),
        ("accounts:\n", "accounts: {}\nmore:\n", "more: There is no such field."),
        (
            "file: [constants.py,",
            "file: [../secrets.py,",
            "constants.0: file ../secrets.py is not below the",
        ),
        (
            "file: [constants.py,",
            "file: [a/../../b.py,",
            "constants.0: file a/../../b.py is not below the",
        ),
        ("file: [constants.py,", "file: [/etc/passwd,", "constants.0: file /etc/passwd is not below the"),
        (
            "name: name",
            "name: profile->name",
            "accounts: columns has profile->name; only models, settings",
        ),
        ("format:", "format: [", "It is neither YAML nor JSON. Look at line"),
    ],
)
def test_a_mistake_is_named_with_its_place(former: str, changed: str, problem: str) -> None:
    assert former in READY
    assert problem in refused(READY.replace(former, changed, 1))


def test_all_mistakes_are_named_together() -> None:
    text = READY.replace("ratecard-legacy/1", "x").replace("language: python", "language: x", 1)
    assert [line.partition(":")[0] for line in refused(text).splitlines()] == ["format", "constants.0.language"]


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnusableMapping, match=r"none\.yaml: No such file or directory\."):
        mapping.read(tmp_path / "none.yaml")


def test_the_ready_one_is_printed_without_settings() -> None:
    command = [str(Path(sys.executable).with_name("ratecard")), "legacy", "mapping"]
    done = subprocess.run(command, env=without_settings(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, READY)
