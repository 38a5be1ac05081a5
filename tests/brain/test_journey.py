"""The journey of a first visit, and the many ways in which people say the same."""

from __future__ import annotations

import pytest

from tests.brain.talk import HOURS, INTRO, Talk, one, ops, three, two
from tools.designs import THEMES


def test_the_journey() -> None:
    talk = Talk()
    talk.say(INTRO)
    assert [(s.name, s.duration, s.props["title"]) for s in talk.scenes] == [("Luigi's bakery", 300, "Luigi's bakery")]
    assert "warm" in next(t.moods for t in THEMES.values() if t.prop() == talk.scenes[0].props["theme"])
    talk.say("make the title bigger and red")
    assert talk.scenes[0].props["titleSize"] == 1.25
    assert talk.scenes[0].props["titleColor"] == "#e0242f"
    talk.say(HOURS)
    assert talk.scenes[1].props["title"] == "Opening hours"
    assert talk.scenes[1].props["items"] == [{"label": "", "value": "7 to 19"}]
    assert talk.scenes[1].props["theme"] == talk.scenes[0].props["theme"]
    talk.say("swap them")
    assert talk.names == ["Opening hours", "Luigi's bakery"]
    talk.say("delete the first one")
    assert talk.names == ["Luigi's bakery"]


INTROS = [
    "a 10 second intro for Luigi's bakery, warm colours",
    "10 second intro for luigi's bakery, warm colors",
    "A 10-second intro for Luigi's bakery in warm colours",
    "Please make me a 10 second intro for Luigi's bakery with warm colours.",
    "can you create a ten second intro for Luigi's bakery? warm colours please",
    "I need an intro for Luigi's bakery, 10 seconds, warm colours",
    "hey, could you make a 10s intro for Luigi's bakery, in warm colors? thanks!",
    "I'd like a warm 10 sec opener for Luigi's bakery",
    "intro for Luigi's bakery, 10 seconds long, warm colours",
    "make an intro video for Luigi's bakery, ten seconds, warm",
    "let's have a warm 10 second title card for Luigi's bakery",
    "Create a title scene for Luigi's bakery that is 10 seconds long, warm tones",
    "build a 10 second teaser for “Luigi's bakery” in warm colours",
    "we need a 10 second long intro for our bakery called Luigi's bakery, warm colours",
]


@pytest.mark.parametrize("message", INTROS)
def test_an_intro_in_other_words(message: str) -> None:
    talk = Talk()
    talk.say(message)
    assert len(talk.scenes) == 1
    scene = talk.scenes[0]
    assert scene.props["title"].lower() == "luigi's bakery"
    assert scene.duration == 300
    theme = next(theme for theme in THEMES.values() if theme.prop() == scene.props["theme"])
    assert "warm" in theme.moods


BIGGER_AND_RED = [
    "make the title bigger and red",
    "Make the title red and bigger",
    "make the headline bigger and red please",
    "can you make the title bigger and red?",
    "title bigger and red",
    "bigger red title",
    "I want the title bigger and red",
    "the title should be bigger and red",
    "could the title be red and a bit larger",
    "make the heading larger and color it red",
    "make the title bigger, and make it red",
    "please enlarge the title and turn it red",
    "increase the title size and make it red",
    "change the title color to red and make it bigger",
    "give me a bigger title and make it red",
    "make the title of scene 1 bigger and red",
    "in the first scene, make the title bigger and red",
    "make Luigi's bakery bigger and red",
    "The title is too small. Make it bigger and red.",
]


@pytest.mark.parametrize("message", BIGGER_AND_RED)
def test_a_title_made_bigger_and_red(message: str) -> None:
    talk = one()
    talk.say(message)
    assert len(talk.scenes) == 1
    props = talk.scenes[0].props
    assert props["titleColor"] == "#e0242f"
    assert props["titleSize"] > 1
    assert props["title"] == "Luigi's bakery"
    assert not props.get("background")


OPENING_HOURS = [
    "add a scene with our opening hours: 7 to 19",
    "Add a scene with our opening hours, 7 to 19",
    "add a slide with the opening hours: 7 to 19",
    "now add our opening hours: 7 to 19",
    "please add another scene showing our opening hours: 7 to 19",
    "can you add a second scene with the opening hours: 7 to 19?",
    "insert a scene with our opening hours: 7 to 19 at the end",
    "I need a scene with our opening hours: 7 to 19",
    "new scene: opening hours 7 to 19",
    "new scene with opening hours: 7 to 19",
    "one more scene: our opening hours are 7 to 19",
    "add a scene that shows our opening hours: 7 to 19",
    "our opening hours: 7 to 19, add that as a scene",
]


@pytest.mark.parametrize("message", OPENING_HOURS)
def test_opening_hours_in_other_words(message: str) -> None:
    talk = one()
    talk.say(message)
    assert len(talk.scenes) == 2
    props = talk.scenes[1].props
    assert props["title"].lower() == "opening hours"
    assert [(item["label"], item["value"]) for item in props["items"]] == [("", "7 to 19")]


SWAPS = [
    "swap them",
    "swap the two scenes",
    "swap scenes 1 and 2",
    "swap 1 and 2",
    "switch them around",
    "switch the two",
    "Swap the first and the second scene, please",
    "exchange scene 1 and scene 2",
    "swap the intro and the opening hours",
    "flip them",
    "move the second scene to the front",
    "put the opening hours first",
    "move scene 1 to the end",
    "move the intro after the opening hours",
    "the opening hours should come first",
    "reverse the order",
    "make scene 2 the first one",
    "start with the opening hours",
    "swap their places",
    "can you swap the scenes?",
]


@pytest.mark.parametrize("message", SWAPS)
def test_two_scenes_swapped(message: str) -> None:
    talk = two()
    talk.say(message)
    assert talk.names == ["Opening hours", "Luigi's bakery"]


DELETIONS = [
    "delete the first one",
    "delete the first scene",
    "delete scene 1",
    "remove scene one",
    "get rid of the first one",
    "please remove the first slide",
    "drop the intro",
    "can you delete the first scene please?",
    "delete the bakery scene",
    "I don't need the first scene",
    "throw out the intro",
    "the first one can go",
    "kill scene 1, it's boring",
    "delete everything except the opening hours",
    "keep only scene 2",
    "delet scene 1",
]


@pytest.mark.parametrize("message", DELETIONS)
def test_the_first_scene_deleted(message: str) -> None:
    talk = two()
    talk.say(message)
    assert talk.names == ["Opening hours"]


def test_a_whole_conversation() -> None:
    talk = Talk()
    talk.say(
        "hi!",
        "Our services: cuts, colour, styling",
        "make it dark and elegant",
        "add a closing scene: book now at salon-nord.de",
    )
    assert [scene.props.get("title") for scene in talk.scenes] == ["Our services", ""]
    assert talk.scenes[1].props["cta"] == "Book now"
    assert talk.scenes[1].props["contact"] == "salon-nord.de"
    assert talk.scenes[1].props["theme"] == talk.scenes[0].props["theme"] == THEMES["noir"].prop()


def test_a_message_may_hold_several_requests() -> None:
    talk = three()
    plan = talk.say("delete the quote, swap the other two and make the title of scene 1 blue")
    assert [op["tool"] for op in ops(plan)] == ["deleteScene", "moveScene", "editScene"]
    talk = three()
    talk.say("Make the title of scene 1 blue and delete scene 2. Then move the quote to the front.")
    assert talk.names == ["The best bread in town", "Luigi's bakery"]
    assert talk.scenes[1].props["titleColor"] == "#1f5eea"
