"""Phase 5: what moved goes on sale, the decided defaults count, and answers are compared field by field."""

import json
from pathlib import Path

import pytest

from backend.catalog.enums import ModelType
from backend.catalog.registry import ModelRegistry
from backend.legacy import answers, endpoints
from backend.legacy.cut_over import Step
from tests.legacy.commands import apply, decide, legacy, ours, revert, with_a_new_model
from tests.support.old_product import OldProduct
from tests.support.stand_ins import Scripted, stand_in
from tests.support.terminal import ratecard


@pytest.mark.django_db
def test_what_moved_goes_on_sale_and_back(old: OldProduct) -> None:
    with_a_new_model(old)
    apply(old, 1, 2, 3, 4)
    before = ours()
    apply(old, 5)
    registry = ModelRegistry.current()
    assert registry.is_available(registry.get_model("small-1"))
    assert legacy(old, "verify", "5") == []
    revert(5)
    assert ours() == before


@pytest.mark.django_db
def test_what_is_switched_off_there_stays_off(old: OldProduct) -> None:
    with_a_new_model(old)
    old.execute("UPDATE igny8_ai_model_config SET is_active = false WHERE id = 1")
    apply(old, 1, 2, 3, 4, 5)
    assert ModelRegistry.current().get_model("small-1").is_active is False


@pytest.mark.django_db
def test_the_default_is_the_one_that_was_decided(old: OldProduct) -> None:
    decide(old, "default_differs", "igny8_global_integration_settings.openai_model", "setting")
    apply(old, 1, 2, 3, 4)
    before, former = ours(), ModelRegistry.current().get_default_model(ModelType.TEXT)
    apply(old, 5)
    decided = ModelRegistry.current().get_default_model(ModelType.TEXT)
    assert (former and former.model_name, decided and decided.model_name) == ("gpt-5.1", "gpt-4o-mini")
    revert(5)
    assert ours() == before


def test_answers_are_compared_field_by_field() -> None:
    old = {"models": [{"model_name": "a", "price": 1}, {"model_name": "b", "on": True}], "sizes": ["1x1", "2x2"]}
    new = {
        "models": [{"model_name": "b", "on": 1}, {"model_name": "c"}, {"model_name": "a", "price": 2}],
        "sizes": ["1x1"],
    }
    assert list(answers.differences(old, new)) == [
        Step("models[a].price", 1, 2),
        Step("models[b].on", True, 1),
        Step("models[c]", "missing", {"model_name": "c"}),
        Step("sizes[1]", "2x2", "missing"),
    ]
    assert list(answers.differences(old, json.loads(json.dumps(old)))) == []
    assert list(answers.differences([{"name": "a"}, {"name": "a"}], [{"name": "a"}])) == [
        Step("[1]", {"name": "a"}, "missing")
    ]


def compare(*words: str) -> tuple[int, object]:
    answer = ratecard("legacy", "compare", *words, "--json")
    return answer.exit_code, json.loads(answer.stdout) if answer.exit_code < 2 else answer.stderr


def test_the_command_asks_both_endpoints_or_reads_a_file_beside_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OLD_TOKEN", "Bearer hunter2")
    new = {"temperature": 0.8, "api_key": "another", "models": [{"name": "b", "secret": "hunter3"}]}
    with stand_in(Scripted(body=b'{"temperature": 0.7, "api_key": "hunter2"}')) as old:
        with stand_in(Scripted(body=json.dumps(new).encode())) as ours:
            code, found = compare(f"{old.base}/config?x=1", ours.base, "--old-header", "Authorization=OLD_TOKEN")
        (tmp_path / "new.json").write_text('{"temperature": 0.7, "api_key": "hunter2"}')
        assert compare(old.base, str(tmp_path / "new.json")) == (0, [])
    assert (code, found) == (
        1,
        [
            {"field": "temperature", "old": 0.7, "new": 0.8},
            {"field": "api_key", "old": "a secret", "new": "a secret"},
            {"field": "models", "old": "missing", "new": [{"name": "b", "secret": "a secret"}]},
        ],
    )
    asked = old.asked[0]
    assert (asked.path, asked.headers["Authorization"]) == ("/config?x=1", "Bearer hunter2")
    assert "Authorization" not in ours.asked[0].headers


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Scripted(status=401), "The answer has status 401."),
        (Scripted(status=302, headers={"Location": "/b"}), "It leads elsewhere (status 302): name that address."),
        (Scripted(body=b"<html>"), "It is no JSON."),
        (Scripted(body=b"[" * 200_000), "It is no JSON."),
        (Scripted(body=b" " * 1_001), "It was not answered: AnswerRefused."),
        (Scripted(wait=2), "It was not answered: ReadTimeout."),
    ],
)
def test_an_answer_that_can_not_be_had_is_named_without_what_is_secret(
    monkeypatch: pytest.MonkeyPatch, answer: Scripted, words: str
) -> None:
    monkeypatch.setattr(endpoints, "MAX_BYTES", 1_000 if len(answer.body) < 2_000 else 1_000_000)
    monkeypatch.setattr(endpoints, "SECONDS", 0.5)
    with stand_in(answer) as old:
        address = f"http://someone:hunter2@127.0.0.1:{old.port}/a?token=hunter2"
        assert compare(address, address) == (2, f"http://127.0.0.1:{old.port}/a: {words}\n")


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ("Authorization: hunter2", "Name a header and a variable of the environment, such as Authorization=OLD_TOKEN."),
        ("X-Key=NOT_SET", "The variable NOT_SET must have the value of the header X-Key: ASCII, in one line."),
        ("X-Key=TWO_LINES", "The variable TWO_LINES must have the value of the header X-Key: ASCII, in one line."),
    ],
)
def test_a_header_that_can_not_be_sent_is_refused(monkeypatch: pytest.MonkeyPatch, option: str, words: str) -> None:
    monkeypatch.setenv("TWO_LINES", "a\r\nHost: b")
    assert compare("http://127.0.0.1:1/", "x.json", "--old-header", option) == (2, f"{words}\n")


def test_the_command_reads_two_files(tmp_path: Path) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text('{"temperature": 0.7}')
    new.write_text('{"temperature": 0.8}')
    answer = ratecard("legacy", "compare", str(old), str(new), "--json")
    assert (answer.exit_code, json.loads(answer.stdout)) == (1, [{"field": "temperature", "old": 0.7, "new": 0.8}])
    assert ratecard("legacy", "compare", str(old), str(old)).stdout == "Old and new are the same.\n"
    new.write_text("{")
    assert ratecard("legacy", "compare", str(old), str(new)).exit_code == 2
