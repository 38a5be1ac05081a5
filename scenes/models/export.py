"""A film made into a file: the export that a person asked for, and the segments that it is joined of."""

from __future__ import annotations

import uuid

from django.db import models

from scenes.models.project import Project

VIDEO_FPS = (24, 25, 30, 50, 60)


class Segment(models.Model):
    """A rendered piece of film, named by what shapes its pixels: every export that shows them shares it."""

    class Status(models.TextChoices):
        QUEUED = "queued", "Queued"
        RENDERING = "rendering", "Rendering"
        DONE = "done", "Done"
        FAILED = "failed", "Failed"

    key = models.CharField(max_length=64, primary_key=True)
    spec = models.JSONField()
    frames = models.PositiveIntegerField(help_text="of the video")
    frames_done = models.PositiveIntegerField(default=0)
    status = models.CharField(max_length=9, choices=Status.choices, default=Status.QUEUED)
    size_bytes = models.PositiveBigIntegerField(default=0)
    figures = models.JSONField(default=dict, blank=True)  # milliseconds of each step
    error_message = models.TextField(blank=True)
    error_frame = models.PositiveIntegerField(null=True, blank=True, help_text="of the scene")
    # Who works on it: a claim is a token with a lease, so that a dead worker's claim ends by itself.
    lease_token = models.UUIDField(null=True, blank=True, editable=False)
    lease_expires_at = models.DateTimeField(null=True, blank=True, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    due_at = models.DateTimeField(help_text="not to be tried before")
    used_at = models.DateTimeField(help_text="the longest unused go first when room is needed")
    # Made before anybody asks, as long as the project is still the one that it was planned for.
    ahead_for = models.ForeignKey(
        Project, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    ahead_revision = models.PositiveIntegerField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["created_at"]
        indexes = [models.Index(fields=["status", "due_at"], name="segment_status_due")]

    def __str__(self) -> str:
        return f"{self.key[:12]} ({self.status})"


class Export(models.Model):
    class Format(models.TextChoices):
        MP4 = "mp4", "MP4 (H.264)"
        WEBM = "webm", "WebM (VP9)"
        GIF = "gif", "GIF"
        PNG = "png", "Picture (PNG)"
        POSTER = "poster", "Poster (PNG)"
        SHEET = "sheet", "Contact sheet (PNG)"
        ZIP = "zip", "Scenes (ZIP)"

    class Status(models.TextChoices):
        QUEUED = "queued", "Queued"
        RENDERING = "rendering", "Rendering"
        JOINING = "joining", "Joining"
        COMPLETED = "completed", "Completed"
        FAILED = "failed", "Failed"
        CANCELLED = "cancelled", "Cancelled"

    VIDEOS = (Format.MP4, Format.WEBM, Format.GIF)
    ACTIVE = (Status.QUEUED, Status.RENDERING, Status.JOINING)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="exports")
    format = models.CharField(max_length=6, choices=Format.choices)
    width = models.PositiveIntegerField(help_text="pixels")
    height = models.PositiveIntegerField(help_text="pixels")
    fps = models.PositiveSmallIntegerField()
    range_start = models.PositiveIntegerField(help_text="frame of the film")
    range_end = models.PositiveIntegerField(help_text="frame of the film, not included")
    tracks = models.JSONField(default=list, blank=True)  # the film's sounds: scenes.render.records.TrackSound
    film_key = models.CharField(max_length=64)  # of all that shapes the file: the same request, the same export
    status = models.CharField(max_length=9, choices=Status.choices, default=Status.QUEUED)
    frames = models.PositiveIntegerField(help_text="of the video")
    file = models.CharField(max_length=300, blank=True)
    size_bytes = models.PositiveBigIntegerField(default=0)
    error_code = models.CharField(max_length=32, blank=True)
    error_message = models.TextField(blank=True)
    lease_token = models.UUIDField(null=True, blank=True, editable=False)
    lease_expires_at = models.DateTimeField(null=True, blank=True, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    request_id = models.CharField(max_length=32, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["project", "created_at"], name="export_project_created")]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "film_key"],
                condition=models.Q(status__in=["queued", "rendering", "joining"]),
                name="export_one_active_per_film",
            ),
            models.CheckConstraint(
                condition=models.Q(range_end__gt=models.F("range_start")), name="export_range_valid"
            ),
        ]

    @property
    def suffix(self) -> str:
        """Of the file's name, without the dot."""
        return "png" if self.format in (self.Format.POSTER, self.Format.SHEET) else str(self.format)

    @property
    def is_active(self) -> bool:
        return self.status in self.ACTIVE

    def __str__(self) -> str:
        return f"{self.project} as {self.format}, {self.height}p"


class ExportSegment(models.Model):
    """A segment's place in an export, and which scene it shows or leads into."""

    export = models.ForeignKey(Export, on_delete=models.CASCADE, related_name="parts")
    segment = models.ForeignKey(Segment, on_delete=models.PROTECT, related_name="+")
    order = models.PositiveIntegerField()
    scene_id = models.UUIDField()
    label = models.CharField(max_length=500)  # what it shows, to begin a sentence with
    reused = models.BooleanField(default=False)  # rendered before the export was asked for

    class Meta:
        ordering = ["order"]
        constraints = [models.UniqueConstraint(fields=["export", "order"], name="export_segment_order_unique")]

    def __str__(self) -> str:
        return self.label
