"""Why a job is not started, found or changed: the whole family. Facts only, which the API puts into words.

JobRefused
  InvalidPrompt, InputExceedsQuote, QuoteMismatch, JsonNotSupported, ArticleFull
  JobNotFound, JobEnded, NotToReconcile, DecisionReasonMissing
  InvalidFunctionInput, FunctionInputTooLarge, TooManyBatches, FunctionInactive, FunctionRunNotFound, FunctionRunEnded
JobInterrupted
"""

from dataclasses import dataclass
from uuid import UUID

from backend.catalog.enums import FunctionName
from backend.generation.models.function_runs import FunctionRunStatus
from backend.generation.models.jobs import JobStatus


class JobRefused(Exception):
    """The request of a job is refused; nothing was held, called or changed."""


@dataclass(kw_only=True)
class InvalidPrompt(JobRefused):
    """A text of the request is empty, too long or can't be stored. `field` says which."""

    field: str
    maximum: int


@dataclass(kw_only=True)
class InputExceedsQuote(JobRefused):
    """The texts can't fit in the input tokens that were quoted: they have `at_least` so many."""

    input_tokens: int
    at_least: int


class QuoteMismatch(JobRefused):
    """The quote is of other work than what is asked for."""


@dataclass(kw_only=True)
class JsonNotSupported(JobRefused):
    """The model can't be made to answer JSON."""

    model_name: str


@dataclass(kw_only=True)
class ArticleFull(JobRefused):
    """The article would have more images than its account's settings allow; `left` so many can be made."""

    maximum: int
    left: int


class JobNotFound(JobRefused):
    """No job within the caller's access has that id."""


@dataclass(kw_only=True)
class JobEnded(JobRefused):
    """The job has ended, so it can't be cancelled."""

    status: JobStatus


@dataclass(kw_only=True)
class NotToReconcile(JobRefused):
    """The job has no usage that is to be decided."""

    status: JobStatus


class DecisionReasonMissing(JobRefused):
    """A decision about missing usage needs a reason, and one that can be stored."""


@dataclass(kw_only=True)
class InvalidFunctionInput(JobRefused):
    """The input of a function breaks a rule. `place` says where in it."""

    place: tuple[str | int, ...]
    problem: str


@dataclass(kw_only=True)
class FunctionInputTooLarge(JobRefused):
    """A part of the input of a function that can't be cut does not fit one call of its model."""

    field: str


@dataclass(kw_only=True)
class TooManyBatches(JobRefused):
    """The input of a function would take more jobs than one run may have."""

    batches: int
    maximum: int


@dataclass(kw_only=True)
class FunctionInactive(JobRefused):
    """The function is switched off."""

    function: FunctionName


class FunctionRunNotFound(JobRefused):
    """No run of a function within the caller's access has that id."""


@dataclass(kw_only=True)
class FunctionRunEnded(JobRefused):
    """The run of the function has ended, so it can't be cancelled."""

    status: FunctionRunStatus


@dataclass(kw_only=True)
class JobInterrupted(Exception):
    """An unexpected error, which is the cause, interrupted a run in process. `reason` is its kind.

    The job has not ended and its credits stay held: a worker takes it up again after some seconds.
    """

    job_id: UUID
    reason: str

    def __str__(self) -> str:
        return f"{self.reason} interrupted job {self.job_id}, which keeps its credits held until a worker takes it up."
