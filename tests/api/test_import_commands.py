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
from tests.support.stand_ins import Scripted, stand_in
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


def test_a_model_sold_by_units_is_shown_and_adopted_with_its_price(tmp_path: Path) -> None:
    embedding = {"litellm_provider": "openai", "mode": "embedding", "input_cost_per_token": 2e-08}
    number = read(tmp_path, {"the-embedding": embedding})
    assert "500,000 units per credit" in ratecard("import", "show", number, "--status", "rejected").stdout
    words = ["--units-per-credit", "20000", "--credit-unit", "tokens"]
    done = ratecard("import", "adopt", number, "1", *words)
    assert "the-embedding is accepted at 20,000 tokens per credit; its worst-case margin: 96 %." in done.stdout


def test_show_has_a_hundred_rows_a_page(tmp_path: Path) -> None:
    number = read(tmp_path, {f"new-{place:03}": text(1e-06, 2e-06) for place in range(101)})
    words = ["import", "show", number, "--status", "rejected"]
    first, second = (ratecard(*words, "--page", page).stdout for page in ("1", "2"))
    assert ("new-099" in first, "new-100" in first, "new-099" in second, "new-100" in second) == (
        *(True, False),
        *(False, True),
    )
    assert second.endswith("\nPage 2 of 2, of 101 rows: --page shows another.\n")
    assert len(shown(number, "--status", "rejected")) == 101


def test_show_ours_has_what_is_rejected_too(tmp_path: Path) -> None:
    number = read(tmp_path, {"gpt-4o": text(2.5e-06, 1e-05), "new": text(1e-06, 2e-06)})
    assert [(row["name"], row["status"]) for row in shown(number, "--ours")] == [("gpt-4o", "rejected")]


def test_show_as_csv_runs_no_name_of_the_file(tmp_path: Path) -> None:
    number = read(tmp_path, {"gpt-4o": text(3e-06, 1e-05), "@SUM(1)": text(1e-06, 2e-06, max_output_tokens=4_096)})
    lines = ratecard("import", "show", number, "--status", "rejected", "--csv").stdout.splitlines()
    assert lines[0].startswith('"row","name","model","status","change","why","decided_by","input_cost_per_1m"')
    why = "No model of the catalog has this name. Adopt it to sell it."
    assert lines[1:] == [f'2,"\'@SUM(1)",,"rejected","","{why}",,1,,,2,,5000,,']


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
    assert done.stdout == (
        f"new is accepted at 5,000 tokens per credit; its worst-case margin: 0 %.\nPublish import {number} to add it.\n"
    )
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


def test_rows_are_adopted_in_bulk_with_a_preview_and_the_refused_ones_named(tmp_path: Path) -> None:
    more = {"openai/newer": text(2e-06, 4e-06, max_output_tokens=4_096), "odd": text(1e-06, 2e-06)}
    number = read(tmp_path, {**ENTRIES, **more})
    tried = json.loads(ratecard("import", "adopt", number, "3", "4", "5", "--dry-run", "--json").stdout)
    price = {"provider": "openai", "margin": "0 %"}
    assert tried["adopted"] == [
        {"row": 3, "name": "new", "model": "new", "price": "5,000 tokens per credit", **price},
        {"row": 4, "name": "openai/newer", "model": "newer", "price": "2,500 tokens per credit", **price},
    ]
    assert [(one["row"], one["name"]) for one in tried["refused"]] == [(5, "odd")]
    assert tried["refused"][0]["why"].startswith("max_output_tokens: ")
    assert len(shown(number, "--status", "rejected")) == 3
    done = ratecard("import", "adopt", number, "3", "4", "5").stdout.splitlines()
    assert (len(done), done[2][:30], done[3]) == (
        4,
        "Row 5, odd, is not adopted: ma",
        f"Publish import {number} to add them.",
    )
    ratecard("import", "publish", number, "--reason", "new models")
    assert {"new", "newer"} <= ModelRegistry.current().ai_models.keys()
    assert CatalogRevision.objects.count() == 2


def test_a_row_that_is_refused_alone_fails(tmp_path: Path) -> None:
    number = read(tmp_path, {"odd": text(1e-06, 2e-06, litellm_provider="nobody")})
    done = ratecard("import", "adopt", number, "1")
    assert (done.exit_code, done.stderr) == (
        1,
        "No provider has this id. The list of providers shows which there are.\n",
    )


def test_aliases_are_set_listed_and_removed() -> None:
    assert (
        ratecard("import", "alias", "provider", "open-ai-eu", "openai").stdout == "The provider open-ai-eu is openai.\n"
    )
    listed = json.loads(ratecard("import", "aliases", "--json").stdout)
    assert {"kind": "provider", "name": "gemini", "means": "google", "by": "seed"} in listed
    assert [one["means"] for one in listed if one["name"] == "open-ai-eu"] == ["openai"]
    assert ratecard("import", "unalias", "provider", "open-ai-eu").exit_code == 0
    assert "No alias is called open-ai-eu" in ratecard("import", "unalias", "provider", "open-ai-eu").stderr


def test_a_list_that_was_read_before_says_so(tmp_path: Path) -> None:
    first = read(tmp_path, {"gpt-4o": text(2.5e-06, 1e-05)})
    done = ratecard("import", "read", str(tmp_path / "prices.json"), "--format", "litellm").stdout.splitlines()
    assert done[1] == "Nothing to do: the list changes nothing of the catalog that was not decided before."
    assert done[2].startswith(f"This list was read before, as import {first} of ")


def test_fetch_makes_reviews_and_fails_where_a_list_did(settings: Any) -> None:
    with stand_in(Scripted(body=json.dumps(ENTRIES).encode())) as server:
        settings.INSECURE_ENDPOINTS = True
        settings.PRICE_LISTS = [f"litellm={server.base}/prices.json", f"openrouter={server.base}/models"]
        done = ratecard("import", "fetch", "--json")
    number = ImportReview.objects.get().pk
    litellm, openrouter = json.loads(done.stdout)
    assert done.exit_code == 1
    assert litellm == {"format": "litellm", "host": "127.0.0.1", "import": number, "failure": None}
    assert openrouter["failure"].startswith("The file is not OpenRouter's models list")


def test_fetch_without_addresses_says_which_setting_is_missing() -> None:
    done = ratecard("import", "fetch")
    assert (done.exit_code, "Set PRICE_LISTS" in done.stderr) == (1, True)
