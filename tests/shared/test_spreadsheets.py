"""Cells that a spreadsheet would run are text; numbers are numbers."""

import csv
from decimal import Decimal
from io import StringIO

import pytest

from backend.shared import spreadsheets


def line(*cells: object) -> str:
    return list(spreadsheets.write(columns=["a"], rows=[cells]))[1]


@pytest.mark.parametrize("begin", list("=+-@\t\r\n＝＋－＠"))
def test_a_cell_that_begins_like_a_formula_gets_an_apostrophe(begin: str) -> None:
    assert line(f'{begin}HYPERLINK("x")') == f'"\'{begin}HYPERLINK(""x"")"\r\n'


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (-1, "-1"),
        (Decimal("-0.5"), "-0.5"),
        (Decimal("7.5E-8"), "0.000000075"),
        ("-1", '"\'-1"'),
        (True, '"True"'),
        (None, ""),
        ("", '""'),
        ("plain", '"plain"'),
        (" =1", '" =1"'),
    ],
)
def test_numbers_stay_numbers(value: object, cell: str) -> None:
    assert line(value) == f"{cell}\r\n"


def test_an_apostrophe_stands_before_each_formula_inside() -> None:
    assert line("a;=1,-2") == "\"a;'=1,'-2\"\r\n"


@pytest.mark.parametrize("text", ["a,b", "a; -1", 'a",b', "a\r\nb", "a\nb", '"'])
def test_no_text_breaks_out_of_its_cell(text: str) -> None:
    sheet = "".join(spreadsheets.write(columns=["a", "b"], rows=[[text, "next"]]))
    assert list(csv.reader(StringIO(sheet, newline=""), strict=True)) == [["a", "b"], [text, "next"]]
    assert f'"{text.replace(chr(34), chr(34) * 2)}"' in sheet


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("inside", ["=1", '"=1', '";=1', "\t=1", "\r\n=1", "\n@x", ";\t+1", ";,\t-1;", "＝1"])
def test_no_cell_is_a_formula_whatever_separates_cells(delimiter: str, inside: str) -> None:
    texts = [f"a{separator}{inside};b" for separator in ",;\t"]
    sheet = "".join(spreadsheets.write(columns=["a", "b"], rows=[[1, text] for text in texts]))
    cells = [cell for row in csv.reader(StringIO(sheet, newline=""), delimiter=delimiter) for cell in row]
    assert [cell for cell in cells if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))] == []
