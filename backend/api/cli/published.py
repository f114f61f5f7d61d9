"""What a change did, or would do: the same tables for every command that publishes."""

from dataclasses import asdict

import typer

from backend.api.cli.terminal import print_json, print_table
from backend.api.wording import change_summary
from backend.catalog.revisions import Published

MOST_LINES = 1_000  # of a table, which takes a second for 5,000


def print_published(published: Published, *, as_json: bool = False) -> None:
    """The changes, and what they do to tiers, prices and margins."""
    impact = change_summary.of_impact(published.impact)
    if as_json:
        changes = [asdict(change) for change in published.changes]
        impacts = [asdict(line) for line in impact]
        print_json({"revision": published.revision, "changes": changes, "impact": impacts})
        return
    for title, lines in (("change", change_summary.of_changes(published.changes)), ("what it does", impact)):
        shown = lines[:MOST_LINES]
        print_table([title, "before", "after", ""], [[line.what, line.before, line.after, line.note] for line in shown])
        if len(lines) > MOST_LINES:
            typer.echo(f"... and {len(lines) - MOST_LINES:,} more; --json has all.")
