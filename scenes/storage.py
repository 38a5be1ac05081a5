"""What is kept as files: one JSON of `{tsx_code, props}` per scene, for whoever wants to take the work away; what
people brought into their projects; rendered segments, named by what they show; finished exports."""

from __future__ import annotations

import json
from uuid import UUID

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage

from scenes.models import Export, Scene


def scene_path(project_id: UUID | str, scene_id: UUID | str) -> str:
    return f"scenes/{project_id}/{scene_id}.json"


def scene_upload(scene: Scene) -> None:
    """Writes the scene's file, replacing the one before."""
    path = scene_path(scene.project_id, scene.pk)
    text = json.dumps({"tsx_code": scene.tsx_code, "props": scene.props}, ensure_ascii=False)
    default_storage.save(path, ContentFile(text.encode()))


def scene_remove(project_id: UUID | str, scene_id: UUID | str) -> None:
    default_storage.delete(scene_path(project_id, scene_id))


def assets_folder(project_id: UUID | str) -> str:
    return f"assets/{project_id}"


def asset_save(path: str, content: File[bytes] | bytes) -> None:
    default_storage.save(path, ContentFile(content) if isinstance(content, bytes) else content)


def asset_read(path: str, start: int, length: int) -> bytes:
    """`length` bytes of the file from `start`; fewer at its end. Raises FileNotFoundError."""
    bucket = getattr(default_storage, "bucket", None)
    if bucket is None:
        with default_storage.open(path) as file:
            file.seek(start)
            return bytes(file.read(length))
    # On S3 an open file is fetched whole; a part of it is asked for by its range.
    ends = f"bytes={start}-{start + length - 1}"
    try:
        return bytes(bucket.Object(path).get(Range=ends)["Body"].read())
    except bucket.meta.client.exceptions.NoSuchKey:
        raise FileNotFoundError(path) from None


def assets_remove(project_id: UUID | str) -> None:
    """Removes every file of a project that is gone; again is fine."""
    folder = assets_folder(project_id)
    try:
        _, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in names:
        default_storage.delete(f"{folder}/{name}")


def segment_path(key: str, suffix: str) -> str:
    return f"segments/{key[:2]}/{key}.{suffix}"


def sound_path(project_id: UUID | str, key: str, suffix: str) -> str:
    return f"sounds/{project_id}/{key}.{suffix}"


def export_path(export: Export) -> str:
    return f"exports/{export.pk}.{export.format}"
