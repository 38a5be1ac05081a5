"""Designs that show software: phone and browser mock-ups, code, a terminal."""

from __future__ import annotations

from tools.designs.design import Design, design

DESIGNS: tuple[Design, ...] = (
    design(
        "code",
        "Code",
        "Program text typed in an editor, with a headline beside it",
        takes="title subtitle label snippet",
        needs="snippet",
        hints="code|snippet|program|source code|typing code|editor|function|script|api",
        seconds=7,
    ),
    design(
        "terminal",
        "Terminal",
        "Commands typed at a prompt, and what they answer",
        takes="title snippet",
        needs="snippet",
        hints="terminal|command line|shell|console|command|cli|prompt|bash|install",
        seconds=6,
    ),
    design(
        "phone",
        "Phone",
        "An app on a phone, as a picture or as a list of what it does, with a headline and a button",
        takes="kicker title subtitle items cta pictures",
        needs="title",
        hints="phone|mobile|app|smartphone|iphone|android|phone mockup|mockup|mock-up|app store|screenshot",
        items=(0, 5),
        pictures=(0, 1),
        asked=True,
    ),
    design(
        "browser",
        "Browser",
        "A website in a browser window, its address typed, its button pressed",
        takes="kicker title subtitle contact cta pictures",
        needs="contact",
        hints="browser|website|web page|webpage|homepage|landing page|web app|online shop|browser mockup|desktop",
        pictures=(0, 1),
        asked=True,
    ),
)
