"""Operations: kinds of billable work."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from backend.catalog.enums import OperationType
from backend.catalog.models.guard import belongs_to_a_revision

MAX_MIN_CREDITS = 1_000_000


class CreditCostConfig(models.Model):
    """An operation's minimum. It has no rate of its own: rates belong to models."""

    operation_type = models.CharField(primary_key=True, max_length=50, choices=OperationType)
    min_credits = models.PositiveIntegerField(default=0)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    updated_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        db_table = "igny8_credit_cost_config"
        verbose_name = "Credit Cost"
        triggers: ClassVar = belongs_to_a_revision()
        constraints: ClassVar = [
            models.CheckConstraint(name="operation_type_known", condition=Q(operation_type__in=OperationType.values)),
            models.CheckConstraint(
                name="operation_min_credits_in_range",
                condition=Q(min_credits__gte=0, min_credits__lte=MAX_MIN_CREDITS),
            ),
        ]

    def __str__(self) -> str:
        return self.operation_type
