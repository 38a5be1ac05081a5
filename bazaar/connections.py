"""Connections that a whole process shares: under ASGI each request has a thread, and Django and Celery would make their
clients anew in every one."""

from __future__ import annotations

import functools
from typing import Any

from celery import Celery
from celery.backends.base import DisabledBackend
from redis import ConnectionPool


class SharedPool(ConnectionPool):
    """The cache's connections: one pool for an address, however many threads ask for one."""

    @classmethod
    @functools.cache
    def from_url(cls, url: str, **options: Any) -> SharedPool:
        pool: SharedPool = super().from_url(url, **options)
        return pool


class ResultlessCelery(Celery):  # type: ignore[misc]  # celery has no types
    """Celery whose results nobody reads: it looks for no result backend, which it does among all installed packages."""

    @functools.cached_property
    def backend(self) -> DisabledBackend:
        return DisabledBackend(app=self)
