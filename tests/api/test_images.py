"""Images at their signed addresses: bytes with safe headers, to nobody of another account, until they are deleted."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.http import HttpResponse

from backend.accounts import account_tokens
from backend.accounts.models import Account, User
from backend.api.tasks.images import delete_old
from backend.config.image_storage import storage_settings
from backend.generation import image_files
from backend.generation.models import ImageFile
from backend.shared import clock
from tests.conftest import signed_in
from tests.support import selling
from tests.support.api import Api
from tests.support.pictures import picture
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    local = storage_settings(address=None, folder=tmp_path / "images")
    settings.STORAGES = settings.STORAGES | {"images": local}
    return tmp_path / "images"


@pytest.fixture
def account(shop: Api) -> Account:
    return selling.account()


@pytest.fixture
def file(account: Account) -> ImageFile:
    return image_files.keep(account_id=account.id, data=picture("WEBP"))


@pytest.fixture
def address(file: ImageFile) -> str:
    return image_files.address_of(file=file, now=clock.now())


def refusal(response: HttpResponse) -> tuple[int, str]:
    found: Any = response
    return response.status_code, found.json()["error"]["code"]


def test_an_image_is_answered_as_a_picture_and_nothing_else(anonymous: Api, file: ImageFile, address: str) -> None:
    response = anonymous.get(address)
    assert (response.status_code, response.content) == (200, picture("WEBP"))
    expected = {
        "Content-Type": "image/webp",
        "Content-Disposition": f'inline; filename="{file.id}.webp"',
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "Cache-Control": "private, no-cache",
        "ETag": f'"{file.sha256}"',
    }
    assert {name: response[name] for name in expected} == expected


def test_what_was_hidden_behind_an_image_is_not_served(anonymous: Api, account: Account) -> None:
    file = image_files.keep(account_id=account.id, data=picture("JPEG") + b"<script>alert(1)</script>")
    response = anonymous.get(image_files.address_of(file=file, now=clock.now()))
    assert (response["Content-Type"], response.content) == ("image/jpeg", picture("JPEG"))


def test_a_known_image_is_not_read_again(anonymous: Api, file: ImageFile, address: str, folder: Path) -> None:
    next(folder.rglob("*.webp")).unlink()
    response = anonymous.get(address, **{"If-None-Match": f'"{file.sha256}"'})
    assert (response.status_code, response.content) == (304, b"")


def test_the_own_account_has_it_by_each_credential(
    shop: Api, ada: Api, mara: User, file: ImageFile, address: str
) -> None:
    file.account.members.add(mara)
    own = Api(shop.client, token=account_tokens.mint(account=file.account, now=clock.now()).token)
    assert [caller.get(address).status_code for caller in (shop, own, signed_in(mara), ada)] == [200] * 4


def test_another_account_has_nothing_of_it(rival: Api, mara: User, account: Account, address: str) -> None:
    other = selling.account("customer-2")
    other.members.add(mara)
    sibling = Api(rival.client, token=account_tokens.mint(account=other, now=clock.now()).token)
    found = [refusal(caller.get(address)) for caller in (rival, sibling, signed_in(mara))]
    assert found == [(403, "FORBIDDEN")] * 3


def test_a_wrong_token_is_refused_as_everywhere(anonymous: Api, address: str) -> None:
    assert refusal(anonymous.get(address, Authorization="Bearer at1.x")) == (401, "UNAUTHENTICATED")


@pytest.mark.parametrize("end", ["A", "/x", "?x"], ids=["signature", "path", "query"])
def test_only_the_signed_address_opens(anonymous: Api, address: str, end: str) -> None:
    found = anonymous.get(address + end)
    expected = {"A": (404, "IMAGE_ADDRESS_UNKNOWN"), "/x": (404, "NOT_FOUND")}
    assert found.status_code == 200 if end == "?x" else refusal(found) == expected[end]


def test_an_address_expires_after_an_hour_and_a_new_one_opens(anonymous: Api, file: ImageFile, address: str) -> None:
    with time_machine.travel(clock.now() + timedelta(hours=1, seconds=1)):
        assert refusal(anonymous.get(address)) == (403, "IMAGE_ADDRESS_EXPIRED")
        assert anonymous.get(image_files.address_of(file=file, now=clock.now())).status_code == 200


def test_nothing_is_changed_at_an_address(anonymous: Api, address: str) -> None:
    assert anonymous.client.post(address).status_code == 405
    assert anonymous.client.delete(address).status_code == 405


def test_retention_deletes_the_file_and_the_address_says_so(
    anonymous: Api, file: ImageFile, address: str, folder: Path, settings: Any
) -> None:
    settings.IMAGE_RETENTION = timedelta(days=30)
    delete_old()
    assert anonymous.get(address).status_code == 200
    ImageFile.objects.update(created_at=clock.now() - timedelta(days=30, minutes=1))
    delete_old()
    assert refusal(anonymous.get(address)) == (410, "IMAGE_DELETED")
    assert list(folder.rglob("*.webp")) == []
    assert ImageFile.objects.get(pk=file.pk).deleted_at is not None


def test_without_retention_images_stay(file: ImageFile, settings: Any) -> None:
    settings.IMAGE_RETENTION = timedelta(0)
    ImageFile.objects.update(created_at=clock.now() - timedelta(days=3_650))
    delete_old()
    assert ImageFile.objects.get().deleted_at is None


def test_a_storage_that_is_away_is_answered_and_found_by_the_doctor(
    anonymous: Api, address: str, folder: Path, settings: Any
) -> None:
    folder.rename(folder.with_name("elsewhere"))
    folder.write_text("a file")
    response = anonymous.get(address)
    assert refusal(response) == (503, "IMAGE_STORAGE_UNAVAILABLE")
    assert response["Retry-After"] == "5"
    settings.IMAGE_RETENTION = timedelta(days=1)
    ImageFile.objects.update(created_at=clock.now() - timedelta(days=2))
    delete_old()
    found = ratecard("doctor").stdout
    assert "The storage of images failed: NotADirectoryError." in found
    assert "Check IMAGE_STORAGE" in found


def test_no_address_is_logged(anonymous: Api, address: str, caplog: pytest.LogCaptureFixture) -> None:
    anonymous.get(address)
    anonymous.get(address + "A")
    assert "images/<str:token>" in caplog.text
    assert "im1." not in caplog.text
