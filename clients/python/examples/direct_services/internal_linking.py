"""Internal links: phrases of an article lead to other pages of its site, each page once at most."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

MAX_OUTPUT_TOKENS = 1_000
PROMPT = """\
Choose phrases of the article that should link to pages of the same site, each page once at most.
Answer with a JSON object: the phrase, word for word as the article has it, and the page's address.

Pages:
{pages}

Article:
{article}
"""


@dataclass(frozen=True)
class InternalLinking:
    """`pages` are titles by their addresses; the article is Markdown."""

    article: str
    pages: Mapping[str, str]

    @property
    def prompt(self) -> str:
        pages = "\n".join(f"{address} {title}" for address, title in self.pages.items())
        return PROMPT.format(pages=pages, article=self.article)

    def result(self, answer: str) -> str:
        """The article with its links; phrases that it lacks and pages that nobody named are left out.

        Raises ValueError for an answer that is no JSON object.
        """
        links = [(phrase, address) for phrase, address in dict(json.loads(answer)).items() if address in self.pages]
        linked, taken, linked_to = self.article, len(self.article), set[str]()
        for phrase, address in sorted(links, key=lambda link: self.article.find(link[0]), reverse=True):
            start = self.article.find(phrase)  # from the end of the article, so that earlier places stay
            if start < 0 or start + len(phrase) > taken or address in linked_to:
                continue
            linked = f"{linked[:start]}[{phrase}]({address}){linked[start + len(phrase) :]}"
            taken = start
            linked_to.add(address)
        return linked
