"""One call of a provider that speaks OpenAI's protocol."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx

TIMEOUT_SECONDS = 120


@dataclass(frozen=True)
class Answer:
    text: str
    usage: Mapping[str, Any]
    """As the provider reports it: Ratecard counts by that provider's rules."""


@dataclass(frozen=True)
class Provider:
    url: str
    key: str
    model: str

    def ask(self, prompt: str, *, max_output_tokens: int) -> Answer:
        """Raises httpx.HTTPError."""
        response = httpx.post(
            f"{self.url}/chat/completions",
            headers={"Authorization": f"Bearer {self.key}"},
            json={
                "model": self.model,
                "messages": [{"role": "user", "content": prompt}],
                "max_completion_tokens": max_output_tokens,
            },
            timeout=TIMEOUT_SECONDS,
        )
        answer = response.raise_for_status().json()
        return Answer(answer["choices"][0]["message"]["content"], answer["usage"])
