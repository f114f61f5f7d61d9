"""Content optimization: an article is written again for its keywords, with a title and a description for searches."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

MAX_OUTPUT_TOKENS = 4_000
PROMPT = """\
Write the article again so that readers who search for the keywords find what they look for; change no facts.
Answer with a JSON object: "article" in Markdown, "title" of at most 60 and "description" of at most 160 characters.

Keywords: {keywords}

Article:
{article}
"""


@dataclass(frozen=True)
class Optimized:
    article: str
    title: str
    description: str


@dataclass(frozen=True)
class ContentOptimization:
    article: str
    keywords: Sequence[str]

    @property
    def prompt(self) -> str:
        return PROMPT.format(keywords=", ".join(self.keywords), article=self.article)

    def result(self, answer: str) -> Optimized:
        """Raises ValueError or TypeError for an answer that is not what the prompt asks for."""
        return Optimized(**json.loads(answer))
