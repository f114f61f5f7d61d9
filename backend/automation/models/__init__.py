"""The tables of automation: automations, their runs, and the steps and items of these."""

from backend.automation.models.automations import Automation
from backend.automation.models.runs import AutomationRun
from backend.automation.models.steps import AutomationRunStep, AutomationStepItem

__all__ = ["Automation", "AutomationRun", "AutomationRunStep", "AutomationStepItem"]
