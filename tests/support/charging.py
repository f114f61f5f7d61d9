"""Moving credits over GraphQL in tests."""

from typing import Any
from uuid import uuid4

from backend.api.graphql.schema import schema
from tests.support.api import Api

HOLD = "id account { id } status credits charged released absorbed expiresAt usageRecord { id credits }"
BALANCE = "balance held available"
JOB = """
  id kind status step percent prompt text modelName requestId creditsHeld creditsCharged failure { kind message }
  images { format width height byteCount address } attempts { number status isDelivered error images }
"""
RUN = """
  id function status startedBy author requestId input failedBatches { batch kind message } creditsHeld creditsCharged
  output {
    __typename ... on KeywordClusters { clusters { name keywords } unclustered }
    ... on ContentIdeas { ideas { title outline keywords kind } }
    ... on Article { title body metaTitle metaDescription tags }
    ... on ArticleImagePrompts { head places { place afterHeading prompt } }
    ... on PlacedImages { images { prompt place image { format address } } }
  }
  jobs { id status creditsHeld creditsCharged attempts { error problem } }
"""
AUTOMATION = """
  id name nextDueAt missedRuns holdsWholeRun pauseReason pausedBy createdBy deletedAt input
  steps {
    __typename ... on AutoClusterStep { language limit batchSize }
    ... on GenerateIdeasStep { kind ideasPerCluster limit batchSize }
    ... on GenerateContentStep { length tone contentLanguage: language limit }
    ... on GenerateImagePromptsStep { count limit } ... on GenerateImagesStep { tier size limit }
  }
  schedule {
    __typename ... on HourlySchedule { minute } ... on DailySchedule { hour minute }
    ... on WeeklySchedule { days hour minute } ... on MonthlySchedule { day hour minute }
    ... on CronSchedule { expression }
  }
"""
AUTOMATION_RUN = """
  id status startedBy author requestId dueAt missedTimes seenAt holdsWholeRun pauseReason pausedBy neededCredits
  creditsCharged input automation { name } steps { function status itemCount failedItemCount creditsCharged }
"""
MEMBERS = "members { nodes { username } }"
OVERRIDES = "overrides { name value endsAt attribution { reason } }"
PARTS = {
    "AccountPayload": "account { id externalId name timeZone integration { name } members { nodes { username } } "
    + OVERRIDES
    + " }",
    "AccountTokenPayload": "token expiresAt",
    "APITokenCreatePayload": "token apiToken { prefix scopes makerName madeWithPrefix integration { name } }",
    "APITokensRevokePayload": "revokedCount",
    "APITokenRevokePayload": "apiToken { prefix revokedAt }",
    "AutomationPayload": f"automation {{ {AUTOMATION} }}",
    "AutomationRunPayload": f"automationRun {{ {AUTOMATION_RUN} }}",
    "AutomationRunQuote": "expectedCredits maxCredits balanceSuffices "
    "steps { function runCount expectedCredits maxCredits }",
    "StaleAutomation": "updatedAt",
    "AutomationRunEnded": "automationRunStatus: status",
    "CreditsPayload": f"account {{ id }} credits {{ {BALANCE} }}",
    "CreditsRefundPayload": f"account {{ id }} refunded refundable usageRecord {{ id }} credits {{ {BALANCE} }}",
    "FunctionRunPayload": f"functionRun {{ {RUN} }} credits {{ {BALANCE} }}",
    "FunctionRunQuote": "function expectedCredits maxCredits balanceSuffices quotes { maxCredits }",
    "FunctionRunEnded": "runStatus: status",
    "TooManyBatches": "batches most: maximum",
    "HoldPayload": f"hold {{ {HOLD} }} credits {{ {BALANCE} }}",
    "JobPayload": f"job {{ {JOB} }} credits {{ {BALANCE} }}",
    "PersonPayload": "person { username admin { role isActive hasSecondFactor } }",
    "Quote": "maxCredits balanceSuffices",
    "ArticleFull": "maximum left",
    "InputExceedsQuote": "inputTokens atLeast",
    "JobEnded": "status",
    "NotToReconcile": "status",
    "InsufficientCredits": "required available shortfall",
    "RefundExceedsCharge": "refundable",
    "BalanceTooLarge": "maximum",
    "HoldNotOpen": "status",
    "AlreadyExists": "entity",
    "NotFound": "entity",
    "TierUnavailable": "offered",
    "TooManyOpenJobs": "maximum",
}


def document(mutation: str) -> str:
    """The mutation with everything that its answer can hold."""
    kind = schema._schema.mutation_type
    assert kind is not None
    definition: Any = kind.fields[mutation]
    members = {member.name for member in definition.type.of_type.types}
    parts = " ".join(f"... on {name} {{ {part} }}" for name, part in PARTS.items() if name in members)
    (argument,) = definition.args.values()
    fields = f"__typename ... on UserError {{ code message path }} {parts}"
    return f"mutation M($input: {argument.type}) {{ {mutation}(input: $input) {{ {fields} }} }}"


def move(caller: Api, mutation: str, **values: Any) -> dict[str, Any]:
    """Send a mutation; with a new idempotency key where it takes one and none is given."""
    text = document(mutation)
    takes_key = mutation.startswith(
        ("credits", "hold", "charge", "text", "images", "functionRunStart", "automationRunNow")
    )
    key = {"idempotencyKey": str(uuid4())} if takes_key else {}
    found: dict[str, Any] = caller.data(text, input={**key, **values})[mutation]
    return found


def account(caller: Api, external_id: str = "customer-1", *, credits: int = 0, **values: Any) -> str:
    """A new account's id."""
    made = move(caller, "accountCreate", externalId=external_id, **values)
    found: str = made["account"]["id"]
    if credits:
        moved = move(caller, "creditsGrant", account=found, category="PURCHASE", credits=credits)
        assert moved["__typename"] == "CreditsPayload", moved
    return found


def quote_token(caller: Api, *, account: str | None = None, **request: Any) -> str:
    """A quote's token; without a request for four images of the quality tier: 20 credits."""
    text = """query Q($input: QuoteInput!, $account: ID) {
      quote(input: $input, account: $account) { ... on Quote { token } }
    }"""
    input = request or {"image": {"tier": "QUALITY", "count": 4}}
    found: str = caller.data(text, input=input, account=account)["quote"]["token"]
    return found


def hold(caller: Api, account: str, **request: Any) -> dict[str, Any]:
    return move(caller, "holdCreate", quoteToken=quote_token(caller, account=account, **request))


def images(count: int, **call: Any) -> dict[str, Any]:
    return {"calls": [{"images": count, **call}]}


def balance_of(caller: Api, account: str) -> dict[str, int]:
    text = f"query A($id: ID) {{ account(id: $id) {{ credits {{ {BALANCE} }} }} }}"
    found: dict[str, int] = caller.data(text, id=account)["account"]["credits"]
    return found
