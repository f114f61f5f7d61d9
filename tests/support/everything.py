"""Something of every kind that has an id, and those ids."""

from collections.abc import Iterator
from typing import Any

from backend.api.tasks.automation import take_up
from backend.legacy import drift
from backend.legacy.cut_over import Difference
from backend.legacy.models import DriftKind
from backend.shared import clock
from tests.support.api import Api
from tests.support.charging import account, hold, images, move
from tests.support.imports import imported, text
from tests.support.publishing import add_models, unit_model
from tests.support.scheduling import price_change, schedule

OF_THE_SHOP = """{
  account(externalId: "customer-1") {
    id
    integration { id }
    members(first: 9) { nodes { id } }
    overrides { id }
    lots(first: 9) { nodes { id } }
    ledger(first: 9) { nodes { id } }
    holds(first: 9) { nodes { id usageRecord { id } } }
  }
  jobs(first: 9) { nodes { id } }
  functionRuns(first: 9) { nodes { id } }
  automations(first: 9) { nodes { id runs(first: 9) { nodes { id steps { id items(first: 9) { nodes { id } } } } } } }
  apiTokens { nodes { id } }
}"""
OF_STAFF = """{
  aiModel(modelName: "gpt-4o") { id }
  aiModels(first: 9) { nodes { id } }
  qualityTiers { id }
  settings { id }
  operations { id }
  aiFunctions { id }
  providers { nodes { id } }
  catalogRevisions { nodes { id } }
  catalogSchedules { nodes { id } }
  importReviews(first: 9) { nodes { id rows(first: 9) { nodes { id } } } }
  legacyDrift(first: 9) { nodes { id } }
}"""


def ids(answer: Any) -> Iterator[str]:
    """Every id in an answer."""
    if isinstance(answer, dict):
        yield from (value for name, value in answer.items() if name == "id")
    for part in answer.values() if isinstance(answer, dict) else answer if isinstance(answer, list) else ():
        yield from ids(part)


def of_the_shop(shop: Api, edith: Api) -> list[str]:
    """An account with a member, an override, a charge, a hold, a job, and whatever belongs to it. Mara must exist."""
    customer = account(shop, credits=100)
    move(edith, "accountMemberAdd", account=customer, username="mara")
    move(shop, "accountOverridesUpdate", account=customer, imageStyle="noir", reason="x")
    move(shop, "holdSettle", hold=hold(shop, customer)["hold"]["id"], usage=images(1))
    hold(shop, customer)
    move(shop, "imagesGenerate", account=customer, prompt="A lamp.", tier="QUALITY")
    cluster = {"keywords": [{"keyword": "rug"}]}
    move(shop, "functionRunStart", account=customer, function={"autoCluster": cluster})
    steps: list[dict[str, Any]] = [{"autoCluster": {}}]
    automation = move(shop, "automationCreate", account=customer, name="Lamps", steps=steps, input=cluster)
    move(shop, "automationRunNow", automation=automation["automation"]["id"])
    take_up()
    return list(ids(shop.data(OF_THE_SHOP)))


def of_staff(victor: Api) -> list[str]:
    """What is in the catalog, with a model of each way to be sold, an import, a scheduled change and drift."""
    add_models(unit_model())
    imported({"gpt-4o": text(3e-06, 1e-05)})
    schedule(price_change())
    drift.note([Difference("temperature", "0.7", "0.8", DriftKind.SETTING)], now=clock.now())
    return list(ids(victor.data(OF_STAFF)))
