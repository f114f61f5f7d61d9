"""The tables of generation: jobs, their attempts, what those add up to, and the images that are kept."""

from backend.generation.models.image_files import ImageFile
from backend.generation.models.jobs import Attempt, Job
from backend.generation.models.sums import CallSum, JobSum

__all__ = ["Attempt", "CallSum", "ImageFile", "Job", "JobSum"]
