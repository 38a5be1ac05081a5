"""Cases of an evaluation set as contexts that the brain can decide on."""

from __future__ import annotations

from typing import Any

from brain.context import Context
from tools.add import AddSceneInput, add_scene
from tools.records import AssetSnapshot, MessageSnapshot, ProjectSnapshot, SceneSnapshot
from tools.schemas import Content, Item

_MIME = {"image": "image/png", "video": "video/mp4", "audio": "audio/mpeg"}


def context_of(case: dict[str, Any]) -> Context:
    """The context of a case: its scenes are drafted by the built-in designer from the words that it gives them."""
    given = case["context"]
    project = ProjectSnapshot(
        id="project", revision=0, **{**given["project"], "brand": given["project"]["brand"] or {}}
    )
    return Context(
        message=case["prompt"],
        project=project,
        scenes=tuple(_scene(scene, project) for scene in given.get("scenes", [])),
        history=tuple(MessageSnapshot(id=str(n), **turn) for n, turn in enumerate(given.get("history", []))),
        selected=given.get("selected"),
        attachments=tuple(_asset(asset) for asset in given.get("attachments", [])),
    )


def _scene(scene: dict[str, Any], project: ProjectSnapshot) -> SceneSnapshot:
    texts = [text for text in scene.get("text", []) if text] or [scene["name"]]
    content = Content(title=texts[0], subtitle=texts[1] if len(texts) == 2 else "")
    if len(texts) > 2:
        content = Content(title=texts[0], items=tuple(Item(label=text) for text in texts[1:]))
    draft = add_scene(
        AddSceneInput(
            content=content, duration=scene["duration"], name=scene["name"], fps=project.fps, brand=project.brand
        )
    )
    return SceneSnapshot(id=f"scene-{scene['n']}", order=scene["n"] - 1, **draft.model_dump())


def _asset(asset: dict[str, Any]) -> AssetSnapshot:
    return AssetSnapshot(
        id=asset["id"],
        name=asset["name"],
        mime_type=_MIME.get(asset.get("kind", ""), "image/png"),
        width=1280,
        height=720,
    )
