"""What is known of a brief by its first words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Head:
    """`kicker` and `name` stand on the first scene; `what` says what the named is; `rest` are the words behind."""

    kicker: str = ""
    name: str = ""
    what: str = ""
    rest: str = ""
    film: bool = False  # whether a film is asked for outright
    seconds: float | None = None  # how long it shall be
    asked: int = 0  # how many tokens the request takes, up to what the film is about
    of_topic: bool = False  # whether the name is no more than a kind of thing: "watch ad"
    about: bool = False  # whether it is a subject to be told of, and not something to be sold
    whom: str = ""  # for whom the film is: "for a school presentation"
    named: bool = True  # whether the name can stand by itself at the end of the film
    by: str = ""  # who signs, and whose the film is where its first scene is called otherwise: it closes under that
    article: str = ""  # before the name: "a", "my" (whoever's it is) or "the"


def rest_of(words: str) -> str:
    """What a text tells behind its head, without the marks between."""
    return words.lstrip("!. ").strip(" ,;:.–—-\t\n：。")
