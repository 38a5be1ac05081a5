"""How far an edit reaches: the film where no place is said, and of a scene the element that is named and no other."""

from __future__ import annotations

from typing import Any

import pytest

from tests.brain.talk import Talk
from tools.add import AddSceneInput, add_scene
from tools.designs import DESIGNS
from tools.proof import prove
from tools.schemas import Content, Item

BRIEF = (
    "promo for Paws & Claws dog grooming: basic 8€, deluxe 14€, premium 22€. Over 1,200 happy dogs. "
    "Open Mon-Sat 9-18, 14 Elm Street. Call 555-0142"
)


def film(*messages: str) -> Talk:
    talk = Talk()
    talk.say(BRIEF, *messages)
    return talk


def changed(talk: Talk, message: str) -> dict[int, dict[str, Any]]:
    """The props that the message changes, by scene, with their new values; of a theme the roles that differ."""
    before = talk.scenes
    talk.say(message)
    return {
        number: update
        for number, (was, now) in enumerate(zip(before, talk.scenes, strict=True), 1)
        if (update := {name: now.props.get(name) for name in now.props if now.props[name] != was.props.get(name)})
    }


STYLE = [
    "more elegant",
    "make it more playful",
    "darker",
    "brighter please",
    "swap the colours",
    "use a serif font",
    "bounce in",
    "make the background white",
    "make the corners round",
    "use blue and white in the whole video",
    "usa colores azul y blanco en todo el video",
]


@pytest.mark.parametrize("message", STYLE)
def test_a_wish_of_style_without_a_place_is_about_the_film(message: str) -> None:
    assert set(changed(film(), message)) == {1, 2, 3, 4, 5}


def test_it_is_about_the_scene_that_was_spoken_of_or_is_selected() -> None:
    assert set(changed(film("make scene 2 blue"), "darker")) == {2}
    talk = film()
    talk.selected = 4
    assert set(changed(talk, "more elegant")) == {4}
    assert set(changed(film("make everything bounce in"), "darker")) == {1, 2, 3, 4, 5}


@pytest.mark.parametrize("message", ["slower please", "もっと速く", "schneller bitte"])
def test_the_whole_film_plays_slower_or_faster(message: str) -> None:
    talk = film()
    talk.say(message)
    assert all(scene.playback_rate != 1 for scene in talk.scenes)


def test_colours_alone_leave_typefaces_and_forms() -> None:
    talk = film()
    before = [scene.props["theme"] for scene in talk.scenes]
    talk.say("change the colours to green and white")
    for was, scene in zip(before, talk.scenes, strict=True):
        kept = {"display", "body", "texture", "corners"}
        assert {role for role in was if was[role] != scene.props["theme"][role]} <= was.keys() - kept


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("make the prices bigger", {2: {"amountsSize": 1.25}}),
        ("make the price red", {2: {"amountsColor": "#e0242f"}}),
        ("the figure in scene 2 should be red", {2: {"amountsColor": "#e0242f"}}),
        ("die Preise größer", {2: {"amountsSize": 1.25}}),
        ("haz los precios más grandes", {2: {"amountsSize": 1.25}}),
        ("hide the prices", {2: {"amountsVisible": False}}),
        ("make the address bigger", {4: {"subtitleSize": 1.25}}),
        ("put the address at the bottom right", {4: {"subtitlePosition": "bottom right"}}),
        ("make the phone number yellow", {5: {"ctaColor": "#ffd21f"}}),
        ("use Poppins for all titles", {n: {"titleFont": "Poppins"} for n in (1, 4, 5)}),
    ],
)
def test_the_element_that_is_named_and_no_other(message: str, expected: dict[int, dict[str, Any]]) -> None:
    assert changed(film(), message) == expected


@pytest.mark.parametrize("design", [key for key, one in DESIGNS.items() if "amounts" in one.looked])
def test_amounts_have_looks_of_their_own(design: str) -> None:
    """Where a design offers it, the values change and the words beside them do not."""
    rows = (Item(label="Basic", value="€8"), Item(label="Deluxe", value="€14"), Item(label="Premium", value="€22"))
    made = add_scene(
        AddSceneInput(content=Content(title="Prices", items=rows), design=design, theme="ember", duration=150)
    )

    def drawn(props: dict[str, Any]) -> dict[str, list[tuple[str, float]]]:
        scene = {"duration": 150, "width": 1920, "height": 1080, "fps": 30, "assets": {}}
        proof = prove(made.tsx_code, props={**made.props, **props}, **scene)
        roles: dict[str, list[tuple[str, float]]] = {}
        for text in proof.layout_json["texts"]:
            roles.setdefault(text["role"], []).append((text["color"], text["font"]["size"]))
        return roles

    plain, red, large = drawn({}), drawn({"amountsColor": "#ff0000"}), drawn({"amountsSize": 1.3})
    assert red["items"] == plain["items"]
    # On cards a red that is not read is moved.
    assert not {color for color, _ in red["amounts"]} & {color for color, _ in plain["amounts"]}
    assert large["amounts"][0][1] > plain["amounts"][0][1]


def test_what_was_hidden_comes_back() -> None:
    talk = film("hide the button", "make scene 1 blue")
    assert changed(talk, "bring the button back") == {5: {"ctaVisible": True}}
    talk = film("remove the prices")
    assert changed(talk, "put the prices back") == {2: {"amountsVisible": True}}
    assert "hidden" in film().say("bring the button back").reply
