"""The packages of the clients, built and installed without network: once for all processes of a run."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.support import runs
from tests.support.environment import PROJECT

PYTHON, TYPESCRIPT = PROJECT / "clients" / "python", PROJECT / "clients" / "typescript"
MODULES = PROJECT / "frontend" / "node_modules"
TSC = str(MODULES / ".bin" / "tsc")


def python() -> Path:
    """Where the wheel is installed."""
    return once("client-python", install_wheel)


def typescript() -> Path:
    """A project that has installed the tarball."""
    return once("client-typescript", install_tarball)


def once(name: str, make: Callable[[Path], None]) -> Path:
    """A folder that is made once for all processes of the run."""
    folder = runs.folder() / name
    with runs.turn(name):
        if not folder.exists():
            folder.mkdir()
            make(folder)
    return folder


def install_wheel(folder: Path) -> None:
    build = (sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder))
    run(*build, folder=PYTHON)
    (wheel,) = folder.glob("*.whl")
    install = (str(PROJECT / ".venv" / "bin" / "uv"), "pip", "install", "--quiet", "--offline", "--no-deps")
    run(*install, "--target", str(folder), str(wheel), folder=folder)


def install_tarball(folder: Path) -> None:
    source = folder / "source"
    shutil.copytree(TYPESCRIPT, source, ignore=shutil.ignore_patterns("node_modules", "dist"))
    run(TSC, folder=source)
    run("npm", "pack", "--silent", "--pack-destination", str(folder), folder=source)
    shutil.rmtree(source)
    (tarball,) = folder.glob("*.tgz")
    (folder / "package.json").write_text('{"type": "module"}')
    run("npm", "install", "--silent", "--offline", "--no-audit", "--no-fund", f"./{tarball.name}", folder=folder)
    shutil.copy(PROJECT / "tests" / "journeys" / "typescript_client.mjs", folder)


def run(*command: str, folder: Path, **environment: str) -> str:
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
