from django.urls import path

from backend.api.rest import views

urlpatterns = [
    path("ai-config/", views.ai_config, name="rest-ai-config"),
    path("ai-models/", views.ai_models, name="rest-ai-models"),
]
