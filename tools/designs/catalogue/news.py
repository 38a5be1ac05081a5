"""Designs that announce: lower thirds, alerts, tickers, events, credits."""

from __future__ import annotations

from tools.designs.design import Design, design

DESIGNS: tuple[Design, ...] = (
    design(
        "event",
        "Event",
        "A day on a calendar, and what happens where: invitations, openings, concerts, dates to save",
        takes="kicker title subtitle date place cta",
        needs="date",
        hints="event|date|invitation|invite|save the date|concert|party|opening|exhibition|festival|calendar",
        part="hook",
    ),
    design(
        "credits",
        "Credits",
        "Who did what, on a running strip of film: credits, thanks, casts",
        takes="title subtitle items",
        needs="items",
        hints="credits|credit|cast and crew|thanks to|starring|directed by|end credits|contributors",
        items=(1, 14),
        part="close",
        seconds=7,
        asked=True,
    ),
)
