"""The stand-in without a server: who tries something out asks it in its own process. It waits for nothing."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from backend.generation.stand_in import answers, server
from backend.generation.stand_in.moments import Sequences
from backend.generation.stand_in.runware import Tasks


@dataclass(frozen=True, slots=True)
class StandIn:
    sequences: Sequences = field(default_factory=Sequences)
    tasks: Tasks = field(default_factory=Tasks)

    def answer(self, *, protocol: str, path: str, content: bytes) -> tuple[int, Mapping[str, str], bytes]:
        """Status, headers and body, as the server answers a request to this path of a protocol."""
        place = server.PATHS.get(protocol, protocol) + path.partition("?")[0]
        asked = server.read(place, json.loads(content), links="")
        if asked is None:
            return 404, {}, b"{}"
        moment = self.sequences.next(prompt=asked.prompt, header=None)
        answer = answers.answer(asked, moment, self.tasks)
        headers = {name.lower(): value for name, value in answer.headers.items()}
        return answer.status, headers, b"".join(answer.pieces)
