"""Every command of the README runs, as it is printed there."""

import re

from tests.support.demo import Demo, demo
from tests.support.environment import PROJECT

BLOCKS = re.findall(r"^```sh\n(.*?)^```", (PROJECT / "README.md").read_text(), flags=re.MULTILINE | re.DOTALL)
RUN, TEST = "make run\n", "make test\n"  # the demo below; the run that this test is part of


def test_every_command_runs() -> None:
    assert BLOCKS[:2] == [RUN, TEST]
    with demo("readme") as running:
        running.start()
        outputs = []
        for block in BLOCKS[2:]:
            done = running.run(_placed(block, running))
            assert done.returncode == 0, (block, done.stderr)
            outputs.append(done.stdout + done.stderr)
        assert len(list((running.var / "pictures").glob("*.png"))) == 2
    assert '"maxCredits":20' in outputs[0]
    assert '"text_model": "gpt-5.1"' in outputs[1]
    assert '"charged":20}' in outputs[2]
    assert outputs[2].count("Charged: ") == 1  # the demo charges another account for its own job
    assert "4 x 5: 20 credits. Charged: 20 credits." in outputs[2]
    assert "All credits add up." in outputs[2]
    assert "gpt-5.1: 9 credits at most." in outputs[3]
    assert "dall-e-3: 10 credits at most." in outputs[3]
    assert "Charged 10 credits." in outputs[3]
    assert "1,000 tokens/credit" in outputs[4]


def _placed(block: str, running: Demo) -> str:
    """At the demo's own address and folder."""
    return block.replace(":8000", f":{running.port}").replace("var/pictures", str(running.var / "pictures"))


def test_the_make_targets_that_it_names_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text(), flags=re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)`", (PROJECT / "README.md").read_text())) <= targets


def test_the_files_that_it_links_exist() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (PROJECT / "README.md").read_text())
    assert links
    assert [link for link in links if not (PROJECT / link).exists()] == []
