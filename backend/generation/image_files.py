"""Generated images: checked, kept in Django's storage, and open at a signed address that ends.

An address is minted for whoever may read the image through the API, and opens without a token or a session, since
`<img>` sends none. The provider's own link is neither kept nor shown.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import UUID, uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages
from pydantic import TypeAdapter, ValidationError
from typing_extensions import TypedDict

from backend.generation import image_checks
from backend.generation.models.image_files import ImageFile
from backend.shared import signed_tokens

log = logging.getLogger("ratecard.images")

ROUTE = "images/"
"""Where the view is, below the address of the API."""
LIFETIME = timedelta(hours=1)
VERSION, SALT = "im1", "ratecard.image.im1"
BATCH = 500
"""Files that one run deletes: at one every five minutes, 144,000 a day."""


class ImageAddressUnknown(Exception):
    """The address of an image is not one that was signed here."""


class ImageAddressExpired(Exception):
    """The address of an image has expired."""


class ImageDeleted(Exception):
    """The file of the image was deleted when its time was over."""


class ImageStorageFailed(Exception):
    """The storage of images did not do what was asked; `reason` has none of its values."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class _Content(TypedDict):
    image: UUID
    expires: int


AS_JSON = TypeAdapter(_Content)


def keep(*, account_id: UUID, data: bytes, job_id: UUID | None = None) -> ImageFile:
    """Check an image and store it. Call it outside of a transaction: a rollback would leave a file without its row.

    Raises ImageRefused, ImageStorageFailed.
    """
    checked = image_checks.check(data=data)
    # The row is first, so that each file has one, by which it is deleted at its time, wherever the process dies.
    file = ImageFile.objects.create(
        account_id=account_id,
        job_id=job_id,
        format=checked.format,
        size=len(checked.data),
        width=checked.width,
        height=checked.height,
        sha256=sha256(checked.data).hexdigest(),
    )
    try:
        with _storage() as storage:
            storage.save(file.path, ContentFile(checked.data))
    except ImageStorageFailed:
        file.delete()
        raise
    return file


def address_of(*, file: ImageFile, now: datetime) -> str:
    """The path at which the image opens for an hour, below the address of the API."""
    payload = AS_JSON.dump_python({"image": file.id, "expires": int((now + LIFETIME).timestamp())}, mode="json")
    return f"/{ROUTE}{signed_tokens.sign(payload=payload, version=VERSION, salt=SALT)}"


def find(*, token: str, now: datetime) -> ImageFile:
    """The image at an address, without its bytes.

    A deleted one is reported as deleted whether or not its address has expired, since a new address is no help.
    Raises ImageAddressUnknown, ImageAddressExpired, ImageDeleted.
    """
    try:
        content = AS_JSON.validate_python(signed_tokens.open_token(token=token, version=VERSION, salt=SALT))
    except (signed_tokens.Forged, signed_tokens.Altered, ValidationError):
        raise ImageAddressUnknown from None
    file = ImageFile.objects.filter(pk=content["image"]).first()
    if file is None:
        raise ImageAddressUnknown
    if file.deleted_at is not None:
        raise ImageDeleted
    if now >= datetime.fromtimestamp(content["expires"], UTC):
        raise ImageAddressExpired
    return file


def read(*, file: ImageFile) -> bytes:
    """Raises ImageStorageFailed."""
    with _storage() as storage, storage.open(file.path) as opened:
        data: bytes = opened.read()
    return data


def delete_old(*, before: datetime, now: datetime) -> int:
    """Delete the files of images that were made before then, up to 500; how many. Rows stay. Can be run twice.

    Raises ImageStorageFailed.
    """
    old = ImageFile.objects.filter(deleted_at=None, created_at__lt=before).order_by("created_at")[:BATCH]
    for file in old:
        with _storage() as storage:
            storage.delete(file.path)
        ImageFile.objects.filter(pk=file.pk, deleted_at=None).update(deleted_at=now)
    return len(old)


def check_storage() -> None:
    """Write a file, read it and delete it. Raises ImageStorageFailed."""
    path, content = f"checks/{uuid4()}", b"ratecard doctor"
    with _storage() as storage:
        storage.save(path, ContentFile(content))
        with storage.open(path) as opened:
            is_same = opened.read() == content
        storage.delete(path)
    if not is_same:
        raise ImageStorageFailed("what was written was not what was read")


@contextmanager
def _storage() -> Iterator[Storage]:
    """Each storage has errors of its own, whose texts may quote addresses and keys."""
    try:
        yield storages["images"]
    except Exception as error:
        log.warning("the storage of images failed: %s", reason := _reason(error))
        raise ImageStorageFailed(reason) from None


def _reason(error: Exception) -> str:
    """The kind of an error and, of S3's, its code, such as NoSuchBucket: a store may send any text as one."""
    response = getattr(error, "response", None)
    code = response.get("Error", {}).get("Code") if isinstance(response, dict) else None
    is_word = isinstance(code, str) and code.isalnum()
    return f"{type(error).__name__} {code}" if is_word else type(error).__name__
