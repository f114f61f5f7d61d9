"""The backend's code has no model name, price or fallback: they are data."""

import ast
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from backend.catalog.seed import SEED_FILE

BACKEND = Path(__file__).resolve().parents[2] / "backend"
SEED: dict[str, Any] = json.loads(SEED_FILE.read_text())
FILES = sorted(path for path in BACKEND.rglob("*.py") if "migrations" not in path.parts)
DOCUMENTS = BACKEND / "api" / "documents" / "frontend.json"
MAPPING = BACKEND / "legacy" / "ready_mapping.yaml"  # names of a former product's tables
ALIASES = BACKEND / "imports" / "aliases.json"  # names of providers, for their first entry in the table
COSTS = ("input_cost_per_1m", "cached_input_cost_per_1m", "output_cost_per_1m", "cost_per_image")


SEED_FIELDS = {name for section in ("ai_models", "operations") for row in SEED[section] for name in row} | set(
    SEED["settings"]
)


@cache
def model_names() -> set[str]:
    models = SEED["ai_models"]
    return {model["model_name"] for model in models} | {
        model["display_name"] for model in models if model["model_type"] == "text"
    }


@cache
def prices() -> set[Decimal]:
    """Costs and the price of a credit that could only be there as prices: not whole numbers."""
    found = {Decimal(model[cost]) for model in SEED["ai_models"] for cost in COSTS if cost in model}
    return {price for price in found | {Decimal(SEED["settings"]["price_per_credit_usd"])} if price % 1}


def nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text())))


def constants(path: Path) -> Iterator[object]:
    found = nodes(path)
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docstrings = {ast.get_docstring(node, clean=False) for node in found if isinstance(node, documented)}
    for node in found:
        if isinstance(node, ast.Constant) and node.value not in docstrings:
            yield node.value


def as_price(value: object) -> Decimal | None:
    if isinstance(value, str) and re.fullmatch(r"\d+\.\d+", value):
        return Decimal(value)
    return Decimal(str(value)) if isinstance(value, float) else None


def names_a_model(value: object) -> bool:
    return isinstance(value, str) and any(name in value for name in model_names())


def test_no_model_name_and_no_price() -> None:
    found = [(path, value) for path in FILES for value in constants(path)]
    assert [(path, value) for path, value in found if names_a_model(value) or as_price(value) in prices()] == []


def fallbacks(path: Path) -> list[str]:
    """`price or 5`: a number that stands in for a price or a limit that is missing."""
    return [
        ast.unparse(node)
        for node in nodes(path)
        if isinstance(node, ast.BoolOp)
        and isinstance(node.op, ast.Or)
        and isinstance(node.values[-1], ast.Constant)
        and isinstance(node.values[-1].value, int | float)
        and isinstance(node.values[0], ast.Attribute)
        and node.values[0].attr in SEED_FIELDS
    ]


def test_no_fallback() -> None:
    assert [(path, fallback) for path in FILES for fallback in fallbacks(path)] == []


# The examples of GraphiQL run as they open, on what the seed and the demo have.
PAGES = [
    path
    for path in sorted((BACKEND.parent / "frontend" / "src").rglob("*"))
    if path.suffix in {".ts", ".tsx", ".graphql", ".css"}
    and ".test." not in path.name
    and not {"testing", "examples"} & {*path.parts}
]


def test_no_model_name_in_the_frontend() -> None:
    assert len(PAGES) > 50
    found = [path.name for path in PAGES for name in model_names() if name in path.read_text()]
    assert found == []


def test_the_seed_file_is_the_only_data_file_of_the_backend_beside_the_frontends_documents() -> None:
    data = {path for path in BACKEND.rglob("*") if path.suffix in {".json", ".yaml", ".yml", ".toml", ".csv"}}
    assert data == {SEED_FILE, DOCUMENTS, ALIASES, MAPPING}
    texts = DOCUMENTS.read_text() + MAPPING.read_text()
    assert [name for name in model_names() if name in texts] == []


def test_the_check_finds_what_it_looks_for(tmp_path: Path) -> None:
    path = tmp_path / "code.py"
    path.write_text('"""gpt-4o in a docstring is fine."""\nMODEL = "gpt-4o"\nPRICE = "0.012"\nOTHER = 0.04\n')
    found = list(constants(path))
    path.with_name("other.py").write_text("rate = model.tokens_per_credit or 1000\n")
    assert fallbacks(path.with_name("other.py")) == ["model.tokens_per_credit or 1000"]
    assert "gpt-4o" in found
    assert [value for value in found if as_price(value) in prices()] == ["0.012", 0.04]
