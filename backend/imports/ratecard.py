"""Our own documents, as `ratecard catalog export` writes them. As an import, what a document lacks is left alone."""

from datetime import date

from backend.catalog import files
from backend.catalog.invariants import problems_of_provider
from backend.catalog.rows import Provider
from backend.catalog.state import to_json
from backend.imports.price_lists import ListedRow, UnreadablePriceList, bounded, text_of

SHOWN_PROBLEMS = 3


def read(content: bytes, *, today: date) -> tuple[ListedRow, ...]:
    """Raises UnreadablePriceList."""
    try:
        document = files.parsed(text_of(content))
        rows, written = files.from_document(document).rows(), files.written(document)
    except files.UnreadableDocument as error:
        message = "The file is not a document of Ratecard."
        raise UnreadablePriceList(f"{message} {error} Export one to see how it looks, or choose its format.") from None
    except files.InvalidDocument as error:
        details = " ".join(
            f"{problem.key}, {problem.field}: {problem.message}" for problem in error.problems[:SHOWN_PROBLEMS]
        )
        raise UnreadablePriceList(f"The file has rows that can't be read. {details}") from None
    # Checked before anything is stored, because the address or the further settings may hold a secret.
    for row in rows.values():
        if isinstance(row, Provider) and (problem := next(problems_of_provider(row), None)):
            where = f"{problem.key}, {problem.field}"
            raise UnreadablePriceList(f"The file has a value that can't be kept. {where}: {problem.message}")
    return bounded(
        ListedRow(name=key, entity=entity, values=to_json(row), written=written[entity, key])
        for (entity, key), row in rows.items()
    )
