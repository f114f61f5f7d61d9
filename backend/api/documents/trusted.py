"""Which documents are trusted: found by id at each request, added and removed by an operator."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from backend.api.documents import frontend
from backend.api.documents.document_ids import MalformedId, canonical, fits
from backend.api.documents.manifests import Entry
from backend.api.documents.models import TEXT_MAX_LENGTH, TrustedDocument
from backend.shared.immutable_json import is_storable

MAX_DOCUMENTS = 5_000
SETUP = "ratecard setup"
TAKEN = "this id names another document already"

Check = Callable[[str], Sequence[str]]
"""What is wrong with a document, in sentences."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a document is not taken."""

    entry: Entry
    message: str


class DocumentsRefused(Exception):
    """Some documents can't be trusted; none was added."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


class TooManyDocuments(Exception):
    """The table would hold more than MAX_DOCUMENTS; none was added."""


class NotAdded(Exception):
    """These ids name no documents that were added, though the release may have some of them; none was removed."""

    def __init__(self, ids: Sequence[str]) -> None:
        super().__init__(", ".join(ids))
        self.ids = ids


def find(*, document_id: str) -> str | None:
    """The text that a canonical id names.

    The frontend's own need no database. Any other is one look-up by its key at each request, so that what another
    process adds or removes counts at once.
    """
    if (text := frontend.documents().get(document_id)) is not None:
        return text
    return TrustedDocument.objects.filter(pk=document_id).values_list("text", flat=True).first()


def add(*, entries: Iterable[Entry], check: Check, author: str, now: datetime) -> int:
    """Trust all of these documents, or none; returns how many are new.

    Raises DocumentsRefused where one is not valid, not named right, or named as another one is, and TooManyDocuments.
    """
    entries = list(entries)
    if problems := [Problem(entry, message) for entry in entries for message in _mistakes(entry, check)]:
        raise DocumentsRefused(problems)
    with transaction.atomic():
        added = _keep(entries, author=author, now=now)
        if TrustedDocument.objects.count() > MAX_DOCUMENTS:
            raise TooManyDocuments
    return added


def keep_frontend(*, now: datetime) -> None:
    """Keep this release's own documents for the pages that are still open when the next one is served."""
    entries = [Entry(document_id, text, "frontend") for document_id, text in frontend.documents().items()]
    _keep(entries, author=SETUP, now=now)


def remove(*, ids: Iterable[str]) -> None:
    """Trust these documents no more. Raises NotAdded."""
    with transaction.atomic():
        rows = TrustedDocument.objects.select_for_update().filter(pk__in=(named := set(ids)))
        added = {row.pk for row in rows} - frontend.documents().keys()
        if missing := sorted(named - added):
            raise NotAdded(missing)
        rows.delete()


def _mistakes(entry: Entry, check: Check) -> Iterator[str]:
    """What is wrong with an entry; its text is checked where its id is right."""
    try:
        document_id = canonical(entry.document_id)
    except MalformedId as refused:
        yield str(refused)
        return
    if not is_storable(entry.text):
        yield "the document is not UTF-8 text"
    elif len(entry.text) > TEXT_MAX_LENGTH:
        yield f"the document is longer than {TEXT_MAX_LENGTH:,} characters"
    elif not fits(document_id=document_id, text=entry.text):
        yield "the id is not the hash of the document"
    else:
        yield from check(entry.text)


@transaction.atomic
def _keep(entries: Sequence[Entry], *, author: str, now: datetime) -> int:
    """Write what is new of these; an id keeps the text that it has."""
    with connection.cursor() as cursor:  # readers go on; whoever adds at the same time waits
        cursor.execute(f"LOCK TABLE {TrustedDocument._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")
    named = [(canonical(entry.document_id), entry) for entry in entries]
    texts = dict(TrustedDocument.objects.filter(pk__in=[key for key, _ in named]).values_list("pk", "text"))
    stored = set(texts)
    if taken := [entry for key, entry in named if texts.setdefault(key, entry.text) != entry.text]:
        raise DocumentsRefused([Problem(entry, TAKEN) for entry in taken])
    rows = {
        key: TrustedDocument(pk=key, text=entry.text, source=entry.source, added_by=author, added_at=now)
        for key, entry in named
        if key not in stored
    }
    return len(TrustedDocument.objects.bulk_create(rows.values()))
