"""Constants of source files are read as data: what is no data is not read, and nothing is ever run."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from backend.legacy import source_constants, typescript_literals
from backend.legacy.mapping import SourceConstant
from backend.legacy.source_constants import NamedModel, ReadConstant
from tests.support.old_product import PRODUCT


def read(tmp_path: Path, text: str, language: str = "python", **options: Any) -> ReadConstant:
    (tmp_path / "source").write_text(text)
    constant = SourceConstant.model_validate({"file": "source", "language": language, "name": "X", **options})
    return source_constants.read(constant, folder=tmp_path)


def test_rates_of_python_are_read_exactly(tmp_path: Path) -> None:
    text = (PRODUCT / "constants.py.txt").read_text().replace("MODEL_RATES", "X", 1)
    found = read(tmp_path, text, rates={"input": "input_cost_per_1m", "output": "output_cost_per_1m"})
    costs = {"input_cost_per_1m": Decimal("0.15"), "output_cost_per_1m": Decimal("0.6")}
    assert (len(found.models), found.models[1]) == (4, NamedModel(name="gpt-4o-mini", line=3, costs=costs))


def test_a_cost_may_be_the_value_itself(tmp_path: Path) -> None:
    (model,) = read(tmp_path, 'X: dict = {"a": 0.04}', rates={"": "cost_per_image"}).models
    assert model == NamedModel(name="a", line=1, costs={"cost_per_image": Decimal("0.04")})


@pytest.mark.parametrize(
    ("text", "models", "names"),
    [
        ('const X: Record<string, string> = { "a:1@1": "1x1", b: `2x2` };', "keys", ["a:1@1", "b"]),
        ("const X = [{ value: 'it\\'s', n: -1.5 }, { value: \"b\", t: [true,], },] as const;", "value", ["it's", "b"]),
        ("let X = { s: { service: 'o', model: 'm' /* x */ } } // y\n", "model", ["m"]),
        ("const X = ['a', // the first\n 'b'\n]\n", "items", ["a", "b"]),
    ],
)  # fmt: skip
def test_literals_of_typescript_are_read(tmp_path: Path, text: str, models: str, names: list[str]) -> None:
    found = read(tmp_path, text, language="typescript", models=models)
    assert ([model.name for model in found.models], found.problem) == (names, None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("python", "X = {'a': open('/tmp/run', 'w')}"),
        ("python", "X = dict(a=1)"),
        ("python", "X = {'a': 1} | OTHER"),
        ("python", "X = 7"),
        ("python", "X = [" * 500),
        ("typescript", "const X = { ...others }"),
        ("typescript", "const X = [1].map(String)"),
        ("typescript", "const X = { a: `${name}` }"),
        ("typescript", "const X = { a: 1, a: 2 }"),
        ("typescript", "const X = { a: call() }"),
        ("typescript", "const X = " + "[" * 200),
        ("typescript", "const X = { a: 1"),
    ],
)
def test_what_is_no_data_is_not_read(tmp_path: Path, language: str, text: str) -> None:
    found = read(tmp_path, text, language=language)
    assert (found.models, found.problem) == ((), "It is no plain data, so it was not read.")
    assert not Path("/tmp/run").exists()


def test_a_constant_or_file_that_is_missing_is_reported(tmp_path: Path) -> None:
    assert read(tmp_path, "Y = {}").problem == "The file has no such constant."
    assert read(tmp_path, "const XX = {}", language="typescript").problem == "The file has no such constant."
    elsewhere = SourceConstant(file=("gone.py",), language="python", name="X")
    problem = "The file can't be read: No such file or directory."
    assert source_constants.read(elsewhere, folder=tmp_path).problem == problem


def test_numbers_keep_their_digits() -> None:
    value, _ = typescript_literals.located("const X = [0.10, 1_000, -2, 1e3];", "X")
    assert value == [Decimal("0.10"), 1000, -2, Decimal("1e3")]


@pytest.mark.parametrize(
    ("language", "text", "models", "lines"),
    [
        ("python", "# one\nX = {\n  'a': 1,\n  'b':\n    2,\n  'a': 3,\n}", "keys", {"a": 6, "b": 4}),
        ("python", "X = [\n 'a',\n\n 'b']", "items", {"a": 2, "b": 4}),
        (
            "typescript",
            "// one\nconst X = { // two\n a: 1, /*\n */ 'b': [\n 2], c: 3 }",
            "keys",
            {"a": 3, "b": 4, "c": 5},
        ),
        ("typescript", "const X = [\n { v: 'a' },\n { v: 'b' },\n];", "v", {"a": 2, "b": 3}),
    ],
)
def test_each_model_has_its_line(tmp_path: Path, language: str, text: str, models: str, lines: dict[str, int]) -> None:
    found = read(tmp_path, text, language=language, models=models)
    assert ({model.name: model.line for model in found.models}, found.problem) == (lines, None)


def test_the_first_of_several_files_that_exists_is_read(tmp_path: Path) -> None:
    (tmp_path / "b.py").write_text("X = ['m']")
    constant = SourceConstant(file=("a.py", "b.py"), language="python", name="X", models="items")
    found = source_constants.read(constant, folder=tmp_path)
    assert (found.place, [model.name for model in found.models]) == ("b.py X", ["m"])


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.py").write_text("X = ['hunter2']")
    folder = tmp_path / "mapping"
    folder.mkdir()
    (folder / "a.py").symlink_to("../secret.py")
    constant = SourceConstant(file=("a.py",), language="python", name="X", models="items")
    problem = "The file is not below the folder of the mapping file."
    assert source_constants.read(constant, folder=folder) == ReadConstant(place="a.py X", problem=problem)
