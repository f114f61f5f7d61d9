"""People who sign in, as superusers see and change them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

import strawberry

from backend.accounts import models, people, second_factors
from backend.accounts.scopes import Right
from backend.api.graphql.accounts import nodes
from backend.api.graphql.accounts.enums import PersonRole
from backend.api.graphql.connections import connection
from backend.api.graphql.context import Info
from backend.api.graphql.fields import ABOUT, about, absent_is_null, argument
from backend.api.graphql.input_bounds import searched
from backend.api.graphql.listings import Listing, TableListing
from backend.api.graphql.results import result
from backend.api.graphql.rights import guarded, itself
from backend.api.graphql.sources import sourced


@sourced(models.User, description="A person as superusers see them.")
class PersonAdmin:
    email: str | None = absent_is_null("Their e-mail address.")
    is_active: bool = about("Whether they can sign in.")
    date_joined: datetime = about("When they were added.", name="addedAt")
    last_login: datetime | None = about("When they signed in last; null where they never did.", name="lastSignInAt")

    @strawberry.field(description="Their first and last name; null where neither is known.")
    def name(root: strawberry.Parent[models.User]) -> str | None:
        return root.get_full_name() or None

    @strawberry.field(description="What they may do.")
    def role(root: strawberry.Parent[models.User]) -> PersonRole:
        return people.role(root)

    @strawberry.field(description="Whether they have a second factor: an authenticator app or a passkey.")
    def has_second_factor(root: strawberry.Parent[models.User], info: Info) -> bool:
        return info.context.second_factors.get(root.pk) or False

    @strawberry.field(description="Of how many accounts they are a member.")
    def account_count(root: strawberry.Parent[models.User], info: Info) -> int:
        return info.context.account_counts.one(root.pk)

    @connection(nodes.AccountConnection, description="The accounts of which they are a member, the oldest first.")
    def accounts(root: strawberry.Parent[models.User], info: Info) -> Listing[models.Account]:
        rows = root.accounts.select_related("integration")
        return TableListing(
            rows, nodes.BY_AGE, lambda page: info.context.balances.expect(account.id for account in page)
        )


@sourced(models.User, description="A person as they stand now.")
class PersonPayload:
    person = itself(models.User, shown_as=nodes.Person, description="The person.")


PERSON = result(
    "PersonResult",
    PersonPayload,
    description="The person, or why nothing was changed.",
    errors=(people.UserNotFound, people.OwnRights, people.LastSuperuser),
)


@strawberry.input(description="Which people; what is left out is not asked.")
class PersonFilter:
    search: str | None = about("With this in a name or the e-mail; case does not matter.", default=None)
    role: PersonRole | None = about("Of this role.", default=None)
    is_active: bool | None = about("Who can sign in, or who can't.", default=None)


@strawberry.input(description="Whom it is about.")
class PersonInput:
    username: str = about("The person's user name.")


@strawberry.input(description="Another role for a person.")
class PersonRoleUpdateInput:
    username: str = about("The person's user name.")
    role: PersonRole = about("What they may do from now on.")


@strawberry.type
class PeopleQueries:
    @connection(
        nodes.PersonConnection | None, right=Right.PEOPLE_WRITE, description="People who sign in, by their user names."
    )
    def people(
        self, info: Info, filter: Annotated[PersonFilter | None, argument("Which people.")] = None
    ) -> Listing[models.User]:
        only = filter or PersonFilter()
        rows = people.search(text=searched(only.search), role=only.role, is_active=only.is_active)

        def prepare(page: Sequence[models.User]) -> None:
            info.context.second_factors.expect(person.pk for person in page)
            info.context.account_counts.expect(person.pk for person in page)

        return TableListing(rows, nodes.BY_USERNAME, prepare)

    @guarded(
        Right.PEOPLE_WRITE,
        description="One person by the user name; null where nobody has it.",
        graphql_type=nodes.Person | None,
    )
    def person(self, username: Annotated[str, argument("The person's user name.")]) -> models.User | None:
        try:
            return people.find(username=username)
        except people.UserNotFound:
            return None


@strawberry.type
class PeopleMutations:
    @guarded(Right.PEOPLE_WRITE, description="Give a person a role, or take theirs away.", result=PERSON)
    def person_role_update(self, info: Info, input: Annotated[PersonRoleUpdateInput, ABOUT]) -> models.User:
        return people.change_role(username=input.username, role=input.role, actor=info.context.caller.actor)

    @guarded(
        Right.PEOPLE_WRITE,
        description="Let a person in no more: where they are signed in, that ends, too. What they did keeps their "
        "name, and tokens that they made stay valid: `apiTokensRevoke` ends those.",
        result=PERSON,
    )
    def person_deactivate(self, info: Info, input: Annotated[PersonInput, ABOUT]) -> models.User:
        return people.deactivate(username=input.username, actor=info.context.caller.actor)

    @guarded(Right.PEOPLE_WRITE, description="Let a person sign in again, with the role they had.", result=PERSON)
    def person_activate(self, info: Info, input: Annotated[PersonInput, ABOUT]) -> models.User:
        return people.activate(username=input.username, actor=info.context.caller.actor)

    @guarded(
        Right.PEOPLE_WRITE,
        description="Remove all second factors of a person who has lost them: the next sign-in asks for the password "
        "alone, or for another factor to be added.",
        result=PERSON,
    )
    def person_factors_remove(self, info: Info, input: Annotated[PersonInput, ABOUT]) -> models.User:
        person = people.find(username=input.username)
        second_factors.remove_all(person=person, actor=info.context.caller.actor)
        info.context.second_factors.forget()
        return person
