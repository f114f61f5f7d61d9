"""GET /images/<token>: a generated image at its signed address.

The address alone opens it, since `<img>` sends no token; who does send a token or a session must have access to the
image's account, so that a link which was passed on opens nothing for another account.
"""

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.views.decorators.http import require_safe

from backend.accounts import accounts
from backend.accounts.accounts import AccountNotFound
from backend.api.auth import Unauthenticated, limited_caller_of
from backend.api.callers import CallerKind
from backend.api.http.caching import revalidated
from backend.api.rate_limits import RateLimited
from backend.api.rest.errors import error, limited, unauthenticated
from backend.generation import image_files
from backend.generation.models import ImageFile
from backend.shared import clock

SANDBOX = "default-src 'none'; sandbox"
RETRY_SECONDS = 5
NEW_ADDRESS = "Ask for the job of the image again: its answer has a new address."


@require_safe
def image(request: HttpRequest, token: str) -> HttpResponseBase:
    try:
        caller = limited_caller_of(request)
        file = image_files.find(token=token, now=clock.now())
        if caller.kind != CallerKind.ANONYMOUS:
            accounts.get(access=caller.access, account_id=file.account_id)
        return revalidated(request, etag=f'"{file.sha256}"', answer=lambda: _answer(file))
    except Unauthenticated as wrong:
        return unauthenticated(str(wrong))
    except RateLimited as refused:
        return limited(refused)
    except AccountNotFound:
        return error(status=403, code="FORBIDDEN", message="The image belongs to an account that is not yours.")
    except image_files.ImageAddressUnknown:
        message = f"This is no address of an image, or it was changed. {NEW_ADDRESS}"
        return error(status=404, code="IMAGE_ADDRESS_UNKNOWN", message=message)
    except image_files.ImageAddressExpired:
        message = f"This address of an image has expired. {NEW_ADDRESS}"
        return error(status=403, code="IMAGE_ADDRESS_EXPIRED", message=message)
    except image_files.ImageDeleted:
        return error(status=410, code="IMAGE_DELETED", message="The image was deleted: its time here was over.")
    except image_files.ImageStorageFailed:
        return _unavailable()


def _answer(file: ImageFile) -> HttpResponse:
    """By its checked type and no other, as a picture only: in a browser's window it runs nothing and asks for nothing.

    Pages of other hosts may embed it, which is what images are made for.
    """
    response = HttpResponse(image_files.read(file=file), content_type=file.media_type)
    response["Content-Disposition"] = f'inline; filename="{file.id}.{file.format}"'
    response["Content-Security-Policy"] = SANDBOX
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _unavailable() -> JsonResponse:
    message = "The storage of images does not answer. Try again in a moment; the operator's log says more."
    response = error(status=503, code="IMAGE_STORAGE_UNAVAILABLE", message=message)
    response["Retry-After"] = str(RETRY_SECONDS)
    return response
