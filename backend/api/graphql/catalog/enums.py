"""The catalog's enums: named for GraphQL, with the values of the columns."""

import strawberry

from backend.catalog.configuration_issues import IssueCode as DomainIssueCode
from backend.catalog.models.ai_models import ModelType as DomainModelType
from backend.catalog.models.ai_models import QualityTier as DomainQualityTier
from backend.catalog.models.operations import OperationType as DomainOperationType
from backend.catalog.models.providers import ProviderType as DomainProviderType
from backend.catalog.models.providers import SecretName as DomainSecretName

ModelType = strawberry.enum(DomainModelType, name="ModelType", description="What a model makes.")
QualityTierName = strawberry.enum(
    DomainQualityTier,
    name="QualityTierName",
    description="What an end user picks instead of an image model.",
)
ProviderType = strawberry.enum(DomainProviderType, name="ProviderType", description="What a provider does for us.")
OperationType = strawberry.enum(DomainOperationType, name="OperationType", description="A kind of billable work.")
SecretName = strawberry.enum(DomainSecretName, name="SecretName", description="A secret that a provider can have.")
IssueCode = strawberry.enum(
    DomainIssueCode, name="ConfigurationIssueCode", description="What is wrong with the configuration."
)
