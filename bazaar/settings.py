"""Every setting, from the environment; a wrong value fails here by name, at boot.

Read are SECRET_KEY, DEBUG, ALLOWED_HOSTS, CSRF_TRUSTED_ORIGINS, HOST, PORT, BAZAAR_DATA, DATABASE_URL, REDIS_URL,
STORAGE_URL, MAX_PICTURE_MB, MAX_MEDIA_MB, RENDER_AHEAD, SEGMENTS_MAX_GB, WEBHOOKS_MAY_BE_LOCAL, LOG_LEVEL and, for a
chat model, MODEL_KEY, MODEL_BASE_URL, MODEL_NAME, MODEL_DECIDING, MODEL_WRITING, MODEL_SEEING, MODEL_TIMEOUT_SECONDS,
MODEL_THRESHOLD, MODEL_PRICES, MODEL_MESSAGE_BUDGET_USD, MODEL_USER_BUDGET_USD and MODEL_SITE_BUDGET_USD.
"""

import json
import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from bazaar.services.setup import chromium_path
from brain.model import ModelSettings, Role
from brain.prices import Price, known_prices, prices_of

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(os.environ.get("BAZAAR_DATA") or BASE_DIR / ".bazaar")


def env_bool(name: str, default: bool = False) -> bool:
    value = os.environ.get(name, "").strip().lower()
    if value in {"", "0", "false", "no", "off", "1", "true", "yes", "on"}:
        return value in {"1", "true", "yes", "on"} if value else default
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")


def env_count(name: str, default: int, unit: str) -> int:
    value = os.environ.get(name) or str(default)
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= 10_000):
        raise ImproperlyConfigured(f"{name} must be a whole number of {unit} from 1 to 10000, not {value!r}.")
    return int(value)


def env_number(name: str, default: float, *, most: float) -> float:
    """A number from 0 to `most`."""
    value = os.environ.get(name) or str(default)
    try:
        number = float(value)
    except ValueError:
        number = -1.0
    if not 0 <= number <= most:  # also refuses what is not a number
        raise ImproperlyConfigured(f"{name} must be a number from 0 to {most:g}, not {value!r}.")
    return number


def env_list(name: str) -> list[str]:
    return [part.strip() for part in os.environ.get(name, "").split(",") if part.strip()]


def secret_key() -> str:
    """SECRET_KEY, or one made at the first start and kept beside the data, readable by its owner only."""
    if key := os.environ.get("SECRET_KEY"):
        return key
    path = DATA_DIR / "secret_key"
    try:
        DATA_DIR.mkdir(parents=True, exist_ok=True)
        try:
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(50))
        except FileExistsError:
            pass
        key = path.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(
            f"The data folder {DATA_DIR} cannot be used ({error.strerror}): "
            "make room or make it writable, or set BAZAAR_DATA to another folder."
        ) from error
    if len(key) < 40:
        raise ImproperlyConfigured(f"{path} is damaged: delete it to have a new key made (everyone logs in again).")
    return key


HOST = os.environ.get("HOST") or "127.0.0.1"
PORT = os.environ.get("PORT") or "8000"
DEBUG = env_bool("DEBUG")
SECRET_KEY = secret_key()
ALLOWED_HOSTS = env_list("ALLOWED_HOSTS") or ["localhost", "127.0.0.1", "[::1]", HOST]
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS")
if any(origin.startswith("https://") for origin in CSRF_TRUSTED_ORIGINS):  # served behind TLS
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

INSTALLED_APPS = [
    "daphne",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "servestatic.runserver_nostatic",
    "django.contrib.staticfiles",
    "channels",
    "rest_framework",
    "rest_framework.authtoken",
    "django_htmx",
    "template_partials",
    "scenes",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "servestatic.middleware.ServeStaticMiddleware",
    "scenes.middleware.RequestIdMiddleware",
    "scenes.middleware.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "scenes.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "bazaar.urls"
ASGI_APPLICATION = "bazaar.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
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

# --- Database -------------------------------------------------------------------------------------------------
# SQLite: WAL so that readers never wait, IMMEDIATE so that a write transaction never fails half-way with "locked".
# No persistent connections: under ASGI each request has its own thread.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA busy_timeout=20000;",
}


def database() -> dict[str, Any]:
    url = os.environ.get("DATABASE_URL")
    if not url:
        url = f"sqlite:///{DATA_DIR / 'db.sqlite3'}"
    hint = "DATABASE_URL must look like postgres://user:password@host:5432/name or sqlite:////path/to/file."
    try:
        config: dict[str, Any] = dict(dj_database_url.parse(url))
    except (ValueError, KeyError) as error:
        raise ImproperlyConfigured(hint) from error
    if config["ENGINE"].endswith("sqlite3"):
        config["OPTIONS"] = SQLITE_OPTIONS
        config["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}  # a file: tests use threads and processes
    elif config["ENGINE"].endswith("postgresql"):
        config["OPTIONS"] = {**config.get("OPTIONS", {}), "pool": {"min_size": 1, "max_size": 20, "timeout": 10}}
    else:
        raise ImproperlyConfigured(hint)
    return config


DATABASES = {"default": database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Redis: broker, cache, channel layer ---------------------------------------------------------------
REDIS_URL = os.environ.get("REDIS_URL") or "redis://127.0.0.1:6379"


def redis_database(offset: int) -> str:
    """REDIS_URL on the database `offset` places after the one that it names (0 where it names none).

    Separate databases, because clearing a cache flushes the whole of its own.
    """
    parts = urlsplit(REDIS_URL)
    if parts.scheme not in {"redis", "rediss"}:
        raise ImproperlyConfigured("REDIS_URL must look like redis://:password@host:6379/0.")
    path = parts.path.strip("/")
    if path and not path.isdigit():
        raise ImproperlyConfigured(f"REDIS_URL ends in /{path}: a database number is expected there, or nothing.")
    return parts._replace(path=f"/{int(path or 0) + offset}").geturl()


CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": redis_database(1),
        "KEY_PREFIX": "bazaar",
        # Short: a page never waits long for a cache that is down.
        "OPTIONS": {
            "socket_connect_timeout": 0.5,
            "socket_timeout": 1,
            "pool_class": "bazaar.connections.SharedPool",
        },
    }
}
CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
        "CONFIG": {"hosts": [redis_database(0)], "prefix": "bazaar"},
    }
}

CELERY_BROKER_URL = redis_database(0)
# No result backend: nobody reads results, and asking for one makes every sender wait for it.
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "celerybeat-schedule")
CELERY_BEAT_SCHEDULE = {
    "side-effects-sweep": {"task": "scenes.side_effects_sweep", "schedule": 5.0, "options": {"expires": 5}},
    "deliveries-sweep": {"task": "scenes.deliveries_sweep", "schedule": 5.0, "options": {"expires": 5}},
    "segments-evict": {"task": "scenes.segments_evict", "schedule": 60.0, "options": {"expires": 60}},
    "exports-sweep": {"task": "scenes.exports_sweep", "schedule": 5.0, "options": {"expires": 5}},
}
CELERY_TIMEZONE = "UTC"
# A request that enqueues while the broker is down gives up at once: the sweep does the work later.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 3600,
    "max_retries": 0,
    "interval_start": 0,
    "interval_step": 0,
    "socket_connect_timeout": 1,
    "socket_timeout": 5,
}

# --- Rendering ----------------------------------------------------------------------------------------------------
CHROMIUM = chromium_path()  # None: everything but export works
# Whether cards' pictures are rendered when scenes change, and films that were changed lately while nobody waits.
RENDER_AHEAD = env_bool("RENDER_AHEAD", default=True)
# What rendered segments may take of the storage; those unused for longest go first.
SEGMENTS_MAX_GB = env_count("SEGMENTS_MAX_GB", 20, "gigabytes")

# Whether webhooks may lead to this machine and its network: for trying them out.
WEBHOOKS_MAY_BE_LOCAL = env_bool("WEBHOOKS_MAY_BE_LOCAL")

# --- The chat model -----------------------------------------------------------------------------------------------
MODEL_THRESHOLD = env_number("MODEL_THRESHOLD", 0.9, most=1)  # the confidence from which the rules decide alone
MODEL_MESSAGE_BUDGET_USD = env_number("MODEL_MESSAGE_BUDGET_USD", 0.5, most=1_000_000)
MODEL_USER_BUDGET_USD = env_number("MODEL_USER_BUDGET_USD", 1, most=1_000_000)  # a day
MODEL_SITE_BUDGET_USD = env_number("MODEL_SITE_BUDGET_USD", 20, most=1_000_000)  # a day


def chat_model() -> ModelSettings | None:
    """Which model decides, writes and sees; None without MODEL_KEY: the rules and the built-in designer do all."""
    key = os.environ.get("MODEL_KEY", "")
    if not key:
        return None
    usual = os.environ.get("MODEL_NAME", "")
    roles: tuple[Role, ...] = ("deciding", "writing", "seeing")
    names: dict[Role, str] = {role: os.environ.get(f"MODEL_{role.upper()}") or usual for role in roles}
    if not all(names.values()):
        raise ImproperlyConfigured(
            "MODEL_KEY is set: say in MODEL_NAME which model to ask (or in all of MODEL_DECIDING, MODEL_WRITING, "
            "MODEL_SEEING)."
        )
    return ModelSettings(
        key=key,
        names=names,
        base_url=os.environ.get("MODEL_BASE_URL") or None,
        timeout_seconds=env_number("MODEL_TIMEOUT_SECONDS", 60, most=600) or 60,
        prices={**known_prices(), **own_prices()},
    )


def own_prices() -> dict[str, Price]:
    """The table in the file that MODEL_PRICES names: {"model": {"input", "cached", "output"}}, USD a million tokens."""
    path = os.environ.get("MODEL_PRICES")
    if not path:
        return {}
    try:
        return prices_of(json.loads(Path(path).read_text(encoding="utf-8")))
    except (OSError, ValueError, AttributeError) as error:
        raise ImproperlyConfigured(
            f"MODEL_PRICES names {path}, which holds no table of prices like "
            '{"some-model": {"input": 0.75, "cached": 0.075, "output": 4.5}}.'
        ) from error


CHAT_MODEL = chat_model()

# --- Storage ------------------------------------------------------------------------------------------------------
STORAGE_URL = os.environ.get("STORAGE_URL", "")


def storage() -> dict[str, Any]:
    """The default storage: files under DATA_DIR, or S3 by s3://KEY:SECRET@ENDPOINT/BUCKET?region=R&tls=0."""
    if not STORAGE_URL:
        return {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(DATA_DIR / "storage"), "base_url": None, "allow_overwrite": True},
        }
    parts = urlsplit(STORAGE_URL)
    bucket = parts.path.strip("/")
    if parts.scheme != "s3" or not bucket or "/" in bucket:
        raise ImproperlyConfigured(
            "STORAGE_URL must look like s3://KEY:SECRET@ENDPOINT/BUCKET?region=eu-central-1 "
            "(for AWS: s3://KEY:SECRET@/BUCKET?region=eu-central-1)."
        )
    query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    options: dict[str, Any] = {"bucket_name": bucket, "default_acl": None, "file_overwrite": True}
    if parts.username:
        options["access_key"], options["secret_key"] = unquote(parts.username), unquote(parts.password or "")
    if region := query.get("region"):
        options["region_name"] = region
    if parts.hostname:
        scheme = "http" if query.get("tls") == "0" else "https"
        options["endpoint_url"] = f"{scheme}://{parts.hostname}" + (f":{parts.port}" if parts.port else "")
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}


# What people may bring into a project, a file.
MAX_PICTURE_MB = env_count("MAX_PICTURE_MB", 20, "megabytes")
MAX_MEDIA_MB = env_count("MAX_MEDIA_MB", 200, "megabytes")

STORAGES = {
    "default": storage(),
    "staticfiles": {"BACKEND": "servestatic.storage.CompressedManifestStaticFilesStorage"},
}
# gzip is quick; brotli would take a quarter of a minute at each start on a new data folder.
SERVESTATIC_USE_BROTLI = False
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [("", BASE_DIR / "static" / "dist")]
CSRF_FAILURE_VIEW = "scenes.views.errors.csrf_failure"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# --- People ---------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "scenes.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "projects"
LOGOUT_REDIRECT_URL = "landing"
SESSION_COOKIE_AGE = 365 * 24 * 3600  # a guest's work hangs on the session

# --- API --------------------------------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "rest_framework.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["scenes.api.envelope.EnvelopeRenderer"],
    "DEFAULT_PARSER_CLASSES": ["scenes.api.envelope.CamelCaseParser"],
    "EXCEPTION_HANDLER": "scenes.api.envelope.handle_exception",
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "scenes.api.envelope.JsonOnly",
    "UNICODE_JSON": True,
}

LANGUAGE_CODE = "en-us"
TIME_ZONE = "UTC"
USE_I18N = False
USE_TZ = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "scenes.tracing.RequestIdFilter"}},
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s [%(request_id)s] %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["request_id"]}},
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "INFO")},
    "loggers": {
        "django.server": {"handlers": ["console"], "propagate": False},
        "daphne": {"level": "WARNING"},
        "httpx": {"level": "WARNING"},
        "httpx2": {"level": "WARNING"},
        "openai": {"level": "WARNING"},
    },
}
