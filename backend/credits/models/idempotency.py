"""Which mutation was done under which key, and what it answered."""

from typing import ClassVar

from django.db import models

KEY_MAX_LENGTH = 255


class IdempotencyKey(models.Model):
    """`owner` is who may use the key again: an integration or a member of staff."""

    owner = models.CharField(max_length=50)
    key = models.CharField(max_length=KEY_MAX_LENGTH)
    fingerprint = models.CharField(max_length=64)
    answer = models.JSONField()
    created_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="idempotency_key_once_per_owner", fields=["owner", "key"]),
        ]

    def __str__(self) -> str:
        return f"{self.owner} {self.key}"
