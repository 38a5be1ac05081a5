"""What brings database and static files up to date, where it cannot; test_up sees it work."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from bazaar.services import prepare
from bazaar.services.refusal import Refusal
from tests.services.running import refused


def test_without_built_files_it_says_how_to_build_them(settings, tmp_path: Path) -> None:
    settings.BASE_DIR = tmp_path
    with pytest.raises(Refusal, match="static/dist is missing"):
        prepare.collect_static()


def test_files_are_collected_again_when_one_changed(settings, tmp_path: Path) -> None:
    built = tmp_path / "static" / "dist"
    built.mkdir(parents=True)
    settings.BASE_DIR, settings.STATIC_ROOT = tmp_path, tmp_path / "collected"
    source = built / "site.css"
    settings.STATICFILES_DIRS = [("", built)]
    source.write_text("a{}")
    prepare.collect_static()
    manifest = tmp_path / "collected" / "staticfiles.json"
    first = manifest.read_text()
    written = manifest.stat().st_mtime_ns
    prepare.collect_static()
    assert manifest.stat().st_mtime_ns == written
    source.write_text("b{color:red}")
    prepare.collect_static()
    assert manifest.read_text() != first


def test_a_disk_that_fills_up_meanwhile_ends_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "/data/static/site.css")

    monkeypatch.setattr(prepare, "reach_database", full)
    with pytest.raises(SystemExit) as ended:
        prepare.main()
    assert ended.value.code == (
        "/data/static/site.css cannot be written (No space left on device): "
        "make room, or set BAZAAR_DATA to another folder."
    )


def test_an_error_of_ours_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise ChildProcessError(errno.ECHILD, "No child processes")

    monkeypatch.setattr(prepare, "reach_database", broken)
    with pytest.raises(ChildProcessError):
        prepare.main()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "mysql://localhost/x"),
        ("REDIS_URL", "http://localhost"),
        ("STORAGE_URL", "ftp://x"),
        ("DEBUG", "maybe"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(run_bazaar, name: str, value: str) -> None:
    assert refused(run_bazaar(**{name: value})).startswith(name)
