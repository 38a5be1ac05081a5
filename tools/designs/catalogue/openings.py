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
        part="hook",
    ),
    design(
        "outro",
        "Call to action",
        "A close: last words, a button that asks for the next step, and how to get in touch",
        takes="title subtitle cta contact",
        hints="outro|ending|end card|closing|call to action|cta|contact|goodbye|thank you|thanks",
        part="close",
    ),
    design(
        "statement",
        "Statement",
        "A few words set as large as the frame allows, like a poster: slogans, claims, one big word",
        takes="kicker title",
        needs="title",
        hints="statement|slogan|claim|motto|big word|big text|one word|poster|manifesto|tagline|bold statement",
        part="hook",
        seconds=4,
    ),
)
