"""The configuration as files: export, plan, apply."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.catalog import files
from backend.catalog.files import FileFormat
from backend.catalog.models import CatalogRevision
from backend.catalog.registry import ModelRegistry
from tests.support.api import Api
from tests.support.changes import change, dump
from tests.support.publishing import fill_catalog
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    path = tmp_path / "catalog.yaml"
    assert ratecard("catalog", "export", "--output", str(path)).exit_code == 0
    return path


def edited(path: Path, before: str, after: str) -> Path:
    text = path.read_text()
    assert text.count(before) == 1, text.count(before)
    path.write_text(text.replace(before, after))
    return path


@pytest.mark.parametrize("format", FileFormat)
def test_an_export_is_read_again_exactly(format: FileFormat, ada: Api) -> None:
    fill_catalog(40)
    change(ada, "providerUpdate", providerId="openai", config={"deep": {"a": [1, 2.5, None, True, "é"]}, "no": "yes"})
    change(ada, "aiModelUpdate", modelName="dall-e-3", displayName='"quoted": # {no} \u2028 é', sortOrder=-7)
    state = ModelRegistry.current().to_state()
    text = files.write(state, format=format)
    assert files.read(text) == state
    assert files.write(files.read(text), format=format) == text


def test_a_file_that_says_the_same_changes_nothing(exported: Path) -> None:
    before = dump()
    done = ratecard("catalog", "plan", str(exported))
    assert (done.exit_code, done.stdout) == (0, "Nothing to do: the catalog, at revision 1, says the same.\n")
    assert ratecard("catalog", "apply", str(exported), "--reason", "x").exit_code == 0
    assert dump() == before


def test_a_plan_shows_changes_and_impact_and_writes_nothing(exported: Path) -> None:
    before = dump()
    done = ratecard("catalog", "plan", str(edited(exported, "credits_per_image: 5", "credits_per_image: 6")))
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert done.exit_code == 2
    assert "Model dall-e-3: credits per image 5 6" in lines
    assert "Tier Quality dall-e-3, 5 credits dall-e-3, 6 credits" in lines
    assert lines[-1] == "The catalog is at revision 1."
    assert dump() == before


def test_applying_a_file_is_one_revision_with_its_reason(exported: Path) -> None:
    edited(exported, "credits_per_image: 5", "credits_per_image: 6")
    edited(exported, "display_name: Runware", "display_name: Runware Ltd")
    done = ratecard("catalog", "apply", str(exported), "--reason", "release 7", "--json")
    assert done.exit_code == 2
    assert {row["key"] for row in json.loads(done.stdout)["changes"]} == {"dall-e-3", "runware"}
    revision = CatalogRevision.objects.get(number=2)
    assert (revision.reason, revision.channel) == ("release 7", "command_line")
    assert ratecard("catalog", "plan", str(exported)).exit_code == 0


def test_secrets_are_not_exported_and_stay(ada: Api, tmp_path: Path) -> None:
    change(ada, "providerRotateKey", providerId="openai", apiKey="sk-canary-1234567890")
    text = ratecard("catalog", "export").stdout
    assert "canary" not in text
    assert "api_key" not in text
    path = tmp_path / "catalog.yaml"
    path.write_text(text)
    assert ratecard(
        "catalog", "apply", str(edited(path, "display_name: OpenAI\n", "display_name: Open\n")), "--reason", "x"
    )
    assert ModelRegistry.current().get_api_key("openai") == "sk-canary-1234567890"


def test_a_row_that_a_file_omits_is_deleted_unless_it_is_in_use(exported: Path) -> None:
    document: dict[str, Any] = yaml.safe_load(exported.read_text())
    document["providers"] = [row for row in document["providers"] if row["provider_id"] != "stripe"]
    exported.write_text(yaml.safe_dump(document))
    assert ratecard("catalog", "apply", str(exported), "--reason", "x").exit_code == 2
    assert "stripe" not in ModelRegistry.current().providers
    document["providers"] = []
    exported.write_text(yaml.safe_dump(document))
    done = ratecard("catalog", "apply", str(exported), "--reason", "x")
    assert done.exit_code == 1
    assert "Provider openai does not exist." in done.stderr


def test_a_provider_does_not_take_its_key_with_it_unnoticed(exported: Path, ada: Api) -> None:
    text = exported.read_text()
    change(ada, "providerCreate", providerId="mistral", displayName="Mistral", providerType="AI")
    change(ada, "providerRotateKey", providerId="mistral", apiKey="sk-of-mistral-01")
    done = ratecard("catalog", "apply", str(exported), "--reason", "x")
    assert (done.exit_code, "Only a secrets admin may set or remove a secret" in done.stderr) == (1, True)
    assert ModelRegistry.current().get_api_key("mistral") == "sk-of-mistral-01"
    assert ratecard("catalog", "apply", str(exported), "--reason", "x", "--remove-secrets").exit_code == 2
    assert ratecard("catalog", "export").stdout == text


def test_a_file_of_an_older_revision_can_be_refused(exported: Path, edith: Api) -> None:
    change(edith, "settingsUpdate", imageStyle="sketch")
    done = ratecard("catalog", "apply", str(exported), "--reason", "x", "--expected-revision", "1")
    assert (done.exit_code, "The catalog is at revision 2 now." in done.stderr) == (1, True)


HEAD = "format: ratecard/1\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "It is not an object"),
        ("[]", "It is not an object"),
        ("{", "It is neither YAML nor JSON."),
        ("\x00", "It is neither YAML nor JSON."),
        ("{}", 'It has no line "format: ratecard/'),
        (HEAD, "providers is missing"),
        (HEAD + "providers: []\nai_models: []", "operations is missing"),
        (HEAD + "providers: []\nai_models: []\noperations: []", "settings is missing"),
        (HEAD + "extra: 1\nsettings: {}", "unknown parts: extra"),
        (HEAD + "providers: 5\nsettings: {}", "providers is not a list of objects"),
        (HEAD + "providers: [5]\nsettings: {}", "providers is not a list of objects"),
        (HEAD + "settings: {}\nsettings: {}", "A name stands there twice. Look at line 1."),
        ('{"a": 1, "a": 2}', "A name stands there twice."),
        (HEAD + "a: &a [1]\nb: *a\nsettings: {}", "Aliases are not read. Look at line 3."),
        (HEAD + "settings: !!python/object/apply:os.system [ls]", "It is neither YAML nor JSON. Look at line 2."),
        (HEAD + "settings: !!binary aGk=", "It is neither YAML nor JSON. Look at line 2."),
        (HEAD + "settings: !!bool x", "It is neither YAML nor JSON."),
        (HEAD + "settings:\n  no: 1", "A name is no text: put it in quotes. Look at line 3."),
        (HEAD + "settings: " + "[" * 10_000, "It is neither YAML nor JSON."),
        (HEAD + "settings: {? [1] : 2}", "It is neither YAML nor JSON."),
        (HEAD + "settings: " + "9" * 10_000, "It is neither YAML nor JSON."),
        (HEAD + "# " + "x" * 20_000_000, "It is larger than 20,000,000 bytes."),
    ],
    ids=lambda value: value[:40],
)
def test_a_file_that_can_not_be_read(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "catalog.yaml"
    path.write_text(text)
    before = dump()
    done = ratecard("catalog", "apply", str(path), "--reason", "x")
    assert (done.exit_code, message in done.stderr) == (1, True), done.stderr
    assert dump() == before


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (
            "credits_per_image: 5",
            "credits_per_images: 5",
            "ai_model dall-e-3, credits_per_images: There is no such field.",
        ),
        ("credits_per_image: 5", "credits_per_image: five", "ai_model dall-e-3, credits_per_image: "),
        ("credits_per_image: 5", "credits_per_image: -5", "An image model needs 0 to 1,000,000 credits per image."),
        ("- provider_id: runware", "- provider_id: google", "provider google: It stands there twice."),
        (
            "display_name: Anthropic",
            "display_name: 5",
            "provider anthropic, display_name: It takes a text.",
        ),
        ("display_name: Anthropic", "display_name: A\n  config: {a: .inf}", "config: Leave out characters and numbers"),
        (
            "display_name: Anthropic",
            f"display_name: A\n  config: {{a: {'[' * 200}{']' * 200}}}",
            "provider anthropic, config: It is nested more than 200 deep.",
        ),
        ("price_per_credit_usd: '0.01'", "price_per_credit_usd: .nan", "price_per_credit_usd"),
        ("price_per_credit_usd: '0.01'", "price_per_credit_usd: 1.0e+999", "price_per_credit_usd"),
        ("price_per_credit_usd: '0.01'", "price_per_credit_usd: []", "price_per_credit_usd"),
        ("image_style: photorealistic", "image_style: null", "image_style"),
    ],
)
def test_a_row_that_can_not_be(exported: Path, before: str, after: str, message: str) -> None:
    done = ratecard("catalog", "plan", str(edited(exported, before, after)))
    assert (done.exit_code, message in done.stderr) == (1, True), done.stderr


@pytest.mark.parametrize("text", ["api_key: sk-canary-1", "config: !sk-canary-1 x", "config: *sk-canary-1"])
def test_a_secret_in_a_file_is_refused_and_not_repeated(exported: Path, text: str) -> None:
    done = ratecard("catalog", "apply", str(edited(exported, "display_name: Runware", f"{text}\n")), "--reason", "x")
    assert done.exit_code == 1
    assert "canary" not in done.stdout + done.stderr


def test_secrets_are_said_to_belong_elsewhere(exported: Path) -> None:
    done = ratecard("catalog", "plan", str(edited(exported, "display_name: Runware", "api_key: sk-canary-1")))
    assert "runware, api_key: Files hold no secrets: set it by providerRotateKey or on the admin pages." in done.stderr


def test_files_that_are_not_there_or_not_text(tmp_path: Path) -> None:
    assert "nothing.yaml: No such file" in ratecard("catalog", "plan", str(tmp_path / "nothing.yaml")).stderr
    assert f"{tmp_path}: Is a directory." in ratecard("catalog", "plan", str(tmp_path)).stderr
    assert f"{tmp_path}: Is a directory." in ratecard("catalog", "export", "--output", str(tmp_path)).stderr
    binary = tmp_path / "binary.yaml"
    binary.write_bytes(b"\xff\xfe\x00")
    assert "It is no text in UTF-8." in ratecard("catalog", "plan", str(binary)).stderr


def test_a_file_can_come_by_standard_input_and_as_windows_writes_it(exported: Path) -> None:
    text = exported.read_text().replace("\n", "\r\n")
    done = ratecard("catalog", "plan", "-", typed=b"\xef\xbb\xbf" + text.encode())
    assert (done.exit_code, done.stdout[:13]) == (0, "Nothing to do")
