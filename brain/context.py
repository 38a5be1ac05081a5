"""What the brain gets to see of a message: the film as it is, the talk so far, what is selected and attached.

The rules read the records. A model reads what `seen()` writes of them, within a budget of tokens.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from pydantic import Field

from tools.format import SIZES
from tools.records import AssetSnapshot, MessageSnapshot, ProjectSnapshot, SceneSnapshot
from tools.schemas import Record

BUDGET_TOKENS = 20_000  # a built-in scene, its largest kit included, and what is said of the film
BYTES_A_TOKEN = 3.5  # of JSON and TSX, by the usual tokenizers; a few per cent on the safe side for plain words


class Context(Record):
    """`scenes` in order; `history` oldest first, without this message; `selected` is a 1-based scene number;
    `attachments` came with this message, `files` are the project's others."""

    message: str
    project: ProjectSnapshot
    scenes: tuple[SceneSnapshot, ...] = ()
    history: tuple[MessageSnapshot, ...] = ()
    selected: int | None = Field(default=None, ge=1)
    attachments: tuple[AssetSnapshot, ...] = ()
    files: tuple[AssetSnapshot, ...] = ()


def tokens_of(text: str) -> int:
    """About how many tokens a text is."""
    return math.ceil(len(text.encode()) / BYTES_A_TOKEN)


@dataclass(frozen=True)
class _Detail:
    """How much is told: characters of each text, messages, scenes with their code, scenes with what is on them."""

    text: int
    history: int
    code: bool
    layouts: bool
    scenes: int = 500


# The first that fits the budget is what a model sees. The message itself is always whole.
_DETAILS = (
    _Detail(text=2000, history=20, code=True, layouts=True),
    _Detail(text=1000, history=12, code=False, layouts=True),
    _Detail(text=300, history=6, code=False, layouts=True),
    _Detail(text=120, history=4, code=False, layouts=False),
    _Detail(text=60, history=2, code=False, layouts=False, scenes=100),
)


def seen(context: Context, concerned: Collection[int] = (), *, budget: int = BUDGET_TOKENS) -> str:
    """The context in words and JSON for a model, in at most `budget` tokens (more only where the message alone is).

    `concerned` are the numbers of the scenes that the message is about, as far as is known: their code is told too.
    """
    text = ""
    for detail in _DETAILS:
        text = _written(context, concerned, detail)
        if tokens_of(text) <= budget:
            break
    return text


def data(value: Any) -> str:
    """JSON that cannot end the tags around it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def tagged(tag: str, value: Any) -> str:
    return f"<{tag}>{data(value)}</{tag}>"


def _written(context: Context, concerned: Collection[int], detail: _Detail) -> str:
    scenes = list(enumerate(context.scenes, 1))[: detail.scenes]
    lines = [tagged("project", project_facts(context.project)), "<scenes>"]
    lines += [data(scene_facts(n, scene, context.project.fps, detail.text, detail.layouts)) for n, scene in scenes]
    lines.append("</scenes>")
    if detail.code:
        lines += [tagged("code", {"scene": n, "tsxCode": s.tsx_code}) for n, s in scenes if n in concerned]
    told = context.history[-detail.history :]
    lines.append(tagged("conversation", [{"role": m.role, "said": m.content[: detail.text]} for m in told]))
    if context.selected:
        lines.append(tagged("selected", context.selected))
    if context.files:
        lines.append(tagged("earlier-files", [file_facts(asset, detail.text // 4) for asset in context.files[-30:]]))
    if context.attachments:
        lines.append(tagged("attachments", [file_facts(asset, detail.text) for asset in context.attachments]))
    lines.append(tagged("message", context.message))
    return "\n".join(lines)


def project_facts(project: ProjectSnapshot) -> dict[str, Any]:
    """What every prompt says of the film: its format, size in pixels, frames a second, and how it shall look."""
    kept = project.model_dump(by_alias=True, exclude={"id", "revision"})
    return {**kept, "size": SIZES[project.format]}


def scene_facts(number: int, scene: SceneSnapshot, fps: int, text: int, layouts: bool) -> dict[str, Any]:
    """A scene without its code: `duration` is frames."""
    facts: dict[str, Any] = {
        "number": number,
        "name": scene.name[:text],
        "duration": scene.duration,
        "seconds": round(scene.duration / fps, 2),
    }
    layout = scene.layout_json
    if layouts:
        facts["madeBy"] = scene.made_by
        facts["props"] = {name: _cut(value, text) for name, value in scene.props.items()}
        facts["texts"] = [
            {"role": line.get("role"), "text": _cut(line.get("text"), text), "color": line.get("color")}
            for line in _rows(layout.get("texts"))[:40]
        ]
        facts["background"], facts["colors"] = layout.get("background"), _rows(layout.get("colors"), str)[:12]
        facts["fonts"] = sorted({str(face.get("family")) for face in _rows(layout.get("fonts"))})
        facts["pictures"] = [picture.get("src") for picture in _rows(layout.get("pictures"))]
    return facts


def file_facts(asset: AssetSnapshot, text: int) -> dict[str, Any]:
    facts = asset.model_dump(by_alias=True)
    return {name: _cut(value, text) for name, value in facts.items()}


def _rows(value: Any, kind: type = dict) -> list[Any]:
    return [row for row in value if isinstance(row, kind)] if isinstance(value, list | tuple) else []


def _cut(value: Any, length: int) -> Any:
    """The value with its texts cut to `length` characters and its lists to 40."""
    if isinstance(value, str):
        return value if len(value) <= length else value[:length] + "…"
    if isinstance(value, list | tuple):
        return [_cut(item, length) for item in value[:40]]
    if isinstance(value, dict):
        return {key: _cut(item, length) for key, item in list(value.items())[:60]}
    return value
