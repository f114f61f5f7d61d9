"""`ratecard` ends by a signal without a traceback, even while it is still importing."""

import subprocess
import sys

import pytest

CREATING_A_CLASS = """
import os, signal
from backend import manage

signal.signal(signal.SIGINT, signal.default_int_handler)  # which `nohup` has its children ignore

class Field:
    def __set_name__(self, owner, name):
        {}

manage._run_command = lambda: type("Late", (), {{"field": Field()}})
manage.ratecard()
"""


@pytest.mark.parametrize(
    ("happens", "code"),
    [
        ("os.kill(os.getpid(), signal.SIGTERM)", 143),
        ("os.kill(os.getpid(), signal.SIGINT)", 130),
    ],
)
def test_a_signal_while_a_class_is_created_ends_it_quietly(happens: str, code: int) -> None:
    done = subprocess.run([sys.executable, "-c", CREATING_A_CLASS.format(happens)], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (code, "")


def test_a_fault_is_still_reported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CREATING_A_CLASS.format("raise ValueError('a fault')")], capture_output=True, text=True
    )
    assert (done.returncode, "a fault" in done.stderr) == (1, True)
