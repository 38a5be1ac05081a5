"""Borders, blur, texts that pulse, lines that break, single rows, scenes that become one or look like another."""

from __future__ import annotations

from typing import Any

import pytest

from brain.rules.words_moved import lines_of_words
from tests.brain.talk import Talk
from tests.brain.test_reach import changed, film
from tools.add import AddSceneInput, add_scene
from tools.proof import prove
from tools.records import SceneSnapshot
from tools.schemas import Content, Item

WHITE = "#ffffff"
FEATURES = Content(title="Why us", items=tuple(Item(label=label) for label in ("Fast", "Cheap", "Friendly")))


def of(*contents: Content, **props: Any) -> Talk:
    """A talk about scenes of these contents."""
    drafts = [add_scene(AddSceneInput(content=content, theme="ember", duration=150)) for content in contents]
    scenes = [
        draft.model_copy(update={"props": {**draft.props, **(props if not order else {})}})
        for order, draft in enumerate(drafts)
    ]
    return Talk(scenes=tuple(SceneSnapshot(id=f"{n}", order=n, **s.model_dump()) for n, s in enumerate(scenes)))


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("make the price pulse", {2: {"amountsEmphasis": "pulse"}}),
        ("shake the title of scene 1", {1: {"titleEmphasis": "shake"}}),
        ("the phone number should blink", {5: {"ctaEmphasis": "blink"}}),
        ("make “happy dogs” pulse", {3: {"labelEmphasis": "pulse"}}),
        ("der Titel von Szene 1 soll pulsieren", {1: {"titleEmphasis": "pulse"}}),
        ("haz que el título de la escena 1 parpadee", {1: {"titleEmphasis": "blink"}}),
    ],
)
def test_a_text_can_do_something_while_it_stands_there(message: str, expected: dict[int, Any]) -> None:
    talk = film()
    found = changed(talk, message)
    assert found == expected


def test_it_stops_again() -> None:
    talk = film("make the price pulse", "shake the title of scene 1")
    assert changed(talk, "stop the pulsing") == {1: {"titleEmphasis": ""}, 2: {"amountsEmphasis": ""}}


@pytest.mark.parametrize(
    ("message", "role", "color"),
    [
        ("put a thin white border around the video", "border", WHITE),
        ("outline the cards in white", "cardBorder", WHITE),
        ("give the cards a border", "cardBorder", "#bc3d1b"),
        ("mach einen weißen Rahmen um die Karten", "cardBorder", WHITE),
        ("put a white frame around the picture", "pictureBorder", WHITE),
    ],
)
def test_lines_around_cards_pictures_and_the_frame(message: str, role: str, color: str) -> None:
    content = Content(title="Hello", pictures=("a.png",)) if role == "pictureBorder" else FEATURES
    talk = of(content)
    talk.say(message)
    assert talk.scenes[0].props["theme"][role] == color or (color == "#bc3d1b" and talk.scenes[0].props["theme"][role])
    proof = prove(
        talk.scenes[0].tsx_code,
        props=talk.scenes[0].props,
        duration=150,
        width=1920,
        height=1080,
        fps=30,
        assets={"a.png": {"kind": "image", "width": 800, "height": 600}},
    )
    assert proof.ok, proof.problems
    assert f"solid {talk.scenes[0].props['theme'][role]}" in (proof.poster_html or "")
    talk.say("remove the border around the " + {"border": "video", "cardBorder": "cards"}.get(role, "picture"))
    assert role not in talk.scenes[0].props["theme"]


@pytest.mark.parametrize(
    ("content", "prop"),
    [
        (Content(title="Hello", pictures=("a.png",)), "picturesBlur"),
        (Content(quote="So good", author="Al"), "backdropBlur"),
    ],
)
def test_pictures_are_blurred(content: Content, prop: str) -> None:
    talk = of(content, **({"backdrop": "a.png"} if prop == "backdropBlur" else {}))
    talk.say("blur the picture")
    assert talk.scenes[0].props[prop] == 0.6
    scene = talk.scenes[0]
    proof = prove(
        scene.tsx_code,
        props=scene.props,
        duration=150,
        width=1920,
        height=1080,
        fps=30,
        assets={"a.png": {"kind": "image", "width": 800, "height": 600}},
    )
    assert proof.ok, proof.problems
    assert "blur(" in (proof.poster_html or "")
    talk.say("make the picture sharp again")
    assert talk.scenes[0].props[prop] == 0


def test_without_a_picture_there_is_nothing_to_blur() -> None:
    talk = of(FEATURES)
    before = talk.scenes
    assert "attach one" in talk.say("blur the background").reply
    assert talk.scenes == before


@pytest.mark.parametrize(
    ("message", "title"),
    [
        ("break the title after 'Hello'", "Hello\ndear friends, and welcome"),
        ("line break in the title after the comma", "Hello dear friends,\nand welcome"),
        ("put a line break before welcome", "Hello dear friends, and\nwelcome"),
        ("put the title on two lines", "Hello dear friends,\nand welcome"),
        ("the headline should be on 3 lines", "Hello dear\nfriends,\nand welcome"),
        ("Titel in zwei Zeilen", "Hello dear friends,\nand welcome"),
    ],
)
def test_a_line_ends_where_the_person_wants(message: str, title: str) -> None:
    talk = of(Content(title="Hello dear friends, and welcome", subtitle="Nice"))
    talk.say(message)
    scene = talk.scenes[0]
    assert scene.props["title"] == title
    proof = prove(scene.tsx_code, props=scene.props, duration=150, width=1920, height=1080, fps=30)
    assert proof.ok, proof.problems
    assert "\n" not in scene.name
    talk.say("put the title on one line")
    assert talk.scenes[0].props["title"] == "Hello dear friends, and welcome"


def test_lines_are_of_about_equal_length() -> None:
    assert lines_of_words("a bb ccc dddd", 2) == "a bb\nccc dddd"
    assert lines_of_words("one two", 3) == ""


@pytest.mark.parametrize("message", ["swap title and subtitle", "vertausche Titel und Untertitel"])
def test_texts_change_places(message: str) -> None:
    assert changed(of(Content(title="Hello", subtitle="World")), message) == {
        1: {"title": "World", "subtitle": "Hello"}
    }


@pytest.mark.parametrize(
    ("message", "row", "looks"),
    [
        ("make the price of deluxe red", 1, {"amountsColor": "#e0242f"}),
        ("make deluxe bold", 1, {"itemsWeight": 800}),
        ("make the last row bigger", 2, {"itemsSize": 1.25}),
        ("make the second price bold", 1, {"amountsWeight": 800}),
        ("der Preis von Premium soll fett sein", 2, {"amountsWeight": 800}),
    ],
)
def test_one_row_has_looks_of_its_own(message: str, row: int, looks: dict[str, Any]) -> None:
    talk = film()
    (update,) = changed(talk, message).values()
    rows = update.pop("items")
    assert not update
    own = [{name: value for name, value in one.items() if name.startswith(("items", "amounts"))} for one in rows]
    assert [set(one) for one in own] == [set(looks) if at == row else set() for at in range(3)]
    assert "amountsColor" in looks or own[row] == looks
    assert [(one["label"], one["value"]) for one in rows] == [("Basic", "8€"), ("Deluxe", "14€"), ("Premium", "22€")]


def test_looks_of_a_row_go_with_it_and_give_way_to_those_of_the_list() -> None:
    talk = film("make deluxe bold", "put premium first", "change deluxe to 15€")
    rows = next(scene.props["items"] for scene in talk.scenes if scene.props.get("items"))
    assert [row.get("itemsWeight") for row in rows] == [None, None, 800]
    talk.say("make the list bold")
    rows = next(scene.props["items"] for scene in talk.scenes if scene.props.get("items"))
    assert not any("itemsWeight" in row for row in rows)


@pytest.mark.parametrize(
    ("message", "names"),
    [
        ("merge scenes 2 and 3", {2, 3}),
        ("combine the last two scenes", {4, 5}),
        ("put everything in one scene", {1, 2, 3, 4, 5}),
        ("verbinde Szene 2 und 3", {2, 3}),
        ("alles in eine Szene", {1, 2, 3, 4, 5}),
        ("junta las escenas 2 y 3", {2, 3}),
    ],
)
def test_scenes_become_one_that_says_all(message: str, names: set[int]) -> None:
    talk = film()
    before = list(talk.scenes)
    talk.say(message)
    assert len(talk.scenes) == len(before) - len(names) + 1
    made = talk.scenes[min(names) - 1]
    words = str(made.props)
    for scene in (before[number - 1] for number in names):
        for name in ("title", "subtitle", "value", "contact", "cta"):
            assert str(scene.props.get(name) or "") in words
        for row in scene.props.get("items") or ():
            assert row["label"] in words
            assert row["value"] in words
    assert made.duration <= sum(before[number - 1].duration for number in names)
    assert made.props["theme"] == before[min(names) - 1].props["theme"]


def test_what_is_too_much_for_one_scene_is_said() -> None:
    long = [Content(title=f"List {n}", items=tuple(Item(label=f"{n} {i}") for i in range(6))) for n in range(3)]
    talk = of(*long)
    assert "too much" in talk.say("put everything in one scene").reply
    assert len(talk.scenes) == 3


def test_a_scene_looks_like_another_in_all_its_looks() -> None:
    talk = of(
        Content(title="One", subtitle="two"),
        FEATURES,
        background="#ffe9c9",
        accent="#0b5394",
        motion="bounce",
        pace=1.4,
        titleFont="Pacifico",
        subtitleFont="Pacifico",
        titleItalic=True,
    )
    talk.say("make the title of scene 2 green", "make scene 2 look like scene 1")
    first, second = (scene.props for scene in talk.scenes)
    for name in ("theme", "background", "accent", "motion", "pace", "titleFont", "titleItalic"):
        assert second[name] == first[name], name
    assert (second["itemsFont"], second["titleColor"], second["title"]) == ("Pacifico", "", "Why us")


@pytest.mark.parametrize(
    ("message", "update"),
    [
        ("more playful motion", {"motion": "bounce"}),
        ("elegant animations please", {"motion": "fade"}),
        ("livelier animation", {"pace": 1.26}),
    ],
)
def test_a_mood_of_motion_changes_nothing_but_how_things_move(message: str, update: dict[str, Any]) -> None:
    found = changed(film(), message)
    assert set(found) == {1, 2, 3, 4, 5}
    assert all(one == update for one in found.values())


@pytest.mark.parametrize(
    ("message", "rows"),
    [
        ("deluxe now costs 15€", ["Basic 8€", "Deluxe 15€", "Premium 22€"]),
        ("Deluxe kostet jetzt 15 €", ["Basic 8€", "Deluxe 15 €", "Premium 22€"]),
        ("add nail trim 5€", ["Basic 8€", "Deluxe 14€", "Premium 22€", "Nail trim 5€"]),
        ("füge Krallen schneiden 5 € hinzu", ["Basic 8€", "Deluxe 14€", "Premium 22€", "Krallen schneiden 5 €"]),
    ],
)
def test_prices_of_a_list(message: str, rows: list[str]) -> None:
    talk = film(message)
    assert len(talk.scenes) == 5
    assert [f"{row['label']} {row['value']}" for row in talk.scenes[1].props["items"]] == rows


def test_one_word_of_several_changes_in_whatever_order_they_stand() -> None:
    talk = of(Content(title="Join before 15 January and get 2 months free"))
    talk.say("change january 15 to january 31")
    assert talk.scenes[0].props["title"] == "Join before 31 January and get 2 months free"


@pytest.mark.parametrize("message", ["write it in spanish", "say everything in French"])
def test_another_language_is_no_wording(message: str) -> None:
    talk = film()
    before = talk.scenes
    talk.say(message)
    assert talk.scenes == before


@pytest.mark.parametrize("message", ["another font please", "andere Schriftart"])
def test_another_typeface_is_one_of_another_kind(message: str) -> None:
    found = changed(film(), message)
    assert {value for update in found.values() for value in update.values()} == {"Poppins"}


@pytest.mark.parametrize(
    ("message", "title"),
    [
        ("add an exclamation mark after bread", "Fresh bread! daily"),
        ("add a question mark at the end of the title", "Fresh bread daily?"),
        ("add a fire emoji to the title", "Fresh bread daily 🔥"),
        ("put a heart emoji before daily", "Fresh bread ❤️ daily"),
        ("add a paw print emoji at the beginning of the title of scene 1", "🐾 Fresh bread daily"),
    ],
)
def test_signs_are_called_by_their_names(message: str, title: str) -> None:
    talk = of(Content(title="Fresh bread daily", subtitle="Since 1987"))
    talk.say(message)
    assert [scene.props["title"] for scene in talk.scenes] == [title]


def test_a_dash_is_a_dash() -> None:
    talk = of(Content(title="Mo–Fr 9–18"))
    talk.say("change Mo-Fr to daily")
    assert talk.scenes[0].props["title"] == "daily 9–18"
