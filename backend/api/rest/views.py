"""GET /api/v1/system/ai-config/ and /ai-models/."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponseBase, JsonResponse

from backend.accounts.scopes import Right
from backend.api.http.caching import revalidated
from backend.api.rest.reading import reading
from backend.catalog.enums import ModelType
from backend.catalog.registry import ModelRegistry

Shape = Callable[[ModelRegistry], dict[str, object]]


def catalog_view(shape: Shape) -> Callable[[HttpRequest], HttpResponseBase]:
    """A view that answers `shape` of the current revision to who may read the catalog; 304 where it is known."""

    @reading(Right.CATALOG_READ, is_of_revision=True)
    @wraps(shape)
    def view(request: HttpRequest, registry: ModelRegistry) -> HttpResponseBase:
        etag = f'"{registry.uid.hex}"'
        response = revalidated(request, etag=etag, answer=lambda: JsonResponse(shape(registry)))
        response["Catalog-Revision"] = str(registry.revision)
        return response

    return view


@catalog_view
def ai_config(registry: ModelRegistry) -> dict[str, object]:
    text_model = registry.get_default_model(ModelType.TEXT)
    return {
        "image_qualities": [
            {
                "tier": model.quality_tier,
                "credits_per_image": model.credits_per_image,
                "label": model.quality_tier.label,
            }
            for model in registry.available
            if model.quality_tier is not None
        ],
        "text_model": text_model.model_name if text_model else None,
        "image_style": registry.settings.image_style,
        "max_images": registry.settings.max_in_article_images,
    }


@catalog_view
def ai_models(registry: ModelRegistry) -> dict[str, object]:
    settings = registry.settings
    return {
        "text_models": [
            {
                "model_name": model.model_name,
                "display_name": model.display_name,
                "is_default": model.is_default,
                "tokens_per_credit": model.tokens_per_credit,
                "max_output_tokens": model.max_output_tokens,
            }
            for model in registry.available
            if model.model_type == ModelType.TEXT
        ],
        "image_models": [
            {
                "model_name": model.model_name,
                "display_name": model.display_name,
                "quality_tier": model.quality_tier,
                "is_default": model.is_default,
                "credits_per_image": model.credits_per_image,
                "valid_sizes": model.valid_sizes,
            }
            for model in registry.available
            if model.model_type == ModelType.IMAGE
        ],
        "image_settings": {
            "style": settings.image_style,
            "max_in_article_images": settings.max_in_article_images,
            "quality": settings.image_quality,
        },
    }
