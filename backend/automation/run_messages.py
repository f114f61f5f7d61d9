"""What goes out when a run can go on: a message to the workers, which may be lost, as the sweep finds the run."""

from backend.generation import job_messages

TASK = "backend.api.tasks.automation.take_up"


def wake_worker() -> None:
    """Ask a worker to take up what is due now."""
    job_messages.send(TASK)
