"""Secrets in the audit log: that they were set or removed, by whom, never what they are."""

from collections.abc import Mapping

from backend.accounts import audit
from backend.accounts.audit import Actor
from backend.accounts.enums import AuditAction, AuditChannel
from backend.accounts.models import User
from backend.catalog.models import CatalogRevision
from backend.catalog.models.revisions import Channel

WHERE_PEOPLE_SIGN_IN = (Channel.GRAPHQL, Channel.ADMIN)


def note(*, revision: CatalogRevision, secrets: Mapping[tuple[str, str], object]) -> None:
    """Record the secrets that a revision set, and removed where nothing is set now, by provider and name."""
    for (provider_id, name), is_set in secrets.items():
        audit.record(
            action=AuditAction.SECRET_SET if is_set else AuditAction.SECRET_REMOVED,
            actor=_author(revision),
            detail=f"{name} of {provider_id}",
            channel=AuditChannel(revision.channel),
        )


def _author(revision: CatalogRevision) -> Actor:
    """Elsewhere an author is a user of the operating system, who may be called as a person is."""
    is_person = revision.channel in WHERE_PEOPLE_SIGN_IN
    person = User.objects.filter(username=revision.author).first() if is_person else None
    return Actor(name=revision.author, person=person)
