"""Answers to what the functions ask for: made of the words of the prompt, in the shape of the schema."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import TypeAlias

Output: TypeAlias = dict[str, object]

SENTENCE = re.compile(r"[.:!?]$|^[-#{]|^$")
NOTE = re.compile(r" \([^)]*\)$")
NAMED = re.compile(r"^(?![-{#])([^:{\n]+): (.*[^.\n])$", re.MULTILINE)
ITEM = re.compile(r"^- (.*[^.\n])$", re.MULTILINE)
PLACE = re.compile(r"^(\d+): (.+)$", re.MULTILINE)
NUMBER = re.compile(r"\b\d{1,3}\b")
LONGEST = 200


def answer(schema: Mapping[str, object], prompt: str) -> Output | None:
    """None where the schema is of something else."""
    fields = schema.get("properties")
    write = WRITERS.get(frozenset(fields)) if isinstance(fields, Mapping) else None
    return write(prompt) if write is not None else None


def _clusters(prompt: str) -> Output:
    """By their last words; a keyword that shares it with no other stays apart."""
    lines = (NOTE.sub("", line.strip()) for line in prompt.split("\n"))
    keywords = [line for line in lines if not SENTENCE.search(line) and len(line) <= LONGEST]
    groups = defaultdict[str, list[str]](list)
    for keyword in keywords:
        groups[keyword.split()[-1].lower()].append(keyword)
    clusters = [{"name": name.capitalize(), "keywords": some} for name, some in groups.items() if len(some) > 1]
    return {"clusters": clusters, "unclustered": [some[0] for some in groups.values() if len(some) == 1]}


def _ideas(prompt: str) -> Output:
    """About each cluster in turn, as many as the first number of the prompt says."""
    named = [(name[:LONGEST], keywords.split(", ")) for name, keywords in NAMED.findall(prompt)] or [("Stand-ins", [])]
    count = int((NUMBER.search(prompt) or ["1"])[0])
    return {"ideas": [_idea(number, *named[number % len(named)]) for number in range(count)]}


def _idea(number: int, name: str, keywords: list[str]) -> Output:
    outline = [f"What {name} is", f"How to choose {name}"]
    return {"title": f"{name}, part {number + 1}", "outline": outline, "keywords": keywords[:3], "kind": "stand-in"}


def _article(prompt: str) -> Output:
    words = dict(NAMED.findall(prompt))
    title = words.get("Title", "An article of a stand-in")[:LONGEST]
    parts = (f"## {heading}\n\nA stand-in wrote this part." for heading in ITEM.findall(prompt)[:10])
    return {
        "title": title,
        "body": "\n\n".join(["A stand-in wrote this article.", *parts]),
        "meta_title": title[:60],
        "meta_description": f"A stand-in wrote about {title}"[:155],
        "tags": ["stand-in"],
    }


def _image_prompts(prompt: str) -> Output:
    count = int((NUMBER.search(prompt) or ["0"])[0])
    places = [
        {"place": int(number), "after_heading": heading[:LONGEST], "prompt": f"What is said of {heading[:LONGEST]}"}
        for number, heading in PLACE.findall(prompt)[:count]
    ]
    return {"head": "A picture of a stand-in", "places": places}


WRITERS: Mapping[frozenset[str], Callable[[str], Output]] = {
    frozenset({"clusters", "unclustered"}): _clusters,
    frozenset({"ideas"}): _ideas,
    frozenset({"title", "body", "meta_title", "meta_description", "tags"}): _article,
    frozenset({"head", "places"}): _image_prompts,
}
