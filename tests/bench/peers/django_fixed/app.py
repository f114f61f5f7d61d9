"""An asynchronous Django view without middleware that sends fixed bytes, a file of the folder FIXED for each path."""

import os
from pathlib import Path

from django.conf import settings
from django.core.asgi import get_asgi_application
from django.http import HttpResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], MIDDLEWARE=[], SECRET_KEY="for comparison only")
ANSWERS = {file.name: file.read_bytes() for file in Path(os.environ["FIXED"]).iterdir()}


async def fixed(request, name):
    request.body  # noqa: B018  # it receives it, as the others do
    return HttpResponse(ANSWERS[name], content_type="application/json")


urlpatterns = [path("<str:name>", fixed)]
application = get_asgi_application()
