"""`ratecard import`: price lists, read into reviews; what is accepted is published as one revision."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer
from django.conf import settings

from backend.api.cli.terminal import AsCsv, AsJson, print_json, print_lines, print_rows, print_table
from backend.api.global_ids import Kind, encode
from backend.api.wording import change_summary, error_messages, import_notices, import_sheets, labels
from backend.catalog.enums import CreditUnit, ModelType, QualityTier
from backend.catalog.models.revisions import Channel
from backend.catalog.registry import ModelRegistry
from backend.imports import adoption as adoptions
from backend.imports import aliases, coverage, fetching, price_lists, publishing, reviews
from backend.imports.models import AliasKind, ImportFormat, ImportReview, ImportRow, RowReason, RowStatus
from backend.shared import clock
from backend.shared.operating_system import user_name

app = typer.Typer(no_args_is_help=True)

Number = Annotated[str, typer.Argument(metavar="N", help="The import's number.")]
Rows = Annotated[list[int], typer.Argument(metavar="ROW...", help="The rows' places in the file.")]
ROWS_OF_PAGE = 100
SUMMARY = ("import", "file", "format", "by", "at", "state", "accepted", "held", "rejected", "revision")


@app.command()
def read(
    file: Annotated[Path, typer.Argument(help="The file, up to 10 MB and 20,000 rows.")],
    format: Annotated[ImportFormat, typer.Option(help="Whose file it is.")],
    as_json: AsJson = False,
) -> None:
    """Read a file and keep what it proposes for review. Changes nothing of the catalog."""
    with progress_bar("Keeping rows") as progress:
        review = reviews.create(
            content=price_lists.take_file(file),
            format=format,
            file_name=file.name,
            author=user_name(),
            now=clock.now(),
            progress=progress,
        )
    show_review(reviews.get(review_id=str(review.pk)), as_json=as_json)


@app.command("coverage")
def show_coverage(
    file: Annotated[Path, typer.Argument(help="The file, as `read` takes it.")],
    format: Annotated[ImportFormat, typer.Option(help="Whose file it is.")],
    as_json: AsJson = False,
) -> None:
    """Say how many rows of a file can be sold at their whole price, and why others are held. Keeps nothing."""
    found = coverage.measure(
        content=price_lists.take_file(file), format=format, file_name=file.name, today=clock.now().date()
    )
    counts = [
        ("models", found.rows),
        ("sellable at the whole price", found.sellable),
        *((f"held: {RowReason(reason).label}", count) for reason, count in found.held.items()),
        ("neither, in silence", len(found.silent)),
    ]
    print_rows(
        ("what", "count", "share"),
        [
            {"what": "entries of the file", "count": found.entries, "share": None},
            *({"what": what, "count": count, "share": f"{count / found.rows:.2%}"} for what, count in counts),
        ],
        as_json=as_json,
    )


@app.command("list")
def list_reviews(as_json: AsJson = False) -> None:
    """List the imports, the newest first."""
    print_rows(SUMMARY, [summary(review) for review in reviews.listed()[:100]], as_json=as_json)


@app.command()
def show(
    number: Number,
    status: Annotated[RowStatus | None, typer.Option(help="Only rows of this status.")] = None,
    search: Annotated[str, typer.Option(help="Only rows with this in their name.")] = "",
    ours: Annotated[bool, typer.Option("--ours", help="Only rows of what the catalog has.")] = False,
    page: Annotated[
        int, typer.Option(min=1, max=price_lists.MAX_ROWS // ROWS_OF_PAGE, help=f"The table has {ROWS_OF_PAGE} rows.")
    ] = 1,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Show an import and its rows; without an option, without those that are rejected now. JSON and CSV have all."""
    review = reviews.get(review_id=number)
    prices = ModelRegistry.current().settings
    found = reviews.rows(review=review, status=status, search=search, ours_only=ours)
    if status is None and not search and not ours:
        found = reviews.to_read(found)
    if as_csv:
        print_lines(import_sheets.write(rows=found, settings=prices))
        return
    count, first = found.count(), (page - 1) * ROWS_OF_PAGE
    shown = found if as_json else found[first : first + ROWS_OF_PAGE]
    rows = [(row_summary(row), adoptions.suggestion(row=row, settings=prices)) for row in shown]
    if as_json:
        print_json(
            {
                **summary(review),
                "notices": import_notices.of_review(review),
                "rows": [{**facts, "suggested": suggested} for facts, suggested in rows],
            }
        )
        return
    show_review(review, as_json=False)
    cells = [[*facts.values(), labels.credits(**suggested) if suggested else ""] for facts, suggested in rows]
    print_table(["row", "name", "model", "status", "change", "why", "decided by", "suggested"], cells)
    if count > ROWS_OF_PAGE:
        typer.echo(f"Page {page} of {-(-count // ROWS_OF_PAGE)}, of {count:,} rows: --page shows another.")


@app.command()
def accept(number: Number, rows: Rows) -> None:
    """Accept rows: publishing applies them."""
    decide(number, rows, RowStatus.ACCEPTED)


@app.command()
def reject(number: Number, rows: Rows) -> None:
    """Reject rows: publishing leaves them out."""
    decide(number, rows, RowStatus.REJECTED)


@app.command()
def hold(number: Number, rows: Rows) -> None:
    """Hold rows back, for somebody to decide."""
    decide(number, rows, RowStatus.HELD)


@app.command()
def adopt(
    number: Number,
    rows: Rows,
    provider: Annotated[
        str | None, typer.Option(help="Your provider that serves them; else that of the file's name, or of an alias.")
    ] = None,
    model_name: Annotated[str | None, typer.Option(help="What is sent to the provider; else the file's name.")] = None,
    display_name: Annotated[str | None, typer.Option(help="Its name for people; else the file's.")] = None,
    model_type: Annotated[ModelType | None, typer.Option(help="What it makes, where the file does not say.")] = None,
    tokens_per_credit: Annotated[int | None, typer.Option(help="Text; else the suggested price.")] = None,
    credits_per_image: Annotated[int | None, typer.Option(help="Image; else the suggested price.")] = None,
    credit_unit: Annotated[
        CreditUnit | None, typer.Option(help="Other types: the unit, else that which its provider charges by.")
    ] = None,
    units_per_credit: Annotated[int | None, typer.Option(help="Other types; else the suggested price.")] = None,
    max_output_tokens: Annotated[int | None, typer.Option(help="Text, where the file does not say.")] = None,
    quality_tier: Annotated[QualityTier | None, typer.Option(help="Image: the tier that it serves.")] = None,
    size: Annotated[list[str] | None, typer.Option(help='Image: a size such as "1024x1024"; again for more.')] = None,
    active: Annotated[bool, typer.Option(help="Switch it on.")] = False,
    dry_run: Annotated[bool, typer.Option(help="Only show the prices in credits, the margins and what fails.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make rows the proposals of new models, and accept them. The models come in switched off.

    All get the same values. Exit code 1: none of the rows can become a model.
    """
    given = {
        "provider_id": provider,
        "model_name": model_name,
        "display_name": display_name,
        "model_type": model_type,
        "tokens_per_credit": tokens_per_credit,
        "credits_per_image": credits_per_image,
        "credit_unit": credit_unit,
        "units_per_credit": units_per_credit,
        "max_output_tokens": max_output_tokens,
        "quality_tier": quality_tier,
        "valid_sizes": size,
        "is_active": active,
    }
    values = {name: value for name, value in given.items() if value is not None}
    adoption = adoptions.adopt_rows(
        registry=ModelRegistry.current(),
        review_id=number,
        places=rows,
        values=values,
        author=user_name(),
        now=clock.now(),
        dry_run=dry_run,
    )
    if len(rows) == 1 and adoption.refused:
        raise adoption.refused[0].error  # answered as every other error, a line for each rule
    show_adoption(adoption, number, dry_run=dry_run, as_json=as_json)
    if not adoption.adopted:
        raise typer.Exit(1)


@app.command()
def fetch(as_json: AsJson = False) -> None:
    """Fetch the price lists of PRICE_LISTS now, whether due or not. Exit code 1: one of them failed."""
    outcomes = fetching.fetch(
        lists=fetching.addresses(settings.PRICE_LISTS),
        every=timedelta(hours=settings.PRICE_LISTS_HOURS),
        author=user_name(),
        now=clock.now(),
    )
    rows: list[dict[str, object]] = [
        {
            "format": fetched.format,
            "host": fetched.host,
            "import": fetched.review.pk if fetched.review is not None else None,
            "failure": fetched.failure or None,
        }
        for fetched in outcomes
    ]
    print_rows(("format", "host", "import", "failure"), rows, as_json=as_json)
    if any(fetched.failure for fetched in outcomes):
        raise typer.Exit(1)


@app.command("aliases")
def list_aliases(as_json: AsJson = False) -> None:
    """List the other names of providers and models that price lists have."""
    rows: list[dict[str, object]] = [
        {"kind": alias.kind, "name": alias.name, "means": alias.means, "by": alias.author} for alias in aliases.listed()
    ]
    print_rows(("kind", "name", "means", "by"), rows, as_json=as_json)


@app.command()
def alias(
    kind: Annotated[AliasKind, typer.Argument(help="Of what it is a name.")],
    name: Annotated[str, typer.Argument(help="What lists write.")],
    means: Annotated[str, typer.Argument(help="The name that it stands for.")],
) -> None:
    """Say that lists mean a provider or a model by another name, from the next import on."""
    aliases.put(kind=kind, name=name, means=means, author=user_name(), now=clock.now())
    typer.echo(f"The {kind} {name} is {means}.")


@app.command()
def unalias(
    kind: Annotated[AliasKind, typer.Argument(help="Of what it is a name.")],
    name: Annotated[str, typer.Argument(help="What lists write.")],
) -> None:
    """Forget an alias, from the next import on."""
    aliases.remove(kind=kind, name=name)
    typer.echo(f"The {kind} {name} is itself again.")


@app.command()
def publish(
    number: Number,
    reason: Annotated[str, typer.Option(help="Why; it is kept with the revision.")],
    dry_run: Annotated[bool, typer.Option(help="Only say what would change.")] = False,
    expected_revision: Annotated[int | None, typer.Option(help="Refuse where the catalog has moved on since.")] = None,
    accept_low_margin: Annotated[bool, typer.Option(help="Even below the settings' minimum margin.")] = False,
) -> None:
    """Make the accepted rows one revision. Rows that are held stay behind."""
    published = publishing.publish(
        review_id=number,
        author=user_name(),
        reason=reason,
        now=clock.now(),
        expected_revision=expected_revision,
        dry_run=dry_run,
        accept_low_margin=accept_low_margin,
        channel=Channel.COMMAND_LINE,
    )
    lines = [*change_summary.of_changes(published.changes), *change_summary.of_impact(published.impact)]
    print_table(["what", "before", "after", ""], [[line.what, line.before, line.after, line.note] for line in lines])
    would = "Nothing was written; the catalog is" if dry_run else "The catalog is"
    typer.echo(f"{would} at revision {published.revision}.")


@app.command()
def discard(number: Number) -> None:
    """Close an import without publishing it."""
    reviews.discard(review_id=number)
    typer.echo(f"Import {number} is discarded.")


@contextmanager
def progress_bar(title: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal; nothing elsewhere."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def decide(number: str, rows: list[int], status: RowStatus) -> None:
    reviews.decide(review_id=number, places=rows, status=status, author=user_name(), now=clock.now())
    show_review(reviews.get(review_id=number), as_json=False)


def show_review(review: ImportReview, *, as_json: bool) -> None:
    if as_json:
        print_json({**summary(review), "notices": import_notices.of_review(review)})
    else:
        counts = f"{review.accepted:,} accepted, {review.held:,} held back, {review.rejected:,} rejected"
        typer.echo(f"Import {review.pk} of {review.file_name} ({review.format}, {review.state}): {counts}.")
        for notice in import_notices.of_review(review):
            typer.echo(notice)


def show_adoption(adoption: adoptions.Adoption, number: str, *, dry_run: bool, as_json: bool) -> None:
    adopted = [
        {
            "row": one.row.place,
            "name": one.row.name,
            "model": one.model.model_name,
            "provider": one.model.provider_id,
            "price": labels.price(one.model),
            "margin": labels.margin(one.margin),
        }
        for one in adoption.adopted
    ]
    refused = [
        {"row": one.row.place, "name": one.row.name, "why": error_messages.details(one.error)}
        for one in adoption.refused
    ]
    if as_json:
        print_json({"dry_run": dry_run, "adopted": adopted, "refused": refused})
        return
    for facts in adopted:
        accepted = "would be" if dry_run else "is"
        typer.echo(
            f"{facts['model']} {accepted} accepted at {facts['price']}; its worst-case margin: {facts['margin']}."
        )
    for facts in refused:
        typer.echo(f"Row {facts['row']}, {facts['name']}, is not adopted: {facts['why']}")
    if adopted and not dry_run:
        typer.echo(f"Publish import {number} to add {'it' if len(adopted) == 1 else 'them'}.")


def summary(review: ImportReview) -> dict[str, object]:
    values = (
        encode(Kind.IMPORT_REVIEW, review.pk),
        review.pk,
        review.file_name,
        review.format,
        review.author,
        f"{review.created_at:%Y-%m-%d %H:%M}",
        review.state,
        review.accepted,
        review.held,
        review.rejected,
        review.published_revision_id,
    )
    return dict(zip(("id", *SUMMARY), values, strict=True))


def row_summary(row: ImportRow) -> dict[str, object]:
    return {
        "row": row.place,
        "name": row.name,
        "model": row.key or None,
        "status": row.status,
        "change": import_sheets.change(row),
        "why": row.message,
        "decided_by": row.decided_by or None,
    }
