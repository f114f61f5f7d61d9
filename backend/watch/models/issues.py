"""Configuration issues that were seen."""

from django.db import models


class KnownIssue(models.Model):
    """An issue that was there at the last check; `fingerprint` is what it is about, without its words."""

    fingerprint = models.CharField(primary_key=True, max_length=64)
    code = models.CharField(max_length=50)
    first_seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.code
