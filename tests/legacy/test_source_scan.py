"""What is still in source code, of any language, with its place."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from backend.legacy import source_scan
from tests.support.environment import without_settings
from tests.support.old_product import PRODUCT


def found(folder: Path, name: str, text: str, names: tuple[str, ...] = ()) -> list[tuple[int, str, str]]:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return [(one.line, str(one.kind), one.text) for one in source_scan.scan([folder], names=names)]


@pytest.mark.parametrize(
    ("name", "line", "kinds"),
    [
        ("a.py", 'MODEL = "gpt-4.1"', [("model_name", "gpt-4.1")]),
        ("a.rb", "model: 'bria:10@1'", [("model_name", "bria:10@1")]),
        ("a.go", 'const m = "our-own"', [("model_name", "our-own")]),
        ("a.ts", 'const SIZE = "1792x1024";', [("size", "1792x1024")]),
        ("a.html", "<b>$0.04</b>", [("price", "$0.04")]),
        ("a.java", "double costPerImage = 0.04;", [("price", "costPerImage = 0.04")]),
        ("a.ts", "const PRICE_PER_IMAGE: number = 0.012;", [("price", "PRICE_PER_IMAGE: number = 0.012")]),
        ("a.ts", "const creditsPerImage = {", [("price", "creditsPerImage = {")]),
        ("a.py", "tokens_per_credit = 100", [("price", "tokens_per_credit = 100")]),
        ("a.tsx", "<p>5 credits</p>", [("price", "5 credits")]),
        ("a.ts", "{w:1024,h:1024}", [("size", "w:1024,h:1024")]),
        ("a.md", "1024\u00d71024", [("size", "1024\u00d71024")]),
        *(
            ("a.ts", f'm = "{name}"', [("model_name", name)])
            for name in (
                *("o3-mini", "whisper-1", "text-embedding-3-small", "tts-1-hd", "stable-diffusion-xl-1024-v1-0"),
                *("midjourney-v6", "meta-llama/Llama-3.1-70B-Instruct", "ideogram-v2", "qwen2.5", "command-r-plus"),
                *("amazon.nova-lite-v1:0", "Llama-3.1"),
            )
        ),
        ("a.py", '"gpt-5.1", temperature=0.7', [("model_name", "gpt-5.1")]),
        ("a.php", "'dall-e-3' => 0.04,", [("model_name", "dall-e-3"), ("price", "0.04")]),
        ("a.c", '"gpt-5" "gpt-6"', [("choice_list", "gpt-5, gpt-6"), ("model_name", "gpt-5"), ("model_name", "gpt-6")]),
    ],
)  # fmt: skip
def test_each_kind_is_found_in_any_language(tmp_path: Path, name: str, line: str, kinds: list[tuple[str, str]]) -> None:
    assert [one[1:] for one in found(tmp_path, name, f"\n{line}\n", names=("our-own",))] == kinds


@pytest.mark.parametrize(
    "line",
    [
        'import x from "my-gpt-4o-wrapper"',
        "width = 12x34",
        "version = 1.25",
        "o3-",
        "generate = 5",
        "const our = ownership",
        'MODEL = "gpt-4o"  # ratecard: allow',
        "a [link](https://example.com/a:b@c)",
    ],
)
def test_what_is_none_of_it_is_not_found(tmp_path: Path, line: str) -> None:
    assert found(tmp_path, "a.py", line, names=("own",)) == []


def test_a_list_over_several_lines_is_one(tmp_path: Path) -> None:
    text = 'X = [\n  "gpt-4o",\n  "gpt-5.1",\n]\n\n\n\n\nY = "gpt-4o"\n'
    lists = [one for one in found(tmp_path, "a.py", text) if one[1] == "choice_list"]
    assert lists == [(2, "choice_list", "gpt-4o, gpt-5.1")]


def test_two_constants_are_no_list(tmp_path: Path) -> None:
    kinds = [one[1] for one in found(tmp_path, "a.py", 'TEXT = "gpt-4o"\nIMAGE = "dall-e-3"\n')]
    assert kinds == ["model_name", "model_name"]


def test_what_is_no_source_is_not_read(tmp_path: Path) -> None:
    for name in ("node_modules/a.js", ".git/a", "package-lock.json"):
        assert found(tmp_path, name, '"gpt-4o"') == []
    (tmp_path / "a.bin").write_bytes(b"\0gpt-4o")
    assert source_scan.scan([tmp_path], names=()) == []


def test_the_lists_of_the_former_frontend_are_found(tmp_path: Path) -> None:
    kinds = [one[1] for one in found(tmp_path, "Settings.tsx", (PRODUCT / "Settings.tsx.txt").read_text())]
    assert {kind: kinds.count(kind) for kind in sorted(set(kinds))} == {
        "choice_list": 4,
        "model_name": 11,
        "price": 1,
        "size": 3,
    }


def test_a_pipeline_needs_neither_settings_nor_a_database(tmp_path: Path) -> None:
    source = tmp_path / "a.py"
    source.write_text('MODEL = "gpt-4.1"\n')
    command = [str(Path(sys.executable).with_name("ratecard")), "legacy", "scan", "--json", str(source)]
    done = subprocess.run(command, env=without_settings(), capture_output=True, text=True, check=False)
    finding = {"path": str(source), "line": 1, "kind": "model_name", "text": "gpt-4.1"}
    assert (done.returncode, json.loads(done.stdout)) == (1, [finding])
    assert "look like no known family, and lists of such, are found with --catalog only" in done.stderr
    source.write_text("")
    assert subprocess.run(command, env=without_settings(), capture_output=True, check=False).returncode == 0
