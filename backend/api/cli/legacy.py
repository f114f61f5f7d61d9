"""`ratecard legacy`: the cut-over from a product before Ratecard."""

import os
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from django.conf import settings

from backend.api.cli import legacy_report
from backend.api.cli.terminal import AsJson, fail, print_json, print_lines, print_rows, print_table
from backend.api.wording import key_tests as key_test_words
from backend.catalog import files
from backend.catalog.registry import ModelRegistry
from backend.legacy import (
    answers,
    cleanup,
    decisions,
    drift,
    drift_reports,
    endpoints,
    mapping,
    old_database,
    origins,
    phases,
    product,
    shadow,
    source_scan,
    watching,
)
from backend.legacy import cut_over as cut_overs
from backend.legacy.cut_over import CutOver, Source, Step
from backend.legacy.inventory import Inventory
from backend.legacy.legacy_errors import UnusableAnswer, UnusableLegacyDatabase
from backend.legacy.models import LegacyPhase, PhaseNumber
from backend.legacy.source_scan import Finding
from backend.shared import clock
from backend.shared.operating_system import user_name
from backend.watch import key_tests
from backend.watch.key_tests import KeyTest

app = typer.Typer(no_args_is_help=True)
MOST_DRIFT = 10_000
OTHER_NAMES = (
    "Names of models that look like no known family, and lists of such, are found with --catalog only: "
    "`ratecard catalog export` writes that file."
)

MappingFile = Annotated[Path, typer.Argument(metavar="MAPPING", help="Where the former product keeps what.")]
DecisionsFile = Annotated[Path | None, typer.Option("--decisions", help="The file of decisions.")]
Phase = Annotated[int, typer.Argument(metavar="PHASE", min=1, max=max(PhaseNumber), help="The phase's number.")]
Headers = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME=VARIABLE", help="A header, and the variable of the environment that has its value."),
]
Reason = Annotated[str, typer.Option(help="Why; it is kept with what changes.")]


@app.command("mapping")
def show_mapping() -> None:
    """Print the mapping for a product whose tables have the usual names, to be changed for others."""
    typer.echo(mapping.READY.read_text(encoding="utf-8"), nl=False)


@app.command("inventory")
def take_inventory(
    file: MappingFile,
    decisions_file: DecisionsFile = None,
    write: Annotated[bool, typer.Option("--write", help="Write all faults into the file of decisions.")] = False,
    html: Annotated[Path | None, typer.Option(help="Also write a report for a browser.")] = None,
    as_json: AsJson = False,
) -> None:
    """Say what was found, where it will go, and which faults a person must decide. Exit code 2 where some are open."""
    with cut_over(file, decisions_file, reason="inventory", may_lack=write) as cut:
        taken = phases.take(cut)
    if write and decisions_file is None:
        fail("Name the file to write by --decisions.", code=2)
    if write and decisions_file is not None:
        decisions.write(decisions_file, faults=taken.faults, decisions=decisions.read(decisions_file))
    if html is not None:
        _write(html, legacy_report.as_html(taken))
    if as_json:
        print_json(legacy_report.as_json(taken))
    else:
        _show(taken)
    if taken.open:
        raise typer.Exit(2)


@app.command()
def status(as_json: AsJson = False) -> None:
    """Show how far the cut-over is."""
    rows = {row.number: row for row in LegacyPhase.objects.all()}
    facts = [
        {
            "phase": int(number),
            "what": number.label,
            "state": rows[number].state if number in rows else "not applied",
            "by": rows[number].author if number in rows else None,
            "at": f"{rows[number].changed_at:%Y-%m-%d %H:%M}" if number in rows else None,
        }
        for number in PhaseNumber
    ]
    print_rows(["phase", "what", "state", "by", "at"], facts, as_json=as_json)


@app.command()
def plan(phase: Phase, file: MappingFile, decisions_file: DecisionsFile = None, as_json: AsJson = False) -> None:
    """Show what a phase would change now. Nothing is written. Exit code 0: nothing to do, 2: changes."""
    with cut_over(file, decisions_file, reason="plan") as cut:
        steps = phases.plan(PhaseNumber(phase), cut=cut)
    _print_steps(steps, as_json=as_json)
    if steps:
        raise typer.Exit(2)


@app.command("apply")
def apply_phase(
    phase: Phase, file: MappingFile, reason: Reason, decisions_file: DecisionsFile = None, as_json: AsJson = False
) -> None:
    """Move what is certain and decided. Safe to run again: what was moved stays as it is."""
    with cut_over(file, decisions_file, reason=reason) as cut:
        steps = phases.apply(PhaseNumber(phase), cut=cut)
    _print_steps(steps, as_json=as_json)


@app.command()
def verify(phase: Phase, file: MappingFile, decisions_file: DecisionsFile = None, as_json: AsJson = False) -> None:
    """Compare old and new, of what should have moved. Exit code 1 where they differ."""
    with cut_over(file, decisions_file, reason="verify") as cut:
        differences = phases.verify(PhaseNumber(phase), cut=cut)
    _print_steps(differences, as_json=as_json, columns=["what", "there", "here"], none="Old and new are the same.")
    if phase == PhaseNumber.ACCOUNTS and not as_json:
        for used in phases.used():
            typer.echo(f"{used.what} came with {used.before:,} credits and has {used.after:,} now.")
    if differences:
        raise typer.Exit(1)


@app.command()
def revert(phase: Phase, reason: Reason, as_json: AsJson = False) -> None:
    """Put Ratecard back to how it was before a phase, unless somebody changed since what the phase did."""
    steps = phases.revert(PhaseNumber(phase), author=user_name(), reason=reason, now=clock.now())
    _print_steps(steps, as_json=as_json)


@app.command("shadow")
def show_shadow(file: MappingFile, as_json: AsJson = False) -> None:
    """Replay recorded usage by the former rule and by the catalog's: who pays more, who less. Nothing is written."""
    read = mapping.read(file)
    with old_database.opened(url()) as old:
        former = product.read(old, mapping=read, folder=file.parent)
        rows = old.rows(read.usage) if read.usage is not None else ()
        replayed = shadow.replay(rows, product=former, registry=ModelRegistry.current())
    if as_json:
        print_json(legacy_report.shadow_as_json(replayed))
        return
    columns = ["of", "name", "rows", "recorded", "by the former rule", "here", "difference", "pays"]
    print_table(columns, legacy_report.shadow_rows(replayed))
    for why, count in replayed.skipped.items():
        typer.echo(f"{count} not replayed: {why}.")


@app.command()
def watch(
    file: MappingFile,
    decisions_file: DecisionsFile = None,
    every: Annotated[int | None, typer.Option(min=1, help="Run on, and look again every so many seconds.")] = None,
) -> None:
    """Compare old and new of the applied phases, and keep what differs and since when."""
    source = Source(url=url(), mapping=file, decisions=decisions_file)
    while True:
        try:
            watched = watching.watch(source, author=user_name(), now=clock.now())
        except UnusableLegacyDatabase as error:
            if every is None:
                raise
            typer.echo(error.problem, err=True)
        else:
            typer.echo(f"{watched.differing} differ, {watched.new} of them new; {watched.ended} ended.")
        if every is None:
            return
        time.sleep(every)


@app.command("drift")
def show_drift(
    everything: Annotated[bool, typer.Option("--all", help="Also what does not differ any more.")] = False,
    end: Annotated[
        bool, typer.Option("--end", help="Say first that nothing differs: the former product is gone.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List what differed when it was watched last, and since when. Exit code 1 where something does."""
    if end:
        drift.note((), now=clock.now())
    rows = (drift_reports.history() if everything else drift_reports.current())[:MOST_DRIFT]
    facts = [
        {
            "kind": row.kind,
            "what": row.what,
            "there": row.there,
            "here": row.here,
            "since": f"{row.first_seen_at:%Y-%m-%d %H:%M}",
            "until": f"{row.ended_at:%Y-%m-%d %H:%M}" if row.ended_at else None,
        }
        for row in rows
    ]
    print_rows(["kind", "what", "there", "here", "since", "until"], facts, as_json=as_json)
    if any(row.ended_at is None for row in rows):
        raise typer.Exit(1)


@app.command()
def origin(
    text: Annotated[str, typer.Argument(help="A part of its name or of its place there.")],
    file: MappingFile,
    decisions_file: DecisionsFile = None,
    as_json: AsJson = False,
) -> None:
    """Say where a value comes from: its place there, where it goes, and who changed it here last."""
    with cut_over(file, decisions_file, reason="origin") as cut:
        rows = [asdict(one) for one in origins.find(text, cut=cut)]
    print_rows(["kind", "name", "place", "goes_to", "changed_here"], rows, as_json=as_json)


@app.command()
def compare(
    old: Annotated[str, typer.Argument(help="The former endpoint's address, or a file with its answer as JSON.")],
    new: Annotated[str, typer.Argument(help="Ratecard's address for the same, or a file with its answer.")],
    old_header: Headers = None,
    new_header: Headers = None,
    as_json: AsJson = False,
) -> None:
    """Compare two answers field by field. Exit code 1 where they differ, 2 where one can't be had."""
    try:
        found = list(answers.differences(_answer(old, old_header), _answer(new, new_header)))
    except UnusableAnswer as error:
        fail(error.problem, code=2)
    _print_steps(found, as_json=as_json, columns=["field", "old", "new"], none="Old and new are the same.")
    if found:
        raise typer.Exit(1)


@app.command("scan")
def scan_sources(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files and folders of source code.")],
    catalog: Annotated[
        Path | None,
        typer.Option(help="A file of `ratecard catalog export`: its models are searched for, too."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Find model names, prices, sizes and choice lists in source code. Exit code 1 where there are some."""
    names = files.read(_text(catalog)).ai_models.keys() if catalog is not None else ()
    found = _scanned(paths, names)
    if catalog is None:
        typer.echo(OTHER_NAMES, err=True)
    if as_json:
        print_json([asdict(finding) for finding in found])
    else:
        print_lines(f"{one.path}:{one.line}: {one.kind}: {one.text}\n" for one in found)
    if found:
        raise typer.Exit(1)


@app.command("cleanup")
def print_cleanup(
    file: MappingFile,
    sources: Annotated[list[Path], typer.Option(help="Source code in which nothing must be left; see `scan`.")],
    decisions_file: DecisionsFile = None,
    reverse: Annotated[bool, typer.Option("--reverse", help="Print what takes it back.")] = False,
) -> None:
    """Print SQL that moves aside what Ratecard took over, for a person to run. Refused while an earlier check fails."""
    with cut_over(file, decisions_file, reason="cleanup") as cut:
        problems, taken = phases.failing(cut=cut), phases.take_moved(cut)
    if found := _scanned(sources, ModelRegistry.current().ai_models.keys()):
        problems.append(f"{len(found)} places in source code are left: see `scan`.")
    if problems and not reverse:
        fail("\n".join(problems))
    read = mapping.read(file)
    with old_database.opened(url()) as old:
        typer.echo(cleanup.script(old, taken=taken, mapping=read, keys=phases.keys_moved(), reverse=reverse), nl=False)


def _scanned(paths: Sequence[Path], names: Collection[str]) -> list[Finding]:
    try:
        return source_scan.scan(paths, names=names)
    except OSError as error:
        fail(f"{error.filename}: {error.strerror}.", code=2)


def _answer(place: str, header_options: Sequence[str] | None) -> object:
    """Raises UnusableAnswer."""
    headers = endpoints.headers(header_options or (), environment=os.environ)
    if endpoints.is_address(place):
        return endpoints.fetch(place, headers=headers)
    return endpoints.read(_text(Path(place)).encode(), of=place)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        fail(f"{path}: It can't be read.", code=2)


@app.command("test-keys")
def run_key_tests(as_json: AsJson = False) -> None:
    """Ask the providers whose key came over whether they take it. Exit code 1 where one does not."""
    registry = ModelRegistry.current()
    tests = {one: key_tests.run(registry=registry, provider_id=one, now=clock.now()) for one in phases.keys_moved()}
    rows = [{"provider": one, "result": _result(test)} for one, test in tests.items()]
    print_rows(["provider", "result"], rows, as_json=as_json)
    if any(test.failure is not None for test in tests.values()):
        raise typer.Exit(1)


def _result(test: KeyTest) -> str:
    if test.failure is None:
        return key_test_words.PASSED
    return key_test_words.failure(test.failure, status=test.status)


def _print_steps(
    steps: Sequence[Step],
    *,
    as_json: bool,
    columns: Sequence[str] = ("what", "before", "after"),
    none: str = "Nothing to do.",
) -> None:
    if as_json:
        print_json([dict(zip(columns, (one.what, one.before, one.after), strict=True)) for one in steps])
    elif steps:
        print_table(columns, [[one.what, one.before, one.after] for one in steps])
    else:
        typer.echo(none)


@contextmanager
def cut_over(file: Path, decisions_file: Path | None, *, reason: str, may_lack: bool = False) -> Iterator[CutOver]:
    source, now = Source(url=url(), mapping=file, decisions=decisions_file), clock.now()
    with cut_overs.opened(source, author=user_name(), reason=reason, now=now, may_lack_decisions=may_lack) as cut:
        yield cut


def url() -> str | None:
    secret = settings.LEGACY_DATABASE_URL
    return None if secret is None else str(secret.get_secret_value())


def _show(taken: Inventory) -> None:
    print_table(["phase", "what", "name", "place", "goes to"], legacy_report.items(taken))
    typer.echo()
    print_table(["fault", "place", "finding", "can be decided", "decided"], legacy_report.faults(taken))
    typer.echo(f"\n{len(taken.items)} things, {len(taken.faults)} faults, {len(taken.open)} of them open.")
    for id in taken.stale:
        typer.echo(f"A decision about no fault, or about another finding, does not count: {id}.")


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        fail(f"{path}: {error.strerror}.")
