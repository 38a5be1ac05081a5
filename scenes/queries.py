"""Reads: rows -> plain records for the brain, dicts for the wire, and what pages show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Count, Q, QuerySet, Sum
from django.urls import reverse
from django.utils import timezone

from brain.context import Context
from scenes import access, assets, cache, sound
from scenes.actions import PLAY_FIELDS, FilmState
from scenes.models import (
    Asset,
    Delivery,
    Export,
    ExportSegment,
    Message,
    Project,
    Revision,
    Scene,
    Segment,
    User,
    Webhook,
)
from scenes.models.scene import TRANSITIONS
from scenes.proofs import shown_proofs
from scenes.render import stills
from scenes.render.records import SegmentSpec
from tools.audio import audio_of
from tools.beds import BEDS
from tools.preferences import Preferences, Rule, rules
from tools.proof import Proof
from tools.records import AssetSnapshot, MessageSnapshot, ProjectSnapshot, SceneSnapshot
from tools.schemas import Record
from tools.timing import covered_from, shown_frame, tails, timing_of, transitions

HISTORY = 20  # messages that the brain sees
TURNS = 25  # messages of a page of the chat, each with its reply


def _record(row: models.Model, kind: type[Record]) -> Any:
    """The frozen record of a row: its RECORD_FIELDS, ids as strings."""
    names: tuple[str, ...] = type(row).RECORD_FIELDS  # type: ignore[attr-defined]
    values = {name: getattr(row, name) for name in names}
    return kind.model_validate({**values, "id": str(row.pk)})


def project_snapshot(project: Project) -> ProjectSnapshot:
    snapshot: ProjectSnapshot = _record(project, ProjectSnapshot)
    return snapshot


def scene_snapshot(scene: Scene) -> SceneSnapshot:
    snapshot: SceneSnapshot = _record(scene, SceneSnapshot)
    return snapshot


def context(message: Message) -> Context:
    """All that the brain gets to know about a message: the film as it is now, the talk so far, the attachments."""
    project = Project.objects.get(pk=message.project_id)
    scenes = list(project.scenes.order_by("order"))
    # A reply belongs to what it answers: that of an earlier message may be younger than this message.
    earlier_than = Q(created_at__lt=message.created_at) | Q(reply_to__created_at__lt=message.created_at)
    earlier = (
        Message.objects.filter(earlier_than, project=project)
        .exclude(status__in=[Message.Status.QUEUED, Message.Status.FAILED, Message.Status.STOPPED])
        .order_by("-created_at", "-id")[:HISTORY]
    )
    attached = message.assets.all()
    others = project.assets.filter(deleted_at=None).exclude(pk__in=[asset.pk for asset in attached])
    return Context(
        message=message.content,
        project=project_snapshot(project),
        scenes=tuple(scene_snapshot(scene) for scene in scenes),
        history=tuple(_record(row, MessageSnapshot) for row in reversed(earlier)),
        selected=next((n for n, s in enumerate(scenes, 1) if s.pk == message.selected_scene_id), None),
        attachments=tuple(_record(asset, AssetSnapshot) for asset in attached),
        files=tuple(_record(asset, AssetSnapshot) for asset in others),
    )


def context_of_state(context: Context, state: FilmState, *, selected: UUID | None) -> Context:
    """The context with the film in another state."""
    scenes = tuple(
        SceneSnapshot(
            id=str(scene.id),
            order=order,
            name=scene.name,
            tsx_code=scene.tsx_code,
            duration=scene.duration,
            layout_json=scene.layout_json,
            props=scene.props,
            made_by=scene.made_by,
            **{name: getattr(scene, name) for name in PLAY_FIELDS},
        )
        for order, scene in enumerate(state.scenes)
    )
    number = next((n for n, scene in enumerate(state.scenes, 1) if scene.id == selected), None)
    project = context.project.model_copy(update=state.project)
    return context.model_copy(update={"project": project, "scenes": scenes, "selected": number})


def project_context(project: Project, content: str) -> Context:
    """A message that nobody has sent, on the film as it is."""
    scenes = tuple(scene_snapshot(scene) for scene in project.scenes.order_by("order"))
    return Context(message=content, project=project_snapshot(project), scenes=scenes)


def rules_of(project: Project) -> tuple[Rule, ...]:
    """What every new scene of the project keeps to, the brand included."""
    return rules(Preferences.model_validate(project.preferences), project.brand)


# --- the wire -------------------------------------------------------------------------------------------------------


def project_body(project: Project) -> dict[str, Any]:
    width, height = project.size
    return {
        "id": project.pk,
        "title": project.title,
        "format": project.format,
        "width": width,
        "height": height,
        "fps": project.fps,
        "brand": project.brand,
        "preferences": project.preferences,
        "audio": project.audio,
        "revision": project.revision,
        "created_at": project.created_at,
        "updated_at": project.updated_at,
    }


def utc(moment: datetime) -> str:
    """ISO 8601 as the API's renderer writes it: for bodies that are cached, which it does not see."""
    return moment.isoformat().replace("+00:00", "Z")


def scene_body(scene: Scene) -> dict[str, Any]:
    return {
        "id": str(scene.pk),
        "project": str(scene.project_id),
        "name": scene.name,
        "tsx_code": scene.tsx_code,
        "duration": scene.duration,
        "order": scene.order,
        **{name: getattr(scene, name) for name in PLAY_FIELDS},
        "layout_json": scene.layout_json,
        "props": scene.props,
        "made_by": scene.made_by,
        "created_at": utc(scene.created_at),
        "updated_at": utc(scene.updated_at),
    }


def asset_body(asset: Asset) -> dict[str, Any]:
    return {
        "id": asset.pk,
        "project": asset.project_id,
        "name": asset.name,
        "kind": asset.kind,
        "mime_type": asset.mime_type,
        "size_bytes": asset.size_bytes,
        "width": asset.width,
        "height": asset.height,
        "duration_seconds": asset.duration_seconds,
        "fps": asset.fps,
        "has_audio": asset.has_audio,
        "has_alpha": asset.has_alpha,
        "url": assets.address(asset),
        "created_at": asset.created_at,
    }


def message_body(message: Message) -> dict[str, Any]:
    error = {"code": message.error_code, "message": message.error_message} if message.error_code else None
    return {
        "id": message.pk,
        "project": message.project_id,
        "role": message.role,
        "status": message.status,
        "content": message.content,
        "scene_id": message.selected_scene_id,
        "reply_to": message.reply_to_id,
        "plan": message.plan,
        "error": error,
        "request_id": message.request_id,
        "created_at": message.created_at,
    }


def export_body(export: Export) -> dict[str, Any]:
    """An export's JSON, with how far it is: frames of the video, and the seconds that are left by its pace so far."""
    progress = export_progress(export)
    error = {"code": export.error_code, "message": export.error_message} if export.error_code else None
    return {
        "id": export.pk,
        "project": export.project_id,
        "format": export.format,
        "status": export.status,
        "width": export.width,
        "height": export.height,
        "fps": export.fps,
        "range": {"start": export.range_start, "end": export.range_end},
        "frames": export.frames,
        "frames_done": progress.frames_done,
        "seconds_left": progress.seconds_left,
        "scenes": progress.scenes,
        "scenes_reused": progress.scenes_reused,
        "size_bytes": export.size_bytes or None,
        "error": error,
        "request_id": export.request_id,
        "created_at": export.created_at,
        "finished_at": export.finished_at,
    }


def webhook_body(webhook: Webhook) -> dict[str, Any]:
    return {"id": webhook.pk, "url": webhook.url, "created_at": webhook.created_at}


def delivery_body(delivery: Delivery) -> dict[str, Any]:
    """What became of telling an address; `next_attempt_at` while it is still tried."""
    waiting = delivery.status == Delivery.Status.WAITING
    return {
        "id": delivery.pk,
        "export": delivery.export_id,
        "event": delivery.event,
        "status": delivery.status,
        "attempts": delivery.attempts,
        "answer": delivery.answer,
        "next_attempt_at": delivery.due_at if waiting else None,
        "delivered_at": delivery.delivered_at,
        "created_at": delivery.created_at,
    }


DELIVERIES_SHOWN = 20


@dataclass(frozen=True)
class WebhookLine:
    """An address, and what it was told last."""

    webhook: Webhook
    deliveries: list[Delivery]


def webhook_lines(user: User) -> list[WebhookLine]:
    return [WebhookLine(one, list(one.deliveries.all()[:DELIVERIES_SHOWN])) for one in user.webhooks.all()]


@dataclass(frozen=True)
class Progress:
    """How far an export is: frames of the video, seconds that are left, scenes, and those that were there before."""

    frames_done: int
    seconds_left: float | None
    scenes: int
    scenes_reused: int


def export_progress(export: Export) -> Progress:
    """How far it is; in no further queries where `parts__segment` were fetched before."""
    models.prefetch_related_objects([export], "parts__segment")
    parts = list(export.parts.all())
    completed = export.status == Export.Status.COMPLETED
    done = export.frames if completed else sum(part.segment.frames_done for part in parts)
    scenes, rendered = {part.scene_id for part in parts}, {part.scene_id for part in parts if not part.reused}
    return Progress(done, _seconds_left(export, parts, done), len(scenes), len(scenes - rendered))


def _seconds_left(export: Export, parts: list[ExportSegment], done: int) -> float | None:
    """By the pace of the frames rendered since it started; None before there is one, and once it has ended."""
    if export.status != Export.Status.RENDERING or export.started_at is None:
        return None
    reused = sum(part.segment.frames for part in parts if part.reused)
    rendered = done - reused
    seconds = (timezone.now() - export.started_at).total_seconds()
    return round(seconds / rendered * (export.frames - done), 1) if rendered > 0 else None


@dataclass(frozen=True)
class Pace:
    """How rendering goes here: pixels of video a second, bytes that a pixel of a frame takes."""

    pixels_a_second: float
    bytes_a_pixel: float


# Two cores without a GPU: 25 frames a second of 1080p, at a third of the bits that a frame may have.
USUAL_PACE = Pace(pixels_a_second=25 * 1920 * 1080, bytes_a_pixel=0.13 / 8 / 3)
PACE_OF = 50  # segments


def render_pace() -> Pace:
    """By the segments rendered last; the usual pace where there are none."""
    videos = Segment.objects.filter(status=Segment.Status.DONE, spec__container__in=["mp4", "webm"])
    done = videos.order_by("-created_at")[:PACE_OF]
    pixels = milliseconds = size = 0.0
    for frames, figures, size_bytes, spec in done.values_list("frames", "figures", "size_bytes", "spec"):
        pixels += frames * spec["video_width"] * spec["video_height"]
        milliseconds += figures["draw"] + figures["paint"] + figures["encode"]
        size += size_bytes
    return Pace(pixels / milliseconds * 1000, size / pixels) if milliseconds else USUAL_PACE


@dataclass(frozen=True)
class ExportLine:
    """An export as the page lists it."""

    export: Export
    percent: int
    pending: bool
    progress: Progress

    @property
    def is_video(self) -> bool:
        return self.export.format in Export.VIDEOS


def export_lines(project: Project, limit: int = 20) -> list[ExportLine]:
    """The newest exports of the project, newest first."""
    lines = []
    for export in project.exports.prefetch_related("parts__segment")[:limit]:
        progress = export_progress(export)
        completed = export.status == Export.Status.COMPLETED
        percent = 100 if completed else min(99, 100 * progress.frames_done // max(1, export.frames))
        lines.append(ExportLine(export, percent, export.is_active, progress))
    return lines


def scene_body_cached(user: User | AnonymousUser, scene_id: UUID | str) -> dict[str, Any]:
    """A scene's JSON: one small query for access and version, the body from the cache while it is current."""
    light = access.scene_version_for(user, scene_id)
    version = light.updated_at.isoformat()
    body = cache.scene_get(light.pk, version)
    if body is None:
        scene = access.scene_for(user, scene_id)
        body = scene_body(scene)
        try:
            cache.scene_set(scene, body)
        except Exception:  # noqa: S110  # the cache is down, and says so where it is written
            pass
    return body


# --- pages ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Poster:
    """A scene's markup at its poster frame, for a sandboxed frame of width x height CSS pixels.

    `fonts` are the names of its typefaces, `lang` the language by which it draws Chinese characters.
    """

    html: str
    width: int
    height: int
    fonts: tuple[str, ...] = ()
    lang: str = ""
    problem: str = ""


def poster(proof: Proof, size: tuple[int, int], files: Iterable[Asset] = ()) -> Poster:
    """The poster of a proven scene; `size` is pixels, `files` what the scene may show."""
    return Poster(
        html=assets.addressed(proof.poster_html, files),
        width=size[0],
        height=size[1],
        fonts=tuple(sorted({face["family"] for face in proof.layout_json.get("fonts", [])})),
        lang=proof.layout_json.get("lang", ""),
        problem=proof.problems[0].message if proof.problems and not proof.ok else "",
    )


@dataclass(frozen=True)
class StripScene:
    """A scene as the strip shows it."""

    id: UUID
    number: int
    name: str
    seconds: float
    poster: Poster
    transition: str
    transition_seconds: float
    made_by: str
    thumbnail: str = ""  # its picture's address, once a worker has made it; until then the poster stands in

    @property
    def transition_name(self) -> str:
        return dict(TRANSITIONS)[self.transition]

    @property
    def maker(self) -> str:
        """Who wrote its code, in a word or two."""
        return {"designer": "Designer", "model": "AI model", "person": "By hand"}[self.made_by]


def _thumbnails(specs: dict[str, SegmentSpec]) -> dict[str, str]:
    """scene id -> the address of its small picture, of those that workers have made."""
    keys = {scene_id: spec.key for scene_id, spec in specs.items()}
    made = set(Segment.objects.filter(key__in=keys.values(), status=Segment.Status.DONE).values_list("key", flat=True))
    return {scene_id: reverse("thumbnail", args=[scene_id, key]) for scene_id, key in keys.items() if key in made}


@dataclass(frozen=True)
class Track:
    """A sound under the film as the page shows it: `number` from 1, `percent` its volume, fades in seconds."""

    number: int
    name: str
    about: str
    percent: int
    fade_in_seconds: float
    fade_out_seconds: float


def tracks(project: Project, files: Sequence[Asset]) -> list[Track]:
    """The film's sounds, which `files` hold; one whose file is gone says so."""
    names = {asset.pk: asset.name for asset in files if asset.has_audio}
    shown = []
    for number, track in enumerate(audio_of(project.audio).tracks, 1):
        bed = BEDS.get(track.bed or "")
        shown.append(
            Track(
                number=number,
                name=bed.name if bed else names.get(UUID(str(track.asset)), "A sound that is gone"),
                about=f"{bed.about}, {bed.tempo} beats a minute" if bed else "",
                percent=round(track.volume * 100),
                fade_in_seconds=track.fade_in_frames / project.fps,
                fade_out_seconds=track.fade_out_frames / project.fps,
            )
        )
    return shown


def project_scenes(project: Project) -> list[Scene]:
    return list(Scene.objects.filter(project=project).order_by("order"))


def film(project: Project) -> dict[str, Any]:
    """What the player gets: every scene's compiled module and props, with the revision they belong to, and the files
    that scenes may show."""
    # The revision is read before the scenes: a film is never newer than it says, so that no change is missed.
    scenes = project_scenes(project)
    files = assets.of_project(project.pk)
    proofs = _proofs(scenes, project, files)
    audio = sound.for_stage(project, files, sum(scene.duration for scene in scenes))
    return _film(project, film_scenes(scenes, proofs), assets.for_stage(files)) | {"audio": audio}


def render_film(project: Project) -> dict[str, Any]:
    """The film as render workers get it: silent, its files at addresses that name their content."""
    scenes = project_scenes(project)
    files = assets.of_project(project.pk)
    return _film(project, film_scenes(scenes, _proofs(scenes, project, files)), assets.for_render(files))


def _film(project: Project, scenes: list[dict[str, Any]], files: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The silent film of those scenes; `files` are the assets as its reader fetches them."""
    width, height = project.size
    return {
        "revision": project.revision,
        "width": width,
        "height": height,
        "fps": project.fps,
        "scenes": scenes,
        "assets": files,
    }


def _proofs(scenes: Sequence[Scene], project: Project, files: Iterable[Asset]) -> list[Proof]:
    """Of a film's scenes, all of them in order."""
    return shown_proofs(scenes, format=project.format, fps=project.fps, tails=tails(scenes), assets=assets.facts(files))


def film_scenes(scenes: Sequence[Scene | SceneSnapshot], proofs: Sequence[Proof]) -> list[dict[str, Any]]:
    """All scenes of a film as the player gets them."""
    led = zip(scenes, proofs, transitions(scenes), tails(scenes), covered_from(scenes), strict=True)
    return [_film_scene(scene, proof, change, (tail, covered)) for scene, proof, change, tail, covered in led]


def _film_scene(scene: Scene | SceneSnapshot, proof: Proof, change: int, end: tuple[int, int | None]) -> dict[str, Any]:
    """A scene as the player gets it; `duration`, `posterFrame` and the transition's duration are frames. `end`: its
    tail, and from when it is covered."""
    tail, covered = end
    timing = timing_of(scene)
    return {
        "id": str(scene.id),
        "name": scene.name,
        "duration": scene.duration,
        "trimBefore": scene.trim_before,
        "playbackRate": scene.playback_rate,
        "sourceDuration": timing.source_duration(tail),
        "coveredFrom": covered,
        "transition": {"type": scene.transition, "duration": change} if change else None,
        "posterFrame": shown_frame(proof.poster_frame, timing),
        "js": proof.js,
        "props": scene.props,
        "fonts": proof.layout_json.get("fonts", []),
        "lang": proof.layout_json.get("lang", ""),
    }


def strip(project: Project, files: Sequence[Asset]) -> list[StripScene]:
    """The film's scenes with their posters, in order; `files` are all that they may show."""
    scenes = project_scenes(project)
    proofs = _proofs(scenes, project, files)
    film = _film(project, film_scenes(scenes, proofs), assets.for_render(files))
    thumbnails = _thumbnails(stills.thumbnails(film))
    return [
        StripScene(
            id=scene.pk,
            number=scene.order + 1,
            name=scene.name,
            seconds=scene.duration / project.fps,
            poster=poster(proof, project.size, files),
            transition=scene.transition,
            transition_seconds=change / project.fps,
            made_by=scene.made_by,
            thumbnail=thumbnails.get(str(scene.pk), ""),
        )
        for scene, proof, change in zip(scenes, proofs, transitions(scenes), strict=True)
    ]


@dataclass(frozen=True)
class Cover:
    """What a project's card shows: its first scene's picture, where a worker has made it, else its poster."""

    poster: Poster
    thumbnail: str


def covers(projects: list[Project]) -> dict[UUID, Cover]:
    """project id -> its cover, in three queries for all; projects without scenes are absent."""
    by_id = {project.pk: project for project in projects}
    files: dict[UUID, list[Asset]] = {}
    for asset in Asset.objects.filter(project__in=projects):
        files.setdefault(asset.project_id, []).append(asset)
    # With the one after it, which may come in while the first plays on.
    beginnings: dict[UUID, list[Scene]] = {}
    for scene in Scene.objects.filter(project__in=projects, order__lte=1).order_by("order"):
        beginnings.setdefault(scene.project_id, []).append(scene)
    posters, first = {}, {}
    specs: dict[str, SegmentSpec] = {}
    for project_id, scenes in beginnings.items():
        project, known = by_id[project_id], files.get(project_id, [])
        facts, ends = assets.facts(known), tails(scenes)[:1]
        (proof,) = shown_proofs(scenes[:1], format=project.format, fps=project.fps, tails=ends, assets=facts)
        posters[project_id] = poster(proof, project.size, known)
        shown = [_film_scene(scenes[0], proof, 0, (ends[0], covered_from(scenes)[0]))]
        specs |= stills.thumbnails(_film(project, shown, assets.for_render(known)))
        first[project_id] = str(scenes[0].pk)
    thumbnails = _thumbnails(specs)
    return {key: Cover(poster, thumbnails.get(first[key], "")) for key, poster in posters.items()}


@dataclass(frozen=True)
class Attachment:
    """An asset as pages show it; `width` and `height` are pixels."""

    id: UUID
    name: str
    kind: str
    address: str
    width: int
    height: int


def attachment(asset: Asset) -> Attachment:
    return Attachment(asset.pk, asset.name, asset.kind, assets.address(asset), asset.width, asset.height)


@dataclass(frozen=True)
class Turn:
    """What a person said and what became of it. `waits`: an earlier message is still being answered."""

    message: Message
    reply: Message | None
    waits: bool
    cost_usd: Decimal = Decimal(0)  # of calls of a model for it

    @property
    def attachments(self) -> list[Attachment]:
        """What came with the message and is still in the project."""
        return [attachment(asset) for asset in self.message.assets.all() if asset.deleted_at is None]


def turns(project: Project, before: Message | None = None) -> tuple[list[Turn], bool]:
    """A page of the chat: the newest messages (of those before `before`) with their replies, oldest first; and
    whether there are earlier ones."""
    asked = project.messages.filter(role=Message.Role.USER).select_related("reply").prefetch_related("assets")
    asked = asked.annotate(cost_usd=Sum("model_calls__cost_usd", default=Decimal(0)))
    if before is not None:
        same_time = Q(created_at=before.created_at, pk__lt=before.pk)
        asked = asked.filter(Q(created_at__lt=before.created_at) | same_time)
    newest = list(asked.order_by("-created_at", "-id")[: TURNS + 1])
    shown = newest[:TURNS][::-1]
    first = next((message.pk for message in shown if message.is_pending), None)
    turns = [Turn(m, getattr(m, "reply", None), m.is_pending and m.pk != first, m.cost_usd) for m in shown]
    return turns, len(newest) > TURNS


def turn_of(message: Message) -> Turn:
    """One turn of the chat."""
    pending = [Message.Status.QUEUED, Message.Status.RUNNING]
    earlier = Message.objects.filter(
        project_id=message.project_id, status__in=pending, created_at__lt=message.created_at
    )
    reply = Message.objects.filter(reply_to=message).first()
    return Turn(message, reply, waits=message.is_pending and earlier.exists())


def scene_of(project: Project, scene_id: UUID | None) -> Scene | None:
    """The project's scene with that id; None for none, and for one that was deleted meanwhile."""
    return Scene.objects.filter(project=project, pk=scene_id).first() if scene_id else None


def project_of_submission(user: User | AnonymousUser, submission_id: UUID | None, content: str) -> Project | None:
    """The project that the person started with that submission: the same words, for a form that the browser brought
    back may hold an old id and a new sentence."""
    if submission_id is None:
        return None
    return access.projects_of(user).filter(messages__submission_id=submission_id, messages__content=content).first()


def projects_listed(user: User | AnonymousUser) -> QuerySet[Project]:
    """The person's projects, newest change first, with `scene_count` and `frames` (their total duration)."""
    return (
        access.projects_of(user)
        .annotate(scene_count=Count("scenes"), frames=Sum("scenes__duration", default=0))
        .order_by("-updated_at")
    )


def can_undo_redo(project: Project) -> tuple[bool, bool]:
    """Whether there is something to undo and something to redo."""
    states = set(
        Revision.objects.filter(project=project, state__in=[Revision.State.APPLIED, Revision.State.UNDONE])
        .order_by()  # the model's order would make every row distinct
        .values_list("state", flat=True)
        .distinct()
    )
    return Revision.State.APPLIED in states, Revision.State.UNDONE in states


def assets_of(project: Project, ids: list[UUID]) -> list[Asset]:
    return list(Asset.objects.filter(project=project, pk__in=ids, deleted_at=None))
