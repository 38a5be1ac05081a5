"""Designs of one or a few figures."""

from __future__ import annotations

from tools.designs.design import Design, design

DESIGNS: tuple[Design, ...] = (
    design(
        "figure",
        "Figure",
        "One big number, counted up to, and what it counts",
        takes="title value label subtitle",
        needs="value",
        hints="figure|number|stat|statistic|counter|count|percent|percentage|metric",
        part="proof",
    ),
)
