"""Edits of looks: which element, which property, what value. "Make the title much bigger and red on navy"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_free import PROBLEMS
from brain.rules.lexicon_lettering import LETTERS
from brain.rules.lexicon_looks import (
    ALIGNMENTS,
    ATTRIBUTES,
    DEGREES,
    ELEMENT_NOUNS,
    GROWING,
    MOODS,
    PACES,
    SHADES,
    SIZES,
    TIMES,
    TOO,
    WEIGHTS,
)
from brain.rules.numbers import QUANTITIES, percent_at
from brain.rules.phrases import Found, word_set
from brain.rules.tokens import Token
from tools.designs.colors import color_named, colors_in
from tools.designs.themes import FONTS, MOOD_OF, SCRIPT_FONTS, SORTS, THEMES
from tools.schemas import Property

# How much an element grows when nothing more is said.
_STEP = 1.25
_VERB_FACTORS = {"grow": _STEP, "shrink": 1 / _STEP, "double": 2.0, "triple": 3.0, "halve": 0.5}
_VERB_SHADES = {"darken": 0.75, "lighten": 1.2}
_VERB_PACES = {"speed": 1.4, "slow": 0.7}
# Properties that belong to a whole scene, whatever element stands near.
_OF_TEXT = word_set("font fonts typeface typography lettering type size color colour")
_OF_SCENE = frozenset({"theme", "pace", "motion"})


@dataclass(frozen=True)
class Value:
    """A property's new value (or factor) and the tokens that say so (end exclusive)."""

    property: Property
    start: int
    end: int
    value: str | None = None
    factor: float | None = None
    instead_of: str | None = None  # the colour that this one takes the place of


@dataclass(frozen=True)
class Looks:
    """What a request says of looks: (target, value) pairs, target None = not named; and which tokens say nothing."""

    pairs: tuple[tuple[str | None, Value], ...]
    elements: tuple[str, ...]
    unknown: tuple[Token, ...]
    of_theme: bool = False  # whether the look as a whole is spoken of: "a blue theme"


def looks_in(tokens: Sequence[Token], text: str) -> Looks:
    """Reads the tokens of one request, those that name scenes taken out."""
    elements = _elements(tokens)
    everything = list(_values(tokens, text))
    values = _settled(everything, tokens)
    values = [value for value in values if not any(e.start < value.end and value.start < e.end for e in elements)]
    values = [value for value in values if not _side_of_fault(value, tokens)]
    pairs = [(target, value) for value in values for target in _targets(value, elements, tokens)]
    spans = [(part.start, part.end) for part in everything]
    spans += [(noun.start, noun.end) for noun in ELEMENT_NOUNS.all(tokens)]
    covered = {at for start, end in spans for at in range(start, end)}
    unknown = tuple(token for at, token in enumerate(tokens) if at not in covered and not _idle(tokens, at))
    of_theme = any(attribute.value == "theme" for attribute in ATTRIBUTES.all(tokens))
    return Looks(tuple(pairs), tuple(found.value for found in elements), unknown, of_theme)


def _elements(tokens: Sequence[Token]) -> list[Found[str]]:
    """The elements named. The font of a title is the title's: it is no element beside it."""
    found = [part for part in ELEMENT_NOUNS.all(tokens) if not _is_verb_there(tokens, part)]
    found = [part for part in found if not _is_a_persons(tokens, part)]
    others = [part for part in found if tokens[part.end - 1].word not in _OF_TEXT or part.value != "text"]
    return others or found


def _is_a_persons(tokens: Sequence[Token], found: Found[str]) -> bool:
    """ "Put my name at the bottom": a name that is not there yet."""
    before = tokens[found.start - 1].word if found.start else ""
    return tokens[found.start].word == "name" and before in {"my", "our", "his", "her", "their", "your"}


def _is_verb_there(tokens: Sequence[Token], found: Found[str]) -> bool:
    """ "type", "list" and "label" are verbs at the head of a request."""
    return found.start == 0 and tokens[0].word in {"type", "list", "label", "link", "name", "number", "highlight"}


def _idle(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind == "mark" or token.word in FUNCTION_WORDS or token.word == "not":
        return True
    return any(
        start <= at < found.end
        for start in range(max(0, at - 2), at + 1)
        for table in (VERBS, ATTRIBUTES, DEGREES, GROWING)
        if (found := table.at(tokens, start))
    )


# --- values -----------------------------------------------------------------------------------------------------------


def _values(tokens: Sequence[Token], text: str) -> Iterator[Value]:
    colors = _colors(tokens, text)
    at = 0
    while at < len(tokens):
        value = colors.get(at) or _value_at(tokens, at)
        if value:
            yield value
        degree = DEGREES.at(tokens, at)  # in "up a little", "little" is no size
        at = value.end if value else degree.end if degree else at + 1


def colors_at(tokens: Sequence[Token], text: str) -> list[tuple[str, int, int]]:
    """The colours named (#rrggbb) with the tokens that name them (end exclusive)."""
    return [(value.value or "", value.start, value.end) for value in _colors(tokens, text).values()]


def _colors(tokens: Sequence[Token], text: str) -> dict[int, Value]:
    """The colours named, by the token they begin at. Quotations hold none."""
    found: dict[int, Value] = {}
    if not tokens:
        return found
    starts = {token.start: at for at, token in enumerate(tokens) if token.kind != "quote"}
    ends = {token.end: at + 1 for at, token in enumerate(tokens) if token.kind != "quote"}
    base = tokens[0].start
    for mention in colors_in(text[base : tokens[-1].end]):
        start, end = starts.get(mention.start + base), ends.get(mention.end + base)
        # "less red" is another colour than red, and which one is not said.
        if start is not None and end is not None and not (start and tokens[start - 1].word == "less"):
            found[start] = Value("color", start, end, value=mention.color)
    return _translated_colors(tokens) | found


def _translated_colors(tokens: Sequence[Token]) -> dict[int, Value]:
    """Colours that were named in another language."""
    found: dict[int, Value] = {}
    at = 0
    while at < len(tokens):
        length = next(
            (
                n
                for n in (2, 1)
                if len(tokens) >= at + n
                and tokens[at].kind == "word"
                and tokens[at].word != tokens[at].text.lower()
                and color_named(" ".join(t.word for t in tokens[at : at + n]))
            ),
            0,
        )
        if length:
            name = " ".join(t.word for t in tokens[at : at + length])
            found[at] = Value("color", at, at + length, value=color_named(name))
        at += length or 1
    return found


# What a value begins with: most words need no closer look.
_LEXICONS = (TOO, TIMES, DEGREES, SIZES, SHADES, PACES, ALIGNMENTS, LETTERS, WEIGHTS, MOODS, VERBS)
_BEGINS = frozenset({"too"}).union(
    *(lexicon.firsts() for lexicon in _LEXICONS),
    SORTS,
    QUANTITIES,
    MOOD_OF,
    THEMES,
    (name.split()[0] for name in FONTS),
)


def _value_at(tokens: Sequence[Token], at: int) -> Value | None:
    if tokens[at].word not in _BEGINS and tokens[at].kind != "number":
        return None
    return (
        _font_at(tokens, at)
        or _size_at(tokens, at)
        or _named_at(tokens, at)
        or _mood_at(tokens, at)
        or _verb_at(tokens, at)
    )


def _size_at(tokens: Sequence[Token], at: int) -> Value | None:
    """ "much bigger", "twice as big", "20 % smaller", "too small", "by half"."""
    if too := TOO.at(tokens, at):
        return Value("size", at, too.end, factor=too.value)
    if share := percent_at(tokens, at):
        return _by_percent(tokens, at, share)
    if times := TIMES.at(tokens, at):
        tail = GROWING.at(tokens, times.end) or ATTRIBUTES.at(tokens, times.end)
        sign = GROWING.at(tokens, times.end)
        factor = 1 / times.value if sign and sign.value < 0 and times.value > 1 else times.value
        return Value(_grown(tokens, times.end), at, tail.end if tail else times.end, factor=factor)
    degree = DEGREES.at(tokens, at)
    size = SIZES.at(tokens, degree.end if degree else at)
    if size is None:
        return None
    after = DEGREES.at(tokens, size.end) if degree is None else None
    strength = degree.value if degree else after.value if after else 1.0
    return Value("size", at, after.end if after else size.end, factor=round(size.value**strength, 3))


def _grown(tokens: Sequence[Token], at: int) -> Property:
    """What "twice as ..." multiplies: the pace for "fast", else the size."""
    return "pace" if at < len(tokens) and PACES.at(tokens, at) else "size"


def _by_percent(tokens: Sequence[Token], at: int, share: Found[float]) -> Value | None:
    sign = GROWING.at(tokens, share.end)
    pace = PACES.at(tokens, share.end)
    shade = SHADES.at(tokens, share.end)
    if shade:
        return Value("color", at, shade.end, factor=1 + share.value / 100 * (1 if shade.value > 1 else -1) or None)
    if sign is None:
        head = next((VERBS.at(tokens, i) for i in range(at) if VERBS.at(tokens, i)), None)
        if head is None or head.value not in {"grow", "shrink", "scale", "speed", "slow"}:
            return None
        to = at > 0 and tokens[at - 1].word == "to"
        direction = -1 if head.value in {"shrink", "slow"} else 1
        factor = share.value / 100 if to or head.value == "scale" else 1 + direction * share.value / 100
        return Value("pace" if head.value in {"speed", "slow"} else "size", at, share.end, factor=max(0.05, factor))
    factor = max(0.05, 1 + sign.value * share.value / 100)
    return Value("pace" if pace else "size", at, sign.end, factor=factor)


def _named_at(tokens: Sequence[Token], at: int) -> Value | None:
    """Shades, pace, weight and alignment."""
    degree = DEGREES.at(tokens, at)
    head = degree.end if degree else at
    strength = degree.value if degree else 1.0
    if shade := SHADES.at(tokens, at):
        return Value("color", at, shade.end, factor=shade.value)
    if at < len(tokens) and tokens[at].word == "too":
        head, strength = at + 1, -1.0  # "too fast" asks for the opposite
    if shade := SHADES.at(tokens, head):
        return Value("color", at, shade.end, factor=round(shade.value**strength, 3))
    if pace := PACES.at(tokens, head):
        return Value("pace", at, pace.end, factor=round(pace.value**strength, 3))
    if alignment := ALIGNMENTS.at(tokens, head):
        return Value("align", at, alignment.end, value=alignment.value)
    if (letters := LETTERS.at(tokens, at)) and letters.value != "weight":
        return Value("italic" if letters.value == "italic" else "underline", at, letters.end, value="true")
    if weight := WEIGHTS.at(tokens, head):
        return Value("weight", at, weight.end, value=weight.value)
    return None


_FONT_NOUNS = word_set("font fonts typeface typefaces lettering")


def _font_at(tokens: Sequence[Token], at: int) -> Value | None:
    """A typeface that is on board, by its name or kind: "in Inter", "serif"."""
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    before = {token.word for token in tokens[:at]}
    if tokens[at].word in SORTS and (following in _FONT_NOUNS or before & _FONT_NOUNS):
        return Value("font", at, at + 1, value=SORTS[tokens[at].word])
    for length in (3, 2, 1):
        row = tokens[at : at + length]
        name = " ".join(token.word for token in row) if len(row) == length else ""
        family = FONTS.get(name) or SCRIPT_FONTS.get(name)
        if family and row[0].word != "display" and not _surname(tokens, at):
            end = at + length + (at + length < len(tokens) and tokens[at + length].word == "variable")
            return Value("font", at, end, value=family)
    return None


def names_font(tokens: Sequence[Token]) -> bool:
    """Whether a typeface that is on board is named."""
    return any(_font_at(tokens, at) for at in range(len(tokens)))


def _surname(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word ends another name: the "Sans" of "Comic Sans"."""
    return at > 0 and tokens[at].text[:1].isupper() and tokens[at - 1].text[:1].isupper()


def _mood_at(tokens: Sequence[Token], at: int) -> Value | None:
    """A mood that has a theme, or a theme by its name: "more elegant", "dark", "Noir"."""
    degree = DEGREES.at(tokens, at)
    head = degree.end if degree else at
    if at and tokens[at - 1].word == "too":
        return None  # "too playful" asks for something else, and does not say what
    if mood := MOODS.at(tokens, at) or MOODS.at(tokens, head):
        return Value("theme", at, mood.end, value=mood.value)
    if (
        head < len(tokens)
        and tokens[head].kind == "word"
        and (tokens[head].word in MOOD_OF or tokens[head].word in THEMES)
    ):
        return Value("theme", at, head + 1, value=tokens[head].word)
    return None


def _verb_at(tokens: Sequence[Token], at: int) -> Value | None:
    """Verbs that are a change by themselves: "enlarge", "darken", "speed up"."""
    verb = VERBS.at(tokens, at)
    if verb is None:
        return None
    if verb.value in _VERB_FACTORS:
        return Value("size", at, verb.end, factor=_VERB_FACTORS[verb.value])
    if verb.value in _VERB_SHADES:
        return Value("color", at, verb.end, factor=_VERB_SHADES[verb.value])
    if verb.value in _VERB_PACES:
        return Value("pace", at, verb.end, factor=_VERB_PACES[verb.value])
    if verb.value == "embolden":
        return Value("weight", at, verb.end, value="800")
    return None


def _settled(values: list[Value], tokens: Sequence[Token]) -> list[Value]:
    """Without what is said twice: in "enlarge by 20 %" the verb says nothing more, in "blue to orange" the blue
    goes."""
    exact = {v.property for v in values if v.factor is not None and VERBS.at(tokens, v.start) is None}
    kept: list[Value] = []
    replaced: str | None = None
    for at, value in enumerate(values):
        verb = VERBS.at(tokens, value.start)
        if verb and verb.end == value.end and value.property in exact and value.factor is not None:
            continue
        following = values[at + 1] if at + 1 < len(values) else None
        if (
            value.property == "color"
            and value.value
            and following
            and following.property == "color"
            and following.value
        ):
            between = [
                token.word for token in tokens[value.end : following.start] if token.word not in {"a", "the", "more"}
            ]
            if between and between[0] in {"to", "for", "with", "into", "by"} and len(between) <= 2:
                replaced = value.value
                continue
            noun = ELEMENT_NOUNS.at(tokens, value.end)
            if noun and noun.end == following.start - 1 and tokens[noun.end].word in {"in", "to", "into"}:
                continue  # "put the blue text in yellow"
        if (kept or following) and _denied(tokens, value.start):
            continue
        kept.append(replace(value, instead_of=replaced) if value.property == "color" and replaced else value)
        replaced = None
    return kept


def _denied(tokens: Sequence[Token], at: int) -> bool:
    """ "red, not blue"; "red instead of blue"."""
    before = [token.word for token in tokens[max(0, at - 3) : at] if token.word not in {"the", "a"}]
    return (
        before[-1:] in (["not"], ["without"], ["no"])
        or before[-2:-1] == ["without"]
        or before[-2:] in (["instead", "of"], ["rather", "than"])
    )


def _side_of_fault(value: Value, tokens: Sequence[Token]) -> bool:
    """ "The text is cut off on the right": where something is wrong, not where it shall stand."""
    faults = PROBLEMS.all(tokens) if value.property == "align" else ()
    return any(
        fault.end <= value.start and all(token.word in _BEFORE_SIDES for token in tokens[fault.end : value.start])
        for fault in faults
    )


_BEFORE_SIDES = word_set("on at to the from by in its")


# --- whose value ------------------------------------------------------------------------------------------------------


def _targets(value: Value, elements: list[Found[str]], tokens: Sequence[Token]) -> list[str | None]:
    """The elements that a value belongs to: the one right after it ("a red title"), else those named last before it."""
    if value.property in _OF_SCENE:
        return ["scene"]
    following = next((e for e in elements if e.start >= value.end), None)
    before = [e for e in elements if e.end <= value.start]
    between = [token.word for token in tokens[value.end : following.start]] if following else []
    if following and all(word in {"color", "colour", "colored", "coloured", "for", "as"} for word in between):
        return [following.value]
    if not before:
        # "bigger and red title" speaks of the title, "make it red and the title bigger" of something else first.
        apart = {"and", ","} & set(between) and {"the", "its", "my", "our"} & set(between)
        return [following.value if following and not apart else None]
    group = [before[-1]]
    for earlier in reversed(before[:-1]):
        between = [token.word for token in tokens[earlier.end : group[0].start]]
        if not all(word in {"and", ",", "the", "&", "both", "its"} for word in between):
            break
        group.insert(0, earlier)
    return [element.value for element in group]
