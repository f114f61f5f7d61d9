"""Small images for tests, honest and hostile."""

import re
import struct
import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from PIL import Image

JPEG_SEGMENTS = re.compile(rb"\xff[\xc0-\xcf\xd9-\xfe]")
"""Of a picture in one colour, whose scan has no such bytes."""
COLOURS = ("red", "green", "blue")


def picture(format: str = "PNG", size: tuple[int, int] = (8, 6), *, colour: str = "red", **options: Any) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, colour).save(file, format, **options)
    return file.getvalue()


def animation(format: str) -> bytes:
    file = BytesIO()
    first, *others = [Image.new("RGB", (8, 6), colour) for colour in COLOURS]
    first.save(file, format, save_all=True, append_images=others)
    return file.getvalue()


def png(chunks: Sequence[tuple[bytes, bytes]]) -> bytes:
    """A PNG of these chunks, each a kind and its content."""
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in chunks
    )


def png_that_says(width: int, height: int) -> bytes:
    """A small file that claims a size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return png([(b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b"")])


def webp_that_says(width: int, height: int) -> bytes:
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    content = b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + sides + picture("WEBP")[12:]
    return b"RIFF" + struct.pack("<I", len(content)) + content


def jpeg_of_segments(segments: int) -> bytes:
    """A JPEG with empty comments in front, so that it has so many segments, its end among them."""
    data = picture("JPEG")
    return data[:2] + b"\xff\xfe\x00\x02" * (segments - len(JPEG_SEGMENTS.findall(data))) + data[2:]


def png_of_chunks(chunks: int) -> bytes:
    """A PNG with empty chunks of a private kind behind its header."""
    data = picture()
    empty = png([(b"raTe", b"")])[8:]
    return data[:33] + empty * (chunks - 3) + data[33:]


def jpeg_of_scans(scans: int) -> bytes:
    """A progressive JPEG whose last scan comes again and again."""
    data = picture("JPEG", progressive=True)
    last = data[data.rindex(b"\xff\xda") : -2]
    return data[:-2] + last * (scans - data.count(b"\xff\xda")) + data[-2:]
