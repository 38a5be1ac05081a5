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
        hints="list|hours|opening hours|pricing|features|services|facts|table",
        seconds=7,
    ),
    design(
        "steps",
        "Steps",
        "Numbered steps or stations in order: how it works, a recipe, a timeline",
        takes="title subtitle items",
        needs="items",
        hints="steps|step|how it works|process|recipe|instructions",
        items=(2, 9),
        seconds=8,
    ),
    design(
        "agenda",
        "Agenda",
        "The hours of a day as a staircase of bands: programmes, schedules, line-ups",
        takes="kicker title subtitle items",
        needs="items",
        hints="agenda|schedule|programme|program|line-up|lineup|timetable|itinerary|running order|sessions",
        items=(2, 9),
        seconds=7,
    ),
    design(
        "checklist",
        "Checklist",
        "Things ticked off one after another on a sheet of paper: what is included, to-dos, preparations",
        takes="title subtitle items",
        needs="items",
        hints="checklist|check list|to-do|todo|to do list|tick|ticks|included|packing list|requirements",
        items=(2, 10),
        seconds=7,
    ),
    design(
        "timeline",
        "Timeline",
        "Dates along a line and what happened: histories, milestones, roadmaps",
        takes="kicker title subtitle items",
        needs="items",
        hints="timeline|history|milestones|roadmap|years|through the years|chronology|story so far|since then",
        items=(2, 8),
        seconds=8,
    ),
    design(
        "menu",
        "Menu",
        "Dishes, services or goods with their prices, framed like a bill of fare",
        takes="kicker title subtitle items",
        needs="items",
        hints="menu|prices|price list|dishes|food|drinks|bill of fare|treatments|rates|wine list|cocktails",
        items=(1, 14),
        seconds=8,
    ),
)
