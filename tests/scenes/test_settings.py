"""Settings from the environment, read anew by each test: a wrong value fails by name, in words."""

from __future__ import annotations

import os
import runpy
import stat
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.core.exceptions import ImproperlyConfigured

SETTINGS = Path(__file__).resolve().parents[2] / "bazaar" / "settings.py"


def read(data: Path, **env: str) -> dict[str, Any]:
    """The settings of a process with that environment and no other."""
    with mock.patch.dict(os.environ, {"PATH": os.environ["PATH"], "BAZAAR_DATA": str(data), **env}, clear=True):
        return runpy.run_path(str(SETTINGS))


def test_defaults(tmp_path):
    settings = read(tmp_path)
    assert settings["DATABASES"]["default"]["ENGINE"] == "django.db.backends.sqlite3"
    assert (settings["DEBUG"], settings["REDIS_URL"]) == (False, "redis://127.0.0.1:6379")


def test_the_secret_key_is_made_once_and_is_private(tmp_path):
    key = read(tmp_path)["SECRET_KEY"]
    assert read(tmp_path)["SECRET_KEY"] == key
    assert len(key) > 50
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
    settings = read(tmp_path, REDIS_URL=url)
    assert (settings["CELERY_BROKER_URL"], settings["CACHES"]["default"]["LOCATION"]) == (broker, cache)


def test_storage_url(tmp_path):
    settings = read(tmp_path, STORAGE_URL="s3://key:se%2Fcret@host:9000/films?tls=0")
    options = settings["STORAGES"]["default"]["OPTIONS"]
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
    with pytest.raises(ImproperlyConfigured, match=word):
        read(tmp_path, **{name: value})


def test_a_data_folder_that_cannot_be_used(tmp_path):
    wall = tmp_path / "file"
    wall.write_text("")
    with pytest.raises(ImproperlyConfigured, match="BAZAAR_DATA"):
        read(wall / "data")


def test_without_a_key_there_is_no_model(tmp_path):
    assert read(tmp_path, MODEL_NAME="m")["CHAT_MODEL"] is None


def test_a_chat_model(tmp_path):
    prices = tmp_path / "prices.json"
    prices.write_text('{"big": {"input": 2, "cached": 1, "output": 8}}')
    env = {"MODEL_KEY": "k", "MODEL_NAME": "small", "MODEL_WRITING": "big", "MODEL_BASE_URL": "http://host/v1"}
    model = read(tmp_path, MODEL_PRICES=str(prices), **env)["CHAT_MODEL"]
    assert model.names == {"deciding": "small", "writing": "big", "seeing": "small"}
    assert (model.base_url, str(model.prices["big"].output)) == ("http://host/v1", "8")
    prices.write_text("[]")
    with pytest.raises(ImproperlyConfigured, match="MODEL_PRICES"):
        read(tmp_path, MODEL_PRICES=str(prices), **env)
