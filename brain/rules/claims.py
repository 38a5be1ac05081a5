"""What a request for a scene says about the scene itself (place, length, look), apart from the words that are on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from brain.rules.compose import Brief
from brain.rules.content import parts
from brain.rules.film_wide import format_in
from brain.rules.kinds import Kind
from brain.rules.lexicon_brief import LEAST
from brain.rules.lexicon_film import FORMAT_WORDS
from brain.rules.lexicon_looks import MOODS
from brain.rules.lexicon_scenes import (
    AROUND,
    FORMATS,
    HEADINGS,
    IDLE_ADJECTIVES,
    LINKS,
    PLATFORMS,
    SAME_LOOK,
    SCENE_NOUNS,
)
from brain.rules.numbers import LONGEST_ASKED, count_at, frames_of, seconds_at
from brain.rules.phrases import Found, word_set
from brain.rules.places import place_in
from brain.rules.politeness import bare
from brain.rules.scenes import ref_at, refs
from brain.rules.style_words import of_looks
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.designs import theme_for
from tools.designs.colors import colors_in
from tools.designs.themes import MOOD_OF
from tools.format import Format

MAX_AT_ONCE = 12  # scenes of one request
# What may stand in a phrase about looks beside colours and moods.
_LOOK_NOUNS = word_set("""
    color colors colour colours tones tone style look looks feel feeling vibe vibes theme background mood palette
    scheme and with in a an the very really of on using letters text type white space lots shades bit more little
    super kind sort quite make it keep please should be but not too huge big bold design aesthetic
    """)
_LOOK_WORDS = word_set("in on with color colors colour colours tone tones style look looks background theme palette")
_BEFORE_LIKE = word_set("in with the , .")
_BEFORE_PLACE = word_set("last one final right just goes it put that directly maybe , going and place")
_BEFORE_TIME = word_set(", . : ( ? for lasting like about around only roughly")
_NOT_A_LENGTH = word_set("over within after every under")  # "fades in over 2 seconds"
_STEPS = frozenset({"step", "steps"})  # "3 steps: grind, tamp, pull for 25 seconds"
_LONG_SCENE = 120  # seconds: "let it rest 5 minutes" is no scene's length
_AFTER_TIME = word_set("long each please pls of in or so length total altogether")
_FORMAT_ALONE = FORMATS | PLATFORMS | word_set("format video please in as mode version for a the make it")
_SEGMENT_ENDS = frozenset({",", ".", ";", "\n", "!", "?", "(", "-", "–", "—"})
_OF_WORDS = word_set("steps list figure")
_NO_SUBJECT = IDLE_ADJECTIVES | word_set("a an the one more some our my with at of least all add insert create put")
_JOINS = word_set("and & plus with und y e et")
_BETWEEN = word_set(", please pls : - – — ? .")

_BEFORE_NOUN = word_set("a an another one more new second further")
_EXISTING = word_set("existing have got there's there already current exists")
_OF_EXISTING = _EXISTING | word_set("the one ones that that's we you i is it now here our my 've we've you've")


class Claims:
    """The tokens of a request for scenes. Each question takes out the tokens that answer it; what is left is
    content."""

    def __init__(self, tokens: Sequence[Token], text: str, reading: Reading) -> None:
        self.tokens = list(tokens)
        self.text = text
        self.reading = reading
        self.left = [True] * len(self.tokens)
        self.format_asked: Format | None = None
        self.place: int | None = None  # the 1-based place and the length in frames, once they were asked for
        self.length: int | None = None
        self.shared = False  # whether the length is that of several scenes together

    def remaining(self) -> list[Token]:
        return [token for token, left in zip(self.tokens, self.left, strict=True) if left]

    def speaks_of_scene(self, kind: Kind | None) -> bool:
        """Whether a scene that is there is spoken of other than for its place or look: then it is an edit of that
        one."""
        row = self.remaining()
        begin = kind.end if kind else 0
        found = refs(row[begin : _content_begins(row)], self.reading)
        return any(ref.how in {"number", "place", "this"} for ref in found)

    def count(self) -> int:
        """How many scenes are asked for: "three scenes about ...", "a promo, 4 scenes: ..."."""
        for at in range(len(self.tokens)):
            if self.tokens[at].word == ":" or self.tokens[at].kind == "quote":
                break
            found = count_at(self.tokens, at)
            if found is None or self.tokens[at].word in {"one", "1"} or self.tokens[at - 1].word == "scene":
                continue
            reach = range(found.end, min(found.end + 4, len(self.tokens)))
            noun = next((i for i in reach if SCENE_NOUNS.at(self.tokens, i)), None)
            if noun is None or not self.tokens[noun].word.endswith("s"):
                continue
            if any(token.word in {",", ":", "for", "and"} for token in self.tokens[found.end : noun]):
                continue
            self.shared = at > 1
            self._take(at, found.end if at <= 1 else noun + 1)
            return max(1, min(found.value, MAX_AT_ONCE))
        return self._listed_scenes()

    def _listed_scenes(self) -> int:
        """ "Scenes for week 3 and week 4": one for each."""
        noun = SCENE_NOUNS.at(self.tokens, 0)
        link = LINKS.at(self.tokens, noun.end) if noun and self.tokens[0].word.endswith("s") else None
        if noun is None or link is None or link.value not in {"name", "topic"} or not self.reading.scenes:
            return 1
        rest = self.tokens[link.end :]
        listed = parts(self.text[rest[0].start : rest[-1].end]) if rest else []
        self._take(0, noun.end if len(listed) > 1 else 0)
        return max(1, min(len(listed), MAX_AT_ONCE))

    def like(self) -> int | None:
        """The scene whose look is wanted: "in the style of scene 3"."""
        for at in range(len(self.tokens)):
            phrase = SAME_LOOK.at(self.tokens, at)
            if phrase and (known := self._existing(at, phrase.end)):
                return known
            ref = ref_at(self.tokens, phrase.end, self.reading, expected=True) if phrase else None
            if ref and len(ref.numbers) == 1 and self.reading.scene(ref.numbers[0]):
                self._take(self._back(at, _BEFORE_LIKE), ref.end)
                return ref.numbers[0]
        return None

    def _existing(self, at: int, start: int) -> int | None:
        """ "Another review like the one we have": the scene that is called what is wanted."""
        end = start
        while end < len(self.tokens) and self.tokens[end].word in _OF_EXISTING:
            end += 1
        noun = next((i for i in range(at) if self.tokens[i].word not in _BEFORE_NOUN), at)
        if not _EXISTING & {token.word for token in self.tokens[start:end]} or noun == at or at - noun > 3:
            return None
        the = self.tokens[noun]._replace(kind="word", word="the")
        ref = ref_at([the, *self.tokens[noun:at], the._replace(word="scene")], 0, self.reading, expected=True)
        number = ref.numbers[0] if ref and len(ref.numbers) == 1 and ref.how != "it" else 0
        if not self.reading.scene(number):
            return None
        self._take(self._back(at, _BEFORE_LIKE), end)
        return number

    def position(self) -> int | None:
        """The 1-based place wanted."""
        for at in range(len(self.tokens)):
            if not self.left[at] or self.tokens[at].kind == "quote":
                continue
            place = place_in(self.tokens, at, self.reading)
            if place and (not place.vague or self._stands_alone(at, place.end)):
                self._take(self._back(at, _BEFORE_PLACE), place.end)
                self.place = place.position
                return place.position
        return None

    def frames(self) -> int | None:
        """The length wanted, in frames: said before the words of the scene, or set off behind them."""
        content = _content_begins(self.tokens)
        for at in range(len(self.tokens)):
            found = seconds_at(self.tokens, at, self.reading.fps) if self.left[at] else None
            if found is None:
                continue
            before = self.tokens[at - 1].word if at else ","
            end = self._on(found.end, _AFTER_TIME)
            closes = before in _BEFORE_TIME and (end >= len(self.tokens) or self.tokens[end].kind == "mark")
            rate = found.value >= LONGEST_ASKED or (at > 0 and self.tokens[at - 1].kind == "number")  # "€25 an hour"
            rate = rate or (found.value > _LONG_SCENE and before not in {"for", "lasting", "lasts", "takes", "a"})
            step = before == "for" and at > content and any(t.word in _STEPS for t in self.tokens[:content])
            if rate or step or before in _NOT_A_LENGTH or not (at < content or closes):
                continue
            # In "a 10 second intro" the article belongs to the noun.
            self._take(self._before_time(at) if at > 1 else at, end)
            self.length = frames_of(found.value, self.reading.fps)
            return self.length
        return None

    def _before_time(self, at: int) -> int:
        """Where the words around a length begin: "lasting about", "for"."""
        while at > 0 and self.tokens[at - 1].word in AROUND | {",", "of"}:
            if LINKS.at(self.tokens, at - 1) and self.tokens[at - 1].word not in {"for", "with", "of"}:
                break
            at -= 1
        return at

    def format(self) -> None:
        """Notes the format that is asked for: "vertical", "for TikTok". Where a film is shown is not on the scene."""
        begins = _content_begins(self.tokens)
        asked = False
        for at, token in enumerate(self.tokens[:begins]):
            if token.word in {"in", "as"} and at + 1 < begins and self.tokens[at + 1].word in FORMATS:
                self._take(at, at + 2)
                asked = True
            end = at + 2 + (at + 1 < len(self.tokens) and self.tokens[at + 1].word in {"a", "an", "my", "our"})
            platform = (
                token.word in {"for", "on"} and end <= len(self.tokens) and self.tokens[end - 1].word in PLATFORMS
            )
            follows = self.tokens[end] if end < len(self.tokens) else None
            if platform and (follows is None or follows.kind == "mark" or LINKS.at(self.tokens, end)):
                self._take(at, end)
                asked = True
            shape = FORMAT_WORDS.at(self.tokens, at)
            asked |= self.left[at] and (token.word in FORMATS or (shape is not None and shape.end > at + 1))
        for start, end in pairwise([-1, *(at for at, t in enumerate(self.tokens) if t.word == ","), len(self.tokens)]):
            row = [token.word for token in self.tokens[start + 1 : end] if token.kind != "mark"]
            if start >= 0 and row and set(row) <= _FORMAT_ALONE and set(row) & FORMATS:
                self._take(start, end)  # "..., free entry, portrait"
        if asked:
            self.format_asked = format_in(self.tokens[:begins])  # type: ignore[assignment]

    def theme(self) -> str | None:
        """The key of the look wanted; phrases that speak of looks alone are taken out."""
        spoken = " ".join(self._render(range(len(self.tokens))))
        # The capital that begins a sentence is no name.
        spoken = re.sub(r"(?<=[.!?])\s+[A-Z]", lambda found: found[0].lower(), spoken)
        theme = theme_for(spoken)
        cuts = [-1, *(at for at, t in enumerate(self.tokens) if t.word in _SEGMENT_ENDS), len(self.tokens)]
        colon = next((at for at, token in enumerate(self.tokens) if token.word == ":"), len(self.tokens))
        for start, end in list(pairwise(cuts))[1:]:
            # In a list "Black Forest" is a cake; in what is said about a scene "black and gold" is its look.
            if self._is_look(start + 1, end) and (start < colon or self._says_look(start + 1, end)):
                self._take(start, end)
        for at, token in enumerate(self.tokens):
            if self.left[at] and at > 0 and token.word in {"in", "with", "using", "on", "en", "em", "mit"}:
                end = next((i for i in range(at, len(self.tokens)) if self.tokens[i].kind == "mark"), len(self.tokens))
                if self._is_look(at + 1, end):
                    self._take(at, end)
        return theme.key if theme else None

    def _says_look(self, start: int, end: int) -> bool:
        return any(token.word in _LOOK_WORDS for token in self.tokens[start:end])

    def _is_look(self, start: int, end: int) -> bool:
        """Whether the tokens speak of colours and moods and of nothing else."""
        row = [token for token, left in zip(self.tokens[start:end], self.left[start:end], strict=True) if left]
        if not row or any(token.kind not in {"word", "color"} for token in row):
            return False
        base = row[0].start
        named = colors_in(self.text[base : row[-1].end])
        telling = [
            token
            for token in row
            if token.word in MOOD_OF or any(m.start + base <= token.start < m.end + base for m in named)
        ]
        english = bool(telling) and all(t in telling or t.word in _LOOK_NOUNS or MOODS.at([t], 0) for t in row)
        return english or of_looks(self.text[base : row[-1].end])

    def brief(self, kind: Kind | None) -> Brief:
        """What is left, taken apart: the noun, what stands before it, and the words that follow."""
        row = [at for at, left in enumerate(self.left) if left]
        tokens = [self.tokens[at] for at in row]
        first, hint, subject, noun = 0, "", "", ""
        if kind:
            hint, first = kind.hint, kind.end
            subject, noun = self._subject(row[: kind.start]), _heading_noun(tokens, kind)
            if kind.hint in _OF_WORDS and any(token.word in {"of", "in", "about"} for token in tokens[: kind.start]):
                # "the history of coffee in 3 steps" is a heading as it stands.
                subject = " ".join(self._render(range(row[0], row[kind.end - 1] + 1)))
        if kind and any(
            token.word in _PERIODS for token in tokens[kind.end + 1 : kind.end + 3] if tokens[kind.end].word == "of"
        ):
            first = kind.start  # the "menu of the week" is called so
        while first < len(tokens) and tokens[first].word in _BETWEEN:
            first += 1
        link = LINKS.at(tokens, first)
        start = link.end if link else first
        if link and start < len(tokens) and tokens[start].word == ":":
            start += 1
        elif link and _LEAST.fullmatch(" ".join(token.text for token in tokens[start - 1 : start + 1])):
            start -= 1  # "from €49" is what it costs at least
        body = " ".join(self._render(range(row[start], len(self.tokens)))) if start < len(row) else ""
        how = link.value if link else ""
        how = "topic" if how == "called" and ": " in body and not body.startswith(_MARKED) else how
        if kind and tokens[kind.start].word == "something" and (named := re.search(r"\bfor\s+(?=my|our|the)", body)):
            body, how = body[named.end() :], "name"  # "something with rain for my new track"
        return Brief(hint, subject, how, bare(body), noun)

    def _subject(self, row: Sequence[int]) -> str:
        """What stands before the noun and is neither article nor look: the "kitchen" of "a bright kitchen scene"."""
        telling = [
            token
            for token in (self.tokens[at] for at in row if not count_at(self.tokens, at))
            if token.kind in {"word", "quote"}
            and token.word not in _NO_SUBJECT
            and token.word not in MOOD_OF
            and not colors_in(token.text)
        ]
        # "teal and orange": what is left of two looks is no subject.
        while telling and (telling[0].word in _JOINS or telling[-1].word in _JOINS):
            telling.pop(0 if telling[0].word in _JOINS else -1)
        return " ".join(token.text for token in telling)

    def _render(self, span: range) -> list[str]:
        """The text of what is left, a string for each stretch of neighbouring tokens."""
        stretches: list[list[Token]] = []
        last = -2
        for at in span:
            if not self.left[at]:
                continue
            if at == last + 1:
                stretches[-1].append(self.tokens[at])
            else:
                stretches.append([self.tokens[at]])
            last = at
        return [self.text[row[0].start : row[-1].end] for row in stretches]

    def _take(self, start: int, end: int) -> None:
        for at in range(max(0, start), min(end, len(self.left))):
            self.left[at] = False

    def _back(self, at: int, words: frozenset[str]) -> int:
        while at > 0 and self.tokens[at - 1].word in words:
            at -= 1
        return at

    def _on(self, at: int, words: frozenset[str]) -> int:
        while at < len(self.tokens) and self.tokens[at].word in words:
            at += 1
        return at

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether "first" or "last" is a place by itself, and not before what it describes."""
        before = self.tokens[start - 1].word if start else ","
        closes = end >= len(self.tokens) or self.tokens[end].kind == "mark"
        return before in {",", "goes", "go", "it", "comes", "come"} and closes


_MARKED = ('"', "'", "“", "„", "«", "‘")  # a name that is quoted goes up to its mark
_LEAST = re.compile(rf"{LEAST} [$€£¥]\d\S*", re.IGNORECASE)
_PERIODS = word_set("day week weekend month season evening year")


def _content_begins(tokens: Sequence[Token]) -> int:
    """Where the words for the screen begin, at the latest: at a colon, a quotation or "that says"."""
    for at, token in enumerate(tokens):
        link: Found[str] | None = LINKS.at(tokens, at)
        if token.word == ":" or token.kind == "quote" or (link and link.value in {"says", "called"}):
            return at
    return len(tokens)


def _heading_noun(tokens: Sequence[Token], kind: Kind) -> str:
    """The noun where it is a heading itself, with its number: "menu", "three steps"."""
    noun = " ".join(token.text for token in tokens[kind.start : kind.end])
    if noun.lower() not in HEADINGS:
        return ""
    return f"{tokens[kind.start - 1].text} {noun}" if kind.start and count_at(tokens, kind.start - 1) else noun
