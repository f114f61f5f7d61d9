"""A ledger that does not add up is reported: by the worker's check, as an issue, a metric and a webhook."""

from typing import Any

import pytest

from backend.api.tasks.catalog import check_issues
from backend.api.tasks.credits import check_ledger
from backend.catalog.registry import ModelRegistry
from backend.credits.models import CreditBalance
from backend.shared import clock
from backend.watch import configuration_issues
from backend.watch.models import Webhook
from tests.support import selling
from tests.support.api import Api

pytestmark = pytest.mark.django_db

CODE = "ledger_does_not_add_up"
ISSUES = "{ configurationIssues { code message suggestedFix } }"


def messages() -> list[str]:
    found = configuration_issues.find(registry=ModelRegistry.current(), now=clock.now())
    return [issue.message for issue in found if issue.code == CODE]


def run_tasks() -> None:
    """As the worker does, each at its time."""
    check_ledger()
    check_issues()


def test_a_fault_is_an_issue_a_metric_and_a_webhook_until_it_is_gone(victor: Api, settings: Any) -> None:
    settings.ISSUES_WEBHOOK_URL = "https://example.com/hook"
    account = selling.account().id
    selling.grant(account, 50)
    run_tasks()
    assert messages() == []
    assert "ratecard_ledger_faults 0.0" in metrics(victor)
    CreditBalance.objects.update(balance=51)
    run_tasks()
    (message,) = messages()
    assert message.startswith("The ledger does not add up: the check of ")
    assert message.endswith(" UTC found 2 faults.")
    assert "ratecard_ledger_faults 2.0" in metrics(victor)
    assert f'ratecard_configuration_issues{{code="{CODE}"}} 1.0' in metrics(victor)
    asked = [issue for issue in victor.data(ISSUES)["configurationIssues"] if issue["code"] == CODE.upper()]
    assert [issue["message"] for issue in asked] == [message]
    reported = Webhook.objects.order_by("-created_at").values_list("payload", flat=True)[0]["data"]["issues"]
    assert [issue["code"] for issue in reported] == [CODE]
    CreditBalance.objects.update(balance=50)
    run_tasks()
    assert messages() == []


def test_before_the_first_check_nothing_is_known(victor: Api) -> None:
    assert messages() == []
    assert "ratecard_ledger_faults" not in metrics(victor)


def metrics(caller: Api) -> str:
    return caller.get("/metrics").content.decode()
