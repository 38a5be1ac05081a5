"""What is kept from now on: set in words, obeyed by what comes later, forgotten in words."""

from __future__ import annotations

import pytest

from brain.decide import decide
from brain.deciding import Thinking
from tests.brain.scripted import Scripted, plan
from tests.brain.talk import Talk, one, project, three
from tools.looks import look_of
from tools.preferences import Preferences, is_ruled_out


def kept(*messages: str) -> tuple[dict[str, object], dict[str, object]]:
    talk = one()
    talk.say(*messages)
    return talk.project.preferences, talk.project.brand


@pytest.mark.parametrize(
    ("message", "preferences"),
    [
        ("never use red", {"avoid_colors": ["red"]}),
        ("please never ever use dark green again", {"avoid_colors": ["dark green"]}),
        ("avoid #ff00ff", {"avoid_colors": ["#ff00ff"]}),
        ("don't use any orange anymore", {"avoid_colors": ["orange"]}),
        ("keep it under 15 seconds", {"film_seconds": 15.0}),
        ("the whole video should never be longer than a minute", {"film_seconds": 60.0}),
        ("max 20 seconds in total", {"film_seconds": 20.0}),
        ("no scene longer than 4 seconds", {"scene_seconds": 4.0}),
        ("keep every scene under 3.5 s", {"scene_seconds": 3.5}),
        ("no emojis", {"no_emoji": True}),
        ("dont use emojis pls", {"no_emoji": True}),
        ("always end with our phone number 555-0142", {"ending": "555-0142"}),
        ("every film should end with luigi.example", {"ending": "luigi.example"}),
        ("from now on keep it slow", {"pace": "slow"}),
    ],
)
def test_a_rule_in_words(message: str, preferences: dict[str, object]):
    assert kept(message)[0] == preferences


@pytest.mark.parametrize(
    ("message", "brand"),
    [
        ("from now on use Poppins", {"font": "Poppins"}),
        ("always our green #16a34a", {"colors": ["#16a34a"]}),
        ("always use navy and gold", {"colors": ["#14244f", "#d4a72c"]}),
    ],
)
def test_colors_and_typeface_are_kept_with_the_brand(message: str, brand: dict[str, object]):
    assert kept(message) == ({}, brand)


@pytest.mark.parametrize(
    "message",
    [
        'change the title to "never use red"',
        "add a scene that says “keep it under 15 seconds”",
        "remove the emoji from scene 1",
        "shorten scene 1 to under 5 seconds",
        "make the title red",
        "no",
        "forget it",
        "never mind",
        "add a scene about our colour rules",
        "don't use the red background here",
    ],
)
def test_what_is_no_rule(message: str):
    talk = one()
    talk.say(message)
    assert talk.project.preferences == {}


_ALL_FORGOTTEN = (
    "no rules anymore",
    "forget everything you remembered",
    "there are no more rules",
    "clear your memory",
    "don't keep any rules",
)


@pytest.mark.parametrize(
    ("message", "left"),
    [
        ("forget the red rule", {"no_emoji", "film_seconds", "ending"}),
        ("red is fine again", {"no_emoji", "film_seconds", "ending"}),
        ("you can use emojis again", {"avoid_colors", "film_seconds", "ending"}),
        ("drop the length limit", {"avoid_colors", "no_emoji", "ending"}),
        ("forget about the phone number", {"avoid_colors", "no_emoji", "film_seconds"}),
        ("forget all the rules", set()),
        *((said, set[str]()) for said in _ALL_FORGOTTEN),
    ],
)
def test_forgetting_in_words(message: str, left: set[str]):
    rules = {"avoid_colors": ["red"], "no_emoji": True, "film_seconds": 30.0, "ending": "555-0142"}
    talk = Talk(project=project(preferences=rules))
    talk.say("add a title card: Hello", message)
    assert set(talk.project.preferences) == left


FULL = {
    "preferences": {
        **{"avoid_colors": ["green", "red"], "no_emoji": True, "film_seconds": 30.0, "scene_seconds": 6.0},
        **{"ending": "555-0142", "pace": "slow"},
    },
    "brand": {"font": "Poppins", "colors": ["#16a34a", "navy"]},
}


def dropped(*messages: str) -> dict[str, object]:
    """What is left of the rules that the messages take back, of a project that has one of each kind; None: nothing."""
    talk = Talk(project=project(**FULL))
    talk.say("add a title card: Hello", *messages)
    left = {**talk.project.preferences, **talk.project.brand}
    return {name: left.get(name) for fields in FULL.values() for name, was in fields.items() if left.get(name) != was}


@pytest.mark.parametrize(
    ("messages", "left"),
    [
        ("you can use any color again | any colour is fine now", {"avoid_colors": None}),
        ("forget about the green | the green ban is lifted | green is ok now", {"avoid_colors": ["red"]}),
        ("red and green are fine again | stop avoiding red and green", {"avoid_colors": None}),
        ("forget our brand colors | you can drop our brand colours", {"colors": None}),
        ("forget our green", {"colors": ["navy"]}),
        ("forget the font rule | you can use any font again | the font rule no longer applies", {"font": None}),
        ("you don't have to use Poppins anymore | stop using Poppins | we no longer use Poppins", {"font": None}),
        ("drop Poppins as our font | forget about Poppins", {"font": None}),
        ("the film can be longer again | the video can be as long as you like", {"film_seconds": None}),
        ("scenes can be longer than 6 seconds again", {"scene_seconds": None}),
        ("no need to keep it slow anymore | it doesn't have to be slow anymore", {"pace": None}),
        ("don't end with 555-0142 anymore | you don't have to end with the phone number anymore", {"ending": None}),
        ("the rule about emojis doesn't apply anymore | never mind the emoji rule", {"no_emoji": None}),
    ],
)
def test_every_kind_of_rule_is_taken_back_in_plain_words(messages: str, left: dict[str, object]):
    for message in messages.split(" | "):
        assert dropped(message) == left, message


@pytest.mark.parametrize(
    "message",
    [
        "make the title green again",
        "stop using Lora",
        "use Lora again",
        "drop the green title",
        "no more emojis",
        "the title can be longer now",
        "use any color for the title",
        'add a scene that says "you can use any color again"',
        "what about green?",
    ],
)
def test_what_takes_no_rule_back(message: str):
    assert dropped(message) == {}


def test_what_takes_a_rule_back_says_nothing_where_there_is_none():
    talk = one()
    before = talk.scenes
    for message in ("you can use any font again", "the film can be longer again", "stop avoiding red"):
        assert not [op for op in talk.say(message).ops if op.tool == "forgetPreference"]
    talk.say("never use dark green", "green is fine again")  # called otherwise, and meant all the same
    assert (talk.project.preferences, len(talk.scenes)) == ({}, len(before))


def test_any_color_lifts_the_brands_colors_where_none_is_ruled_out():
    talk = one()
    talk.say("always our green #16a34a")
    assert talk.project.brand["colors"] == ["#16a34a"]
    assert talk.say("you can use any color again").reply.startswith("Forgotten")
    assert "colors" not in talk.project.brand


def test_without_the_font_rule_a_scene_carries_on_the_type_of_the_one_before_it():
    talk = three()
    type_of_film = look_of(talk.scenes[0].props)["display"]
    talk.say("from now on use Poppins", 'add a scene that says "Rye"', "forget the font rule")
    assert (talk.project.brand, look_of(talk.scenes[3].props)["display"]) == ({}, "Poppins")
    talk.say('add a scene that says "Wheat"', 'add a scene after scene 1 that says "Spelt"')
    shown = [look_of(scene.props)["display"] for scene in talk.scenes]
    assert shown == [type_of_film] * 4 + ["Poppins"] * 2 != ["Poppins"] * 6


def test_rules_are_told():
    talk = one()
    assert "no rules" in talk.say("what rules do you keep to?").reply
    talk.say("never use red", "no emojis")
    assert "never red and no emoji" in talk.say("which rules do you keep to?").reply


def test_several_rules_in_one_message():
    assert kept("never use red, and keep every scene under 3 seconds. no emojis please.")[0] == {
        "avoid_colors": ["red"],
        "scene_seconds": 3.0,
        "no_emoji": True,
    }


def test_later_scenes_obey():
    talk = one()
    talk.say("never use red", "no emojis", "keep every scene under 3 seconds", "from now on use Poppins")
    talk.say('add a scene that says "Sale 🎉 today"')
    last = talk.scenes[-1]
    assert last.props["title"] == "Sale today"
    assert last.duration <= 90
    assert look_of(last.props)["display"] == "Poppins"
    red = Preferences(avoid_colors=("red",))
    colors = [value for value in look_of(last.props).values() if value.startswith("#")]
    assert not [color for color in colors if is_ruled_out(color, red)]


def test_a_film_is_cut_to_its_limit_at_once_and_later():
    talk = three()
    plan = talk.say("keep it under 9 seconds")
    assert sum(scene.duration for scene in talk.scenes) <= 270
    assert next(op.tool for op in plan.ops) == "setPreference"
    talk.say("add a quote: “Best buns” by Jo")
    assert sum(scene.duration for scene in talk.scenes) <= 270


def test_every_film_ends_with_the_words():
    talk = three()
    talk.say("always end with our phone number 555-0142")
    assert len(talk.scenes) == 4
    assert talk.scenes[-1].props["contact"] == "555-0142"
    talk.say('add a scene that says "New: rye bread"')
    assert [scene.props.get("contact") for scene in talk.scenes][-1] == "555-0142"
    assert len(talk.scenes) == 5


def test_a_brief_obeys_too():
    talk = Talk(project=project(preferences={"ending": "555-0142", "film_seconds": 12.0}))
    talk.say("a promo for my flower shop, 4 scenes: roses, tulips, weddings, delivery")
    assert len(talk.scenes) == 5
    assert talk.scenes[-1].props["contact"] == "555-0142"
    assert sum(scene.duration for scene in talk.scenes) <= 360


def test_a_models_plan_keeps_to_the_rules_too():
    talk = Talk(project=project(preferences={"ending": "555-0142", "scene_seconds": 3.0}))
    talk.say("add a title card: Hello")
    added = {"tool": "addScene", "content": {"title": "October rain"}, "durationFrames": 300}
    thinking = Thinking(model=Scripted([plan(added, reply="It rains.")]))
    made = decide(talk.context("give it all a feeling of october rain, would you"), thinking)
    assert made.decided_by == "model"
    assert [op.tool for op in made.ops][:2] == ["addScene", "moveScene"]
    assert {op.duration_frames for op in made.ops if op.tool == "trimScene"} == {90}


def test_colours_type_and_pace_of_earlier_scenes_carry_on() -> None:
    talk = Talk()
    talk.say("promo for Kite Cafe, luxury look: coffee 3 €, cake 4 €. Call 555-0101", "make everything blue")
    talk.say("set all text in Lora", "make scene 2 red", "add a quote scene: “best coffee in town” by Mia")
    first, new = talk.scenes[0].props, talk.scenes[-1].props
    assert new["theme"]["display"] == first["titleFont"] == "Lora"
    assert new["background"] == first["background"]
    assert new["pace"] == first["pace"] < 1
    talk.say("from now on keep it fast", "add a scene: open every day from 8 to 6")
    assert talk.scenes[-1].props["pace"] > 1


def test_a_length_that_is_asked_for_outright_is_given_and_the_rule_that_it_breaks_is_said():
    talk = three()
    talk.say("keep it under 15 seconds")
    reply = talk.say("make scene 2 20 seconds").reply
    assert [scene.duration for scene in talk.scenes][1] == 600
    assert "which is more than the 15 s that you set" in reply
    assert "that you set" not in talk.say("make the title of scene 1 red").reply
    assert "that you set" not in talk.say("make the whole thing exactly 12 seconds").reply
