"""What words mean where looks are spoken of: elements, sizes, colours, pace and moods. Data, no logic."""

from __future__ import annotations

from brain.rules.phrases import Phrases, word_set

SHOWN_DATE = "showndate"  # the word for it once it is known that a scene shows one
ELEMENT_NOUNS = Phrases.of(
    {
        "title": """
            title, titles, headline, headlines, heading, headings, header, main text, main title, name, names, big text,
            headings text, title text, headline text, main heading, titel, título
        """,
        "subtitle": """
            subtitle, subtitles, sub title, subtext, sub text, subheading, sub heading, subheadline, subline,
            sub headline, tagline, tag line, strapline, slogan, description, caption, small text, text below,
            text underneath, text under the title, second line, claim, byline, subhead, lower text, motto
        """,
        "kicker": """
            kicker, eyebrow, overline, small line above, line above the title, text above the title, top line,
            text above, line above, pre title
        """,
        "items": """
            items, item, list items, list, bullets, bullet points, points, entries, rows, lines, steps, options,
            opening times, list text, steps text, menu text, menu items, menu lines, dishes
        """,
        "quote": "quote, quotation, quote text, quoted text, testimonial text",
        "author": "author, attribution, source, speaker, author name, person's name, author's name",
        "value": "value, number, numbers, figure, figures, big number, counter, percentage, stat, amount, digits",
        "label": "label, labels, unit, number label",
        "price": "price, prices, price tag, price tags",
        "date": SHOWN_DATE,
        "place": "venue, location, street address, address",
        "cta": "cta, call to action, button, button text, cta text",
        "contact": """
            contact, contact line, website, url, phone number, phone, email, e mail, link, web address,
            contact details, contact info, telephone number, email address, website address
        """,
        "text": """
            text, texts, words, letters, font, fonts, type, writing, typography, copy, all text, all the text,
            every text, lettering, font size, text size, typeface, font color, text color, text colour, font colour
        """,
        "background": """
            background, backdrop, bg, back ground, background color, background colour, canvas, wallpaper,
            backgrounds
        """,
        "accent": """
            accent, accents, accent color, accent colour, highlight, highlight color, highlight colour, highlights,
            accent colors, accent colours
        """,
    }
)
# What scenes are called that show people.
PEOPLE = word_set("""
    team trainer coach staff barber mentor speaker teacher host guest crew singer player artist band lineup doctor
    people name cast character author instructor member dancer actor judge panel
    """)
# Words for an attribute, which say what a value is about and nothing else.
ATTRIBUTES = Phrases.of(
    {
        "color": "color, colour, colors, colours, shade, hue, tone, tones",
        "size": "size, sizes, scale",
        "theme": """
            look, theme, style, mood, vibe, feel, feeling, design, palette, color scheme, colour scheme, scheme,
            look and feel, atmosphere, aesthetic, themed, styling
        """,
        "pace": "speed, pace, animation, animations, motion, movement, tempo",
        "text": "wording, content, spelling",
    }
)
# How much larger (a multiplier).
SIZES = Phrases.of(
    {
        1.25: """
            bigger, larger, big, large, increase, increased, enlarged, taller, biger, more prominent, bigger size,
            stand out more, stand out, more visible, grow, up in size, size up
        """,
        1.6: """
            huge, massive, giant, gigantic, enormous, really big, very big, super big, so big, humongous,
            extra large, xl, as big as possible, really large, very large, gigantically big
        """,
        0.8: """
            smaller, small, little, less big, decreased, reduced, shrink, tinier, smaler, less prominent,
            down in size, size down, more subtle, tiny bit smaller
        """,
        0.5: "tiny, really small, very small, super small, miniature, minuscule, extra small",
    }
)
# Said of something that should become the opposite: "too small".
TOO = Phrases.of(
    {
        1.6: """
            is tiny, are tiny, is so tiny, are so tiny, is way too small, are way too small, is minuscule,
            is very small, are very small, is really small, are really small
        """,
        0.625: """
            is huge, are huge, is massive, are massive, is enormous, is gigantic, is way too big, are way too big,
            is way too large, is giant
        """,
        1.25: "too small, not big enough, too tiny, hard to read, so small, is small, hardly readable, not readable",
        0.8: "too big, too large, too huge, not small enough, oversized",
    }
)
# How strongly a comparative is meant: the exponent on its multiplier.
DEGREES = Phrases.of(
    {
        2.2: """
            much, a lot, way, far, lots, considerably, significantly, significant, even much, loads, so much,
            noticeably, dramatically, drastically
        """,
        0.5: """
            slightly, a bit, a little, a little bit, a touch, somewhat, a tad, bit, marginally, a smidge, a hair,
            just a bit, just a little, a tiny bit
        """,
        1.0: "more, even, even more, still, quite, rather, some more, really, very",
    }
)
TIMES = Phrases.of(
    {
        2.0: """
            twice as, twice the, double the, two times, 2 x, x2, twice, by double, doubled, double as, times two,
            200%, double
        """,
        3.0: "three times as, three times the, triple the, three times, 3 x, x3, thrice, triple",
        4.0: "four times as, four times the, four times, 4 x, x4",
        1.5: "one and a half times, 1.5 x, half again as, half as much again, 1.5 times, one and a half times as",
        0.5: "half the, half as, by half, in half, half, 0.5 x",
    }
)
GROWING = Phrases.of(
    {
        1: "bigger, larger, more, big, large, up, increase, taller, faster, quicker, longer, size",
        -1: "smaller, less, down, decrease, small, tinier, slower",
    }
)
SHADES = Phrases.of(
    {0.75: "darker, dimmer, less bright, too bright, too light", 1.2: "lighter, brighter, paler, less dark, too dark"}
)
PACES = Phrases.of(
    {
        1.4: """
            faster, quicker, snappier, speedier, more quickly, speed it up, fast, quick, snappy, quickly,
            more energetic, more energy, livelier, more dynamic, zippier, more lively
        """,
        0.7: """
            slower, calmer, more slowly, slow, slowly, more relaxed, gentler, more gently, more calm, slow it down,
            smoother, more leisurely, less animation, less motion, less movement, fewer animations
        """,
    }
)
WEIGHTS = Phrases.of(
    {
        "800": "bold, bolder, heavier, thicker, fat, fatter, in bold, boldly, strong",
        "300": "thin, thinner, lighter weight, light weight, in thin",
        "400": "regular weight, normal weight, not bold",
    }
)
ALIGNMENTS = Phrases.of(
    {
        "center": """
            centered, centred, center, centre, in the middle, in the center, in the centre, to the center,
            to the centre, to the middle, middle
        """,
        "left": "left, to the left, on the left, left aligned, flush left, left side, on the left side",
        "right": "to the right, on the right, right aligned, flush right, right side, on the right side",
    }
)
# Moods in words that the themes do not list themselves: what the person says -> a word that they know.
MOODS = Phrases.of(
    {
        "dark": "dark mode, dark theme, dark look",
        "light": "light mode, light theme, light look",
        "premium": "high end, upscale, fancier, fancy, classier, higher quality",
        "playful": "kids, funnier, happier, for kids, cartoon style, cartoonish",
        "minimal": "lots of white space, white space, less busy, simpler, less cluttered, more breathing room",
        "bold": "more punch, punchier, louder, stronger, more impact, edgier, more pop, pop more",
        "tech": "high tech",
        "pastel": "soft colors, soft colours",
        "retro": "old school",
        "professional": "more serious, for business",
    }
)
# Colours that everybody means as such: snow, rose and sand are things as well, and Midnight or Sunset may be a title.
PLAIN_COLORS = word_set("""
    red blue green yellow orange purple pink black white grey gray brown gold navy teal beige violet turquoise cyan
    magenta maroon crimson
    """)
