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
    design(
        "lowerthird",
        "Lower third",
        "A name and a role on a plate over a picture: interviews, speakers, hosts",
        takes="kicker title subtitle pictures",
        needs="title",
        hints="lower third|lower-third|lower thirds|name tag|nameplate|caption|chyron|name plate|interview",
        pictures=(0, 1),
        part="overlay",
        seconds=4,
        asked=True,
    ),
    design(
        "alert",
        "Alert",
        "News that cannot wait, between running warning stripes: breaking news, warnings, last calls",
        takes="kicker title subtitle",
        needs="title",
        hints="alert|breaking news|breaking|warning|attention|urgent|news flash|last call|important|notice|banner",
        part="hook",
        seconds=4,
        asked=True,
    ),
    design(
        "ticker",
        "Ticker",
        "Words on slanted ribbons that run across the frame, a headline on the middle one",
        takes="title items",
        needs="title",
        hints="ticker|marquee|scrolling text|running text|ribbons|news ticker|scrolling|tape",
        items=(0, 8),
        part="hook",
        seconds=4,
        asked=True,
    ),
)
