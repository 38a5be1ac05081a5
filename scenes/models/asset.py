"""A picture (later also sound and video) that a person brought into a project."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from scenes.models.project import Project


class Asset(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="assets")
    name = models.CharField(max_length=200)
    file = models.FileField(upload_to="assets/", max_length=300)
    mime_type = models.CharField(max_length=100)
    size_bytes = models.PositiveBigIntegerField()
    width = models.PositiveIntegerField(help_text="pixels")
    height = models.PositiveIntegerField(help_text="pixels")
    sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    RECORD_FIELDS: ClassVar[tuple[str, ...]] = ("id", "name", "mime_type", "width", "height")

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.CheckConstraint(condition=models.Q(width__gte=1, height__gte=1), name="asset_size_positive"),
        ]

    def __str__(self) -> str:
        return self.name
