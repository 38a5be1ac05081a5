"""A call of a chat model: what it was for, what it took, what it cost. Kept when the project goes."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from scenes.models.message import Message
from scenes.models.project import Project


class ModelCall(models.Model):
    class Role(models.TextChoices):
        DECIDING = "deciding", "Deciding"
        WRITING = "writing", "Writing"
        SEEING = "seeing", "Seeing"

    class Purpose(models.TextChoices):
        DECIDE = "decide", "Decide on a plan"
        WRITE = "write", "Write a scene"
        EDIT = "edit", "Edit a scene"
        REPAIR = "repair", "Repair a scene"
        DESCRIBE = "describe", "Describe a picture"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="model_calls"
    )
    project = models.ForeignKey(Project, on_delete=models.SET_NULL, null=True, blank=True, related_name="model_calls")
    message = models.ForeignKey(Message, on_delete=models.SET_NULL, null=True, blank=True, related_name="model_calls")
    role = models.CharField(max_length=8, choices=Role.choices)
    purpose = models.CharField(max_length=8, choices=Purpose.choices)
    model = models.CharField(max_length=200)
    tokens_in = models.PositiveIntegerField(default=0, help_text="those from the provider's cache among them")
    tokens_out = models.PositiveIntegerField(default=0)
    tokens_cached = models.PositiveIntegerField(default=0)
    milliseconds = models.PositiveIntegerField()
    cost_usd = models.DecimalField(max_digits=12, decimal_places=6)
    error = models.CharField(max_length=300, blank=True)  # "" = it succeeded
    repair = models.BooleanField(default=False)  # work that an earlier answer made necessary
    remembered = models.BooleanField(default=False)  # no call at all: the decision was known
    request_id = models.CharField(max_length=32, blank=True)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["user", "created_at"], name="model_call_user_created")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role__in=["deciding", "writing", "seeing"]), name="model_call_role_valid"
            ),
            models.CheckConstraint(
                condition=models.Q(purpose__in=["decide", "write", "edit", "repair", "describe"]),
                name="model_call_purpose_valid",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} by {self.model}"
