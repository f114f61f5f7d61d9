"""Errors of the catalog, its changes and schedules, and of tests of providers' keys."""

from backend.api.wording import key_tests as key_test_words
from backend.api.wording.errors.row import (
    EntityKind,
    Place,
    already_exists,
    invalid,
    not_found,
    of_operator,
    of_request,
    row,
)
from backend.catalog import files, history, operations, references, registry, revisions, schedules
from backend.catalog.state import KEYS
from backend.shared import formats
from backend.watch import key_tests

SHOWN_PROBLEMS = 3
MODELS = ("model_name", "successor", "replaced_by", "model", "text_model")


def _low_margin(error: revisions.LowMargin) -> str:
    names = ", ".join(sorted({margin.model_name for margin in error.margins}))
    return (
        f"Nothing was changed: margins would be below the minimum: {names}. To do it all the same, accept low margins."
    )


def _model(error: registry.ModelNotFound) -> str:
    if error.model_type is None:
        return "No model has this name. The list of all models shows which there are."
    return f"No {error.model_type} model has this name. The list of models shows which there are."


def _key(error: references.AlreadyExists | references.Referenced) -> list[Place]:
    return [(KEYS[error.entity],)]


ROWS = (
    of_request(registry.CatalogNotSeeded, "The catalog is empty. Run `ratecard setup` first.", status=503),
    not_found(registry.ModelNotFound, EntityKind.AI_MODEL, _model, input=MODELS),
    not_found(
        registry.ProviderNotFound,
        EntityKind.PROVIDER,
        "No provider has this id. The list of providers shows which there are.",
        input="provider_id",
    ),
    not_found(
        operations.OperationNotFound,
        EntityKind.OPERATION,
        "The catalog has no such operation.",
        input="operation_type",
    ),
    not_found(
        registry.FunctionNotFound,
        EntityKind.FUNCTION,
        "The catalog has no such function. `ratecard setup` adds those of the seed.",
        input="function",
    ),
    not_found(
        history.RevisionNotFound,
        EntityKind.REVISION,
        "No revision has this number. The list of revisions shows which there are.",
        input=("to_number", "from_number", "number"),
    ),
    already_exists(
        references.AlreadyExists,
        lambda error: EntityKind(error.entity),
        "One of this name exists already; update it instead.",
        input=_key,
    ),
    row(
        references.Referenced,
        lambda error: "It is in use by " + ", ".join(reference.name for reference in error.references) + ".",
        facts={"references": "What refers to it."},
        input=_key,
    ),
    row(
        revisions.StaleRevision,
        lambda error: f"The catalog is at revision {error.current} now. Read it again, then repeat the change.",
        facts={"expected": "The revision that you expected.", "current": "The revision that is current."},
        input="expected_revision",
    ),
    row(
        revisions.InvalidCatalog,
        lambda error: (
            "Nothing was changed: " + " ".join(problem.message for problem in error.problems[:SHOWN_PROBLEMS])
        ),
        status=400,
        facts={"problems": "Each broken rule."},
    ),
    row(
        revisions.LowMargin,
        _low_margin,
        facts={"margins": "The margins that are too low."},
        input="accept_low_margin",
    ),
    invalid(schedules.NothingToSchedule, "Name one or more changes.", input="changes"),
    invalid(schedules.TimeOutOfRange, "Give a time that is to come, within five years.", input="due_at"),
    not_found(
        schedules.CatalogScheduleNotFound,
        EntityKind.SCHEDULE,
        "No scheduled change has this id. The list of scheduled changes shows them.",
        input="schedule",
    ),
    row(
        schedules.CatalogScheduleEnded,
        lambda error: f"It is {error.state} already. Only what is pending or failed can go.",
        facts={"state": "What became of it."},
        input="schedule",
    ),
    invalid(
        schedules.AuthorMayNot,
        lambda error: f"{error.author} may not change the catalog any more. Who may can schedule it again.",
        status=403,
    ),
    of_operator(formats.Unreadable, lambda error: f"What was kept can't be read: {error}"),
    of_request(files.UnreadableDocument, str, status=400),
    of_request(
        files.InvalidDocument,
        lambda error: " ".join(problem.message for problem in error.problems[:SHOWN_PROBLEMS]),
        status=400,
    ),
    row(
        key_tests.KeyTestFailed,
        lambda error: key_test_words.failure(error.reason, status=error.status),
        facts={
            "reason": "Why, for programs.",
            "status": "The HTTP status that the provider answered, where it did.",
            "provider": "The provider.",
        },
    ),
)
