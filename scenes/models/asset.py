"""A file that a person brought into a project: a picture, a video or a sound. Scenes call it by its name."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from scenes.models.project import Project


def asset_path(asset: Asset, filename: str) -> str:
    """Where the file lies in storage; a project's files share a folder, so that they can go together."""
    return f"assets/{asset.project_id}/{asset.pk}"


class Asset(models.Model):
    class Kind(models.TextChoices):
        IMAGE = "image", "Picture"
        VIDEO = "video", "Video"
        AUDIO = "audio", "Sound"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="assets")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=5, choices=Kind.choices, default=Kind.IMAGE)
    file = models.FileField(upload_to=asset_path, max_length=300)
    mime_type = models.CharField(max_length=100)
    size_bytes = models.PositiveBigIntegerField()
    width = models.PositiveIntegerField(help_text="pixels; 0 = a sound")
    height = models.PositiveIntegerField(help_text="pixels; 0 = a sound")
    # Of video, sound and moving pictures.
    duration_seconds = models.FloatField(null=True, blank=True)
    fps = models.FloatField(null=True, blank=True, help_text="frames a second of a video")
    has_audio = models.BooleanField(default=False)
    has_alpha = models.BooleanField(default=False)
    # A moving picture's frames, split when it came in: [[milliseconds, offset, bytes], ...], PNGs in `<file>.frames`.
    frames = models.JSONField(default=list, blank=True)
    # What a picture looks like: palette, light or dark, density, ... (`brain.pictures.picture_look`).
    look = models.JSONField(default=dict, blank=True)
    sha256 = models.CharField(max_length=64)
    # What the seeing model says is on a picture (brain.see.Description, camelCase); {} = not asked.
    description = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    # Taken out of the project by its owner. The row and the file stay until the project goes: undo may bring back a
    # scene that shows it.
    deleted_at = models.DateTimeField(null=True, blank=True)

    RECORD_FIELDS: ClassVar[tuple[str, ...]] = ("id", "name", "mime_type", "width", "height", "description", "look")

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["project", "name"], name="asset_name_unique"),
            models.CheckConstraint(
                condition=models.Q(kind="audio", width=0, height=0)
                | models.Q(kind__in=["image", "video"], width__gte=1, height__gte=1),
                name="asset_size_valid",
            ),
        ]

    @property
    def frames_path(self) -> str:
        return f"{self.file.name}.frames"

    def __str__(self) -> str:
        return self.name
