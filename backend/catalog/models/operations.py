"""Operations: kinds of billable work."""

from typing import ClassVar

from django.db import models
from django.db.models.functions import Now

from backend.catalog.models.columns import columns, constraints
from backend.catalog.models.guard import belongs_to_a_revision
from backend.catalog.rows import Operation


class CreditCostConfig(models.Model):
    """An operation's minimum. It has no rate of its own: rates belong to models."""

    locals().update(columns(Operation, key="primary_key"))
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    updated_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        db_table = "igny8_credit_cost_config"
        verbose_name = "Credit Cost"
        triggers: ClassVar = belongs_to_a_revision()
        constraints: ClassVar = [*constraints(Operation, prefix="operation")]
