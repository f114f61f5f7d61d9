"""Imports on the admin pages: a file is uploaded, its rows are decided, what is accepted is published."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from backend.catalog.models import CatalogRevision
from backend.catalog.registry import ModelRegistry
from backend.imports.models import ImportReview, ReviewState, RowStatus
from tests.support.admin_pages import ALIASES, IMPORTS, content, form, import_page, messages, send, text
from tests.support.api import Api
from tests.support.changes import dump
from tests.support.imports import first_import, imported, verdicts
from tests.support.imports import text as text_model
from tests.support.publishing import change_model
from tests.support.uploads import PRICES

pytestmark = pytest.mark.django_db

ADD = f"{IMPORTS}add/"
PAGE, PUBLISH, DISCARD, CSV = (import_page(1, page) for page in ("change", "publish", "discard", "csv"))
ADOPT = f"{import_page(1, 'adopt')}?row=3"
ENTRIES = {
    "gpt-4o": text_model(3e-06, 1e-05),
    "gpt-5.1": text_model(0, 1e-05),
    "=new": text_model(1e-06, 2e-06, max_output_tokens=4_096),
}


@pytest.fixture
def review(db: None) -> ImportReview:
    """Its rows: one accepted, one held back, one of a model that the catalog lacks."""
    return first_import(ENTRIES)


def upload(caller: Api, content: bytes, *, name: str = "prices.json", format: str = "litellm") -> Any:
    return caller.client.post(ADD, {"file": SimpleUploadedFile(name, content), "format": format})


def decide(caller: Api, status: str, *rows: int, page: str = PAGE) -> Any:
    return caller.client.post(page, {"row": [str(row) for row in rows], "status": status})


def test_a_model_sold_by_units_is_shown_and_adopted_at_its_suggested_price(edith: Api) -> None:
    first_import({"the-embedding": {"litellm_provider": "openai", "mode": "embedding", "input_cost_per_token": 2e-08}})
    assert "Suggested price: 500,000 units per credit." in text(edith.get(f"{PAGE}?status=all"))
    page = f"{import_page(1, 'adopt')}?row=1"
    assert form(edith, page)["units_per_credit"] == "500000"
    send(edith, page, provider_id="openai")
    assert ImportReview.objects.get().rows.get().after["units_per_credit"] == 500_000


def test_a_file_is_uploaded(edith: Api) -> None:
    answer = upload(edith, PRICES, name="../\u202elist.json")
    review = ImportReview.objects.get()
    assert answer["Location"] == import_page(review.pk)
    assert (review.file_name, review.author, review.format) == ("list.json", "edith", "litellm")
    assert messages(edith, answer) == ["Nothing is changed yet: check the rows, then publish what is accepted."]
    assert f"Import {review.pk} list.json LiteLLM" in text(edith.get(IMPORTS))


@pytest.mark.parametrize(
    ("content", "format", "words"),
    [
        (b"[" * 100_000, "litellm", "The file is nested too deeply"),
        (b"\xff\xfe", "litellm", "The file is not text in UTF-8."),
        (b"{}", "openrouter", "The file is not OpenRouter's models list"),
        (b" " * 10_000_001, "litellm", "The file is larger than 10 MB."),
        (b"", "litellm", "The submitted file is empty."),
        (PRICES, "nobody's", "Select a valid choice."),
    ],
)
def test_a_file_that_can_t_be_read_is_reported(edith: Api, content: bytes, format: str, words: str) -> None:
    before = dump()
    assert words in text(upload(edith, content, format=format))
    assert dump() == before


def test_an_upload_needs_the_token_of_its_page(edith: Api) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = edith.client.cookies
    assert upload(Api(strict), PRICES).status_code == 403
    assert not ImportReview.objects.exists()


@pytest.mark.usefixtures("review")
def test_the_page_shows_what_is_not_rejected_unless_it_is_asked_for(victor: Api) -> None:
    shown = text(victor.get(PAGE))
    assert "Rows 1 accepted, 1 held back, 1 rejected" in shown
    assert "1 gpt-4o Accepted input_cost_per_1m 2.5 -&gt; 3".replace("-&gt;", "->") in shown
    assert ("2 gpt-5.1 Held back" in shown, "=new" in shown) == (True, False)
    rejected = text(victor.get(f"{PAGE}?status=rejected&search=NEW"))
    assert "3 =new Rejected input_cost_per_1m 1; output_cost_per_1m 2" in rejected
    assert ("Suggested price: 5,000 tokens per credit." in rejected, "gpt-4o" in rejected) == (True, False)
    assert [name in text(victor.get(f"{PAGE}?status=all")) for name in ENTRIES] == [True, True, True]
    assert [name in text(victor.get(f"{PAGE}?status=ours")) for name in ENTRIES] == [True, True, False]
    assert "checkbox" not in content(victor.get(PAGE))
    assert "Compared with revision 1" in shown
    left_out = "No row fits. Rejected rows are left out: choose All."
    assert [left_out in text(victor.get(f"{PAGE}?search=new{more}")) for more in ("", "&status=held")] == [True, False]


def test_rows_are_decided_together(edith: Api, review: ImportReview) -> None:
    answer = decide(edith, "held", 1, 2, page=f"{PAGE}?status=all")
    assert (answer["Location"], messages(edith, answer)) == (f"{PAGE}?status=all", ["2 rows held back."])
    assert [verdicts(review)[name][0] for name in ENTRIES] == [RowStatus.HELD, RowStatus.HELD, RowStatus.REJECTED]
    decide(edith, "accepted", 2)
    decide(edith, "rejected", 1)
    statuses = [verdicts(review)[name][0] for name in ENTRIES]
    assert statuses == [RowStatus.REJECTED, RowStatus.ACCEPTED, RowStatus.REJECTED]
    assert review.rows.get(place=2).decided_by == "edith"


@pytest.mark.usefixtures("review")
@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"status": "accepted"}, "Choose one or more rows first."),
        ({"row": ["1"]}, "Choose one or more rows first."),
        ({"row": ["1"], "status": "published"}, "Choose one or more rows first."),
        ({"row": ["-1", "²"], "status": "held"}, "Choose one or more rows first."),
        ({"row": ["1", "99"], "status": "held"}, "The import has no rows 99."),
        ({"row": ["1", "3"], "status": "accepted"}, "Nothing was decided: rows 3 propose no change."),
    ],
)
def test_a_decision_that_makes_no_sense_changes_nothing(edith: Api, values: Any, words: str) -> None:
    before = dump()
    (message,) = messages(edith, edith.client.post(PAGE, values))
    assert (message.startswith(words), dump()) == (True, before)


@pytest.mark.usefixtures("review")
def test_a_model_is_adopted_at_the_suggested_price(edith: Api) -> None:
    assert form(edith, ADOPT)["tokens_per_credit"] == "5000"
    answer = send(edith, ADOPT, provider_id="openai", model_name="new", display_name="New")
    assert messages(edith, answer) == ["Accepted: new. Publish the import to add it."]
    send(edith, PUBLISH)
    model = ModelRegistry.current().ai_models["new"]
    found = (model.display_name, model.provider_id, model.tokens_per_credit, model.max_output_tokens, model.is_active)
    assert found == ("New", "openai", 5_000, 4_096, False)


@pytest.mark.usefixtures("review")
@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"model_name": "gpt-4o"}, "One of this name exists already"),
        ({"tokens_per_credit": "0"}, "A text model needs 1 to"),
        ({"provider_id": "nobody"}, "Select a valid choice."),
        ({"provider_id": ""}, "This field is required."),
    ],
)
def test_an_adoption_that_is_refused_says_why(edith: Api, values: Any, words: str) -> None:
    before = dump()
    assert words in text(send(edith, ADOPT, **{"provider_id": "openai", **values}))
    assert dump() == before


@pytest.mark.usefixtures("review")
@pytest.mark.parametrize("row", ["", "99", "x", "9" * 5_000])
def test_no_row_to_adopt_leads_back(edith: Api, row: str) -> None:
    answer = edith.client.get(f"{import_page(1, 'adopt')}?row={row}")
    assert answer["Location"] == PAGE
    assert messages(edith, answer)[0].startswith("The import has no rows")


def test_accepted_rows_are_previewed_and_published(edith: Api, review: ImportReview) -> None:
    before = dump()
    assert "Model gpt-4o: input cost per 1m 2.5 3" in text(edith.get(PUBLISH))
    send(edith, PUBLISH, button="_preview")
    assert dump() == before
    assert messages(edith, send(edith, PUBLISH, reason="November")) == ["Published: this is revision 2."]
    revision = CatalogRevision.objects.get(number=2)
    assert (revision.author, revision.reason, revision.channel) == ("edith", "November", "import")
    review.refresh_from_db()
    assert (review.state, review.published_revision_id) == (ReviewState.PUBLISHED, 2)
    shown = text(edith.get(PAGE))
    assert ("Published as revision 2" in shown, "Choose" in shown, "Discard" in shown) == (True, False, False)


@pytest.mark.usefixtures("review")
def test_a_publish_that_is_refused_says_why(edith: Api) -> None:
    assert "Say why." in text(send(edith, PUBLISH, reason=" "))
    decide(edith, "held", 1)
    assert "Nothing was published: no row of the import is accepted." in text(edith.get(PUBLISH))
    decide(edith, "accepted", 1)
    change_model("gpt-4o", input_cost_per_1m=2)
    before = dump()
    assert "It has changed from 2.5 to 2 since the review was made" in text(send(edith, PUBLISH))
    assert dump() == before


@pytest.mark.usefixtures("review")
@pytest.mark.parametrize("button", ["_preview", "_save"])
def test_rows_that_were_not_shown_are_not_published(edith: Api, button: str) -> None:
    shown = form(edith, PUBLISH)
    decide(edith, "accepted", 2)
    before = dump()
    answer = edith.client.post(PUBLISH, {**shown, "reason": "x", button: "x"})
    assert "Nothing was published: other rows are accepted than those that you saw." in text(answer)
    assert dump() == before
    assert messages(edith, send(edith, PUBLISH, accept_low_margin="on")) == ["Published: this is revision 2."]


def test_an_import_is_discarded_once(edith: Api, review: ImportReview) -> None:
    assert messages(edith, send(edith, DISCARD)) == ["Import 1 is discarded."]
    review.refresh_from_db()
    assert review.state == ReviewState.DISCARDED
    again = edith.client.post(DISCARD, {"_save": "x"})
    assert "This import is discarded and stays as it is." in text(again)


@pytest.mark.usefixtures("review")
def test_an_import_is_downloaded_without_formulas(victor: Api) -> None:
    answer = victor.get(CSV)
    assert answer["Content-Disposition"] == 'attachment; filename="import-1.csv"'
    lines = answer.content.decode().splitlines()
    assert lines[1].startswith('1,"gpt-4o","gpt-4o","accepted","input_cost_per_1m 2.5 -> 3"')
    assert lines[3].startswith('3,"\'=new",,"rejected","",')


@pytest.mark.parametrize("number", ["999999", "x", "9" * 50])
def test_an_import_that_is_not_there_leads_to_the_list(edith: Api, number: str) -> None:
    answer = edith.client.get(f"{IMPORTS}{number}/change/")
    assert answer["Location"] == IMPORTS
    assert messages(edith, answer) == ["No import has this number. The list of imports shows which there are."]


def test_rows_are_adopted_in_bulk_after_a_preview(edith: Api) -> None:
    entries = {
        "new": text_model(1e-06, 2e-06, max_output_tokens=4_096),
        "odd": text_model(1e-06, 2e-06),
    }
    review = imported(entries)
    chosen = edith.client.post(import_page(review.pk), {"row": ["1", "2"], "status": "adopt"})
    address = chosen["Location"]
    assert address == f"{import_page(review.pk, 'adopt-rows')}?row=1&row=2"
    preview = text(edith.get(address))
    assert "new OpenAI" not in preview
    assert "new openai 5,000 tokens per credit 0 %" in preview
    assert "2 odd max_output_tokens: " in preview
    said = messages(edith, edith.client.post(address, {"_save": "Adopt"}))
    assert said[0] == "1 row accepted. Publish the import to add it."
    assert said[1].startswith("Row 2, odd, was not adopted: max_output_tokens: ")
    assert [row.status for row in review.rows.order_by("place")] == ["accepted", "rejected"]


def test_aliases_are_set_and_removed_on_their_page(edith: Api) -> None:
    done = edith.client.post(ALIASES, {"kind": "provider", "name": "open-ai-eu", "means": "openai"})
    assert messages(edith, done) == ["Lists mean openai by open-ai-eu, from the next import on."]
    refused = edith.client.post(ALIASES, {"kind": "provider", "name": "x", "means": "gemini"})
    assert "gemini is an alias, or what aliases mean" in text(refused)
    removed = edith.client.post(f"{ALIASES}remove/", {"kind": "provider", "name": "open-ai-eu"})
    assert messages(edith, removed) == ["The alias open-ai-eu is removed, from the next import on."]


def test_a_review_shows_what_earlier_imports_say(victor: Api) -> None:
    first = imported({"gpt-4o": text_model(2.5e-06, 1e-05)})
    second = imported({"gpt-4o": text_model(2.5e-06, 1e-05)})
    page = text(victor.get(import_page(second.pk)))
    assert "Nothing to do: the list changes nothing" in page
    assert f"This list was read before, as import {first.pk} of 2026-11-21." in page
