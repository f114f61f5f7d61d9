"""Revisions and their changes: append-only."""

import uuid
from typing import ClassVar

from django.db import models

from backend.shared.append_only import append_only


class Channel(models.TextChoices):
    """Where a change came in."""

    GRAPHQL = "graphql", "GraphQL"
    ADMIN = "admin", "Admin pages"
    COMMAND_LINE = "command_line", "Command line"
    IMPORT = "import", "Import"
    SCHEDULE = "schedule", "Schedule"
    SEED = "seed", "Seed"


class Action(models.TextChoices):
    CREATE = "create", "Create"
    UPDATE = "update", "Update"
    DELETE = "delete", "Delete"


class CurrentTransaction(models.Func):
    """PostgreSQL's id of the running transaction, as text."""

    template = "(pg_current_xact_id()::text)"
    output_field = models.CharField()


AUTHOR_MAX_LENGTH = 200


class CatalogRevision(models.Model):
    """One numbered state of the catalog: who made it from the one before, when, where and why.

    `uid` distinguishes states that got the same number in different lives of a database (a restored backup).
    """

    number = models.PositiveIntegerField(primary_key=True)
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    author = models.CharField(max_length=AUTHOR_MAX_LENGTH)
    reason = models.TextField()
    channel = models.CharField(max_length=20, choices=Channel)
    published_at = models.DateTimeField()
    accepted_low_margin = models.BooleanField(
        db_default=False, help_text="Whether margins below the minimum were accepted."
    )
    # The database default is for rows that were written before formats had numbers.
    format = models.PositiveSmallIntegerField(
        db_default=1, help_text="The format of its changes' names and values; see catalog/formats.py."
    )
    transaction_id = models.CharField(max_length=20, db_default=CurrentTransaction(), editable=False, db_index=True)

    class Meta:
        triggers: ClassVar = append_only()
        constraints: ClassVar = [
            models.CheckConstraint(name="catalog_revision_number_from_1", condition=models.Q(number__gte=1)),
            models.CheckConstraint(
                name="catalog_revision_has_author_and_reason", condition=~models.Q(author="") & ~models.Q(reason="")
            ),
        ]

    def __str__(self) -> str:
        return f"Revision {self.number}"


class CatalogChange(models.Model):
    """One field of one entity, before and after, as JSON. Secrets appear as "set" or null."""

    revision = models.ForeignKey(CatalogRevision, on_delete=models.PROTECT, related_name="changes")
    action = models.CharField(max_length=10, choices=Action)
    entity = models.CharField(max_length=20)
    key = models.CharField(max_length=200)
    field = models.CharField(max_length=50)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    class Meta:
        triggers: ClassVar = append_only()
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="catalog_change_once_per_field", fields=["revision", "entity", "key", "field"]
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.entity} {self.key}: {self.field}"
