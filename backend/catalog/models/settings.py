"""The one row of settings that belong to no model."""

from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from backend.catalog.models.columns import columns, constraints
from backend.catalog.models.guard import belongs_to_a_revision
from backend.catalog.rows import Settings


class GlobalIntegrationSettings(models.Model):
    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    locals().update(columns(Settings))
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    updated_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        db_table = "igny8_global_integration_settings"
        verbose_name = "Settings"
        verbose_name_plural = "Settings"
        triggers: ClassVar = [
            *belongs_to_a_revision(),
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(name="settings_one_row", condition=Q(id=1)),
            *constraints(Settings, prefix="settings"),
            models.CheckConstraint(
                name="settings_rule_to_reconcile_has_its_hours",
                condition=Q(reconcile_rule__isnull=True, reconcile_after_hours__isnull=True)
                | Q(reconcile_rule__isnull=False, reconcile_after_hours__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return "Settings"
