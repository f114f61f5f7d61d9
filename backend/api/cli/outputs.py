"""Where `ratecard generate` saves what was made: checked before anybody pays, and shown where it fails all the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from backend.api.cli.terminal import fail
from backend.api.global_ids import Kind, encode
from backend.generation import image_files, images_of_jobs
from backend.generation.image_files import ImageStorageFailed
from backend.generation.models import Job
from backend.generation.models.image_files import ImageFile
from backend.shared import clock

PROBLEM = "{output} could not be written: {reason}. What was made is printed instead, and kept as job {id}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a job delivered: its text unless it was saved, and the files or else the addresses of its images."""

    text: str | None
    files: Sequence[str]
    problem: str | None = None
    """Why it was not saved where it should be."""


def check_file(path: Path | None) -> None:
    """A new file can be written there. It exits with a message if not."""
    try:
        if path is None:
            return
        if path.is_dir():
            fail(f"{path} is a folder: name a file for the text.")
        if path.exists():
            fail(f"{path} exists, and is not overwritten: name another file.")
        _check_writable(path.parent)
    except OSError as error:
        fail(f"{path} can't be written: {error.strerror}.")


def check_folder(path: Path | None) -> None:
    """It is a folder, or can become one, that takes files. It exits with a message if not."""
    try:
        if path is None:
            return
        existing = next(place for place in (path, *path.parents) if place.exists())
        if not existing.is_dir():
            fail(f"{existing} is a file: name a folder for the images.")
        _check_writable(existing)
    except OSError as error:
        fail(f"{path} can't be written: {error.strerror}.")


def _check_writable(folder: Path) -> None:
    """By writing, since permissions don't say what a file system allows."""
    with TemporaryFile(dir=folder):
        pass


def save(job: Job, output: Path | None) -> Result:
    """Write what a job delivered, or without `output` say where it is; it is never lost by what can't be written."""
    images = images_of_jobs.of(job)
    if output is None:
        return _shown(job, images)
    try:
        files = _write_text(job.text, output) if job.text else _write_images(job, images, output)
    except (OSError, ImageStorageFailed) as error:
        reason = error.reason if isinstance(error, ImageStorageFailed) else error.strerror
        return _shown(job, images, problem=PROBLEM.format(output=output, reason=reason, id=encode(Kind.JOB, job.id)))
    return Result(text=None, files=files)


def _shown(job: Job, images: Sequence[ImageFile], problem: str | None = None) -> Result:
    addresses = [image_files.address_of(file=image, now=clock.now()) for image in images]
    return Result(text=job.text or None, files=addresses, problem=problem)


def _write_text(text: str, path: Path) -> list[str]:
    with path.open("x", encoding="utf-8") as file:
        file.write(text)
    return [str(path)]


def _write_images(job: Job, images: Sequence[ImageFile], folder: Path) -> list[str]:
    if images:
        folder.mkdir(parents=True, exist_ok=True)
    places = [folder / f"{job.id}-{number}.{image.format}" for number, image in enumerate(images, start=1)]
    for image, place in zip(images, places, strict=True):
        place.write_bytes(image_files.read(file=image))
    return list(map(str, places))
