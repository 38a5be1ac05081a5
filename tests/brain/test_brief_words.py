"""Words of briefs that are easily mistaken: what is a name, a figure, a date, a place, a style, and what is none."""

from __future__ import annotations

import pytest

from brain.rules.facts import facts_in
from brain.rules.shot import said_on
from tests.brain.test_briefs import plan_of, scenes_of


def test_what_joins_two_colours_is_not_on_the_screen() -> None:
    (scene,) = scenes_of(plan_of("teal and orange intro for my travel vlog"))
    assert said_on(scene.content) == "My travel vlog"


def test_a_price_that_stands_alone_is_that_of_what_the_film_is_about() -> None:
    scenes = scenes_of(plan_of("ad for the blue bicycle: almost new, 21 gears, 180 €, call 555-0199"))
    (priced,) = [scene.content for scene in scenes if scene.content.value == "180 €"]
    assert priced.label == scenes[0].content.title


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("promo for my barber shop", ["Looking for a barber shop?", "My barber shop", "Barber shop Find out more"]),
        ("ad for my new sneakers", ["Looking for new sneakers?", "My new sneakers", "New sneakers Find out more"]),
        ("promo for Kite Cafe", ["Have you heard of Kite Cafe?", "Kite Cafe", "Kite Cafe Find out more"]),
        ("a video for our summer sale", ["Don't miss it!", "Summer sale", "Summer sale Find out more"]),
        ("black friday sale video", ["Don't miss it!", "Black Friday sale", "Black Friday sale Find out more"]),
        ("video about the moon", ["What is the moon?", "The moon", "The moon Find out more"]),
        ("Make a video about my dog", ["Did you know?", "My dog", "My dog Find out more"]),
        ("birthday video for my mom", ["Birthday My mom", "Happy birthday, Mom!"]),
        ("Video für unseren Friseursalon", ["Schon gehört?", "Friseursalon", "Friseursalon Mehr erfahren"]),
        ("Vídeo para mi restaurante", ["¿Ya lo sabías?", "Restaurante", "Restaurante Más información"]),
        ("カフェの紹介動画", ["ご存じですか？", "カフェ", "カフェ 詳しくはこちら"]),
        ("thank you video", ["Thank you"]),
        ("a video to thank everyone", ["Thank you, everyone"]),
        ("thank everyone who came", ["Thank you, everyone who came"]),
        ("Now open!", ["Now open"]),
        ("we're hiring", ["Looking for a job?", "We're hiring", "We're hiring Find out more"]),
        ("piano lessons", ["Have you heard?", "Piano lessons", "Piano lessons Find out more"]),
        ("Wir stellen ein", ["Schon gehört?", "Wir stellen ein", "Wir stellen ein Mehr erfahren"]),
        (
            "Explain how compound interest works",
            ["How compound interest works", "How does compound interest work?", "How compound interest works"],
        ),
    ],
)
def test_a_brief_of_one_line_is_a_film_that_claims_nothing(message: str, said: list[str]) -> None:
    assert [said_on(scene.content) for scene in scenes_of(plan_of(message))] == said


@pytest.mark.parametrize(
    ("brief", "scene", "fields"),
    [
        (
            "Wedding save the date for Anna and Ben, 12 June 2027, Villa Rosa",
            0,
            {"kicker": "Save the date", "title": "Anna and Ben", "subtitle": "Wedding"},
        ),
        (
            "Promo for a plumber. No call-out fee. Fixed prices. Call 020 7946 0018. Hendry & Sons Plumbing",
            0,
            {"kicker": "Plumber", "title": "Hendry & Sons Plumbing"},
        ),
        (
            "3 bed house for sale in Oak Park, 2 baths, 5 minutes to the station, $450,000, call Jane 555-0133",
            0,
            {"title": "3 bed house for sale in Oak Park", "value": ""},
        ),
        (
            "3 bed house for sale in Oak Park, 2 baths, 5 minutes to the station, $450,000, call Jane 555-0133",
            -1,
            {"title": "3 bed house for sale in Oak Park", "cta": "Call Jane", "contact": "555-0133"},
        ),
        (
            "Fundraiser for the animal shelter. We have raised $48,000 of our $60,000 goal. Donate at oakdale.example",
            1,
            {"title": "Raised", "value": "$48,000", "label": "of our $60,000 goal"},
        ),
        (
            "Video for my dog walking business Happy Paws. I walk dogs, £12 per hour. Text me on 07700 900123",
            0,
            {"kicker": "Dog walking business", "title": "Happy Paws"},
        ),
        (
            "our new year offer - join before 15 January, no joining fee, cancel anytime. IronWorks Gym, Leeds. "
            "ironworks.example/join",
            0,
            {"kicker": "Leeds", "title": "IronWorks Gym"},
        ),
        (
            "Presentación de nuestra empresa: Solara instala paneles solares desde 2011. 1.850 instalaciones, 25 "
            "años de garantía. Pide tu presupuesto en solara.example",
            0,
            {"title": "Solara"},
        ),
        (
            "Werbevideo für meine Schneiderei Nadelöhr in Graz: Hosen kürzen 12 €, Reißverschluss 18 €, Kleider ändern "
            "ab 25 €. Tel. 0316 123456. Danke!",
            -1,
            {"title": "Schneiderei Nadelöhr in Graz", "contact": "Tel 0316 123456"},
        ),
        (
            "Title: Northwind Update\nRevenue: Q1 2.1M, Q2 2.4M, Q3 2.9M\nNew customers 412\nThanks team!",
            0,
            {"title": "Northwind Update"},
        ),
        (
            "20 sec story: Rosa's Flower Cart is open every Saturday 8-2 at the market. Bouquets from $15. Come early!",
            0,
            {"title": "Rosa's Flower Cart"},
        ),
        ("Invitation for mum Linda. Party on 3 May at the Red Lion, 6pm.", 1, {"title": "Party"}),
        (
            "we need someone to mind our shop: part-time assistant wanted, $17/h, apply at jobs@cornerbooks.example",
            -1,
            {"contact": "jobs@cornerbooks.example"},
        ),
        (
            "Flash sale this weekend! 30% off everything. Use code FLASH50. Shop at zest.example",
            1,
            {"value": "30% off", "title": "Everything", "cta": "FLASH50"},
        ),
        (
            "Flash sale this weekend! 30% off all lamps and all chairs. Shop at zest.example",
            -1,
            {"title": "Flash sale this weekend!"},
        ),
        (
            "Sommerfest bei uns im Garten am 14. Juni ab 15 Uhr. Grill, Musik, Spiele. Bitte sag bis 1. Juni Bescheid",
            1,
            {"title": "Sommerfest bei uns im Garten", "date": "14. Juni ab 15 Uhr"},
        ),
        (
            "Sommerfest bei uns im Garten am 14. Juni ab 15 Uhr. Grill, Musik, Spiele. Bitte sag bis 1. Juni Bescheid",
            -1,
            {"title": "Bitte sag bis 1. Juni Bescheid"},
        ),
        ("füge eine Szene hinzu: Bitte sag bis 1. Juni Bescheid", 0, {"title": "Sag bis 1. Juni Bescheid"}),
        ("add a scene that says number 7", 0, {"title": "number 7", "value": ""}),
        (
            "Week in Crete from $1,290 including flights and hotel. Book by March 3. sunway.example",
            0,
            {"title": "Week in Crete", "value": "from $1,290", "label": "including flights and hotel"},
        ),
        (
            "Hi! I'm organizing a fun run for our school (Maple Grove Elementary). It's on Sunday, October 12 at 9am "
            "at Riverside Park. Entry is $15 for adults and $5 for kids. Sign up at maplegrove.example",
            0,
            {"kicker": "Maple Grove Elementary", "title": "Fun run"},
        ),
        (
            "Hi! I'm organizing a fun run for our school (Maple Grove Elementary). It's on Sunday, October 12 at 9am "
            "at Riverside Park. Entry is $15 for adults and $5 for kids. Sign up at maplegrove.example",
            1,
            {"title": "Fun run", "date": "Sunday, October 12 at 9am", "place": "Riverside Park"},
        ),
        (
            "Wir eröffnen am 3. Mai unser Café “Herzstück” in der Lindenstraße 8. Die ersten 50 Gäste bekommen Kaffee "
            "gratis. Kommt vorbei!",
            -1,
            {"title": "Herzstück", "cta": "Kommt vorbei!"},
        ),
        (
            "Vídeo para mi academia “Speak Up”. Grupos de 6 alumnos como máximo. Llámanos al 961 555 012",
            1,
            {"title": "Grupos de 6 alumnos como máximo", "value": ""},
        ),
        (
            "ヨガスタジオ「そら」の動画を作って。初回体験は1000円。予約は sora.example まで。",
            1,
            {"title": "初回体験", "value": "1000円"},
        ),
        (
            "30 second video introducing our law firm, Hartley & Moss. Over 25 years of experience. Call 555-0129",
            0,
            {"kicker": "Law firm", "title": "Hartley & Moss"},
        ),
        (
            "30 second video introducing our law firm, Hartley & Moss. Over 25 years of experience. Call 555-0129",
            1,
            {"title": "", "value": "Over 25", "label": "years of experience"},
        ),
        (
            "birthday party for Lily! Sunday March 9th 2-4pm, Jump City, 200 Oak Ave. unicorn theme, pink and "
            "purple. RSVP to Mom 555-0188",
            1,
            {"date": "Sunday March 9th 2-4pm", "place": "Jump City, 200 Oak Ave"},
        ),
        (
            "birthday party for Lily! Sunday March 9th 2-4pm, Jump City, 200 Oak Ave. unicorn theme, pink and "
            "purple. RSVP to Mom 555-0188",
            2,
            {"cta": "RSVP to Mom", "contact": "555-0188"},
        ),
        (
            "Create a short video to thank our volunteers. 2024: 120 volunteers, 3,400 hours. You made it happen",
            0,
            {"title": "Thank you, volunteers"},
        ),
        (
            "Create a short video to thank our volunteers. 2024: 120 volunteers, 3,400 hours. You made it happen",
            1,
            {"title": "2024"},
        ),
        (
            "we are a plumbing company, family owned, been doing this for 40 years. no job too small. call 555-0100",
            0,
            {"title": "Plumbing company"},
        ),
        (
            "Teaser for our true crime podcast Cold Harbor. Drops on October 3rd. 8 episodes. Listen on Spotify",
            1,
            {"kicker": "Drops", "title": "Cold Harbor", "date": "October 3rd"},
        ),
        (
            "lost dog: Biscuit, last seen near Elm Park on Tuesday. red collar. please call 555-0147 if you see him",
            1,
            {"kicker": "", "title": "Last seen near Elm Park on Tuesday"},
        ),
        (
            "Video zum 50. Geburtstag von Opa Karl. Wir feiern am 21. September im Gasthof Adler. Beginn 18 Uhr.",
            0,
            {"title": "50. Geburtstag von Opa Karl"},
        ),
        (
            "Our SaaS: LedgerLoop. Invoices that chase themselves. Starts at $15/mo. ledgerloop.example",
            0,
            {"kicker": "Our SaaS", "title": "LedgerLoop"},
        ),
        ("Promo for Alma's flower shop. Fresh every morning. Call 555-0101", 0, {"title": "Alma's flower shop"}),
        ("Add a scene: we sold 340 of 500 tickets", 0, {"value": "340", "label": "of 500 tickets"}),
        (
            "promo for my barber shop Sharp & Son, Leeds: cut £18, beard £10",
            0,
            {"kicker": "Barber shop", "title": "Sharp & Son", "subtitle": "Leeds"},
        ),
        ("ad for Müller Optik, Köln. Neue Brillen ab 99 €", 0, {"kicker": "Köln", "title": "Müller Optik"}),
        ("promo for Kite Cafe, Saturday: live music from 8", 0, {"kicker": "", "title": "Kite Cafe"}),
    ],
)
def test_words_stand_where_they_belong(brief: str, scene: int, fields: dict[str, str]) -> None:
    content = scenes_of(plan_of(brief))[scene].content
    assert {field: getattr(content, field) for field in fields} == fields


def test_an_amount_of_a_whole_is_a_ring() -> None:
    brief = "Fundraiser for the animal shelter. We have raised $48,000 of our $60,000 goal. Donate at oakdale.example"
    assert scenes_of(plan_of(brief))[1].design == "ring"


def test_two_prices_in_one_breath_are_a_list() -> None:
    (said, *_) = facts_in("Entry is $15 for adults and $5 for kids.")
    assert [(item.label, item.value) for item in said.items] == [("Adults", "$15"), ("Kids", "$5")]
    assert said.text == "Entry"


def test_many_short_lines_share_a_scene() -> None:
    brief = (
        "Promo for Hendry plumbing. Day and night. No call-out fee. Fixed prices. Fully insured. Family firm. "
        "Gas Safe registered. Call 020 7946 0018"
    )
    scenes = scenes_of(plan_of(brief))
    assert len(scenes) < 6
    assert [item.label for scene in scenes for item in scene.content.items][-1] == "Gas Safe registered"


def test_a_question_is_no_name_of_a_day() -> None:
    brief = "Did you know? The library is open. Story time on 12 June at 2pm. Free wifi. 12 Main Street"
    assert "Did you know?" not in [scene.content.title for scene in scenes_of(plan_of(brief)) if scene.content.date]


def test_a_number_behind_a_verb_is_no_figure() -> None:
    (scene,) = scenes_of(plan_of("Our company is turning 10"))
    assert scene.content.title == "Our company is turning 10"


def test_as_many_steps_as_are_announced() -> None:
    said = "collect scraps, layer greens and browns, keep it moist, turn it every week"
    scenes = scenes_of(plan_of(f"Explain how composting works in 4 steps: {said}"))
    labels = [item.label for item in scenes[-1].content.items]
    assert labels == ["Collect scraps", "Layer greens and browns", "Keep it moist", "Turn it every week"]
    assert scenes[-1].design == "steps"


@pytest.mark.parametrize(
    ("brief", "values"),
    [
        ("menu for my hair salon: women's cut from €49, colour from 60 €", ["from €49", "from 60 €"]),
        ("3 packages: Basic from €49, Plus €99, Pro €199", ["from €49", "€99", "€199"]),
        ("Salon Lila, coupe dès 25 €, couleur à partir de 60 €", ["dès 25 €", "à partir de 60 €"]),
        ("opening hours: yoga from 9 to 10, pilates from 10am to 11am", ["9 to 10", "10am to 11am"]),
    ],
)
def test_the_least_that_something_costs_stays_the_least(brief: str, values: list[str]) -> None:
    (scene, *_) = [scene for scene in scenes_of(plan_of(brief)) if scene.content.items]
    assert [item.value for item in scene.content.items] == values


def test_a_figure_that_is_the_least_says_so() -> None:
    (scene,) = scenes_of(plan_of("Rooms from €49 a night, breakfast included"))
    assert (scene.content.title, scene.content.value, scene.content.label) == ("Rooms", "from €49", "a night")
    (alone,) = scenes_of(plan_of("a price scene, from €49"))
    assert (alone.content.kicker, alone.content.title) == ("Price", "From €49")


@pytest.mark.parametrize("colours", ["vert sauge et blanc", "bleu et blanc"])
def test_colours_in_other_languages_are_not_on_the_screen(colours: str) -> None:
    (scene,) = scenes_of(plan_of(f"Une intro pour ma boutique de thé Amélie, {colours}"))
    assert scene.content.title == "Ma boutique de thé Amélie"
    assert not scene.content.subtitle


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ("$19/hr plus tips, evenings and weekends, free meals", "$19/hr plus tips"),
        ("£25 a head with wine, evenings and weekends, free parking", "£25 a head with wine"),
        ("£72 for all six or £14 drop in", "For all six £72"),
        ("We are with you fast, day or night", "With you fast, day or night"),
        ("Abierto de martes a domingo, de 18 a 24 h", "Abierto de martes a domingo"),
    ],
)
def test_words_that_belong_together_stay_so(told: str, line: str) -> None:
    scenes = scenes_of(plan_of(f"Promo for Luna Bar. {told}. Call 555-0199"))
    assert any(line in said_on(scene.content) for scene in scenes)


def test_an_address_closes_a_film_whole() -> None:
    scenes = scenes_of(
        plan_of(
            "Vídeo para mi taquería El Güero. Aguas frescas gratis. Estamos en Av. Juárez 210, abrimos de 1 a 11 pm"
        )
    )
    assert scenes[-1].content.contact == "Abrimos de 1 a 11 pm · Estamos en Av. Juárez 210"


def test_a_sentence_goes_on_behind_an_abbreviation() -> None:
    (scene,) = scenes_of(plan_of("Estamos en Av. Juárez 210, abrimos de 1 a 11 pm. Taquería El Güero"))
    assert scene.content.title == "Estamos en Av. Juárez 210"
