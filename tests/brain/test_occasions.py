"""What takes place, when and where, as people tell it in one breath."""

from __future__ import annotations

import pytest

from brain.rules.facts import facts_in
from brain.rules.occasions import Occasion, occasion_in
from tests.brain.test_briefs import plan_of, scenes_of
from tools.schemas import Content


@pytest.mark.parametrize(
    ("text", "what", "when", "where"),
    [
        ("April 9 to 12, 7:30pm at the Old Mill Theatre", "", "April 9 to 12, 7:30pm", "the Old Mill Theatre"),
        ("On Friday March 14 at 22 Harbour Street", "", "Friday March 14", "22 Harbour Street"),
        ("Live music by The Tidewater Trio from 6pm", "Live music by The Tidewater Trio", "from 6pm", ""),
        ("Ceremony 2pm St Mary's Church", "Ceremony", "2pm", "St Mary's Church"),
        ("Dinner and dancing from 5 at The Boathouse", "Dinner and dancing", "from 5", "The Boathouse"),
        ("Sunday lunch at 1pm", "Sunday lunch", "1pm", ""),
        ("Party on 3 May at the Red Lion, 6pm", "Party", "3 May, 6pm", "the Red Lion"),
        ("tonight at 8 in the main hall", "", "tonight at 8", "the main hall"),
        ("Wednesday, 22 January at 5pm CET", "", "Wednesday, 22 January at 5pm CET", ""),
        ("Last seen on Elm Street on Tuesday evening", "Last seen", "Tuesday evening", "Elm Street"),
        ("Open Monday to Friday 9am to 6pm", "Open", "Monday to Friday 9am to 6pm", ""),
        ("Jeden Dienstag 18 Uhr im Stadtgarten", "", "Jeden Dienstag 18 Uhr", "Stadtgarten"),
        ("Mo-Fr 9 bis 18 Uhr", "", "Mo-Fr 9 bis 18 Uhr", ""),
        (
            "el sábado 12 de octubre a las 20:00 en la Plaza Mayor",
            "",
            "sábado 12 de octubre a las 20:00",
            "la Plaza Mayor",
        ),
        ("14 Uhr Trauung in der Schlosskapelle", "Trauung", "14 Uhr", "der Schlosskapelle"),
        ("10am doors open", "doors open", "10am", ""),
        ("le samedi 20 septembre à 15h à la salle des fêtes", "", "samedi 20 septembre à 15h", "la salle des fêtes"),
        ("Ouvert du mardi au samedi", "Ouvert", "du mardi au samedi", ""),
        ("del 1 al 15 de julio", "", "del 1 al 15 de julio", ""),
        ("abrimos de 1 a 11 pm", "abrimos", "de 1 a 11 pm", ""),
        ("sábado de 10 a 14 h", "", "sábado de 10 a 14 h", ""),
        ("Aberto de segunda a sábado", "Aberto", "de segunda a sábado", ""),
        ("Domenica 5 maggio alle 10 in Piazza Dante", "", "Domenica 5 maggio alle 10", "Piazza Dante"),
    ],
)
def test_what_takes_place_when_and_where(text: str, what: str, when: str, where: str) -> None:
    assert occasion_in(text) == Occasion(what, when, where)


@pytest.mark.parametrize(
    "text",
    [
        "A desk lamp that follows the sun",
        "2,400 shops use us today",
        "You put in 1000 at 5%",
        "5 minutes from the beach",
        "Delivered in 48 h",
        "4.8 stars from 12,000 riders",
        "Ages 7 to 12",
        "Out Monday on all platforms",
        "Announcing that from January our office moves to 5 Station Square",
        "Monday " * 60,
    ],
)
def test_what_is_no_occasion(text: str) -> None:
    assert occasion_in(text) is None


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Please reply by 1 May", ["statement"]),
        ("Order by noon", ["statement"]),
        ("Early bird ends 31 January", ["statement"]),
        ("Open until 9pm", ["when"]),
        ("Our shop closes on Friday March 14 for good after thirty years on this street", ["statement"]),
        ("The whole street celebrates its summer party on 3 May", ["statement", "when"]),
    ],
)
def test_a_day_by_which_something_is_done_is_no_event(text: str, kinds: list[str]) -> None:
    assert [fact.kind for fact in facts_in(text)] == kinds


def _scenes(message: str) -> list[dict[str, object]]:
    return [scene.content.model_dump(exclude_defaults=True) for scene in scenes_of(plan_of(message))]


def test_one_event_stands_on_one_scene_wherever_its_parts_are_told() -> None:
    scenes = _scenes(
        "Invitation to our spring show, April 9 to 12 at the Old Mill Theatre. Bring your friends and a cushion. "
        "Doors 7pm"
    )
    (event,) = [scene for scene in scenes if "date" in scene]
    assert event["date"] == "April 9 to 12"
    assert event["place"] == "The Old Mill Theatre"
    assert event["subtitle"] == "Doors 7pm"


def test_several_things_at_their_hours_are_a_programme() -> None:
    plan = plan_of(
        "Rebecca and Tom are getting married! Saturday 21 June 2027, ceremony 2pm St Mary's Church, dinner and dancing "
        "from 5 at The Boathouse. RSVP by 1 May to rebecca.tom@example.com"
    )
    (programme,) = [scene for scene in scenes_of(plan) if scene.design == "agenda"]
    assert [(i.label, i.value, i.detail) for i in programme.content.items] == [
        ("Ceremony", "2pm", "St Mary's Church"),
        ("Dinner and dancing", "From 5", "The Boathouse"),
    ]


def test_the_day_in_a_name_is_told_apart() -> None:
    scenes = _scenes("Video für unser Weinfest am 12. September, ab 18 Uhr, Live-Musik, Eintritt frei")
    assert scenes[0] == {"title": "Weinfest"}
    assert {"title": "Weinfest", "date": "12. September", "subtitle": "Ab 18 Uhr"} in scenes


@pytest.mark.parametrize(
    ("message", "wanted"),
    [
        (
            "Promo for Pebble & Pine furniture. Up to 40% off sofas, 25% off dining tables. Ends Sunday. "
            "Visit pebblepine.example",
            {
                "items": [{"label": "Sofas", "value": "Up to 40% off"}, {"label": "Dining tables", "value": "25% off"}],
                "subtitle": "Ends Sunday",
            },
        ),
        (
            "Ad for our summer sale at Mira, everything 30% off until Sunday",
            {"title": "Everything", "value": "30% off", "subtitle": "Until Sunday"},
        ),
        (
            "Quarterly film for Corvus: revenue up 18% to 4.2M, 312 new customers, churn down to 1.9%, NPS 61. "
            "Thanks to everyone",
            {
                "items": [
                    {"label": "Revenue, up 18%", "value": "4.2M"},
                    {"label": "new customers", "value": "312"},
                    {"label": "Churn", "value": "1.9%"},
                    {"label": "NPS", "value": "61"},
                ]
            },
        ),
        (
            "Promo for Suds & Paws. We come to you, wash, nails and a blow dry from $65, call 555-0199",
            {"value": "From $65", "label": "Suds & Paws"},
        ),
        (
            "Promo for the Old Mill. Tickets 12 pounds, students 8. Book at oldmill.example",
            {"items": [{"label": "Tickets", "value": "12 pounds"}, {"label": "Students", "value": "8"}]},
        ),
        (
            "Film for Daily Drops. 3 reasons to drink more water - better focus, clearer skin, fewer headaches",
            {
                "title": "3 reasons to drink more water",
                "items": [{"label": "Better focus"}, {"label": "Clearer skin"}, {"label": "Fewer headaches"}],
            },
        ),
        (
            "Explain how vaccines work: your body has tiny guards. When the real germ comes, they're ready!",
            {"title": "When the real germ comes, they're ready!"},
        ),
        ("Promo for Mira. First 50 guests get free tea. Call 555-0101", {"title": "First 50 guests get free tea"}),
        (
            "Promo for our farm stand. Strawberries now in season. $4 a pound. Maple Hollow Farm, route 12",
            {"title": "Maple Hollow Farm", "contact": "Route 12"},
        ),
        (
            "Flohmarkt im Hof! Samstag 3. Mai 10-16 Uhr, Lindenallee 22. Bücher, Spielzeug, Vinyl. Standgebühr 10 €.",
            {"title": "Flohmarkt im Hof!", "date": "Samstag 3. Mai 10-16 Uhr", "place": "Lindenallee 22"},
        ),
        (
            "Film for the Hawks. They win the cup. 3-2 after overtime, goals by Reyes, Okafor and Lind. See you",
            {"title": "Goals by Reyes, Okafor and Lind"},
        ),
        (
            "Promo for Linen & Lark: straw hats. Free shipping this weekend only. Code SUNNY. linenlark.example",
            {"title": "Free shipping this weekend only", "subtitle": "Code SUNNY"},
        ),
        (
            "Promo pra minha loja: bolo de cenoura R$ 45, brigadeiro R$ 60. Peça pelo whatsapp 11 95555-0144",
            {"items": [{"label": "Bolo de cenoura", "value": "R$ 45"}, {"label": "Brigadeiro", "value": "R$ 60"}]},
        ),
        (
            "Vidéo pour le Fournil. Salaire 2 100 €. Envoyez votre CV à emploi@fournil.example",
            {"title": "Fournil", "cta": "Envoyez votre CV", "contact": "emploi@fournil.example"},
        ),
        ("Vidéo pour le Fournil. Salaire 2 100 €. Deux jours de repos", {"title": "Salaire", "value": "2 100 €"}),
        (
            "Film for Biscuit. 3 year old beagle mix, house trained, loves kids. Adopt him",
            {"items": [{"label": "3 year old beagle mix"}, {"label": "House trained"}, {"label": "Loves kids"}]},
        ),
        (
            "Physics video: why is the sky blue? Sunlight holds all colors. Air scatters blue the most.",
            {"title": "Sunlight holds all colors"},
        ),
        ("Film for HR: take at least 10 days in a row. Ask us", {"title": "Take at least 10 days in a row"}),
        (
            "anniversary video for Joan and Peter, 40 years married, June 5. Party at the Harbour Club at 6. Be there",
            {"title": "Joan and Peter", "date": "June 5", "subtitle": "Party at the Harbour Club at 6"},
        ),
        (
            "Film for the school: assembly at 9 in the gym. Wear your class colors! Awards for reading. See you",
            {"title": "Wear your class colors!"},
        ),
        (
            "Before: 3 hours a week on invoices. After: 10 minutes. That's what Ledgerly does. Start free today",
            {"cta": "Start free today"},
        ),
        (
            "Film for Pennyfold. Old: paper receipts, 3 weeks wait. New: snap a photo, paid in 2 days. Try it",
            {
                "columns": ("New", "Old"),
                "items": [
                    {"value": "Snap a photo", "detail": "Paper receipts"},
                    {"value": "Paid in 2 days", "detail": "3 weeks wait"},
                ],
            },
        ),
        (
            'Quote video for Mira: "Start where you are. Use what you have. Do what you can." Arthur Ashe',
            {"quote": "Start where you are. Use what you have. Do what you can.", "author": "Arthur Ashe"},
        ),
        (
            "Teaser for Heliodyne. 14 MW installed in 2025, 31 customers. Raising a Series A of $12M",
            {"items": [{"label": "MW installed in 2025", "value": "14"}, {"label": "customers", "value": "31"}]},
        ),
        (
            "Ad for Pennyfold. No paper. No waiting. Try Pennyfold free for 30 days.",
            {"title": "Pennyfold", "cta": "Try Pennyfold free for 30 days"},
        ),
        (
            "Praxis Dr. Weber in Kassel sucht dringend Verstärkung: ZFA in Teilzeit, 30 Tage Urlaub, 4-Tage-Woche. "
            "Bewerbung an jobs@smile.example",
            {"title": "Praxis Dr. Weber in Kassel sucht dringend Verstärkung"},
        ),
        (
            "Promo for Mira sofas. Free delivery. Stores in Portland and Salem, or mira.example",
            {"title": "Mira", "subtitle": "Stores in Portland and Salem", "contact": "mira.example"},
        ),
    ],
)  # fmt: skip
def test_what_belongs_together_shares_a_scene(message: str, wanted: dict[str, object]) -> None:
    assert Content.model_validate(wanted).model_dump(exclude_defaults=True) in _scenes(message)


def test_a_first_message_that_tells_much_is_a_film() -> None:
    scenes = _scenes(
        "Safety briefing for visitors: sign in at reception, wear your badge, hard hats beyond the yellow line, no "
        "phones near machines, follow the green signs. Questions? Ask your host."
    )
    assert len(scenes) > 2
    assert scenes[0] == {"title": "Safety briefing for visitors"}


PROGRAMMES = [
    (
        "Sommerfest am Samstag 5. Juli, 14 bis 22 Uhr. Hüpfburg, Grillstand, Livemusik und Tombola um 18 Uhr",
        ["Hüpfburg", "Grillstand", "Livemusik und Tombola um 18 Uhr"],
    ),
    (
        "Sommerfest, Samstag 6. Juni ab 15 Uhr. Fahrzeugschau, Hüpfburg, um 14 Uhr Löschvorführung, Erbsensuppe",
        ["Fahrzeugschau", "Hüpfburg", "Um 14 Uhr Löschvorführung", "Erbsensuppe"],
    ),
    (
        "Open day: Sunday 14 September, 10am to 5pm. Fire truck show, bouncy castle, pea soup and demonstration at 2pm",
        ["Fire truck show", "Bouncy castle", "Pea soup and demonstration at 2pm"],
    ),
    (
        "Village fair on Saturday 6 June from 12. Cake stall, dog show, tombola and concert at 8pm. Free entry",
        ["Cake stall", "Dog show", "Tombola and concert at 8pm"],
    ),
    (
        "Sommerfest, Samstag 5. Juli, Hüpfburg, Grillstand, Livemusik. Eintritt frei",
        ["Hüpfburg", "Grillstand", "Livemusik"],
    ),
]


@pytest.mark.parametrize(("brief", "lines"), PROGRAMMES)
def test_what_a_day_offers_is_one_list_and_no_place(brief: str, lines: list[str]) -> None:
    contents = [scene.content for scene in scenes_of(plan_of(brief))]
    assert [[item.label for item in content.items] for content in contents if content.items] == [lines]
    assert not any(content.place for content in contents)


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("Köln, Philharmonie", "Köln, Philharmonie"),
        ("Stadtpark", "Stadtpark"),
        ("Hamburg", "Hamburg"),
        ("Turnhalle, Hüpfburg", "Turnhalle"),
        ("Gasthof Krone, Dorfplatz", "Gasthof Krone, Dorfplatz"),
    ],
)
def test_a_place_behind_a_day_stays_its_place(where: str, place: str) -> None:
    scenes = scenes_of(plan_of(f"Konzert, Samstag 5. Juli, {where}. Eintritt frei. Karten unter 0221 555 0177"))
    assert [scene.content.place for scene in scenes if scene.content.date] == [place]


def test_a_memorial_keeps_the_years_of_a_life_together_and_nothing_in_it_is_loud() -> None:
    scenes = scenes_of(
        plan_of(
            "In loving memory of Ada Wren, 1938 – 2025. Wife, mother, grandmother, lifelong gardener. Service on "
            "March 3 at 11am, St Mark's Chapel. No flowers please"
        )
    )
    assert scenes[0].content.title == "In loving memory of Ada Wren, 1938 – 2025"
    assert {scene.theme for scene in scenes} == {"vigil"}
    assert [scene.design for scene in scenes] == ["title", "list", "event", "title"]
