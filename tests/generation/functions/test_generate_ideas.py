"""generate_ideas: as many ideas as are asked for, over all batches together."""

from backend.generation import token_bounds
from backend.generation.functions import answers, generate_ideas
from backend.generation.functions.answers import Problem
from backend.generation.functions.generate_ideas import Ideas, IdeasInput
from backend.generation.functions.values import Cluster, Idea


def asked(count: int, *names: str) -> IdeasInput:
    clusters = tuple(Cluster(name=name, keywords=(f"{name} one", f"{name} two")) for name in names)
    return IdeasInput(clusters=clusters, count=count, kind="guide")


def ideas(*titles: str) -> Ideas:
    return Ideas(ideas=tuple(Idea(title=title, outline=("Why",), keywords=(), kind="guide") for title in titles))


def cut(input: IdeasInput, most: int) -> list[tuple[int, list[str]]]:
    batches = generate_ideas.batches(input, lambda batch: batch.count <= most)
    return [(batch.count, [cluster.name for cluster in batch.clusters]) for batch in batches]


def test_what_fits_is_one_batch() -> None:
    assert cut(asked(3, "a", "b"), 3) == [(3, ["a", "b"])]


def test_ideas_and_clusters_are_shared_out() -> None:
    assert cut(asked(7, "a", "b", "c", "d"), 3) == [(2, ["a"]), (2, ["b"]), (3, ["c", "d"])]


def test_a_cluster_of_many_ideas_is_asked_several_times() -> None:
    assert cut(asked(5, "a", "b"), 2) == [(1, ["a"]), (2, ["b"]), (2, ["a"])]


def test_prompts_have_clusters_with_their_keywords() -> None:
    assert generate_ideas.variables(asked(2, "a", "b")) == {
        "clusters": "a: a one, a two\nb: b one, b two",
        "count": "2",
        "kind": "guide",
    }


def test_no_more_than_asked_for_and_no_title_twice() -> None:
    outputs = [(asked(2, "a"), ideas("Oak", "Led", "Rug")), (asked(2, "b"), ideas("oak", "Wool"))]
    assert generate_ideas.joined(asked(4, "a", "b"), outputs) == ideas("Oak", "Led", "Wool")


def test_an_answer_without_ideas_is_none() -> None:
    found = answers.read(generate_ideas.FUNCTION, asked(2, "a"), '{"ideas": []}')
    assert found == Problem("It has no ideas.")


def test_an_idea_has_no_more_than_its_tokens() -> None:
    long = Idea(title="Oak", outline=("ä" * 300,) * 9, keywords=("a" * 80,) * 30, kind="guide")
    asked_for = asked(1, "a")
    (idea,) = generate_ideas.joined(asked_for, [(asked_for, Ideas(ideas=(long,)))]).ideas
    assert (len(idea.outline), len(idea.keywords)) == (7, 7)
    assert token_bounds.at_least("\n".join((idea.title, idea.kind, *idea.outline, *idea.keywords))) == 597


def test_an_idea_has_no_more_parts_than_an_article_takes() -> None:
    many = Idea(title="Oak", outline=("a",) * 200, keywords=("b",) * 300, kind="guide")
    asked_for = asked(1, "a")
    (idea,) = generate_ideas.joined(asked_for, [(asked_for, Ideas(ideas=(many,)))]).ideas
    assert (len(idea.outline), len(idea.keywords)) == (100, 200)


def test_the_largest_ideas_are_as_long_as_ideas_can_be() -> None:
    first, second = generate_ideas.largest(asked(2, "a")).ideas
    assert first == second
    assert [len(first.title), len(first.outline[0]), len(first.outline), len(first.keywords)] == [300, 19, 100, 200]
    texts = "\n".join((first.title, first.kind, *first.outline, *first.keywords))
    assert token_bounds.at_least(texts) > generate_ideas.TOKENS_OF_AN_IDEA


def test_likely_ideas_are_as_many_as_are_asked_for() -> None:
    likely = generate_ideas.likely(asked(2, "a")).ideas
    assert [(len(each.title), len(each.outline), len(each.keywords)) for each in likely] == [(60, 8, 6)] * 2
