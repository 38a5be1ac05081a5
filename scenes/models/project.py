"""A project: one film, its format and its brand."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models


class Project(models.Model):
    class Format(models.TextChoices):
        LANDSCAPE = "landscape", "Landscape 1920×1080"
        PORTRAIT = "portrait", "Portrait 1080×1920"
        SQUARE = "square", "Square 1080×1080"

    class Fps(models.IntegerChoices):
        FPS_24 = 24
        FPS_25 = 25
        FPS_30 = 30
        FPS_50 = 50
        FPS_60 = 60

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="projects")
    title = models.CharField(max_length=200, default="Untitled", blank=True)
    format = models.CharField(max_length=9, choices=Format.choices, default=Format.LANDSCAPE)
    fps = models.PositiveSmallIntegerField(choices=Fps.choices, default=Fps.FPS_30)
    brand = models.JSONField(default=dict, blank=True)  # {"colors": ["#rrggbb"], "font": family}, both optional
    preferences = models.JSONField(default=dict, blank=True)  # tools.preferences.Preferences, only what is a rule
    audio = models.JSONField(default=dict, blank=True)  # tools.audio.Audio; {} is silence
    # Counts the changes of the film. A change names the number it started from and fails if it is no longer that.
    revision = models.PositiveIntegerField(default=0, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    SIZES: ClassVar[dict[str, tuple[int, int]]] = {
        Format.LANDSCAPE: (1920, 1080),
        Format.PORTRAIT: (1080, 1920),
        Format.SQUARE: (1080, 1080),
    }
    RECORD_FIELDS: ClassVar[tuple[str, ...]] = (
        *("id", "title", "format", "fps", "brand", "preferences", "audio", "revision"),
    )

    class Meta:
        ordering = ["-updated_at"]
        indexes = [models.Index(fields=["owner", "-updated_at"], name="project_owner_updated")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(format__in=["landscape", "portrait", "square"]), name="project_format_valid"
            ),
            models.CheckConstraint(condition=models.Q(fps__in=[24, 25, 30, 50, 60]), name="project_fps_valid"),
        ]

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.SIZES[self.format]

    def __str__(self) -> str:
        return self.title or "Untitled"
