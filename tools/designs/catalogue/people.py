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
        hints="quote|quotation|testimonial|review|motto|saying|says",
        part="proof",
        seconds=6,
    ),
)
