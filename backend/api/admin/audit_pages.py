"""The audit log, for superusers: what happened about people, tokens and secrets, the newest first."""

from django.contrib import admin

from backend.accounts.models import AuditEntry
from backend.accounts.scopes import Right
from backend.api.admin.lists import ReadOnlyList


class AuditPages(ReadOnlyList):
    right = Right.AUDIT_READ
    list_display = ("when", "action", "person_name", "actor_name", "token_prefix", "what", "address", "channel")
    list_filter = ("action", "channel")
    search_fields = (
        "person_name__exact",
        "actor_name__exact",
        "token_prefix__exact",
        "detail__icontains",
        "address__exact",
    )
    search_help_text = "A user name, an address or a token's beginning as it is, or a part of what it is about."
    ordering = ("-id",)

    @admin.display(description="When (UTC)")
    def when(self, entry: AuditEntry) -> str:
        return f"{entry.at:%Y-%m-%d %H:%M:%S}"

    @admin.display(description="What")
    def what(self, entry: AuditEntry) -> str:
        change = f"from {entry.before} to {entry.after}" if entry.before else entry.after
        return ": ".join(part for part in (entry.detail, change) if part)
