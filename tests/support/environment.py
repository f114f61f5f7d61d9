"""A pytest plugin, loaded before Django: settings for tests, the PostgreSQL of this run, and that nothing is left."""

import gc
import os
import time
from collections.abc import Generator

import psutil
import pytest

from tests.support import reaper, run_database, runs, warm_servers
from tests.support.runs import PROJECT as PROJECT

END_SECONDS = 5
FOR_TESTS = {
    "SECRET_KEY": "a key for tests only, which opens nothing else at all",
    "ENCRYPTION_KEYS": "dGVzdHMgb25seSwgb3BlbnMgbm90aGluZyBlbHNlISE=",
    "PUBLIC_CATALOG": "false",
    "SECURE_COOKIES": "false",
    "DATABASE_POOL": "false",
    # A test is one caller who asks for more than many do; tests of the limits set their own.
    **dict.fromkeys(
        [
            *("ADDRESS_REQUESTS_PER_MINUTE", "ACCOUNT_REQUESTS_PER_MINUTE", "TOKEN_REQUESTS_PER_MINUTE"),
            *("ADDRESS_COST_PER_MINUTE", "ACCOUNT_COST_PER_MINUTE", "TOKEN_COST_PER_MINUTE"),
            *("ANONYMOUS_STREAMS", "ADDRESS_STREAMS", "ACCOUNT_STREAMS", "TOKEN_STREAMS"),
        ],
        "0",
    ),
    "ALLOWED_HOSTS": "testserver,localhost,127.0.0.1",
    "DJANGO_ALLOW_ASYNC_UNSAFE": "1",  # Playwright runs an event loop in the tests' thread
    "HYPOTHESIS_STORAGE_DIRECTORY": str(PROJECT / "var" / "hypothesis"),
}
OF_THE_RUN = {"RATECARD_VAR", "DATABASE_URL", "DJANGO_SETTINGS_MODULE", "MAKEFLAGS", "MAKELEVEL", "MFLAGS"}
LEFT = pytest.StashKey[list[str]]()


def without_settings() -> dict[str, str]:
    """The environment for what starts from nothing: a demo, or another run of the tests."""
    hidden = OF_THE_RUN | set(FOR_TESTS)
    return {name: value for name, value in os.environ.items() if name not in hidden and "PYTEST" not in name}


def _begin() -> runs.Run:
    run = runs.begin()
    os.environ |= FOR_TESTS | {"RATECARD_VAR": str(run.folder)}
    run_database.begin()
    return run


# A worker of pytest-xdist is part of the run that started it, and inherits its environment. So does a mutant's pytest.
RUN = None if {"PYTEST_XDIST_WORKER", runs.PART} & os.environ.keys() else _begin()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is made by then stays: looking through it for garbage, again and again, took a tenth of the run."""
    gc.disable()
    done = yield
    gc.collect()
    gc.freeze()
    gc.enable()
    return done


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """When workers and fixtures have ended, the servers of the run do; it fails where any process is left then."""
    warm_servers.end()
    if RUN is None:
        return
    run_database.end()
    if left := _left(RUN):
        session.config.stash[LEFT] = [f"{process.pid}: {_command(process)}" for process in left]
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reaper.end(left)
    RUN.end()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if left := config.stash.get(LEFT, []):
        terminalreporter.section("processes that were left behind", red=True)
        for line in left:
            terminalreporter.line(line)


def _left(run: runs.Run) -> list[psutil.Process]:
    """Some that were asked to end may need a moment."""
    limit = time.monotonic() + END_SECONDS
    while left := [process for process in reaper.of_run(run.mark, f"{run.folder}/") if process.pid != run.reaper.pid]:
        if time.monotonic() > limit:
            break
        time.sleep(0.1)
    return left


def _command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return "has ended"
