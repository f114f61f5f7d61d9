"""A real S3 server on loopback (moto's), and the settings of a bucket of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import boto3
from moto.server import ThreadedMotoServer

from backend.config.image_storage import storage_settings

KEY, SECRET = "AKIATESTS", "hunter2/hunter2"


@contextmanager
def s3_server() -> Iterator[str]:
    """Its address."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        yield "http://{}:{}".format(*server.get_host_and_port())
    finally:
        server.stop()


@cache
def client(server: str) -> Any:
    return boto3.client(
        "s3", endpoint_url=server, region_name="us-east-1", aws_access_key_id=KEY, aws_secret_access_key=SECRET
    )


def bucket_of(server: str) -> str:
    """The name of a new bucket."""
    name = f"images-{uuid4()}"
    client(server).create_bucket(Bucket=name)
    return name


def in_bucket(server: str, bucket: str) -> dict[str, object]:
    """The storage as IMAGE_STORAGE names it."""
    key = f"{KEY}:{SECRET.replace('/', '%2F')}"
    address = f"s3://{key}@{bucket}/generated?endpoint_url={server}&region_name=us-east-1"
    return storage_settings(address=address, folder=Path("unused"))
