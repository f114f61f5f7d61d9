"""An error is declared once: each exception of the domain has its row, and types, unions and paths follow the rows."""

from collections.abc import Iterator
from typing import Any

import pytest
from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLObjectType, GraphQLUnionType, get_named_type
from strawberry.types.base import get_object_definition
from strawberry.types.field import StrawberryField
from strawberry.utils.str_converters import to_camel_case

from backend.accounts import accounts, people
from backend.api.graphql.changes.types import CHANGE
from backend.api.graphql.functions.types import FUNCTION_RUN_START
from backend.api.graphql.quotes import types as quote_types
from backend.api.graphql.results import Answers, Refuses
from backend.api.graphql.schema import Mutation, Query, schema
from backend.api.graphql.user_errors import typed
from backend.api.wording import error_messages
from backend.automation import errors as automation_errors
from backend.catalog import catalog_error, history, invariants, registry, revisions, yaml_text
from backend.credits import credit_errors, quote_errors
from backend.generation import (
    calls,
    claims,
    image_checks,
    image_download,
    image_files,
    job_errors,
    provider_limits,
)
from backend.imports import exact_json, publishing, reviews
from backend.legacy import legacy_errors, readings, typescript_literals
from backend.pricing import errors as pricing
from backend.shared import encryption, outbound, signed_tokens, typed_values
from tests.support import documented_errors
from tests.support.documented_errors import Errors
from tests.support.domain_errors import ALL, FUNCTIONS, sample

INTERNAL = {
    catalog_error.CatalogError: "a family",
    legacy_errors.LegacyError: "a family",
    legacy_errors.UnusableAnswer: "`ratecard legacy compare` reports it",
    typescript_literals.NoLiteral: "a constant that has one is a fault",
    readings.NotReadable: "a value that can't be read is a fault",
    invariants.RulesBroken: "a family",
    credit_errors.CreditsRefused: "a family",
    quote_errors.QuoteRefused: "a family",
    quote_errors.QuoteInvalid: "a family",
    pricing.PricingError: "a family",
    pricing.UnreadableUsage: "reading usage raises InvalidUsage for it",
    signed_tokens.Forged: "quotes and account tokens raise an error of their own for it",
    signed_tokens.Altered: "quotes and account tokens raise an error of their own for it",
    registry.SecretNotSet: "a key test reports it as a reason",
    encryption.DecryptionFailed: "a key test and `ratecard doctor` report it",
    job_errors.JobRefused: "a family",
    automation_errors.AutomationRefused: "a family",
    job_errors.JobInterrupted: "a service that runs a job itself and `ratecard generate` report it",
    calls.CallNotPossible: "the engine answers it as a bad request",
    claims.ClaimLost: "another worker runs the job",
    image_checks.ImageRefused: "an image that is refused is not delivered",
    image_download.DownloadFailed: "an image that can't be fetched is not delivered",
    image_files.ImageAddressUnknown: "the view of images answers 404",
    image_files.ImageAddressExpired: "the view of images answers 410",
    image_files.ImageDeleted: "the view of images answers 410",
    image_files.ImageStorageFailed: "the view of images answers 503, and `ratecard doctor` reports it",
    provider_limits.ProviderBusy: "the engine waits, or calls another model",
    outbound.AddressRefused: "a key test and a webhook report it",
    outbound.AnswerRefused: "a key test and a webhook report it",
    yaml_text.NotRead: "the reader of documents raises UnreadableDocument for it",
    exact_json.NotExactJson: "readers of price lists raise UnreadablePriceList for it",
    exact_json.NameTwice: "a text that has one raises NotExactJson",
    exact_json.NoPrice: "a text that has one raises NotExactJson; a price that is none is a flag of its row",
    typed_values.NotOfItsType: "steps, schedules and inputs raise an error of their own for it",
    yaml_text.UnreadableYaml: "the reader of documents raises UnreadableDocument for it",
}
NULL = "a single thing that does not exist is null"
"""Exceptions without a row, and why nobody meets them."""
GENERATE = ("textGenerate", "imagesGenerate")
OF_IMAGES = (
    job_errors.ArticleFull,
    job_errors.InvalidArticle,
    quote_errors.CountOutOfRange,
    quote_errors.SizeNotOffered,
    quote_errors.TierUnavailable,
)
OF_TEXTS = (
    job_errors.InputExceedsQuote,
    job_errors.JsonNotSupported,
    quote_errors.ContextWindowExceeded,
    quote_errors.OperationMismatch,
    quote_errors.OutputTokensOutOfRange,
    quote_errors.TokensOutOfRange,
    pricing.NegativeUsage,
)
OF_TOKENS = (
    quote_errors.QuoteForged,
    quote_errors.QuoteAltered,
    quote_errors.QuoteExpired,
    quote_errors.QuoteNotFound,
    credit_errors.QuoteRedeemed,
    credit_errors.QuoteOfAnotherAccount,
    credit_errors.AccountMissing,
)
NOT_OF_BATCHES = (
    quote_errors.UnitsOutOfRange,
    quote_errors.OperationMismatch,
    quote_errors.CountOutOfRange,
    quote_errors.OutputTokensOutOfRange,
    quote_errors.ContextWindowExceeded,
    job_errors.JsonNotSupported,
    pricing.NegativeUsage,
)
OF_STEPS = ("automationCreate", "automationPreview", "automationRunNow", "automationUpdate")
HANDLED: dict[tuple[str, type[Exception]], str] = {
    ("account", accounts.AccountNotFound): NULL,
    ("automation", automation_errors.AutomationNotFound): NULL,
    ("automationRun", automation_errors.AutomationRunNotFound): NULL,
    ("aiConfig", registry.FunctionNotFound): "it is of no function",
    ("catalogRevision", history.RevisionNotFound): NULL,
    ("hold", credit_errors.HoldNotFound): NULL,
    ("job", job_errors.JobNotFound): NULL,
    ("person", people.UserNotFound): NULL,
    ("functionRun", job_errors.FunctionRunNotFound): NULL,
    **{("functionRunStart", error): "a run makes its quotes itself" for error in OF_TOKENS},
    **{("functionRunStart", error): "a batch is made so that it fits" for error in NOT_OF_BATCHES},
    ("functionRunStart", credit_errors.LifetimeOutOfRange): "the hold of a job has no lifetime of its own",
    **{("textGenerate", error): "it is of images" for error in OF_IMAGES},
    **{("imagesGenerate", error): "it is of texts" for error in OF_TEXTS},
    **{(name, quote_errors.UnitsOutOfRange): "it is not sold by units" for name in GENERATE},
    **{(name, credit_errors.LifetimeOutOfRange): "the hold of a job has no lifetime of its own" for name in GENERATE},
    **{(name, error): "a batch is made so that it fits" for name in OF_STEPS for error in NOT_OF_BATCHES},
    ("automationPreview", automation_errors.AutomationNameTaken): "nothing is saved",
    ("automationUpdate", accounts.AccountNotFound): "its account is known",
    ("automationUpdate", accounts.AmbiguousAccount): "its account is known",
    ("importReview", reviews.ImportReviewNotFound): NULL,
    ("usageRecord", credit_errors.UsageRecordNotFound): NULL,
    ("importReviewCreate", reviews.ImportReviewNotFound): "the review was made just before",
    ("chargeCreate", credit_errors.LifetimeOutOfRange): "a charge has no lifetime",
    ("pricingSimulation", revisions.LowMargin): "a simulation accepts any margin",
    ("pricingSimulation", revisions.StaleRevision): "a simulation expects no revision",
}
CAUGHT = {
    "backend.automation.items.plan": {"RunTextsDeleted"},
    "backend.catalog.schedules.run_due": {"AuthorMayNot"},
    "backend.imports.adoption.suggestion": {"InvalidCatalog"},
    "backend.imports.fetching.fetch": {"UnreadablePriceList"},
    "backend.imports.fetching.fetch_due": {"UnreadablePriceList"},
    "backend.legacy.source_constants.read": {"NoLiteral"},
}
"""What a helper raises and the function around it catches."""
NOT_IN_THE_INPUT = {
    publishing.AcceptedRowsChanged: "only the admin page says which rows it has shown",
}
OF_FUNCTIONS = (
    quote_errors.OperationInactive,
    quote_errors.ModelInactive,
    quote_errors.NoDefaultModel,
    quote_errors.TokensOutOfRange,
    registry.ModelNotFound,
)
CHOSEN_BY_SETTINGS = {
    ("imagesGenerate", quote_errors.OperationInactive),
    *((name, error) for name in GENERATE for error in (quote_errors.ModelInactive, quote_errors.NoDefaultModel)),
    *((name, registry.ModelNotFound) for name in GENERATE),
    *(("functionRunStart", error) for error in OF_FUNCTIONS),
}
"""What those who generate don't choose, so that no part of their input is at fault."""
OF_THE_AUTOMATION = {(name, error) for name in OF_STEPS for error in FUNCTION_RUN_START.errors}
"""What a step of the automation is refused for: its place is the step, or the automation."""
TYPES = schema._schema.type_map
UNIONS = [kind for kind in TYPES.values() if isinstance(kind, GraphQLUnionType) and kind.name.endswith("Result")]
OF_RESULTS = [row for row in error_messages.ROWS if row.result is not None]
FIELDS: dict[str, StrawberryField] = {
    to_camel_case(field.graphql_name or field.python_name): field
    for root in (Query, Mutation)
    for field in get_object_definition(root, strict=True).fields
}


def is_error(kind: GraphQLObjectType) -> bool:
    return any(interface.name == "UserError" for interface in kind.interfaces)


def is_change(name: str) -> bool:
    """Whether a field is one of the changes of the catalog, which share their result."""
    return any(isinstance(each, Answers) and each.result is CHANGE for each in FIELDS[name].extensions)


def answered(name: str) -> Errors:
    """The errors that a field answers: of its result, or beside the data."""
    found = {error for each in FIELDS[name].extensions if isinstance(each, Answers) for error in each.result.errors}
    found |= {error for each in FIELDS[name].extensions if isinstance(each, Refuses) for error in each.errors}
    return found | set(quote_types.QUOTE.errors) if name == "quotes" else found


def documented(name: str) -> Errors:
    """The errors that the domain calls of a field document, but those that answer the whole request."""
    resolver: Any = FIELDS[name].base_resolver
    found = documented_errors.of_resolver(resolver.wrapped_func)
    if is_change(name) or name == "pricingSimulation":
        found |= documented_errors.of_edits()
    if is_change(name):
        found |= documented_errors.of_function(revisions.publish) | documented_errors.of_function(history.roll_back)
    return {error for error in found if error_messages.TABLE[error].result is not None}


def test_every_public_exception_has_a_row_or_a_reason() -> None:
    assert len(ALL) > 70
    assert {kind.__name__ for kind in ALL ^ set(error_messages.TABLE)} == {kind.__name__ for kind in INTERNAL}
    assert ALL - set(error_messages.TABLE) == set(INTERNAL)


@pytest.mark.parametrize("row", error_messages.ROWS, ids=lambda row: row.error.__name__)
def test_every_row_says_what_is_wrong(row: Any) -> None:
    assert "(" not in row.description, "a docstring of its own, not what dataclasses write"
    assert row.description.endswith(".")
    assert row.words(sample(row.error)).endswith(".")
    assert 400 <= row.status < 600


@pytest.mark.parametrize("row", OF_RESULTS, ids=lambda row: row.error.__name__)
def test_every_error_is_answered_by_its_type(row: Any) -> None:
    codes = TYPES["UserErrorCode"]
    assert isinstance(codes, GraphQLEnumType)
    found: Any = typed(sample(row.error), {})
    assert (type(found).__name__, found.code.name, found.path) == (row.result, row.code, None)
    assert row.code in codes.values


def test_codes_name_one_type_each() -> None:
    types = {(row.code, row.result) for row in OF_RESULTS}
    assert len(types) == len({row.code for row in OF_RESULTS})


@pytest.mark.parametrize("union", UNIONS, ids=lambda union: union.name)
def test_every_member_of_a_union_is_a_payload_or_an_error_of_the_table(union: GraphQLUnionType) -> None:
    errors = {kind.name for kind in union.types if is_error(kind)}
    assert errors <= {row.result for row in OF_RESULTS}
    assert [kind.name for kind in union.types if not is_error(kind)] != []
    assert errors


def test_every_error_of_the_table_is_in_a_union() -> None:
    members = {kind.name for union in UNIONS for kind in union.types}
    assert {row.result for row in OF_RESULTS} - members == set()
    implementing = {kind.name for kind in TYPES.values() if isinstance(kind, GraphQLObjectType) and is_error(kind)}
    assert implementing == {row.result for row in OF_RESULTS}
    met = {error for name in FIELDS for error in answered(name)}
    assert {row.error.__name__ for row in OF_RESULTS if row.error not in met} == set()


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_a_field_answers_every_error_that_its_domain_calls_document(name: str) -> None:
    missing = documented(name) - answered(name)
    assert {error.__name__ for error in missing if (name, error) not in HANDLED} == set()


def test_errors_that_are_handled_elsewhere_are_documented() -> None:
    assert [(name, error.__name__) for name, error in HANDLED if error not in documented(name)] == []


def test_a_public_function_documents_what_it_raises() -> None:
    undocumented = {
        f"{function.__module__}.{function.__name__}": {kind.__name__ for kind in missing}
        for function in FUNCTIONS
        if (missing := documented_errors.of_raises(function) - documented_errors.of_function(function))
    }
    assert undocumented == CAUGHT


def test_docstrings_are_read() -> None:
    assert {error.__name__ for error in documented("creditsRefund")} == {
        "BalanceTooLarge",
        "CreditsOutOfRange",
        "IdempotencyConflict",
        "InvalidIdempotencyKey",
        "ReasonMissing",
        "RefundExceedsCharge",
        "UsageRecordNotFound",
    }
    assert revisions.StaleRevision in documented("importReviewPublish")
    assert credit_errors.QuoteRedeemed in documented("chargeCreate")
    assert registry.ModelNotFound in documented("catalogChangesPublish")


def input_names(kind: Any) -> Iterator[str]:
    """The names of all input fields below an argument."""
    kind = get_named_type(kind)
    if isinstance(kind, GraphQLInputObjectType):
        for name, field in kind.fields.items():
            yield from (name, *input_names(field.type))


def arguments(name: str) -> set[str]:
    """The names of a field's arguments, and of all input fields below them."""
    fields: Any = {}
    for root in ("Query", "Mutation"):
        kind = TYPES[root]
        assert isinstance(kind, GraphQLObjectType)
        fields |= kind.fields
    return {each for key, found in fields[name].args.items() for each in (key, *input_names(found.type))}


@pytest.mark.parametrize("name", sorted(name for name in FIELDS if answered(name)))
def test_the_subject_of_an_error_is_in_the_input(name: str) -> None:
    names = arguments("catalogChangesPublish") | arguments("catalogRollback") if is_change(name) else arguments(name)
    without_place = {
        *NOT_IN_THE_INPUT,
        *(error for field, error in CHOSEN_BY_SETTINGS | OF_THE_AUTOMATION if field == name),
    }
    for error in documented(name) & answered(name) - without_place:
        places = error_messages.TABLE[error].inputs(sample(error))
        assert not places or any(to_camel_case(str(place[0])) in names for place in places), error


def test_domain_errors_are_facts() -> None:
    """What a domain error takes are names and numbers; sentences stand in the table."""
    with_sentences = {kind.__name__ for kind in error_messages.TABLE if _takes_a_sentence(kind)}
    assert with_sentences == {
        "ConfigurationError",
        "InvalidAutomation",
        "InvalidFunctionInput",
        "InvalidSchedule",
        "InvalidUsage",
        "InvalidWork",
        "PhaseRefused",
        "UnreadableDocument",
        "UnreadablePriceList",
        "UnusableDecisions",
        "UnusableLegacyDatabase",
        "UnusableMapping",
    }


def _takes_a_sentence(kind: type[Exception]) -> bool:
    row = error_messages.TABLE[kind]
    return "It is so." in row.words(sample(kind))
