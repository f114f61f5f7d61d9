"""Inputs about accounts and tokens."""

from datetime import datetime
from decimal import Decimal

import strawberry

from backend.api.graphql.catalog.enums import FunctionName, Tier
from backend.api.graphql.fields import about


@strawberry.input(description="A new account.")
class AccountCreateInput:
    external_id: str = about("The integration's own id for it: 1 to 255 characters, unique in the integration.")
    name: str | None = about("Its name for people, up to 100 characters.", default=None)
    integration: str | None = about("Staff: the name of the integration that it belongs to.", default=None)


@strawberry.input(description="A new name of an account.")
class AccountUpdateInput:
    account: strawberry.ID = about("The account's `id`.")
    name: str | None = about("Its name for people, up to 100 characters; null for none.")


@strawberry.input(description="The time zone of an account.")
class AccountTimeZoneUpdateInput:
    account: strawberry.ID = about("The account's `id`.")
    time_zone: str = about("Its name in IANA's database, such as `Europe/Berlin`.")


@strawberry.input(description="An account that is to start nothing more.")
class AccountSuspendInput:
    account: strawberry.ID = about("The account's `id`.")
    reason: str = about("Why, in 1 to 300 characters: its members read it.")


@strawberry.input(description="An account that is to start work again.")
class AccountResumeInput:
    account: strawberry.ID = about("The account's `id`.")


@strawberry.input(description="A person and an account.")
class AccountMemberInput:
    account: strawberry.ID = about("The account's `id`.")
    username: str = about("The person's user name, with which they sign in.")


@strawberry.input(description="What an account has otherwise; what is left out stays, null takes it back.")
class AccountOverridesUpdateInput:
    account: strawberry.ID = about("The account's `id`.")
    function: FunctionName | None = about(
        "The function that it counts for; without one, all of them. Requires `accounts:write`.", default=None
    )
    image_style: strawberry.Maybe[str | None] = about("The style that its images are asked in.")
    image_quality: strawberry.Maybe[str | None] = about("The image quality that is asked for.")
    max_in_article_images: strawberry.Maybe[int | None] = about("The most images in one of its articles: 1 to 8.")
    temperature: strawberry.Maybe[Decimal | None] = about("How freely text models write for it: 0 to 2.")
    text_model: strawberry.Maybe[str | None] = about(
        "The `modelName` of the text model that it uses instead of the default. Requires `accounts:write`."
    )
    system_prompt: strawberry.Maybe[str | None] = about("The role that the model takes; only with a function.")
    prompt: strawberry.Maybe[str | None] = about("What each call asks for; only with a function.")
    max_output_tokens: strawberry.Maybe[int | None] = about("The most tokens that a call writes; only with a function.")
    quality_tier: strawberry.Maybe[Tier | None] = about(
        "The tier of images where nothing else is asked for; only with `GENERATE_IMAGES`.", name="tier"
    )
    ends_at: datetime | None = about("From when on what is set here does not count; left out: it stays.", default=None)
    reason: str = about("Why; it is kept with them.")
    expected_version: str | None = about(
        "The account's `overridesVersion` as the caller read it: if it is another one now, nothing is changed.",
        default=None,
    )


@strawberry.input(description="A token for one account.")
class AccountTokenCreateInput:
    account: strawberry.ID = about("The account's `id`.")
    lifetime_seconds: int = about("How long it opens: 1 to 3,600 seconds.", default=900)


@strawberry.input(description="A new token of an integration.")
class APITokenCreateInput:
    name: str = about("What it is for, up to 100 characters.")
    scopes: list[str] = about("The rights that it has, none that you lack.")
    days: int = about("Days until it expires, not after your own token; the operator bounds them.")
    integration: str | None = about("Staff: the integration that it belongs to.", default=None)


@strawberry.input(description="A token to be revoked.")
class APITokenRevokeInput:
    prefix: str = about("The token's `prefix`.")


@strawberry.input(description="Whose tokens are to be revoked.")
class APITokensRevokeInput:
    username: str = about("The user name of the person who made them.")
