"""What is said of the film to be made, or to whoever makes it, is on no screen; what only sounds like it stays."""

from __future__ import annotations

import pytest

from brain.context import Context
from brain.decide import decide
from brain.rules.making import asides_apart, told_in
from brain.rules.shot import said_on
from tests.brain.talk import project
from tests.brain.test_briefs import plan_of, scenes_of
from tools.schemas import AddScene

BRIEF = "Promo for our plumbing company FlowRight. No call-out fee, 15 years experience. Call 0113 496 0022"
ASIDES = [
    "Logo attached, use our blue",
    "need this asap",
    "Soft piano in the background, no voiceover",
    "voiceover will be added later",
    "Make it pop!",
    "This is for LinkedIn so keep it professional",
    "format 1:1 for facebook",
    "vertical pls",
    "Style: bold, yellow and black",
    "target audience: adults 40+",
    "It should feel calm and modern",
    "Que sea cálido y sencillo",
    "Das Video soll modern wirken",
    "nothing too fancy, thx!!",
    "neutral tone, no politics",
    "maybe with soft music",
    "Cheers, Dave",
    "no stock footage pls",
    "for the tv behind the counter at our shop",
    "Trilha sonora leve",
    "Colores suaves y música tranquila",
    "Bitte modern und nicht zu lang",
    "Can you make it 20 seconds?",
    "15秒の動画をお願いします。",
]
FACTS = [
    "Live music and free pizza",
    "Start ASAP",
    "Love, Mum",
    "Please use the stairs",
    "Keep aisles clear",
    "Photos from €80",
    "For rent from August",
    "Free for kids under 6",
    "Video calls with your vet",
    "Make your own pizza",
    "We make it easy to switch",
]


def shown(message: str) -> list[str]:
    plan = decide(Context(message=message, project=project()))
    return [said_on(op.content) for op in plan.ops if isinstance(op, AddScene)]


@pytest.mark.parametrize("aside", ASIDES)
def test_what_is_said_about_the_film_is_not_read(aside: str) -> None:
    assert shown(f"{BRIEF}. {aside}") == shown(BRIEF)


@pytest.mark.parametrize("fact", FACTS)
def test_what_only_sounds_like_it_is(fact: str) -> None:
    assert any(fact.lower() in said.lower() for said in shown(f"{BRIEF}. {fact}"))


def test_thanks_at_the_end_of_a_fact_are_left_out_and_the_fact_stays() -> None:
    assert asides_apart("New clients get 20 % off, dm to book thx") == (
        "New clients get 20 % off, dm to book",
        [" thx"],
    )


def test_what_is_quoted_is_to_be_read() -> None:
    assert asides_apart('Our motto: "keep it short"') == ('Our motto: "keep it short"', [])


def test_how_long_it_shall_be_is_found_in_them() -> None:
    told = told_in("Fresh bread. Length: 20 seconds. Music: upbeat", steps=False)
    assert ([fact.text for fact in told.facts], told.seconds) == (["Fresh bread"], 20)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("25 seconds", 25),
        ("Please keep it to 25 seconds", 25),
        ("No longer than 25 seconds", 25),
        ("Should be 25 secs max", 25),
        ("max 20 s", 20),
        ("Under 30 seconds", 30),
        ("Bitte höchstens 20 Sekunden", 20),
        ("Soll nicht länger als 20 Sekunden sein", 20),
        ("Máximo 20 segundos", 20),
        ("Que no dure más de 20 segundos", 20),
        ("Pas plus de 20 secondes", 20),
        ("Massimo 20 secondi", 20),
        ("No máximo 20 segundos", 20),
        ("Keep it to 1 minute", 60),
    ],
)
def test_a_limit_is_how_long_the_film_is(said: str, seconds: int) -> None:
    scenes = scenes_of(plan_of(f"{BRIEF}. {said}"))
    assert sum(scene.duration_frames or 0 for scene in scenes) == seconds * 30
    assert [said_on(scene.content) for scene in scenes] == shown(f"{BRIEF}. {seconds} seconds")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Before: 3 hours on invoices. After: 10 minutes. Start free today", "10 minutes"),
        ("Boil the pasta: 9 minutes. Melt butter with lemon zest", "9 minutes"),
        ("Melt the butter, 2 minutes", "2 minutes"),
        ("Plank, 20 seconds, rest, 10 seconds", "20 seconds"),
        ("Warm up: 30 seconds. Then run", "30 seconds"),
    ],
)
def test_how_long_something_takes_is_told_and_no_length(text: str, kept: str) -> None:
    told = told_in(text, steps=False)
    assert (kept in [fact.text.lower() for fact in told.facts], told.seconds) == (True, None)


def test_how_long_a_step_takes_stands_in_it() -> None:
    (scene,) = scenes_of(plan_of("3 steps to a perfect espresso: grind 18 grams, tamp, pull for 25 seconds"))
    assert [item.label for item in scene.content.items] == ["Grind 18 grams", "Tamp", "Pull for 25 seconds"]
    assert scene.duration_frames != 25 * 30


def test_what_you_can_do_is_told() -> None:
    said = "You can help: plant wildflowers, skip pesticides, leave a dish of water out"
    (scene,) = [s for s in scenes_of(plan_of(f"Explain why bees matter. {said}")) if s.content.items]
    assert scene.content.title == "You can help"
    labels = [item.label for item in scene.content.items]
    assert labels == ["Plant wildflowers", "Skip pesticides", "Leave a dish of water out"]


@pytest.mark.parametrize("ending", ["End with: put the phone away", "Finish by saying put the phone away"])
def test_the_last_words_of_a_film_close_it(ending: str) -> None:
    assert shown(f"A video about why sleep matters. Your brain cleans itself at night. {ending}.")[-1] == (
        "Put the phone away Why sleep matters"
    )
