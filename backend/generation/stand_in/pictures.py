"""Images as asked for: in base64, or as links to the stand-in itself."""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

from backend.generation.stand_in.asked import Asked
from backend.generation.stand_in.moments import Moment
from backend.generation.stand_in.pngs import png

PAGE = b"<!doctype html><script>alert(1)</script>"
SMALL = (16, 16)
BAD_LINK = "http://169.254.169.254/latest/meta-data/"
NAMES = {"gone-link": "gone", "not-an-image": "page"}
WITH_LINKS = {"gone-link", "bad-link"}
MOMENTS = {"no-images", "not-an-image", "wrong-size"}


def count(asked: Asked, moment: Moment) -> int:
    return {"no-images": 0, "fewer": asked.count - 1}.get(moment.name, asked.count)


def image(asked: Asked, moment: Moment, *, number: int, names: tuple[str, str]) -> dict[str, str]:
    """An image of an answer, under the first name as a link, under the second in base64."""
    width, height = SMALL if moment.name == "wrong-size" else asked.size
    seed = sha256(f"{asked.prompt} {number}".encode()).hexdigest()[:12]
    link, base64 = names
    if asked.as_base64:
        data = PAGE if moment.name == "not-an-image" else png(width=width, height=height, seed=seed)
        return {base64: b64encode(data).decode()}
    if moment.name == "bad-link":
        return {link: BAD_LINK}
    return {link: f"{asked.links}/{width}x{height}/{NAMES.get(moment.name, seed)}.png"}


def linked(*, size: str, name: str) -> tuple[Mapping[str, str], bytes] | None:
    """What stands behind a link: headers and content. Raises ValueError where the size is none."""
    width, height = map(int, size.split("x"))
    if name == "gone":
        return None
    if name == "page":
        return {"content-type": "text/html"}, PAGE
    return {"content-type": "image/png"}, png(width=width, height=height, seed=name)
