"""The documents of other frontends, and those of the own frontend's former releases."""

from typing import ClassVar

from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Concat, Length
from django.db.models.lookups import LessThanOrEqual

from backend.api.documents.document_ids import ID_MAX_LENGTH, PREFIX

TEXT_MAX_LENGTH = 20_000
SOURCE_MAX_LENGTH = 100
AUTHOR_MAX_LENGTH = 150


class Sha256(models.Func):
    template = "encode(sha256(convert_to(%(expressions)s, 'UTF8')), 'hex')"
    output_field = models.CharField()


class TrustedDocument(models.Model):
    document_id = models.CharField(primary_key=True, max_length=ID_MAX_LENGTH)
    text = models.TextField()
    source = models.CharField(max_length=SOURCE_MAX_LENGTH)
    added_by = models.CharField(max_length=AUTHOR_MAX_LENGTH)
    added_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            # Whoever writes to the table, nothing else is ever served under the name of a text's hash.
            models.CheckConstraint(
                name="trusted_document_hash_is_right",
                condition=~Q(document_id__startswith=PREFIX) | Q(document_id=Concat(Value(PREFIX), Sha256("text"))),
            ),
            models.CheckConstraint(
                name="trusted_document_text_is_bounded",
                condition=Q(LessThanOrEqual(Length("text"), TEXT_MAX_LENGTH)) & ~Q(text=""),
            ),
        ]

    def __str__(self) -> str:
        return self.document_id
