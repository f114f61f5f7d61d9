"""Outputs of functions: out of the text of one batch, and out of all jobs of a run."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from backend.catalog.enums import FunctionName
from backend.generation.functions import FUNCTIONS, TEXT, answers
from backend.generation.functions.answers import Problem
from backend.generation.functions.function import TextFunction, as_json, read_input
from backend.generation.functions.generate_images import Images, ImagesInput, PlacedImage
from backend.generation.models import FunctionRun, Job
from backend.generation.work import Batch


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What a run gives, as JSON: None where no batch delivered. `delivered` are the numbers of those that did."""

    output: dict[str, Any] | None
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
