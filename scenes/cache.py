"""The cache: keys, lifetimes, and a shield, because everything works without it."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Iterable
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.core.cache import cache

from scenes.models import Scene

logger = logging.getLogger(__name__)

T = TypeVar("T")

SCENE_SECONDS = 3600
PROOF_SECONDS = 7 * 24 * 3600


def get(key: str) -> Any:
    """The value, or None where there is none or the cache is down."""
    return get_many([key]).get(key)


def get_many(keys: Iterable[str]) -> dict[str, Any]:
    try:
        return cache.get_many(list(keys))
    except Exception as error:
        logger.warning("the cache cannot be read: %s", error)
        return {}


def put(key: str, value: Any, seconds: int) -> None:
    try:
        cache.set(key, value, seconds)
    except Exception as error:
        logger.warning("the cache cannot be written: %s", error)


class Recent(Generic[T]):
    """Values that this process had in hand lately, at most `size`: nearer than the cache, for keys that tell all that a
    value depends on. Whoever takes one leaves it as it is."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._values: OrderedDict[str, T] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: str) -> T | None:
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
            return self._values.get(key)

    def put(self, key: str, value: T) -> None:
        with self._lock:
            self._values[key] = value
            self._values.move_to_end(key)
            if len(self._values) > self._size:
                self._values.popitem(last=False)


def scene_key(scene_id: UUID | str) -> str:
    return f"scene:{scene_id}"


def scene_set(scene: Scene, body: dict[str, Any]) -> None:
    """Caches `scene`'s JSON for an hour. Raises when the cache is down: the side effect is then owed."""
    entry = {"version": scene.updated_at.isoformat(), "body": body}
    cache.set(scene_key(scene.pk), entry, SCENE_SECONDS)


def scene_get(scene_id: UUID, version: str) -> dict[str, Any] | None:
    """The cached JSON of exactly that version of the scene (its `updated_at`): an older one is never served."""
    entry = get(scene_key(scene_id))
    return entry["body"] if entry and entry["version"] == version else None


def scene_delete(scene_id: UUID | str) -> None:
    cache.delete(scene_key(scene_id))
