"""`ratecard documents`: operations of known frontends, which clients send by id."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from backend.api.cli.terminal import AsJson, fail, print_rows
from backend.api.documents import frontend, manifests, trusted
from backend.api.documents.models import TrustedDocument
from backend.shared import clock
from backend.shared.operating_system import user_name

app = typer.Typer(no_args_is_help=True)


@app.command()
def add(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            help="Manifests of Relay, Apollo or graphql-codegen, or .graphql files of one document each.",
        ),
    ],
) -> None:
    """Trust all documents of these files, or none: each must be valid and named right."""
    from backend.api.graphql.document_check import mistakes  # loads the schema, which most commands do without

    with refusals():
        entries = [entry for file in files for entry in manifests.read(file)]
        added = trusted.add(entries=entries, check=mistakes, author=user_name(), now=clock.now())
    typer.echo(f"Added {added} of {len(entries)} documents; {len(entries) - added} were there.")


@app.command("list")
def list_documents(as_json: AsJson = False) -> None:
    """List what is trusted: this release's own documents and those that were added."""
    own = frontend.documents()
    added = TrustedDocument.objects.exclude(pk__in=own).order_by("added_at", "document_id")
    rows = [
        *(row(document_id, text, frontend.SOURCE) for document_id, text in own.items()),
        *(row(each.pk, each.text, each.source, each.added_by, each.added_at) for each in added),
    ]
    print_rows(["id", "operations", "source", "added by", "added at", "no longer valid"], rows, as_json=as_json)


@app.command()
def remove(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Ids, as `ratecard documents list` shows them.")],
) -> None:
    """Trust documents no more. From the next request on, nobody is served by these ids."""
    with refusals():
        trusted.remove(ids=ids)
    typer.echo(f"Removed {len(set(ids))}.")


@contextmanager
def refusals() -> Iterator[None]:
    """In a line each."""
    try:
        yield
    except manifests.UnreadableManifest as refused:
        fail(str(refused), code=2)
    except trusted.DocumentsRefused as refused:
        fail("\n".join(f"{one.entry.source}, {one.entry.document_id}: {one.message}" for one in refused.problems))
    except trusted.TooManyDocuments:
        fail(f"At most {trusted.MAX_DOCUMENTS:,} documents are kept. Remove some that no client sends any more.")
    except trusted.NotAdded as refused:
        fail(f"Nothing was removed: no documents that were added are called {', '.join(refused.ids)}.")


def row(
    document_id: str, text: str, source: str, added_by: str | None = None, added_at: datetime | None = None
) -> dict[str, object]:
    """A document as it is listed. The schema may have changed since it was added."""
    from graphql import OperationDefinitionNode, parse

    from backend.api.graphql.document_check import mistakes

    operations = [node for node in parse(text).definitions if isinstance(node, OperationDefinitionNode)]
    return {
        "id": document_id,
        "operations": [node.name.value if node.name else node.operation.value for node in operations],
        "source": source,
        "added_by": added_by,
        "added_at": f"{added_at:%Y-%m-%d %H:%M}" if added_at else None,
        "no_longer_valid": "; ".join(mistakes(text)) or None,
    }
