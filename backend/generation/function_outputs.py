"""Outputs of functions: out of the text of one batch, and out of all jobs of a run."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, cast
from uuid import UUID

from backend.catalog.enums import FunctionName
from backend.generation.functions import FUNCTIONS, TEXT, answers
from backend.generation.functions.answers import Problem
from backend.generation.functions.auto_cluster import Clusters
from backend.generation.functions.function import TextFunction, adapter, as_json, read_input
from backend.generation.functions.generate_content import Article
from backend.generation.functions.generate_ideas import Ideas
from backend.generation.functions.generate_image_prompts import ImagePrompts
from backend.generation.functions.generate_images import Images, ImagesInput, PlacedImage
from backend.generation.models import FunctionRun, Job
from backend.generation.outcomes import ErrorKind
from backend.generation.work import Batch

Typed: TypeAlias = Clusters | Ideas | Article | ImagePrompts | Images
"""An output of a function."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What a run gives, as JSON: None where no batch delivered. `delivered` are the numbers of those that did."""

    output: dict[str, object] | None
    delivered: frozenset[int]


def read(*, batch: Batch, text: str) -> object | Problem:
    """The output of a batch, or what is wrong with its answer."""
    function = TEXT[FunctionName(batch.function)]
    return answers.read(function, read_input(function.input, batch.input), text)


def of_run(*, run: FunctionRun, jobs: Sequence[Job]) -> Output:
    """All of its jobs have ended; they are in the order of their batches."""
    function = FUNCTIONS[FunctionName(run.function)]
    input = read_input(function.input, run.input)
    if isinstance(function, TextFunction):
        return _of_texts(function, input, jobs)
    return _of_images(input, jobs)


def _of_texts(function: TextFunction[Any, Any], input: object, jobs: Sequence[Job]) -> Output:
    found = dict[int, tuple[object, object]]()
    for job in jobs:
        batch = Batch(**job.input["batch"])
        output = read(batch=batch, text=job.text) if job.text else Problem("")
        if not isinstance(output, Problem):
            found[job.batch or 0] = (read_input(function.input, batch.input), output)
    joined = as_json(function.joined(input, list(found.values()))) if found else None
    return Output(output=joined, delivered=frozenset(found))


def _of_images(input: ImagesInput, jobs: Sequence[Job]) -> Output:
    found = {job.batch or 0: image for job in jobs for each in job.attempts.all() for image in each.image_ids}
    images = tuple(
        PlacedImage(image=image, prompt=input.prompts[number].prompt, place=input.prompts[number].place)
        for number, image in found.items()
    )
    return Output(output=as_json(Images(images=images)) if images else None, delivered=frozenset(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchFailure:
    """A batch that was not delivered. Without an error it was cancelled."""

    batch: int
    error: ErrorKind | None


def typed(run: FunctionRun) -> Typed | None:
    """What a run gave, as its function's type; None where nothing was delivered, or it was deleted."""
    if run.output is None:
        return None
    function = FUNCTIONS[FunctionName(run.function)]
    return cast("Typed", adapter(function.output).validate_python(run.output))


def image_ids(run: FunctionRun) -> Sequence[UUID]:
    """The images of its output."""
    output = typed(run) if run.function == FunctionName.GENERATE_IMAGES else None
    return [each.image for each in output.images] if isinstance(output, Images) else []


def failures(run: FunctionRun) -> Sequence[BatchFailure]:
    return [
        BatchFailure(batch=each["batch"], error=ErrorKind(each["error"]) if each["error"] else None)
        for each in run.failed_batches
    ]
