"""A scene: one TSX module, its props and its place in the film."""

from __future__ import annotations

import uuid
from typing import ClassVar, get_args

from django.db import models
from django.utils import timezone

from scenes.models.project import Project
from tools.schemas import MAX_DURATION, TransitionType
from tools.timing import RATES

TRANSITIONS: list[tuple[str, str]] = [
    (value, {"none": "Cut", "clock-wipe": "Clock"}.get(value, value.capitalize())) for value in get_args(TransitionType)
]


class Scene(models.Model):
    class Maker(models.TextChoices):
        DESIGNER = "designer", "Built-in designer"
        MODEL = "model", "Model"
        PERSON = "person", "Person"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="scenes")
    name = models.CharField(max_length=200)
    tsx_code = models.TextField()
    duration = models.PositiveIntegerField(help_text="frames")
    order = models.PositiveIntegerField(help_text="0 = first")
    # Which part of the code's own timeline is played, and how fast: see tools/timing.py.
    trim_before = models.PositiveIntegerField(default=0, help_text="frames of its timeline left out at its start")
    trim_after = models.PositiveIntegerField(default=0, help_text="frames of its timeline left out at its end")
    playback_rate = models.FloatField(default=1, help_text="2 = twice as fast")
    # How it is led into from the scene before; both play for those frames, the first of this scene.
    transition = models.CharField(max_length=10, choices=TRANSITIONS, default="none")
    transition_duration = models.PositiveIntegerField(default=0, help_text="frames; 0 for a plain cut")
    layout_json = models.JSONField(default=dict, blank=True)  # what the proof saw: defaults, texts, colours
    props = models.JSONField(default=dict, blank=True)  # override the code's `defaults`
    made_by = models.CharField(max_length=8, choices=Maker.choices, default="designer")  # who wrote the code
    created_at = models.DateTimeField(default=timezone.now, editable=False)  # undo restores it
    updated_at = models.DateTimeField(auto_now=True)

    RECORD_FIELDS: ClassVar[tuple[str, ...]] = (
        "id",
        "name",
        "tsx_code",
        "duration",
        "order",
        "trim_before",
        "trim_after",
        "playback_rate",
        "transition",
        "transition_duration",
        "layout_json",
        "props",
        "made_by",
    )

    class Meta:
        ordering = ["project", "order"]
        constraints = [
            models.UniqueConstraint(fields=["project", "order"], name="scene_order_unique"),
            models.CheckConstraint(
                condition=models.Q(made_by__in=["designer", "model", "person"]), name="scene_made_by_valid"
            ),
            models.CheckConstraint(
                condition=models.Q(duration__gte=1, duration__lte=MAX_DURATION), name="scene_duration_valid"
            ),
            models.CheckConstraint(
                condition=models.Q(playback_rate__gte=RATES[0], playback_rate__lte=RATES[1]),
                name="scene_playback_rate_valid",
            ),
            models.CheckConstraint(
                condition=models.Q(transition__in=[value for value, _ in TRANSITIONS]), name="scene_transition_valid"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.order + 1}. {self.name}"
