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
    design(
        "split",
        "Split screen",
        "A picture and a panel of words share the frame in two halves: stories, people, places",
        takes="kicker title subtitle pictures",
        needs="title pictures",
        hints="split|split screen|half and half|side by side|picture and text",
        pictures=(1, 1),
    ),
    design(
        "fullbleed",
        "Picture in full",
        "A picture fills the frame, the words stand on it at the foot: atmosphere, travel, property",
        takes="kicker title subtitle pictures",
        needs="pictures",
        hints="full bleed|fullscreen|full screen|photo|background picture|cinematic|atmosphere",
        pictures=(1, 1),
        part="hook",
    ),
    design(
        "gallery",
        "Gallery",
        "Several pictures in a mosaic, with captions and a title on a tile of its own: portfolios, rooms, dishes",
        takes="kicker title items pictures",
        needs="pictures",
        hints="gallery|pictures|photos|images|mosaic|collage|portfolio|lookbook|album",
        pictures=(2, 7),
        items=(0, 7),
        seconds=6,
    ),
    design(
        "beforeafter",
        "Before and after",
        "Two pictures in one place and a divider that sweeps from the one to the other: renovations, treatments, edits",
        takes="title columns pictures",
        needs="pictures columns",
        hints="before and after|before after|before/after|transformation|makeover|renovation",
        pictures=(2, 2),
        part="proof",
        seconds=7,
    ),
)
