"""What the runs inside `test_runs.py` run; its name keeps it out of all others."""

import os
import subprocess
import time
from pathlib import Path

import httpx
from playwright.sync_api import Page

from backend.development import valkey
from tests.support import runs
from tests.support.databases import Database
from tests.support.publishing import change_model
from tests.support.servers import server
from tests.support.waiting import wait_until


def meet(*facts: str) -> None:
    """Report that this run is at work, and wait until as many are as there shall be."""
    place, expected = Path(os.environ["NESTED_PLACE"]), int(os.environ["NESTED_RUNS"])
    new = place / f"{os.environ[runs.MARK]}.new"
    new.write_text("\n".join([str(runs.folder()), *facts]))
    new.rename(new.with_suffix(".run"))
    wait_until(lambda: len(list(place.glob("*.run"))) == expected)


def test_work(own_database: Database) -> None:
    with server(own_database.url) as base, valkey.running() as redis_url:
        meet(own_database.url, base, redis_url)
        change_model("dall-e-3", credits_per_image=6)
        config = httpx.get(f"{base}/api/v1/system/ai-config/").json()
        assert config["image_qualities"][1]["credits_per_image"] == 6


def test_work_without_end(own_database: Database, page: Page) -> None:
    with server(own_database.url) as base, valkey.running():
        page.goto(base)
        meet()
        time.sleep(600)


def test_work_that_leaves_a_process(own_database: Database) -> None:
    test_work(own_database)
    subprocess.run("sleep 601 &", shell=True, check=True)
