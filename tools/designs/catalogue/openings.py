"""Designs that open and close a film."""

from __future__ import annotations

from tools.designs.design import Design, design

DESIGNS: tuple[Design, ...] = (
    design(
        "title",
        "Title",
        "A large title with a small line above it and a sentence below: openings, chapters, statements",
        takes="kicker title subtitle",
        hints="title|intro|opening|opener|headline|chapter|welcome|cover",
        variants="foot side",
        part="hook",
    ),
    design(
        "outro",
        "Call to action",
        "A close: last words, a button that asks for the next step, and how to get in touch",
        takes="title subtitle cta contact",
        hints="outro|ending|end card|closing|call to action|cta|contact|goodbye|thank you|thanks",
        variants="sunrise corners bands",
        part="close",
    ),
    design(
        "statement",
        "Statement",
        "A few words set as large as the frame allows, like a poster: slogans, claims, one big word",
        takes="kicker title",
        needs="title",
        hints="statement|slogan|claim|motto|big word|big text|one word|poster|manifesto|tagline|bold statement",
        variants="bar line",
        part="hook",
        seconds=4,
    ),
    design(
        "kinetic",
        "Kinetic words",
        "A sentence that strikes word by word in huge letters and comes to rest as a whole: hooks, slogans, teasers",
        takes="kicker title subtitle",
        needs="title",
        hints="kinetic|kinetic typography|word by word|slogan|teaser|hook|punchy|typography",
        part="hook",
        asked=True,
    ),
    design(
        "logo",
        "Logo reveal",
        "A logo lands among gathering rings, its name and its line follow: brand openings and closings",
        takes="title subtitle logo",
        needs="logo",
        hints="logo|logo reveal|reveal|brand|branding|sting|ident|bumper",
        part="hook",
        seconds=4,
    ),
    design(
        "countdown",
        "Countdown",
        "Numerals count down in a dial, then the news stands there with its date: launches, events, openings",
        takes="kicker title date",
        needs="title",
        hints="countdown|count down|timer|launch|three two one|3 2 1|premiere",
        part="hook",
        seconds=6,
        asked=True,
        counts="start",
    ),
)
