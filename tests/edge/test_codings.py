"""What a server sends over the wire: compressed where that is asked for, with tags that lead to 304."""

import re

import httpx
import pytest

from tests.edge.requests import MODELS, client, coded, posted
from tests.support.databases import Database
from tests.support.publishing import fill_catalog

CODINGS = ("gzip", "br")


def raw(served: httpx.Client, path: str, coding: str, **headers: str) -> httpx.Response:
    return served.get(path, headers={"Accept-Encoding": coding, **headers})


def sent_bytes(answer: httpx.Response) -> int:
    return answer.num_bytes_downloaded


def test_every_kind_of_answer_is_compressed_and_says_the_same(own_database: Database) -> None:
    fill_catalog(50)
    with client(own_database) as served:
        script = re.findall(r'src="(/static/assets/[^"]+)"', raw(served, "/", "identity").text)[0]
        paths = ["/api/v1/system/ai-models/", "/static/admin/css/base.css", script, "/login/"]
        for path in paths[:3]:
            plain = raw(served, path, "identity")
            for coding in CODINGS:
                answer = raw(served, path, coding)
                assert answer.headers["content-encoding"] == coding, path
                assert answer.content == plain.content, path
                assert sent_bytes(answer) < len(plain.content) * 0.6, path
                assert int(answer.headers["content-length"]) == sent_bytes(answer), path
                assert "Accept-Encoding" in answer.headers["vary"], path
        assert raw(served, "/login/", "br").headers["content-encoding"] == "br"


@pytest.mark.parametrize("coding", [*CODINGS, "identity"])
def test_a_tag_leads_to_304_in_each_coding(own_database: Database, coding: str) -> None:
    with client(own_database) as served:
        for path in ("/api/v1/system/ai-models/", "/static/admin/css/base.css"):
            tag = raw(served, path, coding).headers["etag"]
            known = raw(served, path, coding, **{"If-None-Match": tag})
            assert tag.startswith('W/"'), path
            assert (known.status_code, known.content, known.headers["etag"]) == (304, b"", tag), path


def test_browsers_that_name_their_codings_differently_share_an_answer(own_database: Database) -> None:
    fill_catalog(1_000)
    with client(own_database) as served:
        answers = [coded(posted(MODELS, {}), names).send(served) for names in ("br", "gzip, deflate, br, zstd")]
    assert [answer.headers["content-encoding"] for answer in answers] == ["br", "br"]
    assert answers[0].content == answers[1].content
    assert sent_bytes(answers[0]) < len(answers[0].content) / 5
