"""Dockerfile and compose.yaml name only what exists. Whether the images build is not tested: that takes Docker."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from tests.services.running import CHECKOUT

DOCKERFILE = (CHECKOUT / "Dockerfile").read_text()
COMPOSE: dict[str, Any] = yaml.safe_load((CHECKOUT / "compose.yaml").read_text())
OURS = {name: service for name, service in COMPOSE["services"].items() if service["image"] == "bazaar"}


def test_every_copied_path_exists() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
    paths = [path for line in copied for path in line.split()]
    assert "requirements.txt" in paths
    assert not [path for path in paths if not (CHECKOUT / path).exists()]


def test_the_image_holds_no_development_files_and_no_data() -> None:
    ignored = (CHECKOUT / ".dockerignore").read_text().splitlines()
    assert {".git", ".venv", ".bazaar", "**/node_modules"} <= set(ignored)
    assert not {"static", "templates", "manage.py", "requirements.txt", *("bazaar", "scenes", "brain", "tools")} & set(
        ignored
    )


def test_the_container_does_not_run_as_root() -> None:
    assert DOCKERFILE.rindex("\nUSER bazaar") > DOCKERFILE.rindex("\nRUN ")


def test_every_setting_handed_over_is_read() -> None:
    settings = (CHECKOUT / "bazaar" / "settings.py").read_text()
    assert OURS.keys() == {"web", "worker", "render", "beat"}
    for service in OURS.values():
        assert not [name for name in service["environment"] if f'"{name}"' not in settings]


@pytest.mark.parametrize("name", ["web", "worker", "beat"])
def test_every_command_runs_modules_that_exist(name: str) -> None:
    command = OURS[name]["command"]
    for module in re.findall(r"-m (\S+)", command):
        path = module.replace(".", "/") + ".py"
        assert (CHECKOUT / path).exists() or module in {"celery", "daphne"}, module


def test_volumes_and_dependencies_are_declared() -> None:
    for service in COMPOSE["services"].values():
        assert service.get("depends_on", {}).keys() <= COMPOSE["services"].keys()
        assert {volume.partition(":")[0] for volume in service.get("volumes", [])} <= COMPOSE["volumes"].keys()
