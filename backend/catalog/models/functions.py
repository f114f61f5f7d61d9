"""Functions: the prompts, models and limits of what AI does for a content product."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from backend.catalog.enums import FunctionName, ModelType
from backend.catalog.models.columns import columns, constraints, fits
from backend.catalog.models.guard import belongs_to_a_revision
from backend.catalog.rows import Function


def _fits(model_type: ModelType) -> Q:
    names = [name.value for name in FunctionName if name.model_type == model_type]
    return Q(function__in=names) & fits(Function, model_type)


class AIFunctionConfig(models.Model):
    locals().update(columns(Function, key="primary_key"))
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    updated_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        db_table = "igny8_ai_function_config"
        verbose_name = "AI Function"
        triggers: ClassVar = belongs_to_a_revision()
        constraints: ClassVar = [
            models.CheckConstraint(
                name="function_fits_its_type", condition=_fits(ModelType.TEXT) | _fits(ModelType.IMAGE)
            ),
            *constraints(Function, prefix="function"),
        ]
