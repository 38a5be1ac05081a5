"""Requests for new scenes: "a 10 second intro for Luigi's bakery, warm colours", "add a scene after 2: ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from brain.rules import lexicon
from brain.rules.compose import Brief, compose, details_of
from brain.rules.content import heading, parts
from brain.rules.lexicon import DEGREES, DESIGN_NOUNS, ELEMENT_NOUNS, IDLE_ADJECTIVES, LINKS, SCENE_NOUNS, VERBS
from brain.rules.looks import looks_in
from brain.rules.numbers import count_at, seconds_at
from brain.rules.phrases import Found, word_set
from brain.rules.places import place_in
from brain.rules.politeness import bare
from brain.rules.scenes import ref_at, refs
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.tokens import tokens as tokens_of
from brain.rules.view import Reading
from tools.designs import theme_for
from tools.designs.colors import colors_in
from tools.designs.themes import MOOD_OF
from tools.schemas import MAX_DURATION, AddScene, Content

MAX_AT_ONCE = 12  # scenes of one request
_INDEFINITE = frozenset({"a", "an", "another", "some", "new", "one"})
_PARTS = frozenset({"title", "headline", "heading", "header"})
_DEFINITE = frozenset({"the", "this", "that", "its", "every", "all", "each", "both", "these", "those", "it"})
_SPEAKERS = frozenset({"we", "we're", "we've", "i", "i'm", "our", "my", "there's", "there", "you"})
_ME = frozenset({"me", "us"})
# Words of a sentence about something else than a wanted scene.
_TALK = word_set(
    "i you we he she they can could would should will is are was were be not don't doesn't isn't do does too i'm it's"
)
# What may stand in a phrase about looks beside colours and moods.
_LOOK_NOUNS = word_set("""
    color colors colour colours tones tone style look looks feel feeling vibe vibes theme background mood palette scheme and with in a an the very really of on
    using letters text type white space lots shades bit more little super kind sort quite make it keep please should be but not too huge big bold design aesthetic
    """)


class Asked(NamedTuple):
    """A request for scenes: the tokens after its verb, and whether it came with one."""

    tokens: Sequence[Token]
    with_verb: bool


class Kind(NamedTuple):
    """The noun of a scene: the design it asks for ("" = any), its tokens (end exclusive)."""

    hint: str
    start: int
    end: int
    general: bool  # "scene", "slide": a noun that says nothing of what it shows


def add(tokens: Sequence[Token], text: str, reading: Reading, *, loose: bool = False) -> Step | None:
    """The step that adds what the tokens ask for; None when they ask for no scene. `loose`: any description is one."""
    asked = _asked(tokens, text, reading)
    if asked is None:
        if not loose:
            return None
        asked = Asked(tokens, False)
    rest = Claims(asked.tokens, text, reading)
    count = rest.count()
    ops = rest.scenes(count)
    if not ops:
        return None
    first = len(reading.scenes) + reading.created + 1
    return Step("add", ops, mentioned=tuple(range(first, first + len(ops))))


def _asked(tokens: Sequence[Token], text: str, reading: Reading) -> Asked | None:
    """What of the tokens asks for a scene, after the verb; None when they ask for something else."""
    verb = VERBS.at(tokens, 0)
    if verb and verb.value == "say" and not reading.scenes:
        return Asked(tokens[verb.end :], True)
    if verb and verb.value == "add":
        after = _after_me(tokens, verb.end)
        if len(after) > 1 and after[0].word == "that" and after[1].word in _SPEAKERS:
            return Asked(after[1:], True)  # "add that we're hiring"
        definite = bool(after) and after[0].word in _DEFINITE
        existing = ref_at(after, 0, reading, expected=definite)
        wish = "want" in tokens[verb.end - 1].word or tokens[verb.end - 1].word in {"like", "need", "have"}
        if reading.scenes and ((existing and after[0].word != "a") or (wish and definite)):
            return None
        return None if _only_looks(after, text, reading) else Asked(after, True)
    if verb and verb.value in {"make", "put", "show", "say"}:
        after = _after_me(tokens, verb.end)
        if (
            verb.value == "show"
            and after
            and after[0].word in {"our", "my"}
            and not any(t.word == "again" for t in after)
        ):
            return Asked(after, True)
        indefinite = (bool(after) and after[0].word in _INDEFINITE) or bool(count_at(after, 0))
        wanted = indefinite and (verb.value == "put" or kind_in(after)) and not ref_at(after, 0, reading)
        return Asked(after, True) if wanted else None
    return _asked_by_noun(tokens, text, reading) if verb is None else None


def _asked_by_noun(tokens: Sequence[Token], text: str, reading: Reading) -> Asked | None:
    """ "outro", "kitchen scene please", "new slide before 3: ...": a noun of a scene without a verb."""
    kind = kind_in(tokens)
    if kind is None or kind.start > 6:
        return None
    before = {token.word for token in tokens[: kind.start]}
    if (
        reading.scenes
        and kind.start == 0
        and tokens[0].word in _PARTS
        and tokens[kind.end : kind.end + 1]
        and tokens[kind.end].word in {":", "=", "is"}
    ):
        return None  # "title: Welcome" is the title that is there
    after = tokens[kind.end].word if kind.end < len(tokens) else ""
    numbered = kind.general and count_at(tokens, kind.end)
    if before & (_DEFINITE | _TALK) or numbered or (kind.general and after in {"=", "is", "should", "needs", "says"}):
        return None
    if ref_at(tokens, 0, reading) and not before & _INDEFINITE and not _whole_noun(tokens, kind, reading):
        return None
    return None if _only_looks(tokens, text, reading) else Asked(tokens, False)


def _only_looks(tokens: Sequence[Token], text: str, reading: Reading) -> bool:
    """Whether a noun that is an element too stands beside looks alone: "a bigger title" is the title that is there."""
    kind = kind_in(tokens)
    if not reading.scenes or kind is None or ELEMENT_NOUNS.at(tokens, kind.start) is None:
        return False
    looks = looks_in(tokens, text)
    return bool(looks.pairs) and not looks.unknown


def _whole_noun(tokens: Sequence[Token], kind: Kind, reading: Reading) -> bool:
    """ "outro" alone asks for one, unless the film has a scene of that name."""
    names = {scene.name.lower() for scene in reading.scenes}
    noun = " ".join(token.word for token in tokens[kind.start : kind.end])
    return kind.start == 0 and not kind.general and noun not in names


def _after_me(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    while at < len(tokens) and tokens[at].word in _ME:
        at += 1
    return tokens[at:]


def kind_in(tokens: Sequence[Token]) -> Kind | None:
    """The noun that says what kind of scene is wanted: the last of a row of nouns before any link or mark."""
    best: Kind | None = None
    for at, token in enumerate(tokens[:14]):
        if token.kind in {"quote", "link"} or token.word in {":", "\n", ".", ";", "(", "?", "!"}:
            break
        if best and (
            (LINKS.at(tokens, at) and not (at == best.end and _noun_at(tokens, at))) or token.word in {",", "and"}
        ):
            break
        if best and at < best.end:
            continue
        if (
            best is None
            and LINKS.at(tokens, at)
            and at > 0
            and token.word not in {"on", "of", "title", "headline", "first", "last"}
        ):
            break
        noun = _noun_at(tokens, at)
        # "our story", "our phone number" are what the scene is about; only "my intro" is the scene.
        ours = any(earlier.word in {"our", "my", "your", "their"} for earlier in tokens[max(0, at - 3) : at])
        if noun and ours and noun.hint not in {"title", "outro"}:
            continue
        if noun and (best is None or not noun.general or best.general or at == best.end):
            hint = noun.hint or (best.hint if best else "")
            best = Kind(
                hint, best.start if best and at == best.end else noun.start, noun.end, noun.general and not hint
            )
    return best


def _noun_at(tokens: Sequence[Token], at: int) -> Kind | None:
    if design := DESIGN_NOUNS.at(tokens, at):
        return Kind(design.value, at, design.end, False)
    scene = SCENE_NOUNS.at(tokens, at)
    if scene and not (tokens[at].word == "bit" and DEGREES.at(tokens, max(0, at - 1))):  # "a bit longer"
        return Kind("", at, scene.end, True)
    if tokens[at].word in {"one", "another", "more"} and (link := LINKS.at(tokens, at + 1)) and link.value == "topic":
        return Kind("", at, at + 1, True)  # "one about easy returns"
    return None


class Claims:
    """The tokens of a request for scenes; what is about the scene and not on it is taken out, piece by piece."""

    def __init__(self, tokens: Sequence[Token], text: str, reading: Reading) -> None:
        self.tokens = list(tokens)
        self.text = text
        self.reading = reading
        self.left = [True] * len(self.tokens)
        self.shared = False  # whether the length is that of several scenes together

    def count(self) -> int:
        """How many scenes are asked for: "three scenes about ...", "a promo, 4 scenes: ..."."""
        for at in range(len(self.tokens)):
            if self.tokens[at].word == ":" or self.tokens[at].kind == "quote":
                break
            found = count_at(self.tokens, at)
            if found is None or self.tokens[at].word in {"one", "1"}:
                continue
            noun_at = next(
                (i for i in range(found.end, min(found.end + 4, len(self.tokens))) if SCENE_NOUNS.at(self.tokens, i)),
                None,
            )
            if noun_at is None or not self.tokens[noun_at].word.endswith("s") or self.tokens[at - 1].word == "scene":
                continue
            if any(t.word in {",", ":", "for", "and"} for t in self.tokens[found.end : noun_at]):
                continue
            self.shared = at > 1
            self.take(at, found.end if at <= 1 else noun_at + 1)
            return max(1, min(found.value, MAX_AT_ONCE))
        return 1

    def scenes(self, count: int) -> tuple[AddScene, ...]:
        like = self.like()
        position = self.position()
        frames = self.frames()
        theme = self.theme()
        kind = kind_in(self._left())
        if self._speaks_of_scene(kind):
            return ()
        brief = self.brief(kind)
        common: dict[str, Any] = {"position": position, "duration_frames": frames, "like": like, "theme": theme}
        if count > 1:
            return several(brief, count, common, shared=self.shared)
        content, design = compose(brief)
        if content == Content():
            content = self._without_words(kind, design)
            if content == Content():
                return ()
        if (
            position is None
            and design == "title"
            and kind
            and kind.hint == "title"
            and not self.reading.created
            and self.reading.scenes
        ):
            common["position"] = (
                1 if any(t.word in {"intro", "introduction", "opener"} for t in self.tokens[:8]) else None
            )
        return (AddScene(content=content, design=design or None, **common),)

    def _without_words(self, kind: Kind | None, design: str) -> Content:
        """An opening or a close without words repeats what the film says of itself; any other kind shows its name."""
        if kind and kind.hint in {"title", "outro"}:
            return _from_film(design, self.reading)
        if kind and not kind.general and kind.hint:
            row = self._left()
            return Content(title=heading(" ".join(token.text for token in row[kind.start : kind.end])))
        return Content()

    def _left(self) -> list[Token]:
        return [token for token, left in zip(self.tokens, self.left, strict=True) if left]

    def _speaks_of_scene(self, kind: Kind | None) -> bool:
        """Whether a scene that is there is spoken of other than for its place or look: then it is an edit of that one."""
        row = self._left()
        begin = kind.end if kind else 0
        end = next(
            (at for at, token in enumerate(row) if token.word == ":" or token.kind == "quote" or _says(row, at)),
            len(row),
        )
        return any(ref.how in {"number", "place", "this"} for ref in refs(row[begin:end], self.reading))

    def take(self, start: int, end: int) -> None:
        for at in range(start, min(end, len(self.left))):
            self.left[at] = False

    # --- what is about the scene, not on it --------------------------------------------------------------------------

    def like(self) -> int | None:
        """ "in the style of scene 3": the scene whose look is taken."""
        for at in range(len(self.tokens)):
            phrase = lexicon.SAME_LOOK.at(self.tokens, at)
            ref = ref_at(self.tokens, phrase.end, self.reading, expected=True) if phrase else None
            if phrase and ref and len(ref.numbers) == 1 and self.reading.scene(ref.numbers[0]):
                start = at
                while start > 0 and self.tokens[start - 1].word in {"in", "with", "the", ",", "."}:
                    start -= 1
                self.take(start, ref.end)
                return ref.numbers[0]
        return None

    def position(self) -> int | None:
        """The 1-based place asked for."""
        for at in range(len(self.tokens)):
            if not self.left[at] or self.tokens[at].kind == "quote":
                continue
            place = place_in(self.tokens, at, self.reading)
            if place and not (place.vague and not self._free(at, place.end)):
                start = at
                while start > 0 and self.tokens[start - 1].word in {
                    "right",
                    "just",
                    "goes",
                    "it",
                    "put",
                    "that",
                    "directly",
                    "maybe",
                    ",",
                    "going",
                    "and",
                    "place",
                }:
                    start -= 1
                self.take(start, place.end)
                return place.position
        return None

    def _free(self, start: int, end: int) -> bool:
        """Whether "first" or "last" stands by itself, not before what it describes."""
        before = self.tokens[start - 1].word if start else ","
        return before in {",", "goes", "go", "it", "comes", "come"} and (
            end >= len(self.tokens) or self.tokens[end].kind == "mark"
        )

    def frames(self) -> int | None:
        """The length asked for, in frames: before the words of the scene, or set off behind them."""
        content_at = next(
            (i for i, t in enumerate(self.tokens) if t.word == ":" or t.kind == "quote" or _says(self.tokens, i)),
            len(self.tokens),
        )
        for at in range(len(self.tokens)):
            found = seconds_at(self.tokens, at, self.reading.fps) if self.left[at] else None
            if found is None:
                continue
            before = self.tokens[at - 1].word if at else ","
            tail = before in {
                ",",
                ".",
                "for",
                "lasting",
                "like",
                "(",
                "about",
                "around",
                "?",
                "only",
                "roughly",
            } and self._ends(found.end)
            if (
                before in {"over", "within", "after", "every", "under"}
                or (before == "in" and at > content_at)
                or not (at < content_at or tail)
            ):
                continue
            start, end = at, found.end
            while start > 0 and self.tokens[start - 1].word in lexicon.AROUND | {","}:
                if LINKS.at(self.tokens, start - 1) and self.tokens[start - 1].word not in {"for", "with"}:
                    break
                start -= 1
            while end < len(self.tokens) and self.tokens[end].word in {
                "long",
                "each",
                "please",
                "of",
                "in",
                "length",
                "total",
                "altogether",
            }:
                end += 1
            # In "a 10 second intro" the article belongs to the noun.
            self.take(start if at > 1 else at, end)
            return max(1, min(MAX_DURATION, round(found.value * self.reading.fps)))
        return None

    def _ends(self, end: int) -> bool:
        while end < len(self.tokens) and self.tokens[end].word in {
            "long",
            "each",
            "please",
            "pls",
            "in",
            "total",
            "or",
            "so",
            "length",
        }:
            end += 1
        return end >= len(self.tokens) or self.tokens[end].kind == "mark"

    def theme(self) -> str | None:
        """The look asked for; phrases that are about looks alone are taken out."""
        spoken = " ".join(self.runs())
        # The capital that begins a sentence is no name.
        spoken = re.sub(r"(?<=[.!?])\s+[A-Z]", lambda found: found[0].lower(), spoken)
        theme = theme_for(spoken)
        segments = self._segments()
        for start, end in segments[1:] if len(segments) > 1 else ():
            if self._is_look(start, end):
                self.take(start - 1, end)
        for at, token in enumerate(self.tokens):
            if self.left[at] and token.word in {"in", "with", "using", "on"} and at > 0:
                end = self._segment_end(at)
                if self._is_look(at + 1, end):
                    self.take(at, end)
        return theme.key if theme else None

    def _segments(self) -> list[tuple[int, int]]:
        cuts = [at for at, t in enumerate(self.tokens) if t.word in {",", ".", ";", "\n", "!", "?", "(", "-", "–", "—"}]
        bounds = [-1, *cuts, len(self.tokens)]
        return [(a + 1, b) for a, b in zip(bounds, bounds[1:], strict=False) if b > a + 1]

    def _segment_end(self, at: int) -> int:
        while at < len(self.tokens) and self.tokens[at].kind != "mark":
            at += 1
        return at

    def _is_look(self, start: int, end: int) -> bool:
        """Whether the tokens speak of colours and moods and of nothing else."""
        row = [t for t, left in zip(self.tokens[start:end], self.left[start:end], strict=True) if left]
        if not row or any(t.kind not in {"word", "color"} for t in row):
            return False
        colored = [m for m in colors_in(self.text[row[0].start : row[-1].end])]
        base = row[0].start
        telling = [
            t for t in row if t.word in MOOD_OF or any(m.start + base <= t.start < m.end + base for m in colored)
        ]
        return bool(telling) and all(t in telling or t.word in _LOOK_NOUNS or lexicon.MOODS.at([t], 0) for t in row)

    # --- what is on it ---------------------------------------------------------------------------------------------------

    def runs(self) -> list[str]:
        """The text of what is left, a string for each stretch of neighbouring tokens."""
        return self._render(range(len(self.tokens)))

    def _render(self, span: range) -> list[str]:
        found: list[list[Token]] = []
        was = -2
        for at in span:
            if not self.left[at]:
                continue
            if at == was + 1:
                found[-1].append(self.tokens[at])
            else:
                found.append([self.tokens[at]])
            was = at
        return [self.text[run[0].start : run[-1].end] for run in found]

    def brief(self, kind: Kind | None) -> Brief:
        """Noun, what stands before it, and the words that follow."""
        row = [at for at, left in enumerate(self.left) if left]
        tokens = [self.tokens[at] for at in row]
        first, hint, subject, noun = 0, "", "", ""
        if kind:
            hint, first = kind.hint, kind.end
            subject = self._subject(row[: kind.start])
            noun = " ".join(token.text for token in tokens[kind.start : kind.end])
            noun = noun if noun.lower() in lexicon.HEADINGS else ""
            if noun and count_at(tokens, kind.start - 1):
                noun = f"{tokens[kind.start - 1].text} {noun}"
        while first < len(tokens) and tokens[first].word in {",", "please", "pls", ":", "-", "–", "—", "?", "."}:
            first += 1
        link = LINKS.at(tokens, first)
        how = link.value if link else ""
        start = link.end if link else first
        if link and start < len(tokens) and tokens[start].word == ":":
            start += 1
        body = " ".join(self._render(range(row[start], len(self.tokens)))) if start < len(row) else ""
        return Brief(hint, subject, how, bare(body), noun)

    def _subject(self, row: Sequence[int]) -> str:
        """What stands before the noun and is neither article nor look: the "kitchen" of "a bright kitchen scene"."""
        kept = [
            at
            for at in row
            if self.tokens[at].word
            not in IDLE_ADJECTIVES
            | {"a", "an", "the", "one", "more", "some", "our", "my", "with", "at", "of", "least", "all"}
            and self.tokens[at].word not in MOOD_OF
            and self.tokens[at].kind in {"word", "quote"}
            and not count_at(self.tokens, at)
            and not colors_in(self.tokens[at].text)
        ]
        return " ".join(self.tokens[at].text for at in kept)


def _says(tokens: Sequence[Token], at: int) -> bool:
    link: Found[str] | None = LINKS.at(tokens, at)
    return bool(link and link.value in {"says", "called"})


def _from_film(design: str, reading: Reading) -> Content:
    """A scene without words of its own repeats what the film says of itself: the person's title."""
    title = next((str(s.shown["title"]) for s in reading.scenes if s.says("title")), "")
    contact = next((str(s.shown["contact"]) for s in reading.scenes if s.says("contact")), "")
    project = reading.context.project.title
    title = title or (project if project not in {"", "Untitled"} else "")
    return Content(title=title, contact=contact if design == "outro" else "")


def several(brief: Brief, count: int, common: dict[str, Any], *, shared: bool) -> tuple[AddScene, ...]:
    """A scene for each part of the list that follows; without one there are no words to tell them apart. `shared`: the
    length is that of all together."""
    _, details = details_of(brief.body)
    pieces = parts(details or brief.body)[:MAX_AT_ONCE]
    if len(pieces) < 2:
        return ()
    if shared and common["duration_frames"]:
        common = {**common, "duration_frames": max(1, common["duration_frames"] // len(pieces))}
    ops = []
    for offset, piece in enumerate(pieces):
        content, design = compose(_brief_of(piece))
        if content == Content():
            content, design = Content(title=heading(piece)), "title"
        position = common["position"] + offset if common["position"] else None
        ops.append(AddScene(content=content, design=design or None, **{**common, "position": position}))
    return tuple(ops)


def _brief_of(piece: str) -> Brief:
    """A part of a list of scenes, read like a request of its own."""
    row = tokens_of(piece)
    kind = kind_in(row)
    if kind and kind.end < len(row) and not kind.general and kind.start <= 2:
        link = LINKS.at(row, kind.end)
        return Brief(
            kind.hint,
            "",
            link.value if link else "",
            piece[row[link.end if link else kind.end].start :] if (link.end if link else kind.end) < len(row) else "",
        )
    return Brief("", "", "topic", piece)
