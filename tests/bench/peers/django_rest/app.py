"""Django REST framework: a page of the models that are on sale."""

import os

from django.conf import settings
from django.core.asgi import get_asgi_application

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    MIDDLEWARE=[],
    SECRET_KEY="for comparison only",
    INSTALLED_APPS=["rest_framework"],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": os.environ["PGDATABASE"],
            "OPTIONS": {"pool": True},
        }
    },
    REST_FRAMEWORK={"UNAUTHENTICATED_USER": None, "DEFAULT_AUTHENTICATION_CLASSES": []},
)
application = get_asgi_application()

from django.db import models  # noqa: E402
from django.urls import path  # noqa: E402
from rest_framework import generics, pagination, renderers, serializers  # noqa: E402


class AIModel(models.Model):
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


class AIModelSerializer(serializers.ModelSerializer):
    class Meta:
        model = AIModel
        exclude = ("is_active",)


class AIModels(generics.ListAPIView):
    queryset = AIModel.objects.filter(is_active=True).order_by("id")
    serializer_class = AIModelSerializer
    pagination_class = pagination.LimitOffsetPagination
    renderer_classes = (renderers.JSONRenderer,)


urlpatterns = [path("models/", AIModels.as_view())]
