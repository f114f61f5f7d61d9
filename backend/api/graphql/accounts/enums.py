"""The enums of accounts, named and described for GraphQL; their values are the columns'."""

from backend.accounts.enums import AuditAction, AuditChannel
from backend.accounts.scopes import PersonRole
from backend.api.graphql.enums import described
from backend.catalog.models.overrides import OverrideName

__all__ = ["AuditAction", "AuditChannel", "OverrideName", "PersonRole"]

described(
    OverrideName,
    name="AccountOverrideName",
    description="What an account can have otherwise than the settings say.",
    IMAGE_STYLE="The style that its images are asked in.",
    IMAGE_QUALITY="The image quality that providers are asked for.",
    MAX_IN_ARTICLE_IMAGES="The most images in one of its articles.",
    TEMPERATURE="How freely text models write for it: 0 to 2.",
    TEXT_MODEL="The text model that it uses instead of the default.",
    SYSTEM_PROMPT="The role that the model takes in a function.",
    PROMPT="What each call of a function asks for.",
    MAX_OUTPUT_TOKENS="The most tokens that a call of a function writes.",
    QUALITY_TIER="The tier of images where nothing else is asked for.",
)
described(
    AuditAction,
    description="What the audit log knows. There will be more: treat an unknown one as any entry.",
    SIGNED_IN="A person signed in.",
    SIGN_IN_FAILED="The password or the second factor was wrong, or nobody has the name.",
    SIGN_IN_LOCKED="The person or the address had failed too often, so nothing was compared.",
    SIGN_IN_REFUSED="Too many attempts came from an address or for a person, so nothing was read.",
    SIGNED_OUT="A person signed out.",
    PASSWORD_CHANGED="A person's password was changed.",
    FACTOR_ADDED="A person has a further second factor.",
    FACTOR_REMOVED="A person has a second factor less.",
    SINGLE_SIGN_ON_ADDED="A person can sign in by an identity provider.",
    SINGLE_SIGN_ON_REMOVED="A person can sign in by an identity provider no more.",
    PERSON_ADDED="There is a further person; `after` is their role.",
    PERSON_CHANGED="A person's user name or e-mail was changed.",
    PERSON_DEACTIVATED="A person can sign in no more.",
    PERSON_ACTIVATED="A person can sign in again.",
    ROLE_CHANGED="A person's role was changed from `before` to `after`.",
    TOKEN_CREATED="A token of an integration was made; `after` are its scopes.",
    TOKEN_REVOKED="A token of an integration was revoked.",
    SECRET_SET="A secret of a provider was set.",
    SECRET_REMOVED="A secret of a provider was removed.",
    BREAKER_RESET="A provider is called again at once; `before` is the state of its breaker.",
    TIME_ZONE_CHANGED="An account has another time zone.",
    ACCOUNT_SUSPENDED="An account can start nothing that costs; `after` is why.",
    ACCOUNT_RESUMED="An account can start work again; `before` is why it could not.",
    AUTOMATION_CREATED="An account has a further automation.",
    AUTOMATION_CHANGED="An automation was changed; `after` are the names of what is different.",
    AUTOMATION_PAUSED="A person paused the schedule of an automation.",
    AUTOMATION_RESUMED="A person resumed the schedule of an automation.",
    AUTOMATION_DELETED="An automation was deleted.",
    AUTOMATION_RUN_PAUSED="A person or a service paused a run of an automation.",
    AUTOMATION_RUN_RESUMED="A person or a service let a run of an automation go on; `before` is why it was paused.",
    AUTOMATION_RUN_CANCELLED="A person or a service cancelled a run of an automation; `before` is how it stood.",
    AUTOMATION_RUN_RETRIED="A person or a service had what failed of a run of an automation done again.",
    AUTOMATION_RUN_SEEN="Somebody saw which times a run of an automation reports that were missed.",
)
described(
    PersonRole,
    description="What a person who signs in may do; each may do what the one before may.",
    NONE="What the accounts of which they are a member let them do.",
    VIEWER="Read the configuration, costs, margins and all accounts.",
    EDITOR="Change the catalog and accounts, move credits, make tokens, have texts and images generated.",
    SECRETS_ADMIN="Set, test and remove secrets of providers.",
    SUPERUSER="See people, their roles and the audit log, and change them: everything.",
)
described(
    AuditChannel,
    description="Where something came in.",
    PAGES="The pages for signing in.",
    ADMIN="The admin pages.",
    GRAPHQL="This API.",
    COMMAND_LINE="The command `ratecard`.",
    IMPORT="An import whose rows were accepted.",
    SCHEDULE="A change that was scheduled.",
    SEED="The first state of a new database.",
    DATABASE="The database itself, or a command of Django's.",
)
