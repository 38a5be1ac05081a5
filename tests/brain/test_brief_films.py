"""Briefs as people type them, and all that stands on the scenes of their films: nothing is lost, doubled, invented or
about the film itself."""

from __future__ import annotations

import pytest

from brain.rules.fitted import ROOM, first_half
from brain.rules.shot import said_on
from tests.brain.test_briefs import plan_of, scenes_of
from tools.designs import theme_for
from tools.designs.colors import to_oklch

FILMS = [
    (
        "Make a 20 second promo for my plumbing business, Hendricks Plumbing. We fix leaks, blocked drains "
        "and boilers, "
        "24/7 emergency call out, no call out fee. Phone 0113 496 0123. Blue and white please",
        [
            "Plumbing business Hendricks Plumbing",
            "We fix Leaks Blocked drains Boilers",
            "24/7 emergency call out",
            "No call out fee",
            "Hendricks Plumbing Phone 0113 496 0123",
        ],
    ),
    (
        "launch video for tiktok for our new app Pennywise - it rounds up your change. 1. link your card 2. spend like "
        "normal 3. watch it grow. Over 40,000 people on the waitlist. Free from May 3. make it energetic and modern",
        [
            "App Pennywise",
            "It rounds up your change Link your card Spend like normal Watch it grow",
            "Over 40,000 people on the waitlist",
            "Free from May 3",
        ],
    ),
    (
        '15 sec teaser for episode 42 of The Long Game podcast: "Why most startups die" with guest Priya '
        "Raman, founder "
        'of Loopworks. Quote from the episode: "Nobody runs out of ideas. They run out of patience." Out '
        "this Thursday on Spotify",
        [
            "Episode 42 of The Long Game podcast Why most startups die",
            "With guest Priya Raman, founder of Loopworks",
            "Nobody runs out of ideas. They run out of patience.",
            "Why most startups die Out this Thursday on Spotify",
        ],
    ),
    (
        "We're looking for a pastry chef for our cafe Sweet Fig in Lisbon. Full time, free lunch, 1,600€ per month. "
        "Send your CV to jobs@sweetfig.example",
        [
            "Sweet Fig Looking for a pastry chef Cafe in Lisbon",
            "Full time",
            "Free lunch",
            "1,600€ per month",
            "Sweet Fig Send your CV jobs@sweetfig.example",
        ],
    ),
    (
        "menu video for our tv screen: Pasta: Carbonara 13.50, Cacio e Pepe 12.50. Dolci: Tiramisù 6.00, Panna Cotta "
        "5.50. Restaurant is called Da Enzo. Italian rustic look",
        ["Menu Da Enzo", "Pasta Carbonara 13.50 Cacio e Pepe 12.50", "Dolci Tiramisù 6.00 Panna Cotta 5.50"],
    ),
    (
        "recipe reel: 5 minute pancakes. ingredients: 2 bananas, 2 eggs, oats. steps: mash the bananas, whisk in the "
        "eggs, fry 2 minutes per side. follow @lazykitchen for more",
        [
            "Recipe 5 minute pancakes",
            "Ingredients 2 bananas 2 eggs Oats",
            "Steps Mash the bananas Whisk in the eggs Fry 2 minutes per side",
            "5 minute pancakes For more Follow @lazykitchen",
        ],
    ),
    (
        "tour dates for my band Paper Tigers: 3 Oct Berlin - Lido, 5 Oct Hamburg - Knust. tickets at tigers.example. "
        "grungy",
        ["Tour dates Paper Tigers", "Berlin, Lido 3 Oct Hamburg, Knust 5 Oct", "Paper Tigers Tickets tigers.example"],
    ),
    (
        "compare our two plans: Basic $9/month with 1 user, email support. Pro $29/month with 10 users and analytics. "
        "Try Pro free at taskmill.example",
        [
            "Two plans",
            "Basic $9/month 1 user, email support Pro $29/month 10 users and analytics",
            "Two plans Try Pro free taskmill.example",
        ],
    ),
    (
        "30 second donation appeal for Harbour Food Bank. 1 in 5 kids in our town goes to bed hungry. £10 "
        "feeds a family "
        "for two days, £25 for a week. Donate at harbour.example. Hopeful and warm, not depressing",
        [
            "Donation appeal Harbour Food Bank",
            "1 in 5 kids in our town goes to bed hungry",
            "Feeds a family for two days £10 For a week £25",
            "Harbour Food Bank Donate harbour.example",
        ],
    ),
    (
        "We need an intro video for our company's about page. We're called Ridgeline and we've been building "
        "robots since "
        '2015. Customers say things like "We doubled our output" (Maria Lopez, Parcelon). End with our website '
        'ridgeline.example and the line "Robots that play well". confident tone but not corporate.',
        [
            "Ridgeline",
            "We've been building robots since 2015",
            "We doubled our output Maria Lopez, Parcelon",
            "Ridgeline Robots that play well ridgeline.example",
        ],
    ),
    (
        'lyric video for the chorus: "Run with me / Every broken road we made / Takes us home" - song is '
        "Lights by June "
        "Harlow. neon, dreamy",
        ["Lights by June Harlow", "Run with me", "Every broken road we made", "Takes us home"],
    ),
    (
        "Vidéo d'invitation pour le mariage de Camille et Hugo, le samedi 20 septembre à 15h au Château de Vernay. "
        "Merci de répondre avant le 1er juillet au 06 12 34 56 78. Style élégant, vert sauge et blanc",
        [
            "Invitation Mariage de Camille et Hugo",
            "Mariage de Camille et Hugo Samedi 20 septembre à 15h Château de Vernay",
            "Mariage de Camille et Hugo Merci de répondre avant le 1er juillet 06 12 34 56 78",
        ],
    ),
    (
        "15-Sekunden-Video für Optik Brandt: Termin in 10 Minuten. Nur bis 30. April. Kaiserstraße 88, Tel. "
        "0761 555 0199",
        ["Optik Brandt", "Termin in 10 Minuten", "Nur bis 30. April", "Optik Brandt Kaiserstraße 88 Tel 0761 555 0199"],
    ),
    (
        "Wir suchen einen Elektriker (m/w/d) für unser Team in Kassel. Bewirb dich unter jobs@meier.example "
        "oder ruf an: "
        "0561 555 0144. 30 Tage Urlaub. Firma: Elektro Meier",
        [
            "Elektro Meier Wir suchen einen Elektriker (m/w/d) für unser Team in Kassel",
            "30 Tage Urlaub",
            "Elektro Meier Bewirb dich jobs@meier.example · 0561 555 0144",
        ],
    ),
    (
        "how to descale a kettle, video in 2 steps for our website: 1. Fill it half with water. 2. Bring it "
        "to the boil. "
        "Tip: do it every three months.",
        ["How to descale a kettle", "Fill it half with water Bring it to the boil", "Tip Do it every three months"],
    ),
    (
        "Baby shower invite for Jess & Mike! Sunday March 8 at 1pm, main hall, 14 Willow Lane. It's a girl! "
        "Please rsvp "
        "by Feb 20 to Anna at 555-0166",
        [
            "Invite Jess & Mike Baby shower",
            "Jess & Mike Sunday March 8 at 1pm Main hall, 14 Willow Lane",
            "It's a girl!",
            "Jess & Mike Please rsvp by Feb 20 to Anna 555-0166",
        ],
    ),
    (
        "video for a listing, 48 Maple Avenue, 3 bed 2 bath, $625,000. open house sunday 1-4. call Dana 555-0177",
        [
            "Listing 48 Maple Avenue",
            "3 bed 2 bath",
            "$625,000 48 Maple Avenue",
            "Open house Sunday 1-4",
            "48 Maple Avenue Call Dana 555-0177",
        ],
    ),
    (
        "farewell video for Tom who is leaving after 12 years. He trained over 60 people. We will miss you Tom!",
        ["Farewell Tom Leaving after 12 years", "He trained over 60 people", "We will miss you Tom!"],
    ),
    (
        "Staff training video: how to lift safely. Step 1: plan your route. Step 2: bend your knees, not your back. "
        "Questions? Ask Sam in HR.",
        [
            "Staff training",
            "How to lift safely Plan your route Bend your knees, not your back",
            "Questions? Ask Sam in HR",
        ],
    ),
    (
        "Charity 10K run for Mercy Hospice! Sunday 18 May, 9am, Victoria Park. £15 entry, medals for everyone. Sign up "
        "at the front desk or at mercyrun.example",
        [
            "Charity 10K run for Mercy Hospice!",
            "Charity 10K run for Mercy Hospice! Sunday 18 May, 9am Victoria Park",
            "£15 entry",
            "Medals for everyone",
            "Charity 10K run for Mercy Hospice! Sign up at the front desk mercyrun.example",
        ],
    ),
    (
        "Werbung für unsere Bäckerei Korn & Kruste: neues Roggenbrot für 4,20 €. Ohne Zusätze, 24 Stunden gereift. Mo "
        "bis Sa 6 bis 18 Uhr. Marktstraße 5, Ulm. warm und rustikal",
        [
            "Bäckerei Korn & Kruste",
            "Neues Roggenbrot 4,20 €",
            "Ohne Zusätze",
            "24 Stunden gereift",
            "Bäckerei Korn & Kruste Mo bis Sa 6 bis 18 Uhr · Marktstraße 5, Ulm",
        ],
    ),
    (
        "thank you video for our teacher Ms. Alvarez. you taught us fractions, patience and how to lose at dodgeball. "
        "love from class 4B",
        [
            "Thank you Ms. Alvarez Teacher",
            "You taught us fractions, patience and how to lose at dodgeball",
            "Love from class 4B",
        ],
    ),
    (
        "new opening hours from monday! mon-fri 8-20, sat 9-18, sunday closed. Müller Drogerie, Bonn",
        ["Bonn Müller Drogerie", "New opening hours from Monday!", "Mon-fri 8-20 Sat 9-18 Sunday closed"],
    ),
    (
        "Remind people to vote in the school board election on Tuesday, November 4. Bring ID. Find your "
        "polling place at "
        "vote.example. clean, blue, 10 sec",
        [
            "Vote in the school board election Tuesday, November 4",
            "Bring ID",
            "Vote in the school board election Find your polling place vote.example",
        ],
    ),
    (
        "Congratulations Emma! Class of 2026. We are so proud of you. Love, Mum, Dad and Oscar. gold and navy",
        ["Congratulations Emma!", "Class of 2026", "We are so proud of you", "Love, Mum, Dad and Oscar"],
    ),
    (
        "we hit 1 million downloads! make a celebration video for my team. thank you Ana, Raj, Kofi and Mei. "
        "next stop 2 "
        "million. confetti, fun",
        [
            "For my team Celebration",
            "We hit 1 million downloads",
            "Thank you Ana, Raj, Kofi and Mei",
            "Next stop 2 million",
        ],
    ),
    (
        "Free webinar: How to write emails people answer. Wednesday, 22 January at 5pm CET, online. Save your seat at "
        "reply.example",
        [
            "Free webinar How to write emails people answer",
            "How to write emails people answer Wednesday, 22 January at 5pm CET Online",
            "How to write emails people answer Save your seat reply.example",
        ],
    ),
    (
        "Notice for tenants: the lift is out of service from 3 to 7 March for repairs. Please use the stairs. Call the "
        "caretaker on 020 7946 0555. plain",
        [
            "Notice for tenants",
            "The lift is out of service from 3 to 7 March for repairs",
            "Please use the stairs",
            "Notice for tenants Call the caretaker 020 7946 0555",
        ],
    ),
    (
        "lost cat poster video: Milo, grey tabby, missing since Tuesday. please call 07700 900321",
        ["Lost cat Milo Grey tabby", "Missing since Tuesday", "Milo Please call 07700 900321"],
    ),
    (
        "renovation reel: new oak floor, quartz worktops, hidden storage. by Nordlicht Interiors, Hamburg. "
        "DM for a free "
        "quote",
        [
            "Renovation",
            "New oak floor Quartz worktops Hidden storage",
            "By Nordlicht Interiors, Hamburg",
            "Renovation DM for a free quote",
        ],
    ),
    (
        "Promo pour mon salon de coiffure Chez Inès : coupe femme 35 €, coupe homme 22 €. -20 % pour les étudiants. 5 "
        "rue des Lilas, Nantes. Tél. 02 40 55 01 99",
        [
            "Salon de coiffure Chez Inès",
            "Coupe femme 35 € Coupe homme 22 €",
            "-20 % pour les étudiants",
            "Chez Inès 5 rue des Lilas, Nantes Tél 02 40 55 01 99",
        ],
    ),
    (
        "Welcome our new colleagues! Aisha Khan, Product Designer. Leo Park, Data Engineer. Glad you're here.",
        ["Welcome our new colleagues!", "Aisha Khan Product Designer Leo Park Data Engineer", "Glad you're here"],
    ),
    (
        "Summer camp at Pine Lake, ages 7 to 12, July 6 - August 14. Canoeing, climbing, crafts. Register at "
        "pinelakecamp.example",
        [
            "Summer camp at Pine Lake",
            "Ages 7 to 12",
            "Summer camp at Pine Lake July 6 - August 14",
            "Canoeing Climbing Crafts",
            "Summer camp at Pine Lake Register pinelakecamp.example",
        ],
    ),
    (
        "ok so i have a little cafe called Moss & Bean, we're opening a second shop on March 14. free filter "
        "coffee all "
        "day. come say hi! @mossandbean. nothing too flashy please, green and cream",
        [
            "Little cafe Moss & Bean",
            "Opening a second shop March 14",
            "Free filter coffee all day",
            "Moss & Bean Come say hi! @mossandbean",
        ],
    ),
    (
        "vet clinic story: free dental check for cats and dogs in February. book by phone 0161 496 0345. Paws & Co, 9 "
        "Canal Row. cute",
        [
            "Vet clinic Paws & Co",
            "Free dental check for cats and dogs in February",
            "Paws & Co 9 Canal Row Book by phone 0161 496 0345",
        ],
    ),
    (
        "company intro for Halden & Rye, supply chain consultants. We cut lead times by 30%. 45 consultants. "
        "Early bird "
        "€79 instead of €119. hello@haldenrye.example. professional, navy",
        [
            "Halden & Rye",
            "Supply chain consultants",
            "We cut lead times by 30%",
            "45 consultants",
            "Early bird €79 instead of €119",
            "Halden & Rye hello@haldenrye.example",
        ],
    ),
]


@pytest.mark.parametrize(("brief", "said"), FILMS, ids=lambda value: value[:30] if isinstance(value, str) else "")
def test_each_fact_stands_once_where_it_belongs(brief: str, said: list[str]) -> None:
    shown = [said_on(scene.content) for scene in scenes_of(plan_of(brief))]
    assert sorted(shown) == sorted(said)
    assert (shown[0], shown[-1]) == (said[0], said[-1])


def test_where_there_is_no_time_short_lines_share_a_scene_and_none_is_lost() -> None:
    plan = plan_of(
        "weather warning: heavy snow tonight from 9pm to 6am in the northern counties, up to 30 cm, winds up "
        "to 80 km/h. stay off "
        "the roads. check traffic.example before you travel. 10 seconds, red"
    )
    scenes = scenes_of(plan)
    assert [scene.design for scene in scenes] == ["title", "title", "features", "outro"]
    assert scenes[0].content.title == "Weather warning"
    assert sum(scene.duration_frames or 0 for scene in scenes) == 300
    assert "no time" not in plan.reply


def test_a_film_without_a_length_takes_longer_before_words_are_left_out() -> None:
    sentence = "We teach children of all ages to swim in our own warm pool by the river."
    scenes = scenes_of(plan_of(f"Promo for Zenith Swim. {sentence} {sentence.replace('swim', 'dive')} Call 555-0101"))
    assert len(scenes) == 4
    assert sum(scene.duration_frames or 0 for scene in scenes) <= ROOM * 30


@pytest.mark.parametrize(("words", "color"), [("dark moody, gold", "#d4a72c"), ("bleu marine et blanc", "")])
def test_a_colour_that_is_asked_for_is_seen(words: str, color: str) -> None:
    theme = theme_for(words)
    assert theme
    if color:
        assert abs(to_oklch(theme.accent)[2] - to_oklch(color)[2]) < 6
    else:
        assert to_oklch(theme.background)[0] < 0.35


def test_a_length_behind_what_is_explained_is_that_of_the_film() -> None:
    told = "explain how a heat pump works in 30 seconds: it takes heat from the air, a compressor makes it hotter"
    scenes = scenes_of(plan_of(told))
    assert scenes[0].content.title == "How a heat pump works"
    assert sum(scene.duration_frames or 0 for scene in scenes) == 900


PLUMBER = (
    "Farrow Plumbing. Burst pipe? We answer the phone in 30 seconds and are with you in under 90 minutes, day or "
    "night. No call-out fee. 0800 555 0133"
)


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (15, "We answer the phone in 30 seconds and are with you in under 90 minutes, day or night"),
        (12, "We answer the phone in 30 seconds"),
    ],
)
def test_a_name_is_said_once_and_a_sentence_is_cut_before_anything_is_left_out(seconds: int, told: str) -> None:
    scenes = scenes_of(plan_of(f"{seconds} seconds. {PLUMBER}"))
    assert [said_on(scene.content) for scene in scenes] == [
        "Farrow Plumbing Burst pipe?",
        told,
        "No call-out fee",
        "Farrow Plumbing 0800 555 0133",
    ]
    assert sum(scene.duration_frames or 0 for scene in scenes) == seconds * 30


@pytest.mark.parametrize(
    ("sentence", "half"),
    [
        ("We bake bread and cakes for every party in town", ""),
        ("We bake all night and you get it at six", "We bake all night"),
        ("Our ovens are as old as the house, every single one", "Our ovens are as old as the house"),
        ("We sell tables, chairs, beds and shelves from local oak", ""),
        ("Fresh bread and you know it", ""),
    ],
)
def test_a_sentence_is_cut_only_between_two_things_that_it_says(sentence: str, half: str) -> None:
    assert first_half(sentence) == half
