import pytest

from tests.support.api import Api
from tests.support.changes import change
from tests.support.publishing import change_model

pytestmark = pytest.mark.django_db

LIST = """
query List(
  $type: ModelType, $tier: Tier, $search: String, $provider: String, $all: Boolean! = false, $first: Int, $after: String
) {
  aiModels(
    filter: {modelType: $type, tier: $tier, search: $search, providerId: $provider, includeUnavailable: $all}
    first: $first
    after: $after
  ) {
    totalCount
    revisionNumber
    nodes { modelName }
    edges { cursor node { modelName } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}
"""
ON_SALE = ["gpt-5.1", "gpt-4o-mini", "runware:97@1", "dall-e-3", "google:4@2"]


def names(caller: Api, **variables: object) -> list[str]:
    found = caller.data(LIST, **{"all": False, **variables})["aiModels"]
    assert [edge["node"] for edge in found["edges"]] == found["nodes"]
    return [node["modelName"] for node in found["nodes"]]


def test_integrations_see_the_five_models_on_sale_and_staff_can_list_all_six(shop: Api, ada: Api) -> None:
    assert names(shop) == ON_SALE
    assert names(ada) == ON_SALE
    assert names(ada, all=True) == ["gpt-5.1", "gpt-4o", *ON_SALE[1:]]
    assert shop.codes(LIST, all=True) == ["FORBIDDEN"]


def test_staff_see_what_a_provider_serves(shop: Api, ada: Api) -> None:
    assert names(ada, provider="runware") == ["runware:97@1", "google:4@2"]
    assert names(ada, provider="no-such-provider") == []
    assert shop.codes(LIST, provider="runware", all=False) == ["FORBIDDEN"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"type": "TEXT"}, ON_SALE[:2]),
        ({"type": "IMAGE"}, ON_SALE[2:]),
        ({"tier": "PREMIUM"}, ["google:4@2"]),
        ({"search": "MINI"}, ["gpt-4o-mini"]),
        ({"search": "basic"}, ["runware:97@1"]),
        ({"search": "nothing like it"}, []),
        ({"type": "TEXT", "tier": "BASIC"}, []),
    ],
)
def test_filters(shop: Api, filters: dict[str, str], expected: list[str]) -> None:
    assert names(shop, **filters) == expected


def test_pages(shop: Api) -> None:
    first = shop.data(LIST, all=False, first=2)["aiModels"]
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"]) == (5, True)
    rest = shop.data(LIST, all=False, first=100, after=first["pageInfo"]["endCursor"])["aiModels"]
    assert [node["modelName"] for node in rest["nodes"]] == ON_SALE[2:]
    assert (rest["pageInfo"]["hasPreviousPage"], rest["pageInfo"]["hasNextPage"]) == (True, False)


def test_the_last_page(shop: Api) -> None:
    found = shop.data("{ aiModels(last: 2) { nodes { modelName } pageInfo { hasPreviousPage } } }")["aiModels"]
    assert [node["modelName"] for node in found["nodes"]] == ON_SALE[3:]
    assert found["pageInfo"]["hasPreviousPage"] is True


@pytest.mark.parametrize("page", ["first: 101", "first: -1", "last: 101", 'after: "x"', 'before: "YXJyYXk6eA=="'])
def test_a_page_out_of_range_is_refused(shop: Api, page: str) -> None:
    assert shop.codes(f"{{ aiModels({page}) {{ totalCount }} }}") == ["BAD_USER_INPUT"]


def cursors(caller: Api) -> list[str]:
    return [edge["cursor"] for edge in caller.data("{ aiModels { edges { cursor } } }")["aiModels"]["edges"]]


@pytest.mark.parametrize("size", [0, 1, 4, 9])
@pytest.mark.parametrize("limit", ["first", "last"])
@pytest.mark.parametrize("after", [None, 0, 3, 4])
@pytest.mark.parametrize("before", [None, 0, 3, 4])
def test_any_page_is_what_relays_algorithm_says(
    shop: Api, limit: str, size: int, after: int | None, before: int | None
) -> None:
    places = {"after": after, "before": before}
    given = {name: f'"{cursors(shop)[place]}"' for name, place in places.items() if place is not None}
    arguments = ", ".join(f"{name}: {value}" for name, value in {**given, limit: size}.items())
    expected = ON_SALE[: before if before is not None else None]
    expected = expected[after + 1 if after is not None else 0 :]
    expected = expected[:size] if limit == "first" else expected[len(expected) - min(size, len(expected)) :]
    found = shop.data(f"{{ aiModels({arguments}) {{ nodes {{ modelName }} }} }}")["aiModels"]
    assert [node["modelName"] for node in found["nodes"]] == expected


def test_a_page_has_an_end_or_a_beginning(shop: Api) -> None:
    assert shop.codes("{ aiModels(first: 1, last: 1) { totalCount } }") == ["BAD_USER_INPUT"]


def test_one_model(shop: Api, ada: Api) -> None:
    document = "query One($name: String!) { aiModel(modelName: $name) { modelName isAvailable } }"
    assert shop.data(document, name="gpt-5.1") == {"aiModel": {"modelName": "gpt-5.1", "isAvailable": True}}
    assert shop.data(document, name="no-such-model") == {"aiModel": None}
    assert shop.data(document, name="gpt-4o") == {"aiModel": None}
    assert ada.data(document, name="gpt-4o") == {"aiModel": {"modelName": "gpt-4o", "isAvailable": False}}


def test_the_configuration_of_a_frontend(shop: Api) -> None:
    document = """{ aiConfig {
      qualityTiers { tier label creditsPerImage validSizes isDefault }
      textModel { modelName } imageStyle imageQuality maxInArticleImages maxImagesPerRequest revisionNumber
    } }"""
    assert shop.data(document)["aiConfig"] == {
        "qualityTiers": [
            {
                "tier": "BASIC",
                "label": "Basic",
                "creditsPerImage": 1,
                "validSizes": ["1024x1024", "1280x768"],
                "isDefault": False,
            },
            {
                "tier": "QUALITY",
                "label": "Quality",
                "creditsPerImage": 5,
                "validSizes": ["1024x1024", "1792x1024"],
                "isDefault": True,
            },
            {
                "tier": "PREMIUM",
                "label": "Premium",
                "creditsPerImage": 15,
                "validSizes": ["1024x1024", "1376x768"],
                "isDefault": False,
            },
        ],
        "textModel": {"modelName": "gpt-5.1"},
        "imageStyle": "photorealistic",
        "imageQuality": "hd",
        "maxInArticleImages": 4,
        "maxImagesPerRequest": 8,
        "revisionNumber": 1,
    }


def test_a_tier_without_a_model_is_not_offered(shop: Api) -> None:
    change_model("google:4@2", is_active=False)
    assert shop.data("{ qualityTiers { tier } }")["qualityTiers"] == [{"tier": "BASIC"}, {"tier": "QUALITY"}]


def test_staff_read_costs_margins_and_the_provider(ada: Api) -> None:
    document = """{ aiModel(modelName: "dall-e-3") {
      retiredAt
      admin {
        provider { providerId secrets { name isSet } } unavailableReason
        margins { size imageQuality marginUsd ratio }
        ... on ImageModelAdmin { costPerImage }
      }
    } }"""
    model = ada.data(document)["aiModel"]
    found = model["admin"]
    assert found["provider"]["providerId"] == "openai"
    assert found["provider"]["secrets"][0] == {"name": "API_KEY", "isSet": False}
    assert (found["costPerImage"], model["retiredAt"], found["unavailableReason"]) == ("0.04", "2026-05-12", None)
    assert found["margins"][2:] == [
        {"size": "1792x1024", "imageQuality": "hd", "marginUsd": "-0.07", "ratio": "-1.4"},
        {"size": "1792x1024", "imageQuality": "standard", "marginUsd": "-0.03", "ratio": "-0.6"},
    ]


def test_staff_see_why_a_model_is_not_on_sale(ada: Api) -> None:
    found = ada.data('{ aiModel(modelName: "gpt-4o") { admin { unavailableReason isActive } } }')["aiModel"]
    assert found == {"admin": {"unavailableReason": "The model is switched off.", "isActive": False}}


def test_providers(ada: Api) -> None:
    found = ada.data(
        '{ providers { nodes { providerId } } provider(providerId: "stripe") { displayName providerType } }'
    )
    assert [row["providerId"] for row in found["providers"]["nodes"]] == [
        "anthropic",
        "google",
        "openai",
        "resend",
        "runware",
        "stripe",
    ]
    assert found["provider"] == {"displayName": "Stripe", "providerType": "PAYMENT"}


def test_settings(shop: Api, ada: Api) -> None:
    public = "{ settings { imageStyle imageQuality maxInArticleImages temperature } }"
    assert shop.data(public)["settings"] == {
        "imageStyle": "photorealistic",
        "imageQuality": "hd",
        "maxInArticleImages": 4,
        "temperature": "0.7",
    }
    assert ada.data("{ settings { admin { pricePerCreditUsd minimumMargin } } }")["settings"] == {
        "admin": {"pricePerCreditUsd": "0.01", "minimumMargin": None}
    }


def test_operations(ada: Api) -> None:
    change(ada, "operationUpdate", operationType="CLUSTERING", minCredits=3, isActive=False)
    found = ada.data("{ operations { operationType minCredits isActive } }")["operations"]
    assert len(found) == 7
    assert {"operationType": "CLUSTERING", "minCredits": 3, "isActive": False} in found
    assert {"operationType": "IDEA_GENERATION", "minCredits": 0, "isActive": True} in found


def test_each_type_of_model_has_its_own_fields(shop: Api) -> None:
    document = """query One($name: String!) { aiModel(modelName: $name) {
      __typename modelType
      ... on TextModel { tokensPerCredit maxOutputTokens supportsJsonMode supportsFunctionCalling }
      ... on ImageModel { creditsPerImage tier validSizes }
    } }"""
    assert shop.data(document, name="gpt-5.1")["aiModel"] == {
        "__typename": "TextModel",
        "modelType": "TEXT",
        "tokensPerCredit": 1_000,
        "maxOutputTokens": 8_192,
        "supportsJsonMode": True,
        "supportsFunctionCalling": True,
    }
    assert shop.data(document, name="google:4@2")["aiModel"] == {
        "__typename": "ImageModel",
        "modelType": "IMAGE",
        "creditsPerImage": 15,
        "tier": "PREMIUM",
        "validSizes": ["1024x1024", "1376x768"],
    }
    assert shop.codes('{ aiModel(modelName: "gpt-5.1") { tokensPerCredit } }') == ["GRAPHQL_VALIDATION_FAILED"]


def test_configuration_issues(ada: Api) -> None:
    found = ada.data("{ configurationIssues { code model { modelName } message suggestedFix } }")["configurationIssues"]
    assert found[0]["code"] == "MODEL_RETIRES_SOON"
    assert {issue["code"] for issue in found} == {
        "MODEL_RETIRED",
        "MODEL_RETIRES_SOON",
        "PROVIDER_KEY_MISSING",
        "NEGATIVE_MARGIN",
        "WORKER_STOPPED",
        "BEAT_STOPPED",
    }


def test_every_answer_has_its_revision(shop: Api) -> None:
    assert shop.post("{ qualityTiers { tier } }")["extensions"] == {"revisionNumber": 1}
    change_model("dall-e-3", credits_per_image=6)
    assert shop.post("{ currentRevisionNumber }") == {
        "data": {"currentRevisionNumber": 2},
        "extensions": {"revisionNumber": 2},
    }
