"""Documents that many add at the same time."""

from functools import partial

from backend.api.documents import trusted
from backend.api.documents.manifests import Entry
from backend.api.documents.models import TrustedDocument
from backend.shared import clock
from tests.support.crowd import crowd
from tests.support.databases import Database


def test_many_who_add_one_document_at_once_add_it_once(own_database: Database) -> None:
    entry = Entry("x-shop:revision", "query Revision { currentRevisionNumber }", "shop.json")
    add = partial(trusted.add, entries=[entry], check=lambda _: [], author="olga", now=clock.now())
    assert sorted(crowd([[add]] * 8)) == [0] * 7 + [1]
    assert list(TrustedDocument.objects.values_list("pk", "text")) == [(entry.document_id, entry.text)]
