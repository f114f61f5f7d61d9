"""The audit log as superusers read it."""

from datetime import datetime
from typing import Annotated

import strawberry
from django.core.exceptions import ValidationError
from django.core.validators import validate_ipv46_address
from pydantic import TypeAdapter

from backend.accounts import audit, models
from backend.accounts.enums import AuditAction, AuditChannel
from backend.accounts.scopes import Right
from backend.api.global_ids import Kind
from backend.api.graphql.accounts import enums  # noqa: F401 - describes them
from backend.api.graphql.connections import connection, connection_type
from backend.api.graphql.errors import BadUserInput
from backend.api.graphql.fields import about, absent_is_null, argument
from backend.api.graphql.listings import Listing, Number, Order, TableListing
from backend.api.graphql.node import Node, identity
from backend.api.graphql.sources import sourced

LAST_FIRST = Order(by=("-id",), values=TypeAdapter(tuple[Number]))


@sourced(models.AuditEntry, description="Something that was done about people, tokens or secrets, or was tried.")
class AuditEntry(Node):
    id: strawberry.ID = identity(Kind.AUDIT_ENTRY)
    at: datetime = about("When.")
    action: AuditAction = about("What was done, or was tried.")
    person_name: str | None = absent_is_null("Whom it is about, by the user name of that time.", name="person")
    actor_name: str | None = absent_is_null(
        "Who did it: a user name, an integration, or a user of the operating system; null where that is unknown.",
        name="actor",
    )
    token_prefix: str | None = absent_is_null("How the token begins that an integration did it with.")
    detail: str | None = absent_is_null("What it is about, in words: a token, a secret, a kind of second factor.")
    before: str | None = absent_is_null("What was there before, such as a role.")
    after: str | None = absent_is_null("What is there since.")
    address: str | None = about("The network address that it came from; null where it came over none.")
    channel: AuditChannel = about("Where it came in.")


AuditEntryConnection = connection_type(AuditEntry, "A page of the audit log.")


@strawberry.input(description="Which entries; what is left out is not asked.")
class AuditLogFilter:
    person: str | None = about("About this person or done by them, by the user name of that time.", default=None)
    action: AuditAction | None = about("Of this kind.", default=None)
    address: str | None = about("From this network address.", default=None)
    channel: AuditChannel | None = about("That came in there.", default=None)
    since: datetime | None = about("From this time on.", default=None)
    until: datetime | None = about("Before this time.", default=None)


@strawberry.type
class AuditQueries:
    @connection(
        AuditEntryConnection | None,
        right=Right.AUDIT_READ,
        description="Sign-ins, second factors, roles, people, tokens and secrets: what happened, the newest first.",
    )
    def audit_log(
        self, filter: Annotated[AuditLogFilter | None, argument("Which entries.")] = None
    ) -> Listing[models.AuditEntry]:
        only = filter or AuditLogFilter()
        if only.person is not None and not only.person.isprintable():
            return TableListing(models.AuditEntry.objects.none(), LAST_FIRST)
        return TableListing(audit.entries(only=_read(only)), LAST_FIRST)


def _read(only: AuditLogFilter) -> audit.Filter:
    if only.address is not None:
        try:
            validate_ipv46_address(only.address)
        except ValidationError:
            raise BadUserInput("`address` takes a network address, such as 203.0.113.7.") from None
    return audit.Filter(
        person=only.person,
        action=only.action,
        address=only.address,
        channel=only.channel,
        since=only.since,
        until=only.until,
    )
