"""Work owed to storage, cache and listeners since a commit. Written with the change itself, gone when done."""

from __future__ import annotations

from django.db import models


class SideEffect(models.Model):
    # Not a foreign key: what a deleted project leaves in storage must still be removed.
    project_id = models.UUIDField()
    operation = models.CharField(max_length=50)
    scene_ids = models.JSONField(default=list)  # scenes to store and cache, or to remove where they are gone
    request_id = models.CharField(max_length=32, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField()  # when the sweep may take it: a moment after the task should have
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["due_at"], name="side_effect_due")]

    def __str__(self) -> str:
        return f"{self.operation} of {self.project_id}"
