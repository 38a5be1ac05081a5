"""What is kept as files: one JSON of `{tsx_code, props}` per scene, for whoever wants to take the work away."""

from __future__ import annotations

import json
from uuid import UUID

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from scenes.models import Scene


def scene_path(project_id: UUID | str, scene_id: UUID | str) -> str:
    return f"scenes/{project_id}/{scene_id}.json"


def scene_upload(scene: Scene) -> None:
    """Writes the scene's file, replacing the one before."""
    path = scene_path(scene.project_id, scene.pk)
    text = json.dumps({"tsx_code": scene.tsx_code, "props": scene.props}, ensure_ascii=False)
    default_storage.save(path, ContentFile(text.encode()))


def scene_remove(project_id: UUID | str, scene_id: UUID | str) -> None:
    default_storage.delete(scene_path(project_id, scene_id))
