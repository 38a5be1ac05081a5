"""Designs of what people say and who they are."""

from __future__ import annotations

from tools.designs.design import Design, design

DESIGNS: tuple[Design, ...] = (
    design(
        "quote",
        "Quote",
        "A quotation and who said it: testimonials, reviews, mottos",
        takes="quote author",
        needs="quote",
        hints="quote|quotation|motto|saying|says",
        part="proof",
        seconds=6,
    ),
    design(
        "testimonial",
        "Testimonial",
        "What a customer says, with a portrait, a rating in stars and who they are",
        takes="value quote author subtitle pictures",
        needs="quote author",
        hints="testimonial|review|customer|client|feedback|rating|stars|recommendation|voice",
        pictures=(0, 1),
        part="proof",
        seconds=6,
    ),
    design(
        "team",
        "Team",
        "People side by side with their names and roles, with or without portraits",
        takes="kicker title subtitle items pictures",
        needs="items",
        hints="team|people|staff|crew|founders|speakers|members|employees|meet the team|cast|band",
        items=(1, 6),
        pictures=(0, 6),
        seconds=6,
        asked=True,
    ),
    design(
        "partners",
        "Partners",
        "Partners, clients or sponsors in a ruled grid, as names or logos",
        takes="kicker title subtitle items pictures",
        needs="items",
        hints="partners|partner|clients|sponsors|sponsor|logos|customers|trusted by|supported by|brands",
        items=(2, 12),
        pictures=(0, 12),
        part="proof",
        asked=True,
    ),
    design(
        "social",
        "Social media",
        "Handles on social networks as stickers with the networks' signs",
        takes="title subtitle items",
        needs="items",
        hints="social|social media|follow|follow us|instagram|tiktok|youtube|facebook|linkedin|handles|subscribe",
        items=(1, 8),
        part="close",
        asked=True,
    ),
)
