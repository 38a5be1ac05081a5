"""Words that mean something else than they seem to: names that are no typefaces, parts that are no wholes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.brain.talk import Talk, project
from tools.add import AddSceneInput, add_scene
from tools.records import SceneSnapshot
from tools.schemas import Content, Item, SetBrand

PRICES = (Item(label="Bread", value="3 €"), Item(label="Rye bread", value="3.20 €"), Item(label="Cake", value="2.50 €"))


def bakery() -> Talk:
    """A film of a title and of a menu."""
    told = (
        ("title", Content(title="Bread and more", subtitle="By Mia Beck")),
        ("menu", Content(title="Prices", items=PRICES)),
        ("quote", Content(quote="The best bread in town", author="Anna")),
    )
    made = [
        add_scene(AddSceneInput(content=content, design=design, theme="ember", duration=90, name=design))
        for design, content in told
    ]
    return Talk(
        project=project(),
        scenes=tuple(SceneSnapshot(id=f"s{n}", order=n, **scene.model_dump()) for n, scene in enumerate(made)),
    )


def shown(talk: Talk, scene: int, name: str) -> Any:
    view = talk.scenes[scene - 1]
    return view.props.get(name, view.layout_json["defaults"].get(name))


def rows(talk: Talk) -> list[tuple[str, str]]:
    return [(row["label"], row["value"]) for row in shown(talk, 2, "items")]


@pytest.mark.parametrize("message", ["replace Bread with Toast everywhere", "ersetze Bread durch Toast überall"])
def test_what_replaces_a_word_is_no_typeface(message: str) -> None:
    talk = bakery()
    plan = talk.say(message)
    assert not any(isinstance(op, SetBrand) for op in plan.ops)
    assert shown(talk, 1, "title") == "Toast and more"


@pytest.mark.parametrize("message", ["make the bread 4 € instead of 3", "bread should be 4 € instead of 3"])
def test_a_price_is_that_of_its_line(message: str) -> None:
    talk = bakery()
    talk.say(message)
    assert rows(talk) == [("Bread", "4 €"), ("Rye bread", "3.20 €"), ("Cake", "2.50 €")]


@pytest.mark.parametrize("message", ["remove the cake from the prices", "lösch cake aus den preisen"])
def test_a_part_goes_and_the_whole_stays(message: str) -> None:
    talk = bakery()
    talk.say(message)
    assert [label for label, _ in rows(talk)] == ["Bread", "Rye bread"]
    assert shown(talk, 2, "itemsVisible") in {True, None}


def test_a_part_that_is_not_there_is_asked_back() -> None:
    talk = bakery()
    before = talk.scenes
    assert "coffee" in talk.say("remove the coffee from the prices").reply
    assert "Zoe" in talk.say("remove Zoe's name").reply
    assert talk.scenes == before


def test_a_name_goes_and_the_title_stays() -> None:
    talk = bakery()
    talk.say("remove Anna's name")
    assert shown(talk, 1, "title") == "Bread and more"
    assert shown(talk, 1, "titleVisible") in {True, None}
    assert "Anna" not in str(shown(talk, 3, "author"))


def test_our_colours_are_those_of_the_film_too() -> None:
    talk = bakery()
    plan = talk.say("use our colours #112233 and #ffcc00")
    assert isinstance(plan.ops[0], SetBrand)
    assert all(shown(talk, n, "theme")["background"] == "#112233" for n in (1, 2, 3))


def test_colours_for_later_change_nothing_now() -> None:
    talk = bakery()
    before = talk.scenes
    talk.say("from now on use our colours #112233 and #ffcc00")
    assert talk.scenes == before


@pytest.mark.parametrize("message", ["more playful motion", "make the animation more playful"])
def test_a_mood_of_the_motion_changes_that_alone(message: str) -> None:
    talk = bakery()
    themes = [shown(talk, n, "theme") for n in (1, 2, 3)]
    talk.say(message)
    assert shown(talk, 3, "motion") == "bounce"
    assert [shown(talk, n, "theme") for n in (1, 2, 3)] == themes


def test_title_and_subtitle_change_places() -> None:
    talk = bakery()
    talk.say("swap title and subtitle in scene 1")
    assert (shown(talk, 1, "title"), shown(talk, 1, "subtitle")) == ("By Mia Beck", "Bread and more")


def test_what_is_not_on_the_film_is_not_taken_for_its_text() -> None:
    plan = bakery().say("the logo is too big, make it 20% smaller")
    assert [op.tool for op in plan.ops] == ["reply"]


def test_what_goes_is_not_changed_as_well() -> None:
    talk = bakery()
    plan = talk.say("take the title off scene 1 and make the title smaller")
    assert plan.reply.endswith("I can't change the title as well: it goes.")
    assert shown(talk, 1, "titleVisible") is False


@pytest.mark.parametrize(
    ("message", "title"),
    [
        ("rajoute une scène à la fin pour dire merci à tout le monde", "Merci à tout le monde"),
        ("añade una escena al final para dar las gracias a todos", "Gracias a todos"),
        ("füg am Ende eine Szene ein um allen danke zu sagen", "Danke allen"),
        ("aggiungi una scena alla fine per ringraziare tutti", "Grazie a tutti"),
    ],
)
def test_thanks_that_are_to_be_said_are_said(message: str, title: str) -> None:
    talk = bakery()
    talk.say(message)
    assert shown(talk, 4, "title") == title
