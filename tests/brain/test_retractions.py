"""What is taken back while speaking: the message is read as if it had been said right at once."""

from __future__ import annotations

import pytest

from brain.context import Context
from brain.decide import decide
from brain.evals import context_of
from brain.rules.retractions import put_right
from brain.rules.tokens import tokens
from brain.rules.view import Reading, view_of
from tests.brain.sayings import films


def context(film: str, message: str) -> Context:
    made = films()[film]
    scenes = [{"n": n, "name": name, "duration": d, "text": t} for n, (name, d, *t) in enumerate(made["scenes"], 1)]
    project = {"title": made["title"], "format": made["format"], "fps": 30, "brand": None}
    return context_of({"prompt": message, "context": {"project": project, "scenes": scenes, "history": []}})


def read(film: str, message: str) -> str:
    asked = context(film, message)
    row = put_right(tokens(message), message, Reading(asked, view_of(asked)))
    return " ".join(token.word for token in row)


@pytest.mark.parametrize(
    ("message", "meant"),
    [
        ("delete scene 2... no sorry, 3", "delete scene 3"),
        ("make scene 2 5 seconds, actually 4", "make scene 2 4 seconds"),
        ("make the title blue, no wait, green", "make the title green"),
        ("add parking at the start, I mean at the end", "add parking at the end"),
        ("delete friday, sorry, I meant saturday", "delete saturday"),
        ("a 4 second, no make that 3, scene about storage", "a 3 second scene about storage"),
        ("make the title smaller, no, bigger", "make the title bigger"),
        ("a scene about food, scratch that, about drinks", "a scene about drinks"),
        ('call it "Fri", or rather "Friday night"', "call it friday night"),
        ("crossfade into passes, no, wipe", "wipe into passes"),
        ("move passes to the front. Hmm no, put it after friday.", "put passes after friday ."),
        ("remove camping, wait, don't. remove passes", "remove passes"),
        ("delete camping. never mind, leave it", ""),
    ],
)
def test_what_was_meant_stands_in_place_of_what_was_said(message: str, meant: str) -> None:
    assert read("fest", message) == meant


@pytest.mark.parametrize(
    "message",
    [
        "no music please, and make the title bigger",
        'add a scene that says "no, wait for it"',
        "delete friday. actually delete saturday too",
        "notes on passes, sorry, it's a lot. drop the icons",
        "no, make it blue",
        "add a scene with no text",
    ],
)
def test_what_takes_nothing_back_stays(message: str) -> None:
    assert read("fest", message) == " ".join(token.word for token in tokens(message))


def test_nothing_happens_where_all_was_taken_back() -> None:
    assert [op.tool for op in decide(context("fest", "delete camping. never mind, leave it")).ops] == ["reply"]
