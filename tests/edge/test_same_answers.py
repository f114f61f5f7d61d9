"""With the edge and without it, every request of every caller has the same answer."""

from tests.edge.requests import cast, client, odd, reads, seen
from tests.support.databases import Database


def test_every_caller_gets_the_same_bytes_with_and_without_the_edge(own_database: Database) -> None:
    asked = [sent.by(name, headers) for name, headers in cast().items() for sent in reads()] + list(odd())
    assert len(asked) >= 500
    with client(own_database, EDGE="false") as plain, client(own_database) as edge:
        right = [seen(sent.send(plain)) for sent in asked]
        different = [
            (turn, sent.name)
            for turn in ("first", "again")
            for sent, answer in zip(asked, right, strict=True)
            if seen(sent.send(edge)) != answer
        ]
    assert different == []
