"""Brings database and static files up to date; may run at every start. Exit status 1 with one line when it cannot."""

import errno
import os
import sys
from pathlib import Path

import psycopg
import redis

from bazaar.services.refusal import Refusal

MIGRATING = 0x62617A616172  # names the advisory lock; any number that nothing else uses


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bazaar.settings")
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
        reach_database()
        reach_redis()
        migrate()
        collect_static()
    except (ImproperlyConfigured, Refusal) as error:
        sys.exit(str(error))
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EROFS}:
            raise
        where = error.filename or "The data folder"
        sys.exit(f"{where} cannot be written ({error.strerror}): make room, or set BAZAAR_DATA to another folder.")


def reach_database() -> None:
    from django.db import OperationalError, connection

    try:
        if connection.vendor == "postgresql":
            # Not through the pool: it would try for its whole timeout and then not say why.
            psycopg.connect(**{"connect_timeout": 5, **connection.get_connection_params()}).close()
        else:
            connection.ensure_connection()
    except (psycopg.OperationalError, OperationalError) as error:
        reason = str(error).strip().partition("\n")[0]
        raise Refusal(
            f"The database of DATABASE_URL cannot be used ({reason}): "
            "start it or correct the URL, or unset DATABASE_URL to use SQLite."
        ) from error


def reach_redis() -> None:
    from django.conf import settings

    try:
        redis.Redis.from_url(settings.REDIS_URL, socket_connect_timeout=5, socket_timeout=5).ping()
    except redis.RedisError as error:
        raise Refusal(
            f"The server of REDIS_URL does not answer ({error}): start it or correct the URL, "
            "or unset REDIS_URL to use the embedded one."
        ) from error


def migrate() -> None:
    """Migrates; where several servers start at once on one PostgreSQL, one after the other."""
    from django.core.management import call_command
    from django.db import connection

    if connection.vendor != "postgresql":
        call_command("migrate", interactive=False, verbosity=0)
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [MIGRATING])
        try:
            call_command("migrate", interactive=False, verbosity=0)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [MIGRATING])


def collect_static() -> None:
    """Collects anew only when a source file changed: hashing and compressing them takes seconds."""
    from django.conf import settings
    from django.core.management import call_command

    if not (settings.BASE_DIR / "static" / "dist").is_dir():
        raise Refusal("The browser's files are not built (static/dist is missing): run make build.")
    stamp = Path(settings.STATIC_ROOT) / ".sources"
    sources = "\n".join(sorted(static_sources()))
    if not stamp.is_file() or stamp.read_text() != sources:
        call_command("collectstatic", interactive=False, verbosity=0)
        stamp.write_text(sources)


def static_sources() -> list[str]:
    from django.contrib.staticfiles.finders import get_finders

    found = []
    for finder in get_finders():
        for path, storage in finder.list(["CVS", ".*", "*~"]):
            stat = Path(storage.path(path)).stat()
            found.append(f"{path} {stat.st_size} {stat.st_mtime_ns}")
    return found


if __name__ == "__main__":
    main()
