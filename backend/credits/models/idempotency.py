"""Which movement was done under which key."""

from django.db import models

KEY_MAX_LENGTH = 255


class IdempotencyKey(models.Model):
    """A key that was used, for good. A million charges have two million of these, so each has what can't be read of the
    movement's own rows: the answer is made of both (`sql/credits_facts.sql`).

    `key_hash` is of the key and whose it is, `subject` the hold, the usage record of a refund, or else the account.
    Keys of before that was so have their whole answer in `more`, and no subject.
    """

    key_hash = models.UUIDField(primary_key=True, editable=False)
    fingerprint = models.UUIDField()
    subject = models.UUIDField(null=True)
    balance = models.IntegerField(null=True)
    held = models.IntegerField(null=True)
    fingerprint_format = models.PositiveSmallIntegerField()
    movement = models.CharField(max_length=10, blank=True)
    more = models.JSONField(null=True)

    def __str__(self) -> str:
        return f"{self.movement} {self.key_hash}"
