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
        variants="bars rings",
        part="proof",
    ),
    design(
        "ring",
        "Progress ring",
        "A percentage as a ring that fills: progress, goals, satisfaction",
        takes="title value label subtitle",
        needs="value",
        hints="ring|progress|progress ring|goal|completion|percent ring|gauge",
        part="proof",
    ),
    design(
        "counters",
        "Figures in a row",
        "Several figures at once, each with what it counts: key figures, results, facts in numbers",
        takes="kicker title subtitle items",
        needs="items",
        hints="counters|figures|numbers|stats|statistics|key figures|metrics|facts|in numbers",
        items=(1, 6),
        numbers=True,
        part="proof",
        seconds=6,
    ),
)
