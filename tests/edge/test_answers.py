"""The memory of answers has a bound, and holds one revision."""

from uuid import uuid4

from backend.edge.answers import Answer, Answers

FIRST, SECOND = uuid4(), uuid4()
SMALL = Answer(200, [(b"a", b"b")], b"x" * 998)  # of 2,000 bytes, with what an entry costs


def test_the_longest_unused_answers_go_first() -> None:
    answers = Answers(most_bytes=16_000)
    answers.find("start", revision=FIRST)
    for place in range(8):
        answers.keep(place, SMALL, key_bytes=0, revision=FIRST)
    assert answers.bytes == 16_000
    assert answers.find(0, revision=FIRST) is SMALL
    answers.keep(8, SMALL, key_bytes=0, revision=FIRST)
    assert [place for place in range(9) if answers.find(place, revision=FIRST)] == [0, 2, 3, 4, 5, 6, 7, 8]
    assert answers.bytes == 16_000


def test_another_revision_drops_them_all() -> None:
    answers = Answers(most_bytes=16_000)
    answers.find("start", revision=FIRST)
    answers.keep("key", SMALL, key_bytes=0, revision=FIRST)
    assert answers.find("key", revision=SECOND) is None
    assert answers.bytes == 0
    answers.keep("key", SMALL, key_bytes=0, revision=FIRST)
    assert answers.find("key", revision=SECOND) is None


def test_one_answer_takes_an_eighth_at_most() -> None:
    answers = Answers(most_bytes=16_000)
    answers.find("start", revision=FIRST)
    answers.keep("fits", SMALL, key_bytes=0, revision=FIRST)
    answers.keep("too large", SMALL, key_bytes=1, revision=FIRST)
    assert [answers.find(key, revision=FIRST) for key in ("fits", "too large")] == [SMALL, None]


def test_the_same_answer_again_takes_no_more() -> None:
    answers = Answers(most_bytes=16_000)
    answers.find("start", revision=FIRST)
    for _ in range(3):
        answers.keep("key", SMALL, key_bytes=0, revision=FIRST)
    assert answers.bytes == 2_000
