"""The tables of generation: jobs, their attempts, and the images that are kept."""

from backend.generation.models.image_files import ImageFile
from backend.generation.models.jobs import Attempt, Job

__all__ = ["Attempt", "ImageFile", "Job"]
