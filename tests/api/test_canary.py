"""No value that a client sends, and no secret, comes back in an error or reaches a log line."""

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    get_named_type,
    is_required_argument,
    is_required_input_field,
)

from backend.api.graphql.schema import schema
from backend.api.http.request_log import SafeFormatter
from tests.support.api import Api
from tests.support.streams import ask, first_event
from tests.support.uploads import form, import_file, send

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_catalog")]

CANARY = "canary-5f2b9"
VALUES: list[Any] = [CANARY, [CANARY], {CANARY: CANARY}, {"text": CANARY}, {"text": {"model": CANARY}}]


@pytest.fixture
def log_lines(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    assert CANARY not in logged(caplog)


def logged(caplog: pytest.LogCaptureFixture) -> str:
    """What the test itself made the server log."""
    return "\n".join(SafeFormatter().format(record) for record in caplog.get_records("call"))


def test_a_leak_would_be_seen(caplog: pytest.LogCaptureFixture, ada: Api) -> None:
    ada.data("{ currentRevisionNumber }")
    assert "graphql" in logged(caplog)
    logging.getLogger("ratecard.requests").info(CANARY)
    assert CANARY in logged(caplog)


def test_an_unhandled_error_is_logged_without_the_path(
    caplog: pytest.LogCaptureFixture, anonymous: Api, settings: Any
) -> None:
    anonymous.client.raise_request_exception = False
    settings.ROOT_URLCONF = "tests.support.failing_urls"
    assert anonymous.get(f"/{CANARY}").status_code == 500
    assert "builtins.ZeroDivisionError" in logged(caplog)
    assert CANARY not in logged(caplog)


def every_argument() -> Iterator[tuple[str, str, str]]:
    """(field, argument, its type) of each root field."""
    query = schema._schema.query_type
    assert query is not None
    for name, field in query.fields.items():
        for argument, definition in field.args.items():
            yield name, argument, str(definition.type)


def selection(field: str) -> str:
    query = schema._schema.query_type
    assert query is not None
    named = get_named_type(query.fields[field].type)
    return "{ __typename }" if hasattr(named, "fields") or hasattr(named, "types") else ""


def required(field: str, but: str) -> str:
    filler = {
        "modelName": '"m"',
        "providerId": '"p"',
        "token": '"t"',
        "input": "{}",
        "inputs": "[]",
        "fromNumber": "1",
        "toNumber": "1",
        "ids": "[]",
        "number": "1",
        "id": '"i"',
        "groupBy": "DAY",
        "changes": "[]",
    }
    query = schema._schema.query_type
    assert query is not None
    others = [name for name, arg in query.fields[field].args.items() if is_required_argument(arg)]
    return " ".join(f"{name}: {filler[name]}" for name in others if name != but)


@pytest.mark.parametrize(("field", "argument", "kind"), list(every_argument()))
def test_a_value_in_any_argument(log_lines: None, ada: Api, field: str, argument: str, kind: str) -> None:
    rest = required(field, argument)
    by_variable = f"query Q($value: {kind}) {{ {field}({argument}: $value {rest}) {selection(field)} }}"
    for value in VALUES:
        assert CANARY not in json.dumps(ada.post(by_variable, value=value).get("errors", []))
    for literal in (f'"{CANARY}"', f'{{text: {{model: "{CANARY}"}}}}', f'["{CANARY}"]', f'{{text: "{CANARY}"}}'):
        answer = ada.post(f"{{ {field}({argument}: {literal} {rest}) {selection(field)} }}")
        assert CANARY not in json.dumps(answer)


def every_input_field() -> Iterator[tuple[str, ...]]:
    """The path of each field of each input object below `quote(input:)`."""

    def walk(kind: Any, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        if isinstance(kind, GraphQLNonNull | GraphQLList):
            yield from walk(kind.of_type, path)
        elif isinstance(kind, GraphQLInputObjectType):
            for name, field in kind.fields.items():
                yield from walk(field.type, (*path, name))
        else:
            yield path

    yield from walk(schema._schema.type_map["QuoteInput"], ())


@pytest.mark.parametrize("path", list(every_input_field()), ids=".".join)
def test_a_value_in_any_input_field(log_lines: None, ada: Api, path: tuple[str, ...]) -> None:
    document = "query Q($input: QuoteInput!) { quote(input: $input) { ... on UserError { code message } } }"
    base: dict[str, Any] = {"text": {"inputTokens": 1}, "image": {"tier": "BASIC", "count": 1}}
    units = {"maxUnits": 1}
    for value in VALUES:
        chosen = {path[0]: {**base.get(path[0], units), path[1]: value}}
        assert CANARY not in json.dumps(ada.post(document, input=chosen))


def every_mutation_input() -> Iterator[tuple[str, str, str]]:
    """(mutation, its input type, a field of it)."""
    mutation = schema._schema.mutation_type
    assert mutation is not None
    for name, field in mutation.fields.items():
        kind: Any = get_named_type(field.args["input"].type)
        yield from ((name, kind.name, key) for key in kind.fields)


SECRETS = {"apiKey", "apiSecret", "webhookSecret"}


@pytest.mark.parametrize(("mutation", "kind", "field"), list(every_mutation_input()))
def test_a_value_in_any_mutation(log_lines: None, ada: Api, mutation: str, kind: str, field: str) -> None:
    """Typed results may name rows; errors and logs hold no value, and nothing ever holds a secret."""
    document = (
        f"mutation M($input: {kind}!) {{ {mutation}(input: $input) {{ __typename ... on UserError {{ message }} }} }}"
    )
    definition: Any = schema._schema.type_map[kind]
    base = {name: 1 for name, found in definition.fields.items() if is_required_input_field(found)}
    base |= {"reason": "a test", "dryRun": True} | {name: "openai" for name in base if name == "providerId"}
    for value in VALUES:
        answer = ada.post(document, input={**base, field: value})
        assert CANARY not in json.dumps(answer if field in SECRETS else answer.get("errors", []))


def test_a_value_in_a_stream(log_lines: None, ada: Api, anonymous: Api) -> None:
    documents = [
        f'subscription {{ catalogPublished(x: "{CANARY}") {{ number }} }}',
        f'subscription {{ catalogPublished @include(if: "{CANARY}") {{ number }} }}',
        f'subscription S($x: Int = "{CANARY}") {{ catalogPublished {{ number }} }}',
        f"subscription {CANARY}",
        f'{{ aiModel(modelName: "{CANARY}") {{ id }} }}',
    ]
    for caller in (ada, anonymous):
        events = [first_event(ask(caller, text)) for text in documents]
        assert all(event["errors"] for event in events)
        assert CANARY not in json.dumps(events)
    refused = [ask(ada, Authorization=f"Bearer {CANARY}"), ask(ada, Accept=CANARY)]
    assert [answer.status_code for answer in refused] == [401, 406]
    assert CANARY not in json.dumps([first_event(answer) for answer in refused])


def test_enums_are_walked_too() -> None:
    assert isinstance(schema._schema.type_map["Tier"], GraphQLEnumType)
    assert ("image", "tier") in set(every_input_field())


def test_a_value_in_headers_paths_and_bodies(log_lines: None, anonymous: Api) -> None:
    answers = [
        anonymous.get(f"/{CANARY}?{CANARY}={CANARY}"),
        anonymous.get(f"/graphql?query={CANARY}&variables={CANARY}"),
        anonymous.get("/api/v1/system/ai-config/", Authorization=f"Bearer {CANARY}"),
        anonymous.get("/health/", Host=CANARY),
        anonymous.client.post("/graphql", CANARY, content_type="application/json"),
        anonymous.client.post(
            "/graphql",
            {"query": "{ currentRevisionNumber }", "operationName": CANARY},
            content_type="application/json",
        ),
    ]
    assert [answer.status_code for answer in answers] == [404, 400, 401, 400, 400, 400]
    assert CANARY not in "".join(answer.content.decode() for answer in answers)  # type: ignore[attr-defined]


def test_a_value_in_a_file_or_its_form(log_lines: None, ada: Api) -> None:
    """A review shows names of its file and its rows, to staff; a refusal shows the key where it stopped, no value."""
    name, here, file = f"{CANARY}.json", {"0": ["variables.file"]}, f'["{CANARY}"]'.encode()
    answers = [
        import_file(ada, file, name=name),
        import_file(ada, f'{{"gpt-4o": {{"input_cost_per_token": "{CANARY}"}}, }}'.encode(), name=name),
        import_file(ada, f"{CANARY}: [".encode(), name=name, format="RATECARD"),
        import_file(ada, file, name=name, format=CANARY),
        send(ada, form({CANARY: ["variables.file"]})),
        send(ada, form({"0": [f"variables.{CANARY}"]})),
        send(ada, form(CANARY)),
        send(ada, form(here, {"operations": CANARY})),
        send(ada, form(here, {CANARY: CANARY})),
        send(ada, form(here, {CANARY: SimpleUploadedFile(name, file)})),
        send(ada, CANARY.encode(), f"multipart/form-data; boundary={CANARY}"),
    ]
    assert [answer.status_code for answer in answers] == [400, 400, 400, 200, 400, 400, 400, 400, 400, 400, 400]
    assert CANARY not in "".join(answer.content.decode() for answer in answers)


def test_tracebacks_are_logged_without_the_text_of_the_error() -> None:
    try:
        int(CANARY)
    except ValueError as error:
        record = logging.LogRecord("x", logging.ERROR, "x", 1, "failed", (), (ValueError, error, error.__traceback__))
    line = SafeFormatter().format(record)
    assert "builtins.ValueError" in line
    assert "test_canary.py" in line
    assert CANARY not in line
