"""Assets: what people bring into a project, examined before it is kept, and taken out again."""

from __future__ import annotations

import hashlib
import logging
import re
import unicodedata
from pathlib import PurePosixPath

from django.core.files import File
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from scenes import storage
from scenes.actions.errors import ActionError
from scenes.media import MediaFacts, MediaRefused, examine
from scenes.models import Asset, Project, Scene
from scenes.models.asset import asset_path
from tools.audio import audio_of

logger = logging.getLogger(__name__)

MAX_ASSETS = 500  # of one project
_MAX_STEM = 100  # characters of a name without its extension
_CHUNK = 1024 * 1024


class AssetRefused(ActionError):
    """The file cannot be used in a film."""


class AssetNotStored(ActionError):
    """The storage did not take it."""

    code = "STORAGE_ERROR"
    retryable = True


class AssetInUse(ActionError):
    """Scenes show it; `details` name them."""

    code = "CONFLICT"


def asset_create(*, project: Project, upload: UploadedFile[bytes]) -> Asset:
    """Keeps an upload, under its own name or the next free one ("logo-2.png"). Raises AssetRefused, AssetNotStored.

    The file is stored first and the row written then: a row always has its file.
    """
    if Asset.objects.filter(project=project, deleted_at=None).count() >= MAX_ASSETS:
        raise AssetRefused(f"A project holds {MAX_ASSETS} files; delete some first.")
    try:
        facts = examine(upload, size=upload.size or 0)  # type: ignore[arg-type]  # a file in all that matters
    except MediaRefused as error:
        raise AssetRefused(str(error)) from error
    content: File[bytes] | bytes = facts.replacement if facts.replacement is not None else upload
    asset = Asset(
        project=project,
        kind=facts.kind,
        mime_type=facts.mime_type,
        size_bytes=len(content) if isinstance(content, bytes) else upload.size or 0,
        width=facts.width,
        height=facts.height,
        duration_seconds=facts.duration_seconds,
        fps=facts.fps,
        has_audio=facts.has_audio,
        has_alpha=facts.has_alpha,
        look=facts.look,
        sha256=_digest(content),
    )
    asset.file.name = asset_path(asset, "")
    try:
        storage.asset_save(asset.file.name, content)
        _store_frames(asset, facts)
    except Exception as error:  # each storage has errors of its own
        logger.exception("an upload of project %s could not be stored", project.pk)
        raise AssetNotStored("The file could not be stored just now: try again in a moment.") from error
    return _insert(asset, upload.name or "", facts.extension)


def _digest(content: File[bytes] | bytes) -> str:
    digest = hashlib.sha256()
    for chunk in [content] if isinstance(content, bytes) else content.chunks(_CHUNK):
        digest.update(chunk)
    if not isinstance(content, bytes):
        content.seek(0)
    return digest.hexdigest()


def _store_frames(asset: Asset, facts: MediaFacts) -> None:
    """The frames of a moving picture, one after the other in one file."""
    offset = 0
    for milliseconds, png in facts.frames:
        asset.frames.append([milliseconds, offset, len(png)])
        offset += len(png)
    if facts.frames:
        storage.asset_save(asset.frames_path, b"".join(png for _, png in facts.frames))


def _insert(asset: Asset, filename: str, extension: str) -> Asset:
    """Writes the row under a name that is free; whoever takes one at the same moment makes us look again."""
    stem = clean_stem(filename)
    while True:
        taken = set(Asset.objects.filter(project=asset.project_id).values_list("name", flat=True))
        number = 1
        while (name := f"{stem}-{number}{extension}" if number > 1 else f"{stem}{extension}") in taken:
            number += 1
        asset.name = name
        try:
            with transaction.atomic():
                asset.save(force_insert=True)
            return asset
        except IntegrityError:
            if not Asset.objects.filter(project=asset.project_id, name=name).exists():
                raise  # the project was deleted meanwhile


def clean_stem(filename: str) -> str:
    """A file's name without its extension, fit to stand in a scene's code and in an address: letters, digits, - _ ."""
    stem = PurePosixPath(unicodedata.normalize("NFC", filename).replace("\\", "/")).stem
    return re.sub(r"[^\w.-]+", "-", stem).strip("-.")[:_MAX_STEM] or "file"


@transaction.atomic
def asset_delete(*, asset: Asset) -> None:
    """Takes it out of the project; raises AssetInUse while scenes show it or it sounds under the film.

    Row and file stay for undo, which may bring back a scene that showed it, and go with the project.
    """
    scenes = Scene.objects.filter(project=asset.project_id).order_by("order")
    users = [scene for scene in scenes if shows(scene, asset.name)]
    if users:
        names = ", ".join(f"“{scene.name}”" for scene in users)
        error = AssetInUse(f"{asset.name} is shown by {names}: take it out there first.")
        error.details = {"scenes": [{"id": str(scene.pk), "name": scene.name} for scene in users]}
        raise error
    tracks = audio_of(Project.objects.values_list("audio", flat=True).get(pk=asset.project_id)).tracks
    if str(asset.pk) in {track.asset for track in tracks}:
        raise AssetInUse(f"{asset.name} sounds under the film: take it out there first.")
    asset.deleted_at = timezone.now()
    asset.save(update_fields=["deleted_at"])


def shows(scene: Scene, name: str) -> bool:
    """Whether the scene's code or props name the file."""
    names = re.compile(rf"(?<![\w.-]){re.escape(name)}(?![\w.-])")
    return bool(names.search(scene.tsx_code)) or _holds(scene.props, names)


def _holds(value: object, names: re.Pattern[str]) -> bool:
    if isinstance(value, str):
        return bool(names.search(value))
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(_holds(one, names) for one in inner)
