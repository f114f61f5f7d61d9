"""Is it an image that may be kept? Its container is walked, its size is bounded, and then it is decoded as a whole.

PNG, JPEG and WebP are kept, and nothing else: the format is read from the bytes, never from a header. What follows the
end of the image is cut off, so that no page, script or archive hides behind it; everything before stays as it came,
with the provider's content credentials.
"""

import re
import struct
from dataclasses import dataclass, field
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

MAX_BYTES = 32_000_000
MAX_PIXELS = 25_000_000
"""Providers' largest are of 17 million. Decoded, this takes 100 MB."""
MAX_SCANS = 100
"""Of a progressive JPEG, which has about ten. A scan of a few bytes can take as long as the whole image."""
MAX_PARTS = 20_000
"""Segments of a JPEG or chunks of a PNG. One of 32 MB in parts of 8 KB has 4,000; of millions, each is read slowly."""
SIGNATURES = re.compile(rb"(?P<png>\x89PNG\r\n\x1a\n)|(?P<jpeg>\xff\xd8\xff)|(?P<webp>RIFF....WEBP)", re.DOTALL)
# Without stuffed bytes, restarts and nested starts, which have no length and are no segment.
JPEG_MARKER = re.compile(rb"\xff([^\x00\x01\xd0-\xd8\xff])")
JPEG_END, JPEG_SCAN = 0xD9, 0xDA


class ImageFormat(StrEnum):
    PNG = "png"
    JPEG = "jpeg"
    WEBP = "webp"

    @property
    def media_type(self) -> str:
        return f"image/{self}"


class Flaw(StrEnum):
    """Why an image is refused."""

    TOO_MANY_BYTES = "too many bytes"
    OTHER_FORMAT = "neither PNG, JPEG nor WebP"
    INCOMPLETE = "incomplete"
    TOO_MANY_PIXELS = "too many pixels"
    TOO_MANY_SCANS = "too many scans"
    TOO_MANY_PARTS = "too many parts"
    ANIMATED = "more than one picture"
    UNREADABLE = "it can't be decoded"


class ImageRefused(Exception):
    """The bytes are not an image that is kept; `flaw` says why."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw)
        self.flaw = flaw


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedImage:
    data: bytes = field(repr=False)
    format: ImageFormat
    width: int
    height: int


def check(*, data: bytes) -> CheckedImage:
    """The image without what follows its end. Raises ImageRefused."""
    if len(data) > MAX_BYTES:
        raise ImageRefused(Flaw.TOO_MANY_BYTES)
    signature = SIGNATURES.match(data)
    if signature is None or signature.lastgroup is None:
        raise ImageRefused(Flaw.OTHER_FORMAT)
    format = ImageFormat(signature.lastgroup)
    end = _end(data, format)
    if end > len(data):
        raise ImageRefused(Flaw.INCOMPLETE)
    whole = data[:end]
    width, height = _decoded_size(whole, format)
    return CheckedImage(data=whole, format=format, width=width, height=height)


def _end(data: bytes, format: ImageFormat) -> int:
    match format:
        case ImageFormat.PNG:
            return _png_end(data)
        case ImageFormat.JPEG:
            return _jpeg_end(data)
        case ImageFormat.WEBP:
            length = int.from_bytes(data[4:8], "little")
            return 8 + length + length % 2


def _png_end(data: bytes) -> int:
    at = 8
    for _ in range(MAX_PARTS):
        try:
            length, kind = struct.unpack_from(">I4s", data, at)
        except struct.error:
            raise ImageRefused(Flaw.INCOMPLETE) from None
        at += 12 + int(length)
        if kind == b"IEND":
            return at
    raise ImageRefused(Flaw.TOO_MANY_PARTS)


def _jpeg_end(data: bytes) -> int:
    at, scans = 2, 0
    for _ in range(MAX_PARTS):
        marker = JPEG_MARKER.search(data, at)
        if marker is None:
            raise ImageRefused(Flaw.INCOMPLETE)
        kind, at = marker[1][0], marker.end()
        if kind == JPEG_END:
            return at
        scans += kind == JPEG_SCAN
        if scans > MAX_SCANS:
            raise ImageRefused(Flaw.TOO_MANY_SCANS)
        at += int.from_bytes(data[at : at + 2], "big")
    raise ImageRefused(Flaw.TOO_MANY_PARTS)


def _decoded_size(data: bytes, format: ImageFormat) -> tuple[int, int]:
    from PIL import Image, WebPImagePlugin  # by processes that keep images only; without the plugin, Pillow loads all

    assert WebPImagePlugin.SUPPORTED
    try:
        with Image.open(BytesIO(data), formats=[format.name]) as image:  # reads the header
            flaw, size = _flaw(image), image.size
            if flaw is None:
                image.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        flaw = Flaw.TOO_MANY_PIXELS
    except Exception:  # decoders raise errors of many kinds
        flaw = Flaw.UNREADABLE
    if flaw is not None:
        raise ImageRefused(flaw)
    return size


def _flaw(image: "Image.Image") -> Flaw | None:
    if image.width * image.height > MAX_PIXELS:
        return Flaw.TOO_MANY_PIXELS
    return Flaw.ANIMATED if getattr(image, "n_frames", 1) > 1 else None
