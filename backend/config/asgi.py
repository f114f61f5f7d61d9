"""The ASGI application: `uvicorn backend.config.asgi:application --lifespan off`."""

import os

from django.conf import settings
from django.core.asgi import get_asgi_application

from backend.api.body_limit import BodyLimit

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
application = BodyLimit(get_asgi_application(), most=settings.MAX_BODY_BYTES)
