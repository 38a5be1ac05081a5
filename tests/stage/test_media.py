"""Pictures, videos and sounds in a proof: files by their names, times and volumes by the frame."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tools.proof import Proof, prove


def file(
    kind: str, seconds: float | None = None, fps: int | None = None, frames: tuple[int, ...] = ()
) -> dict[str, Any]:
    size = {"width": 0, "height": 0} if kind == "audio" else {"width": 64, "height": 48}
    return {"kind": kind, **size, "durationSeconds": seconds, "fps": fps, "frames": list(frames)}


FILES = {
    "logo.png": file("image"),
    "spin.gif": file("image", 0.6, frames=(100, 200, 300)),
    "clip.webm": file("video", 2.0, fps=30),
    "tone.wav": file("audio", 1.0),
}


def proven(body: str, *, frame: int = 0, assets: dict[str, Any] | None = None, **props: Any) -> Proof:
    """Of a scene of 30 frames a second, its poster at `frame`."""
    code = f"""import {{Audio, Freeze, Gif, Img, OffthreadVideo, Sequence, Video, staticFile}} from "stage";
export const defaults = {{picture: ""}};
export const posterFrame = {frame};
export default ({{picture}}: typeof defaults) => <div>words{body}</div>;
"""
    known = FILES if assets is None else assets
    return prove(code, props=props, duration=200, width=320, height=180, fps=30, assets=known)


def at(frame: int, element: str) -> dict[str, str]:
    """The data attributes of `element` at that frame."""
    proof = proven(element, frame=frame)
    assert proof.ok, proof.problems
    found = re.search(r"<(?:video|audio) ([^>]*)>", proof.poster_html)
    return dict(re.findall(r'data-(\w+)="([^"]*)"', found[1])) if found else {}


def test_files_are_placeholders_until_they_are_shown() -> None:
    html = proven('<Img src="logo.png" /><Img src={staticFile("logo.png")} className="two" />').poster_html
    assert html.count('src="asset:logo.png"') == 2
    assert html.count('crossorigin="anonymous"') == 2
    assert "asset:logo.png" in proven("<Img src={picture} />", picture="logo.png").poster_html
    ours = {"Bäckerei.png": FILES["logo.png"]}
    assert "asset:B%C3%A4ckerei.png" in proven('<Img src="Bäckerei.png" />', assets=ours).poster_html
    assert 'src="data:image/png;base64,AAAA"' in proven('<Img src="data:image/png;base64,AAAA" />').poster_html


@pytest.mark.parametrize(
    ("element", "rule", "words"),
    [
        ('<Img src="logo.pgn" />', "unknown-asset", 'no file "logo.pgn". Did you mean "logo.png"?'),
        ('<Img src={staticFile("clip.web")} />', "unknown-asset", 'Did you mean "clip.webm"?'),
        ('<Img src="https://example.org/x.png" />', "unknown-asset", "no file"),
        ("<Img src={picture} />", "throws", "must be a file of the project"),
        ('<Img src="clip.webm" />', "throws", '"clip.webm" is a video; <Img> shows a picture'),
        ('<Video src="logo.png" />', "throws", '"logo.png" is a picture; <Video> shows a video'),
        ('<Video src="clip.webm" trimBefore={-1} />', "throws", "trimBefore"),
        ('<Video src="clip.webm" trimBefore={9} trimAfter={9} />', "throws", "trimAfter"),
        ('<Video src="clip.webm" playbackRate={0} />', "throws", "playbackRate"),
        ('<Audio src="tone.wav" volume={NaN} />', "throws", "volume"),
        ('<Audio src="tone.wav" volume={() => "loud" as never} />', "throws", "volume"),
        ('<Gif src="spin.gif" playbackRate={-1} />', "throws", "playbackRate"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(element: str, rule: str, words: str) -> None:
    proof = proven(element)
    assert not proof.ok
    assert proof.problems[0].rule == rule
    assert words in proof.problems[0].message


def test_without_files_it_says_so() -> None:
    assert "no files yet" in proven('<Img src="logo.png" />', assets={}).problems[0].message


@pytest.mark.parametrize(
    ("frame", "props", "seconds"),
    [
        (0, "", 0),
        (45, "", 1.5),
        (15, "trimBefore={30}", 1.5),
        (15, "startFrom={30}", 1.5),
        (15, "playbackRate={2}", 1),
        (15, "trimBefore={15} playbackRate={0.5}", 0.75),
        (29, "trimBefore={15} trimAfter={45}", 44 / 30),
        (90, "", 2),  # over: it stands on its last picture
        (75, "loop", 0.5),
        (60, "loop", 0),
        (40, "loop trimBefore={15} trimAfter={45}", 25 / 30),
        (30, "loop trimBefore={15} trimAfter={45}", 0.5),
        (20, "loop playbackRate={3}", 0),
    ],
)
def test_the_time_of_a_video(frame: int, props: str, seconds: float) -> None:
    assert float(at(frame, f'<Video src="clip.webm" {props} />')["time"]) == pytest.approx(seconds, abs=1e-5)
    assert float(at(frame, f'<OffthreadVideo src="clip.webm" {props} />')["time"]) == pytest.approx(seconds, abs=1e-5)


def test_a_trimmed_video_is_gone_at_its_end_and_begins_with_its_sequence() -> None:
    assert at(30, '<Video src="clip.webm" trimBefore={15} trimAfter={45} />') == {}
    assert at(30, '<Video src="clip.webm" endAt={30} />') == {}
    assert float(at(40, '<Sequence from={25}><Video src="clip.webm" /></Sequence>')["time"]) == 0.5


@pytest.mark.parametrize(
    ("frame", "props", "volume"),
    [
        (10, "", 1),
        (10, "volume={0.25}", 0.25),
        (10, "volume={2}", 2),
        (10, "volume={-1}", 0),
        (10, "muted volume={1}", 0),
        (10, "volume={(f) => f / 20}", 0.5),
        (10, "volume={(f) => f / 20} playbackRate={2}", 0.5),
        (40, "loop volume={(f) => f / 100}", 0.1),
        (40, 'loop loopVolumeCurveBehavior="extend" volume={(f) => f / 100}', 0.4),
        (40, "", 0),  # over
    ],
)
def test_the_volume_of_a_sound(frame: int, props: str, volume: float) -> None:
    assert float(at(frame, f'<Audio src="tone.wav" {props} />')["volume"]) == pytest.approx(volume)


@pytest.mark.parametrize(
    ("frame", "props", "shown"),
    [
        (0, "", 0),
        (2, "", 0),
        (3, "", 1),
        (8, "", 1),
        (9, "", 2),
        (17, "", 2),
        (18, "", 0),
        (9, "playbackRate={2}", 0),
        (60, 'loopBehavior="pause-after-finish"', 2),
        (60, 'loopBehavior="unmount-after-finish"', None),
    ],
)
def test_the_frame_of_a_moving_picture(frame: int, props: str, shown: int | None) -> None:
    html = proven(f'<Gif src="spin.gif" {props} />', frame=frame).poster_html
    found = re.search(r"asset:spin\.gif\?frame=(\d+)", html)
    assert (int(found[1]) if found else None) == shown


def test_what_stands_still_is_not_heard() -> None:
    frozen = at(40, '<Freeze frame={15}><Video src="clip.webm" /></Freeze>')
    assert (float(frozen["time"]), float(frozen["volume"])) == (0.5, 0)
    waiting = at(40, '<Sequence from={50} premountFor={20}><Video src="clip.webm" /></Sequence>')
    assert (float(waiting["time"]), float(waiting["volume"])) == (0, 0)


def test_elements_keep_their_own_attributes_and_lose_the_ones_that_would_play_them() -> None:
    html = proven(
        '<Video src="clip.webm" style={{width: 50}} className="big" {...{autoPlay: true, controls: true}} />'
    ).poster_html
    assert 'class="big"' in html
    assert "width:50px" in html
    assert "autoplay" not in html.lower()
    assert "controls" not in html


def test_a_scene_may_hold_frames_back_and_the_proof_does_not_wait() -> None:
    code = """import {continueRender, delayRender, useDelayRender} from "stage";
const handle = delayRender("nothing");
export default () => { useDelayRender().continueRender(handle); delayRender(); return <b>words</b>; };
"""
    assert prove(code, props={}, duration=30, width=320, height=180, fps=30).ok
