"""Texts of functions: whether an answer is of its function's form, and whether one that is not can be repaired."""

from collections.abc import Sequence

from backend.credits.quotes import QuoteLine
from backend.generation import attempts, function_outputs, token_bounds
from backend.generation.attempts import Answer
from backend.generation.functions.answers import Problem
from backend.generation.models import Attempt
from backend.generation.outcomes import Delivered, ErrorKind
from backend.generation.work import LONGEST_PROBLEM, TextWork, Work


def checked(*, task: Work, answer: Answer) -> Answer:
    """The answer to a call, which is not delivered where it is of the wrong form."""
    outcome = answer.outcome
    if not isinstance(task, TextWork) or task.batch is None or not isinstance(outcome, Delivered):
        return answer
    output = function_outputs.read(batch=task.batch, text=outcome.text or "")
    if isinstance(output, Problem):
        return attempts.without_form(outcome, problem=output.text[:LONGEST_PROBLEM])
    return answer


def repair_of(*, task: Work, made: Sequence[Attempt], line: QuoteLine) -> TextWork | None:
    """The call that repairs the invalid answer among attempts; None where there is none, or more than was quoted."""
    invalid = next((each for each in made if each.error == ErrorKind.INVALID_OUTPUT), None)
    if invalid is None or not isinstance(task, TextWork) or task.batch is None:
        return None
    repair = task.repairing(answer=invalid.invalid_text, problem=invalid.problem)
    return repair if token_bounds.at_least(*repair.texts) <= (line.input_tokens or 0) else None
