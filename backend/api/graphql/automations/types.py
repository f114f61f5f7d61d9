"""What a mutation of automations answers, and the errors that it can meet."""

import strawberry

from backend.accounts.accounts import AccountNotFound, AmbiguousAccount
from backend.api.graphql.automations.nodes import Automation
from backend.api.graphql.automations.run_nodes import AutomationRun
from backend.api.graphql.credits.nodes import account_of
from backend.api.graphql.fields import about
from backend.api.graphql.functions.enums import FunctionName
from backend.api.graphql.functions.types import FUNCTION_RUN_START
from backend.api.graphql.context import Info
from backend.api.graphql.results import result
from backend.api.graphql.rights import itself
from backend.api.graphql.sources import sourced
from backend.automation import due_times, errors, models, run_quotes, schedules
