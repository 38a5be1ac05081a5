"""Files served by signed addresses, and brought in by the page."""

from __future__ import annotations

import time
import uuid

import pytest
from asgiref.sync import async_to_sync
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from scenes import actions, assets, films, queries
from scenes.models import Asset
from scenes.views import assets as views
from tests import factories, media_files
from tests.views.conftest import HTMX


def made(project, content: bytes | None = None, name: str = "logo.png") -> Asset:
    upload = SimpleUploadedFile(name, media_files.picture() if content is None else content)
    return actions.asset_create(project=project, upload=upload)


def test_whoever_has_the_address_gets_the_file_and_nothing_that_runs(project):
    content = media_files.picture()
    nobody = Client()
    answer = nobody.get(assets.address(made(project, content)))
    assert answer.content == content
    assert answer["Content-Type"] == "image/png"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("sandbox; default-src 'none';")
    assert "immutable" in answer["Cache-Control"]
    assert not answer.cookies
    assert nobody.head(assets.address(Asset.objects.get())).status_code == 200
    assert nobody.post(assets.address(Asset.objects.get())).status_code == 405


def test_addresses_that_were_tampered_with_lead_nowhere(project, client):
    asset, other = made(project), made(project)
    address = assets.address(asset)
    _, _, asset_id, signature, name = address.split("/")
    period, _, digest = signature.partition(".")
    wrong = [
        f"/assets/{other.pk}/{signature}/{other.name}",
        f"/assets/{uuid.uuid4()}/{signature}/{name}",
        f"/assets/{asset_id}/{int(period) + 1}.{digest}/{name}",
        f"/assets/{asset_id}/{period}.{digest[:-2]}AA/{name}",
        f"/assets/{asset_id}/{period}./{name}",
        f"/assets/{asset_id}/nonsense/{name}",
        f"/assets/{asset_id}/{signature}/other.png",
    ]
    assert client.get(address).status_code == 200
    assert [client.get(one).status_code for one in wrong] == [404] * len(wrong)


def test_an_address_expires_after_one_to_two_weeks(project, client, monkeypatch):
    address = assets.address(made(project))
    day, now = 24 * 3600, time.time()
    monkeypatch.setattr("scenes.assets.time.time", lambda: now + 7 * day)
    assert client.get(address).status_code == 200
    monkeypatch.setattr("scenes.assets.time.time", lambda: now + 14 * day)
    assert client.get(address).status_code == 404


def test_it_is_asked_again_without_being_sent_again(project, client):
    asset = made(project)
    tag = client.get(assets.address(asset))["ETag"]
    answer = client.get(assets.address(asset), headers={"If-None-Match": tag})
    assert (answer.status_code, answer.content) == (304, b"")


@pytest.mark.parametrize(
    ("asked", "status", "start", "end"),
    [
        ("bytes=0-", 206, 0, None),
        ("bytes=10-19", 206, 10, 20),
        ("bytes=-5", 206, -5, None),
        ("bytes=10-999999", 206, 10, None),
        ("bytes=-999999", 206, 0, None),
        ("bytes=19-10", 200, 0, None),
        ("bytes=0-1,4-5", 200, 0, None),
        ("bytes=-", 200, 0, None),
        ("furlongs=1-2", 200, 0, None),
    ],
)
def test_ranges(project, client, asked, status, start, end):
    content = media_files.picture()
    answer = client.get(assets.address(made(project, content)), headers={"Range": asked})
    assert (answer.status_code, answer.content) == (status, content[start:end])
    if status == 206:
        first = start % len(content)
        last = first + len(answer.content) - 1
        assert answer["Content-Range"] == f"bytes {first}-{last}/{len(content)}"


def test_a_range_behind_the_end(project, client):
    content = media_files.picture()
    answer = client.get(assets.address(made(project, content)), headers={"Range": f"bytes={len(content)}-"})
    assert (answer.status_code, answer["Content-Range"]) == (416, f"bytes */{len(content)}")


async def parts_of(stream) -> list[bytes]:
    return [part async for part in stream]


def test_large_files_come_in_parts(project, client, monkeypatch):
    monkeypatch.setattr(views, "CHUNK", 1000)
    content = media_files.sound(seconds=0.1)
    asset = made(project, content, "tone.wav")
    whole = client.get(assets.address(asset))
    assert b"".join(async_to_sync(parts_of)(whole.streaming_content)) == content
    assert whole["Content-Length"] == str(len(content))
    part = client.get(assets.address(asset), headers={"Range": "bytes=500-"})
    assert part.content == content[500:1500]
    assert part["Content-Range"] == f"bytes 500-1499/{len(content)}"


def test_the_frames_of_a_moving_picture(project, client):
    address = assets.address(made(project, media_files.animation(), "spin.gif"))
    frame = client.get(f"{address}?frame=2")
    assert (frame.status_code, frame["Content-Type"], frame.content[1:4]) == (200, "image/png", b"PNG")
    assert client.get(address).content[:3] == b"GIF"
    for wrong in ("3", "-1", "x", "99999"):
        assert client.get(f"{address}?frame={wrong}").status_code == 404


def test_a_file_that_is_gone_from_the_storage(project, client):
    asset = made(project)
    asset.file.storage.delete(asset.file.name)
    assert client.get(assets.address(asset)).status_code == 404


# --- In films and posters --------------------------------------------------------------------------------------------

SHOWS = """import {Gif, Img, Video, staticFile} from "stage";
export default () => <div>
  <Img src="logo.png" /><Gif src="spin.gif" /><Video src={staticFile("clip.webm")} trimBefore={3} />
  <div style={{backgroundImage: `url(${staticFile("Bäckerei.png")})`, width: 9, height: 9}} />
</div>;
"""


def test_a_film_brings_the_addresses_and_posters_hold_them(project, client):
    files = {"logo.png": media_files.picture(), "spin.gif": media_files.animation(), "clip.webm": media_files.video()}
    known = {name: made(project, content, name) for name, content in files.items()}
    known["Bäckerei.png"] = made(project, None, "Bäckerei.png")
    films.scene_create(project, name="All", tsx_code=SHOWS, duration=10, props={}, request_id="")
    film = client.get(f"/projects/{project.pk}/film/").json()
    assert {name: one["url"] for name, one in film["assets"].items()} == {
        name: assets.address(asset) for name, asset in known.items()
    }
    assert film["assets"]["spin.gif"]["frames"] == [100, 100, 100]
    (card,) = queries.strip(project, assets.of_project(project.pk))
    assert "asset:" not in card.poster.html
    assert f'src="{assets.address(known["logo.png"])}"' in card.poster.html
    assert f'src="{assets.address(known["spin.gif"])}?frame=' in card.poster.html
    # The poster's frame is 6, the video's 3 + 6.
    assert f'src="{assets.address(known["clip.webm"])}#t=0.3"' in card.poster.html
    assert f"url({assets.address(known['Bäckerei.png'])})" in card.poster.html
    assert queries.covers([project])[project.pk].poster.html == card.poster.html


def test_a_new_file_leaves_the_proofs_of_scenes_that_show_none(project, monkeypatch):
    factories.scene(project)
    films.scene_create(
        project, name="Logo", tsx_code='import {Video} from "stage"; export default () => <b>x</b>;',
        duration=9, props={}, request_id="",
    )  # fmt: skip
    queries.film(project)
    made(project)
    proven = []
    monkeypatch.setattr("scenes.proofs.proof.prove", lambda code, **_: proven.append(code) or pytest.fail(code))
    with pytest.raises(pytest.fail.Exception):
        queries.film(project)
    assert len(proven) == 1
    assert "Video" in proven[0]


# --- Brought in by the page ------------------------------------------------------------------------------------------


def upload(client, project, content: bytes, name: str = "shot.png", **headers):
    file = SimpleUploadedFile(name, content)
    return client.post(f"/projects/{project.pk}/assets/", {"file": file}, headers=headers or HTMX)


def test_an_upload_answers_with_its_chip(project, client):
    answer = upload(client, project, media_files.picture())
    asset = Asset.objects.get()
    assert answer.status_code == 201
    page = answer.content.decode()
    assert f'name="asset_ids" value="{asset.pk}"' in page
    assert assets.address(asset) in page
    sound = upload(client, project, media_files.sound(), "tone.wav").content.decode()
    assert "tone.wav" in sound
    assert "<img" not in sound


def test_an_upload_that_is_refused_says_why(project, client):
    answer = upload(client, project, b"hello", "x.png")
    assert (answer.status_code, answer["Content-Type"]) == (400, "text/plain; charset=utf-8")
    assert "no file that can be used" in answer.content.decode()
    assert client.post(f"/projects/{project.pk}/assets/", headers=HTMX).status_code == 400
    assert client.get(f"/projects/{project.pk}/assets/").status_code == 405


def test_strangers_bring_nothing_in(project, stranger):
    assert upload(stranger, project, media_files.picture()).status_code == 404
    assert upload(Client(), project, media_files.picture()).status_code == 404
    assert not Asset.objects.exists()
