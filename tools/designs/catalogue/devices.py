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
)
