"""Accounts: who pays. Every look-up says how far its caller reaches; what is out of reach is not found."""

from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from backend.accounts.models import EXTERNAL_ID_MAX_LENGTH, NAME_MAX_LENGTH, Account, Integration, User


class AccountNotFound(Exception):
    """No account within reach has that id."""


class AccountExists(Exception):
    """The integration has an account with that external id already."""


class InvalidAccount(Exception):
    """An external id or a name can't be stored; the message says what can."""


class IntegrationNotFound(Exception):
    """No integration within reach has that name."""


class MemberNotFound(Exception):
    """No person has that user name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Which accounts a caller can reach: all, those of an integration, or those named."""

    everything: bool = False
    integration_id: int | None = None
    account_ids: frozenset[UUID] = frozenset()


NOBODY = Reach()


def visible(*, reach: Reach) -> QuerySet[Account]:
    """The accounts within reach, the oldest first."""
    accounts = Account.objects.order_by("created_at", "id")
    if reach.everything:
        return accounts
    if reach.integration_id is not None:
        return accounts.filter(integration_id=reach.integration_id)
    return accounts.filter(id__in=reach.account_ids)


def get(*, reach: Reach, account_id: str | UUID) -> Account:
    """Raises AccountNotFound."""
    found = visible(reach=reach).filter(id=account_uuid(account_id)).first()
    if found is None:
        raise AccountNotFound
    return found


def account_uuid(account_id: str | UUID) -> UUID:
    """An account's id from its text. Raises AccountNotFound for any other text: no account has it."""
    try:
        return account_id if isinstance(account_id, UUID) else UUID(account_id)
    except ValueError:
        raise AccountNotFound from None


def create(*, reach: Reach, external_id: str, name: str = "", integration_name: str | None = None) -> Account:
    """An account of the caller's integration or, for staff, of the one that they name.

    Raises InvalidAccount, IntegrationNotFound, AccountExists.
    """
    _check("an external id", external_id, at_least=1, at_most=EXTERNAL_ID_MAX_LENGTH)
    _check("a name", name, at_least=0, at_most=NAME_MAX_LENGTH)
    integration = _integration(reach, integration_name)
    try:
        with transaction.atomic():
            return Account.objects.create(integration=integration, external_id=external_id, name=name)
    except IntegrityError:
        raise AccountExists from None


def add_member(*, reach: Reach, account_id: str, username: str) -> Account:
    """Let a person who signs in see the account. Raises AccountNotFound, MemberNotFound."""
    account = get(reach=reach, account_id=account_id)
    account.members.add(_person(username))
    return account


def remove_member(*, reach: Reach, account_id: str, username: str) -> Account:
    """Raises AccountNotFound, MemberNotFound."""
    account = get(reach=reach, account_id=account_id)
    account.members.remove(_person(username))
    return account


def _integration(reach: Reach, name: str | None) -> Integration:
    integrations = Integration.objects.all()
    if reach.integration_id is not None:
        integrations = integrations.filter(id=reach.integration_id)
    elif name is None or not reach.everything:
        raise IntegrationNotFound
    if name is not None:
        integrations = integrations.filter(name=name) if _is_text(name) else integrations.none()
    found = integrations.first()
    if found is None:
        raise IntegrationNotFound
    return found


def _person(username: str) -> User:
    found = User.objects.filter(username=username).first() if _is_text(username) else None
    if found is None:
        raise MemberNotFound
    return found


def _check(what: str, text: str, *, at_least: int, at_most: int) -> None:
    if not at_least <= len(text) <= at_most or not _is_text(text):
        raise InvalidAccount(f"Give {what} of {at_least} to {at_most} printable characters.")


def _is_text(text: str) -> bool:
    return text.isprintable()
