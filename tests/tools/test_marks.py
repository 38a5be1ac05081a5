"""A phrase of a text in looks of its own: as the tool keeps it, and as the stage draws it."""

from __future__ import annotations

import re

import pytest

from tests.tools.test_edit import edited, props, scene
from tools.add import AddSceneInput, add_scene
from tools.designs.colors import contrast
from tools.edit import EditSceneInput, edit_scene
from tools.proof import prove
from tools.schemas import Change, Content, ToolError

GREEN = Change(target="title", property="color", value="#16a34a", find="free visit")


def test_a_phrase_has_a_colour_and_weight_of_its_own_and_nothing_else_changes() -> None:
    given = scene(Content(title="Your first free visit", subtitle="A free visit for all"))
    after = props(given, GREEN, Change(target="title", property="weight", value="800", find="Free visit"))
    (mark,) = after["marks"]
    assert (mark["text"], mark["of"], mark["weight"]) == ("free visit", "title", 800)
    assert {**after, "marks": []} == {**given["props"], "marks": []}
    everywhere = props(given, GREEN.model_copy(update={"target": "text"}))
    assert [mark["of"] for mark in everywhere["marks"]] == ["title", "subtitle"]


def test_it_is_read_and_the_reply_says_what_that_took() -> None:
    given = scene(Content(title="Your first free visit"))
    paper = props(given, Change(target="background", property="color", value="#ffffff"))
    edit = edited({**given, "props": paper}, Change(target="title", property="color", value="#ffe34d", find="free"))
    assert edit.props is not None
    assert contrast(edit.props["marks"][0]["color"], "#ffffff") >= 4.5
    assert edit.summary == "“free” is yellow, made darker to stay readable"


def test_it_goes_with_its_words_and_gives_way_to_what_is_said_of_all() -> None:
    given = scene(Content(title="Your first free visit"))
    marked = {**given, "props": props(given, GREEN)}
    exchanged = props(marked, Change(target="title", property="text", value="gratis", find="free"))
    assert exchanged["marks"][0]["text"] == "gratis visit"
    assert props(marked, Change(target="title", property="text", value="Welcome"))["marks"] == []
    assert props(marked, Change(target="title", property="color", value="#000000"))["marks"] == []
    kept = props(
        marked,
        Change(target="title", property="size", factor=1.2),
        Change(target="text", property="italic", value="true"),
    )
    assert kept["marks"] == marked["props"]["marks"]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (GREEN.model_copy(update={"find": "dentist"}), "not on this scene"),
        (GREEN.model_copy(update={"target": "value", "find": "1,200"}), "one piece"),
        (GREEN.model_copy(update={"property": "motion", "value": "bounce"}), "colour and weight can"),
    ],
)
def test_what_cannot_be(change: Change, why: str) -> None:
    given = scene(Content(title="Your free visit", value="1,200", label="visits"))
    with pytest.raises(ToolError, match=why):
        edited(given, change)
    with pytest.raises(ToolError, match="code of this scene"):
        edit_scene(EditSceneInput(tsx_code="", duration=60, defaults={"title": "A free visit"}, changes=(GREEN,)))


@pytest.mark.parametrize("design", ["statement", "alert", "kinetic", "quote"])
@pytest.mark.parametrize("motion", ["rise", "type", "read"])
def test_it_is_drawn_across_words_and_lines(design: str, motion: str) -> None:
    shows = "quote" if design == "quote" else "title"
    words = "Come along for a free visit, any day that suits you and yours"
    made = add_scene(AddSceneInput(content=Content(**{shows: words}), design=design, duration=90))
    mark = {"text": "FREE visit", "color": "#16a34a", "italic": True}
    given = {**made.props, "marks": [mark], "motion": motion, "background": "#ffffff"}
    proof = prove(made.tsx_code, props=given, duration=90, width=1080, height=1920, fps=30)
    assert proof.ok, proof.problems
    drawn = re.findall(r'<span style="color:[^"]*font-style:italic">([^<]*)</span>', proof.poster_html)
    assert "".join(drawn).replace(" ", "") == "freevisit"
