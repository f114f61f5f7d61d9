"""generate_ideas: as many ideas as are asked for, over all batches together."""

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
