"""What is kept as files: one JSON of `{tsx_code, props}` per scene, for whoever wants to take the work away; what
people brought into their projects; rendered segments, named by what they show; finished exports."""

from __future__ import annotations

import contextlib
import errno
import json
from uuid import UUID

from boto3.exceptions import Boto3Error
from botocore.exceptions import BotoCoreError, ClientError
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


def project_remove(project_id: UUID | str) -> None:
    """Removes what people brought and the finished exports of a project that is gone; again is fine."""
    for folder in (assets_folder(project_id), exports_folder(project_id), sounds_folder(project_id)):
        with contextlib.suppress(FileNotFoundError):
            _, names = default_storage.listdir(folder)
            for name in names:
                default_storage.delete(f"{folder}/{name}")


def exports_folder(project_id: UUID | str) -> str:
    return f"exports/{project_id}"


def segment_path(key: str, suffix: str) -> str:
    return f"segments/{key[:2]}/{key}.{suffix}"


def sounds_folder(project_id: UUID | str) -> str:
    return f"sounds/{project_id}"


def sound_path(project_id: UUID | str, key: str, suffix: str) -> str:
    return f"{sounds_folder(project_id)}/{key}.{suffix}"


def export_path(export: Export) -> str:
    return f"{exports_folder(export.project_id)}/{export.pk}.{export.suffix}"


def put(path: str, content: File[bytes]) -> None:
    """Stores a file as a whole or not at all. Raises what the storage raises: see `trouble`."""
    try:
        default_storage.save(path, content)
    except BaseException:
        with contextlib.suppress(Exception):
            default_storage.delete(path)
        raise


# What may pass: a disk that is full, a server that is away.
TROUBLES = (OSError, BotoCoreError, ClientError, Boto3Error)


def trouble(error: Exception) -> str:
    """What is wrong with the storage, as a sentence for people."""
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full: once there is room again, export once more."
    if isinstance(error, ClientError):
        return f"The storage refused: {error.response['Error'].get('Message') or error.response['Error']['Code']}."
    return f"The storage does not work ({error.strerror if isinstance(error, OSError) and error.strerror else error})."
