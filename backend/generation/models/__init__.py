"""The tables of generation: runs of functions, jobs, attempts, their sums, and kept images."""

from backend.generation.models.function_runs import FunctionRun
from backend.generation.models.image_files import ImageFile
from backend.generation.models.jobs import Attempt, Job
from backend.generation.models.sums import CallSum, JobSum

__all__ = ["Attempt", "CallSum", "FunctionRun", "ImageFile", "Job", "JobSum"]
