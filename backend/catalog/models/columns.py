"""Columns and constraints of a table, made from the declared fields of its row: a new field is a migration, no code."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from backend.catalog.enums import ModelType
from backend.catalog.fields import LISTS, Field, Kind, declared
from backend.catalog.rows import AI_MODEL, PROVIDER

Column: TypeAlias = "models.Field[Any, Any]"
Options: TypeAlias = dict[str, Any]
CHOICE_MAX_LENGTH = 50
SMALL = 32_767  # the largest PositiveSmallIntegerField
SLUG = r"^[a-z0-9_-]+$"
SIZE = "[1-9][0-9]{0,4}x[1-9][0-9]{0,4}"
TARGETS = {PROVIDER: ("catalog.IntegrationProvider", "provider_id"), AI_MODEL: ("catalog.AIModelConfig", "model_name")}


class Joined(models.Func):
    """The items of an array as one text, so that a check constraint can check each."""

    function = "array_to_string"
    template = "%(function)s(%(expressions)s, ' ', 'null')"  # a NULL item becomes a word that is no size
    output_field = models.TextField()


class JsonType(models.Func):
    function = "jsonb_typeof"
    output_field = models.CharField()


def columns(row_class: type, *, key: str = "unique") -> dict[str, Column]:
    """The columns by their names in Django, to be put into the body of a model. `key` says what the key column is."""
    fields = [field for field in declared(row_class) if field.kind != Kind.ROWS]
    return {field.relation: _column(field, key) for field in fields}


def constraints(row_class: type, *, prefix: str) -> Iterator[models.CheckConstraint]:
    """What a row's declaration says that a database can check. Their names begin with the prefix."""
    for field in declared(row_class):
        for rule, condition in _conditions(field):
            name = field.name if field.name.startswith(prefix) else f"{prefix}_{field.name}"
            allowed = Q(**{f"{field.name}__isnull": True}) | condition if field.is_optional else condition
            yield models.CheckConstraint(name=f"{name}_{rule}", condition=allowed)


def fits_type(row_class: type, *model_types: ModelType) -> Q:
    """That a row of these types, which have the same, has what they need, and nothing that only other types have."""
    return Q(model_type__in=[one.value for one in model_types]) & fits(row_class, model_types[0])


def fits(row_class: type, model_type: ModelType) -> Q:
    """That a row has what those of a type need, and nothing that only others have."""
    condition = Q()
    for field in declared(row_class):
        if field.kind == Kind.ROWS:
            continue
        if field.is_needed_by(model_type):
            condition &= _is_empty(field, empty=False)
        elif not field.is_of(model_type):
            condition &= _is_empty(field, empty=True)
    return condition


def _is_empty(field: Field, *, empty: bool) -> Q:
    if field.kind == Kind.FLAG:
        return Q(**{field.name: not empty})
    if field.kind in LISTS:
        return Q(**{f"{field.name}__len": 0}) if empty else Q(**{f"{field.name}__len__gt": 0})
    return Q(**{f"{field.name}__isnull": empty})


def _column(field: Field, key: str) -> Column:
    options: Options = {"null": True, "blank": True} if field.is_optional else {}
    if field.about.is_key:
        options[key] = True
    if field.kind in (Kind.FLAG, Kind.WHOLE, Kind.CHOICE) and field.default is not None and field.has_default:
        options["default"] = field.default
    return MAKERS[field.kind](field, options)


def _text(field: Field, options: Options) -> Column:
    made = models.SlugField if field.about.is_slug else models.CharField
    return made(max_length=field.about.longest, **options)


def _whole(field: Field, options: Options) -> Column:
    minimum, maximum = field.about.minimum, field.about.maximum
    if minimum is None or minimum < 0:
        return models.IntegerField(**options)
    is_small = maximum is not None and maximum <= SMALL
    return (models.PositiveSmallIntegerField if is_small else models.PositiveIntegerField)(**options)


def _decimal(field: Field, options: Options) -> Column:
    """With a digit to spare, so that what is out of range meets the constraint that says so."""
    limits = [
        abs(limit) for limit in (field.about.minimum, field.about.maximum, field.about.below) if limit is not None
    ]
    assert field.about.places is not None
    assert limits
    digits = len(str(max(limits))) + 1 + field.about.places
    return models.DecimalField(max_digits=digits, decimal_places=field.about.places, **options)


def _reference(field: Field, options: Options) -> Column:
    model, to_field = TARGETS[field.about.refers_to]
    return models.ForeignKey(model, to_field=to_field, on_delete=models.PROTECT, related_name="+", **options)


MAKERS: dict[Kind, Callable[[Field, Options], Column]] = {
    Kind.TEXT: _text,
    Kind.WHOLE: _whole,
    Kind.DECIMAL: _decimal,
    Kind.FLAG: lambda field, options: models.BooleanField(**options),
    Kind.DAY: lambda field, options: models.DateField(**options),
    Kind.CHOICE: lambda field, options: models.CharField(max_length=CHOICE_MAX_LENGTH, choices=field.type, **options),
    Kind.REFERENCE: _reference,
    **dict.fromkeys(
        LISTS,
        lambda field, options: ArrayField(models.CharField(max_length=field.about.longest), default=list, blank=True),
    ),
    Kind.OBJECT: lambda field, options: models.JSONField(default=dict, blank=True),
}


def _conditions(field: Field) -> Iterator[tuple[str, Any]]:
    about, name = field.about, field.name
    if field.kind in (Kind.WHOLE, Kind.DECIMAL):
        # The upper bound also refuses NaN, which PostgreSQL sorts above every number.
        limits = {"gte": about.minimum, "gt": about.above, "lte": about.maximum, "lt": about.below}
        yield "in_range", Q(**{f"{name}__{rule}": limit for rule, limit in limits.items() if limit is not None})
    elif field.kind == Kind.TEXT and about.is_slug:
        yield "is_slug", Q(**{f"{name}__regex": SLUG})
    elif field.kind == Kind.TEXT and not about.is_address:
        yield "is_given", ~Q(**{name: ""})
    elif field.kind == Kind.CHOICE:
        yield "known", Q(**{f"{name}__in": field.type.values})
    elif field.kind == Kind.SIZES:
        yield "read_width_x_height", models.lookups.Regex(Joined(name), models.Value(rf"^$|^{SIZE}( {SIZE})*$"))
    elif field.kind == Kind.OBJECT:
        yield "is_object", models.lookups.Exact(JsonType(name), models.Value("object"))
