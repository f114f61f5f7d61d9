"""The tables of generation: jobs and their attempts."""

from backend.generation.models.jobs import Attempt, Job

__all__ = ["Attempt", "Job"]
