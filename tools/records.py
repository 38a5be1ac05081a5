"""Generated from scenes/models by `manage.py generate_records`; not edited by hand."""

from __future__ import annotations

from typing import Any, Literal

from tools.schemas import Record


class ProjectSnapshot(Record):
    id: str
    title: str
    format: Literal["landscape", "portrait", "square"]
    fps: Literal[24, 25, 30, 50, 60]
    brand: dict[str, Any]
    revision: int


class SceneSnapshot(Record):
    id: str
    name: str
    tsx_code: str
    duration: int
    order: int
    layout_json: dict[str, Any]
    props: dict[str, Any]


class MessageSnapshot(Record):
    id: str
    role: Literal["user", "assistant"]
    content: str


class AssetSnapshot(Record):
    id: str
    name: str
    mime_type: str
    width: int
    height: int
