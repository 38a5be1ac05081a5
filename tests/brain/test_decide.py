"""The brain answers every message with a plan that can be carried out."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brain.decide import decide
from brain.rules.phrases import word_set
from tests.brain.talk import NOT_ON_FILM, Talk, one, ops, project, three, two
from tools.film import apply_op, film_of
from tools.records import AssetSnapshot, SceneSnapshot
from tools.schemas import Plan
from tools.words import ELEMENTS

FILMS = {"empty": Talk(), "one": one(), "two": two(), "three": three()}
# Words that mean something to the rules, so that random messages reach them.
WORDS = [
    *sorted(
        word_set("""
    add make delete remove swap move undo redo change replace scene scenes title subtitle quote list background the a an
    our it this them and then , : . ? “Hello” 1 2 3 9 first last red blue dark bigger smaller much twice 50% to before
    after between at end for about says should 10 seconds intro outro Luigi's bakery hours 7 19 everything all but not
    too fast font same instead of #ff0000 luigis.com elegant please how many what - ( ) ' " ’ é 場
    """)
    ),
    "\n",
]
MESSAGES = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=25).map("".join),
)


def carried_out(talk: Talk, plan: Plan) -> None:
    film = film_of(talk.project, talk.scenes)
    for op in plan.ops:
        if op.tool not in NOT_ON_FILM:
            film, _ = apply_op(film, op)


@pytest.mark.unmeasured
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(message=MESSAGES, film=st.sampled_from(sorted(FILMS)), selected=st.none() | st.integers(1, 9))
def test_any_message_gets_a_plan_that_works(message: str, film: str, selected: int | None) -> None:
    talk = FILMS[film]
    plan = decide(talk.context(message).model_copy(update={"selected": selected}))
    assert plan.ops
    assert plan.reply.strip()
    assert len(plan.suggestions) == 3
    carried_out(talk, plan)
    assert decide(talk.context(message).model_copy(update={"selected": selected})) == plan


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "message",
    [
        "",
        " \n\t ",
        "!!!",
        "\x00\u200b\ud7ff",
        "a" * 20_000,
        "9" * 20_000,
        "add a scene: " + "word " * 4_000,
        "make it red and " * 1_250,
        "“" * 5_000,
        "'" * 5_000,
        "(((" * 3_000,
        "1,2,3," * 3_000,
        "delete scene " + "9" * 5_000,
        "add a " + "9" * 400 + " second scene: hi",
        "swap 0 and 0",
        "move scene 1 to position 99999999",
        "<script>alert(1)</script>",
        "a.b." * 4_000,
        "http://" + "a" * 10_000,
        "first " * 3_000,
        "a, " * 6_000,
        "blue, " * 4_000,
        "9 of " * 4_000,
        "not 3 but 4, " * 600,
        "把标题改成红色," * 1_000,
    ],
    ids=lambda message: repr(message[:20]),
)
@pytest.mark.parametrize("film", ["empty", "three"])
def test_hostile_messages(message: str, film: str) -> None:
    start = time.thread_time()
    plan = decide(FILMS[film].context(message))
    assert time.thread_time() - start < 4  # most take a tenth of it on a quiet machine
    assert plan.reply.strip()
    carried_out(FILMS[film], plan)


@pytest.mark.unmeasured
@pytest.mark.parametrize("film", sorted(FILMS))
def test_suggestions_are_understood(film: str) -> None:
    """Each is carried out, and so are those that follow from it, a few steps deep."""
    chooser = random.Random(7)
    for _ in range(6):
        talk = Talk(scenes=FILMS[film].scenes, history=list(FILMS[film].history))
        message = "what can you do?"
        for _ in range(4):
            plan = talk.say(message)
            assert len(set(plan.suggestions)) == 3
            for suggestion in plan.suggestions:
                answer = decide(talk.context(suggestion))
                assert not {op.tool for op in answer.ops} & {"clarify", "reply"}, (suggestion, answer.reply)
                assert answer.confidence > 0.9, (suggestion, answer.reply)
            message = chooser.choice([s for s in plan.suggestions if s not in {"redo", "undo that"}])


def test_a_reply_says_what_was_done() -> None:
    talk = Talk()
    assert (
        talk.say("a 10 second intro for Luigi's bakery, warm colours").reply
        == "Added “Luigi's bakery”, 10 seconds, in the Ember look."
    )
    assert talk.say("make the title bigger and bold").reply == "In “Luigi's bakery”, the title is 25 % larger and bold."


def test_a_message_too_long_to_read_is_said_to_be() -> None:
    plan = one().say("add a scene: " + "word " * 3_000)
    assert plan.reply.endswith("I read only the first part of it.")


def test_what_is_half_understood_is_done_and_said() -> None:
    plan = one().say("make the title sparkly and red")
    assert [op["tool"] for op in ops(plan)] == ["editScene"]
    assert plan.reply.endswith("I did not understand “sparkly”.")
    assert plan.confidence < 0.9


@pytest.mark.parametrize("message", ["asdfj kl;", "xyzzy", "make the title", "🦄🦄🦄"])
def test_what_is_not_understood_is_said_with_examples(message: str) -> None:
    talk = three()
    plan = talk.say(message)
    assert ops(plan) == [{"tool": "clarify"}]
    assert plan.reply.startswith("I did not understand “")
    assert all(f"“{suggestion}”" in plan.reply for suggestion in plan.suggestions)


def test_a_scene_that_is_not_there() -> None:
    plan = three().say("make scene 9 red")
    assert ops(plan) == [{"tool": "clarify"}]
    assert plan.reply == "There is no scene 9; the film has 3."


def test_of_several_what_can_be_done_is_done() -> None:
    talk = three()
    plan = talk.say("delete 2 and 7")
    assert talk.names == ["Luigi's bakery", "The best bread in town"]
    assert "There is no scene 7" in plan.reply


@pytest.mark.parametrize("message", ["delete scene 1", "make it blue", "swap them", "undo", "make the title bigger"])
def test_an_empty_film_has_nothing_to_change(message: str) -> None:
    talk = Talk()
    plan = talk.say(message)
    assert talk.scenes == ()
    assert plan.reply


@pytest.mark.parametrize(
    "message", ["hello", "hi there!", "Thanks!", "thank you so much, looks great!", "perfect", "ok cool"]
)
def test_small_talk_changes_nothing(message: str) -> None:
    for talk in (Talk(), two()):
        plan = talk.say(message)
        assert ops(plan) == [{"tool": "reply"}]


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        ("how long is the video?", "long and has 2 scenes"),
        ("how long is scene 1?", "10 seconds"),
        ("how many scenes are there?", "2 scenes: “Luigi's bakery” and “Opening hours”"),
        ("which scene is the longest?", "“Luigi's bakery”"),
        ("How do I delete a scene?", "delete scene 2"),
        ("what can you do?", "Tell me what your video is about"),
        ("why is the sky blue?", "I can't answer that"),
        ("make the sky sparkle", "can't do this yet"),
        ("set the font to Comic Sans", "typefaces"),
    ],
)
def test_what_can_only_be_answered(message: str, answer: str) -> None:
    plan = two().say(message)
    assert ops(plan) == [{"tool": "reply"}]
    assert answer in plan.reply


def test_undo_comes_alone() -> None:
    plan = two().say("delete scene 1 and undo that")
    assert [op["tool"] for op in ops(plan)] == ["undo"]
    assert "message of its own" in plan.reply


def test_attached_pictures_are_not_ignored_in_silence() -> None:

    asset = AssetSnapshot(id="a", name="logo.png", mime_type="image/png", width=10, height=10)
    plan = decide(two().context("delete scene 1").model_copy(update={"attachments": (asset,)}))
    assert "left out what you attached" in plan.reply


@settings(max_examples=60)
@given(fps=st.sampled_from([24, 25, 30, 50, 60]), seconds=st.integers(1, 90))
def test_lengths_follow_the_frame_rate(fps: int, seconds: int) -> None:
    talk = Talk(project=project(fps=fps))
    talk.say(f"a {seconds} second intro for Studio Nord")
    assert talk.scenes[0].duration == seconds * fps


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-9, 9)
    | st.floats(allow_nan=False)
    | st.text(max_size=8)
    | st.just("Hello"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["label", "value", "text"]), inner),
    max_leaves=6,
)
PROPS = st.dictionaries(
    st.sampled_from([*ELEMENTS, "titleColor", "titleSize", "titleVisible", "theme", "background", "accent", "pace"]),
    JSON,
)
COMMANDS = [
    "make the title bigger and red",
    "make it blue",
    "make everything darker",
    "change Hello to Bye",
    "remove Hello",
    "hide the title",
    "add x to the list",
    "make it more elegant",
    "make it faster",
    "replace red by blue",
    "delete the hello scene",
    "add an outro",
    "add a scene like scene 1: Hello",
    "make scene 2 look like scene 1",
    "all caps",
]


@pytest.mark.unmeasured
@settings(max_examples=200)
@given(props=st.lists(PROPS, min_size=1, max_size=3), layout=PROPS, message=st.sampled_from(COMMANDS))
def test_scenes_of_any_making_are_no_obstacle(props: list[dict], layout: dict, message: str) -> None:
    """A person's own scenes name their props as they like, and put into them what they like."""
    scenes = tuple(
        SceneSnapshot(
            id=f"s{n}",
            name=f"Hello {n}",
            tsx_code="",
            duration=30,
            order=n,
            props=given,
            layout_json={"defaults": layout},
        )
        for n, given in enumerate(props)
    )
    talk = Talk(scenes=scenes)
    plan = decide(talk.context(message))
    assert plan.reply.strip()
    carried_out(talk, plan)
