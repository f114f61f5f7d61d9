"""`ratecard documents`: what is trusted, by whom and since when."""

import json
from hashlib import md5, sha1
from pathlib import Path
from typing import Any

import pytest
import time_machine

from backend.api.documents import trusted
from backend.api.documents.models import TrustedDocument
from tests.support.api import Api
from tests.support.documents import OWN, outcome, own_id, send, sha, trust
from tests.support.terminal import ratecard

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_catalog")]

REVISION = "query Revision { currentRevisionNumber }"
TIERS = "query Tiers { qualityTiers { label } }"
SECRET = "hunter2"


@pytest.fixture(autouse=True)
def olga(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who types the commands."""
    monkeypatch.setenv("LOGNAME", "olga")


def write(folder: Path, content: object, name: str = "shop.json") -> str:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return str(path)


def kept() -> dict[str, str]:
    return dict(TrustedDocument.objects.values_list("pk", "text"))


def row(document_id: str) -> dict[str, Any]:
    (listed,) = [row for row in json.loads(ratecard("documents", "list", "--json").stdout) if row["id"] == document_id]
    return dict(listed)


MANIFESTS: dict[str, Any] = {
    "graphql-codegen": {f"sha256:{sha(REVISION)}": REVISION},
    "graphql-codegen with SHA-1": {sha1(REVISION.encode(), usedforsecurity=False).hexdigest(): REVISION},
    "Relay": {md5(REVISION.encode(), usedforsecurity=False).hexdigest(): REVISION},
    "Relay with SHA-256": {sha(REVISION): REVISION},
    "names of its own": {"x-shop:revision.1": REVISION, "revision-1": REVISION},
    "Apollo": {
        "format": "apollo-persisted-query-manifest",
        "version": 1,
        "operations": [{"id": sha(REVISION), "name": "Revision", "type": "query", "body": REVISION}],
    },
}


@pytest.mark.parametrize("manifest", MANIFESTS.values(), ids=MANIFESTS)
def test_manifests_of_all_clients_are_added(anonymous: Api, tmp_path: Path, manifest: dict[str, Any]) -> None:
    done = ratecard("documents", "add", write(tmp_path, manifest))
    assert (done.exit_code, set(kept().values())) == (0, {REVISION}), done.stderr
    ids = [sha(REVISION)] if "format" in manifest else manifest
    for document_id in ids:
        assert outcome(send(anonymous, documentId=document_id)) == (200, [])


def test_a_graphql_file_is_named_by_its_hash(anonymous: Api, tmp_path: Path) -> None:
    files = [write(tmp_path, f"{REVISION}\n", "a.graphql"), write(tmp_path, f"{TIERS}\r\n# ä\n", "b.gql")]
    assert ratecard("documents", "add", *files).stdout == "Added 2 of 2 documents; 0 were there.\n"
    for file in files:
        document_id = f"sha256:{sha(Path(file).read_bytes().decode())}"
        assert outcome(send(anonymous, documentId=document_id)) == (200, [])


def test_who_added_what_and_when(tmp_path: Path) -> None:
    with time_machine.travel("2026-11-27T12:00:00Z", tick=False):
        ratecard("documents", "add", write(tmp_path, {f"sha256:{sha(REVISION)}": REVISION}))
    assert row(f"sha256:{sha(REVISION)}") == {
        "id": f"sha256:{sha(REVISION)}",
        "operations": ["Revision"],
        "source": "shop.json",
        "added_by": "olga",
        "added_at": "2026-11-27 12:00",
        "no_longer_valid": None,
    }
    table = ratecard("documents", "list").stdout
    assert "olga" in table
    assert own_id("AiConfig") in table  # whole, to be copied


def test_the_own_frontends_documents_are_listed_and_stay(anonymous: Api) -> None:
    for _ in ("from the release", "also kept by setup"):
        listed = row(own_id("AiConfig"))
        assert (listed["operations"], listed["source"]) == (["AiConfig"], "this release's frontend")
        assert ratecard("documents", "remove", own_id("AiConfig")).exit_code == 1
        ratecard("setup")
    assert outcome(send(anonymous, documentId=own_id("AiConfig"))) == (200, [])


def test_the_own_frontends_documents_are_valid_and_named_right() -> None:
    listed = json.loads(ratecard("documents", "list", "--json").stdout)
    assert {row["id"]: row["no_longer_valid"] for row in listed} == {f"sha256:{sha(OWN[name])}": None for name in OWN}


def test_adding_again_changes_nothing(tmp_path: Path) -> None:
    first = write(tmp_path, {f"sha256:{sha(REVISION)}": REVISION})
    both = write(tmp_path, {f"sha256:{sha(REVISION)}": REVISION, f"sha256:{sha(TIERS)}": TIERS}, "again.json")
    ratecard("documents", "add", first)
    assert ratecard("documents", "add", both, both).stdout == "Added 1 of 4 documents; 3 were there.\n"
    assert row(f"sha256:{sha(REVISION)}")["source"] == "shop.json"


def test_a_removed_document_is_served_no_more(anonymous: Api) -> None:
    first, second = trust(REVISION), trust(TIERS)
    done = ratecard("documents", "remove", first, f"sha256:{sha('nothing')}")
    assert (done.exit_code, len(kept())) == (1, 2)
    assert f"sha256:{sha('nothing')}" in done.stderr
    assert ratecard("documents", "remove", first).stdout == "Removed 1.\n"
    assert list(kept()) == [second]
    assert outcome(send(anonymous, documentId=first)) == (400, ["DOCUMENT_NOT_FOUND"])


@pytest.mark.parametrize(
    ("document_id", "text", "message"),
    [
        (f"sha256:{sha(TIERS)}", REVISION, "the id is not the hash of the document"),
        (sha(TIERS), REVISION, "the id is not the hash of the document"),
        ("0" * 32, REVISION, "the id is not the hash of the document"),
        ("0" * 40, REVISION, "the id is not the hash of the document"),
        ("sha1:x", REVISION, "The id of a document is `sha256:`"),
        ("a b", REVISION, "The id of a document is `sha256:`"),
        ("x", "{", "line 1: Syntax error in the GraphQL document."),
        ("x", "", "Syntax error in the GraphQL document."),
        ("x", "{ nothing }", "line 1: Cannot query field 'nothing' on type 'Query'."),
        ("x", "{\n ...Elsewhere }", "line 2: Unknown fragment 'Elsewhere'."),
        ("x", "{" + " ".join(f"a{n}: currentRevisionNumber" for n in range(31)) + "}", "asks for too much (aliases)"),
        ("x", "{ " + "a " * 2_000 + "}", "The document is too long or nested too deeply."),
        ("x", "{ currentRevisionNumber } #" + "x" * 20_000, "the document is longer than 20,000 characters"),
        ("x", "{ currentRevisionNumber } #\x00", "the document is not UTF-8 text"),
        ("x", "{ currentRevisionNumber } #\ud800", "the document is not UTF-8 text"),
        (
            "x",
            f'mutation {{ providerRotateKey(input: {{providerId: "openai", apiKey: "{SECRET}", reason: "x"}}) '
            "{ __typename } }",
            "line 1: `apiKey` holds a secret: make it a variable.",
        ),
        ("x", f'{{ verifyQuote(token: "{SECRET}") {{ __typename }} }}', "`token` holds a secret: make it a variable."),
        ("x", f'{{ aiModels(first: "{SECRET}") {{ totalCount }} }}', "the value is no Int."),
    ],
)
def test_a_document_that_is_wrong_adds_nothing(tmp_path: Path, document_id: str, text: str, message: str) -> None:
    done = ratecard("documents", "add", write(tmp_path, {f"sha256:{sha(TIERS)}": TIERS, document_id: text}))
    assert (done.exit_code, kept()) == (1, {})
    assert f"shop.json, {document_id}: " in done.stderr
    assert message in done.stderr
    assert SECRET not in done.stdout + done.stderr


def test_an_id_names_one_document(tmp_path: Path) -> None:
    trust(REVISION, "x-shop:a")
    for other in ({"x-shop:a": TIERS}, {"x-shop:b": TIERS, "x-shop:a": TIERS}):
        done = ratecard("documents", "add", write(tmp_path, other))
        assert "x-shop:a: this id names another document already" in done.stderr
    files = [write(tmp_path, {"x-shop:b": text}, f"{place}.json") for place, text in enumerate((REVISION, TIERS))]
    assert ratecard("documents", "add", *files).exit_code == 1
    assert kept() == {"x-shop:a": REVISION}


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[" * 100_000,
        "[]",
        "{}",
        "1",
        '{"x": 1}',
        '{"x": null}',
        '{"x": {"text": "{ currentRevisionNumber }"}}',
        '{"format": "apollo-persisted-query-manifest", "operations": {}}',
        '{"format": "apollo-persisted-query-manifest", "operations": [1]}',
        '{"format": "apollo-persisted-query-manifest", "operations": [{"id": "x"}]}',
    ],
    ids=lambda content: content[:60],
)
def test_a_file_that_is_no_manifest(tmp_path: Path, content: str) -> None:
    done = ratecard("documents", "add", write(tmp_path, content))
    assert (done.exit_code, kept()) == (2, {})
    assert done.stderr.startswith("shop.json: it is no manifest")


def test_a_file_that_can_not_be_read(tmp_path: Path) -> None:
    assert ratecard("documents", "add", str(tmp_path / "no.json")).stderr == "no.json: it can't be read.\n"
    (tmp_path / "wrong.graphql").write_bytes(b"\xff")
    assert ratecard("documents", "add", str(tmp_path / "wrong.graphql")).stderr == "wrong.graphql: it is not UTF-8.\n"
    large = write(tmp_path, "#" * 5_000_001, "large.graphql")
    assert "larger than 5,000,000 bytes" in ratecard("documents", "add", large).stderr


def test_the_table_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trusted, "MAX_DOCUMENTS", 1)
    trust(REVISION)
    done = ratecard("documents", "add", write(tmp_path, {f"sha256:{sha(TIERS)}": TIERS}))
    assert (done.exit_code, list(kept().values())) == (1, [REVISION])
    assert "At most 1 documents are kept." in done.stderr


def test_documents_that_the_schema_no_longer_fits_are_marked(anonymous: Api) -> None:
    document_id = trust("query Old { nothing }")
    assert row(document_id)["no_longer_valid"] == "line 1: Cannot query field 'nothing' on type 'Query'."
    assert outcome(send(anonymous, documentId=document_id)) == (400, ["GRAPHQL_VALIDATION_FAILED"])


def test_setup_keeps_the_own_documents_for_pages_that_the_next_release_finds_open() -> None:
    for _ in range(2):
        assert ratecard("setup").exit_code == 0
        assert kept() == OWN
    assert set(TrustedDocument.objects.values_list("source", "added_by")) == {("frontend", "ratecard setup")}
