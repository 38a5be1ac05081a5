"""A message of the chat: what a person asked, or what the assistant answered."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from scenes.models.asset import Asset
from scenes.models.project import Project
from scenes.models.scene import Scene

MAX_CONTENT = 20_000  # characters


class Message(models.Model):
    class Role(models.TextChoices):
        USER = "user", "Person"
        ASSISTANT = "assistant", "Assistant"

    class Status(models.TextChoices):
        QUEUED = "queued", "Queued"
        RUNNING = "running", "Running"
        DONE = "done", "Done"
        FAILED = "failed", "Failed"
        STOPPED = "stopped", "Stopped"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="messages")
    role = models.CharField(max_length=9, choices=Role.choices)
    status = models.CharField(max_length=7, choices=Status.choices, default=Status.DONE)
    content = models.TextField(max_length=MAX_CONTENT)
    selected_scene = models.ForeignKey(Scene, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    assets = models.ManyToManyField(Asset, blank=True, related_name="messages")
    # Made by the sender: the same submission sent twice is one message.
    submission_id = models.UUIDField(null=True, blank=True)
    # The assistant's: which message it answers, and the plan that was carried out.
    reply_to = models.OneToOneField("self", on_delete=models.CASCADE, null=True, blank=True, related_name="reply")
    plan = models.JSONField(null=True, blank=True)
    affected_ids = models.JSONField(default=list, blank=True)  # scenes that the answer changed
    request_id = models.CharField(max_length=32, blank=True)
    error_code = models.CharField(max_length=32, blank=True)
    error_message = models.TextField(blank=True)
    # Who works on it: a claim is a token with a lease, so that a dead server's claim ends by itself.
    lease_token = models.UUIDField(null=True, blank=True, editable=False)
    lease_expires_at = models.DateTimeField(null=True, blank=True, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    stop_requested = models.BooleanField(default=False, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    # When the server that answers it last looked at its claim, in monotonic seconds: known to that server alone.
    looked_at: float = 0.0

    RECORD_FIELDS: ClassVar[tuple[str, ...]] = ("id", "role", "content")

    class Meta:
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["project", "created_at"], name="message_project_created")]
        constraints = [
            # One turn at a time in a project, whoever tries to run a second one.
            models.UniqueConstraint(
                fields=["project"], condition=models.Q(status="running"), name="message_one_running_per_project"
            ),
            models.UniqueConstraint(fields=["project", "submission_id"], name="message_submission_unique"),
            models.CheckConstraint(condition=models.Q(role__in=["user", "assistant"]), name="message_role_valid"),
            models.CheckConstraint(
                condition=models.Q(status__in=["queued", "running", "done", "failed", "stopped"]),
                name="message_status_valid",
            ),
        ]

    @property
    def is_pending(self) -> bool:
        return self.status in {self.Status.QUEUED, self.Status.RUNNING}

    def __str__(self) -> str:
        return f"{self.role}: {self.content[:60]}"
