"""auto_cluster: each keyword in one cluster or apart, whatever the model answered."""

import pytest

from backend.generation.functions import answers, auto_cluster
from backend.generation.functions.answers import Problem
from backend.generation.functions.auto_cluster import ClusterInput, Clusters
from backend.generation.functions.function import read_input
from backend.generation.functions.values import Cluster, Keyword
from backend.generation.job_errors import FunctionInputTooLarge


def asked(*keywords: str) -> ClusterInput:
    return ClusterInput(keywords=tuple(Keyword(keyword=each) for each in keywords))


def answered(unclustered: tuple[str, ...] = (), **clusters: tuple[str, ...]) -> Clusters:
    named = tuple(Cluster(name=name, keywords=keywords) for name, keywords in clusters.items())
    return Clusters(clusters=named, unclustered=unclustered)


def joined(*outputs: tuple[ClusterInput, Clusters]) -> Clusters:
    return auto_cluster.joined(outputs[0][0], outputs)


def test_clusters_of_the_same_name_are_one() -> None:
    first = (asked("oak lamp", "brass"), answered(Lamps=("oak lamp",), unclustered=("brass",)))
    second = (asked("led lamp", "rug"), answered(lamps=("led lamp",), Rugs=("rug",)))
    assert joined(first, second) == answered(Lamps=("oak lamp", "led lamp"), Rugs=("rug",), unclustered=("brass",))


def test_each_keyword_is_in_one_cluster() -> None:
    output = answered(Lamps=("oak lamp", "oak lamp"), Oak=("oak lamp", "oak"), unclustered=("oak",))
    assert joined((asked("oak lamp", "oak"), output)) == answered(Lamps=("oak lamp",), Oak=("oak",))


def test_invented_keywords_are_dropped_and_lost_ones_put_apart() -> None:
    output = answered(Lamps=("oak lamp", "gold lamp"), Gold=("gold",))
    assert joined((asked("oak lamp", "rug"), output)) == answered(Lamps=("oak lamp",), unclustered=("rug",))


def test_keywords_are_spelled_as_they_were_asked_for() -> None:
    assert joined((asked("Oak  lamp"), answered(Lamps=("oak LAMP",)))) == answered(Lamps=("Oak  lamp",))


def test_an_answer_without_any_keyword_is_none() -> None:
    text = '{"clusters": [{"name": "Gold", "keywords": ["gold"]}], "unclustered": []}'
    assert answers.read(auto_cluster.FUNCTION, asked("oak"), text) == Problem("It has none of the keywords.")


def test_prompts_say_what_is_known_of_a_keyword() -> None:
    keywords = [{"keyword": "oak", "volume": 100, "difficulty": 3}, {"keyword": "rug", "volume": 0}, {"keyword": "led"}]
    batch = read_input(ClusterInput, {"keywords": keywords, "language": "German"})
    assert auto_cluster.variables(batch) == {
        "keywords": "oak (volume 100, difficulty 3)\nrug (volume 0)\nled",
        "language": "German",
    }


def test_batches_are_as_few_as_fit_and_ask_for_a_keyword_once() -> None:
    cut = auto_cluster.batches(asked("a", "b", "A", "c", "d", "e"), lambda batch: len(batch.keywords) <= 2)
    assert [[each.keyword for each in batch.keywords] for batch in cut] == [["a", "b"], ["c", "d"], ["e"]]


def test_a_keyword_that_fits_no_call_is_refused() -> None:
    with pytest.raises(FunctionInputTooLarge) as refused:
        auto_cluster.batches(asked("a"), lambda _: False)
    assert refused.value.field == "keywords"


def test_the_worst_answer_has_a_cluster_for_each_keyword() -> None:
    """8 letters are 4 tokens at most, in the keyword and in the name; 24 stand around them, 32 around all."""
    assert auto_cluster.output_tokens(asked("oak lamp", "led lamp")) == 32 + 2 * (2 * 4 + 24)


def test_the_largest_clusters_have_the_longest_names_and_every_keyword() -> None:
    found = auto_cluster.largest(asked("oak", "led", "Oak ", "rug"), clusters=2)
    assert [(len(each.name), each.keywords) for each in found.clusters] == [(300, ("oak", "rug")), (300, ("led",))]
    assert len(auto_cluster.largest(asked("oak", "led"), clusters=9).clusters) == 2


def test_likely_clusters_have_some_keywords_each() -> None:
    keywords = asked(*(f"lamp {number}" for number in range(11)))
    assert [len(each.keywords) for each in auto_cluster.likely(keywords, clusters=9).clusters] == [4, 4, 3]
    assert len(auto_cluster.likely(keywords, clusters=2).clusters) == 2
