from pydantic import Field

from .base_model import BaseModel


class CatalogPublished(BaseModel):
    catalog_published: "CatalogPublishedCatalogPublished" = Field(
        validation_alias="catalogPublished", serialization_alias="catalogPublished"
    )


class CatalogPublishedCatalogPublished(BaseModel):
    number: int


CatalogPublished.model_rebuild()
