"""Designs that draw amounts."""

from __future__ import annotations

from tools.designs.design import Design, design

DESIGNS: tuple[Design, ...] = (
    design(
        "bars",
        "Bar chart",
        "Amounts of several things as bars, the largest in full colour: rankings, surveys, sales",
        takes="kicker title subtitle items",
        needs="items",
        hints="bars|bar chart|bar graph|chart|graph|ranking|compare|survey|results",
        items=(2, 10),
        numbers=True,
        part="proof",
        seconds=6,
    ),
    design(
        "line",
        "Line chart",
        "How an amount changes over time as a line: growth, revenue by year, visitors by month",
        takes="kicker title subtitle items",
        needs="items",
        hints="line chart|line graph|growth|trend|over time|by year|by month|development|curve",
        items=(3, 12),
        numbers=True,
        part="proof",
        seconds=6,
    ),
    design(
        "donut",
        "Donut chart",
        "Shares of a whole as a ring with a legend: budgets, votes, market shares",
        takes="kicker title subtitle items",
        needs="items",
        hints="donut|doughnut|pie|pie chart|donut chart|share|shares|breakdown|split|distribution|budget",
        items=(2, 7),
        numbers=True,
        part="proof",
        seconds=6,
    ),
)
