"""A revision: one change of a film, with every touched row before and after it."""

from __future__ import annotations

import uuid

from django.db import models

from scenes.models.message import Message
from scenes.models.project import Project


class Revision(models.Model):
    class State(models.TextChoices):
        APPLIED = "applied", "Applied"
        UNDONE = "undone", "Undone"
        DISCARDED = "discarded", "Discarded"  # undone, and then something else was done: no way back to it

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()  # the project's revision after this change was first made
    message = models.ForeignKey(Message, on_delete=models.SET_NULL, null=True, blank=True, related_name="revisions")
    summary = models.CharField(max_length=300)
    rows = models.JSONField()  # [{"model": "project" | "scene", "id", "before": fields | null, "after": fields | null}]
    state = models.CharField(max_length=9, choices=State.choices, default=State.APPLIED)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["project", "number"]
        constraints = [
            models.UniqueConstraint(fields=["project", "number"], name="revision_number_unique"),
            models.CheckConstraint(
                condition=models.Q(state__in=["applied", "undone", "discarded"]), name="revision_state_valid"
            ),
        ]

    @property
    def scene_ids(self) -> list[str]:
        """Ids of the scenes that the change touched."""
        return [row["id"] for row in self.rows if row["model"] == "scene"]

    def __str__(self) -> str:
        return f"{self.number}: {self.summary}"
