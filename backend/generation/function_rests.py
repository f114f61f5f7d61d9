"""What a run of a function was asked for and did not deliver, as the input of another run."""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from backend.catalog.enums import FunctionName
from backend.generation import function_outputs
from backend.generation.functions import FUNCTIONS
from backend.generation.functions.function import TextFunction, as_json, read_input
from backend.generation.functions.generate_images import ImagesInput
from backend.generation.models import FunctionRun
from backend.generation.work import Batch


def failed_input(*, run: FunctionRun) -> Mapping[str, object]:
    """The batches that failed, as one input. The run has ended, and its texts were not deleted."""
    if run.output is None:
        return cast("Mapping[str, object]", run.input)
    function = FUNCTIONS[FunctionName(run.function)]
    numbers = [each.batch for each in function_outputs.failures(run)]
    if isinstance(function, TextFunction):
        batches = run.jobs.filter(batch__in=numbers).order_by("batch")
        inputs = [read_input(function.input, Batch(**job.input["batch"]).input) for job in batches]
        return as_json(function.together(inputs))
    input = cast("ImagesInput", read_input(function.input, run.input))
    return as_json(replace(input, prompts=tuple(input.prompts[number] for number in numbers)))
