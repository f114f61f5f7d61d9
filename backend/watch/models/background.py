"""Which processes beside the server are alive."""

from django.db import models


class Part(models.TextChoices):
    """`WORK` is the way from beat through the broker to a worker."""

    WORKER = "worker", "worker"
    BEAT = "beat", "beat"
    WORK = "work", "work"


class Heartbeat(models.Model):
    part = models.CharField(primary_key=True, max_length=10, choices=Part)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.part
