"""What a message says about looks: words of mood and colour, told apart from the same words in a film's content.

"in dark blue", "make it warm" and "a playful intro" are about looks; "dark chocolate", "green energy" and "Red Cross"
are not. A run of mood and colour words counts when the words around it say so.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from tools.designs.colors import THINGS, Mention, color_named, colors_in
from tools.designs.moods import COLORS_ELSEWHERE, SHADED
from tools.designs.themes import MOOD_OF

# "warm colours", "a playful intro": the run belongs to the picture.
AFTER = frozenset(
    re.findall(
        r"\w+",
        """
        color colour colors colours tone tones palette shade shades hue hues look looks looking feel feeling style
        styles styled vibe vibes theme themed themes mood background backgrounds design aesthetic aesthetics accent
        accents lighting atmosphere text letters type typography title intro outro opener opening scene scenes video
        film clip animation slide version card reel teaser promo trailer
        """,
    )
)
# "in gold", "make it dark": what follows is a look.
BEFORE = frozenset(re.findall(r"\w+", "in with make look looks feel feels style theme colours colors use using"))
PREPOSITIONS = frozenset(re.findall(r"\w+", "for to on at from by about with in as of like than then while"))
COLORING = frozenset(re.findall(r"\w+", "color colour colors colours tone tones palette shade shades hue hues"))
BETWEEN = frozenset(
    re.findall(
        r"\w+",
        """
        and but or a an the very really more much bit little of too quite super rather also slightly kind sort it this
        that everything all whole be to them me us our your its please on some something less so second seconds sec secs
        minute minutes long short und oder mit sehr y o con muy et ou avec très e molto muito com auf sobre sur su
        """,
    )
)
# "gold on black", "Gold auf Schwarz": what follows lies below.
ON = frozenset({"on", "over", "against", "onto", "auf", "sobre", "sur", "su"})
GROUNDS = frozenset(
    {"background", "backgrounds", "backdrop", "ground", "hintergrund", "fondo", "fond", "sfondo", "fundo"}
)
# "no cartoonish stuff", "nicht zu bunt": what is not wanted.
DENIALS = frozenset(
    {
        "no",
        "not",
        "nothing",
        "without",
        "never",
        "avoid",
        "don't",
        "nicht",
        "nichts",
        "kein",
        "keine",
        "sin",
        "sans",
        "senza",
        "sem",
    }
)


class Looks(NamedTuple):
    """Moods by their canonical names and colours "#rrggbb", each once, in the order in which they are said."""

    moods: tuple[str, ...]
    colors: tuple[str, ...]


class Token(NamedTuple):
    word: str
    start: int
    kind: str  # "mood", "color", "thing", "after", "between" or "other"
    value: str


def looks_in(text: str) -> Looks:
    """The moods and colours that `text` asks for; words in double quotes are content and do not count."""
    spoken = re.sub(r"[\"“„«][^\"”»]*[\"”»]", lambda quoted: "." * len(quoted[0]), text)
    moods: dict[str, None] = {}
    colors: dict[str, None] = {}
    for segment in re.finditer(r"[^,.;:!?()\n–—\s][^,.;:!?()\n–—]*", spoken):
        tokens = _tokens(segment[0])
        asked = [t for first, last in _runs(tokens) if _meant(tokens, first, last) for t in tokens[first:last]]
        for token in _ground_first(tokens, asked):
            if token.kind == "mood":
                moods.setdefault(token.value)
            elif token.kind in ("color", "thing"):
                colors.setdefault(token.value)
    return Looks(tuple(moods), tuple(colors))


def _ground_first(tokens: list[Token], asked: list[Token]) -> list[Token]:
    """What is `asked`, a colour that lies below another before it: "gold on black", "white with a navy background"."""
    colored = [token for token in asked if token.kind in ("color", "thing")]
    for above, below in pairwise(colored):
        between = [token.word for token in tokens if above.start < token.start < below.start]
        between = [word for word in between if word not in ("a", "an", "the")]
        after = next((token.word for token in tokens if token.start > below.start), "")
        if (between[-1:] and between[-1] in ON) or after in GROUNDS:
            return [below, *(token for token in asked if token is not below)]
    return asked


def _tokens(segment: str) -> list[Token]:
    mentions = list(colors_in(segment))
    tokens = [_color_token(mention) for mention in mentions]
    for found in re.finditer(r"[\w#'’-]+", segment):
        if any(mention.start < found.end() and found.start() < mention.end for mention in mentions):
            continue
        word = found[0].lower()
        small = word in BETWEEN or re.fullmatch(r"\d+\w{0,3}", word)  # "a warm 10s opener"
        kind = "mood" if word in MOOD_OF else "after" if word in AFTER else "between" if small else "other"
        # "Warm Welcome Ltd": a capital in running text belongs to a name.
        if color := _color_elsewhere(found[0], found.start()):
            tokens.append(Token(word, found.start(), "color", color))
            continue
        if kind == "mood" and found[0][0].isupper() and found.start() > 0:
            kind = "other"
        tokens.append(Token(word, found.start(), kind, MOOD_OF.get(word, word)))
    return _shaded(sorted(tokens, key=lambda token: token.start))


def _shaded(tokens: list[Token]) -> list[Token]:
    """The tokens with "vert sauge" and "azul marino" as one colour each."""
    found: list[Token] = []
    for token in tokens:
        color = color_named(SHADED[token.word]) if token.word in SHADED else None
        if color and found and found[-1].kind == "color" and found[-1].word in COLORS_ELSEWHERE:
            found[-1] = found[-1]._replace(value=color)
        else:
            found.append(token)
    return found


def _color_elsewhere(word: str, start: int) -> str | None:
    """The colour that a German or Romance word names, unless its capital makes it a name: "Rosa Blanca". German nouns
    of a shade have one: "in Dunkelblau"."""
    lower = word.lower()
    named = start > 0 and word[0].isupper() and not lower.startswith(("dunkel", "hell"))
    return color_named(COLORS_ELSEWHERE[lower]) if lower in COLORS_ELSEWHERE and not named else None


def _color_token(mention: Mention) -> Token:
    words = mention.words.lower()
    # "Red Cross": a capital in running text belongs to a name.
    named = mention.words[0].isupper() and mention.start > 0 and not mention.words.isupper()
    kind = "other" if named else "thing" if words in THINGS else "color"
    return Token(words, mention.start, kind, mention.color)


def _runs(tokens: list[Token]) -> list[tuple[int, int]]:
    """Stretches of tokens (first, end) that begin and end with a mood or colour, joined by nothing but small words."""
    runs: list[tuple[int, int]] = []
    for at, token in enumerate(tokens):
        if token.kind not in ("mood", "color", "thing"):
            continue
        if runs and all(between.kind == "between" for between in tokens[runs[-1][1] : at]):
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def _meant(tokens: list[Token], first: int, end: int) -> bool:
    """Whether the run is about looks: it fills its segment, or the word before or after it says so."""
    run = [token for token in tokens[first:end] if token.kind != "between"]
    follower = next((token for token in tokens[end:] if token.kind != "between"), None)
    leader = next((token for token in reversed(tokens[:first]) if token.kind != "between"), None)
    if leader is not None and leader.word in DENIALS:
        return False
    if [token.word for token in run] == ["cool"] and (follower is None or follower.word not in COLORING):
        return False  # praise, not a temperature
    if follower is not None and follower.kind == "after":
        return True
    if any(token.word.startswith("#") for token in run):
        return True
    outside = [token for token in tokens[:first] + tokens[end:] if token.kind == "other" and token.word not in DENIALS]
    if all(token.word in BEFORE for token in outside):
        # "coffee" alone may be a film's title; "in coffee", "blue" or "coffee and cream" is not.
        return len(run) > 1 or run[0].kind != "thing" or bool(outside)
    ends = end == len(tokens) or tokens[end].kind == "between" or tokens[end].word in PREPOSITIONS
    led = leader is not None and leader.word in BEFORE
    return ends and (led or sum(token.kind == "color" for token in run) > 1)
