"""GET by id: caches keep the answer, revalidate it each time, and never serve one caller's answer to another."""

import json
from typing import Any

import pytest

from tests.support.api import Api
from tests.support.documents import get, outcome, own_id, sha, trust
from tests.support.publishing import change_model

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_catalog")]

VARY = {"Accept", "Authorization", "Cookie"}
STAFF_ONLY = "query Staff { currentRevisionNumber providers { nodes { providerId } } }"
NAMED = "query Named($name: String!) { aiModel(modelName: $name) { displayName } }"


def test_a_known_answer_is_304_until_the_catalog_changes(anonymous: Api) -> None:
    document: dict[str, Any] = {"documentId": own_id("AiConfig")}
    first = get(anonymous, **document)
    assert (first.status_code, first["Cache-Control"]) == (200, "no-cache")
    known = {"If-None-Match": first["ETag"]}
    unchanged = get(anonymous, headers=known, **document)
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    assert (unchanged["ETag"], unchanged["Cache-Control"]) == (first["ETag"], "no-cache")
    assert set(unchanged["Vary"].split(", ")) == set(first["Vary"].split(", ")) == VARY
    change_model("dall-e-3", credits_per_image=6)
    changed = get(anonymous, headers=known, **document)
    assert (changed.status_code, json.loads(changed.content)["extensions"]) == (200, {"revisionNumber": 2})
    assert changed["ETag"] != first["ETag"]


def test_an_answer_to_an_authenticated_caller_is_private(shop: Api, ada: Api) -> None:
    for caller in (shop, ada):
        answer = get(caller, documentId=own_id("AiConfig"))
        assert (answer.status_code, answer["Cache-Control"]) == (200, "private, no-cache")
        assert get(caller, headers={"If-None-Match": answer["ETag"]}, documentId=own_id("AiConfig")).status_code == 304


def test_variables_and_media_types_have_tags_of_their_own(anonymous: Api) -> None:
    document_id = trust(NAMED)
    quality = get(anonymous, documentId=document_id, variables={"name": "dall-e-3"})
    basic = get(anonymous, documentId=document_id, variables={"name": "runware:97@1"})
    plain = get(
        anonymous, headers={"Accept": "application/json"}, documentId=document_id, variables={"name": "dall-e-3"}
    )
    assert plain.content == quality.content
    assert len({quality["ETag"], basic["ETag"], plain["ETag"]}) == 3


def test_an_answer_with_errors_is_not_kept(anonymous: Api) -> None:
    document_id = trust(STAFF_ONLY)
    answer = get(anonymous, documentId=document_id)
    assert (outcome(answer), answer["Cache-Control"]) == ((200, ["FORBIDDEN"]), "no-store")
    assert "ETag" not in answer
    invalid = get(anonymous, documentId=trust(NAMED))
    assert (outcome(invalid), invalid["Cache-Control"]) == ((400, ["BAD_USER_INPUT"]), "no-store")


def test_by_hash_too(anonymous: Api) -> None:
    trust(NAMED)
    hashed: dict[str, Any] = {"persistedQuery": {"version": 1, "sha256Hash": sha(NAMED)}}
    answer = get(anonymous, extensions=hashed, variables={"name": "dall-e-3"})
    assert (answer["Cache-Control"], "ETag" in answer) == ("no-cache", True)


def test_an_answer_to_a_text_is_as_before(anonymous: Api) -> None:
    answer = get(anonymous, query="{ currentRevisionNumber }")
    assert (answer.status_code, "ETag" in answer, "Cache-Control" in answer) == (200, False, False)
