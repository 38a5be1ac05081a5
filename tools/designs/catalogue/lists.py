"""Designs that set out several things: rows, steps, cards."""

from __future__ import annotations

from tools.designs.design import Design, design

DESIGNS: tuple[Design, ...] = (
    design(
        "list",
        "List",
        "A title and rows of a label and a value: opening hours, menus, prices, agendas, features",
        takes="kicker title subtitle items",
        needs="items",
        hints="list|hours|menu|prices|pricing|agenda|features|services|schedule|programme|program|facts|table",
        seconds=7,
    ),
    design(
        "steps",
        "Steps",
        "Numbered steps or stations in order: how it works, a recipe, a timeline",
        takes="title subtitle items",
        needs="items",
        hints="steps|step|how it works|process|timeline|milestones|recipe|instructions|roadmap|history",
        items=(2, 9),
        seconds=8,
    ),
)
