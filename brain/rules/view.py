"""What the rules see of a film and of the talk about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, Literal, TypeVar
from unicodedata import combining, normalize

from brain.context import Context
from brain.rules.lexicon import FUNCTION_WORDS
from brain.rules.phrases import word_set
from brain.rules.tokens import Token, tokens
from tools.looks import color_of, look_of
from tools.records import SceneSnapshot
from tools.schemas import Op, TransitionType
from tools.words import ELEMENTS, row_words

T = TypeVar("T")
_TELLING = 3  # letters that tell most words apart


@dataclass(frozen=True)
class SceneView:
    """One scene: `shown` are its props over its defaults, `duration` is frames."""

    number: int
    name: str
    duration: int
    shown: dict[str, Any]
    texts: tuple[str, ...]
    name_words: tuple[str, ...]
    said_words: frozenset[str]  # stems of all words in its name and on the screen
    mainly: frozenset[str]  # its name's words, and what whole texts of it are: a date, a price
    transition: TransitionType = "none"  # that leads into it
    transition_duration: int = 0
    ground: str = ""  # the colour that fills the frame (#rrggbb), where the proof has seen it

    def has(self, element: str) -> bool:
        return element in self.shown

    def says(self, element: str) -> bool:
        """Whether the element is on the screen with words in it."""
        return bool(self.shown.get(element)) and self.shown.get(f"{element}Visible") is not False

    @property
    def background(self) -> str:
        return color_of(self.shown, "background") or look_of(self.shown)["background"]


@dataclass
class Reading:
    """A message while it is read: the film, and what was spoken of so far, the latest last."""

    context: Context
    scenes: tuple[SceneView, ...]
    talked: tuple[int, ...] = ()  # scenes that the last turns of the talk were about
    lately: tuple[int, ...] = ()  # of these, the ones that the last turn was about
    talked_element: str | None = None
    mentioned: list[int] = field(default_factory=list)  # scenes that this message has spoken of
    spoken: list[int] = field(default_factory=list)  # scenes that its requests are about: not "the others"
    element: str | None = None  # the element that this message has spoken of
    created: int = 0
    foreign: bool = False  # whether the message is in another language than English
    cut: bool = False  # whether the message was too long to be read to its end
    files_ignored: bool = False  # whether the message says that what came with it is not meant
    files_used: list[str] = field(default_factory=list)  # ids of the files that requests have spoken of
    file_use: Literal["embed", "recreate", "style"] | None = None  # what they are for, when that was said beforehand
    earlier: Callable[[], tuple[Op, ...]] = tuple  # what the person's last message asked for
    order: list[int] = field(default_factory=list)  # the scenes as this message has left them so far, by their numbers
    copies: tuple[int, ...] = ()  # scenes that this message has made out of others
    row: Sequence[Token] = ()  # the message's tokens, in English
    found: dict[Any, tuple[Sequence[Token], Any]] = field(default_factory=dict)  # what was read in a request: `kept`
    rows: dict[tuple[Token, ...], Sequence[Token]] = field(default_factory=dict)  # requests met so far: `same`
    naming: dict[tuple[str, str], bool] = field(default_factory=dict)  # the words that may name a scene, or not
    headed: bool = False  # whether its parts begin with the scenes that they are about: "cover: ... team: ..."
    topic: str = ""  # the kind of the request before
    read: int = 0  # how many tokens were read as a sentence or a part of one: bounded, as some are read many times
    readings: int = 0  # how often a part of the message was read as a request: bounded, however it is written

    def __post_init__(self) -> None:
        self.order = self.order or [scene.number for scene in self.scenes]

    @property
    def fps(self) -> int:
        return self.context.project.fps

    @property
    def selected(self) -> int | None:
        number = self.context.selected
        return number if number is not None and number <= len(self.scenes) else None

    def state(self) -> tuple[Any, ...]:
        """What reading on may change: for `restore`, when a reading turns out to lead nowhere."""
        spoken = list(self.mentioned), self.element, self.created, self.copies
        return *spoken, list(self.files_used), self.file_use, list(self.order), list(self.spoken)

    def restore(self, state: tuple[Any, ...]) -> None:
        self.mentioned, self.element, self.created, self.copies, *more = state
        self.files_used, self.file_use, self.order, self.spoken = more

    def same(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """The tokens, or the same ones that were met before: what was read in those is known."""
        return self.rows.setdefault(tuple(tokens), tokens)

    def kept(self, tokens: Sequence[Token], what: Any, make: Callable[[], T]) -> T:
        """What `make` reads in the tokens: the rules ask the same of the same request, one after the other."""
        key = id(tokens), what, tuple(self.mentioned), self.created, self.copies, tuple(self.spoken)
        kept = self.found.get(key)
        if kept is None or kept[0] is not tokens:
            kept = self.found[key] = tokens, make()
        found: T = kept[1]
        return found

    @cached_property
    def name_starts(self) -> frozenset[str]:
        """The first letters of all words in the names of scenes: what begins otherwise names none."""
        return frozenset(plain(word)[:_TELLING] for scene in self.scenes for word in scene.name_words)

    def may_name(self, token: Token) -> bool:
        """Whether the token may be a word of a scene's name, in English or as it was typed."""
        known = self.naming.get((token.word, token.text))
        if known is None:
            starts = self.name_starts
            known = plain(token.word)[:_TELLING] in starts or plain(token.text[:_TELLING].lower()) in starts
            self.naming[token.word, token.text] = known
        return known

    @cached_property
    def last_ops(self) -> tuple[Op, ...]:
        return self.earlier()

    def place(self, number: int) -> int:
        """Where the scene stands now, or would stand if it were not deleted."""
        if number in self.order:
            return self.order.index(number) + 1
        return 1 + sum(other < number for other in self.order)

    @property
    def last_op(self) -> Op | None:
        """What was asked for last."""
        return self.last_ops[-1] if self.last_ops else None

    @property
    def last_tool(self) -> str:
        """The tool of what was asked for last; "" when nothing was."""
        return self.last_op.tool if self.last_op else ""

    @property
    def last_numbers(self) -> tuple[int, ...]:
        """The scenes that the last request was about."""
        return tuple(dict.fromkeys(n for op in self.last_ops if (n := getattr(op, "scene", None))))

    def scene(self, number: int) -> SceneView | None:
        return self.scenes[number - 1] if 1 <= number <= len(self.scenes) else None

    def scenes_of_style(self) -> list[int]:
        """The scenes that a wish of style is about when none is named: the one that is spoken of or selected, else the
        film that was made in the talk. Restyled by itself, a scene would fall out of its film. Where nothing was said
        yet, it is the last scene, as with all else."""
        if not self.context.history:
            return [self.default_scene()]
        pointed = self.mentioned[-1:] or [n for n in (self.selected,) if n]
        if not pointed and self.topic in {"undo", "redo"}:
            return [self.default_scene()]  # "undo that and make it red instead"
        if not pointed and sum(op.tool == "addScene" for op in self.last_ops) == 1:
            return [self.default_scene()]  # the one that was just added
        answered = self.context.history[-1]
        if not pointed and not self.lately and answered.role == "assistant" and answered.content.startswith(_OF_FILM):
            return [scene.number for scene in self.scenes]  # "too fast!", after "The film plays 1.4 times as fast."
        if not pointed:
            pointed = list({n for n in self.lately or self.last_numbers if self.scene(n)})
        return pointed if len(pointed) == 1 else [scene.number for scene in self.scenes]

    def default_scene(self) -> int:
        """The scene that is meant when none is named: spoken of just now, selected, talked about, else the last one."""
        if self.mentioned:
            return self.mentioned[-1]
        if self.selected:
            return self.selected
        known = [number for number in self.talked if number <= len(self.scenes)]
        if not known and self.context.history:
            known = [number for number in self.last_numbers if number <= len(self.scenes)][:1]
        return known[-1] if known else max(1, len(self.scenes))


_OF_FILM = ("The film ", "The whole film ", "The video ", "The whole video ")


def view_of(context: Context) -> tuple[SceneView, ...]:
    return tuple(_scene_view(number, scene) for number, scene in enumerate(context.scenes, 1))


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """The word without accents: "pôster" is "poster"."""
    return "".join(c for c in normalize("NFD", word) if not combining(c)) if not word.isascii() else word


@lru_cache(maxsize=4096)  # every word is held against those of every scene's name
@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without its plural or possessive ending, so that "boss" meets "bosses"."""
    word = word.removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


# What a text is, whatever it says: "the price", "the phone number".
_KINDS = (
    (
        re.compile(r"[$€£¥₹]\s?\d|\d\s?[$€£¥₹円元]|\b(?:USD|EUR|GBP)\b|^\D{3,} \d{1,4}[.,]\d\d$"),
        word_set("price cost pricing money fee"),
    ),
    (re.compile(r"\b(?:[\w-]+\.)+[a-z]{2,12}\b|https?://"), word_set("website url link web site")),
    (re.compile(r"[\w.+-]+@[\w-]+\.\w"), word_set("email mail")),
    (re.compile(r"\bdr\.? [A-Z]", re.I), word_set("doctor")),
    (
        re.compile(
            r"\b\d{1,5} (?:\w+ ){1,3}(?:street|st|road|rd|lane|ln|avenue|ave|square|drive|way|court|place|plaza)\b"
            r"|(?:straße|strasse|str\.|platz|gasse|allee) \d|\b(?:rue|via|calle|rua|piazza|avenida) ",
            re.I,
        ),
        word_set("address street location"),
    ),
    (re.compile(r"\?\s*$"), word_set("question")),
    (re.compile(r"^[“\"„«].{12,}"), word_set("quote testimonial review")),
    (
        re.compile(r"\d\s?% off|\bfree\b|\bhalf price\b|\bdiscount\b|2 for 1", re.I),
        word_set("discount deal offer sale"),
    ),
    (re.compile(r"(?<!\w)[@#]\w{3,}"), word_set("handle hashtag instagram")),
    (re.compile(r"^(?:Dr\.?|Prof\.?|Mrs?\.?|Ms\.?|Coach|Chef|Nurse) [A-Z]"), word_set("name person")),
)
_FIGURE = re.compile(r"\d")
_OF_FIGURES = (
    (re.compile(r"\b\d{3}[- ]\d{4}\b|\+\d[\d ()-]{7,}|\b\d{2,5}(?:[ /-]\d{2,4}){2,}\b"), word_set("phone telephone")),
    (re.compile(r"\d\s?%"), word_set("percent percentage")),
    (
        re.compile(
            r"\b(?:\d{1,2}[:.]\d\d|\d{1,2}\s?(?:am|pm|h|uhr)|\d{1,2}\s?(?:to|bis|a|à|às|até|alle) \d{1,2})\b", re.I
        ),
        word_set("time hour opening"),
    ),
    (
        re.compile(
            r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d\.? (?:jan|feb|mar|apr|may|jun|jul"
            r"|aug|sep|oct|nov|dec)|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b",
            re.I,
        ),
        word_set("date day"),
    ),
    (_FIGURE, word_set("number figure statistic stat digit")),
)
_WEEKDAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rsday|urday)?\b", re.I)
_WEEKDAYS = (
    (_WEEKDAY, word_set("day weekday")),
    *(
        (re.compile(rf"\b{day[:3]}\b", re.I), word_set(day))
        for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    ),
)


def kinds_of(text: str) -> frozenset[str]:
    """Words for what a text is: a price, a date, a phone number."""
    return _kinds(text)[0]


def found_in(text: str, kind: str) -> str:
    """What of the text is such a thing: its website, its phone number; "" where it holds none."""
    matches = (pattern.search(text) for table in (_KINDS, _OF_FIGURES) for pattern, words in table if kind in words)
    found = next(filter(None, matches), None)
    whole = re.search(r"[^\s,;]*$", text[: found.start()]) if found else None
    return (whole[0] if whole else "") + re.split(r"\s[-–—|]\s", text[found.start() :])[0].strip(" ,;") if found else ""


def mainly(text: str) -> frozenset[str]:
    """What a text is and hardly more: "5 October" is a date, "Register by 5 October" speaks of one."""
    return _kinds(text)[1]


@lru_cache(maxsize=4096)
def _kinds(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The kinds that a text holds, and those that are at least half of it. Kept, as `stems` is."""
    holds, is_mainly, half = set[str](), set[str](), len(text) / 2
    for first, table in ((None, _KINDS), (_FIGURE, _OF_FIGURES), (_WEEKDAY, _WEEKDAYS)):
        for pattern, words in table if first is None or first.search(text) else ():
            if found := pattern.search(text):
                holds.update(words)
                is_mainly.update(words if found.end() - found.start() >= half else ())
    return frozenset(holds), frozenset(is_mainly)


@lru_cache(maxsize=4096)
def stems(text: str) -> tuple[str, ...]:
    """The stems of all words of a text. Kept, because the scenes of a film are read anew with every message."""
    return tuple(stem(token.word) for token in tokens(text) if token.kind in {"word", "number", "link"})


@lru_cache(maxsize=4096)
def said_by(text: str) -> frozenset[str]:
    """What a text is spoken of by: its words, its figures without their marks, and what it is."""
    words = stems(text)
    return kinds_of(text).union(words, (word.strip("$€£¥%") for word in words if word[-1:].isdigit()))


# "Priya, 5 stars", "Carol, 61", "Joan P.": who said what stands above it.
_SAID_BY = re.compile(
    r"(?:[-–—]\s?)?(?:(?:Mrs?|Ms|Dr|Prof)\.? )?[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’.-]*){0,2}(?:,\s\S.{0,40}|\.)?"
)
_TESTIMONIAL = frozenset(("quote", "testimonial", "review"))


def _is_testimonial(texts: tuple[str, ...]) -> bool:
    """Whether it shows what somebody said, and who it was."""
    if len(texts) != 2 or len(texts[0].split()) < 2:
        return False
    titled = re.match(r"(?:Mrs?|Ms|Dr|Prof)\.? |[A-ZÀ-Ý]\w+ [A-Z]\.$", texts[1]) is not None or ", " in texts[1]
    return titled and _SAID_BY.fullmatch(texts[1]) is not None and not texts[0].istitle()


def _scene_view(number: int, scene: SceneSnapshot) -> SceneView:
    defaults = scene.layout_json.get("defaults")
    shown = {**(defaults if isinstance(defaults, dict) else {}), **scene.props}
    texts = tuple(_texts(shown)) or tuple(_drawn(scene.layout_json))
    kinds = _TESTIMONIAL if _is_testimonial(texts) else frozenset[str]()
    said = kinds.union(stems(scene.name), *(said_by(text[:500]) for text in texts[:40]))
    return SceneView(
        number=number,
        name=scene.name,
        duration=scene.duration,
        shown=shown,
        texts=texts,
        name_words=stems(scene.name[:200]),
        said_words=said - FUNCTION_WORDS,
        mainly=kinds.union(stems(scene.name[:200]), *(mainly(text[:500]) for text in texts[:40])),
        transition=scene.transition,
        transition_duration=scene.transition_duration,
        ground=_ground(scene.layout_json),
    )


def _ground(layout: dict[str, Any]) -> str:
    """The uppermost of the colours that fill the frame."""
    colors = layout.get("background")
    return str(colors[-1]) if isinstance(colors, list) and colors else ""


def _texts(shown: dict[str, Any]) -> list[str]:
    """The words on the screen, element by element."""
    found: list[str] = []
    for element in ELEMENTS:
        value = shown.get(element)
        if isinstance(value, str) and value:
            found.append(value)
        if isinstance(value, list | tuple):
            found += [text for item in value for text in row_words(item)]
    return found


def lines_of(view: SceneView) -> list[str]:
    """The list of a scene, one "label: value" a line."""
    items = view.shown.get("items")
    rows = [item for item in items if isinstance(item, dict)] if isinstance(items, list | tuple) else []
    return [": ".join(filter(None, (str(row.get("label") or ""), str(row.get("value") or "")))) for row in rows]


def _drawn(layout: dict[str, Any]) -> list[str]:
    """The words that the proof saw, for scenes whose props hold none."""
    texts = layout.get("texts")
    rows = texts if isinstance(texts, list) else []
    return [str(row["text"]) for row in rows if isinstance(row, dict) and row.get("text")]
