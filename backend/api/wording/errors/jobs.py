"""Errors of jobs: what is not generated, and what can't be changed."""

from backend.api.wording import job_failures
from backend.api.wording.errors.row import EntityKind, Place, invalid, not_found, row
from backend.catalog.enums import FunctionName
from backend.generation import job_errors, try_outs


def _prompt(error: job_errors.InvalidPrompt) -> str:
    if error.field == "json":
        return "Give a schema of characters that can be stored."
    return f"Give the {error.field} 1 to {error.maximum:,} characters that can be stored."


def _text(error: job_errors.InvalidPrompt) -> list[Place]:
    return [("json_schema",) if error.field == "json" else (error.field,)]


def _function(error: job_errors.InvalidFunctionInput) -> list[Place]:
    return [error.place] if error.place else [("function",)]


ROWS = (
    invalid(job_errors.InvalidPrompt, _prompt, input=_text),
    invalid(
        job_errors.InvalidArticle,
        lambda error: f"Name the article by 1 to {error.maximum:,} characters that can be stored, or leave it out.",
        input="article",
    ),
    row(
        job_errors.InputExceedsQuote,
        lambda error: (
            f"The quote is of {error.input_tokens:,} input tokens, and these texts have {error.at_least:,} at least. "
            "Ask for a new quote, or leave it out."
        ),
        status=400,
        facts={"input_tokens": "Input tokens of the quote.", "at_least": "Tokens that the texts have at least."},
        input=("prompt", "system"),
    ),
    row(
        job_errors.QuoteMismatch,
        "The quote is of other work than this. Ask for a new quote, or leave it out.",
        status=400,
        input="quote_token",
    ),
    row(
        job_errors.JsonNotSupported,
        lambda error: f"{error.model_name} can't be made to answer JSON.",
        facts={"model_name": "The model."},
        input=("json_schema", "json"),
    ),
    row(
        job_errors.ArticleFull,
        lambda error: f"An article has at most {error.maximum} images, and {error.left} more can be made for this one.",
        facts={"maximum": "The most images of an article.", "left": "How many can be made still."},
        input=lambda _: [("generate_image_prompts", "count"), ("article",), ("count",)],
    ),
    row(
        job_errors.TooManyOpenJobs,
        lambda error: f"The account has {error.maximum:,} jobs that have not ended. Send it again when some have.",
        facts={"maximum": "The most jobs of an account that have not ended."},
        input="account",
    ),
    not_found(job_errors.JobNotFound, EntityKind.JOB, "You have no job of this id.", input=("job", "id")),
    row(
        try_outs.InvalidTryOut,
        lambda error: "Nothing was tried: " + " ".join(problem.message for problem in error.problems),
        status=400,
        facts={"problems": "Each broken rule."},
    ),
    row(
        try_outs.TryOutFailed,
        lambda error: job_failures.failure(error.reason),
        facts={"reason": "Why, for programs."},
    ),
    row(
        job_errors.JobEnded,
        lambda error: f"This job has ended: it is {error.status.label.lower()}.",
        facts={"status": "What became of it."},
        input="job",
    ),
    row(
        job_errors.NotToReconcile,
        lambda error: f"This job has nothing to reconcile: it is {error.status.label.lower()}.",
        facts={"status": "What it is."},
        input="job",
    ),
    invalid(job_errors.InvalidFunctionInput, lambda error: error.problem, input=_function),
    row(
        job_errors.FunctionInputTooLarge,
        "This does not fit one call of the function's model: make it shorter, or let the function have a model or a "
        "maximum of output tokens that is larger.",
        status=400,
        input=lambda error: [(error.field,)],
    ),
    row(
        job_errors.TooManyBatches,
        lambda error: f"This would take {error.batches:,} jobs, and a run may have {error.maximum}: run it in parts.",
        status=400,
        facts={"batches": "The jobs that it would take.", "maximum": "The most jobs of a run."},
        input="function",
    ),
    row(
        job_errors.FunctionInactive,
        lambda error: f"{FunctionName(error.function).label} is switched off.",
        facts={"function": "The function."},
        input="function",
    ),
    not_found(
        job_errors.FunctionRunNotFound,
        EntityKind.FUNCTION_RUN,
        "You have no run of a function of this id.",
        input=("function_run", "id"),
    ),
    row(
        job_errors.FunctionRunEnded,
        lambda error: f"This run has ended: it is {error.status.label.lower()}.",
        facts={"status": "What became of it."},
        input="function_run",
    ),
    invalid(job_errors.DecisionReasonMissing, "Say why, in characters that can be stored.", input="reason"),
)
