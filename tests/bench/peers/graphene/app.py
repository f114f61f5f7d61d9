"""graphene-django: a connection of the models that are on sale."""

import os

from django.conf import settings
from django.core.asgi import get_asgi_application

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    MIDDLEWARE=[],
    SECRET_KEY="for comparison only",
    INSTALLED_APPS=["graphene_django"],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": os.environ["PGDATABASE"],
            "OPTIONS": {"pool": True},
        }
    },
)
application = get_asgi_application()

import graphene  # noqa: E402
from django.db import models  # noqa: E402
from django.urls import path  # noqa: E402
from graphene_django import DjangoConnectionField, DjangoObjectType  # noqa: E402
from graphene_django.views import GraphQLView  # noqa: E402


class AIModelRow(models.Model):
    model_name = models.CharField(max_length=100)
    display_name = models.CharField(max_length=100)
    model_type = models.CharField(max_length=10)
    is_default = models.BooleanField()
    is_active = models.BooleanField()
    context_window = models.IntegerField(null=True)
    supports_vision = models.BooleanField()
    retired_at = models.DateField(null=True)

    class Meta:
        managed = False
        db_table = "igny8_ai_model_config"
        app_label = "peer"


class AIModel(DjangoObjectType):
    class Meta:
        model = AIModelRow
        interfaces = (graphene.relay.Node,)
        exclude = ("is_active",)


class Query(graphene.ObjectType):
    ai_models = DjangoConnectionField(AIModel)

    def resolve_ai_models(self, info, **page):
        return AIModelRow.objects.filter(is_active=True).order_by("id")


urlpatterns = [path("graphql", GraphQLView.as_view(schema=graphene.Schema(query=Query)))]
