"""Designs that live on pictures."""

from __future__ import annotations

from tools.designs.design import Design, design

DESIGNS: tuple[Design, ...] = (
    design(
        "hero",
        "Headline with picture",
        "A headline beside a picture, with a line above and a sentence below: openings, products, places",
        takes="kicker title subtitle pictures",
        needs="title pictures",
        hints="hero|headline with picture|key visual|banner|splash",
        pictures=(1, 1),
        part="hook",
    ),
)
