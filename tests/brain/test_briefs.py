"""Whole films from briefs: what stands on the screen is the person's, all that matters of it, with time to read it."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from brain.context import Context
from brain.decide import decide
from brain.rules.facts import facts_in
from brain.rules.fitted import reading_seconds
from brain.rules.shot import said_on
from brain.rules.thin import ADDED
from brain.rules.tokens import tokens
from tests.brain.talk import Talk, project
from tools.designs import DESIGNS, THEMES
from tools.records import AssetSnapshot
from tools.schemas import AddScene, Item, Plan

BRIEFS = Path(__file__).with_name("briefs.txt").read_text(encoding="utf-8").strip("\n").split("\n%%\n")
# Lengths that the briefs ask for, by their first words.
SECONDS = {
    "30 second promo": 30,
    "20s vertical": 20,
    "Make a 15 second": 15,
    "Mach ein 20": 20,
    "Haz un vídeo de 20": 20,
    "15 sec reel": 15,
    "video for linkedin": 10,
    "an elegant 25": 25,
    "30s explainer": 30,
}
BIRTHDAY = "birthday party invitation for Mia turning 6! Saturday June 7 from 2 to 5pm at Bounce World, rsvp 555-0144"
every_brief = pytest.mark.parametrize("message", BRIEFS, ids=lambda message: message[:40])


def plan_of(message: str) -> Plan:
    return decide(Context(message=message, project=project()))


def scenes_of(plan: Plan) -> list[AddScene]:
    return [op for op in plan.ops if isinstance(op, AddScene)]


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


@pytest.mark.parametrize("number", ["020 7946 0018", "0171 1234 5678", "020-7946-0018", "0161 496 0001"])
def test_a_phone_number_in_three_groups_stays_whole(number: str) -> None:
    links = [token.text for token in tokens(f"We come fast. Call {number}. Hendry & Sons") if token.kind == "link"]
    assert links == [number]


@pytest.mark.parametrize(
    ("brief", "style"),
    [
        ("promo for Miller & Stone. Trusted since 1985. Call 555-0199. {}", "Use navy and gold, no cartoonish stuff"),
        ("wedding invitation for Anna and Tom, June 14 at Villa Rosa, Lake Como, {}", "elegant, gold on black"),
        ("trailer for my podcast Cold Harbor, new episodes every Thursday, {}", "dark and mysterious"),
        ("birthday invitation for Leo turning 7, Saturday June 7 at 3pm. {}", "Pirate theme"),
        ("promo for Parkside Gym. Customers grew from 120 to 310. Open every day. {}", "make a chart"),
        ("Video für Steuerberater Krause in Köln. Termin unter 0221 555 0123. {}", "Seriös, dunkelblau."),
        ("Einladung zum Geburtstag von Emma, Samstag 12. Juli um 15 Uhr im Zoo, {}", "bunt und lustig"),
        ("Vídeo para la panadería La Espiga. Pan artesano cada día. {}", "Colores cálidos"),
        ("カフェ「こもれび」の紹介動画。自家焙煎コーヒー。{}", "やさしい雰囲気で"),
    ],
)
def test_words_of_style_are_no_words_of_the_film(brief: str, style: str) -> None:
    def shown(message: str) -> list[str]:
        return [said_on(scene.content) for scene in scenes_of(plan_of(message))]

    said = shown(brief.format(style))
    assert said == shown(brief.format("").rstrip(" ,"))
    assert len(said) > 1


@pytest.mark.parametrize("fact", ["Vanilla, pistachio, lemon", "Fresh bread every day", "Classic cars welcome"])
def test_facts_that_hold_a_word_of_style_stay(fact: str) -> None:
    shown = " ".join(
        said_on(scene.content) for scene in scenes_of(plan_of(f"promo for Parkside. Call 555-0199. {fact}"))
    )
    assert set(words_of(fact)) <= set(words_of(shown))


@pytest.mark.parametrize("hours", ["9am - 2pm", "9:30 – 14:00", "9 - 14 Uhr", "10am - noon"])
@pytest.mark.parametrize(
    "message", ["Sale Saturday {}, 14 Elm Street", "promo for our sale. Saturday {}, 14 Elm Street"]
)
def test_a_span_of_time_stays_as_it_was_written(message: str, hours: str) -> None:
    shown = [said_on(scene.content) for scene in scenes_of(plan_of(message.format(hours)))]
    assert any(hours in said for said in shown)
    assert any("14 Elm Street" in said for said in shown)


def test_thanks_for_a_number_are_a_scene() -> None:
    assert "10,000" in said_on(scenes_of(plan_of("Thank you for 10,000 followers"))[0].content)
    assert not scenes_of(plan_of("Thank you!"))


def test_how_somebody_introduces_themselves_is_no_headline() -> None:
    told = "I run a small dog grooming salon called Paws & Claws in Leeds. We do baths and cuts. Call 0113 496 0001"
    first = scenes_of(plan_of(told))[0].content
    assert (first.kicker, first.title) == ("Small dog grooming salon in Leeds", "Paws & Claws")


def test_the_verb_before_a_date_is_no_part_of_the_title() -> None:
    told = "Our church picnic is on Sunday June 8 at 1pm in Riverside Park. Bring a dish to share. Games for kids"
    assert scenes_of(plan_of(told))[0].content.title == "Our church picnic"


def test_a_sentence_that_asks_for_a_drawing_is_not_read() -> None:
    assert "chart" not in said_on(scenes_of(plan_of("Revenue grew 45%. make a chart"))[0].content)


def test_a_sentence_behind_prices_is_none_of_their_lines() -> None:
    content = scenes_of(plan_of("basic 8€, deluxe 14€, premium 22€. open 7 days a week 8am-8pm"))[0].content
    assert [item.value for item in content.items] == ["8€", "14€", "22€"]
    assert content.subtitle == "Open 7 days a week 8am-8pm"


def test_a_brief_that_begins_with_its_format_keeps_its_name() -> None:
    told = "Instagram story for my yoga studio Lotus Room. Classes every day at 7am. First class free"
    assert scenes_of(plan_of(told))[0].content.title == "Lotus Room"


def test_day_and_night_are_one() -> None:
    told = "promo for Hendry plumbing. We come fast, day and night. No call-out fee. Call 020 7946 0018"
    assert "Day and night" in [scene.content.title for scene in scenes_of(plan_of(told))]


def test_a_whole_brief_in_a_film_adds_its_scenes_and_starting_over_replaces_them() -> None:
    brief = "30 second promo for Bright Smile dental clinic: family friendly, free first visit, call 555-0142"
    talk = Talk()
    talk.say("a 10 second intro for Kite Cafe", brief)
    assert talk.scenes[0].name.startswith("Kite Cafe")
    added = len(talk.scenes) - 1
    assert added > 2
    talk.say(f"start over: {brief}")
    assert len(talk.scenes) == added
    assert talk.scenes[0].name == "Bright Smile"


@every_brief
def test_every_word_on_the_screen_is_the_persons(message: str) -> None:
    told = set(words_of(message))
    for scene in scenes_of(plan_of(message)):
        strange = [word for word in words_of(said_on(scene.content)) if word not in told | ADDED]
        # A line's number counts the lines; scripts without spaces are one long word.
        strange = [word for word in strange if not word.isdigit() and word not in message.lower()]
        assert not strange, said_on(scene.content)


@every_brief
def test_ways_to_get_in_touch_prices_and_dates_are_shown(message: str) -> None:
    scenes = scenes_of(plan_of(message))
    if not scenes:
        assert message == "Make me a video"
        return
    shown = " ".join(said_on(scene.content) for scene in scenes)
    for token in tokens(message):
        if token.kind == "link":
            assert token.text in shown
    for amount in re.findall(r"[$€£]\d[\d.,]*\d|[$€£]\d|\d+ ?%", message):
        assert amount in shown
    for date in re.findall(r"\d{1,2} (?:January|February|March|April|May|June|October|November)", message):
        assert date in shown


@every_brief
def test_no_words_about_the_making_are_on_the_screen(message: str) -> None:
    for scene in scenes_of(plan_of(message)):
        said = said_on(scene.content).lower()
        assert not re.search(r"\b\d+ ?s(?:ec(?:ond)?s?)?\b (?:promo|video|ad|reel|film|explainer)", said)
        assert not re.search(r"\b(?:make|create|turn this into) (?:me )?(?:a|an) ", said)


@every_brief
def test_lengths_sum_to_what_was_asked_and_leave_time_to_read(message: str) -> None:
    scenes = scenes_of(plan_of(message))
    lengths = [scene.duration_frames or 0 for scene in scenes]
    asked = next((seconds for start, seconds in SECONDS.items() if message.startswith(start)), None)
    needed = [reading_seconds(scene.content) for scene in scenes]
    if asked:
        assert sum(lengths) == asked * 30
    elif len(scenes) > 1:
        assert sum(lengths) <= 30 * max(20, sum(needed) + 1)
    if asked is None or sum(needed) <= asked:
        assert all(length >= 30 * seconds - 1 for length, seconds in zip(lengths, needed, strict=True))


@every_brief
def test_no_scene_repeats_another_and_the_look_stays(message: str) -> None:
    scenes = scenes_of(plan_of(message))
    said = [said_on(scene.content).lower() for scene in scenes]
    assert len(set(said)) == len(said)
    assert len({scene.theme for scene in scenes}) <= 1
    assert all(scene.design in DESIGNS for scene in scenes)


@every_brief
def test_the_ground_changes_on_the_way_and_not_at_the_ends(message: str) -> None:
    grounds = [scene.ground for scene in scenes_of(plan_of(message))]
    assert {"theme"} >= set(grounds[:1] + grounds[-1:])
    assert all("theme" in pair for pair in itertools.pairwise(grounds))


def test_a_film_of_large_words_stands_on_more_than_one_ground() -> None:
    assert [scene.ground for scene in scenes_of(plan_of(BRIEFS[0]))] == ["theme", "accent", "theme", "ink", "theme"]


@every_brief
def test_no_line_breaks_off(message: str) -> None:
    for scene in scenes_of(plan_of(message)):
        content = scene.content
        lines = [content.kicker, content.subtitle, content.quote, content.cta, *(item.label for item in content.items)]
        lines += [] if content.value else [content.title]
        for line in lines:
            assert not re.search(r"\b(?:the|a|an|and|of|with|for|by|to)[.,]?$", line.lower().removesuffix("come by")), (
                line
            )
            assert line == line.strip(" ,;:–—")


def test_briefs_are_read_alike_every_time() -> None:
    for message in BRIEFS[:12]:
        assert plan_of(message) == plan_of(message)


def test_a_brief_becomes_a_film() -> None:
    talk = Talk()
    plan = talk.say(BRIEFS[0])
    assert len(talk.scenes) == 5
    assert sum(scene.duration for scene in talk.scenes) == 900
    assert "5 scenes" in plan.reply
    assert "30 seconds" in plan.reply
    assert "Bright Smile" in plan.reply


def test_a_day_says_whose_it_is() -> None:
    brief = (
        "Open day at Riverside School, Saturday 21 November, 10 to 14, meet the teachers, try the lab, hear the choir"
    )
    _, day, *_ = scenes_of(plan_of(brief))
    assert (day.design, day.content.date) == ("event", "Saturday 21 November, 10 to 14")
    assert day.content.title == "Open day at Riverside School"


def test_two_are_compared_in_a_table() -> None:
    brief = (
        "Tidebase vs spreadsheets: price €9 vs €49, set-up 5 minutes vs 2 weeks, support: in person vs a forum. "
        "Try it at tidebase.example"
    )
    _, table, _ = scenes_of(plan_of(brief))
    assert (table.design, table.content.columns) == ("versus", ("Tidebase", "spreadsheets"))
    assert [(item.label, item.value, item.detail) for item in table.content.items] == [
        ("Price", "€9", "€49"),
        ("Set-up", "5 minutes", "2 weeks"),
        ("Support", "in person", "a forum"),
    ]


@pytest.mark.parametrize(
    ("brief", "name", "mood"),
    [
        ("A calm, elegant video for Hotel Seeblick: 24 rooms, breakfast until 11", "Hotel Seeblick", "calm elegant"),
        ("Ein ruhiges, elegantes Video für das Hotel Seeblick: 24 Zimmer, Frühstück", "Hotel Seeblick", "calm elegant"),
        ("Un vídeo tranquilo y elegante para el Hotel Sol: 24 habitaciones, piscina", "Hotel Sol", "calm elegant"),
        (
            "Mach ein fröhliches Video für den Kindergarten Sonnenschein: Singen, Basteln",
            "Kindergarten Sonnenschein",
            "playful",
        ),
    ],
)
def test_adjectives_of_the_film_are_its_look(brief: str, name: str, mood: str) -> None:
    first, *_ = scenes_of(plan_of(brief))
    assert first.content.title == name
    assert set(mood.split()) & THEMES[first.theme or ""].moods


def test_short_words_of_a_customer_are_a_quotation() -> None:
    (said, *_) = facts_in("“It just finds things” - Priya, COO at Northwind")
    assert (said.kind, said.text, said.author) == ("quote", "It just finds things", "Priya, COO at Northwind")


def test_a_day_and_its_place_in_one_breath() -> None:
    day = next(s for s in scenes_of(plan_of(BIRTHDAY)) if s.design == "event")
    assert (day.content.date, day.content.place) == ("Saturday June 7 from 2 to 5pm", "Bounce World")


def test_an_offer_with_a_code_is_a_coupon() -> None:
    brief = "Black Friday at Nordlys: 30% off all lamps with code GLOW30, this weekend only. Shop at nordlys.example"
    (coupon,) = [scene for scene in scenes_of(plan_of(brief)) if scene.design == "coupon"]
    assert (coupon.content.value, coupon.content.title, coupon.content.cta) == ("30% off", "All lamps", "GLOW30")


def test_a_japanese_brief_is_told_apart() -> None:
    brief = "ラーメン店「一番星」の宣伝動画を作ってください。醤油ラーメン九百円、味噌ラーメン千円、餃子四百円。"
    first, menu = scenes_of(plan_of(brief))
    assert first.content.title == "ラーメン店「一番星」"
    assert menu.design == "menu"
    assert menu.content.items[0] == Item(label="醤油ラーメン", value="九百円")


def test_hours_or_a_place_close_a_film_without_a_way_to_get_in_touch() -> None:
    brief = "Playful video for Gelato Mio: vanilla, pistachio, lemon. One scoop €1.80. Open till midnight"
    *_, last = scenes_of(plan_of(brief))
    assert (last.design, last.content.title, last.content.contact) == ("outro", "Gelato Mio", "Open till midnight")


def test_a_number_to_ring_is_on_the_button() -> None:
    *_, last = scenes_of(plan_of("Ad for Kwik Garage: brakes, tyres, inspection. Fixed prices. Call 555-0177"))
    assert (last.content.cta, last.content.contact) == ("Call 555-0177", "")


@pytest.mark.parametrize(
    ("message", "size", "designs"),
    [
        ("Ad for Kettle & Co: boils in ninety seconds. Only €89. Shop at kettle.example", (1200, 800), {1: "hero"}),
        ("Launch video for our app Pocketplan: plans your day. Download it today", (900, 1900), {1: "phone"}),
        (
            "Ad for the Daily Kettle: boils in ninety seconds. Kettle €89. Shop at kettle.example",
            (9, 9),
            {3: "product"},
        ),
    ],
)
def test_a_picture_has_its_place(message: str, size: tuple[int, int], designs: dict[int, str]) -> None:
    picture = AssetSnapshot(id="a", name="shot.jpg", mime_type="image/jpeg", width=size[0], height=size[1])
    plan = decide(Context(message=message, project=project(), attachments=(picture,)))
    shown = {n: scene.design for n, scene in enumerate(scenes_of(plan), 1) if scene.assets}
    assert designs.items() <= shown.items()


def test_a_kind_of_film_stands_above_the_name_of_what_it_shows() -> None:
    (first, *_) = scenes_of(plan_of("Exhibition trailer: Light and Paper, Japanese prints, Museum am Kai"))
    assert (first.content.kicker, first.content.title) == ("Exhibition", "Light and Paper")


def test_a_film_of_too_many_words_leaves_out_what_matters_least_and_says_so() -> None:
    copy = "Promo for Zenith Tea. " + " ".join(
        f"We grow the leaves number {n} by hand high up in the quiet hills."
        for n in ("one", "two", "three", "four", "five")
    )
    plan = plan_of(f"{copy} Order at zenith.example")
    assert "no time to read all" in plan.reply
    assert any("zenith.example" in said_on(scene.content) for scene in scenes_of(plan))


@pytest.mark.parametrize(
    ("message", "look", "opening"),
    [
        ("Romantic wedding film for Nora and Theo. 14 June, Lake Como", "ivory", ("Wedding", "Nora and Theo")),
        ("romantic wedding: Anna & Marcus, 14 June, Schloss Benrath. RSVP anna@example.com", "ivory", ("", "Wedding")),
        ("Modern minimalist studio promo for Studio Kern: houses, interiors", "graphite", ("Studio", "Studio Kern")),
        ("Bold sale announcement: 50% off everything this weekend", "signal", ("", "Sale")),
        ("Promo for our cleaning company Sparkle: homes, offices. Book at sparkle.example", "glacier", None),
        ("Airline ad for SkyNorth: 40 destinations, free bags. Book at skynorth.example", "glacier", None),
        ("Watch our new film on sailing. Watch at sail.example", "lagoon", None),
        ("Moving company ad: boxes, trucks, storage. Call 555-0142", "office", ("", "Moving company")),
        (
            "Dark Chocolate Festival promo: 12 makers, tastings. Tickets at choc.example",
            None,
            ("", "Dark Chocolate Festival"),
        ),
    ],
)
def test_a_wish_for_the_look_is_no_word_of_the_film(
    message: str, look: str | None, opening: tuple[str, str] | None
) -> None:
    scenes = scenes_of(plan_of(message))
    assert look in {None, scenes[0].theme}
    if opening:
        assert (scenes[0].content.kicker, scenes[0].content.title) == opening


def test_minutes_that_are_sold_are_no_length_of_the_film() -> None:
    plan = plan_of("Dramatic trailer for our escape room The Vault. 60 minutes. Book at vault.example")
    assert any("60 minutes" in said_on(scene.content) for scene in scenes_of(plan))
    assert sum(scene.duration_frames or 0 for scene in scenes_of(plan)) < 30 * 30


def test_a_film_about_an_address_shows_its_site() -> None:
    address = "https://www.bright-smile.example/family-care/booking?utm_source=newsletter"
    opening, closing = scenes_of(plan_of(f"Video for {address}"))
    assert opening.content.title == "bright-smile.example"
    assert (closing.content.contact, closing.design) == (address, "outro")


def test_a_brief_that_tells_nothing_is_asked_for_more() -> None:
    assert "Say what it offers" in plan_of("gym ad").reply


FACTS = [
    ("Open 24/7, no contract, $29/month", ["statement", "statement", "price"]),
    ("Ships June 3. Pre-order at nimbus.example", ["when", "contact"]),
    ("Plants take in light, water and carbon dioxide.", ["statement"]),
    ("Up to 60% off sneakers, today only", ["offer", "when"]),
    ("Saturday 14 June, 3 pm, Schloss Benrath, Düsseldorf", ["when", "where"]),
    ("gel nails 35, pedicure 40, brows 15", ["list"]),
    ("1. Mix 2. Bake 3. Eat", ["steps"]),
    ("I do puppy classes, recall training and 1-to-1 sessions.", ["list"]),
    ("Why choose Solaris? 25 year warranty.", ["question", "figure"]),
    ("“The coaching calls kept me going.” - Tom B. FitFuel meal plans", ["quote", "statement"]),
    ("ages 8-12 🌲 crafts 🔥 $320 per week 📞 555-0155", ["statement", "statement", "price", "contact"]),
    ("St. Mary's school, 88 Queen St, Leeds", ["statement", "where"]),
    ("Pumpkins, potatoes, apples and fresh juice", ["statement"] * 4),
    ("5 km, 10 km and half marathon, 2,300 runners last year", ["statement"] * 3 + ["figure"]),
    ("We fix leaks, blocked drains and broken boilers.", ["list"]),
    ("Nur 79 €. Start am 4. Januar.", ["price", "when"]),
    ("Abierto a diario, Calle Mayor 12, Valencia", ["statement", "where"]),
]


@pytest.mark.parametrize(("text", "kinds"), FACTS)
def test_what_a_clause_is_about(text: str, kinds: list[str]) -> None:
    assert [fact.kind for fact in facts_in(text)] == kinds


@pytest.mark.parametrize(
    ("message", "design", "items"),
    [
        (
            "Teaser for Iron Hall gym: plans: Basic €19, Plus €39, Coach €79. First week free. Join now",
            "pricing",
            [("Basic", "€19"), ("Plus", "€39"), ("Coach", "€79")],
        ),
        (
            "Sale: fly to Lisbon from €49, Rome from €39, Oslo from €59. Book until Sunday. Code AUTUMN",
            "menu",
            [("Fly to Lisbon", "from €49"), ("Rome", "from €39"), ("Oslo", "from €59")],
        ),
        (
            "Quarterly results: revenue by quarter Q1 1.2 million, Q2 1.6 million, Q3 1.9 million. Margin up to 24 %. "
            "Thank you to the whole team",
            "bars",
            [("Q1", "1.2 million"), ("Q2", "1.6 million"), ("Q3", "1.9 million")],
        ),
        (
            "How we roast in three steps: buy from farmers we know, roast in small batches, ship on Thursday. Order at "
            "nordlicht.example",
            "steps",
            [("Buy from farmers we know", ""), ("Roast in small batches", ""), ("Ship on Thursday", "")],
        ),
        (
            "Playful video for Gelato Mio: vanilla, pistachio, lemon. One scoop €1.80. Open till midnight",
            None,
            [("Vanilla", ""), ("Pistachio", ""), ("Lemon", "")],
        ),
        (
            "Show our lunch menu: soup of the day €6.50, pike with fennel €17.50, plum cake €4.80. Open noon to three",
            "menu",
            [("Soup of the day", "€6.50"), ("Pike with fennel", "€17.50"), ("Plum cake", "€4.80")],
        ),
        (
            "Video for our charity Clean Wells. €86,000 raised, $1.2M donated, 40 wells built. Donate at wells.example",
            "counters",
            [("raised", "€86,000"), ("donated", "$1.2M"), ("wells built", "40")],
        ),
        (
            "Recap film for Nimbus. Revenue £40k, 1,200 customers, 350.000 € saved. nimbus.example",
            "counters",
            [("Revenue", "£40k"), ("customers", "1,200"), ("saved", "350.000 €")],
        ),
        (
            "Our year in numbers: 3,5 Mio. € Umsatz, 120 Kunden, 14 Länder",
            "counters",
            [("Umsatz", "3,5 Mio. €"), ("Kunden", "120"), ("Länder", "14")],
        ),
        (
            "Cars from our lot: Golf €24,900, Polo €18,900, Up €9,900. Visit us at autohaus.example",
            "menu",
            [("Golf", "€24,900"), ("Polo", "€18,900"), ("Up", "€9,900")],
        ),
        ("Ingredients: 250 g flour, 3 eggs, 1 lemon", "list", [("250 g flour", ""), ("3 eggs", ""), ("1 lemon", "")]),
    ],
)
def test_lists_are_shown_by_what_they_hold(message: str, design: str | None, items: list[tuple[str, str]]) -> None:
    (scene,) = [scene for scene in scenes_of(plan_of(message)) if scene.content.items]
    assert [(item.label, item.value) for item in scene.content.items] == items
    assert design in {None, scene.design}


STRANGERS = [
    ("15 second vertical video for my plumbing business. Drip Doctor. No call-out fee.", "title", "Drip Doctor"),
    ("short intro for my youtube channel Pixel Potter, tutorials every friday", "title", "Pixel Potter"),
    ("restaurant menu of the week: lasagne 9.50, curry 10.90. Nonna, reserve 089 555 777", "title", "Menu of the week"),
    ("Promo for dog grooming salon Fluffy Paws in Leeds. Full groom £45, wash £20. 555-0142", "title", "Fluffy Paws"),
    ("App Sprout helps you keep houseplants alive. Reminders, plant ID. Free for all.", "title", "Sprout"),
    ("Eiscafé Luna in Köln. Eis 2 €, Waffel 4 €. Tel. 555-0142", "title", "Eiscafé Luna in Köln"),
    ("we're hiring at Salt Grill: line cook, servers. Apply at salt.example", "title", "Salt Grill"),
    ("School summer fair on 14 June, 11 to 3. Games, cake stall, raffle. Entry £2", "contact", "14 June · 11 to 3"),
    (
        "Café Morgenrot, Lindenstraße 5. Frühstück ab 8 Uhr, Kuchen, Mittagstisch. Montags Ruhetag",
        "contact",
        "Montags Ruhetag · Lindenstraße 5",
    ),
    ("We're hiring! Paid training, free parking. Apply by 30 June: jobs@rosewood.example", "cta", "Apply by 30 June"),
    (
        "Compare our gym with the big chains: fee €19 vs €45, contract none vs 24 months. IronBox, first week free",
        "subtitle",
        "First week free",
    ),
]


@pytest.mark.parametrize(("brief", "element", "words"), STRANGERS)
def test_names_and_ends_of_short_briefs(brief: str, element: str, words: str) -> None:
    talk = Talk()
    talk.say(brief)
    assert words in [scene.props.get(element) for scene in talk.scenes]
