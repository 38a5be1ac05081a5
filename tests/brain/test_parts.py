"""Parts of scenes that people speak of: cards, shapes, the order of lists, lines of words, the look of other scenes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.brain.talk import Talk
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


YOGA = (
    "30 second video for our yoga studio Lotus Room in Austin. Classes: vinyasa, yin, prenatal, hot yoga. First class "
    "free. Three steps: book online, bring a mat, breathe. Sign up at lotusroom.example"
)


def listed(talk: Talk, label: str) -> list[str]:
    """The list that has a row of this label."""
    lists = [scene.props["items"] for scene in talk.scenes if scene.props.get("items")]
    rows = next(rows for rows in lists if any(row["label"] == label for row in rows))
    return [" ".join(filter(None, row.values())) for row in rows]


@pytest.mark.parametrize(
    ("message", "label", "expected"),
    [
        ("add aerial yoga after yin", "Yin", ["Vinyasa", "Yin", "Aerial yoga", "Prenatal", "Hot yoga"]),
        ("put prenatal first", "Yin", ["Prenatal", "Vinyasa", "Yin", "Hot yoga"]),
        ("make step 2 say 'bring water'", "Breathe", ["Book online", "bring water", "Breathe"]),
    ],
)
def test_one_row_of_a_list_changes_and_the_others_stay(message: str, label: str, expected: list[str]) -> None:
    talk = Talk()
    talk.say(YOGA, message)
    assert listed(talk, label) == expected


def test_a_price_goes_by_the_words_of_its_row() -> None:
    talk = film()
    talk.say("change the deluxe price to 15€")
    assert listed(talk, "Deluxe") == ["Basic 8€", "Deluxe 15€", "Premium 22€"]


def test_elements_of_two_scenes_are_found_on_both() -> None:
    message = "make the phone number bigger and the address smaller"
    assert changed(film(), message) == {4: {"subtitleSize": 0.8}, 5: {"ctaSize": 1.25}}


@pytest.mark.parametrize("message", ["something more italian", "less animation"])
def test_wishes_of_style_are_no_scenes(message: str) -> None:
    talk = film()
    talk.say(message)
    assert len(talk.scenes) == 5


@pytest.mark.parametrize(
    ("message", "near"), [("make the website clickable", "QR code"), ("put a box around the title", "outline")]
)
def test_what_cannot_be_done_is_answered_with_what_can(message: str, near: str) -> None:
    talk = film()
    before = talk.scenes
    assert near in talk.say(message).reply
    assert talk.scenes == before


def test_words_that_stand_on_a_scene_are_written_in_capitals() -> None:
    assert changed(film(), "write Open Mon-Sat 9-18 in capitals") == {4: {"title": "OPEN MON-SAT 9-18"}}


def test_a_figure_is_counted_anew_with_its_words() -> None:
    talk = Talk()
    talk.say("promo for Krause painters: 25 years of experience, 1,400 happy customers. Call 0221 555 0199")
    talk.say("change 25 years to 30 years")
    assert any("30" in str(scene.props.get("items") or scene.props.get("value")) for scene in talk.scenes)
    assert not any("25" in str(scene.props.get("items") or scene.props.get("value")) for scene in talk.scenes)
