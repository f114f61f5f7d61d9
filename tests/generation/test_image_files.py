"""Images are kept in a local folder or an S3 store, open at a signed address for an hour, and end at their time."""

import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from backend.accounts.models import Account
from backend.config.image_storage import storage_settings
from backend.generation import image_files
from backend.generation.image_checks import ImageRefused
from backend.generation.image_files import (
    ImageAddressExpired,
    ImageAddressUnknown,
    ImageDeleted,
    ImageStorageFailed,
)
from backend.generation.models import ImageFile
from backend.shared import signed_tokens
from tests.support import s3, selling
from tests.support.pictures import picture

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with s3.s3_server() as address:
        yield address


@pytest.fixture
def bucket(server: str, settings: Any) -> str:
    name = s3.bucket_of(server)
    settings.STORAGES = settings.STORAGES | {"images": s3.in_bucket(server, name)}
    return name


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    local = storage_settings(address=f"file://{tmp_path}/images", folder=Path("unused"))
    settings.STORAGES = settings.STORAGES | {"images": local}
    return tmp_path / "images"


@pytest.fixture(params=["folder", "bucket"])
def anywhere(request: pytest.FixtureRequest) -> None:
    request.getfixturevalue(request.param)


@pytest.fixture
def account() -> Account:
    return selling.account()


def keep(account: Account, data: bytes | None = None) -> ImageFile:
    return image_files.keep(account_id=account.id, data=data or picture())


def token(file: ImageFile, now: datetime = NOW) -> str:
    address = image_files.address_of(file=file, now=now)
    assert address.startswith("/images/im1.")
    return address.removeprefix("/images/")


def age(file: ImageFile, at: datetime) -> None:
    ImageFile.objects.filter(pk=file.pk).update(created_at=at)


def objects(server: str, bucket: str) -> dict[str, str]:
    """The names of all objects and their types."""
    client = s3.client(server)
    names = [each["Key"] for each in client.list_objects_v2(Bucket=bucket).get("Contents", [])]
    return {name: client.head_object(Bucket=bucket, Key=name)["ContentType"] for name in names}


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP"])
def test_the_bytes_come_back_as_they_were(anywhere: None, account: Account, format: str) -> None:
    data, job = picture(format, (9, 7)), uuid4()
    file = image_files.keep(account_id=account.id, job_id=job, data=data + b"<script>")
    kept = ImageFile.objects.get()
    assert image_files.read(file=kept) == data
    assert (kept.pk, kept.account_id, kept.job_id) == (file.pk, account.id, job)
    assert (kept.format, kept.media_type) == (format.lower(), f"image/{format.lower()}")
    assert (kept.size, kept.width, kept.height) == (len(data), 9, 7)
    assert (kept.sha256, kept.deleted_at) == (sha256(data).hexdigest(), None)


def test_only_the_server_can_read_a_local_file(folder: Path, account: Account) -> None:
    file = keep(account)
    (path,) = folder.rglob("*.png")
    assert path == folder / str(account.id) / f"{file.id}.png"
    assert [stat.S_IMODE(each.stat().st_mode) for each in (path.parent, path)] == [0o700, 0o600]


def test_an_object_has_its_type_and_lies_in_its_folder(server: str, bucket: str, account: Account) -> None:
    file = keep(account, picture("WEBP"))
    assert objects(server, bucket) == {f"generated/{account.id}/{file.id}.webp": "image/webp"}


def test_what_is_no_image_leaves_nothing(folder: Path, account: Account) -> None:
    with pytest.raises(ImageRefused):
        keep(account, b"<svg/>")
    assert not ImageFile.objects.exists()
    assert not folder.exists()


def test_a_bucket_that_is_missing_is_reported_and_leaves_no_row(server: str, settings: Any, account: Account) -> None:
    settings.STORAGES = settings.STORAGES | {"images": s3.in_bucket(server, "no-such-bucket")}
    with pytest.raises(ImageStorageFailed) as failed:
        keep(account)
    assert "NoSuchBucket" in failed.value.reason
    assert not ImageFile.objects.exists()


def test_a_folder_that_takes_no_file_is_reported(tmp_path: Path, settings: Any, account: Account) -> None:
    (tmp_path / "images").write_text("a file")
    local = storage_settings(address=None, folder=tmp_path / "images")
    settings.STORAGES = settings.STORAGES | {"images": local}
    with pytest.raises(ImageStorageFailed):
        keep(account)
    assert not ImageFile.objects.exists()


def test_a_store_without_its_package_is_reported(settings: Any, account: Account) -> None:
    settings.STORAGES = settings.STORAGES | {"images": {"BACKEND": "not_installed.Storage"}}
    with pytest.raises(ImageStorageFailed, match="InvalidStorageError"):
        keep(account)


def test_a_file_that_is_missing_is_a_failure_of_the_storage(anywhere: None, account: Account) -> None:
    file = keep(account)
    file.format = "webp"
    with pytest.raises(ImageStorageFailed, match="FileNotFoundError"):
        image_files.read(file=file)


def test_an_address_opens_for_an_hour(folder: Path, account: Account) -> None:
    file = keep(account)
    address = token(file)
    assert image_files.find(token=address, now=NOW) == file
    assert image_files.find(token=address, now=NOW + HOUR - timedelta(seconds=1)) == file
    with pytest.raises(ImageAddressExpired):
        image_files.find(token=address, now=NOW + HOUR)


def test_an_address_that_was_changed_opens_nothing(folder: Path, account: Account) -> None:
    address = token(keep(account))
    other = token(keep(account))
    head, _, signature = address.rpartition(".")
    forged = [
        head,
        f"{head}.",
        f"{other.rpartition('.')[0]}.{signature}",
        f"im2{address[3:]}",
        f"{head}.{signature[:-2]}AA",
        f"{address}A",
        "im1",
        "é" * 9,
    ]
    for each in forged:
        with pytest.raises(ImageAddressUnknown):
            image_files.find(token=each, now=NOW)


def test_another_signed_token_is_no_address(account: Account) -> None:
    payload = {"image": str(uuid4()), "expires": int(NOW.timestamp()) + 60}
    of_accounts = signed_tokens.sign(payload=payload, version="im1", salt="ratecard.account.at1")
    without_image = signed_tokens.sign(payload={"expires": 1}, version="im1", salt="ratecard.image.im1")
    of_nothing = signed_tokens.sign(payload=payload, version="im1", salt="ratecard.image.im1")
    for each in (of_accounts, without_image, of_nothing):
        with pytest.raises(ImageAddressUnknown):
            image_files.find(token=each, now=NOW)


def test_old_files_are_deleted_and_their_rows_stay(anywhere: None, account: Account) -> None:
    old, young = keep(account), keep(account)
    age(old, NOW - timedelta(days=30, seconds=1))
    age(young, NOW - timedelta(days=30))
    before = NOW - timedelta(days=30)
    assert image_files.delete_old(before=before, now=NOW) == 1
    assert image_files.delete_old(before=before, now=NOW + HOUR) == 0
    assert list(ImageFile.objects.order_by("created_at").values_list("pk", "deleted_at")) == [
        (old.pk, NOW),
        (young.pk, None),
    ]
    assert image_files.read(file=young) == picture()
    with pytest.raises(ImageStorageFailed):
        image_files.read(file=old)


def test_a_deleted_image_is_reported_as_deleted_even_at_an_expired_address(folder: Path, account: Account) -> None:
    file = keep(account)
    age(file, NOW)
    image_files.delete_old(before=NOW + HOUR, now=NOW + 2 * HOUR)
    for now in (NOW, NOW + 9 * HOUR):
        with pytest.raises(ImageDeleted):
            image_files.find(token=token(file), now=now)


def test_a_file_that_has_gone_already_is_deleted_all_the_same(anywhere: None, account: Account) -> None:
    file = keep(account)
    age(file, NOW)
    image_files.delete_old(before=NOW + HOUR, now=NOW + HOUR)
    ImageFile.objects.update(deleted_at=None)  # as if its process had died between both
    assert image_files.delete_old(before=NOW + HOUR, now=NOW + 2 * HOUR) == 1
    assert ImageFile.objects.get().deleted_at == NOW + 2 * HOUR


def test_a_storage_that_fails_deletes_nothing(server: str, settings: Any, folder: Path, account: Account) -> None:
    age(keep(account), NOW)
    settings.STORAGES = settings.STORAGES | {"images": s3.in_bucket(server, "no-such-bucket")}
    with pytest.raises(ImageStorageFailed):
        image_files.delete_old(before=NOW + HOUR, now=NOW + HOUR)
    assert ImageFile.objects.get().deleted_at is None


def test_an_account_with_images_stays(folder: Path, account: Account) -> None:
    keep(account)
    with pytest.raises(IntegrityError), transaction.atomic():
        account.delete()


def test_the_storage_is_checked_by_a_file(anywhere: None) -> None:
    image_files.check_storage()


def test_a_check_leaves_no_file(server: str, bucket: str) -> None:
    image_files.check_storage()
    assert objects(server, bucket) == {}


def test_no_failure_names_a_key(settings: Any, account: Account, caplog: pytest.LogCaptureFixture) -> None:
    settings.STORAGES = settings.STORAGES | {"images": s3.in_bucket("http://127.0.0.1:9", "images")}
    with pytest.raises(ImageStorageFailed) as failed:
        keep(account)
    assert failed.value.reason == "EndpointConnectionError"
    assert "hunter2" not in repr(failed.value) + caplog.text
