"""Walking the declared fields of the catalog in tests: rows, a value for each field, and how interfaces write it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from dataclasses import field as attribute
from datetime import date
from decimal import Decimal
from typing import Any

from strawberry.utils.str_converters import to_camel_case

from backend.accounts.scopes import Right
from backend.catalog.enums import ModelType, RateComponent, ServiceTier
from backend.catalog.fields import Field, Kind, Written, declared
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.rows import AI_MODEL, FUNCTION, OPERATION, PROVIDER, SETTINGS, ImagePrice, Rate
from backend.catalog.state import FIELDS
from backend.shared.immutable_json import thaw
from tests.support.admin_pages import MODELS, PROVIDERS, function_page, model_page, provider_page
from tests.support.admin_pages import SETTINGS as SETTINGS_PAGE
from tests.support.api import Api

SAMPLES: dict[Kind, Any] = {
    Kind.WHOLE: 7,
    Kind.DECIMAL: Decimal("0.45"),
    Kind.DAY: date(2031, 2, 3),
    Kind.SIZES: ("48x64", "64x48"),
    Kind.OBJECT: {"sample": [1, True]},
}
CONDITIONS: dict[str, Any] = {
    "service_tier": ServiceTier.BATCH,
    "region": "sample-1",
    "first_day": date(2031, 2, 3),
    "last_day": date(2031, 2, 4),
}
REASONING = Rate(component=RateComponent.REASONING, above_input_tokens=7, cost_usd=Decimal("0.45"), **CONDITIONS)
IMAGE = Rate(component=RateComponent.IMAGE, size="48x64", image_quality="hd", cost_usd=Decimal("0.45"), **CONDITIONS)
IMAGE_PRICE = ImagePrice(size="48x64", image_quality="hd", credits_per_image=7)
TEMPLATES = {
    ("auto_cluster", "prompt"): "Sort {{ keywords }}",
    ("auto_cluster", "repair_prompt"): "Write {{ answer }} without {{ problem }}",
    ("generate_images", "prompt"): "Draw {{ prompt }}",
}
IN_WORDS: dict[Any, str] = {
    REASONING: "Reasoning above 7 tokens batch sample-1 from 2031-02-03 to 2031-02-04 0.45",
    IMAGE: "Image batch sample-1 48x64 hd from 2031-02-03 to 2031-02-04 0.45",
    IMAGE_PRICE: "Image 48x64 hd 7",
}
CREATE = {AI_MODEL: "aiModelCreate", PROVIDER: "providerCreate"}
UPDATE = {
    AI_MODEL: "aiModelUpdate",
    PROVIDER: "providerUpdate",
    OPERATION: "operationUpdate",
    FUNCTION: "functionUpdate",
    SETTINGS: "settingsUpdate",
}


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of the seed or of a set-up, by how each interface calls it. `base` is what a new one can't be without."""

    entity: str
    key: str
    table: str
    key_column: str
    kind: str
    of: ModelType | None = None
    page: str = ""
    add_page: str = ""
    successor: str = ""
    base: dict[str, Any] = attribute(default_factory=dict)

    def __str__(self) -> str:
        return self.kind

    @property
    def fields(self) -> list[Field]:
        return [field for field in FIELDS[self.entity] if self.of is None or field.is_of(self.of)]

    @property
    def changeable(self) -> list[Field]:
        """What mutations and pages change in an existing row."""
        return [field for field in self.fields if field.about.written == Written.ALWAYS and not field.about.is_key]

    @property
    def key_input(self) -> dict[str, str]:
        key = self.key.upper() if self.entity in (OPERATION, FUNCTION) else self.key
        return {} if self.entity == SETTINGS else {to_camel_case(self.key_column): key}

    @property
    def database_key(self) -> str | int:
        return 1 if self.entity == SETTINGS else self.key

    def input_name(self, field: Field) -> str:
        """A reference is called after the key that it takes, `providerId`, or after its part, `replacedBy`."""
        names = {"replaced_by_id": "replaced_by", "text_model_id": "text_model", "quality_tier": "tier"}
        name = names.get(field.name, field.name)
        return to_camel_case(name)

    def needs(self, field: Field) -> bool:
        """Whether it can't be without a field. An image has a price by the image or by the token: these the first."""
        if field.name == "cost_per_image":
            return True
        return field.is_optional and self.of is not None and field.is_needed_by(self.of)

    def now(self) -> Any:
        return ModelRegistry.current().to_state().rows()[self.entity, self.key]


PROVIDER_ROW = Row(
    entity=PROVIDER,
    key="stripe",
    table="IntegrationProvider",
    key_column="provider_id",
    kind="Provider",
    page=provider_page("stripe"),
    add_page=f"{PROVIDERS}add/",
    base={"providerId": "new"},
)
TEXT_MODEL = Row(
    entity=AI_MODEL,
    of=ModelType.TEXT,
    key="gpt-5.1",
    table="AIModelConfig",
    key_column="model_name",
    kind="TextModel",
    page=model_page("gpt-5.1"),
    add_page=f"{MODELS}add-text/",
    successor="gpt-4o-mini",
    base={"modelName": "new", "modelType": "TEXT"},
)
IMAGE_MODEL = Row(
    entity=AI_MODEL,
    of=ModelType.IMAGE,
    key="google:4@2",
    table="AIModelConfig",
    key_column="model_name",
    kind="ImageModel",
    page=model_page("google:4@2"),
    add_page=f"{MODELS}add-image/",
    successor="dall-e-3",
    base={"modelName": "new", "modelType": "IMAGE"},
)
UNIT_MODEL = Row(
    entity=AI_MODEL,
    of=ModelType.SPEECH,
    key="the-speech",
    table="AIModelConfig",
    key_column="model_name",
    kind="UnitModel",
    page=model_page("the-speech"),
    add_page=f"{MODELS}add-speech/",
    successor="another-speech",
    base={"modelName": "new", "modelType": "SPEECH"},
)
"""Of all types that are sold by units: they have the same fields."""
OPERATION_ROW = Row(
    entity=OPERATION, key="clustering", table="CreditCostConfig", key_column="operation_type", kind="Operation"
)
TEXT_FUNCTION = Row(
    entity=FUNCTION,
    of=ModelType.TEXT,
    key="auto_cluster",
    table="AIFunctionConfig",
    key_column="function",
    kind="AIFunction",
    page=function_page("auto_cluster"),
    successor="gpt-4o-mini",
)
IMAGE_FUNCTION = Row(
    entity=FUNCTION,
    of=ModelType.IMAGE,
    key="generate_images",
    table="AIFunctionConfig",
    key_column="function",
    kind="AIFunction",
    page=function_page("generate_images"),
)
SETTINGS_ROW = Row(
    entity=SETTINGS,
    key="settings",
    table="GlobalIntegrationSettings",
    key_column="id",
    kind="Settings",
    page=SETTINGS_PAGE,
)
ROWS = [PROVIDER_ROW, TEXT_MODEL, IMAGE_MODEL, UNIT_MODEL, OPERATION_ROW, TEXT_FUNCTION, IMAGE_FUNCTION, SETTINGS_ROW]


def sample(row: Row, field: Field) -> Any:
    """A value of a field that its row does not have now."""
    if field.kind == Kind.FLAG:
        return not getattr(row.now(), field.name)
    if field.kind == Kind.CHOICE:
        return next(choice for choice in field.type if choice != getattr(row.now(), field.name))
    if field.kind == Kind.REFERENCE:
        return row.successor if field.about.refers_to == AI_MODEL else "anthropic"
    if field.kind == Kind.REFERENCES:
        return (row.successor,)
    if field.about.is_template:
        return TEMPLATES.get((row.key, field.name), "A sample")
    if field.kind == Kind.TEXT:
        return "https://sample.example/v1" if field.about.is_address else "sample-1"
    if field.kind == Kind.ROWS:
        return (IMAGE_PRICE if field.type is ImagePrice else IMAGE if row.of == ModelType.IMAGE else REASONING,)
    return SAMPLES[field.kind]


def samples(row: Row) -> dict[str, Any]:
    """Of every field that can be changed, by column."""
    return {field.name: sample(row, field) for field in row.changeable}


def plain(row: object, names: Iterable[str]) -> dict[str, Any]:
    """The values of a row, with objects as dicts."""
    values = {name: getattr(row, name) for name in names}
    return {name: thaw(value) if isinstance(value, Mapping) else value for name, value in values.items()}


def put(draft: Draft, row: Row, values: dict[str, Any]) -> None:
    draft.state.put(row.entity, row.key, replace(draft.state.rows()[row.entity, row.key], **values))


def outside(field: Field) -> list[Any]:
    """Numbers just out of a field's range."""
    about = field.about
    if field.kind not in (Kind.WHOLE, Kind.DECIMAL):
        return []
    closed = [(about.minimum, -1), (about.maximum, 1)]
    numbers = [end + step for end, step in closed if end is not None]
    numbers += [end for end in (about.above, about.below) if end is not None]
    assert len(numbers) == 2, f"{field.name} is a number without bounds"
    return numbers if field.kind == Kind.WHOLE else [str(number) for number in numbers]


def too_fine(field: Field) -> list[str]:
    """A number with a decimal place more than a field has."""
    return [] if field.about.places is None else [f"0.{'0' * field.about.places}1"]


def sent(row: Row, *, first: bool = False) -> dict[str, Any]:
    """The samples as an input of GraphQL has them; `first`, with what only a new row takes."""
    taken = [*row.changeable]
    if first:
        taken += [field for field in row.fields if field.about.written == Written.AT_FIRST and field.kind == Kind.FLAG]
    return {row.input_name(field): sent_value(row, field) for field in taken}


def sent_value(row: Row, field: Field, *, something: bool = False) -> Any:
    """A sample for GraphQL. `something`: what is not as good as nothing."""
    return True if something and field.kind == Kind.FLAG else _in_graphql(sample(row, field))


def _in_graphql(value: Any) -> Any:
    if isinstance(value, Decimal | date):
        return str(value)
    if isinstance(value, tuple):
        return [_in_graphql(item) for item in value]
    if is_dataclass(value):
        return {to_camel_case(item.name): _in_graphql(getattr(value, item.name)) for item in fields(value)}
    return getattr(value, "name", value)


def read(caller: Api, row: Row, *, key: str | None = None) -> dict[str, Any]:
    """What GraphQL answers of a row, by the names and in the form of its inputs."""
    found = caller.data(document(row, key or row.key, row.fields))["row"]
    if row.entity == OPERATION:
        (found,) = (operation for operation in found if operation["operationType"] == row.key.upper())
    values = {**found, **found.pop("admin", {})}
    shown = {row.input_name(field): values[_shown(field)] for field in row.fields}
    for field in row.fields:
        if field.kind == Kind.REFERENCE and shown[row.input_name(field)] is not None:
            (shown[row.input_name(field)],) = shown[row.input_name(field)].values()
        if field.kind == Kind.REFERENCES:
            shown[row.input_name(field)] = [key for found in shown[row.input_name(field)] for key in found.values()]
    by_action = [row.input_name(field) for field in row.fields if field.about.written == Written.BY_ACTION]
    return {name: value for name, value in shown.items() if name not in by_action}


def document(row: Row, key: str, shown_fields: Iterable[Field]) -> str:
    """A query of fields of one row."""
    public: list[str] = []
    private: list[str] = []
    for field in shown_fields:
        is_guarded = row.entity in (AI_MODEL, SETTINGS) and field.about.read == Right.CONFIGURATION_READ
        (private if is_guarded else public).append(_selection(field))
    shown = " ".join([*public, f"admin {{ ... on {row.kind}Admin {{ {' '.join(private)} }} }}" if private else ""])
    return {
        AI_MODEL: f'{{ row: aiModel(modelName: "{key}") {{ ... on {row.kind} {{ {shown} }} }} }}',
        PROVIDER: f'{{ row: provider(providerId: "{key}") {{ {shown} }} }}',
        OPERATION: f"{{ row: operations {{ operationType {shown} }} }}",
        FUNCTION: f"{{ row: aiFunction(function: {key.upper()}) {{ {shown} }} }}",
        SETTINGS: f"{{ row: settings {{ {shown} }} }}",
    }[row.entity]


def _shown(field: Field) -> str:
    name = "tier" if field.name == "quality_tier" else field.name
    return to_camel_case(name.removesuffix("_id") if field.about.refers_to else name)


def _selection(field: Field) -> str:
    inner = {PROVIDER: " { providerId }", AI_MODEL: " { modelName }"}.get(field.about.refers_to, "")
    columns = " ".join(_shown(column) for column in declared(field.type)) if field.kind == Kind.ROWS else ""
    return _shown(field) + (f" {{ {columns} }}" if columns else inner)


def in_a_form(row: Row) -> dict[str, str]:
    """The samples as a browser sends them. A box that is not ticked sends nothing."""
    return dict(cell for name, value in samples(row).items() for cell in _cells(name, value))


def _cells(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, tuple) and is_dataclass(value[0]):
        for column, cell in _given(value[0]).items():
            yield f"{name}-0-{column}", str(cell)
    elif isinstance(value, bool):
        yield from [(name, "on")] if value else []
    else:
        yield name, '{"sample": [1, true]}' if isinstance(value, dict) else _text(value)


def _given(row: Any) -> dict[str, Any]:
    """The cells of a row that are not empty, by column."""
    cells = {item.name: getattr(row, item.name) for item in fields(row)}
    return {name: cell for name, cell in cells.items() if cell is not None}


def in_a_line(values: Mapping[str, Any]) -> dict[str, str]:
    """As a spreadsheet has them."""
    return {name: _text(value) for name, value in values.items()}


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_text, value))
    if is_dataclass(value):
        return IN_WORDS[value]
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def in_a_file(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _in_a_file(value) for name, value in values.items()}


def _in_a_file(value: Any) -> Any:
    if is_dataclass(value):
        return {name: _in_a_file(cell) for name, cell in _given(value).items()}
    if isinstance(value, tuple):
        return [_in_a_file(item) for item in value]
    return str(value) if isinstance(value, Decimal | date | str) else value


def row_of(document: dict[str, Any], row: Row) -> dict[str, Any]:
    """The part of a file that is of a row."""
    rows = [document["settings"]] if row.entity == SETTINGS else document[f"{row.entity}s"]
    (found,) = (found for found in rows if row.entity == SETTINGS or found[row.key_column] == row.key)
    part: dict[str, Any] = found
    return part
