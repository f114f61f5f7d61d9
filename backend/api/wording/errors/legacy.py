"""Errors of the cut-over from a former product. Only its commands have them, so no result of the API does."""

from backend.api.wording.errors.row import of_operator
from backend.legacy import legacy_errors

ROWS = (
    of_operator(legacy_errors.UnusableMapping, str),
    of_operator(legacy_errors.UnusableLegacyDatabase, str),
    of_operator(legacy_errors.UnusableDecisions, str),
    of_operator(legacy_errors.PhaseRefused, str),
)
