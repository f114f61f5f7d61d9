"""The mapping file: in which tables, columns and constants a product before Ratecard keeps what."""

from collections.abc import Mapping as Map
from importlib.resources import files
from pathlib import Path, PurePath
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import ErrorDetails

from backend.catalog import yaml_text
from backend.legacy.legacy_errors import UnusableMapping
from backend.legacy.readings import Reader, boolean, document, number, whole
from backend.shared import typed_values

READY = files("backend.legacy").joinpath("ready_mapping.yaml")
"""The one for a product whose tables have the usual names."""


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Identifier: TypeAlias = Annotated[str, Field(pattern=r"^[^\s\"';.\x00]{1,63}$")]
TableName: TypeAlias = Annotated[str, Field(pattern=r"^([^\s\"';.\x00]{1,63}\.)?[^\s\"';.\x00]{1,63}$")]
Columns: TypeAlias = Annotated[tuple[Identifier, ...], BeforeValidator(_listed), Field(min_length=1)]
"""A column, or the names that it has in older and younger installations: the first that exists counts."""
IN_JSON = "->"
"""Between a column and the path of a value in its JSON: `config->images.style`."""
Place: TypeAlias = Annotated[str, Field(pattern=r"^[^\s\"';.\x00]{1,63}(->[^\s\"';\x00]{1,300})?$")]
Places: TypeAlias = Annotated[tuple[Place, ...], BeforeValidator(_listed), Field(min_length=1)]
FileNames: TypeAlias = Annotated[
    tuple[Annotated[str, Field(min_length=1, max_length=300)], ...], BeforeValidator(_listed), Field(min_length=1)
]
"""A file below the mapping file's folder, or the names that it may have: the first that exists counts."""
OverrideTarget: TypeAlias = Literal[
    "image_style", "image_quality", "max_in_article_images", "temperature", "text_model"
]
Cost: TypeAlias = Literal["input_cost_per_1m", "output_cost_per_1m", "cost_per_image"]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Table(Strict):
    """A table and its columns, by what they mean here. Names in `needed` must be mapped, those in `possible` may be.

    `kinds` are how a value is read that is no text.
    """

    needed: ClassVar[tuple[str, ...]] = ()
    possible: ClassVar[tuple[str, ...]] = ()
    kinds: ClassVar[Map[str, Reader]] = {}
    takes_json: ClassVar[bool] = False
    """Whether a value may be in the JSON of a column."""
    table: TableName
    key: Identifier = "id"
    columns: dict[str, Places]

    @model_validator(mode="after")
    def _names_are_known(self) -> "Table":
        if missing := [name for name in self.needed if name not in self.columns]:
            raise ValueError(f"columns lacks {', '.join(missing)}")
        if unknown := sorted(self.columns.keys() - {*self.needed, *self.possible}):
            raise ValueError(f"columns has {', '.join(unknown)}; it takes {', '.join((*self.needed, *self.possible))}")
        in_json = [place for places in self.columns.values() for place in places if IN_JSON in place]
        if in_json and not self.takes_json:
            raise ValueError(f"columns has {in_json[0]}; only models, settings and operations are read from JSON")
        return self


class Models(Table):
    takes_json = True
    needed = ("model_name", "display_name", "model_type", "provider")
    possible = (
        *("input_cost_per_1m", "output_cost_per_1m", "cost_per_image", "valid_sizes", "context_window"),
        *("max_output_tokens", "supports_json_mode", "supports_vision", "supports_function_calling"),
        *("is_active", "is_default", "sort_order"),
    )
    kinds = {
        **dict.fromkeys(("input_cost_per_1m", "output_cost_per_1m", "cost_per_image"), number),
        **dict.fromkeys(("context_window", "max_output_tokens", "sort_order"), whole),
        **dict.fromkeys(("supports_json_mode", "supports_vision", "supports_function_calling"), boolean),
        "is_active": boolean,
        "is_default": boolean,
        "valid_sizes": document,
    }


class SettingsTable(Table):
    """`model_choices` are columns that name a model, by its name or by its row's key; `keys` are secrets."""

    takes_json = True
    possible = ("image_style", "image_quality", "max_in_article_images", "temperature")
    kinds = {"max_in_article_images": whole, "temperature": number}
    model_choices: tuple[Columns, ...] = ()
    keys: dict[Identifier, Columns] = {}


class Operations(Table):
    takes_json = True
    needed = ("operation_type",)
    possible = ("tokens_per_credit", "min_credits", "price_per_credit_usd", "is_active")
    kinds = {
        "tokens_per_credit": whole,
        "min_credits": whole,
        "price_per_credit_usd": number,
        "is_active": boolean,
    }


class OverrideValue(Strict):
    """Where in the JSON of rows of a kind a value is: `path` has names with dots between them."""

    kind: str
    path: str
    to: OverrideTarget


class Overrides(Table):
    needed = ("account", "kind", "config")
    possible = ("is_active",)
    kinds = {"config": document, "is_active": boolean}
    values: tuple[OverrideValue, ...]


class Accounts(Table):
    """`integration` is the integration of Ratecard that will own the accounts."""

    needed = ("external_id", "credits")
    possible = ("name",)
    kinds = {"credits": whole}
    integration: Annotated[str, Field(min_length=1, max_length=100)]


class Usage(Table):
    needed = ("account", "operation", "credits", "model")
    possible = ("tokens_input", "tokens_output", "images")
    kinds = dict.fromkeys(("credits", "tokens_input", "tokens_output", "images"), whole)


class SourceConstant(Strict):
    """A constant of a source file, read as data. Models are named by its keys, by its items, or at a path in each."""

    file: FileNames
    language: Literal["python", "typescript"]
    name: Identifier
    models: str = "keys"
    rates: dict[str, Cost] = {}
    """Where in each value a cost is; the path "" is the value itself."""

    @model_validator(mode="after")
    def _stays_in_its_folder(self) -> "SourceConstant":
        if leaving := [name for name in self.file if PurePath(name).is_absolute() or ".." in PurePath(name).parts]:
            raise ValueError(f"file {leaving[0]} is not below the folder of the mapping file")
        return self


class Mapping(Strict):
    format: Literal["ratecard-legacy/1"]
    models: Models
    settings: SettingsTable | None = None
    operations: Operations | None = None
    overrides: Overrides | None = None
    accounts: Accounts
    usage: Usage | None = None
    constants: tuple[SourceConstant, ...] = ()

    @model_validator(mode="after")
    def _override_kinds_are_once(self) -> "Mapping":
        places = [(value.kind, value.path) for value in (self.overrides.values if self.overrides else ())]
        if twice := sorted({f"{kind} {path}" for kind, path in places if places.count((kind, path)) > 1}):
            raise ValueError(f"overrides.values has {', '.join(twice)} twice")
        return self


def read(path: Path) -> Mapping:
    """Raises UnusableMapping, with each mistake and its place."""
    try:
        return parse(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UnusableMapping(f"{path}: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise UnusableMapping(f"{path}: It is no text in UTF-8.") from None
    except UnusableMapping as error:
        raise UnusableMapping(f"{path}: {error.problem}") from None


def parse(text: str) -> Mapping:
    """Raises UnusableMapping."""
    try:
        return Mapping.model_validate(yaml_text.read(text))
    except yaml_text.UnreadableYaml as error:
        raise UnusableMapping(str(error)) from None
    except ValidationError as error:
        mistakes = error.errors(include_input=False, include_url=False)
        raise UnusableMapping("\n".join(map(_line, mistakes))) from None


def _line(mistake: ErrorDetails) -> str:
    place = ".".join(str(part) for part in mistake["loc"]) or "the file"
    return f"{place}: {typed_values.sentence(mistake)}"
