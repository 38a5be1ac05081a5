"""What the memory of decisions takes for the same message: never two that ask for different things."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from brain.decide import decide_by_rules
from brain.evals import context_of
from brain.same_message import same_as
from tools.schemas import Op

CASES = json.loads((Path(__file__).parent / "sayings" / "brain_dev.json").read_text(encoding="utf-8"))["cases"]
WIDE = str.maketrans({c: chr(ord(c) + 0xFEE0) for c in "0123456789:,"})


def said_otherwise(message: str) -> Iterator[str]:
    """The message as other people, and other keyboards, type it."""
    yield message[:1].upper() + message[1:]
    yield message[:1].lower() + message[1:]
    yield message.title()
    yield message.upper()
    yield message.lower()
    yield f"  {message} \n"
    yield message.replace(" ", "  ")
    yield message.rstrip(".!")
    yield f"{message}."
    yield f"{message}!"
    yield f"{message}?"
    yield message.replace("'", "’")
    yield message.replace("“", '"').replace("”", '"')
    yield message.translate(WIDE)


def straight(ops: tuple[Op, ...]) -> list[str]:
    """The ops, whatever marks they quote with."""
    return [op.model_dump_json().replace("“", "'").replace("”", "'").replace('\\"', "'") for op in ops]


@pytest.mark.unmeasured
@pytest.mark.parametrize("part", range(4))
def test_what_counts_as_the_same_asks_for_the_same(part: int) -> None:
    same = 0
    for case in CASES[part::4]:
        context = context_of(case)
        key, planned = same_as(context.message), decide_by_rules(context).ops
        for other in dict.fromkeys(said_otherwise(context.message)):
            if other != context.message and same_as(other) == key:
                same += 1
                ops = decide_by_rules(context.model_copy(update={"message": other})).ops
                assert straight(ops) == straight(planned), other
    assert same > len(CASES[part::4])  # so that it is about something


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Make scene 2 blue.", "make Scene 2 blue"),
        ("please make scene ２ blue", "Please make  scene 2 blue!"),
        ("give it a feeling of October rain.", "Give it a feeling of October rain"),
        ("don’t make it louder", "Don't make it louder!"),
        ("change the title to “Hi”", 'Change the title to "Hi"'),
        ("delete „Preise“", 'delete "Preise"'),
        ("mach Szene 2 irgendwie trauriger.", "Mach Szene 2 irgendwie trauriger"),
        ("删除场景２。", "删除场景2"),
    ],
)
def test_case_and_typography_of_requests_do_not_count(one: str, two: str) -> None:
    assert same_as(one) == same_as(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("change the title to “Hi”", "change the title to “hi”"),
        ("change the title to “Hi”", "change the title to “Hi!”"),
        ("change the title to Hello", "change the title to hello"),
        ("change the title to Hello", "change the title to Hello!"),
        ("make the headline say Our Team", "make the headline say our team"),
        ("add a scene about Bread", "add a scene about bread"),
        ("add Our Team", "add our team"),
        ("Fresh Bread Daily", "fresh bread daily"),
        ("rename scene 2 to Intro", "rename scene 2 to intro"),
        ("make it look like iOS", "make it look like ios"),
        ("delete scene 2?", "delete scene 2"),
        ("a code scene: if x:\n    y()", "a code scene: if x:\ny()"),
        ("schreib Hallo auf Szene 2", "schreib hallo auf Szene 2"),
        ("ändere den Titel zu Moin", "ändere den Titel zu moin"),
        ("use Logo.png here", "use logo.png here"),
    ],
)
def test_words_for_the_screen_and_names_stay_as_they_were_typed(one: str, two: str) -> None:
    assert same_as(one) != same_as(two)
