"""Callers: an integration or an account by its token, staff or a member by a session, or nobody."""

from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings

from backend.accounts import staff as staff_rights
from backend.accounts import tokens
from backend.accounts.account_tokens import AccountToken
from backend.accounts.accounts import NOBODY, AccountAccess
from backend.accounts.audit import Actor
from backend.accounts.models import APIToken, User
from backend.accounts.scopes import ACCOUNT, MEMBER, NOTHING, PUBLIC, Right


class CallerKind(StrEnum):
    ANONYMOUS = "anonymous"
    STAFF = "staff"
    MEMBER = "member"
    INTEGRATION = "integration"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """`owner` is whose idempotency keys the caller uses, `token` what an integration sent, `user` who is staff."""

    kind: CallerKind
    rights: frozenset[Right]
    name: str = ""
    owner: str = ""
    integration_id: int | None = None
    access: AccountAccess = NOBODY
    token: APIToken | None = None
    user: User | None = None

    @property
    def actor(self) -> Actor:
        """As the audit log names the caller."""
        token_prefix = self.token.prefix if self.token is not None else ""
        return Actor(name=self.name, person=self.user, token_prefix=token_prefix)

    @property
    def may_see_schema(self) -> bool:
        return self.kind != CallerKind.ANONYMOUS or settings.PUBLIC_SCHEMA

    @property
    def may_send_documents(self) -> bool:
        """Nobody may where nothing is open: what an answer says of a document would say what there is."""
        return self.may_see_schema or bool(self.rights)

    def may(self, right: Right) -> bool:
        return right in self.rights


def integration(record: APIToken) -> Caller:
    """Of an API token that was checked."""
    return Caller(
        kind=CallerKind.INTEGRATION,
        rights=tokens.rights(record),
        name=record.integration.name,
        owner=f"integration:{record.integration_id}",
        integration_id=record.integration_id,
        access=AccountAccess(integration_id=record.integration_id),
        token=record,
    )


def account(opened: AccountToken) -> Caller:
    """Of an account's token that was opened."""
    return Caller(
        kind=CallerKind.ACCOUNT,
        rights=ACCOUNT,
        name=f"account {opened.account_id}",
        owner=f"account:{opened.account_id}",
        integration_id=opened.integration_id,
        access=AccountAccess(account_ids=frozenset({opened.account_id})),
    )


def staff(user: User) -> Caller:
    if not (rights := staff_rights.rights(user)):
        return anonymous()
    return Caller(
        kind=CallerKind.STAFF,
        rights=rights,
        name=user.get_username(),
        owner=f"staff:{user.pk}",
        access=AccountAccess(everything=True),
        user=user,
    )


def member(user: User) -> Caller:
    accounts = frozenset(user.accounts.values_list("id", flat=True))
    if not accounts or not user.is_active:
        return anonymous()
    return Caller(
        kind=CallerKind.MEMBER,
        rights=MEMBER,
        name=user.get_username(),
        owner=f"member:{user.pk}",
        access=AccountAccess(account_ids=accounts),
    )


def anonymous() -> Caller:
    return Caller(kind=CallerKind.ANONYMOUS, rights=PUBLIC if settings.PUBLIC_CATALOG else NOTHING)
