"""What stands on a new scene is what the person wrote, in the design that fits."""

from __future__ import annotations

from typing import Any

import pytest

from brain.decide import decide
from tests.brain.talk import Talk, one, ops, project, three, two
from tools.designs import theme_named
from tools.schemas import AddScene


def added(talk: Talk, message: str) -> dict[str, Any]:
    """The only op of the plan: the scene that is added."""
    (op,) = ops(talk.say(message))
    assert op["tool"] == "addScene"
    return op


def items(*rows: tuple[str, str]) -> tuple[dict[str, str], ...]:
    return tuple({key: text for key, text in (("label", label), ("value", value)) if text} for label, value in rows)


WORDS = [
    ("Luigi's bakery", "title", {"title": "Luigi's bakery"}),
    (
        "Luigi's bakery, fresh bread since 1974",
        "title",
        {"title": "Luigi's bakery", "subtitle": "Fresh bread since 1974"},
    ),
    ("a 20 second intro for my bakery", "title", {"title": "My bakery"}),
    ("make a title about iPhone repairs in Leeds", "title", {"title": "iPhone repairs in Leeds"}),
    ("an animated title that says MIDNIGHT MARKET with glowing letters", "title", {"title": "MIDNIGHT MARKET"}),
    ("I'd like a short title card that says Welcome home", "title", {"title": "Welcome home"}),
    ("intro for ACME with the tagline built to last", "title", {"title": "ACME", "subtitle": "Built to last"}),
    (
        "a title “We are hiring” with the subtitle “Join our team”",
        "title",
        {"title": "We are hiring", "subtitle": "Join our team"},
    ),
    ("an intro for a barber shop called Sharp & Sons", "title", {"title": "Sharp & Sons", "subtitle": "Barber shop"}),
    ("Welcome to our annual meeting 2026", "title", {"title": "Welcome to our annual meeting 2026"}),
    ("our opening hours: 7 to 19", "list", {"title": "Opening hours", "items": items(("", "7 to 19"))}),
    (
        "our opening hours: Mon-Fri 7 to 19, Sat 8 to 14, Sun closed",
        "list",
        {"title": "Opening hours", "items": items(("Mon-Fri", "7 to 19"), ("Sat", "8 to 14"), ("Sun", "closed"))},
    ),
    (
        "our services: cuts, colour and styling",
        "list",
        {"title": "Our services", "items": items(("Cuts", ""), ("Colour", ""), ("Styling", ""))},
    ),
    (
        "menu: espresso 2.50, cappuccino 3.20, cake 4",
        "list",
        {"title": "Menu", "items": items(("Espresso", "2.50"), ("Cappuccino", "3.20"), ("Cake", "4"))},
    ),
    (
        "a scene with platforms (xbox, playstation, steam deck)",
        "list",
        {"title": "Platforms", "items": items(("Xbox", ""), ("Playstation", ""), ("Steam deck", ""))},
    ),
    (
        "a list of our cakes:\n- Black Forest\n- Cheesecake",
        "list",
        {"title": "Our cakes", "items": items(("Black Forest", ""), ("Cheesecake", ""))},
    ),
    ("a quote: “The best bread in town” by Anna", "quote", {"quote": "The best bread in town", "author": "Anna"}),
    ('"The best bread in town" - Anna Schmidt', "quote", {"quote": "The best bread in town", "author": "Anna Schmidt"}),
    (
        "testimonial from Maria: I never had such coffee",
        "quote",
        {"quote": "I never had such coffee", "author": "Maria"},
    ),
    (
        "Add a testimonial from a mother in Kisumu: “My daughters go to school now.”",
        "quote",
        {"quote": "My daughters go to school now.", "author": "A mother in Kisumu"},
    ),
    ("add a review: Great place! - Tom", "quote", {"quote": "Great place!", "author": "Tom"}),
    ("we have 1,200 happy customers", "figure", {"value": "1,200", "label": "happy customers"}),
    ("98% of our customers come back", "figure", {"value": "98%", "label": "of our customers come back"}),
    ("a scene with a big number: 50 years", "figure", {"value": "50", "label": "years"}),
    (
        "a slide: headcount, 412 people, up from 368 a year ago",
        "figure",
        {"title": "Headcount", "value": "412", "label": "people", "subtitle": "Up from 368 a year ago"},
    ),
    (
        "announce our summer sale: 20% off everything",
        "figure",
        {"title": "Summer sale", "value": "20%", "label": "off everything"},
    ),
    (
        "three steps: mix, bake, enjoy",
        "steps",
        {"title": "Three steps", "items": items(("Mix", ""), ("Bake", ""), ("Enjoy", ""))},
    ),
    (
        "how it works: 1. order online 2. pick up 3. enjoy",
        "steps",
        {"title": "How it works", "items": items(("Order online", ""), ("Pick up", ""), ("Enjoy", ""))},
    ),
    (
        "a scene about the interview process: intro call, small task, team lunch",
        "steps",
        {"title": "Interview process", "items": items(("Intro call", ""), ("Small task", ""), ("Team lunch", ""))},
    ),
    ("book a table at luigis.com", "outro", {"cta": "Book a table", "contact": "luigis.com"}),
    ("call us at 040 555 0147", "outro", {"cta": "Call us", "contact": "040 555 0147"}),
    ("a closing scene: write to hello@luigis.com", "outro", {"cta": "Write", "contact": "hello@luigis.com"}),
    ("a 5 second outro with our website luigis.com", "outro", {"contact": "luigis.com"}),
    ("a new ending with our Instagram @luigis", "outro", {"title": "Instagram", "contact": "@luigis"}),
    ("add the address: Main Street 5, Hamburg", "outro", {"title": "Address", "contact": "Main Street 5, Hamburg"}),
    ("an outro: visit us at Main Street 5", "outro", {"cta": "Visit us", "contact": "Main Street 5"}),
    ("thank you card", "outro", {"title": "Thank you"}),
]


@pytest.mark.parametrize(
    ("message", "design", "content"), WORDS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_words_of_a_first_scene(message: str, design: str, content: dict[str, Any]) -> None:
    op = added(Talk(), message)
    assert (op["design"], op["content"]) == (design, content)


PLACES = [
    ("add a scene after the intro: We bake", 2),
    ("add a scene before the opening hours: We bake", 2),
    ("insert a scene between 1 and 2 about our story", 2),
    ("put a scene between the intro and the opening hours about our story", 2),
    ("add a scene at the beginning that says Good morning", 1),
    ("add a scene right at the very start: Hello", 1),
    ("I want an opener before everything else: just the word Luigi's", 1),
    ("add an intro", 1),
    ("add a scene at the end: Bye", 3),
    ("add an outro", None),
    ("add a scene about our story", None),
    ("add a scene about our story. Put it first.", 1),
    ("add a scene as scene 2: Hello", 2),
    ("New slide before scene 2: Hello", 2),
]


@pytest.mark.parametrize(("message", "position"), PLACES)
def test_the_place_of_a_new_scene(message: str, position: int | None) -> None:
    assert added(two(), message).get("position") == position


def test_a_scene_after_the_selected_one() -> None:
    talk = three()
    talk.selected = 1
    op = added(talk, "add a scene right after this one about the team: Ann, Ben, Cleo")
    assert op["position"] == 2
    assert [item["label"] for item in op["content"]["items"]] == ["Ann", "Ben", "Cleo"]


LENGTHS = [
    ("a 10 second intro for Studio Nord", 10),
    ("intro for Studio Nord, two and a half seconds", 2.5),
    ("a 6-second intro for Studio Nord", 6),
    ("intro for Studio Nord that's half a minute long", 30),
    ("an intro for Studio Nord lasting 1.5 seconds", 1.5),
    ("Studio Nord, 8 secs", 8),
    ("a minute and a half long intro for Studio Nord", 90),
    ("a 90 frame intro for Studio Nord", 3),
    ("a one second intro for Studio Nord", 1),
]


@pytest.mark.parametrize(("message", "seconds"), LENGTHS)
def test_the_length_of_a_new_scene(message: str, seconds: float) -> None:
    op = added(Talk(), message)
    assert op["duration_frames"] == seconds * 30
    assert op["content"]["title"] == "Studio Nord"


@pytest.mark.parametrize(
    "message",
    ["a title that says Learn Spanish in 30 seconds", "an intro where the logo fades in over 2 seconds: Hello"],
)
def test_seconds_that_are_no_length(message: str) -> None:
    assert "duration_frames" not in added(Talk(), message)


LOOKS = [
    ("an intro for Studio Nord, dark and elegant", {"dark", "elegant"}),
    ("a playful intro for Studio Nord", {"playful"}),
    ("an intro for Studio Nord. Clean and minimal.", {"minimal"}),
    ("Vintage style intro for Studio Nord", {"retro"}),
    ("intro for Studio Nord in warm colours", {"warm"}),
]


@pytest.mark.parametrize(("message", "moods"), LOOKS)
def test_the_look_of_a_new_scene(message: str, moods: set[str]) -> None:
    op = added(Talk(), message)
    theme = theme_named(op["theme"])
    assert theme is not None
    assert moods & theme.moods
    assert op["content"] == {"title": "Studio Nord"}


def test_colours_make_a_look_and_names_do_not() -> None:
    assert added(Talk(), "an intro for Red Cross Hamburg in blue and gold")["theme"] == "#1f5eea #d4a72c"
    assert "theme" not in added(Talk(), "an intro for Red Cross Hamburg")
    assert added(one(), "add a scene in the style of scene 1: Easter special")["like"] == 1


def test_a_format_is_no_word_for_the_screen() -> None:
    plan = Talk().say("vertical intro for Studio Nord for Instagram")
    assert ops(plan)[0] == {"tool": "setFormat", "format": "portrait"}
    assert ops(plan)[1]["content"] == {"title": "Studio Nord"}


def test_a_new_scene_continues_the_look_of_the_film() -> None:
    talk = one()
    talk.say("add a scene about our story")
    assert talk.scenes[1].props["theme"] == talk.scenes[0].props["theme"]


def test_several_scenes_at_once() -> None:
    talk = Talk()
    talk.say("30 sec promo for my flower shop, 3 scenes: storefront, bouquets, phone number 555-0147")
    assert [(scene.name, scene.duration) for scene in talk.scenes][:2] == [("Storefront", 300), ("Bouquets", 300)]
    assert talk.scenes[2].props["contact"] == "555-0147"
    talk.say("add two scenes at the beginning: our story, our team")
    assert talk.names[:2] == ["Our story", "Our team"]


def test_an_outro_without_words_says_what_the_film_says() -> None:
    assert added(two(), "add an outro")["content"] == {"title": "Luigi's bakery"}
    plan = decide(Talk(project=project(title="Spring gala")).context("make an intro"))
    assert ops(plan)[0]["content"] == {"title": "Spring gala"}


@pytest.mark.parametrize("message", ["make a scene", "add a scene please", "new slide", "add 2 scenes"])
def test_a_scene_about_nothing_is_asked_about(message: str) -> None:
    plan = one().say(message)
    assert [op["tool"] for op in ops(plan)] == ["clarify"]
    assert plan.reply.startswith("What should it show?")


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("add a scene: <b>Bold</b> & “quotes” $& \\1", "<b>Bold</b>"),
        ("add a title that says Undo the delete", "Undo the delete"),
        ('add a hacker scene at the end that types: "sudo delete scene 1; undo 5"', "sudo delete scene 1; undo 5"),
    ],
)
def test_words_for_the_screen_are_never_commands(message: str, words: str) -> None:
    talk = two()
    (op,) = ops(talk.say(message))
    assert op["tool"] == "addScene"
    assert words in str(op["content"])
    assert len(talk.scenes) == 3


COUPONS = [
    ("add a 20 % off coupon", {"value": "20 % off"}),
    ("add a coupon: 20 % off your first visit, code SMILE20", {"title": "Your first visit", "cta": "SMILE20"}),
    ("add a discount code SMILE20 for 20% off", {"value": "20% off", "cta": "SMILE20", "title": ""}),
    ("add a voucher for $15 off the first order", {"value": "$15 off", "title": "The first order"}),
    ("add a coupon with code SAVE20", {"value": "SAVE20", "cta": ""}),
    ("Füge einen Gutschein über 20 % hinzu", {"kicker": "Gutschein", "value": "20 %"}),
]
COMPARISONS = [
    ("add a comparison of us vs them", ("Us", "Them"), 0),
    ("add a comparison of us vs them: price €9 vs €49, set-up 5 minutes vs 2 weeks", ("Us", "Them"), 2),
    ("compare us with the big chains: price 9 vs 49, delivery same day vs 3 days", ("Us", "Big chains"), 2),
    ("add a us vs them scene", ("Us", "Them"), 0),
    ("add a versus scene: handmade vs factory made", ("Handmade", "Factory made"), 0),
]


@pytest.mark.parametrize(("message", "shown"), COUPONS)
def test_a_coupon_is_shown_as_one(message: str, shown: dict[str, str]) -> None:
    (op,) = one().say(message).ops
    assert isinstance(op, AddScene)
    assert op.design == "coupon"
    assert shown.items() <= op.content.model_dump().items()


@pytest.mark.parametrize(("message", "columns", "points"), COMPARISONS)
def test_a_comparison_is_shown_as_one(message: str, columns: tuple[str, str], points: int) -> None:
    (op,) = one().say(message).ops
    assert isinstance(op, AddScene)
    assert (op.design, op.content.columns, len(op.content.items)) == ("versus", columns, points)


def test_what_names_no_worth_and_no_sides_is_asked_for() -> None:
    for message in ("add a coupon", "add a scene: Ajax vs Feyenoord"):
        designs = [op.design for op in one().say(message).ops if isinstance(op, AddScene)]
        assert not {"coupon", "versus"} & set(designs)
