"""The staff's view of everything. It reads; people's films are changed by their turns and revisions, not here."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.db.models import Count, QuerySet, Sum
from django.http import HttpRequest
from django.utils.html import format_html

from scenes import assets
from scenes.models import (
    Asset,
    Export,
    ExportSegment,
    Message,
    Project,
    Revision,
    Scene,
    Segment,
    SideEffect,
    User,
)
from scenes.proofs import shown_proofs

PREVIEW_WIDTH = 480  # pixels


class ReadOnly(admin.ModelAdmin):  # type: ignore[type-arg]
    """Rows that only actions may write: shown, searched, never edited by hand."""

    list_per_page = 50
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(User)
class UserAdmin(DjangoUserAdmin):  # type: ignore[type-arg]
    ordering = ["-date_joined"]
    list_display = ["__str__", "is_staff", "is_active", "date_joined", "project_count"]
    list_filter = ["is_staff", "is_active", ("email", admin.EmptyFieldListFilter)]
    search_fields = ("email", "first_name", "last_name")
    fieldsets = [
        (None, {"fields": ["email", "password"]}),
        ("Name", {"fields": ["first_name", "last_name"]}),
        ("Rights", {"fields": ["is_active", "is_staff", "is_superuser", "groups", "user_permissions"]}),
        ("Dates", {"fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [(None, {"classes": ["wide"], "fields": ["email", "password1", "password2"]})]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # their projects' files and open pages would not be served; deactivate them instead

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        users: QuerySet[User] = super().get_queryset(request)
        return users.annotate(project_count=Count("projects"))

    @admin.display(ordering="project_count", description="projects")
    def project_count(self, user: Any) -> int:
        return int(user.project_count)


class SceneInline(admin.TabularInline):  # type: ignore[type-arg]
    model = Scene
    fields = ["order", "name", "duration", "updated_at"]
    readonly_fields = ("order", "name", "duration", "updated_at")
    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Project)
class ProjectAdmin(ReadOnly):
    list_display = ["title", "owner", "format", "fps", "scene_count", "seconds", "revision", "updated_at"]
    list_filter = ["format", "fps", "updated_at"]
    list_select_related = ["owner"]
    search_fields = ["id", "title", "owner__email", "scenes__name"]
    inlines = [SceneInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Project]:
        projects: QuerySet[Project] = super().get_queryset(request)
        return projects.annotate(scene_count=Count("scenes"), frames=Sum("scenes__duration"))

    @admin.display(ordering="scene_count", description="scenes")
    def scene_count(self, project: Any) -> int:
        return int(project.scene_count)

    @admin.display(ordering="frames", description="length")
    def seconds(self, project: Any) -> str:
        return f"{(project.frames or 0) / project.fps:.1f} s"


@admin.register(Scene)
class SceneAdmin(ReadOnly):
    list_display = ["name", "project", "place", "duration", "updated_at"]
    list_filter = ["project__format", "updated_at"]
    list_select_related = ["project"]
    search_fields = ["id", "name", "project__title", "project__owner__email", "tsx_code"]
    readonly_fields = ["preview"]
    fields = ["preview", "name", "project", "order", "duration", "props", "layout_json", "tsx_code", "updated_at"]

    @admin.display(ordering="order")
    def place(self, scene: Scene) -> int:
        return scene.order + 1

    @admin.display(description="preview")
    def preview(self, scene: Scene) -> str:
        """The poster, inside a frame that runs no script: scene markup is other people's work."""
        project = scene.project
        width, height = project.size
        files = assets.of_project(project.pk)
        (proof,) = shown_proofs([scene], format=project.format, fps=project.fps, assets=assets.facts(files))
        if not proof.ok:
            return proof.problems[0].message if proof.problems else "It draws nothing."
        scale = PREVIEW_WIDTH / width
        return format_html(
            '<iframe sandbox="" title="Poster" srcdoc="{}" width="{}" height="{}" style="border:0"></iframe>',
            f'<body style="margin:0;overflow:hidden"><div style="width:{width}px;height:{height}px;'
            f'transform:scale({scale});transform-origin:0 0">{assets.addressed(proof.poster_html, files)}</div>',
            PREVIEW_WIDTH,
            round(height * scale),
        )


@admin.register(Message)
class MessageAdmin(ReadOnly):
    list_display = ["created_at", "project", "role", "status", "excerpt", "error_code", "request_id"]
    list_filter = ["role", "status", "error_code", "created_at"]
    list_select_related = ["project"]
    search_fields = ["id", "content", "project__title", "project__owner__email", "request_id"]

    @admin.display(description="content")
    def excerpt(self, message: Message) -> str:
        return message.content if len(message.content) <= 80 else f"{message.content[:79]}…"


@admin.register(Revision)
class RevisionAdmin(ReadOnly):
    list_display = ["project", "number", "summary", "state", "created_at"]
    list_filter = ["state", "created_at"]
    list_select_related = ["project"]
    search_fields = ["id", "summary", "project__title", "project__owner__email"]


@admin.register(Asset)
class AssetAdmin(ReadOnly):
    list_display = ["name", "project", "kind", "mime_type", "width", "height", "size_bytes", "created_at", "deleted_at"]
    list_filter = ["kind", "mime_type", "created_at"]
    list_select_related = ["project"]
    search_fields = ["id", "name", "sha256", "project__title", "project__owner__email"]


class ExportSegmentInline(admin.TabularInline):  # type: ignore[type-arg]
    model = ExportSegment
    fields = ["order", "label", "segment", "reused"]
    readonly_fields = ("order", "label", "segment", "reused")
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[ExportSegment]:
        parts: QuerySet[ExportSegment] = super().get_queryset(request)
        return parts.select_related("segment")


@admin.register(Export)
class ExportAdmin(ReadOnly):
    list_display = ["created_at", "project", "format", "width", "height", "fps", "status", "seconds", "error_message"]
    list_filter = ["status", "format", "created_at"]
    list_select_related = ["project"]
    search_fields = ["id", "project__title", "project__owner__email", "request_id", "error_message"]
    inlines = [ExportSegmentInline]

    @admin.display(description="took")
    def seconds(self, export: Export) -> str:
        if export.started_at is None or export.finished_at is None:
            return ""
        return f"{(export.finished_at - export.started_at).total_seconds():.1f} s"


@admin.register(Segment)
class SegmentAdmin(ReadOnly):
    list_display = ["key", "status", "frames_done", "frames", "size_bytes", "attempts", "error_message", "used_at"]
    list_filter = ["status", "created_at"]
    search_fields = ["key", "error_message"]


@admin.register(SideEffect)
class SideEffectAdmin(ReadOnly):
    list_display = ["operation", "project_id", "attempts", "due_at", "request_id"]
    search_fields = ["project_id", "operation", "request_id"]
