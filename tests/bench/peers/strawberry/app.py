"""strawberry-django as it comes: a connection of the models that are on sale, and signed prices of text."""

import datetime
import os

from django.conf import settings
from django.core.asgi import get_asgi_application

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    MIDDLEWARE=[],
    SECRET_KEY="for comparison only",
    # Without the first its optimizer tries to import it, in vain and at great cost, for each request.
    INSTALLED_APPS=["django.contrib.contenttypes", "strawberry_django"],
    USE_TZ=True,
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": os.environ["PGDATABASE"],
            "OPTIONS": {"pool": True},
        }
    },
)
application = get_asgi_application()

import strawberry  # noqa: E402
import strawberry_django  # noqa: E402
from django.core import signing  # noqa: E402
from django.db import models  # noqa: E402
from django.urls import path  # noqa: E402
from django.utils import timezone  # noqa: E402
from strawberry.django.views import AsyncGraphQLView  # noqa: E402
from strawberry_django.optimizer import DjangoOptimizerExtension  # noqa: E402
from strawberry_django.relay import DjangoListConnection  # noqa: E402


class AIModelRow(models.Model):
    model_name = models.CharField(max_length=100)
    display_name = models.CharField(max_length=100)
    model_type = models.CharField(max_length=10)
    is_default = models.BooleanField()
    is_active = models.BooleanField()
    context_window = models.IntegerField(null=True)
    supports_vision = models.BooleanField()
    retired_at = models.DateField(null=True)
    tokens_per_credit = models.IntegerField(null=True)
    max_output_tokens = models.IntegerField(null=True)

    class Meta:
        managed = False
        db_table = "igny8_ai_model_config"
        app_label = "peer"


@strawberry_django.type(AIModelRow, name="AIModel")
class AIModel(strawberry.relay.Node):
    model_name: strawberry.auto
    display_name: strawberry.auto
    model_type: strawberry.auto
    is_default: strawberry.auto
    context_window: strawberry.auto
    supports_vision: strawberry.auto
    retired_at: strawberry.auto

    @classmethod
    def get_queryset(cls, queryset, info, **options):
        return queryset.filter(is_active=True).order_by("id")


@strawberry.input
class TextQuoteInput:
    input_tokens: int
    expected_output_tokens: int


@strawberry.input
class QuoteInput:
    text: TextQuoteInput


@strawberry.type
class Quote:
    expected_credits: int
    max_credits: int
    expires_at: datetime.datetime
    token: str


def quote(row, request):
    expires_at = timezone.now() + datetime.timedelta(minutes=15)
    expected = -(-(request.input_tokens + request.expected_output_tokens) // row.tokens_per_credit)
    most = -(-(request.input_tokens + row.max_output_tokens) // row.tokens_per_credit)
    token = signing.dumps({"model": row.model_name, "credits": most, "expires_at": expires_at.isoformat()})
    return Quote(expected_credits=expected, max_credits=most, expires_at=expires_at, token=token)


@strawberry.type
class Query:
    ai_models: DjangoListConnection[AIModel] = strawberry_django.connection()

    @strawberry_django.field
    def quotes(self, inputs: list[QuoteInput]) -> list[Quote]:
        row = AIModelRow.objects.get(model_type="text", is_default=True)
        return [quote(row, each.text) for each in inputs]


schema = strawberry.Schema(query=Query, extensions=[DjangoOptimizerExtension])
urlpatterns = [path("graphql", AsyncGraphQLView.as_view(schema=schema))]
