"""Parts of scenes that people speak of: cards, shapes, the order of lists, lines of words, the look of other scenes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.brain.test_reach import changed, film
from tools.designs.colors import color_named


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("sort the prices from high to low", ["Premium", "Deluxe", "Basic"]),
        ("most expensive first", ["Premium", "Deluxe", "Basic"]),
        ("sort the list alphabetically descending", ["Premium", "Deluxe", "Basic"]),
    ],
)
def test_a_list_is_sorted(message: str, expected: list[str]) -> None:
    talk = film()
    talk.say(message)
    assert [row["label"] for row in talk.scenes[1].props["items"]] == expected
    assert "already" in film().say("sort the prices").reply


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("make the title glow", {1: {"titleShadow": "glow #ff8ad4"}}),
        ("use an elegant font for the title", {1: {"titleFont": "Playfair Display"}}),
        ("title in the middle", {1: {"titlePosition": "center"}}),
        ("Titel in der Mitte", {1: {"titlePosition": "center"}}),
        ("タイトルを10度回転", {1: {"titleRotation": 10.0}}),
        ("add the line 'Since 1999' to the first scene", {1: {"subtitle": "Since 1999"}}),
        ("add a dark background to scene 2", {2: {"background": "#21132c"}}),
        ("move the list to the right", {2: {"itemsPosition": "right"}}),
        ("move the list a bit to the right", {2: {"itemsPosition": "4% 0%"}}),
        ("schiebe die Liste nach links", {2: {"itemsPosition": "left"}}),
        ("put the list at the bottom", {2: {"itemsPosition": "bottom"}}),
        ("make scene 1 and 2 the same colour", {2: {"background": "#2a0f3d"}}),
        ("slide the prices in one by one", {2: {"amountsMotion": "slide"}}),
    ],
)
def test_only_what_is_named_changes(message: str, expected: dict[int, dict[str, Any]]) -> None:
    assert changed(film(), message) == expected


def test_shapes_go_and_come_back() -> None:
    talk = film()
    assert {n for n, update in changed(talk, "hide the shapes").items() if update["theme"]["ornaments"] == "none"}
    talk.say("bring the shapes back")
    assert all("ornaments" not in scene.props["theme"] for scene in talk.scenes)


def test_cards_have_a_colour_of_their_own() -> None:
    talk = film("show the prices as plans")
    assert changed(talk, "make the cards dark blue")[2]["theme"]["cards"] == color_named("dark blue")
    assert "no cards" in film().say("make the cards dark blue").reply


def test_a_line_that_is_added_keeps_the_details_of_the_others() -> None:
    talk = film()
    rows = [{"label": "Basic", "value": "8€", "detail": "wash and brush"}, {"label": "Deluxe", "value": "14€"}]
    scene = talk.scenes[1].model_copy(update={"props": {**talk.scenes[1].props, "items": rows}})
    talk.scenes = (talk.scenes[0], scene, *talk.scenes[2:])
    talk.say("add the line 'Nail trim 5€' to scene 2")
    assert talk.scenes[1].props["items"][0]["detail"] == "wash and brush"
    assert talk.scenes[1].props["items"][2] == {"label": "Nail trim", "value": "5€"}


@pytest.mark.parametrize("message", ["all scenes should look like scene 3", "look like the third scene in all scenes"])
def test_scenes_take_the_look_of_another(message: str) -> None:
    assert set(changed(film(), message)) == {1, 2, 4, 5}
    assert set(changed(film(), "like scene 3 but for scene 5")) == {5}


def test_a_scene_is_found_by_a_number_on_it() -> None:
    talk = film()
    talk.say("delete the 1,200 scene")
    assert [scene.name for scene in talk.scenes] == ["Paws & Claws", "Basic", "Open Mon-Sat 9-18", "Paws & Claws"]
