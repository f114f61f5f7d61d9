"""Each declared field of the catalog, in every interface: new fields are checked without a change here.

Each test sets all fields of one kind of row at once: of a provider, a text model, an image model, an operation, the
settings. `tests/support/catalog_fields.py` knows how an interface writes a value.
"""

import csv
import html
from io import StringIO
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.apps import apps
from django.db import DataError, IntegrityError, connection, models, transaction

from backend.api.cli.fields import FILE, page
from backend.catalog import files, settings
from backend.catalog.enums import ModelType
from backend.catalog.fields import Kind, Written
from backend.catalog.rows import AI_MODEL
from backend.catalog.state import FIELDS
from tests.support import catalog_fields
from tests.support.admin_pages import content, form, messages
from tests.support.api import Api
from tests.support.catalog_fields import (
    CREATE,
    IMAGE_MODEL,
    PROVIDER_ROW,
    ROWS,
    SETTINGS_ROW,
    TEXT_MODEL,
    UNIT_MODEL,
    UPDATE,
    Row,
)
from tests.support.changes import change
from tests.support.publishing import add_models, change_model, publish, unit_model
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db

MODELS = [TEXT_MODEL, IMAGE_MODEL, UNIT_MODEL]
TYPES = {
    "TextModel": "text",
    "ImageModel": "image",
    "UnitModel": "embedding, speech, transcription, video, rerank and moderation",
}
every_row = pytest.mark.parametrize("row", ROWS, ids=str)
every_model = pytest.mark.parametrize("row", MODELS, ids=str)
created = pytest.mark.parametrize("row", [PROVIDER_ROW, *MODELS], ids=str)
with_a_page = pytest.mark.parametrize("row", [PROVIDER_ROW, *MODELS, SETTINGS_ROW], ids=str)


@pytest.fixture(autouse=True)
def a_tier_is_free(db: None) -> None:
    change_model("runware:97@1", is_active=False)


@pytest.fixture(autouse=True)
def models_sold_by_unit(db: None) -> None:
    add_models(unit_model(), unit_model(model_name="another-speech"))


def update(caller: Api, row: Row, values: dict[str, Any]) -> dict[str, Any]:
    return change(caller, UPDATE[row.entity], **row.key_input, **values, acceptLowMargin=True)


def wrong_inputs(refused: dict[str, Any]) -> set[str]:
    """The inputs that problems name, each by its path."""
    problems = refused.get("problems", [])
    assert [problem["path"] for problem in problems] == [["input", problem["field"]] for problem in problems]
    return {problem["field"] for problem in problems}


def test_every_type_of_model_is_walked() -> None:
    walked = {row.of: row.fields for row in MODELS}
    others = [[field for field in FIELDS[AI_MODEL] if field.is_of(of)] for of in ModelType if of not in walked]
    assert others == [walked[ModelType.SPEECH]] * 5


@every_row
def test_the_table_has_a_column_for_each(row: Row) -> None:
    columns = {
        column.attname: column.null
        for column in apps.get_model("catalog", row.table)._meta.get_fields()
        if isinstance(column, models.Field)
    }
    declared = {field.name: field.is_optional for field in row.fields if field.kind != Kind.ROWS}
    assert declared.items() <= columns.items()


@created
def test_graphql_makes_a_row_with_all_of_them(edith: Api, row: Row) -> None:
    sent = {**row.base, **catalog_fields.sent(row, first=True)}
    made = change(edith, CREATE[row.entity], **sent, acceptLowMargin=True)
    assert made["__typename"] == "CatalogChangePayload", made
    assert catalog_fields.read(edith, row, key="new") == sent


@every_row
def test_graphql_changes_each_of_them(edith: Api, row: Row) -> None:
    sent = catalog_fields.sent(row)
    done = update(edith, row, sent)
    assert done["__typename"] == "CatalogChangePayload", done
    assert {line["field"] for line in done["changes"]} == {field.name for field in row.changeable}
    found = catalog_fields.read(edith, row)
    assert {name: found[name] for name in sent} == sent


@every_row
def test_null_clears_what_the_row_can_be_without(edith: Api, row: Row) -> None:
    optional = {field.name: row.input_name(field) for field in row.changeable if field.is_optional}
    needed = {field.name for field in row.changeable if row.needs(field)}
    refused = update(edith, row, dict.fromkeys(optional.values()))
    assert {problem["field"] for problem in refused.get("problems", [])} == {optional[column] for column in needed}
    update(edith, row, catalog_fields.sent(row))
    update(edith, row, {name: None for column, name in optional.items() if column not in needed})
    cleared = {column for column in optional if getattr(row.now(), column) is None}
    assert cleared == optional.keys() - needed


@every_row
def test_a_number_out_of_its_range_is_refused(edith: Api, row: Row) -> None:
    wrong = {field.name: [*catalog_fields.outside(field), *catalog_fields.too_fine(field)] for field in row.changeable}
    for values in zip_longest(*wrong.values()):
        named = {name: value for name, value in zip(wrong, values, strict=True) if value is not None}
        inputs = {row.input_name(field): named[field.name] for field in row.changeable if field.name in named}
        assert wrong_inputs(update(edith, row, inputs)) == inputs.keys()


@every_row
def test_the_database_refuses_it_too(row: Row) -> None:
    publish(lambda draft: settings.update(draft, image_style="noir"))  # what follows is in its transaction
    allowed = []
    for name, value in [(field.name, value) for field in row.changeable for value in catalog_fields.outside(field)]:
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                table = apps.get_model("catalog", row.table)._meta.db_table
                cursor.execute(f"UPDATE {table} SET {name} = %s WHERE {row.key_column} = %s", [value, row.database_key])
            allowed.append((name, value))
        except (IntegrityError, DataError):
            pass
    assert allowed == []


@every_model
def test_models_of_other_types_do_not_have_what_a_type_has(edith: Api, row: Row) -> None:
    for other in MODELS:
        foreign = [field for field in row.changeable if other.of is not None and not field.is_of(other.of)]
        values = {row.input_name(field): catalog_fields.sent_value(row, field, something=True) for field in foreign}
        refused = update(edith, other, values) if foreign else {}
        assert wrong_inputs(refused) == values.keys()
        messages = {problem["message"] for problem in refused.get("problems", ())}
        assert messages == ({f"Only {TYPES[row.kind]} models have this."} if foreign else set())


@every_row
def test_who_reads_them(shop: Api, victor: Api, row: Row) -> None:
    for field in row.fields:
        document = catalog_fields.document(row, row.key, [field])
        is_public = field.about.read == "catalog:read"
        assert (victor.codes(document), shop.codes(document)) == ([], [] if is_public else ["FORBIDDEN"]), field.name


@with_a_page
def test_the_admin_page_shows_and_saves_them(edith: Api, row: Row) -> None:
    shown, expected = html.unescape(content(edith.get(row.page))), catalog_fields.samples(row)
    assert [field.name for field in row.changeable if field.about.label not in shown] == []
    assert [field.name for field in row.changeable if field.about.help not in shown] == []
    ours = {field.name for field in row.changeable}
    kept = {name: text for name, text in form(edith, row.page).items() if name.split("-")[0] not in ours}
    words = {"reason": "a test", "accept_low_margin": "on", "_save": "x"}
    answer = edith.client.post(row.page, {**kept, **catalog_fields.in_a_form(row), **words})
    assert messages(edith, answer) == ["Published: this is revision 4."]
    assert catalog_fields.plain(row.now(), expected) == expected


@created
def test_the_admin_page_of_a_new_row_has_them(edith: Api, row: Row) -> None:
    shown = html.unescape(content(edith.get(row.add_page)))
    asked = [field for field in row.fields if field.about.written != Written.BY_ACTION and field.type is not ModelType]
    assert [field.name for field in asked if f'field-{field.name}"' not in shown] == []


@every_row
def test_files_carry_them(row: Row, tmp_path: Path) -> None:
    file, expected = tmp_path / "catalog.yaml", catalog_fields.samples(row)
    document = yaml.safe_load(ratecard("catalog", "export").stdout)
    catalog_fields.row_of(document, row).update(catalog_fields.in_a_file(expected))
    file.write_text(yaml.safe_dump(document))
    planned = ratecard("catalog", "plan", str(file), "--accept-low-margin", "--json")
    assert (planned.exit_code, [name for name in expected if f'"{name}"' not in planned.stdout]) == (2, [])
    applied = ratecard("catalog", "apply", str(file), "--reason", "a test", "--accept-low-margin")
    assert applied.exit_code == 2, applied.output
    written = files.read(ratecard("catalog", "export").stdout).rows()[row.entity, row.key]
    assert catalog_fields.plain(written, expected) == expected


@every_model
def test_the_spreadsheet_has_them(row: Row) -> None:
    expected = catalog_fields.samples(row)
    publish(lambda draft: catalog_fields.put(draft, row, expected), accept_low_margin=True)
    lines = csv.DictReader(StringIO(ratecard("models", "list", "--csv").stdout, newline=""))
    (line,) = [line for line in lines if line["model_name"] == row.key]
    assert {name: line[name] for name in expected} == catalog_fields.in_a_line(expected)


@every_row
def test_the_list_of_fields_has_them(row: Row) -> None:
    lines = page().splitlines()
    for field in row.fields:
        about = field.about
        beginning = f"| `{field.name}` | **{about.label}**: {about.help} |"
        assert [line for line in lines if line.startswith(beginning) and f"| `{about.read}` |" in line], field.name


def test_the_list_of_fields_is_fresh() -> None:
    assert FILE.read_text() == page()
