import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.support.api import Api
from tests.support.publishing import change_model, switch_off

pytestmark = pytest.mark.django_db

EXAMPLES: dict[str, Any] = json.loads(Path(__file__).with_name("rest-examples.json").read_text())
CONFIG, MODELS = "/api/v1/system/ai-config/", "/api/v1/system/ai-models/"


def body(caller: Api, path: str) -> Any:
    response = caller.get(path)
    assert response.status_code == 200
    return json.loads(response.content)


@pytest.mark.parametrize("path", EXAMPLES)
def test_the_seed_answers_exactly_the_examples(shop: Api, path: str) -> None:
    assert body(shop, path) == EXAMPLES[path]
    assert json.dumps(body(shop, path)) == json.dumps(EXAMPLES[path])  # in the same order, too


def test_a_known_answer_is_304_until_the_catalog_changes(shop: Api) -> None:
    etag = shop.get(CONFIG)["ETag"]
    unchanged = shop.get(CONFIG, **{"If-None-Match": etag})
    assert (unchanged.status_code, unchanged.content, unchanged["ETag"]) == (304, b"", etag)
    change_model("dall-e-3", credits_per_image=6)
    changed = shop.get(CONFIG, **{"If-None-Match": etag})
    assert (changed.status_code, changed["Catalog-Revision"]) == (200, "2")
    assert changed["ETag"] != etag


def test_rest_and_graphql_say_the_same(shop: Api) -> None:
    change_model("dall-e-3", credits_per_image=6, valid_sizes=("1024x1024",), rates=())
    switch_off("openai")
    document = """{
      aiConfig {
        qualityTiers { tier label creditsPerImage } textModel { modelName } imageStyle maxInArticleImages imageQuality
      }
      aiModels { nodes {
        __typename modelName displayName isDefault
        ... on TextModel { tokensPerCredit maxOutputTokens }
        ... on ImageModel { tier creditsPerImage validSizes }
      } }
    }"""
    graphql = shop.data(document)
    config, models = graphql["aiConfig"], graphql["aiModels"]["nodes"]
    assert body(shop, CONFIG) == {
        "image_qualities": [
            {"tier": row["tier"].lower(), "credits_per_image": row["creditsPerImage"], "label": row["label"]}
            for row in config["qualityTiers"]
        ],
        "text_model": config["textModel"] and config["textModel"]["modelName"],
        "image_style": config["imageStyle"],
        "max_images": config["maxInArticleImages"],
    }
    assert body(shop, MODELS) == {
        "text_models": [
            {
                "model_name": row["modelName"],
                "display_name": row["displayName"],
                "is_default": row["isDefault"],
                "tokens_per_credit": row["tokensPerCredit"],
                "max_output_tokens": row["maxOutputTokens"],
            }
            for row in models
            if row["__typename"] == "TextModel"
        ],
        "image_models": [
            {
                "model_name": row["modelName"],
                "display_name": row["displayName"],
                "quality_tier": row["tier"].lower(),
                "is_default": row["isDefault"],
                "credits_per_image": row["creditsPerImage"],
                "valid_sizes": row["validSizes"],
            }
            for row in models
            if row["__typename"] == "ImageModel"
        ],
        "image_settings": {
            "style": config["imageStyle"],
            "max_in_article_images": config["maxInArticleImages"],
            "quality": config["imageQuality"],
        },
    }


def test_only_reading_is_possible(shop: Api) -> None:
    for caller in (shop.client, Client(enforce_csrf_checks=True)):
        response = caller.post(CONFIG, headers=shop.headers)
        assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
        assert response.json()["error"]["code"] == "METHOD_NOT_ALLOWED"


def test_anonymous_is_asked_for_a_token(anonymous: Api) -> None:
    response = anonymous.get(CONFIG)
    assert response.status_code == 401
    assert "catalog:read" in json.loads(response.content)["error"]["message"]


def test_an_unknown_address_answers_in_the_one_shape(anonymous: Api) -> None:
    response = anonymous.get("/api/v1/nothing/")
    assert response.status_code == 404
    assert json.loads(response.content)["error"]["code"] == "NOT_FOUND"
