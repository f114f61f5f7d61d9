"""The enums of accounts, named and described for GraphQL; their values are the columns'."""

from backend.api.graphql.enums import described
from backend.catalog.models.overrides import OverrideName

__all__ = ["OverrideName"]

described(
    OverrideName,
    name="AccountOverrideName",
    description="What an account can have otherwise than the settings say.",
    IMAGE_STYLE="The style that its images are asked in.",
    IMAGE_QUALITY="The image quality that providers are asked for.",
    MAX_IN_ARTICLE_IMAGES="The most images in one of its articles.",
    TEMPERATURE="How freely text models write for it: 0 to 2.",
    TEXT_MODEL="The text model that it uses instead of the default.",
)
