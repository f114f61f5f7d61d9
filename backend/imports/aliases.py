"""Other names of providers and models, as price lists write them: data that staff edit.

Two names are one where an alias says so, and never because they look alike.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from backend.catalog.rows import AIModel
from backend.imports.models import NAME_MAX_LENGTH, AliasKind, ImportAlias
from backend.imports.price_lists import ListedRow


class UnusableAlias(Exception):
    """A name of the alias is empty, too long or not printable, or both are the same; nothing was changed."""


@dataclass(kw_only=True)
class AliasChain(Exception):
    """The alias would make a chain of names: one that others mean, or that is an alias itself; nothing was changed."""

    name: str


@dataclass(kw_only=True)
class AliasNotFound(Exception):
    """No alias has this name."""

    name: str


@dataclass(frozen=True, slots=True)
class Names:
    """The aliases of one moment, by kind: what each name stands for."""

    providers: Mapping[str, str]
    models: Mapping[str, str]

    def provider(self, name: str) -> str:
        return self.providers.get(name, name)

    def model(self, name: str) -> str:
        return self.models.get(name, name)

    def is_same_provider(self, one: str, other: str) -> bool:
        return self.provider(one) == self.provider(other)


class OurModels:
    """The models of a catalog, found by what lists call them."""

    def __init__(self, models: Iterable[AIModel], names: Names) -> None:
        self._names = names
        self._by_name: dict[str, list[AIModel]] = defaultdict(list)
        for model in models:
            self._by_name[names.model(model.model_name)].append(model)

    def find(self, row: ListedRow) -> AIModel | None:
        """The model that an entry is of: of its whole name, or of what follows its provider's and a slash.

        Never one of another provider than the source says.
        """
        prefix, _, rest = row.name.partition("/")
        whole = self._find(row.name, row.provider)
        if whole is not None or not rest:
            return whole
        is_of_provider = row.provider is None or self._names.is_same_provider(row.provider, prefix)
        return self._find(rest, prefix) if is_of_provider else None

    def _find(self, name: str, provider: str | None) -> AIModel | None:
        models = [
            model
            for model in self._by_name.get(self._names.model(name), ())
            if provider is None or self._names.is_same_provider(provider, model.provider_id)
        ]
        exact = [model for model in models if model.model_name == name]
        # Two models that one alias could mean are as good as none.
        return (exact or models)[0] if len(exact or models) == 1 else None


def current() -> Names:
    means: dict[str, dict[str, str]] = {kind: {} for kind in AliasKind.values}
    for kind, name, meaning in ImportAlias.objects.values_list("kind", "name", "means"):
        means[kind][name] = meaning
    return Names(providers=means[AliasKind.PROVIDER], models=means[AliasKind.MODEL])


def listed() -> QuerySet[ImportAlias]:
    """Providers first, by what they mean."""
    return ImportAlias.objects.order_by("-kind", "means", "name")


def put(*, kind: AliasKind, name: str, means: str, author: str, now: datetime) -> ImportAlias:
    """Say that lists mean `means` by `name`, also where `name` meant something else before.

    Raises UnusableAlias, AliasChain.
    """
    if name == means or not all(map(_is_usable, (name, means))):
        raise UnusableAlias
    with transaction.atomic():
        others = ImportAlias.objects.select_for_update().filter(kind=kind)
        if others.filter(means=name).exists():
            raise AliasChain(name=name)
        if others.filter(name=means).exists():
            raise AliasChain(name=means)
        alias, _ = ImportAlias.objects.update_or_create(
            kind=kind, name=name, defaults={"means": means, "author": author, "set_at": now}
        )
    return alias


def remove(*, kind: AliasKind, name: str) -> None:
    """Raises AliasNotFound."""
    deleted, _ = ImportAlias.objects.filter(kind=kind, name=name).delete()
    if not deleted:
        raise AliasNotFound(name=name)


def _is_usable(name: str) -> bool:
    return 1 <= len(name) <= NAME_MAX_LENGTH and name.isprintable() and name == name.strip()
