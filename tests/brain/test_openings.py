"""How films open: what a brief's first words are, on one scene, with the name of whoever it is for."""

from __future__ import annotations

import pytest

from brain.context import Context
from brain.decide import decide
from tests.brain.talk import project
from tools.schemas import AddScene, Content


def contents_of(brief: str) -> list[Content]:
    plan = decide(Context(message=brief, project=project()))
    return [op.content for op in plan.ops if isinstance(op, AddScene)]


# The kicker, title and subtitle of the first scene, and the title of the last where that is another.
OPENINGS = [
    (
        "Product launch for Luma, a desk lamp that follows the sun. Wakes you gently. €129, preorder at luma.example",
        ("Product launch", "Luma", "A desk lamp that follows the sun", "Luma"),
    ),
    ("Quarterly update: revenue up 18%, 240 new customers. Thanks to the team", ("", "Quarterly update", "", "")),
    ("Real estate tour: kitchen, bedroom, backyard. $750,000. Call Jim 555-0166", ("", "Real estate tour", "", "")),
    (
        "need a reel for my nail salon asap. gel set $35, acrylics $50. dm @nails to book",
        ("", "My nail salon", "", "My nail salon"),
    ),
    (
        "Can I get something for the screen in our reception? We're Lindqvist & Partners, family law. Over 25 years. "
        "First consultation is free. Speak to us in confidence.",
        ("", "Lindqvist & Partners", "", "Lindqvist & Partners"),
    ),
    (
        "Slideshow to show at our wedding reception: Lisa and Mark, met in 2016 in Rome, engaged in 2022",
        ("", "Lisa and Mark", "", ""),
    ),
    (
        "Explain why bees matter for my 4th grade class: 1 in 3 bites depends on pollinators. Bees visit 5,000 flowers",
        ("", "Why bees matter", "", ""),
    ),
    (
        "Our charity's year in numbers: 1,240 families helped, 86 volunteers. Thank you from everyone at Harbor Hope. "
        "Donate at harborhope.example",
        ("Harbor Hope", "Our charity's year in numbers", "", "Harbor Hope"),
    ),
    ("hi! we do dog walking in leeds, £12 per walk, need a short video pls", ("", "Dog walking in leeds", "", "")),
    (
        "Teach people the 4 steps of hand washing: wet, lather, scrub 20 seconds, rinse",
        ("", "4 steps of hand washing", "", ""),
    ),
    ("为我们的健身房做一个宣传视频：24小时营业，专业教练，首月只要99元。电话 555-0188", ("", "健身房", "", "健身房")),
    (
        "Hiring! Line cook at Casa Verde in Leeds, £14.50/h, free meals. Send your CV to jobs@casaverde.example",
        ("Hiring", "Line cook", "Casa Verde, Leeds", "Casa Verde"),
    ),
    ("hiring! we need a barista, part time, apply at jobs@nord.example", ("Hiring", "Barista", "Part time", "")),
    (
        "We are opening our second location on Friday March 14 at 22 Harbour Street. Free espresso for all. "
        "Northlight Coffee.",
        ("Northlight Coffee", "We are opening our second location", "", ""),
    ),
    (
        "Lost dog!! Biscuit, a small brown terrier, last seen near Elm Park. Reward £200. Call Jenny 07700 900123",
        ("Lost dog", "Biscuit", "Small brown terrier", "Biscuit"),
    ),
    (
        "Grand reopening! After six months of renovation The Copper Kettle is back. Live jazz. Call 0113 496 0022",
        ("Grand reopening", "The Copper Kettle is back", "After six months of renovation", "The Copper Kettle"),
    ),
    (
        'New album out now: "Low Tide" by Marlow Fields. 11 songs recorded in a lighthouse. Listen on all platforms',
        ("New album out now", "Low Tide", "By Marlow Fields", "Low Tide"),
    ),
    (
        "Our startup Parcelly makes returns painless. Print nothing, pack nothing. Try it free at parcelly.example",
        ("Startup", "Parcelly", "Makes returns painless", "Parcelly"),
    ),
    (
        "Meet our new vet, Dr. Sam Okafor. 12 years with small animals. Call Greenfield Vets, 0161 496 0333",
        ("Meet our new vet", "Dr. Sam Okafor", "", ""),
    ),
    (
        "Hi there, I'm Marta and I run a small pottery studio in Porto. I'd love a reel that shows our workshops: "
        "3 hours, max 8 people, €45. Book at barro.example",
        ("Small pottery studio in Porto", "Workshops", "", "Workshops"),
    ),
    (
        "Announcement for our residents: the lift in building C will be out of service. Use the stairs. Sorry for "
        "the inconvenience. Harbour View Management",
        ("Announcement", "The lift in building C will be out of service", "", "Harbour View Management"),
    ),
    (
        "Une vidéo pour annoncer l'ouverture de notre librairie Les Mots Bleus à Nantes, le samedi 5 avril à 10h. Café "
        "offert. 12 rue Crébillon",
        ("Ouverture", "Les Mots Bleus", "Librairie à Nantes", ""),
    ),
    (
        "Yoga with Priya - gentle morning flow for beginners. First class free. WhatsApp 07700 900456",
        ("", "Yoga with Priya", "Gentle morning flow for beginners", "Yoga with Priya"),
    ),
    (
        "Make a teaser for the indie game Hollow Tide coming to Steam. Dive, explore, survive. Wishlist now",
        ("Indie game", "Hollow Tide", "Coming to Steam", "Hollow Tide"),
    ),
    (
        "Trailer style video: The Lantern Thief, a fantasy novel by Ingrid Holm. A city in the dark. In all bookstores",
        ("", "The Lantern Thief", "A fantasy novel by Ingrid Holm", ""),
    ),
    (
        "Can you make a short video announcing that our clinic is moving? Same doctors. 0141 496 0101. Westside Clinic",
        ("Westside Clinic", "Our clinic is moving", "", "Westside Clinic"),
    ),
    (
        "Employee of the month: Fatima Noor! She helped 140 customers and trained 4 new colleagues. Thank you Fatima",
        ("Employee of the month", "Fatima Noor", "", ""),
    ),
    (
        "hi, this is for our hotel Seeblick. autumn offer: 3 nights for 2, breakfast. book at seeblick.example",
        ("Hotel", "Seeblick", "", "Seeblick"),
    ),
    (
        'quick vid for the staff meeting, title "Q3 wins": new client Acme, launch on time. Then say thanks everyone',
        ("", "Q3 wins", "", "Thanks everyone"),
    ),
    (
        "our daycare Little Sprouts has 3 spots open for September. organic meals, big garden. call Ana 555-0117",
        ("Daycare", "Little Sprouts", "3 spots open for September", "Little Sprouts"),
    ),
    (
        "Summer sale at Pebble & Pine furniture. Up to 40% off sofas. Ends Sunday. pebblepine.example",
        ("", "Summer sale at Pebble & Pine furniture", "", "Pebble & Pine"),
    ),
    (
        "Presentamos Nube, la app que organiza tus facturas. Escanea, ordena y envía. Gratis 30 días. nube.example",
        ("Presentamos", "Nube", "La app que organiza tus facturas", "Nube"),
    ),
    (
        "Wir suchen Verstärkung! Friseur/in in Vollzeit für Salon Haarwerk in Kassel. Ruf an: 0561 555012",
        ("Wir suchen Verstärkung", "Friseur/in in Vollzeit", "Salon Haarwerk, Kassel", "Salon Haarwerk"),
    ),
    (
        "Annuncio di lavoro: cerchiamo un pizzaiolo per Trattoria Mezzaluna a Verona, fisso. Chiama 045 5550147",
        ("Annuncio di lavoro", "Pizzaiolo", "Trattoria Mezzaluna, Verona", "Trattoria Mezzaluna"),
    ),
    (
        "Mach ein Video für den Flohmarkt im Stadtpark: über 80 Stände, Eintritt frei. Veranstalter: Bürgerverein Süd",
        ("Bürgerverein Süd", "Flohmarkt im Stadtpark", "", ""),
    ),
    (
        "new podcast: Slow Money with Ada Perez. Honest talks about saving and investing. Listen on Spotify",
        ("New podcast", "Slow Money with Ada Perez", "", "Slow Money with Ada Perez"),
    ),
    (
        "Please make something nice to thank our volunteers. 86 people, 1,900 hours. You are the heart of Leeds",
        ("", "Thank you, volunteers", "", ""),
    ),
    (
        "Learn guitar online with Joe Marsh. 5 minute lessons, no sheet music. First month $5. joemarsh.example",
        ("With Joe Marsh", "Learn guitar online", "", "Joe Marsh"),
    ),
    (
        "I need a video asap for our new tasting menu. Seven courses, 95 euros. Book at harbourroom.example",
        ("", "New tasting menu", "", "New tasting menu"),
    ),
    (
        "hey team, could you put together a short promo for Mango Tree Kitchen? thai takeaway, open 5-11 every day",
        ("", "Mango Tree Kitchen", "", ""),
    ),
    (
        "we built an AI notetaker called Murmur. it joins your meetings. save 5 hours a week. try it at murmur.example",
        ("AI notetaker", "Murmur", "", "Murmur"),
    ),
    (
        "Journée portes ouvertes à l'école de musique Allegro. Essai gratuit. Inscriptions : allegro.example",
        ("", "Journée portes ouvertes à l'école de musique Allegro", "", "Allegro"),
    ),
]


@pytest.mark.parametrize(("brief", "told"), OPENINGS, ids=lambda value: value[:30] if isinstance(value, str) else "")
def test_what_a_brief_begins_with_is_one_scene(brief: str, told: tuple[str, str, str, str]) -> None:
    contents = contents_of(brief)
    assert (contents[0].kicker, contents[0].title, contents[0].subtitle) == told[:3]
    assert told[3] in {"", contents[-1].title}


def test_several_things_that_are_announced_stay_a_list() -> None:
    first, second, *_ = contents_of(
        "We are hiring: welder, electrician, apprentice. 30 days off. Apply at stahlbau.example"
    )
    assert (first.title, [item.label for item in second.items]) == (
        "We are hiring",
        ["Welder", "Electrician", "Apprentice"],
    )


@pytest.mark.parametrize("last", ["Delivered by noon", "Bring ID", "Ends Sunday", "Free Entry", "Happy Holidays"])
def test_what_stands_last_is_not_always_a_name(last: str) -> None:
    first = contents_of(f"Our summer party is on 12 July. Music, food and games for everybody. {last}.")[0]
    assert last not in (first.kicker, first.title)
