"""Images that a job's calls delivered: kept before they count as delivered, by their bytes or fetched by their link."""

import logging
from collections.abc import Iterator
from uuid import UUID

from backend.generation import attempts, image_files
from backend.generation.attempts import Answer
from backend.generation.image_checks import ImageRefused
from backend.generation.image_files import ImageStorageFailed
from backend.generation.models import Job
from backend.generation.models.image_files import ImageFile
from backend.generation.outcomes import Delivered, Image, Outcome

log = logging.getLogger("ratecard.jobs")


def kept(*, job_id: UUID, outcome: Outcome) -> Answer:
    """An answer with its images kept; those that can't be are not delivered."""
    if not isinstance(outcome, Delivered) or not outcome.images:
        return Answer(outcome=outcome)
    ids = [file.id for file in _kept(job_id, outcome.images)]
    return Answer(outcome=outcome, image_ids=ids) if ids else Answer(outcome=attempts.without_images(outcome))


def _kept(job_id: UUID, images: tuple[Image, ...]) -> Iterator[ImageFile]:
    from backend.generation import image_download  # its client is a worker's, and servers read what was kept

    account_id = Job.objects.values_list("account_id", flat=True).get(id=job_id)
    for image in images:
        try:
            data = image.data or image_download.download(url=image.url or "")
            yield image_files.keep(account_id=account_id, data=data, job_id=job_id)
        except (image_download.DownloadFailed, ImageRefused, ImageStorageFailed) as failure:
            log.warning("an image of job %s was not kept: %s", job_id, failure)


def of(job: Job) -> list[ImageFile]:
    """The images that a job delivered, in the order in which they came."""
    ids = [image_id for attempt in job.attempts.all() for image_id in attempt.image_ids]
    files = ImageFile.objects.in_bulk(ids)
    return [files[image_id] for image_id in ids]
