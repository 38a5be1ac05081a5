"""What messages ask for, in the words of many people: the plan's `asked`, whether a tool does it yet or not."""

from __future__ import annotations

from typing import Any

import pytest

from brain.decide import decide
from brain.evals import context_of

SCENES = [
    ("Intro", 120, ["Meet Loopdesk", "Support, without the tickets"]),
    ("Problem", 150, ["Your inbox is on fire"]),
    ("Features", 240, ["Shared inbox", "AI drafts", "Live reports"]),
    ("Pricing", 150, ["Free for 3 seats", "$12 / seat / month"]),
    ("Outro", 90, ["Try it free", "loopdesk.com"]),
]
LOGO = {"id": "a1", "kind": "image", "name": "logo.png"}
PHOTO = {"id": "a1", "kind": "image", "name": "IMG_1.jpg"}
PHOTOS = [PHOTO, {"id": "a2", "kind": "image", "name": "IMG_2.jpg"}]
SONG = {"id": "a1", "kind": "audio", "name": "song.mp3"}


def asked(
    message: str,
    *,
    scenes: list[Any] = SCENES,
    files: list[Any] | None = None,
    selected: int | None = None,
    history: list[tuple[str, str]] | None = None,
) -> list[dict[str, Any]]:
    """The ops as plain dicts without what is not set; content and instructions by their presence alone."""
    context = {
        "project": {"title": "Loopdesk", "format": "landscape", "fps": 30, "brand": None},
        "scenes": [{"n": n, "name": name, "duration": d, "text": t} for n, (name, d, t) in enumerate(scenes, 1)],
        "selected": selected,
        "attachments": files or [],
        "history": [{"role": role, "content": content} for role, content in history or []],
    }
    plan = decide(context_of({"prompt": message, "context": context}))
    return [{"tool": op.tool, **op.model_dump(exclude_defaults=True, by_alias=True)} for op in plan.asked]


def short(message: str, **given: Any) -> list[Any]:
    """Each op as its tool and what it says, without the words."""
    quiet = {"tool", "instruction", "content", "design", "theme", "editType", "prompt"}
    return [(op["tool"], {k: v for k, v in op.items() if k not in quiet}) for op in asked(message, **given)]


def trim(scene: int, frames: int, **more: Any) -> Any:
    return ("trimScene", {"scene": scene, "durationFrames": frames, **more})


def retime(scene: int, factor: float) -> Any:
    return ("retimeScene", {"scene": scene, "factor": factor})


LENGTHS: list[tuple[str, list[Any]]] = [
    ("trim scene 2 to 3 seconds", [trim(2, 90)]),
    ("cut the last 2 seconds of the pricing scene", [trim(4, 90)]),
    ("cut 1.5 seconds off the end of scene 4", [trim(4, 105)]),
    ("make scene 4 half a second longer", [trim(4, 165)]),
    ("can you shorten the features bit to 5s", [trim(3, 150)]),
    ("cut the first second of scene 1", [trim(1, 90, **{"from": "start"})]),
    ("chop half a second from the start of the outro", [trim(5, 75, **{"from": "start"})]),
    ("hold the last scene for 2 more seconds", [trim(5, 150)]),
    ("the outro is too short, give it another second", [trim(5, 120)]),
    (
        "cut a second off the start of scene 3 and cut a second off the end",
        [trim(3, 210, **{"from": "start"}), trim(3, 180)],
    ),
    ("scene 3: 4 seconds", [trim(3, 120)]),
    ("set scene 2 duration to 90 frames", [trim(2, 90)]),
    ("make scene 1 as long as scene 2", [trim(1, 150)]),
    ("make scenes 2 and 3 4 seconds each", [trim(2, 120), trim(3, 120)]),
    ("each scene should be 4 seconds", [trim(n, 120) for n in range(1, 6)]),
    ("make the whole thing exactly 20 s", [trim(1, 96), trim(2, 120), trim(3, 192), trim(4, 120), trim(5, 72)]),
    ("the intro should be half as long", [trim(1, 60)]),
    ("make the pricing scene a third shorter", [trim(4, 100)]),
    ("shorten the intro by half", [trim(1, 60)]),
    ("make the video 2x faster", [retime(n, 2.0) for n in range(1, 6)]),
    ("slow the intro down to half speed", [retime(1, 0.5)]),
    ("play scene 3 at 80% speed", [retime(3, 0.8)]),
    ("scene 1 is too fast", [retime(1, 0.714)]),
    ("squeeze the features into 4 seconds but keep all of it", [("retimeScene", {"scene": 3, "durationFrames": 120})]),
    ("shorten scene 3 to 6 seconds without speeding anything up", [trim(3, 180)]),
    ("remove 1 second from the end of features", [trim(3, 210)]),
]
FILM: list[tuple[str, list[Any]]] = [
    ("switch to portrait", [("setFormat", {"format": "portrait"})]),
    ("I want it in 9:16", [("setFormat", {"format": "portrait"})]),
    ("can we do a square version for instagram", [("setFormat", {"format": "square"})]),
    ("change the aspect ratio to 1:1", [("setFormat", {"format": "square"})]),
    ("make this a vertical video for tiktok", [("setFormat", {"format": "portrait"})]),
    ("set the brand color to #ff0000", [("setBrand", {"colors": ("#ff0000",)})]),
    ("our brand font is Montserrat", [("setBrand", {"font": "Montserrat"})]),
    ("from now on use Poppins", [("setBrand", {"font": "Poppins"})]),
    ("always use our green #16a34a", [("setBrand", {"colors": ("#16a34a",)})]),
    ("export as webm", [("exportVideo", {"format": "webm"})]),
    ("download the video", [("exportVideo", {})]),
    ("can I get this as an mp4 file?", [("exportVideo", {"format": "mp4"})]),
    ("mute the video", [("removeAudio", {})]),
    ("turn the music off", [("removeAudio", {})]),
    ("lower the volume to 30%", [("editAudio", {"volume": 0.3})]),
    ("fade in the music over 3 seconds", [("editAudio", {"fadeInFrames": 90})]),
    ("add some upbeat background music", [("addAudio", {"mood": "upbeat background"})]),
    ("generate a video clip of a cat playing piano, 8 seconds", [("generateClip", {"durationSeconds": 8.0})]),
    ("add a fade transition between scene 1 and 2", [("setTransition", {"scene": 2, "type": "fade"})]),
    ("use a wipe between intro and problem", [("setTransition", {"scene": 2, "type": "wipe"})]),
    ("fade from pricing to outro", [("setTransition", {"scene": 5, "type": "fade"})]),
    ("zoom transition into features", [("setTransition", {"scene": 3, "type": "zoom"})]),
    ("remove all transitions", [("setTransition", {"scene": n, "type": "none"}) for n in range(2, 6)]),
]
SCENE_OPS: list[tuple[str, list[Any]]] = [
    ("duplicate the pricing scene twice", [("duplicateScene", {"scene": 4})] * 2),
    ("make two copies of the intro", [("duplicateScene", {"scene": 1})] * 2),
    ("copy scene 2 to the end", [("duplicateScene", {"scene": 2}), ("moveScene", {"scene": 2, "position": 6})]),
    ("split pricing in the middle", [("splitScene", {"scene": 4, "atFrame": 75})]),
    ("cut scene 3 in two at 3 seconds", [("splitScene", {"scene": 3, "atFrame": 90})]),
    (
        "split the features scene into 3 parts",
        [("splitScene", {"scene": 3, "atFrame": 80}), ("splitScene", {"scene": 6, "atFrame": 80})],
    ),
    (
        "split scene 3 at two seconds and play the second half faster",
        [("splitScene", {"scene": 3, "atFrame": 60}), retime(6, 1.4)],
    ),
    ("rename the intro to Welcome", [("renameScene", {"scene": 1, "name": "Welcome"})]),
    ("name scene 3 “Delete scene 1”", [("renameScene", {"scene": 3, "name": "Delete scene 1"})]),
    ("change the name of scene 2 to The mess", [("renameScene", {"scene": 2, "name": "The mess"})]),
    ("delete scene 2 and make scene 3 last 6 seconds", [("deleteScene", {"scene": 2}), trim(3, 180)]),
    ("undo that and instead make scene 2 4 seconds long", [("undo", {}), trim(2, 120)]),
]
FREE: list[tuple[str, list[int]]] = [
    ("make the logo spin on scene 2", [2]),
    ("can you animate the features one by one", [3]),
    ("get rid of the fire icons", [2]),
    ("the last one's boring, surprise me", [5]),
    ("Rework the pricing scene from scratch: darker, and I want to feel rich", [4]),
]


@pytest.mark.parametrize(("message", "ops"), [*LENGTHS, *FILM, *SCENE_OPS])
def test_what_is_asked_for(message: str, ops: list[Any]) -> None:
    assert short(message) == ops


@pytest.mark.parametrize(("message", "scenes"), FREE)
def test_what_no_prop_can_say_stays_in_the_persons_words(message: str, scenes: list[int]) -> None:
    ops = asked(message)
    assert [(op["tool"], op["scene"]) for op in ops] == [("editScene", n) for n in scenes]
    assert all(op["instruction"] for op in ops)


PICTURES: list[tuple[str, list[Any], list[Any]]] = [
    ("put our logo in the corner of scene 1", [LOGO], [("editScene", 1, "embed")]),
    ("use this image as the background of scene 2", [PHOTO], [("editScene", 2, "embed")]),
    ("make the pricing scene look like this", [PHOTO], [("editScene", 4, "style")]),
    ("rebuild this chart as a new slide after pricing", [PHOTO], [("addScene", None, "recreate")]),
    ("add a gallery scene with these two photos after the features", PHOTOS, [("addScene", None, "embed")]),
    ("oops wrong file. just make scene 2 red", [PHOTO], [("editScene", 2, None)]),
]


@pytest.mark.parametrize(("message", "files", "wanted"), PICTURES)
def test_what_pictures_are_for(message: str, files: list[Any], wanted: list[Any]) -> None:
    ops = asked(message, files=files)
    found = [(op["tool"], op.get("scene"), (op.get("assets") or [None])[0]) for op in ops]
    assert [(tool, scene, file and file.get("use", "embed")) for tool, scene, file in found] == wanted


def test_songs_go_under_the_film() -> None:
    assert short("use this as background music", files=[SONG]) == [("addAudio", {"assets": ({"id": "a1"},)})]


ANSWERS: list[tuple[str, list[tuple[str, str]], list[Any]]] = [
    (
        "actually four and a half",
        [("user", "cut features to 4 seconds"), ("assistant", "Features is 4 seconds long.")],
        [trim(3, 135)],
    ),
    (
        "the second one",
        [("user", "delete a scene"), ("assistant", "Which scene should I delete?")],
        [("deleteScene", {"scene": 2})],
    ),
    (
        "yes please",
        [("user", "anything missing?"), ("assistant", "I can add a sponsors scene just before Outro. Want me to?")],
        [("addScene", {"position": 5})],
    ),
    (
        "slide instead",
        [("user", "fade between 2 and 3"), ("assistant", "There's a fade into scene 3 now.")],
        [("setTransition", {"scene": 3, "type": "slide"})],
    ),
    (
        "gif too",
        [("user", "export as mp4"), ("assistant", "Your MP4 is rendering.")],
        [("exportVideo", {"format": "gif"})],
    ),
    ("and scene 3 too", [("user", "delete scene 2"), ("assistant", "Deleted.")], [("deleteScene", {"scene": 3})]),
    ("less", [("user", "make scene 2 faster"), ("assistant", "Scene 2 is faster.")], [retime(2, 0.714)]),
    ("make that 6", [("user", "cut scene 3 to 5 seconds"), ("assistant", "It is 5 seconds now.")], [trim(3, 180)]),
    ("use mp4 instead", [("user", "export as gif"), ("assistant", "Rendering.")], [("exportVideo", {"format": "mp4"})]),
    ("no", [("user", "make it shorter"), ("assistant", "Should I cut it to 5 seconds?")], [("reply", {})]),
    ("no, faster", [("user", "make scene 2 faster"), ("assistant", "Scene 2 is faster.")], [retime(2, 1.4)]),
    (
        "speed it up",
        [
            ("user", "the features scene should be 4 seconds"),
            ("assistant", "Should I cut the end off or speed the whole scene up to fit?"),
        ],
        [("retimeScene", {"scene": 3, "durationFrames": 120})],
    ),
]


@pytest.mark.parametrize(("message", "history", "ops"), ANSWERS)
def test_what_only_the_talk_explains(message: str, history: list[tuple[str, str]], ops: list[Any]) -> None:
    assert short(message, history=history) == ops


LANGUAGES: list[tuple[str, list[Any]]] = [
    ("elimina la escena 2", [("deleteScene", {"scene": 2})]),
    ("haz que la escena 2 vaya el doble de rápido", [retime(2, 2.0)]),
    ("quita la música y expórtalo en mp4", [("removeAudio", {}), ("exportVideo", {"format": "mp4"})]),
    ("lösche die dritte Szene", [("deleteScene", {"scene": 3})]),
    ("Kürze Szene 3 auf zweieinhalb Sekunden", [trim(3, 75)]),
    ("supprime la deuxième scène", [("deleteScene", {"scene": 2})]),
    ("annule les deux dernières modifs stp", [("undo", {"steps": 2})]),
    ("coloca uma transição de fade entre a 1 e a 2", [("setTransition", {"scene": 2, "type": "fade"})]),
    ("apaga a cena 4", [("deleteScene", {"scene": 4})]),
    ("elimina la scena 3 per favore", [("deleteScene", {"scene": 3})]),
    ("3番目のシーンを削除して", [("deleteScene", {"scene": 3})]),
    ("シーン2を4秒にして", [trim(2, 120)]),
    ("删除第二个场景", [("deleteScene", {"scene": 2})]),
    ("把音乐音量调到百分之五十", [("editAudio", {"volume": 0.5})]),
]


@pytest.mark.parametrize(("message", "ops"), LANGUAGES)
def test_commands_in_eight_languages(message: str, ops: list[Any]) -> None:
    assert short(message) == ops


BRIEFS: list[tuple[str, int, int | None]] = [
    ("30 sec promo for my flower shop, 4 scenes: storefront, bouquets, delivery, phone number 555-0147", 4, 225),
    ("make a 15s story for our gym's new year offer. three scenes, 5 seconds each", 3, 150),
    (
        "Q2 investor update:\n1) revenue 12.4M\n2) churn down to 2.1%\n3) new logos\n4) outlook\nSix seconds each.",
        4,
        180,
    ),
    ("Mach mir ein Video für unser Oktoberfest, vier Szenen: Festzelt, Bier, Blasmusik, Reservierung", 4, None),
    ("a 3 scene video about dogs", 3, None),
]


@pytest.mark.parametrize(("message", "count", "frames"), BRIEFS)
def test_a_brief_for_a_film(message: str, count: int, frames: int | None) -> None:
    ops = [op for op in asked(message, scenes=[]) if op["tool"] == "addScene"]
    assert [op.get("durationFrames") for op in ops] == [frames] * count
    assert all(op["content"] for op in ops)
