"""Deleting, moving, swapping, and taking changes back."""

from __future__ import annotations

import pytest

from brain.decide import decide
from brain.evals import context_of
from tests.brain.talk import ops, three, two

INTRO, HOURS, QUOTE = "Luigi's bakery", "Opening hours", "The best bread in town"

ORDERS = [
    ("swap 1 and 3", [QUOTE, HOURS, INTRO]),
    ("put the scenes the other way round", [QUOTE, HOURS, INTRO]),
    ("1 and 2 the other way round", [HOURS, INTRO, QUOTE]),
    ("swap the first and the last scene", [QUOTE, HOURS, INTRO]),
    ("swap the bakery scene with the quote", [QUOTE, HOURS, INTRO]),
    ("swap the first two", [HOURS, INTRO, QUOTE]),
    ("change places of scene 1 and 2", [HOURS, INTRO, QUOTE]),
    ("trade scene 2 for scene 3", [INTRO, QUOTE, HOURS]),
    ("move the last scene to the front", [QUOTE, INTRO, HOURS]),
    ("move 3 to position 1", [QUOTE, INTRO, HOURS]),
    ("make the quote the first scene", [QUOTE, INTRO, HOURS]),
    ("scene 3 goes first", [QUOTE, INTRO, HOURS]),
    ("put the quote at the very beginning", [QUOTE, INTRO, HOURS]),
    ("open with the quote", [QUOTE, INTRO, HOURS]),
    ("end with the intro", [HOURS, QUOTE, INTRO]),
    ("make scene 1 the last one", [HOURS, QUOTE, INTRO]),
    ("move scene 1 to the end", [HOURS, QUOTE, INTRO]),
    ("can the quote go right after the intro?", [INTRO, QUOTE, HOURS]),
    ("quote before opening hours", [INTRO, QUOTE, HOURS]),
    ("put scene 3 between 1 and 2", [INTRO, QUOTE, HOURS]),
    ("move scene 3 up", [INTRO, QUOTE, HOURS]),
    ("move scene 1 two places down", [HOURS, QUOTE, INTRO]),
    ("move scenes 2 and 3 to the front", [HOURS, QUOTE, INTRO]),
    ("reorder: 3, 1, 2", [QUOTE, INTRO, HOURS]),
    ("reverse the order", [QUOTE, HOURS, INTRO]),
    ("the other way around", [QUOTE, HOURS, INTRO]),
    ("delete 2 and 3", [INTRO]),
    ("delete scenes 2 to 3", [INTRO]),
    ("remove the last two scenes", [INTRO]),
    ("remove the first and the last one", [HOURS]),
    ("get rid of the quote", [INTRO, HOURS]),
    ("delete the scene with Anna", [INTRO, HOURS]),
    ("lose the hours scene, nobody reads it", [INTRO, QUOTE]),
    ("scene 2 has to go", [INTRO, QUOTE]),
    ("delete everything except the intro and the quote", [INTRO, QUOTE]),
    ("keep only scenes 1 and 3", [INTRO, QUOTE]),
    ("cut the second scene", [INTRO, QUOTE]),
    ("delete all scenes", []),
    ("delete the middle one", [INTRO, QUOTE]),
    ("delete the second to last scene", [INTRO, QUOTE]),
    ("swap 1 and 2, then delete the last one", [HOURS, INTRO]),
]


@pytest.mark.parametrize(("message", "names"), ORDERS, ids=[message for message, _ in ORDERS])
def test_the_film_afterwards(message: str, names: list[str]) -> None:
    talk = three()
    talk.say(message)
    assert talk.names == names


def test_this_is_the_selected_scene() -> None:
    for message, names in [
        ("delete this", [INTRO, QUOTE]),
        ("remove this scene", [INTRO, QUOTE]),
        ("this should come first", [HOURS, INTRO, QUOTE]),
        ("swap this with the first one", [HOURS, INTRO, QUOTE]),
    ]:
        talk = three()
        talk.selected = 2
        talk.say(message)
        assert talk.names == names, message


def test_it_is_what_the_talk_was_about() -> None:
    talk = three()
    talk.say("make scene 1 blue", "move it to the end", "actually make it the first one")
    assert talk.names == [INTRO, HOURS, QUOTE]
    talk.say("make scene 2 red", "delete it")
    assert talk.names == [INTRO, QUOTE]


def test_the_two_last_spoken_of_are_swapped() -> None:
    talk = three()
    talk.say("make scene 1 blue", "make scene 3 red", "swap them")
    assert talk.names == [QUOTE, HOURS, INTRO]


@pytest.mark.parametrize(
    "message",
    ["delete scene 9", "move scene 9 to the front", "swap 1 and 9", "delete the unicorn", "delete the map pins"],
)
def test_a_scene_that_is_not_there_changes_nothing(message: str) -> None:
    talk = three()
    plan = talk.say(message)
    assert {"clarify", "reply"} & {op["tool"] for op in ops(plan)} or "There is no scene 9" in plan.reply
    assert len(talk.scenes) == 3


UNDO = {
    1: [
        "undo",
        "undo that",
        "Undo please",
        "take that back",
        "revert",
        "go back",
        "ctrl+z",
        "I changed my mind",
        "undo the last change",
    ],
    2: ["undo twice", "go back two steps", "undo the last two changes", "undo the last 2"],
    3: ["please undo my last three changes"],
}


@pytest.mark.parametrize(("message", "steps"), [(message, steps) for steps, said in UNDO.items() for message in said])
def test_undo(message: str, steps: int) -> None:
    (op,) = two().say(message).ops
    assert (op.tool, op.model_dump().get("steps")) == ("undo", steps)


@pytest.mark.parametrize(
    "message", ["redo", "redo that", "ctrl+shift+z", "bring that back", "no it was better before you undid it"]
)
def test_redo(message: str) -> None:
    talk = two()
    talk.say("undo")
    assert ops(talk.say(message)) == [{"tool": "redo"}]


def test_back_and_again_depend_on_what_was_done() -> None:
    talk = three()
    talk.say("delete the quote")
    assert [op["tool"] for op in ops(talk.say("wait, put it back"))] == ["undo"]
    talk.say("undo")
    assert [op["tool"] for op in ops(talk.say("one more"))] == ["undo"]


@pytest.mark.parametrize(
    "message", ["go back to scene 1", "take the word best out of the quote", "restore the factory settings?"]
)
def test_not_every_back_is_an_undo(message: str) -> None:
    assert "undo" not in {op["tool"] for op in ops(two().say(message))} or message.startswith("restore")


def test_an_evaluation_case_becomes_a_context() -> None:
    case = {
        "id": "del-1",
        "prompt": "lose the disclaimer",
        "context": {
            "project": {"title": "Deck", "format": "landscape", "fps": 30, "brand": None},
            "scenes": [
                {"n": 1, "name": "Cover", "duration": 90, "text": ["Results"]},
                {"n": 2, "name": "Regions", "duration": 120, "text": ["Regions", "North", "South"]},
                {"n": 3, "name": "Disclaimer", "duration": 60, "text": []},
            ],
            "selected": 1,
            "attachments": [{"id": "a1", "name": "logo.svg", "kind": "image"}],
            "history": [{"role": "user", "content": "hello"}],
        },
    }
    context = context_of(case)
    assert [(scene.name, scene.duration) for scene in context.scenes] == [
        ("Cover", 90),
        ("Regions", 120),
        ("Disclaimer", 60),
    ]
    assert context.scenes[1].props["items"] == [{"label": "North", "value": ""}, {"label": "South", "value": ""}]
    assert (context.selected, context.attachments[0].name) == (1, "logo.svg")
    assert ops(decide(context)) == [{"tool": "deleteScene", "scene": 3}]


@pytest.mark.parametrize("message", ["make scene 3's colours the other way round", "swap the colors of scene 3"])
def test_colours_that_change_places_are_no_scenes(message: str) -> None:
    talk = three()
    (op,) = ops(talk.say(message))
    assert (op["tool"], op["scene"], op["changes"][0]["property"]) == ("editScene", 3, "swap")
    assert talk.names == [INTRO, HOURS, QUOTE]
