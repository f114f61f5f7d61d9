"""From IMAGE_STORAGE to the storage of generated images, as Django's STORAGES name it."""

import re
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

BUCKET = re.compile(r"((?P<key>[^:@]+):(?P<secret>[^:@]+)@)?(?P<bucket>[a-z0-9][a-z0-9._-]{1,61}[a-z0-9])")
S3_OPTIONS: Final = {"endpoint_url", "region_name", "addressing_style"}


def storage_settings(*, address: str | None, folder: Path) -> dict[str, object]:
    """Of an address such as file:///srv/images or s3://bucket/folder?endpoint_url=https://..., else of the folder.

    Raises ValueError, which does not quote the address: it may have a key.
    """
    if address is None:
        return _local(folder)
    parts = _parts(address)
    if parts.scheme == "file" and not parts.netloc and parts.path.startswith("/"):
        return _local(Path(unquote(parts.path)))
    if parts.scheme == "s3":
        return _s3(parts)
    raise ValueError("it is no address; write file:///folder or s3://bucket")


def _parts(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError:  # its text may quote the address
        raise ValueError("it can't be read; encode special characters, such as %2F for /") from None


def _local(folder: Path) -> dict[str, object]:
    return {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": folder, "file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},
    }


def _s3(parts: SplitResult) -> dict[str, object]:
    """Without a key in the address, boto3 finds one in its own ways: variables, profiles, the machine's role."""
    place = BUCKET.fullmatch(parts.netloc)
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    if place is None or parts.fragment or options.keys() - S3_OPTIONS:
        raise ValueError(
            "write s3://bucket/folder or s3://key:secret@bucket/folder, each part percent-encoded, with the options "
            + ", ".join(sorted(S3_OPTIONS))
        )
    key = {"access_key": unquote(place["key"]), "secret_key": unquote(place["secret"])} if place["key"] else {}
    return {
        "BACKEND": "backend.generation.s3_storage.S3ImageStorage",
        "OPTIONS": {"bucket_name": place["bucket"], "location": unquote(parts.path.strip("/")), **options, **key},
    }
