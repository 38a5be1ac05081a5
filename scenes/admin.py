"""The staff's view of everything. It reads; people's films are changed by their turns and revisions, not here."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.html import format_html

from brain.model import ModelSettings
from brain.prices import price_of
from scenes import assets, ledger, thinking
from scenes.models import (
    Asset,
    Delivery,
    Export,
    ExportSegment,
    Message,
    ModelCall,
    Project,
    Revision,
    Scene,
    Segment,
    SideEffect,
    User,
    Webhook,
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


def _cost(of: str) -> Coalesce:
    """What calls of a model cost for the row: `of` is the ledger's field that leads to it."""
    sums = ModelCall.objects.filter(**{of: OuterRef("pk")}).order_by().values(of).annotate(usd=Sum("cost_usd"))
    return Coalesce(Subquery(sums.values("usd")), Decimal(0))


class Costly:
    """A list with what the model's calls cost, row by row."""

    @admin.display(ordering="cost_usd", description="model, USD")
    def cost(self, row: Any) -> str:
        return f"{row.cost_usd:.4f}" if row.cost_usd else "–"


@admin.register(User)
class UserAdmin(Costly, DjangoUserAdmin):  # type: ignore[type-arg]
    ordering = ["-date_joined"]
    list_display = ["__str__", "is_staff", "is_active", "date_joined", "project_count", "cost"]
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
        return users.annotate(project_count=Count("projects"), cost_usd=_cost("user"))

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
class ProjectAdmin(Costly, ReadOnly):
    list_display = ["title", "owner", "format", "fps", "scene_count", "seconds", "revision", "cost", "updated_at"]
    list_filter = ["format", "fps", "updated_at"]
    list_select_related = ["owner"]
    search_fields = ["id", "title", "owner__email", "scenes__name"]
    inlines = [SceneInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Project]:
        projects: QuerySet[Project] = super().get_queryset(request)
        return projects.annotate(scene_count=Count("scenes"), frames=Sum("scenes__duration"), cost_usd=_cost("project"))

    @admin.display(ordering="scene_count", description="scenes")
    def scene_count(self, project: Any) -> int:
        return int(project.scene_count)

    @admin.display(ordering="frames", description="length")
    def seconds(self, project: Any) -> str:
        return f"{(project.frames or 0) / project.fps:.1f} s"


@admin.register(Scene)
class SceneAdmin(ReadOnly):
    list_display = ["name", "project", "place", "duration", "made_by", "updated_at"]
    list_filter = ["made_by", "project__format", "updated_at"]
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
class MessageAdmin(Costly, ReadOnly):
    list_display = ["created_at", "project", "role", "status", "excerpt", "error_code", "cost", "request_id"]
    list_filter = ["role", "status", "error_code", "created_at"]
    list_select_related = ["project"]
    search_fields = ["id", "content", "project__title", "project__owner__email", "request_id"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Message]:
        messages: QuerySet[Message] = super().get_queryset(request)
        return messages.annotate(cost_usd=_cost("message"))

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


@admin.register(ModelCall)
class ModelCallAdmin(ReadOnly):
    """Every call, and above them what they come to: templates/admin/scenes/modelcall/change_list.html."""

    list_display = [
        "created_at", "user", "project", "purpose", "model", "tokens_in", "tokens_cached", "tokens_out", "milliseconds",
        "cost_usd", "repair", "remembered", "error",
    ]  # fmt: skip
    list_filter = [
        "role",
        "purpose",
        "model",
        "repair",
        "remembered",
        ("error", admin.EmptyFieldListFilter),
        "created_at",
    ]
    list_select_related = ["user", "project"]
    search_fields = ["model", "error", "request_id", "user__email", "project__title", "message__content"]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        figures = {
            "figures": ledger.brain_figures(),
            "chat_model": settings.CHAT_MODEL,
            "threshold": settings.MODEL_THRESHOLD,
            "budgets": [
                ("a message", settings.MODEL_MESSAGE_BUDGET_USD),
                ("a person and day", settings.MODEL_USER_BUDGET_USD),
                ("all together a day", settings.MODEL_SITE_BUDGET_USD),
            ],
            "unpriced": _unpriced(settings.CHAT_MODEL),
            "breaker_is_open": thinking.breaker.is_open,
        }
        return super().changelist_view(request, extra_context={**(extra_context or {}), **figures})


def _unpriced(model: ModelSettings | None) -> list[str]:
    """Models in use whose price nobody knows: they are counted at the dearest one's."""
    names = sorted(set(model.names.values())) if model else []
    return [name for name in names if model and price_of(name, model.prices) is None]


@admin.register(SideEffect)
class SideEffectAdmin(ReadOnly):
    list_display = ["operation", "project_id", "attempts", "due_at", "request_id"]
    search_fields = ["project_id", "operation", "request_id"]


@admin.register(Webhook)
class WebhookAdmin(ReadOnly):
    list_display = ["url", "owner", "waiting", "failed", "created_at"]
    list_filter = ["created_at"]
    list_select_related = ["owner"]
    search_fields = ["id", "url", "owner__email"]
    # Named one by one: its secret is for its owner alone, and shown to nobody twice.
    fields = ["owner", "url", "created_at"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Webhook]:
        webhooks: QuerySet[Webhook] = super().get_queryset(request)
        counts = {
            status: Count("deliveries", filter=Q(deliveries__status=status))
            for status in (Delivery.Status.WAITING, Delivery.Status.FAILED)
        }
        return webhooks.annotate(**counts)

    @admin.display(ordering="waiting")
    def waiting(self, webhook: Any) -> int:
        return int(webhook.waiting)

    @admin.display(ordering="failed")
    def failed(self, webhook: Any) -> int:
        return int(webhook.failed)


@admin.register(Delivery)
class DeliveryAdmin(ReadOnly):
    list_display = ["created_at", "webhook", "event", "status", "attempts", "answer", "due_at", "delivered_at"]
    list_filter = ["status", "event", "created_at"]
    list_select_related = ["webhook"]
    search_fields = ["id", "webhook__url", "webhook__owner__email", "export__project__title", "answer"]
