"""Edits that people ask for in the first minutes: what they say of colours, scenes and lists that look like others."""

from __future__ import annotations

import pytest

from tests.brain.talk import Talk
from tools.schemas import Change, EditScene

PRICES = "promo for Paws & Claws dog grooming: basic 8€, deluxe 14€, premium 22€. Open Mon-Sat 9-18. Call 555-0142"


def film(brief: str = PRICES) -> Talk:
    talk = Talk()
    talk.say(brief)
    return talk


def edits(talk: Talk, *messages: str) -> dict[int, tuple[Change, ...]]:
    """The changes that the last of the messages asks for, by scene."""
    ops = talk.say(*messages).ops
    assert all(isinstance(op, EditScene) for op in ops)
    return {op.scene: op.changes for op in ops if isinstance(op, EditScene)}


def test_a_colour_is_no_part_of_a_name() -> None:
    talk = film("promo for Green Fork, a vegan bistro: burger 9€, bowl 11€, soup 6€. Book a table at greenfork.example")
    changed = edits(talk, "make the background of scene 2 a gradient from green to yellow")
    assert list(changed) == [2]
    assert [change.property for change in changed[2]] == ["gradient"]


@pytest.mark.parametrize("message", ["in scene 3 use a serif font", "in scene 3 make the font a serif font"])
def test_a_request_behind_its_scene_is_no_repetition(message: str) -> None:
    changed = edits(film(), "make the background of scene 2 navy", message)
    assert changed == {3: (Change(target="text", property="font", value="Fraunces"),)}


@pytest.mark.parametrize(
    "message", ["change deluxe to 15€", "change the price of deluxe to 15", "deluxe should be 15€"]
)
def test_a_line_gets_another_price(message: str) -> None:
    assert edits(film(), message)[2][0].value == "Basic: 8€\nDeluxe: 15€\nPremium: 22€"


@pytest.mark.parametrize("message", ["change the price to £18", "cambia el precio a 18 £", "ändere den Preis auf 18 £"])
def test_the_only_price_gets_another(message: str) -> None:
    talk = film("promo for Solar Co: from £25 a month. Call 555-0142")
    talk.say(message)
    assert any("18" in str(scene.props) for scene in talk.scenes)
    assert not any("£25" in str(scene.props) for scene in talk.scenes)


def test_a_new_line_has_its_price_where_the_others_have_theirs() -> None:
    assert edits(film(), "add 'Interior 30€' to the list")[2][0].value == (
        "Basic: 8€\nDeluxe: 14€\nPremium: 22€\nInterior: 30€"
    )


@pytest.mark.parametrize(
    ("brief", "message", "change"),
    [
        (PRICES, "alle Schriften in Serifen", Change(target="text", property="font", value="Fraunces")),
        (PRICES, "que el título aparezca letra por letra", Change(target="title", property="motion", value="type")),
        (PRICES, "quita la animación de la escena 2", Change(target="scene", property="motion", value="none")),
    ],
)
def test_other_languages(brief: str, message: str, change: Change) -> None:
    assert (change,) in edits(film(brief), message).values()


def test_german_words_are_replaced() -> None:
    talk = film("Gartenparty: Samstag 15 Uhr im Garten, bring Kuchen mit")
    talk.say("ersetze Garten durch Hinterhof")
    assert "im Hinterhof" in str(talk.scenes[0].props)


PLAIN = [
    ("shorten the title to Paws", Change(target="title", property="text", value="Paws")),
    ("title top right", Change(target="title", property="position", value="top right")),
    ("put the names at the top", Change(target="title", property="position", value="top")),
    ("a script font", Change(target="text", property="font", value="Dancing Script")),
    ("use a friendly font", Change(target="text", property="font", value="Nunito")),
    ("move the text of the last scene up", Change(target="text", property="position", value="0% -8%")),
]


@pytest.mark.parametrize(("message", "change"), PLAIN)
def test_short_requests(message: str, change: Change) -> None:
    assert set(edits(film(), message).values()) == {(change,)}


def test_a_line_of_a_list_goes_by_its_number() -> None:
    talk = film("how to make tea: 1. boil water 2. add tea 3. wait 5 minutes 4. enjoy. Visit tea.example")
    assert [c.value for changes in edits(talk, "remove step 4").values() for c in changes] == [
        "Boil water\nAdd tea\nWait 5 minutes"
    ]
    assert [c.value for changes in edits(talk, "delete the first step").values() for c in changes] == [
        "Add tea\nWait 5 minutes"
    ]


def test_a_fade_takes_the_place_of_a_slide() -> None:
    talk = film()
    talk.say("slide between all scenes", "fade instead of slide between scenes")
    assert [scene.transition for scene in talk.scenes[1:]] == ["fade"] * (len(talk.scenes) - 1)


def test_what_is_too_long_and_shall_play_faster_is_one_wish() -> None:
    for message in ("scene 2 is too long, speed it up", "the second scene drags. Speed it up a little"):
        assert [op.tool for op in film().say(message).ops] == ["retimeScene"], message


@pytest.mark.parametrize(
    "message",
    [
        "add a scene before the end with written “Ciao”",
        "aggiungi una scena prima della fine con scritto «Ciao»",
        "ajoute une scène avant la fin avec écrit «Ciao»",
        "adiciona uma cena antes do fim com escrito «Ciao»",
    ],
)
def test_a_scene_before_the_end_stands_before_the_last(message: str) -> None:
    talk = film()
    talk.say(message)
    assert talk.scenes[-2].props["title"] == "Ciao"


def test_the_opening_is_a_place_where_its_title_is_told() -> None:
    talk = film("promo for Solar Co: from £25 a month. Call 555-0142")
    assert list(edits(talk, "make scene 2 blue", "the title in the opening should be Paper Moon")) == [1]


def test_one_that_is_called_so_is_a_scene() -> None:
    talk = film()
    talk.say("get rid of scene 1, then add one called Pricing: Starter $9, Team $29")
    assert talk.scenes[-1].props["title"] == "Pricing"
    assert [row["value"] for row in talk.scenes[-1].props["items"]] == ["$9", "$29"]


def test_motion_lasts_as_long_as_is_said() -> None:
    changes = edits(film(), "fade the title of scene 1 in over half a second")[1]
    assert [(change.property, change.value) for change in changes] == [("motion", "fade"), ("pace", "3.0")]
    changes = edits(film(), "in scene 1 slide it in from the left over 3 seconds")[1]
    assert [(change.property, change.value) for change in changes] == [("motion", "slide"), ("pace", "0.5")]


def test_words_go_from_every_scene_where_that_is_said() -> None:
    talk = film()
    talk.say("add a scene after 1: Deluxe for big dogs", "can u take out deluxe everywhere, we dont sell it anymore")
    assert not any("deluxe" in str(scene.props).lower() for scene in talk.scenes)


def test_the_reason_for_a_format_asks_for_nothing() -> None:
    plan = film().say("make it square, I'm posting it on the insta feed")
    assert [op.tool for op in plan.ops] == ["setFormat"]


@pytest.mark.parametrize("message", ["what does scene 2 say?", "what's on scene 2?", "what text is in scene 2?"])
def test_what_a_scene_says_is_told(message: str) -> None:
    plan = film().say(message)
    assert "Deluxe" in plan.reply
    assert "14€" in plan.reply


def test_what_stands_within_a_text_changes_alone() -> None:
    talk = film("promo for Hearth Bakery: sourdough $7, rye $6. Open 7-3. Call 555-0142")
    talk.say("change the phone number to 555-0199", "our hours changed: 8 to 4")
    shown = str([scene.props for scene in talk.scenes])
    assert "Call 555-0199" in shown
    assert "Open 8 to 4" in shown
    talk = film("promo for Solar Co: from £25 a month. Call 555-0142")
    talk.say("only fix the price, it's £18")
    shown = str([scene.props for scene in talk.scenes])
    assert "£18" in shown
    assert "month" in shown
    assert "£25" not in shown


def test_a_row_is_called_by_its_price() -> None:
    (change, *_) = edits(film(), "make 14 euros red and bigger")[2]
    assert (change.row, change.property) == (2, "color")


def test_the_scene_that_is_named_is_the_only_one_that_may_change() -> None:
    plan = film().say("in the last scene change Deluxe to Royal")
    assert [op.tool for op in plan.ops] == ["clarify"]
    assert "“Deluxe” does not stand on" in plan.reply


def test_words_go_from_every_scene_with_the_particle_before_the_place() -> None:
    talk = film()
    talk.say("add a scene after 1: Deluxe for big dogs", "take deluxe out of every scene")
    assert not any("deluxe" in str(scene.props).lower() for scene in talk.scenes)
