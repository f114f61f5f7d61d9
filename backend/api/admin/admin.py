"""Registers the pages; Django imports this module by its name."""

from django.apps import apps
from django.contrib import admin

from backend.accounts.models import APIToken, AuditEntry, User
from backend.api.admin.alias_pages import AliasPages
from backend.api.admin.audit_pages import AuditPages
from backend.api.admin.automation_pages import AutomationPages
from backend.api.admin.automation_run_pages import AutomationRunPages
from backend.api.admin.function_pages import FunctionPages
from backend.api.admin.function_run_pages import FunctionRunPages
from backend.api.admin.import_pages import ImportPages
from backend.api.admin.job_pages import JobPages
from backend.api.admin.legacy_pages import LegacyDriftPages
from backend.api.admin.model_pages import ModelPages
from backend.api.admin.provider_pages import ProviderPages
from backend.api.admin.revision_pages import RevisionPages
from backend.api.admin.schedule_pages import SchedulePages
from backend.api.admin.settings_pages import SettingsPages
from backend.api.admin.staff_pages import StaffAdmin
from backend.api.admin.token_pages import TokenPages
from backend.automation.models import Automation, AutomationRun
from backend.catalog.models import (
    AIFunctionConfig,
    AIModelConfig,
    CatalogRevision,
    CatalogSchedule,
    GlobalIntegrationSettings,
    IntegrationProvider,
)
from backend.generation.models import FunctionRun, Job
from backend.imports.models import ImportAlias, ImportReview
from backend.legacy.models import LegacyDrift

for model in apps.get_models():
    if model.__module__.startswith("allauth.") and admin.site.is_registered(model):
        admin.site.unregister(model)  # their pages would show secrets, and take factors away without a trace
admin.site.register(AIModelConfig, ModelPages)
admin.site.register(IntegrationProvider, ProviderPages)
admin.site.register(GlobalIntegrationSettings, SettingsPages)
admin.site.register(AIFunctionConfig, FunctionPages)
admin.site.register(CatalogRevision, RevisionPages)
admin.site.register(CatalogSchedule, SchedulePages)
admin.site.register(ImportReview, ImportPages)
admin.site.register(ImportAlias, AliasPages)
admin.site.register(Automation, AutomationPages)
admin.site.register(AutomationRun, AutomationRunPages)
admin.site.register(Job, JobPages)
admin.site.register(FunctionRun, FunctionRunPages)
admin.site.register(LegacyDrift, LegacyDriftPages)
admin.site.register(User, StaffAdmin)
admin.site.register(APIToken, TokenPages)
admin.site.register(AuditEntry, AuditPages)
