"""The browser of the browser tests: the system's Chromium, or one that is installed now.

`python -m tests.support.browser` makes sure that there is one, else it says which command to run.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
INSTALL = """No Chromium was found, and none could be installed. Run one of these, then again:
  sudo apt-get install chromium
  .venv/bin/playwright install chromium"""


def find() -> str | None:
    """The path of an installed Chromium."""
    system = next(filter(None, map(shutil.which, NAMES)), None)
    if system is not None:
        return system
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def install() -> None:
    """Debian's package where that is possible, else Playwright's download."""
    commands = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        commands = [["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"], *commands]
    for command in commands:
        if find() is None:
            print("No Chromium yet:", " ".join(command), flush=True)
            subprocess.run(command, stdout=subprocess.DEVNULL, check=False)


if __name__ == "__main__":
    if find() is None:
        install()
    if find() is None:
        sys.exit(INSTALL)
