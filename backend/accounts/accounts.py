"""Accounts: who pays. Every look-up takes the caller's access; what is outside of it does not exist for the caller."""

from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from backend.accounts import people
from backend.accounts.models import EXTERNAL_ID_MAX_LENGTH, NAME_MAX_LENGTH, Account, Integration, User


class AccountNotFound(Exception):
    """No account within the caller's access is the one that is named."""


class AmbiguousAccount(Exception):
    """No account is named where more than one can be meant."""


class AccountExists(Exception):
    """The integration has an account of that external id."""


@dataclass(kw_only=True)
class InvalidAccount(Exception):
    """An account's external id or name is too short, too long or not printable."""

    field: str
    minimum: int
    maximum: int


class IntegrationNotFound(Exception):
    """No integration within the caller's access has that name, or none is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountAccess:
    """Which accounts a caller can access: all, those of an integration, or those named."""

    everything: bool = False
    integration_id: int | None = None
    account_ids: frozenset[UUID] = frozenset()


NOBODY = AccountAccess()


def visible(*, access: AccountAccess) -> QuerySet[Account]:
    """The accounts within access, the oldest first."""
    accounts = Account.objects.select_related("integration").order_by("created_at", "id")
    if access.everything:
        return accounts
    if access.integration_id is not None:
        return accounts.filter(integration_id=access.integration_id)
    return accounts.filter(id__in=access.account_ids)


def get(*, access: AccountAccess, account_id: str | UUID) -> Account:
    """Raises AccountNotFound."""
    account = visible(access=access).filter(id=account_uuid(account_id)).first()
    if account is None:
        raise AccountNotFound
    return account


def find(
    *,
    access: AccountAccess,
    account_id: str | None = None,
    external_id: str | None = None,
    integration_name: str | None = None,
) -> Account:
    """One account by id or external id or, without either, the only one that the caller is or is a member of.

    Raises AccountNotFound, AmbiguousAccount.
    """
    if account_id is not None:
        return get(access=access, account_id=account_id)
    if external_id is None and not access.account_ids:
        raise AmbiguousAccount  # an integration that forgets to say must not charge its only customer
    accounts = visible(access=access)
    named = {"external_id": external_id, "integration__name": integration_name}
    wanted = {field: text for field, text in named.items() if text is not None}
    if not all(map(_is_text, wanted.values())):
        raise AccountNotFound
    accounts = accounts.filter(**wanted)
    # Two rows are enough to show that the request is ambiguous.
    matches = list(accounts[:2])
    if len(matches) > 1:
        raise AmbiguousAccount
    if not matches:
        raise AccountNotFound
    return matches[0]


def search(*, access: AccountAccess, text: str | None = None, is_suspended: bool | None = None) -> QuerySet[Account]:
    """The accounts within access, or those with `text` in their external id or name, suspended or not."""
    accounts = visible(access=access)
    if is_suspended is not None:
        accounts = accounts.filter(suspended_at__isnull=not is_suspended)
    if text is None:
        return accounts
    if not _is_text(text):
        return accounts.none()
    return accounts.filter(Q(external_id__icontains=text) | Q(name__icontains=text))


def account_uuid(account_id: str | UUID) -> UUID:
    """An account's id from its text. Raises AccountNotFound for any other text: no account has it."""
    try:
        return account_id if isinstance(account_id, UUID) else UUID(account_id)
    except ValueError:
        raise AccountNotFound from None


def create(*, access: AccountAccess, external_id: str, name: str = "", integration_name: str | None = None) -> Account:
    """An account of the caller's integration or, for staff, of the one that they name.

    Raises InvalidAccount, IntegrationNotFound, AccountExists.
    """
    _check("external_id", external_id, minimum=1, maximum=EXTERNAL_ID_MAX_LENGTH)
    _check("name", name, minimum=0, maximum=NAME_MAX_LENGTH)
    owner = integration(access=access, name=integration_name)
    try:
        # A savepoint, because an IntegrityError would abort the caller's transaction.
        with transaction.atomic():
            return Account.objects.create(integration=owner, external_id=external_id, name=name)
    except IntegrityError:
        raise AccountExists from None


def rename(*, access: AccountAccess, account_id: str, name: str) -> Account:
    """Raises AccountNotFound, InvalidAccount."""
    account = get(access=access, account_id=account_id)
    _check("name", name, minimum=0, maximum=NAME_MAX_LENGTH)
    account.name = name
    account.save(update_fields=["name"])
    return account


def add_member(*, access: AccountAccess, account_id: str, username: str) -> Account:
    """Let a person who signs in see the account. Raises AccountNotFound, UserNotFound."""
    account = get(access=access, account_id=account_id)
    account.members.add(people.find(username=username))
    return account


def remove_member(*, access: AccountAccess, account_id: str, username: str) -> Account:
    """Raises AccountNotFound, UserNotFound."""
    account = get(access=access, account_id=account_id)
    account.members.remove(people.find(username=username))
    return account


def integrations(*, access: AccountAccess) -> QuerySet[Integration]:
    """The integrations within access: for others than staff their own, or those of their accounts."""
    if access.everything:
        return Integration.objects.all()
    if access.integration_id is not None:
        return Integration.objects.filter(id=access.integration_id)
    return Integration.objects.filter(id__in=visible(access=access).order_by().values("integration"))


def members(*, access: AccountAccess) -> QuerySet[User]:
    """The people who may see accounts within access."""
    return User.objects.filter(id__in=visible(access=access).order_by().values("members"))


def integration(*, access: AccountAccess, name: str | None) -> Integration:
    """The caller's integration or, for staff, the one of that name. Raises IntegrationNotFound."""
    integrations = Integration.objects.all()
    if access.integration_id is not None:
        integrations = integrations.filter(id=access.integration_id)
    elif name is None or not access.everything:
        raise IntegrationNotFound
    if name is not None:
        integrations = integrations.filter(name=name) if _is_text(name) else integrations.none()
    match = integrations.first()
    if match is None:
        raise IntegrationNotFound
    return match


def _check(field: str, text: str, *, minimum: int, maximum: int) -> None:
    if not minimum <= len(text) <= maximum or not _is_text(text):
        raise InvalidAccount(field=field, minimum=minimum, maximum=maximum)


def _is_text(text: str) -> bool:
    # This also refuses NUL, for which PostgreSQL raises an error instead of finding no row.
    return text.isprintable()
