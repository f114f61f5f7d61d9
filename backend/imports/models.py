"""The import inbox: what a file proposed, row by row, and what became of it."""

from collections.abc import Collection
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from backend.catalog.formats import CATALOG
from backend.catalog.models.revisions import AUTHOR_MAX_LENGTH, CatalogRevision
from backend.catalog.state import field_names
from backend.shared import formats
from backend.shared.formats import JsonObject

NAME_MAX_LENGTH = 200
FILE_NAME_MAX_LENGTH = 100


class ImportFormat(models.TextChoices):
    RATECARD = "ratecard", "Ratecard"
    LITELLM = "litellm", "LiteLLM"
    OPENROUTER = "openrouter", "OpenRouter"
    GENAI_PRICES = "genai_prices", "genai-prices"
    MODELS_DEV = "models_dev", "models.dev"
    PORTKEY = "portkey", "Portkey"


class ReviewState(models.TextChoices):
    OPEN = "open", "Open"
    PUBLISHED = "published", "Published"
    DISCARDED = "discarded", "Discarded"


class RowStatus(models.TextChoices):
    ACCEPTED = "accepted", "Accepted"
    REJECTED = "rejected", "Rejected"
    HELD = "held", "Held back"


class RowReason(models.TextChoices):
    """Why a row has the status that it came with."""

    CHANGED = "changed", "Changed"
    NEW = "new", "New"
    ADOPTED = "adopted", "Adopted"
    UNCHANGED = "unchanged", "Unchanged"
    NOT_IN_CATALOG = "not_in_catalog", "Not in the catalog"
    DECIDED_BEFORE = "decided_before", "Decided before"
    HELD_BEFORE = "held_before", "Held before, and left"
    NEGATIVE_PRICE = "negative_price", "Negative price"
    MISSING_PRICE = "missing_price", "Missing price"
    ZERO_PRICE = "zero_price", "Zero where there was a price"
    LARGE_MOVE = "large_move", "Moved by more than a factor 2"
    RETIRED = "retired", "Past its retirement date"
    WRONG_UNIT = "wrong_unit", "The unit looks wrong"
    CONDITIONAL_PRICE = "conditional_price", "The price depends on more than tokens"
    UNKNOWN_TYPE = "unknown_type", "Of no type that is sold"
    SOURCES_DISAGREE = "sources_disagree", "Sources disagree"


class AliasKind(models.TextChoices):
    PROVIDER = "provider", "Provider"
    MODEL = "model", "Model"


class ImportAlias(models.Model):
    """Another name that price lists have for a provider or a model. `means` is the name that both stand for."""

    kind = models.CharField(max_length=10, choices=AliasKind)
    name = models.CharField(max_length=NAME_MAX_LENGTH)
    means = models.CharField(max_length=NAME_MAX_LENGTH)
    author = models.CharField(max_length=AUTHOR_MAX_LENGTH)
    set_at = models.DateTimeField()

    class Meta:
        verbose_name = "Alias"
        verbose_name_plural = "Aliases of price lists"
        constraints: ClassVar = [
            models.UniqueConstraint(name="import_alias_once_per_name", fields=["kind", "name"]),
            models.CheckConstraint(name="import_alias_kind_known", condition=Q(kind__in=AliasKind.values)),
            models.CheckConstraint(
                name="import_alias_is_another_name", condition=~Q(name=F("means")) & ~Q(name="") & ~Q(means="")
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ImportReview(models.Model):
    """One file, read against one revision. It is published once, as one revision, or discarded.

    `list_day` is the newest day that the list itself gives, `read_before` an earlier import of the same bytes,
    `older_than` an import of a list that is newer than this one, `no_longer_named` our models that the import before
    named and this one does not, `notice` what the reader says of the file as a whole.
    """

    format = models.CharField(max_length=20, choices=ImportFormat)
    file_name = models.CharField(max_length=FILE_NAME_MAX_LENGTH)
    sha256 = models.CharField(max_length=64)
    author = models.CharField(max_length=AUTHOR_MAX_LENGTH)
    created_at = models.DateTimeField()
    revision = models.ForeignKey(CatalogRevision, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=ReviewState, default=ReviewState.OPEN)
    published_revision = models.ForeignKey(
        CatalogRevision, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    list_day = models.DateField(null=True, blank=True)
    read_before = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    older_than = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    no_longer_named = models.JSONField(default=list)
    notice = models.TextField(blank=True)
    # How many rows have each status, where `reviews.listed` counted them.
    accepted: int
    rejected: int
    held: int

    class Meta:
        verbose_name = "Import"
        verbose_name_plural = "Imports"
        constraints: ClassVar = [
            models.CheckConstraint(name="import_format_known", condition=Q(format__in=ImportFormat.values)),
            models.CheckConstraint(
                name="import_review_published_as_a_revision",
                condition=Q(state="published", published_revision__isnull=False)
                | Q(state__in=["open", "discarded"], published_revision__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"Import {self.pk}"


class ImportRow(models.Model):
    """What the file says about one row of the catalog, as JSON by column names.

    `provider` is who serves it by the file's name, empty where it does not say. `key` is empty where the catalog has
    no such row. `after` holds what publishing would set, `before` what was there; `before` is null where publishing
    would make a new row. `decided_by` is empty where nobody decided yet. `flags`, each {"reason", "message"}, are what
    speaks against the row: they stay whatever is decided.
    """

    review = models.ForeignKey(ImportReview, on_delete=models.CASCADE, related_name="rows")
    place = models.PositiveIntegerField()
    name = models.CharField(max_length=NAME_MAX_LENGTH)
    provider = models.CharField(max_length=NAME_MAX_LENGTH, blank=True)
    entity = models.CharField(max_length=20)
    key = models.CharField(max_length=NAME_MAX_LENGTH, blank=True)
    listed = models.JSONField()
    before = models.JSONField(null=True)
    after = models.JSONField()
    values_format = models.PositiveSmallIntegerField(
        db_default=1, help_text="The format of its JSON; see catalog/formats.py."
    )
    status = models.CharField(max_length=10, choices=RowStatus)
    reason = models.CharField(max_length=30, choices=RowReason)
    message = models.TextField()
    flags = models.JSONField(default=list)
    decided_by = models.CharField(max_length=AUTHOR_MAX_LENGTH, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="import_row_once_per_place", fields=["review", "place"]),
            models.CheckConstraint(name="import_row_status_known", condition=Q(status__in=RowStatus.values)),
            models.CheckConstraint(name="import_row_reason_known", condition=Q(reason__in=RowReason.values)),
            models.CheckConstraint(
                name="import_row_accepted_has_values", condition=~Q(status="accepted") | ~Q(after={}) & ~Q(key="")
            ),
        ]
        indexes: ClassVar = [
            models.Index(name="import_row_by_status", fields=["review", "status", "place"]),
            models.Index(name="import_row_decided", fields=["name"], condition=~Q(decided_by="")),
        ]

    @classmethod
    def from_db(  # type: ignore[override]  # the stubs are of a later Django
        cls, db: str | None, field_names: Collection[str], values: Collection[object]
    ) -> Self:
        """By the names of today, as it will be saved again. Raises Unreadable."""
        row = super().from_db(db, field_names, values)
        if "values_format" in row.__dict__:  # a deletion loads keys only
            row.upgrade_values()
        return row

    def upgrade_values(self) -> None:
        for name in ("listed", "before", "after"):
            if (kept := getattr(self, name)) is not None:
                setattr(self, name, self._upgraded(self.entity, kept, known=field_names(self.entity)))
        self.flags = [self._upgraded("flag", flag, known=("reason", "message")) for flag in self.flags]
        self.values_format = CATALOG.number

    def _upgraded(self, kind: str, values: JsonObject, *, known: Collection[str]) -> JsonObject:
        where = f"row {self.place} of import {self.review_id}"
        upgraded = CATALOG.upgraded(kind, values, number=self.values_format, where=where, whole=False)
        formats.check(upgraded, known=known, where=where, number=self.values_format)
        return upgraded

    def __str__(self) -> str:
        return f"{self.review_id}/{self.place} {self.name}"


class ListFetch(models.Model):
    """What became of the last fetch of an address that the operator set, which is kept by its SHA-256 only.

    `failure` is empty where it worked; `next_at` is when it is due again.
    """

    address_sha256 = models.CharField(max_length=64, primary_key=True)
    format = models.CharField(max_length=20, choices=ImportFormat)
    host = models.CharField(max_length=253)
    fetched_at = models.DateTimeField()
    next_at = models.DateTimeField()
    failure = models.CharField(max_length=300, blank=True)
    review = models.ForeignKey(ImportReview, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        verbose_name = "fetched price list"

    def __str__(self) -> str:
        return f"{self.format} from {self.host}"
