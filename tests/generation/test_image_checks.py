"""What a provider delivers as an image is one of three formats, whole, of a bounded size, and nothing behind it."""

import time

import pytest

from backend.generation import image_checks
from backend.generation.image_checks import Flaw, ImageRefused
from tests.support.pictures import (
    animation,
    jpeg_of_scans,
    jpeg_of_segments,
    picture,
    png,
    png_of_chunks,
    png_that_says,
    webp_that_says,
)

SCRIPT = b"<html><script>alert(1)</script></html>"
FORMATS = ("PNG", "JPEG", "WEBP")


def flaw(data: bytes) -> Flaw:
    with pytest.raises(ImageRefused) as refused:
        image_checks.check(data=data)
    return refused.value.flaw


@pytest.mark.parametrize("format", FORMATS)
def test_an_image_stays_as_it_came(format: str) -> None:
    data = picture(format)
    checked = image_checks.check(data=data)
    assert (checked.data, checked.format, checked.width, checked.height) == (data, format.lower(), 8, 6)
    assert checked.format.media_type == f"image/{format.lower()}"


@pytest.mark.parametrize(
    "data", [picture("JPEG", progressive=True), picture("WEBP", lossless=True), jpeg_of_scans(100)]
)
def test_its_variants_are_images_too(data: bytes) -> None:
    assert image_checks.check(data=data).data == data


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("tail", [SCRIPT, b"PK\x03\x04", picture()], ids=["page", "archive", "image"])
def test_what_follows_its_end_is_cut_off(format: str, tail: bytes) -> None:
    data = picture(format)
    assert image_checks.check(data=data + tail).data == data


@pytest.mark.parametrize("format", FORMATS)
def test_every_part_of_an_image_is_incomplete(format: str) -> None:
    data = picture(format)
    found = {flaw(data[:length]) for length in range(12, len(data))}
    assert found == {Flaw.INCOMPLETE}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        SCRIPT,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        picture("GIF"),
        picture("BMP"),
        picture("TIFF"),
        b"%PDF-",
    ],
    ids=["nothing", "page", "svg", "gif", "bmp", "tiff", "pdf"],
)
def test_other_formats_are_refused(data: bytes) -> None:
    assert flaw(data) == Flaw.OTHER_FORMAT


def test_more_bytes_than_allowed_are_refused_unread() -> None:
    assert flaw(picture() + bytes(32_000_000)) == Flaw.TOO_MANY_BYTES


@pytest.mark.parametrize(
    "data",
    [png_that_says(5_000, 5_001), png_that_says(2**31 - 1, 2**31 - 1), webp_that_says(16_383, 16_383)],
    ids=["png", "largest png", "webp"],
)
def test_a_bomb_is_refused_before_it_is_decoded(data: bytes) -> None:
    began = time.process_time()
    assert flaw(data) == Flaw.TOO_MANY_PIXELS
    assert time.process_time() - began < 0.5


def test_parts_without_end_are_refused() -> None:
    assert flaw(jpeg_of_segments(20_001)) == Flaw.TOO_MANY_PARTS
    assert flaw(png_of_chunks(20_001)) == Flaw.TOO_MANY_PARTS
    for allowed in (jpeg_of_segments(20_000), png_of_chunks(20_000)):
        assert image_checks.check(data=allowed).data == allowed


def test_scans_without_end_are_refused() -> None:
    assert flaw(jpeg_of_scans(101)) == Flaw.TOO_MANY_SCANS


@pytest.mark.parametrize("format", ["PNG", "WEBP", "MPO"])
def test_an_image_is_one_picture(format: str) -> None:
    assert flaw(animation(format)) == Flaw.ANIMATED


@pytest.mark.parametrize(
    "data",
    [
        png([(b"IHDR", bytes(13)), (b"IEND", b"")]),
        png([(b"IHDR", bytes(13)), (b"IDAT", SCRIPT), (b"IEND", b"")]),
        picture(size=(64, 64)).replace(b"IDAT\x78", b"IDAT\x79"),
        b"\xff\xd8\xff\xe0\x00\x10JFIF" + SCRIPT + b"\xff\xd9",
        b"RIFF\x26\x00\x00\x00WEBP" + SCRIPT,
        b"RIFF\x04\x00\x00\x00WEBP",
    ],
)
def test_what_only_looks_like_an_image_is_refused(data: bytes) -> None:
    assert flaw(data) == Flaw.UNREADABLE
