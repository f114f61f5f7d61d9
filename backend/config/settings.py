"""Django's settings. What differs between places comes from the environment."""

from datetime import timedelta

from csp.constants import NONCE, NONE, SELF

from backend.config import environment
from backend.config.database import connection_settings
from backend.config.image_storage import storage_settings

ENVIRONMENT = environment.read()

SECRET_KEY = ENVIRONMENT.secret_key.get_secret_value()
SECRET_KEY_FALLBACKS = [key.get_secret_value() for key in ENVIRONMENT.secret_key_fallbacks]
ENCRYPTION_KEYS = ENVIRONMENT.encryption_keys
ALLOWED_HOSTS = [*ENVIRONMENT.allowed_hosts, ENVIRONMENT.host]
CSRF_TRUSTED_ORIGINS = ENVIRONMENT.trusted_origins
PUBLIC_CATALOG = ENVIRONMENT.public_catalog
PUBLIC_SCHEMA = ENVIRONMENT.public_schema
TRUSTED_DOCUMENTS_ONLY = ENVIRONMENT.trusted_documents_only
DATABASE_POOL = ENVIRONMENT.database_pool
EDGE = ENVIRONMENT.edge
KEPT_ANSWERS_BYTES = ENVIRONMENT.kept_answers_mb * 1_000_000
API_TOKEN_DAYS = ENVIRONMENT.api_token_days
STALE_READS_SECONDS = ENVIRONMENT.stale_reads_seconds
RATE_LIMITS_URL = ENVIRONMENT.redis_url
ADDRESS_REQUESTS_PER_MINUTE = ENVIRONMENT.address_requests_per_minute
ACCOUNT_REQUESTS_PER_MINUTE = ENVIRONMENT.account_requests_per_minute
TOKEN_REQUESTS_PER_MINUTE = ENVIRONMENT.token_requests_per_minute
ADDRESS_COST_PER_MINUTE = ENVIRONMENT.address_cost_per_minute
ACCOUNT_COST_PER_MINUTE = ENVIRONMENT.account_cost_per_minute
TOKEN_COST_PER_MINUTE = ENVIRONMENT.token_cost_per_minute
ANONYMOUS_STREAMS = ENVIRONMENT.anonymous_streams
ADDRESS_STREAMS = ENVIRONMENT.address_streams
ACCOUNT_STREAMS = ENVIRONMENT.account_streams
TOKEN_STREAMS = ENVIRONMENT.token_streams
INSECURE_ENDPOINTS = ENVIRONMENT.insecure_endpoints
ISSUES_WEBHOOK_URL = ENVIRONMENT.issues_webhook_url
ISSUES_WEBHOOK_SECRET = ENVIRONMENT.issues_webhook_secret
JOBS_WEBHOOK_URL = ENVIRONMENT.jobs_webhook_url
JOBS_WEBHOOK_SECRET = ENVIRONMENT.jobs_webhook_secret
JOB_RETENTION = timedelta(days=ENVIRONMENT.job_retention_days)
"""None of it keeps texts of jobs for ever."""
ACCOUNT_OPEN_JOBS = ENVIRONMENT.account_open_jobs
LEGACY_DATABASE_URL = ENVIRONMENT.legacy_database_url
LEGACY_MAPPING = ENVIRONMENT.legacy_mapping
LEGACY_DECISIONS = ENVIRONMENT.legacy_decisions
LEGACY_WATCH_MINUTES = ENVIRONMENT.legacy_watch_minutes
PRICE_LISTS = ENVIRONMENT.price_lists
PRICE_LISTS_HOURS = ENVIRONMENT.price_lists_hours
DEBUG = False

INSTALLED_APPS = [
    "backend.api.admin.apps.SiteConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",  # a page of allauth's uses it
    "backend.api.sign_in.apps.SignInConfig",  # before allauth, whose templates it replaces
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "backend.api.sign_in.apps.LateSocialAccountConfig",
    "allauth.socialaccount.providers.openid_connect",
    "pgtrigger",
    "csp",
    "django_vite",
    "backend.accounts",
    "backend.catalog",
    "backend.imports",
    "backend.credits",
    "backend.generation",
    "backend.automation",
    "backend.watch",
    "backend.legacy",
    "backend.api.admin.apps.AdminPagesConfig",
    "backend.api.pages",
    "backend.api.documents",
]
AUTH_USER_MODEL = "accounts.User"
MIDDLEWARE = [
    # First, so that it also logs requests that other middleware refuses.
    "backend.api.http.request_log.RequestLog",
    "backend.api.http.utf8_forms.Utf8Forms",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Before the session middleware, which opens a connection.
    "backend.api.writers.Writers",
    # Before the session middleware, which would look up a malformed cookie in the database.
    "backend.api.http.session_cookie.SaneSessionCookie",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "backend.api.sign_in.language.Language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "backend.api.sign_in.locked.Locked",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "backend.api.http.database_loss.DatabaseLoss",
    "backend.api.http.request_origin.RequestOrigin",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
ROOT_URLCONF = "backend.config.urls"
ASGI_APPLICATION = "backend.config.asgi.application"

DATABASES = {
    "default": connection_settings(
        url=ENVIRONMENT.database_url,
        pool=DATABASE_POOL,
        lock_seconds=ENVIRONMENT.lock_timeout_seconds,
        statement_seconds=ENVIRONMENT.statement_timeout_seconds,
    )
}

TASKS_APP = "backend.config.celery.app"
CELERY_BROKER_URL = ENVIRONMENT.redis_url
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# None retries for ever: a broker may be down for hours, and due work waits in the database.
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False  # Celery's formatter would log values that SafeFormatter leaves out
CELERY_WORKER_SEND_TASK_EVENTS = False
CELERY_WORKER_ENABLE_REMOTE_CONTROL = False

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT.secure_cookies
SESSION_COOKIE_AGE = ENVIRONMENT.session_hours * 3_600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FILES = 1
MAX_BODY_BYTES = 10_200_000  # a file of 10 MB and its form

# Of each host that is answered under https only; a proxy's checks of health and metrics come over http.
SECURE_SSL_REDIRECT = ENVIRONMENT.redirects_to_https
SECURE_REDIRECT_EXEMPT = [r"^health/$", r"^metrics$"]
SECURE_HSTS_SECONDS = ENVIRONMENT.hsts_seconds
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = ENVIRONMENT.hsts_subdomains
SIGN_INS_A_MINUTE = ENVIRONMENT.sign_ins_a_minute
TRUSTED_PROXIES = ENVIRONMENT.trusted_proxies

LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "images-page"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["backend.accounts.passwords.PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": ENVIRONMENT.password_min_length},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
# The second line behind the gate, whose counts are a process's own: these are shared, and need no broker.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_sign_in_counts",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
ACCOUNT_ADAPTER = "backend.api.sign_in.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*"]  # no one signs up, but single sign-on asks for them
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = True  # for SESSION_COOKIE_AGE
# A lower count for a name would let anybody lock a person out.
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "30/m/ip,30/15m/key"}
MFA_ADAPTER = "backend.api.sign_in.adapters.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Ratecard"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not ENVIRONMENT.secure_cookies  # which browsers do for localhost only
STAFF_SECOND_FACTOR = ENVIRONMENT.staff_second_factor
ENCRYPTED_JSON = {"mfa.Authenticator.data": ("secret", "seed")}
"""What a rotation of keys finds beside encrypted columns: names of values in a column of JSON."""
SOCIALACCOUNT_ADAPTER = "backend.api.sign_in.adapters.SocialAdapter"
SOCIALACCOUNT_REQUESTS_TIMEOUT = 3
SOCIALACCOUNT_EMAIL_AUTHENTICATION = SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = ENVIRONMENT.oidc_trusts_email
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": ENVIRONMENT.identity_providers}}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "style-src": [SELF, NONCE],  # Mantine writes style elements, each with the nonce
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF, *ENVIRONMENT.identity_provider_origins],  # signing in there begins with a form here
        "frame-ancestors": [NONE],
    }
}

STORAGES = {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "images": storage_settings(address=ENVIRONMENT.image_storage, folder=environment.VAR / "images"),
}
"""Nothing is uploaded to stay, so there is no default one."""
IMAGE_RETENTION = timedelta(days=ENVIRONMENT.image_retention_days)
"""None of it keeps images for ever."""

STATIC_URL = "/static/"
FRONTEND = environment.PROJECT / "frontend" / "dist"
# Commands and tests run without built pages, and Django warns if the folder is missing.
STATICFILES_DIRS = [FRONTEND] if FRONTEND.exists() else []
DJANGO_VITE = {"default": {"manifest_path": FRONTEND / ".vite" / "manifest.json"}}
WHITENOISE_USE_FINDERS = True  # files are served from the build's folder, without collectstatic
WHITENOISE_AUTOREFRESH = False
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/assets/"  # their names hold a hash of their content

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("de", "Deutsch")]  # of the frontend's texts, too
LANGUAGE_COOKIE_NAME = "ratecard-language"  # the frontend's, where somebody has chosen one
TIME_ZONE = "UTC"
USE_TZ = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"safe": {"()": "backend.api.http.request_log.SafeFormatter"}},
    "filters": {
        "tracebacks": {"()": "backend.api.http.request_log.TracebacksOnly"},
        "one line": {"()": "backend.api.http.outages.OneLine"},
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "safe", "filters": ["one line"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "ratecard": {"level": "INFO"},
        "django.request": {"level": "ERROR", "filters": ["tracebacks"]},
        # Names the hosts that clients send.
        "django.security": {"level": "CRITICAL"},
        "strawberry.execution": {"level": "CRITICAL"},
        # Below this they write addresses, and headers of answers that may quote a key.
        "httpx": {"level": "WARNING"},
        "httpcore": {"level": "WARNING"},
        # Reports each connection that it lost, with the broker's address.
        "celery": {"level": "ERROR"},
    },
}
