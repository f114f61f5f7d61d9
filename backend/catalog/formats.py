"""The format in which the catalog's values are kept: changes of revisions, steps of schedules, rows of imports, files.

Kinds are the entities (`provider`, `ai_model`, `operation`, `function`, `settings`), with a row's fields as values. A
step that doesn't give fields of a row is a kind of its own name (`ai_model_retire`), with its arguments as values.
`flag` is what speaks against a row of an import.

A field is renamed, or comes, by one upgrade at the end. Those that stand here stay: older values need them for ever.
"""

from backend.shared.formats import Format, JsonObject, added, began, renamed, together


def image_costs_are_rates(kind: str, values: JsonObject, *, whole: bool) -> JsonObject:
    """The costs of a model by size and image quality are rates of an image."""
    if kind != "ai_model" or "image_costs" not in values:
        return values
    others = {name: value for name, value in values.items() if name != "image_costs"}
    return {**others, "rates": _rates(values["image_costs"])}


def _rates(image_costs: object) -> object:
    # A file may say anything: what is no cost is left for who reads rates to refuse.
    if not isinstance(image_costs, list):
        return image_costs
    return [{"component": "image", **cost} if isinstance(cost, dict) else cost for cost in image_costs]


CATALOG = Format(
    (
        renamed("ai_model_retire", old="retired_at", new="switch_at"),
        added("provider_deactivate", name="new_defaults", value=[]),
        together(
            image_costs_are_rates,
            added("ai_model", name="image_prices", value=[]),
            added("ai_model", name="refuses_temperature", value=False),
        ),
        added("ai_model", name="fallback_models", value=[]),
        began("function"),
    )
)
