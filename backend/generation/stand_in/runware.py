"""Runware's images. A task's id makes sending it again harmless: its work exists, and can be polled."""

import time
from dataclasses import dataclass
from threading import Lock
from typing import Any

from backend.generation.stand_in import errors, pictures
from backend.generation.stand_in.asked import Answer, Asked, Json, in_json
from backend.generation.stand_in.moments import Moment

COST_USD = 0.0026
COSTS = {"usage-null": None, "usage-zero": 0}
MOST_TASKS = 1_000


def read(body: Any, links: str) -> Asked:
    """Raises ValueError for more than one task."""
    (task,) = body
    if task["taskType"] == "getResponse":
        return Asked(protocol="runware-images", model="", prompt="", task=task["taskUUID"], is_poll=True)
    if task["taskType"] != "imageInference":
        raise ValueError(task["taskType"])
    return Asked(
        protocol="runware-images",
        model=task["model"],
        prompt=task["positivePrompt"],
        count=task.get("numberResults", 1),
        size=(int(task["width"]), int(task["height"])),
        as_base64=task.get("outputType") == "base64Data",
        task=task["taskUUID"],
        links=links,
    )


@dataclass(slots=True)
class _Task:
    items: list[Json]
    ready_at: float
    polls: int


class Tasks:
    """The work that was begun. Threads share it."""

    def __init__(self) -> None:
        self._tasks, self._lock = dict[str, _Task](), Lock()

    def start(self, *, name: str, items: list[Json], seconds: float, polls: int) -> bool:
        """False where there is one of this name."""
        with self._lock:
            if name in self._tasks:
                return False
            if len(self._tasks) >= MOST_TASKS:
                del self._tasks[next(iter(self._tasks))]
            self._tasks[name] = _Task(items, time.monotonic() + seconds, polls)
            return True

    def poll(self, name: str) -> list[Json] | None:
        """None where there is none of this name."""
        with self._lock:
            task = self._tasks.get(name)
            if task is None:
                return None
            task.polls -= 1
            if task.polls >= 0 or time.monotonic() < task.ready_at:
                return [_item(name, {"status": "processing"})]
            return [{**item, "status": "success"} for item in task.items]


def answer(asked: Asked, moment: Moment, tasks: Tasks) -> Answer:
    name = str(asked.task)
    if asked.is_poll:
        found = tasks.poll(name)
        return in_json({"data": found}) if found is not None else _error(asked, "unknown-task")
    if moment.name == "error-in-200":
        return in_json(errors.body(asked, Moment("server-error")), is_work=False)
    failed = 1 if moment.name == "some-fail" else 0
    items = [_image(asked, moment, number) for number in range(failed, pictures.count(asked, moment))]
    seconds = moment.seconds(30) if moment.name == "slow-headers" else 0
    polls = int(moment.seconds(1)) if moment.name == "working" else 0
    if not tasks.start(name=name, items=items, seconds=seconds, polls=polls):
        return _error(asked, "conflict")
    if polls:
        return in_json({"data": [_item(name, {"status": "processing"})]})
    return in_json({"data": items, **(errors.body(asked, Moment("server-error")) if failed else {})})


def _image(asked: Asked, moment: Moment, number: int) -> Json:
    image = pictures.image(asked, moment, number=number, names=("imageURL", "imageBase64Data"))
    cost = {} if moment.name == "usage-missing" else {"cost": COSTS.get(moment.name, COST_USD)}
    return _item(str(asked.task), {"imageUUID": f"stand-in-{number}", "NSFWContent": False, **image, **cost})


def _item(name: str, fields: Json) -> Json:
    return {"taskType": "imageInference", "taskUUID": name, **fields}


def _error(asked: Asked, name: str) -> Answer:
    status = errors.ERRORS["runware"][name].status
    return in_json(errors.body(asked, Moment(name)), status=status, is_work=False)
