"""The order of a run is another order of the same tests."""

import pytest

from tests.support import order
from tests.support.runs import PROJECT


def made(parent: pytest.Module, folder: str, number: int) -> pytest.Function:
    item: pytest.Function = pytest.Function.from_parent(parent, name=f"test_{number}", callobj=made)
    item.path = PROJECT / "tests" / folder / f"test_{number}.py"
    return item


@pytest.mark.parametrize("workers", [1, 2, 3, 7])
def test_each_worker_begins_with_tests_that_wait_and_none_is_lost(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, workers: int
) -> None:
    monkeypatch.setenv("PYTEST_XDIST_WORKER_COUNT", str(workers))
    folders = [*["api"] * 40, *["journeys"] * 7, *["shared"] * 23]
    items = [made(request.node.parent, folder, number) for number, folder in enumerate(folders)]
    dealt = order.dealt(items)
    assert (len(dealt), set(dealt)) == (len(items), set(items))
    starts, rest = [], len(dealt)
    for number in range(workers):
        starts.append(dealt[len(dealt) - rest])
        rest -= rest // (workers - number)
    assert {item.path.parent.name for item in starts} == {"journeys"}


def test_none_is_lost_where_one_module_is_larger_than_a_part(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTEST_XDIST_WORKER_COUNT", "2")
    items = [made(request.node.parent, "journeys", 0) for _ in range(30)]
    items += [made(request.node.parent, "api", number) for number in range(5)]
    dealt = order.dealt(items)
    assert (len(dealt), set(dealt)) == (len(items), set(items))
