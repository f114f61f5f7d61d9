"""Images that are kept: one row for each, which stays when its file is deleted."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from backend.accounts.models import Account
from backend.generation.image_checks import ImageFormat


class ImageFile(models.Model):
    """`size` is in bytes. `job_id` is the job that made it, where one did."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Without an index: nothing asks for the images of an account, which is never deleted.
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="image_files", db_index=False)
    job_id = models.UUIDField(null=True)
    format = models.CharField(max_length=10, choices=[(str(each), each.name) for each in ImageFormat])
    size = models.PositiveIntegerField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    deleted_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="image_file_format_known", condition=Q(format__in=[str(each) for each in ImageFormat])
            ),
            models.CheckConstraint(name="image_file_sha256_is_hex", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")),
            models.CheckConstraint(name="image_file_has_a_size", condition=Q(size__gt=0, width__gt=0, height__gt=0)),
            models.CheckConstraint(
                name="image_file_deleted_after_creation",
                condition=Q(deleted_at=None) | Q(deleted_at__gte=F("created_at")),
            ),
        ]
        indexes: ClassVar = [
            models.Index(name="image_file_by_job", fields=["job_id", "created_at", "id"], condition=~Q(job_id=None)),
            models.Index(name="image_file_kept", fields=["created_at"], condition=Q(deleted_at=None)),
        ]

    def __str__(self) -> str:
        return f"{self.id} ({self.format})"

    @property
    def media_type(self) -> str:
        return ImageFormat(self.format).media_type

    @property
    def path(self) -> str:
        """Where its file is in the storage. It names the type, by which stores of objects know it."""
        return f"{self.account_id}/{self.id}.{self.format}"
