"""What comes in is told by its content: kind, size, length, and why it is refused."""

from __future__ import annotations

import contextlib
import io
import re
import time
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from scenes.media import MediaFacts, MediaRefused, examine, picture_for_model
from tests import media_files


def facts_of(content: bytes) -> MediaFacts:
    return examine(io.BytesIO(content), size=len(content))


def refused(content: bytes) -> str:
    with pytest.raises(MediaRefused) as error:
        facts_of(content)
    return str(error.value)


@pytest.mark.parametrize(
    ("format", "mime_type", "extension"),
    [
        ("PNG", "image/png", ".png"),
        ("JPEG", "image/jpeg", ".jpg"),
        ("WEBP", "image/webp", ".webp"),
        ("GIF", "image/gif", ".gif"),
        ("AVIF", "image/avif", ".avif"),
    ],
)
def test_pictures(format, mime_type, extension):
    facts = facts_of(media_files.picture(format, (64, 48)))
    assert (facts.kind, facts.mime_type, facts.extension) == ("image", mime_type, extension)
    assert (facts.width, facts.height, facts.has_alpha, facts.frames) == (64, 48, False, ())


def test_a_picture_with_holes_and_one_held_upright():
    assert facts_of(media_files.picture(mode="RGBA")).has_alpha is True
    photo = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned
    Image.new("RGB", (64, 48)).save(photo, "JPEG", exif=exif)
    facts = facts_of(photo.getvalue())
    assert (facts.width, facts.height) == (48, 64)


@pytest.mark.parametrize("format", ["GIF", "WEBP", "PNG", "AVIF"])
def test_a_moving_picture_is_split_into_its_frames(format):
    facts = facts_of(media_files.animation(format, (100, 200, 300)))
    assert [milliseconds for milliseconds, _ in facts.frames] == [100, 200, 300]
    assert facts.duration_seconds == pytest.approx(0.6)
    for number, (_, png) in enumerate(facts.frames):
        shown = Image.open(io.BytesIO(png)).convert("RGB").getpixel((16, 16))
        assert all(abs(a - b) < 12 for a, b in zip(shown, media_files.color_of(number), strict=True))


def test_frames_too_short_to_show_take_as_long_as_browsers_give_them():
    assert [milliseconds for milliseconds, _ in facts_of(media_files.animation(durations=(10, 50))).frames] == [100, 50]


@pytest.mark.parametrize(
    ("format", "codec", "sound", "mime_type"),
    [
        ("webm", "libvpx-vp9", None, "video/webm"),
        ("webm", "libvpx", "libopus", "video/webm"),
        ("mp4", "libx264", "aac", "video/mp4"),
        ("mov", "libx264", None, "video/mp4"),
    ],
)
def test_videos(format, codec, sound, mime_type):
    facts = facts_of(media_files.video(format, codec, frames=24, fps=24, sound=sound))
    assert (facts.kind, facts.mime_type, facts.width, facts.height) == ("video", mime_type, 160, 90)
    assert facts.duration_seconds == pytest.approx(1, abs=0.05)
    assert (facts.fps, facts.has_audio) == (24, sound is not None)


@pytest.mark.parametrize(
    ("format", "codec", "mime_type", "extension"),
    [
        ("wav", "pcm_s16le", "audio/wav", ".wav"),
        ("mp3", "libmp3lame", "audio/mpeg", ".mp3"),
        ("mp4", "aac", "audio/mp4", ".m4a"),
        ("ogg", "libopus", "audio/ogg", ".ogg"),
    ],
)
def test_sounds(format, codec, mime_type, extension):
    facts = facts_of(media_files.sound(format, codec))
    assert (facts.kind, facts.mime_type, facts.extension) == ("audio", mime_type, extension)
    assert (facts.width, facts.height, facts.has_audio) == (0, 0, True)
    assert facts.duration_seconds == pytest.approx(1, abs=0.05)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b"hello", "no file that can be used"),
        (b"%PDF-1.7", "no file that can be used"),
        (b"<html><body></body></html>", "no file that can be used"),
        (b"#EXTM3U\n#EXTINF:1\nfile:///etc/passwd\n", "no file that can be used"),
        (media_files.picture()[:60], "damaged"),
        (media_files.video("mp4", "libx264", frames=3)[:200], "damaged"),
        (b"OggS" + bytes(500), "damaged"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><rect", "cannot be read"),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(content, word):
    assert word in refused(content)


def test_a_codec_that_browsers_do_not_play_is_named():
    assert "hevc" in refused(media_files.video("mp4", "libx265", frames=3))


def test_limits_of_size(settings):
    settings.MAX_PICTURE_MB = settings.MAX_MEDIA_MB = 1
    large = 1024 * 1024 + 1
    with pytest.raises(MediaRefused, match="A picture may have 1 MB"):
        examine(io.BytesIO(media_files.picture()), size=large)
    with pytest.raises(MediaRefused, match="A video or sound may have 1 MB"):
        examine(io.BytesIO(media_files.sound()), size=large)
    assert "million pixels" in refused(media_files.picture("PNG", (9000, 9000), mode="1", color="white"))
    assert "moving picture is too large" in refused(media_files.animation("GIF", (20, 40) * 301, (1, 1)))


# --- SVG ---------------------------------------------------------------------------------------------------------


def svg_of(inside: str, attributes: str = 'width="100" height="50"') -> bytes:
    space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'<?xml version="1.0"?><svg {space} {attributes}>{inside}</svg>'.encode()


HOSTILE = [
    "<script>alert(1)</script>",
    '<rect onload="alert(1)" onclick="alert(1)"/>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
    '<a xlink:href="javascript:alert(1)"><text>x</text></a>',
    '<image href="https://evil.example/x.png"/>',
    '<image xlink:href="//evil.example/x.png"/>',
    '<use href="https://evil.example/x.svg#a"/>',
    '<style>@import url("https://evil.example/x.css");</style>',
    '<rect style="fill:url(https://evil.example/x)"/>',
    '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/></foreignObject>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<rect><animate attributeName="x" from="0" to="9" dur="1s" repeatCount="indefinite"/></rect>',
    '<image href="data:image/svg+xml,&lt;svg onload=alert(1)&gt;"/>',
]


@pytest.mark.parametrize("inside", HOSTILE)
def test_svg_loses_what_runs_loads_or_moves(inside):
    facts = facts_of(svg_of(inside + '<circle r="5" fill="red"/>'))
    text = (facts.replacement or b"").decode()
    assert "circle" in text
    for trace in ("alert", "javascript", "<script", "onload", "<animate", "foreignObject", "<set", "@import"):
        assert trace not in text
    assert not re.search(r"""(href=|url\()["']?(https?:)?//""", text)


def test_svg_keeps_what_it_is_drawn_of():
    inside = (
        '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient>'
        '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter></defs><style>.a{fill:url(#g)}</style>'
        '<g transform="scale(2)"><path class="a" d="M0 0h9v9z" filter="url(#f)"/><use href="#g"/></g>'
        '<image href="data:image/png;base64,AAAA"/>'
    )
    text = (facts_of(svg_of(inside)).replacement or b"").decode()
    for kept in ("linearGradient", "feGaussianBlur", "url(#g)", "url(#f)", "M0 0h9v9z", 'href="#g"', "data:image/png"):
        assert kept in text


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="100" height="50"', (100, 50)),
        ('width="2in" height="1in"', (192, 96)),
        ('viewBox="0 0 24 12"', (24, 12)),
        ('width="48" viewBox="0 0 24 12"', (48, 24)),
        ('height="48px" viewBox="0,0,24,12"', (96, 48)),
        ('width="100%" height="100%" viewBox="-5 -5 30 40"', (30, 40)),
        ("", (300, 150)),
    ],
)
def test_svg_has_a_size(attributes, size):
    facts = facts_of(svg_of("<rect/>", attributes))
    assert (facts.width, facts.height) == size
    root = ElementTree.fromstring(facts.replacement or b"")
    assert (root.get("width"), root.get("height")) == (str(size[0]), str(size[1]))


def test_an_svg_of_entities_within_entities_is_no_danger():
    bomb = b"<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>" + b"".join(
        f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>".encode() for n in range(8)
    )
    content = bomb + b"]><svg xmlns='http://www.w3.org/2000/svg'><text>&i;</text></svg>"
    try:
        assert len(facts_of(content).replacement or b"") < 100_000
    except MediaRefused:
        pass


STARTS = [b"", b"RIFF\0\0\0\0WAVE", b"RIFF\0\0\0\0WEBP", b"\0\0\0\x18ftypmp42", b"OggS", b"ID3", b"\x1a\x45\xdf\xa3"]
STARTS += [b"\x89PNG\r\n\x1a\n", b"GIF89a", b"<svg "]


@given(st.binary(max_size=300), st.sampled_from(STARTS))
def test_no_bytes_break_it(content, start):
    with contextlib.suppress(MediaRefused):
        assert facts_of(start + content).mime_type


def look_of(inside: str) -> dict[str, Any]:
    return facts_of(svg_of(inside)).look


def test_svg_is_looked_at_as_it_is_drawn():
    dark = look_of('<rect width="100" height="50" fill="#101828"/><circle cx="75" cy="25" r="12" fill="#f97316"/>')
    assert (dark["dark"], dark["alpha"], dark["align"]) == (True, 0, "right")
    assert dark["palette"][0] == "#101828"
    light = look_of(
        '<style>.a{fill:#fff}</style><rect class="a" width="100" height="50"/><rect width="20" height="20"/>'
    )
    assert (light["dark"], light["alpha"]) == (False, 0)
    cut_out = look_of('<circle cx="50" cy="25" r="20" fill="#16a34a"/>')
    assert 0.5 < cut_out["alpha"] < 0.9
    hidden = look_of('<rect width="100" height="50" fill="#16a34a"/><rect fill="red" width="0" height="9"/>')
    assert hidden["palette"] == ["#16a34a"]


def test_svg_that_would_draw_without_end_is_told_by_its_markup():
    uses = [f'<g id="a{n}">{f"""<use href="#a{n - 1}"/>""" * 10}</g>' for n in range(1, 9)]
    bomb = f'<g id="a0"><rect width="1" height="1" fill="#16a34a"/></g>{"".join(uses)}'
    started = time.monotonic()
    assert look_of(bomb)["palette"] == ["#16a34a"]
    assert time.monotonic() - started < 20


def test_a_model_sees_drawings_and_light_logos_too():
    dark = picture_for_model(svg_of('<rect width="100" height="50" fill="#101828"/>'))
    logo = picture_for_model(svg_of('<circle cx="50" cy="25" r="20" fill="#ffffff"/>'))
    assert dark
    assert logo
    assert Image.open(io.BytesIO(dark)).size == (1024, 512)
    corner, middle = (Image.open(io.BytesIO(logo)).convert("L").getpixel(at) for at in ((2, 2), (512, 256)))
    assert corner < 20 < 230 < middle  # it would not be seen on white
