"""Our own documents, as `ratecard catalog export` writes them. As an import, what a document lacks is left alone."""

from datetime import date

from backend.catalog import addresses, files
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
    # Checked before anything is stored, because the address may hold a password.
    for (_, key), row in rows.items():
        if isinstance(row, Provider) and row.api_endpoint and (problem := addresses.problem(row.api_endpoint)):
            raise UnreadablePriceList(f"The file has an address that can't be kept. {key}, api_endpoint: {problem}")
    return bounded(
        ListedRow(name=key, entity=entity, values=to_json(row), written=written[entity, key])
        for (entity, key), row in rows.items()
    )
