"""Exports over the API. What is rendered is rendered by the real engine, on this thread instead of a worker's."""

from __future__ import annotations

import io
import json
import uuid
import zipfile
from collections.abc import Iterator
from typing import Any

import av
import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from scenes import actions, rendering, storage
from scenes.models import Export, Project, Scene, Segment
from tests import factories, media_files
from tests.api.conftest import Api
from tests.media_files import picture as picture_file

SMALL = {"format": "mp4", "height": 180}


@pytest.fixture(scope="module", autouse=True)
def _engine() -> Iterator[None]:
    yield
    rendering.close_engine()


@pytest.fixture
def project(api: Api) -> Project:
    """A film of two scenes, 20 and 10 frames."""
    made = factories.project(api.person)
    factories.scene(made, "One", duration=20)
    factories.scene(made, "Two", duration=10, title="Bye")
    return made


def export(api: Api, project: Project, *, status: int = 202, **fields: Any) -> dict[str, Any]:
    answer = api.call("POST", f"/api/projects/{project.pk}/exports/", SMALL | fields, status=status)
    return answer["data"] if status == 202 else answer["error"]


def work() -> None:
    """All that a render worker finds to do."""
    for segment in Segment.objects.filter(status=Segment.Status.QUEUED):
        rendering.render_segment(segment.pk)
    put_off = Segment.objects.filter(status=Segment.Status.QUEUED).exclude(error_message="")
    assert not put_off, [segment.error_message for segment in put_off]  # the browser died: no test expects that
    for row in Export.objects.filter(status__in=Export.ACTIVE):
        rendering.join_export(row.pk)


def test_an_export_is_rendered_joined_and_fetched(api: Api, project: Project):
    asked = export(api, project)
    assert (asked["status"], asked["frames"], asked["framesDone"]) == ("queued", 30, 0)
    assert (asked["width"], asked["height"], asked["fps"], asked["scenes"]) == (320, 180, 30, 2)
    work()
    done = api.call("GET", f"/api/exports/{asked['id']}/", status=200)["data"]
    assert (done["status"], done["framesDone"], done["error"]) == ("completed", 30, None)
    response = api.get(f"/api/exports/{asked['id']}/download/")
    assert response["Content-Disposition"] == 'attachment; filename="Film.mp4"'
    video = b"".join(response.streaming_content)
    assert len(video) == done["sizeBytes"]
    with av.open(io.BytesIO(video)) as film:
        stream = film.streams.video[0]
        frames = list(film.decode(stream))
    assert len(frames) == 30
    assert (frames[0].format.name, frames[0].color_range, frames[0].colorspace) == ("yuv420p", 1, 1)
    assert [frame.pts * frame.time_base for frame in frames][:3] == [0, pytest.approx(1 / 30), pytest.approx(2 / 30)]


def test_after_an_edit_only_the_edited_scene_is_rendered(api: Api, project: Project):
    export(api, project)
    work()
    scene = project.scenes.get(order=1)
    api.call("PATCH", f"/api/scenes/{scene.pk}/", {"props": {"title": "Good night"}}, status=200)
    again = export(api, project)
    assert (again["status"], again["scenes"], again["scenesReused"]) == ("queued", 2, 1)
    assert Segment.objects.filter(status=Segment.Status.QUEUED).count() == 1
    api.call("PATCH", f"/api/scenes/{scene.pk}/", {"name": "Renamed"}, status=200)
    work()
    assert Export.objects.get(pk=again["id"]).status == Export.Status.COMPLETED


def test_the_same_request_is_the_same_export(api: Api, project: Project):
    first = export(api, project)
    assert export(api, project)["id"] == first["id"]
    work()
    finished = export(api, project)
    assert (finished["id"], finished["status"]) == (first["id"], "completed")
    assert export(api, project, height=144)["id"] != first["id"]


def test_a_segment_that_storage_lost_is_rendered_anew(api: Api, project: Project):
    export(api, project)
    work()
    lost = Segment.objects.get(frames=20)
    default_storage.delete(storage.segment_path(lost.pk, "mp4"))
    scene = project.scenes.get(order=1)
    api.call("PATCH", f"/api/scenes/{scene.pk}/", {"props": {"title": "Good night"}}, status=200)
    again = Export.objects.get(pk=export(api, project)["id"])
    work()
    again.refresh_from_db()
    lost.refresh_from_db()
    assert (again.status, lost.status) == ("rendering", "queued")
    work()
    again.refresh_from_db()
    assert again.status == "completed"


@pytest.mark.parametrize(("format", "frames"), [("webm", 30), ("gif", 25)])
def test_other_formats_decode(api: Api, project: Project, format: str, frames: int):
    asked = export(api, project, format=format)
    work()
    with av.open(io.BytesIO(fetched(api, asked))) as film:
        decoded = list(film.decode(video=0))
    assert len(decoded) == frames
    middle = decoded[len(decoded) // 3].to_image().convert("RGB").getpixel((5, 5))
    assert middle == pytest.approx((0x12, 0x34, 0x56), abs=6)


@pytest.mark.parametrize(
    ("fields", "size", "frames"),
    [
        ({"format": "png", "frame": 25}, (320, 180), 1),
        ({"format": "png", "range": {"start": 3, "end": 9}}, (320, 180), 1),
        ({"format": "poster", "height": 360}, (640, 360), 1),
        ({"format": "sheet"}, (24 + 4 * 344, 24 + 3 * 244), 12),
    ],
)
def test_pictures(api: Api, project: Project, fields: dict[str, Any], size: tuple[int, int], frames: int):
    asked = export(api, project, **fields)
    assert (asked["frames"], asked["status"]) == (frames, "queued")
    work()
    response = api.get(f"/api/exports/{asked['id']}/download/")
    assert response["Content-Disposition"] == 'attachment; filename="Film.png"'
    with av.open(io.BytesIO(fetched(api, asked))) as picture:
        (frame,) = picture.decode(video=0)
    assert (frame.width, frame.height) == size
    assert export(api, project, **fields)["id"] == asked["id"]


def test_the_scenes_to_take_away(api: Api, project: Project):
    form = {"file": SimpleUploadedFile("logo.png", picture_file())}
    assert api.post(f"/api/projects/{project.pk}/assets/", form, format="multipart").status_code == 201
    asked = export(api, project, format="zip")
    work()
    with zipfile.ZipFile(io.BytesIO(fetched(api, asked))) as packed:
        assert packed.testzip() is None
        assert {"README.md", "index.html", "scenes/02-two.tsx", "assets/logo.png"} <= set(packed.namelist())
        assert packed.read("scenes/02-two.tsx").decode() == project.scenes.get(order=1).tsx_code
        assert json.loads(packed.read("scenes/02-two.json"))["title"] == "Bye"
    assert export(api, project, format="zip")["id"] == asked["id"]
    api.call("PATCH", f"/api/scenes/{project.scenes.get(order=1).pk}/", {"name": "Second"}, status=200)
    assert export(api, project, format="zip")["id"] != asked["id"]


def test_pictures_of_the_project_are_in_the_video(api: Api, project: Project):
    def bring(color: str) -> str:
        file = SimpleUploadedFile("logo.png", picture_file(color=color), "image/png")
        made = api.post(f"/api/projects/{project.pk}/assets/", {"file": file}, format="multipart")
        assert made.status_code == 201, made.json()
        return str(made.json()["data"]["name"])

    code = """import {AbsoluteFill, Img, staticFile} from "stage";
export const defaults = {picture: "NAME"};
export default ({picture}: typeof defaults) => <AbsoluteFill style={{background: "#000"}}>
  <Img src={staticFile(picture)} style={{width: "100%", height: "100%"}} />
</AbsoluteFill>;"""
    scene = {"name": "Logo", "tsxCode": code.replace("NAME", bring("#ff0000")), "duration": 5}
    made = api.call("POST", f"/api/projects/{project.pk}/scenes/", scene, status=201)["data"]
    asked = export(api, project, range={"start": 30, "end": 35})
    work()
    assert middle(api, asked) == pytest.approx((255, 0, 0), abs=6)
    api.call("PATCH", f"/api/scenes/{made['id']}/", {"props": {"picture": bring("#00ff00")}}, status=200)
    again = export(api, project, range={"start": 30, "end": 35})
    work()
    assert middle(api, again) == pytest.approx((0, 255, 0), abs=6)


MOVES = """import {AbsoluteFill, Gif, Img, Video} from "stage";
const third = {position: "absolute", top: 0, width: "33%", height: "100%", objectFit: "fill"} as const;
export default () => <AbsoluteFill>
  <Gif src="spin.gif" style={{...third, left: 0}} />
  <Video src="clip.webm" trimBefore={4} style={{...third, left: "33%"}} />
  <Img src="mark.svg" style={{...third, left: "66%"}} />
</AbsoluteFill>;
"""


GREEN_SVG = (
    b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z" fill="#14c814"/></svg>"""
)


def test_moving_pictures_and_videos_are_exact_in_the_video(api: Api, project: Project):
    brought = {
        "spin.gif": media_files.animation(durations=(100, 200, 100)),
        "clip.webm": media_files.video(),
        "mark.svg": GREEN_SVG,
    }
    for name, content in brought.items():
        form = {"file": SimpleUploadedFile(name, content)}
        assert api.post(f"/api/projects/{project.pk}/assets/", form, format="multipart").status_code == 201
    scene = {"name": "Moves", "tsxCode": MOVES, "duration": 15}
    api.call("POST", f"/api/projects/{project.pk}/scenes/", scene, status=201)
    asked = export(api, project, range={"start": 30, "end": 45})
    work()
    with av.open(io.BytesIO(fetched(api, asked))) as film:
        pictures = [frame.to_image().convert("RGB") for frame in film.decode(video=0)]
    assert len(pictures) == 15
    spin = [0] * 3 + [1] * 6 + [2] * 3 + [0] * 3
    for number, picture in enumerate(pictures):
        seen = [picture.getpixel((round(picture.width * part), picture.height // 2)) for part in (0.16, 0.5, 0.83)]
        expected = [media_files.color_of(spin[number]), media_files.color_of(4 + number), (0x14, 0xC8, 0x14)]
        for color, wanted in zip(seen, expected, strict=True):
            assert color == pytest.approx(wanted, abs=40), number


def test_a_trimmed_and_retimed_scene_is_exported_as_it_plays(api: Api, project: Project):
    code = """import {AbsoluteFill, useCurrentFrame} from "stage";
export default () => <AbsoluteFill style={{background: `rgb(${useCurrentFrame() * 5}, 0, 0)`}} />;"""
    scene = {"name": "Red", "tsxCode": code, "duration": 10}
    made = api.call("POST", f"/api/projects/{project.pk}/scenes/", scene, status=201)["data"]
    Scene.objects.filter(pk=made["id"]).update(trim_before=8, playback_rate=2)
    asked = export(api, project, range={"start": 30, "end": 40})
    work()
    with av.open(io.BytesIO(fetched(api, asked))) as film:
        reds = [frame.to_image().getpixel((160, 90))[0] for frame in film.decode(video=0)]
    assert reds == [pytest.approx((8 + 2 * n) * 5, abs=5) for n in range(10)]


def fetched(api: Api, asked: dict[str, Any]) -> bytes:
    """The finished export's file."""
    done = api.call("GET", f"/api/exports/{asked['id']}/", status=200)["data"]
    assert done["status"] == "completed", done["error"]
    return b"".join(api.get(f"/api/exports/{asked['id']}/download/").streaming_content)


def middle(api: Api, asked: dict[str, Any]) -> tuple[int, ...]:
    """The colour in the middle of the last frame."""
    with av.open(io.BytesIO(fetched(api, asked))) as film:
        picture = list(film.decode(video=0))[-1].to_image()
    color: tuple[int, ...] = picture.getpixel((picture.width // 2, picture.height // 2))
    return color


def test_a_range_and_another_rate(api: Api, project: Project):
    asked = export(api, project, range={"start": 15, "end": 25}, fps=60)
    assert (asked["frames"], asked["scenes"], asked["range"]) == (20, 2, {"start": 15, "end": 25})


def test_what_cannot_be_exported(api: Api, project: Project):
    assert "Unknown field" in export(api, project, status=400, quality="best")["message"]
    outside = export(api, project, status=400, range={"start": 5, "end": 31})["message"]
    assert "its end at most 30" in outside
    assert "not 5 to 31" in outside
    assert "fps" in export(api, project, status=400, fps=23)["message"]
    assert "height" in export(api, project, status=400, height=8000)["message"]
    assert "format" in export(api, project, status=400, format="avi")["message"]
    assert "single picture" in export(api, project, status=400, frame=3)["message"]
    assert "0 to 29" in export(api, project, status=400, format="png", frame=30)["message"]
    assert "larger than 4K" in export(api, project, status=400, height=3840)["message"]
    assert "at most 1080p" in export(api, project, status=400, format="gif", height=1440)["message"]
    empty = factories.project(api.person)
    assert "no scenes" in export(api, empty, status=400)["message"]


def test_cancelling(api: Api, project: Project):
    asked = export(api, project)
    address = f"/api/exports/{asked['id']}/"
    assert api.call("GET", f"{address}download/", status=409)["error"]["code"] == "CONFLICT"
    assert api.call("POST", f"{address}cancel/", status=200)["data"]["status"] == "cancelled"
    assert api.call("POST", f"{address}cancel/", status=409)["error"]["code"] == "CONFLICT"
    work()
    assert not Segment.objects.filter(status=Segment.Status.DONE).exists(), "nobody wants them any more"
    assert export(api, project)["id"] != asked["id"]


def test_a_scene_that_throws_fails_the_export_by_name(api: Api, project: Project):
    scene = project.scenes.get(order=1)
    code = scene.tsx_code.replace(
        "const frame = useCurrentFrame();",
        'const frame = useCurrentFrame();\n  if (frame === 4) throw new Error("no such flower");',
    )
    api.call("PATCH", f"/api/scenes/{scene.pk}/", {"tsxCode": code}, status=200)
    asked = export(api, project)
    work()
    error = api.call("GET", f"/api/exports/{asked['id']}/", status=200)["data"]["error"]
    assert error == {"code": "RENDER_ERROR", "message": "Scene 2 “Two” failed at frame 4: no such flower"}


def test_a_dead_workers_segment_is_taken_over(api: Api, project: Project):
    export(api, project)
    dead = actions.segment_claim(key=Segment.objects.first().pk)
    assert dead is not None
    assert actions.segment_claim(key=dead.pk) is None, "it is somebody's"
    Segment.objects.filter(pk=dead.pk).update(lease_expires_at=timezone.now())
    rendering.render_segment(dead.pk)
    assert Segment.objects.get(pk=dead.pk).status == Segment.Status.DONE
    assert not actions.segment_progress(segment=dead, frames_done=3), "the dead one's word counts no more"


def test_whose_export_it_is(api: Api, project: Project, stranger: Api):
    asked = export(api, project)
    for method, path in [("GET", ""), ("POST", "cancel/"), ("GET", "download/")]:
        stranger.call(method, f"/api/exports/{asked['id']}/{path}", status=404)
    stranger.call("POST", f"/api/projects/{project.pk}/exports/", SMALL, status=404)
    stranger.call("GET", f"/api/projects/{project.pk}/exports/", status=404)
    api.call("GET", f"/api/exports/{uuid.uuid4()}/", status=404)
    api.call("DELETE", f"/api/exports/{asked['id']}/", status=405)
    listed = api.call("GET", f"/api/projects/{project.pk}/exports/", status=200)["data"]["items"]
    assert [item["id"] for item in listed] == [asked["id"]]
