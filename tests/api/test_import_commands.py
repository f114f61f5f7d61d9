"""`ratecard import`, in this process."""

import json
from pathlib import Path
from typing import Any

import pytest

from backend.catalog import files
from backend.catalog.models import CatalogRevision
from backend.catalog.registry import ModelRegistry
from backend.imports.models import ImportReview
from tests.support.imports import text
from tests.support.publishing import change_model
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db
ENTRIES = {
    "gpt-4o": text(3e-06, 1e-05),
    "gpt-5.1": text(0, 1e-05),
    "new": text(1e-06, 2e-06, max_output_tokens=4_096),
}
NEW_IMAGE = {"mode": "image_generation", "output_cost_per_image": 0.034}


def read(tmp_path: Path, entries: Any = ENTRIES) -> str:
    """The number of the import."""
    path = tmp_path / "prices.json"
    path.write_text(json.dumps(entries))
    found = json.loads(ratecard("import", "read", str(path), "--format", "litellm", "--json").stdout)
    return str(found["import"])


def shown(number: str, *words: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(ratecard("import", "show", number, *words, "--json").stdout)["rows"]
    return rows


def test_read_counts_what_becomes_of_the_rows(tmp_path: Path) -> None:
    path = tmp_path / "prices.json"
    path.write_text(json.dumps(ENTRIES))
    done = ratecard("import", "read", str(path), "--format", "litellm")
    number = ImportReview.objects.get().pk
    message = f"Import {number} of prices.json (litellm, open): 1 accepted, 1 held back, 1 rejected.\n"
    assert (done.exit_code, done.stdout, done.stderr) == (0, message, "")


def test_show_leaves_out_what_is_rejected_unless_it_is_asked_for(tmp_path: Path) -> None:
    number = read(tmp_path)
    table = [" ".join(line.split()) for line in ratecard("import", "show", number).stdout.splitlines()]
    assert table[2].startswith("1 gpt-4o gpt-4o accepted input_cost_per_1m 2.5 -> 3 It differs")
    assert table[3].startswith("2 gpt-5.1 gpt-5.1 held input_cost_per_1m 1.25 -> 0 input_cost_per_1m would go")
    assert len(table) == 4
    (new,) = shown(number, "--search", "NEW")
    assert (new["row"], new["status"], new["suggested"]) == (3, "rejected", {"tokens_per_credit": 5_000})
    assert [row["row"] for row in shown(number, "--status", "held")] == [2]
    assert shown(number, "--status", "rejected", "--ours") == []


def test_show_ours_has_what_is_rejected_too(tmp_path: Path) -> None:
    number = read(tmp_path, {"gpt-4o": text(2.5e-06, 1e-05), "new": text(1e-06, 2e-06)})
    assert [(row["name"], row["status"]) for row in shown(number, "--ours")] == [("gpt-4o", "rejected")]


def test_show_as_csv_runs_no_name_of_the_file(tmp_path: Path) -> None:
    number = read(tmp_path, {"gpt-4o": text(3e-06, 1e-05), "@SUM(1)": text(1e-06, 2e-06, max_output_tokens=4_096)})
    lines = ratecard("import", "show", number, "--status", "rejected", "--csv").stdout.splitlines()
    assert lines[0].startswith('"row","name","model","status","change","why","decided_by","input_cost_per_1m"')
    why = "No model of the catalog has this name. Adopt it to sell it."
    assert lines[1:] == [f'2,"\'@SUM(1)",,"rejected","","{why}",,1,,,2,,5000,']


def test_rows_are_decided_and_published_as_one_revision(tmp_path: Path) -> None:
    number = read(tmp_path)
    assert "2 accepted, 0 held back" in ratecard("import", "accept", number, "2").stdout
    assert "1 accepted, 0 held back, 2 rejected" in ratecard("import", "reject", number, "2").stdout
    assert "0 accepted, 1 held back, 2 rejected" in ratecard("import", "hold", number, "1").stdout
    ratecard("import", "accept", number, "1")
    tried = ratecard("import", "publish", number, "--reason", "prices of November", "--dry-run")
    assert tried.stdout.endswith("Nothing was written; the catalog is at revision 1.\n")
    done = ratecard("import", "publish", number, "--reason", "prices of November")
    assert "Model gpt-4o: input cost per 1m" in done.stdout
    assert done.stdout.endswith("The catalog is at revision 2.\n")
    revision = CatalogRevision.objects.get(number=2)
    assert (revision.reason, revision.channel) == ("prices of November", "command_line")


def test_a_model_is_adopted_at_the_suggested_price(tmp_path: Path) -> None:
    number = read(tmp_path)
    done = ratecard("import", "adopt", number, "3", "--provider", "openai", "--display-name", "New")
    assert done.stdout == f"new is accepted at 5,000 tokens per credit. Publish import {number} to add it.\n"
    ratecard("import", "publish", number, "--reason", "a new model")
    model = ModelRegistry.current().ai_models["new"]
    assert (model.display_name, model.tokens_per_credit, model.is_active) == ("New", 5_000, False)


def test_an_image_model_is_adopted_with_its_tier_and_sizes(tmp_path: Path) -> None:
    number = read(tmp_path, {"new": NEW_IMAGE})
    words = ["--provider", "openai", "--quality-tier", "basic", "--size", "512x512", "--size", "1024x1024"]
    assert "accepted at 4 credits per image" in ratecard("import", "adopt", number, "1", *words).stdout


def test_imports_are_listed_and_discarded(tmp_path: Path) -> None:
    first, second = read(tmp_path), read(tmp_path)
    assert ratecard("import", "discard", first).stdout == f"Import {first} is discarded.\n"
    listed = json.loads(ratecard("import", "list", "--json").stdout)
    assert [(str(row["import"]), row["state"]) for row in listed] == [(second, "open"), (first, "discarded")]
    assert "discarded" in ratecard("import", "list").stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["show", "999999"], "No import has this number."),
        (["accept", "{}", "3"], "rows 3 propose no change"),
        (["accept", "{}", "7", "8"], "The import has no rows 7, 8."),
        (["adopt", "{}", "3", "--provider", "nobody"], "No provider has this id."),
        (["adopt", "{}", "1", "--provider", "openai"], "One of this name exists already"),
        (["publish", "{}", "--reason", " "], "Say why."),
        (["publish", "{}", "--reason", "x", "--expected-revision", "9"], "The catalog is at revision 1 now."),
    ],
)
def test_errors_are_one_line(tmp_path: Path, words: list[str], message: str) -> None:
    number = read(tmp_path)
    done = ratecard("import", *(word.format(number) for word in words))
    assert (done.exit_code, done.stdout) == (1, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert CatalogRevision.objects.count() == 1


def test_a_newer_change_is_not_overwritten(tmp_path: Path) -> None:
    number = read(tmp_path)
    change_model("gpt-4o", input_cost_per_1m=2)
    done = ratecard("import", "publish", number, "--reason", "x")
    message = "ai_model gpt-4o, input_cost_per_1m: It has changed from 2.5 to 2 since the review was made"
    assert done.stderr.startswith(message)
    assert CatalogRevision.objects.count() == 2


def test_a_file_that_can_t_be_read_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "prices.json"
    missing = ratecard("import", "read", str(path), "--format", "litellm")
    path.write_text("[]")
    wrong = ratecard("import", "read", str(path), "--format", "openrouter")
    assert (missing.exit_code, wrong.exit_code) == (1, 1)
    assert missing.stderr == "The file can't be read: No such file or directory.\n"
    assert wrong.stderr.startswith("The file is not OpenRouter's models list")
    assert not ImportReview.objects.exists()


def test_control_characters_in_an_error_move_no_cursor(tmp_path: Path) -> None:
    path = tmp_path / "ours.json"
    content = files.to_document(ModelRegistry.current().to_state())
    content["ai_models"].append({"model_name": "\x1b[2J\x9bx", "display_name": 3})
    path.write_text(json.dumps(content))
    done = ratecard("import", "read", str(path), "--format", "ratecard")
    assert done.stderr.startswith("The file has rows that can't be read. [2Jx, display_name: ")
