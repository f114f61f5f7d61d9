"""Images in a store that speaks S3's protocol, by django-storages. It takes the extra `s3`."""

from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from storages.backends.s3 import S3Storage
from storages.utils import clean_name

from backend.generation.image_checks import MAX_BYTES

CONNECT_SECONDS, READ_SECONDS = 5, 20


class S3ImageStorage(S3Storage):  # type: ignore[misc]
    """Nothing waits without end, and no name is asked for before it is written: none is used twice."""

    def __init__(self, *, endpoint_url: str | None = None, addressing_style: str = "", **options: str) -> None:
        # Other stores than Amazon's seldom have a host for each bucket, and refuse the checksums that it takes.
        config = Config(
            connect_timeout=CONNECT_SECONDS,
            read_timeout=READ_SECONDS,
            retries={"total_max_attempts": 2},
            s3={"addressing_style": addressing_style or ("path" if endpoint_url else "auto")},
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        )
        super().__init__(
            endpoint_url=endpoint_url,
            client_config=config,
            # In one piece: an upload of several that is cut leaves pieces that cost money and have no name.
            transfer_config=TransferConfig(use_threads=False, multipart_threshold=2 * MAX_BYTES),
            file_overwrite=True,
            **options,
        )

    def delete(self, name: str) -> None:
        """A store answers 404 only where the bucket is missing, which django-storages would take for success."""
        self.bucket.Object(self._normalize_name(clean_name(name))).delete()
