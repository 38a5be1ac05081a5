"""Constructions of the grammar, each by itself: particles, kinds of scenes, storyboards, facts in another form."""

from __future__ import annotations

import pytest

from brain.decide import decide
from brain.evals import context_of
from brain.rules.particles import joined
from brain.rules.respelt import alike
from brain.rules.storyboard import storyboard
from brain.rules.tokens import tokens
from tests.brain.sayings import films
from tools.designs.palettes import theme_suited
from tools.schemas import Plan


def said(film: str, message: str, *turns: str) -> Plan:
    """The plan for a message on one of the films of the sayings; `turns` are what was said before, by turns."""
    made = films()[film]
    scenes = [
        {"n": n, "name": name, "duration": d, "text": t} for n, (name, d, *t) in enumerate(made.get("scenes", []), 1)
    ]
    roles = ["user", "assistant"] * len(turns)
    history = [{"role": role, "content": turn} for role, turn in zip(roles, turns, strict=False)]
    project = {"title": made["title"], "format": made["format"], "fps": made.get("fps", 30), "brand": made.get("brand")}
    context = {"project": project, "scenes": scenes, "history": history}
    return decide(context_of({"prompt": message, "context": context}))


def scenes_of(plan: Plan) -> list[tuple[str, int]]:
    return [(op.tool, getattr(op, "scene", 0)) for op in plan.asked]


@pytest.mark.parametrize(
    ("message", "read"),
    [
        ("take the music out", "take out the music"),
        ("slow it all down", "slow down it all"),
        ("speed scene 2 up a little", "speed up scene 2 a little"),
        ("take the price out of scene 2", "take the price out of scene 2"),
        ("slow down scene 2", "slow down scene 2"),
        ("throw the intro out and add music", "throw out the intro and add music"),
    ],
)
def test_a_particle_stands_beside_its_verb(message: str, read: str) -> None:
    assert " ".join(token.word for token in joined(tokens(message))) == read


def test_scenes_of_a_kind_are_meant_together() -> None:
    assert scenes_of(said("course", "remove both week scenes")) == [("deleteScene", 2), ("deleteScene", 3)]
    assert scenes_of(said("recipe", "each step 3 seconds")) == [("trimScene", n) for n in (3, 4, 5)]


def test_something_beside_a_name_is_no_scene() -> None:
    assert scenes_of(said("wedding", "remove the villa name")) == [("editScene", 2)]
    assert "deleteScene" not in dict(scenes_of(said("ristorante", "togli il tiramisù dai piatti")))


def test_what_was_added_goes_and_not_its_scene() -> None:
    plan = said("launch", "remove it", "add confetti to the waitlist", "“Waitlist” has confetti.")
    assert scenes_of(plan) == [("undo", 0)]


@pytest.mark.parametrize(
    ("brief", "panels"),
    [
        ("A film for us. Scene 1: the logo. Scene 2 (3s): our team, and then scene 3 - the address", 3),
        ("first scene: a door, second scene: a clock, last scene: the website", 3),
        ("0-3s: logo 3-6s: the app, 0:06-0:10 download now", 3),
        ("open 9-12s and 3-4s", 0),
        ("Make scene 2 blue", 0),
        ("Scene 2: red. Scene 3: blue.", 0),
    ],
)
def test_a_storyboard_is_told_by_its_labels(brief: str, panels: int) -> None:
    assert len(storyboard(brief)) == panels


def test_a_storyboard_keeps_its_lengths() -> None:
    assert [panel.seconds for panel in storyboard("Scene 1 (2s): logo. Scene 2 (4.5 seconds): team")] == [2, 4.5]
    assert [panel.text for panel in storyboard("Scene 1: the logo, then scene 2: our team.")] == [
        "the logo",
        "our team",
    ]


def test_an_hourly_rate_is_no_length() -> None:
    plan = said("empty", "cleaning service, €25 an hour, windows and offices")
    assert all((getattr(op, "duration_frames", None) or 0) < 600 for op in plan.ops)


@pytest.mark.parametrize(
    ("message", "find", "value"),
    [
        ("we only need 4 eggs", "6 eggs", "4 eggs"),
        ("it's Shakshouka with ou", "Shakshuka", "Shakshouka"),
        ("the title shows 20 minutes, it has to be 25 minutes", "20 minutes", "25 minutes"),
    ],
)
def test_a_fact_in_another_form_takes_the_place_of_the_one_shown(message: str, find: str, value: str) -> None:
    (op,) = said("recipe", message).asked
    assert [(change.find, change.value) for change in op.changes] == [(find, value)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Hartmann", "Hartman", True), ("Luis", "Lius", True), ("Mina", "Mona", True), ("Kira", "Volt", False)],
)
def test_words_that_differ_by_one_letter(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same


def test_a_wish_that_no_rule_knows_goes_on_in_the_persons_words_and_noise_does_not() -> None:
    plan = said("recipe", "more appetizing please")
    assert [(op.tool, op.instruction) for op in plan.asked] == [("editScene", "more appetizing")]
    assert plan.confidence < 0.7
    for noise in ("asdf", "qwe rtz uio", "blah", "make the title", "the other one"):
        assert [op.tool for op in said("recipe", noise).asked] in (["clarify"], ["reply"]), noise


@pytest.mark.parametrize(
    "brief", ["Ein Video für die Bäckerei Huber", "un vídeo para mi panadería", "a film for my bakery"]
)
def test_the_subject_chooses_the_look_in_any_language(brief: str) -> None:
    assert theme_suited(brief) == theme_suited("bakery")


@pytest.mark.parametrize(
    ("film", "message", "number"),
    [
        ("fest", "delete the bit where people sleep", 4),
        ("webinar", "delete the part where she introduces herself", 2),
        ("moving", "delete the slide that tells people how to reach us", 5),
        ("cafe", "delete the food part", 3),
        ("velo", "supprime la partie sur l'argent", 3),
    ],
)
def test_scenes_are_found_by_what_they_have_to_do_with(film: str, message: str, number: int) -> None:
    assert scenes_of(said(film, message)) == [("deleteScene", number)]


def test_no_scene_is_guessed_where_none_has_to_do_with_it() -> None:
    for message in ("delete the part about the weather", "delete everything except the two animals"):
        assert scenes_of(said("pets", message)) == [("clarify", 0)]


def test_places_count_from_the_film_as_the_message_has_left_it() -> None:
    plan = said("moving", 'remove process and rates, then add a scene "Call us" before the phone')
    assert [getattr(op, "position", None) for op in plan.asked] == [None, None, 3]
    plan = said("travel", "move book to the front, then add a scene about whales before day 2")
    assert [getattr(op, "position", None) for op in plan.asked] == [1, 4]
