"""Generated from scenes/models by `manage.py generate_records`; not edited by hand."""

from __future__ import annotations

from typing import Any, Literal

from tools.schemas import Record


class ProjectSnapshot(Record):
    id: str
    title: str = "Untitled"
    format: Literal["landscape", "portrait", "square"]
    fps: Literal[24, 25, 30, 50, 60]
    brand: dict[str, Any] = {}
    preferences: dict[str, Any] = {}
    audio: dict[str, Any] = {}
    revision: int = 0


class SceneSnapshot(Record):
    id: str
    name: str
    tsx_code: str
    duration: int
    order: int
    trim_before: int = 0
    trim_after: int = 0
    playback_rate: float = 1
    transition: Literal["none", "fade", "slide", "wipe", "flip", "zoom", "clock-wipe", "blur"] = "none"
    transition_duration: int = 0
    layout_json: dict[str, Any] = {}
    props: dict[str, Any] = {}
    made_by: Literal["designer", "model", "person"] = "designer"


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
    description: dict[str, Any] = {}
    look: dict[str, Any] = {}
