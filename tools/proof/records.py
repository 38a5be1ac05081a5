"""What a proof says."""

from __future__ import annotations

from typing import Any

from tools.fonts import Face
from tools.schemas import Record


class ProofUnavailable(Exception):
    """No answer could be had: the proof is not built, cannot start, or every worker is busy. Not the scene's fault."""


class Problem(Record):
    """One thing to be said of a scene; docs/proof.md lists the rules.

    `hint` says how to put it right, where the message does not. `line` and `column` count from 1 in the scene's own
    text; `frame` is the one at which it shows. None = not known.
    """

    rule: str
    message: str
    hint: str = ""
    line: int | None = None
    column: int | None = None
    frame: int | None = None


class Type(Record):
    """How a text is set. `size` is pixels, None = not known; `family` the first of its list."""

    family: str
    weight: float
    size: float | None


class LayoutText(Record):
    """A text of the scene; frames count from 0, and are as close as a search of few drawings came (2 frames).

    `color` is #rrggbb; None = not known, or no single colour.
    """

    text: str
    role: str
    color: str | None
    font: Type
    first_frame: int
    last_frame: int


class Box(Record):
    """Pixels of the frame; None = only a page that lays it out would know."""

    left: float | None
    top: float | None
    width: float | None
    height: float | None


class Picture(Record):
    """A file that the scene shows: `kind` is the element's name ("img"), `src` its address."""

    kind: str
    src: str
    box: Box


class Layout(Record):
    """What is on a scene, for those who write the next one or change this one. Stored as `layout_json`."""

    defaults: dict[str, Any]
    texts: tuple[LayoutText, ...]
    pictures: tuple[Picture, ...]
    colors: tuple[str, ...]  # #rrggbb, of the poster, in the order in which they are painted
    fonts: tuple[Face, ...]  # what a page loads before it shows the scene
    lang: str  # by which it draws Chinese characters; "" = none in particular
    background: tuple[str, ...]  # #rrggbb that fill its frame, several where they run into each other; () = a picture
    poster_frame: int
    notes: tuple[Problem, ...]


class Proof(Record):
    """What is known of a scene. With `ok` False there are problems, and the rest is as far as it got.

    `notes` do not stop a scene: it renders, and could be better. layout_json holds them too, so that they stay with it.
    `js` is an ES module for the browser; `poster_html` the markup of frame `poster_frame`, width x height CSS pixels,
    to be shown in a sandboxed frame.
    """

    ok: bool
    js: str = ""
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    defaults: dict[str, Any] = {}
    layout_json: dict[str, Any] = {}
    poster_html: str = ""
    poster_frame: int = 0
