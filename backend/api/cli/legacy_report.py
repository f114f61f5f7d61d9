"""An inventory of a former product as rows, as JSON and as a page for a browser."""

from dataclasses import asdict
from html import escape

from backend.legacy.faults import Fault
from backend.legacy.inventory import Inventory
from backend.legacy.shadow import Shadow, Sums, groups

PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Inventory of the former product</title>
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 2rem }}
table {{ border-collapse: collapse; width: 100% }}
th, td {{ border-bottom: 1px solid #bbb; padding: .3rem .6rem; text-align: left; vertical-align: top }}
</style>
<h1>Inventory of the former product</h1>
<p>{summary}</p>
<h2>Faults</h2>
{faults}
<h2>What goes where</h2>
{items}
</html>
"""


def items(taken: Inventory) -> list[list[object]]:
    return [
        [item.phase, item.kind, item.name, item.place, item.goes_to or f"stays: {item.held_by}"] for item in taken.items
    ]


def faults(taken: Inventory) -> list[list[object]]:
    return [
        [str(fault.code), fault.shown_place, fault.finding, "; ".join(_choices(fault)), _decided(taken, fault)]
        for fault in taken.faults
    ]


def as_json(taken: Inventory) -> dict[str, object]:
    return {
        "items": [asdict(item) for item in taken.items],
        "faults": [
            {
                "fault": str(fault.code),
                "place": fault.place,
                "line": fault.line,
                "finding": fault.finding,
                "choices": dict(fault.choices),
                "decided": _decided(taken, fault) or None,
            }
            for fault in taken.faults
        ],
        "open": len(taken.open),
        "stale_decisions": list(taken.stale),
    }


def as_html(taken: Inventory) -> str:
    return PAGE.format(
        summary=f"{len(taken.items)} things, {len(taken.faults)} faults, {len(taken.open)} of them open.",
        faults=_table(["Fault", "Place", "Finding", "Can be decided", "Decided"], faults(taken)),
        items=_table(["Phase", "What", "Name", "Place", "Goes to"], items(taken)),
    )


def shadow_rows(shadow: Shadow) -> list[list[object]]:
    return [
        [kind, name, sums.rows, sums.recorded, _by_rule(sums), sums.here, f"{sums.difference:+}", sums.pays]
        for kind, group in groups(shadow).items()
        for name, sums in group.items()
    ]


def _by_rule(sums: Sums) -> str:
    """The former rule says nothing of images: then of how many rows its credits are."""
    of = "" if sums.rows_by_former_rule == sums.rows else f" of {sums.rows_by_former_rule} rows"
    return f"{sums.by_former_rule}{of}"


def shadow_as_json(shadow: Shadow) -> dict[str, object]:
    kinds = {
        kind: [{"name": name, **asdict(sums), "difference": sums.difference} for name, sums in group.items()]
        for kind, group in groups(shadow).items()
    }
    return {**kinds, "skipped": dict(shadow.skipped)}


def _choices(fault: Fault) -> list[str]:
    return [f"{name}: {words}" for name, words in fault.choices.items()]


def _decided(taken: Inventory, fault: Fault) -> str:
    decision = taken.decided.get(fault.id)
    return decision.choice if decision else ""


def _table(columns: list[str], rows: list[list[object]]) -> str:
    head = "".join(f"<th scope=col>{escape(column)}" for column in columns)
    body = "\n".join("<tr>" + "".join(f"<td>{escape(str(cell))}" for cell in row) for row in rows)
    return f"<table>\n<tr>{head}\n{body}\n</table>"
