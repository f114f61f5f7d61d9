"""The catalog's enums, named and described for GraphQL; their values are the columns'."""

import strawberry

from backend.catalog.models.ai_models import ModelType
from backend.catalog.models.ai_models import QualityTier as QualityTierName
from backend.catalog.models.operations import OperationType
from backend.catalog.models.providers import ProviderType, SecretName
from backend.watch.configuration_issues import IssueCode

__all__ = ["IssueCode", "ModelType", "OperationType", "ProviderType", "QualityTierName", "SecretName"]

strawberry.enum(ModelType, description="What a model makes.")
strawberry.enum(
    QualityTierName, name="QualityTierName", description="What an end user picks instead of an image model."
)
strawberry.enum(ProviderType, description="What a provider does for us.")
strawberry.enum(OperationType, description="A kind of billable work.")
strawberry.enum(SecretName, description="A secret that a provider can have.")
strawberry.enum(IssueCode, name="ConfigurationIssueCode", description="What is wrong with the configuration.")
