"""API tokens: which there are, who made each, and revoking them."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from backend.accounts import tokens
from backend.accounts.audit import Actor
from backend.accounts.models import APIToken, User
from backend.accounts.scopes import Right
from backend.api.admin.lists import ReadOnlyList
from backend.shared import clock


@admin.action(description="Revoke for good, with the tokens that were made with them")
def revoke(pages: "TokenPages", request: HttpRequest, chosen: QuerySet[APIToken]) -> None:
    assert isinstance(request.user, User)
    for record in chosen:
        tokens.revoke(prefix=record.prefix, now=clock.now(), actor=Actor.of(request.user))
    messages.success(request, f"Revoked {len(chosen):,}, and what was made with them.")


class TokenPages(ReadOnlyList):
    right = Right.TOKENS_WRITE
    list_display = ("prefix", "name", "integration", "made_by_whom", "opens", "last_use", "state")
    list_filter = ("integration",)
    list_select_related = ("integration", "made_by")
    search_fields = ("prefix__exact", "name__icontains", "maker_name__exact")
    ordering = ("-created_at", "-id")
    actions = (revoke,)

    @admin.display(description="Made by")
    def made_by_whom(self, record: APIToken) -> str:
        name = record.maker_name or "not recorded"
        return f"{name}, with token {record.made_by.prefix}" if record.made_by is not None else name

    @admin.display(description="Scopes")
    def opens(self, record: APIToken) -> str:
        return ", ".join(record.scopes)

    @admin.display(description="Last used (UTC)")
    def last_use(self, record: APIToken) -> str:
        return f"{record.last_used_at:%Y-%m-%d %H:%M}" if record.last_used_at is not None else "never"

    @admin.display(description="State (UTC)")
    def state(self, record: APIToken) -> str:
        if record.revoked_at is not None:
            return f"revoked on {record.revoked_at:%Y-%m-%d %H:%M}"
        ends = "expired" if record.expires_at <= clock.now() else "opens until"
        return f"{ends} {record.expires_at:%Y-%m-%d %H:%M}"
