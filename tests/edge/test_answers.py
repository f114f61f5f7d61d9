"""The memory of answers has a bound, and holds one revision."""

from backend.edge.answers import Answer, Answers

SMALL = Answer(200, [(b"a", b"b")], b"x" * 998)  # of 2,000 bytes, with what an entry costs


def test_the_longest_unused_answers_go_first() -> None:
    answers = Answers(most_bytes=16_000)
    answers.find("start", revision=b"1")
    for place in range(8):
        answers.keep(place, SMALL, key_bytes=0, revision=b"1")
    assert answers.bytes == 16_000
    assert answers.find(0, revision=b"1") is SMALL
    answers.keep(8, SMALL, key_bytes=0, revision=b"1")
    assert [place for place in range(9) if answers.find(place, revision=b"1")] == [0, 2, 3, 4, 5, 6, 7, 8]
    assert answers.bytes == 16_000


def test_another_revision_drops_them_all() -> None:
    answers = Answers(most_bytes=16_000)
    answers.find("start", revision=b"1")
    answers.keep("key", SMALL, key_bytes=0, revision=b"1")
    assert answers.find("key", revision=b"2") is None
    assert answers.bytes == 0
    answers.keep("key", SMALL, key_bytes=0, revision=b"1")
    assert answers.find("key", revision=b"2") is None


def test_one_answer_takes_an_eighth_at_most() -> None:
    answers = Answers(most_bytes=16_000)
    answers.find("start", revision=b"1")
    answers.keep("fits", SMALL, key_bytes=0, revision=b"1")
    answers.keep("too large", SMALL, key_bytes=1, revision=b"1")
    assert [answers.find(key, revision=b"1") for key in ("fits", "too large")] == [SMALL, None]


def test_the_same_answer_again_takes_no_more() -> None:
    answers = Answers(most_bytes=16_000)
    answers.find("start", revision=b"1")
    for _ in range(3):
        answers.keep("key", SMALL, key_bytes=0, revision=b"1")
    assert answers.bytes == 2_000
