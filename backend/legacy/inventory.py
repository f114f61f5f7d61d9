"""Everything that was found in the former product: where it will go, and the faults with what can be decided."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from backend.catalog.registry import ModelRegistry
from backend.legacy import account_moves, decisions, key_moves, model_moves, override_moves, setting_moves
from backend.legacy.account_moves import AccountMoves
from backend.legacy.decisions import Decision, Decisions
from backend.legacy.faults import Fault
from backend.legacy.key_moves import KeyMoves
from backend.legacy.model_moves import ModelMoves
from backend.legacy.override_moves import OverrideMoves
from backend.legacy.part import Item
from backend.legacy.product import Product
from backend.legacy.setting_moves import SettingMoves


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """`items` are in the order of the phases, `faults` in that of the items. `stale` are decisions about no fault."""

    models: ModelMoves
    settings: SettingMoves
    overrides: OverrideMoves
    keys: KeyMoves
    accounts: AccountMoves
    items: tuple[Item, ...]
    faults: tuple[Fault, ...]
    decided: Mapping[str, Decision]
    stale: tuple[str, ...]

    @property
    def open(self) -> tuple[Fault, ...]:
        """The faults that nobody has decided."""
        return tuple(fault for fault in self.faults if fault.id not in self.decided)


def take(
    product: Product,
    *,
    registry: ModelRegistry,
    made: Decisions,
    keys_moved: Collection[str],
    with_credits: Mapping[str, int],
) -> Inventory:
    """Go through all that was read; `keys_moved` are providers whose key came already, `with_credits`
    accounts here, by external id, that have credits of their own. Raises UnusableDecisions."""
    models = model_moves.find(product, registry=registry, decisions=made)
    settings = setting_moves.find(product, registry=registry, decisions=made)
    accounts = account_moves.find(product, decisions=made, with_credits=with_credits)
    overrides = override_moves.find(product, registry=registry, decisions=made, moving=accounts.accounts.keys())
    coming = models.providers.keys()
    keys = key_moves.find(product, registry=registry, decisions=made, coming=coming, moved=keys_moved)
    parts = (models, settings, overrides, keys, accounts)
    faults = tuple(fault for part in parts for fault in part.faults)
    decided = {fault.id: decision for fault in faults if (decision := decisions.of(fault, made)) is not None}
    return Inventory(
        models=models,
        settings=settings,
        overrides=overrides,
        keys=keys,
        accounts=accounts,
        items=tuple(sorted((item for part in parts for item in part.items), key=lambda item: item.phase)),
        faults=faults,
        decided=decided,
        stale=tuple(sorted(made.keys() - decided.keys())),
    )
