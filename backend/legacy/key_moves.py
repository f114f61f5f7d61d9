"""Which keys of the former product move. Only where they are is read here, never what they are."""

from collections.abc import Collection
from dataclasses import dataclass, field

from backend.catalog.models.providers import SecretName
from backend.catalog.registry import ModelRegistry
from backend.legacy.decisions import Decisions
from backend.legacy.faults import LEFT, Fault, FaultCode
from backend.legacy.part import Part
from backend.legacy.product import Product


@dataclass(slots=True)
class KeyMoves(Part):
    """`providers` are those that get their key, which is at the place."""

    providers: dict[str, str] = field(default_factory=dict)


def find(
    product: Product, *, registry: ModelRegistry, decisions: Decisions, coming: Collection[str], moved: Collection[str]
) -> KeyMoves:
    """`coming` are providers that will be in the catalog by then, `moved` those whose key came already.

    Raises UnusableDecisions.
    """
    moves = KeyMoves(decisions)
    in_use = {str(row["provider"]) for row in product.models}
    for provider_id, place in product.keys.items():
        exists = provider_id in registry.providers or provider_id in coming
        has_key = (provider_id, SecretName.API_KEY) in registry.secrets and provider_id not in moved
        fault = _fault(provider_id, place, exists=exists, in_use=provider_id in in_use, has_key=has_key)
        if fault is None or moves.decide(fault) is not None:
            moves.providers[provider_id] = place
            moves.item(3, "key", provider_id, place, goes_to=f"API key of {provider_id}, sealed")
        else:
            moves.item(3, "key", provider_id, place, held_by=fault.code)
    return moves


def _fault(provider_id: str, place: str, *, exists: bool, in_use: bool, has_key: bool) -> Fault | None:
    if not exists:
        finding = f"It is set, but the catalog has no provider {provider_id}."
        return Fault(code=FaultCode.KEY_UNUSED, place=place, finding=finding)
    if not in_use:
        return Fault(
            code=FaultCode.KEY_UNUSED,
            place=place,
            finding=f"It is set, but no model is of {provider_id}.",
            choices={**LEFT, "move": "Move it all the same."},
        )
    if has_key:
        return Fault(
            code=FaultCode.KEY_ALREADY_SET,
            place=place,
            finding=f"{provider_id} has a key in Ratecard already.",
            choices={**LEFT, "move": "This key takes its place."},
        )
    return None
