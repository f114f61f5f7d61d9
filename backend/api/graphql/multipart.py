"""Operations that come with a file, as the GraphQL multipart request specification says.

graphene-file-upload puts the file in its place; what it takes for granted is checked before.
"""

import re
from collections.abc import Callable, Mapping

from cross_web import HTTPException
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError
from graphene_file_upload.utils import place_files_in_operations

from backend.api.graphql.requested_document import Parameters

FIELDS = ("operations", "map")
ALLOWED = {*FIELDS, "csrfmiddlewaretoken"}
PATH_MAX_LENGTH = 200
PATH = re.compile(r"variables(\.([A-Za-z_][A-Za-z0-9_]*|0|[1-9][0-9]{0,3})){1,10}")
MISREAD = "\ufffd"
"""What stands where bytes were no UTF-8."""

SPECIFICATION = "as the GraphQL multipart request specification says"
WRONG_FIELDS = (
    "Send the form fields `operations` and `map`, each once, and no other but the file, with a Content-Length, "
    f"{SPECIFICATION}."
)
NOT_UTF_8 = "A form field is not UTF-8."
WRONG_MAP = '`map` must say for each file that is sent where it goes, once, such as {"0": ["variables.input.file"]}.'
NO_NULL = "The path in `map` must lead to a null inside of `variables`; the file takes its place."
REFUSED: dict[type[Exception], tuple[int, str]] = {
    RequestDataTooBig: (413, "The body, but for its file, is larger than {most:,} bytes. Send less."),
    TooManyFilesSent: (400, "Send one file with a request."),
    TooManyFieldsSent: (400, WRONG_FIELDS),
    MultiPartParserError: (400, "The form can't be read: it is cut off, or its boundary or its headers are wrong."),
}
"""What reading a form raises: the status and the words of the answer."""

Decode = Callable[[str], Parameters]


def operations_of(request: HttpRequest, *, decode: Decode) -> Parameters:
    """What to execute, with the files in its variables. Raises HTTPException, and what REFUSED names."""
    if request.POST.keys() - ALLOWED or any(len(request.POST.getlist(name)) != 1 for name in FIELDS):
        raise HTTPException(400, WRONG_FIELDS)
    operations, places = (_decoded(request.POST[name], name, decode) for name in FIELDS)
    _check(places, request.FILES)
    try:
        placed: Parameters = place_files_in_operations(operations, places, request.FILES)
    except (LookupError, TypeError, ValueError):
        raise HTTPException(400, NO_NULL) from None
    return placed


def _decoded(text: str, name: str, decode: Decode) -> Parameters:
    if MISREAD in text:
        raise HTTPException(400, NOT_UTF_8)
    try:
        return decode(text)
    except HTTPException:
        raise HTTPException(400, f"The form field `{name}` must be one JSON object, {SPECIFICATION}.") from None


def _check(places: Parameters, files: Mapping[str, object]) -> None:
    """Each file goes to one place: read twice, it would be empty the second time."""
    if places.keys() != files.keys() or not all(_is_place(value) for value in places.values()):
        raise HTTPException(400, WRONG_MAP)


def _is_place(value: object) -> bool:
    if not isinstance(value, list) or len(value) != 1 or not isinstance(value[0], str):
        return False
    return len(value[0]) <= PATH_MAX_LENGTH and PATH.fullmatch(value[0]) is not None
