"""Settings from the environment, each in a fresh process: a wrong value fails by name, in words."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def setting(expression: str, data: Path, **env: str) -> subprocess.CompletedProcess[str]:
    base = {"PATH": os.environ["PATH"], "BAZAAR_DATA": str(data), "DJANGO_SETTINGS_MODULE": "bazaar.settings"}
    code = f"from django.conf import settings; print(({expression}))"
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={**base, **env}, capture_output=True, text=True, check=False
    )


def test_defaults(tmp_path):
    done = setting("settings.DATABASES['default']['ENGINE'], settings.DEBUG, settings.REDIS_URL", tmp_path)
    assert done.stdout.strip() == "('django.db.backends.sqlite3', False, 'redis://127.0.0.1:6379')"


def test_the_secret_key_is_made_once_and_is_private(tmp_path):
    first, again = setting("settings.SECRET_KEY", tmp_path), setting("settings.SECRET_KEY", tmp_path)
    assert first.stdout == again.stdout
    assert len(first.stdout.strip()) > 50
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("url", "broker", "cache"),
    [
        ("redis://:pw@host:6379", "redis://:pw@host:6379/0", "redis://:pw@host:6379/1"),
        ("redis://host:6379/5", "redis://host:6379/5", "redis://host:6379/6"),
        ("rediss://host/", "rediss://host/0", "rediss://host/1"),
    ],
)
def test_redis_databases(tmp_path, url, broker, cache):
    done = setting("settings.CELERY_BROKER_URL, settings.CACHES['default']['LOCATION']", tmp_path, REDIS_URL=url)
    assert done.stdout.strip() == f"('{broker}', '{cache}')"


def test_storage_url(tmp_path):
    done = setting(
        "settings.STORAGES['default']['OPTIONS']", tmp_path, STORAGE_URL="s3://key:se%2Fcret@host:9000/films?tls=0"
    )
    options = eval(done.stdout)
    assert options["endpoint_url"] == "http://host:9000"
    assert (options["access_key"], options["secret_key"], options["bucket_name"]) == ("key", "se/cret", "films")


@pytest.mark.parametrize(
    ("name", "value", "word"),
    [
        ("DEBUG", "maybe", "DEBUG"),
        ("DATABASE_URL", "nonsense", "DATABASE_URL"),
        ("DATABASE_URL", "mongodb://host/db", "DATABASE_URL"),
        ("DATABASE_URL", "mysql://host/db", "DATABASE_URL"),
        ("REDIS_URL", "http://host", "REDIS_URL"),
        ("REDIS_URL", "redis://host/x", "REDIS_URL"),
        ("STORAGE_URL", "ftp://host/x", "STORAGE_URL"),
        ("STORAGE_URL", "s3://host", "STORAGE_URL"),
        ("MODEL_KEY", "k", "MODEL_NAME"),
        ("MODEL_THRESHOLD", "1.5", "MODEL_THRESHOLD"),
        ("MODEL_USER_BUDGET_USD", "much", "MODEL_USER_BUDGET_USD"),
    ],
)
def test_wrong_values_fail_by_name(tmp_path, name, value, word):
    done = setting("settings.DEBUG", tmp_path, **{name: value})
    assert done.returncode != 0
    assert "ImproperlyConfigured" in done.stderr.splitlines()[-1]
    assert word in done.stderr.splitlines()[-1]


def test_a_data_folder_that_cannot_be_used(tmp_path):
    wall = tmp_path / "file"
    wall.write_text("")
    done = setting("settings.DEBUG", wall / "data")
    assert "BAZAAR_DATA" in done.stderr.splitlines()[-1]


def test_without_a_key_there_is_no_model(tmp_path):
    assert setting("settings.CHAT_MODEL", tmp_path, MODEL_NAME="m").stdout.strip() == "None"


def test_a_chat_model(tmp_path):
    prices = tmp_path / "prices.json"
    prices.write_text('{"big": {"input": 2, "cached": 1, "output": 8}}')
    env = {"MODEL_KEY": "k", "MODEL_NAME": "small", "MODEL_WRITING": "big", "MODEL_BASE_URL": "http://host/v1"}
    done = setting(
        "settings.CHAT_MODEL.names, settings.CHAT_MODEL.base_url, str(settings.CHAT_MODEL.prices['big'].output)",
        tmp_path, MODEL_PRICES=str(prices), **env,
    )  # fmt: skip
    names = {"deciding": "small", "writing": "big", "seeing": "small"}
    assert eval(done.stdout) == (names, "http://host/v1", "8")
    prices.write_text("[]")
    done = setting("settings.CHAT_MODEL", tmp_path, MODEL_PRICES=str(prices), **env)
    assert "MODEL_PRICES" in done.stderr.splitlines()[-1]
