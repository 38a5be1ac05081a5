"""One row of a list, borders, blur and emphasis, as the tool makes them."""

from __future__ import annotations

import pytest

from tests.tools.test_edit import edited, props, scene
from tools.edit import EditSceneInput, edit_scene
from tools.schemas import Change, Content, Item, ToolError

MENU = Content(title="Lunch", items=(Item(label="Soup", value="€5"), Item(label="Pasta", value="€9", detail="fresh")))


def test_one_row_of_many() -> None:
    given = scene(MENU)
    edit = edited(given, Change(target="amounts", property="color", value="#e0242f", row=2))
    assert edit.props is not None
    assert edit.props["items"] == [
        {"label": "Soup", "value": "€5"},
        {"label": "Pasta", "value": "€9", "detail": "fresh", "amountsColor": edit.props["items"][1]["amountsColor"]},
    ]
    assert edit.summary.startswith("the price of “Pasta” is red")
    assert {**edit.props, "items": given["props"]["items"]} == given["props"]


def test_words_of_a_row_and_of_its_price() -> None:
    given = scene(MENU)
    after = props(
        given,
        Change(target="items", property="text", value="Stew", row=1),
        Change(target="amounts", property="text", value="€6", row=1),
    )
    assert after["items"][0] == {"label": "Stew", "value": "€6"}
    assert after["items"][1] == given["props"]["items"][1]


@pytest.mark.parametrize(
    "change",
    [
        Change(target="items", property="color", value="red", row=3),
        Change(target="title", property="color", value="red", row=1),
        Change(target="items", property="position", value="left", row=1),
        Change(target="title", property="emphasis", value="explode"),
        Change(target="backdrop", property="blur", value="0.5"),
        Change(target="pictures", property="border", value="true"),
        Change(target="cards", property="border", value="no colour at all"),
    ],
)
def test_what_cannot_be(change: Change) -> None:
    with pytest.raises(ToolError):
        edited(scene(MENU), change)


def test_an_edit_has_something_to_do() -> None:
    with pytest.raises(ValueError, match="changes"):
        EditSceneInput(**scene())


def test_the_look_of_another_scene_and_then_a_change() -> None:
    other = scene(theme="noir")["props"] | {"background": "#101010", "titleFont": "Lora"}
    request = EditSceneInput(
        **scene(MENU), like=other, changes=(Change(target="title", property="text", value="Dinner"),)
    )
    after = edit_scene(request)
    assert after.props is not None
    assert (after.props["theme"], after.props["background"]) == (other["theme"], "#101010")
    assert (after.props["title"], after.props["items"]) == ("Dinner", scene(MENU)["props"]["items"])
    assert after.summary.startswith("the look is taken over")


def test_emphasis_comes_and_goes() -> None:
    given = scene(MENU)
    after = props(given, Change(target="title", property="emphasis", value="pulse"))
    assert after == {**given["props"], "titleEmphasis": "pulse"}
    again = props({**given, "props": after}, Change(target="title", property="emphasis", value="false"))
    assert again["titleEmphasis"] == ""
