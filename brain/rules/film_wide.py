"""Requests about the film as a whole: its files, its format, its brand, and footage made for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import (
    BRAND_NOUNS,
    EXPORT_VERBS,
    FILE_FORMATS,
    FONT_NOUNS,
    FOOTAGE,
    FOR_ALL,
    FORMAT_WORDS,
    FROM_NOW_ON,
    LOOSE_PLATFORMS,
    OF_EXPORT,
    OF_FORMAT,
    TO_LIFE,
)
from brain.rules.lexicon_fonts import KNOWN_FONTS
from brain.rules.lexicon_keeping import NEVER
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import SCENE_NOUNS, WHOLE
from brain.rules.looks import colors_at
from brain.rules.numbers import seconds_at
from brain.rules.phrases import Found, word_set
from brain.rules.scenes import refs
from brain.rules.spans import leftover, said
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.tokens import tokens as tokens_of
from brain.rules.view import Reading
from tools.designs.themes import FONTS, SCRIPT_FONTS
from tools.schemas import AssetUse, ExportVideo, GenerateClip, SetBrand, SetFormat

_EVERYWHERE = word_set(
    "use it this that them everywhere always for all everything please scenes on apply in every scene"
)
_WHOSE = word_set("i'm we're i'll we'll it's they're i we")  # "..., I'm posting it on the feed"
_PURPOSE = word_set("for so because since")  # "... for the projector"
_GIVES = word_set("give get send make need want have create produce can could i'd like")
_OF_BRAND = word_set("""
    brand branding colors colours color colour font fonts typeface is are kit logo primary secondary accent main palette
    from always everywhere default leave alone keep stay corporate company hex code codes house kit scheme
    """)


def export(tokens: Sequence[Token]) -> Step | None:
    """ "export", "download as gif", "MP4 please", "a gif version and a webm version"."""
    formats = [found for found in FILE_FORMATS.all(tokens) if not _of_picture(tokens, found)]
    verb = EXPORT_VERBS.at(tokens, 0)
    if said(tokens, word_set("or better difference")) or any(t.kind == "quote" for t in tokens):
        return None
    if (
        verb is None
        and tokens
        and VERBS.at(tokens, 0)
        and tokens[0].word not in _GIVES | {"turn", "put", "drop", "i", "we"}
    ):
        return None
    known = {at for found in formats for at in range(found.start, found.end)}
    if verb:
        known |= set(range(verb.start, verb.end))
    rest = leftover(_before_reason(tokens), known, OF_EXPORT | _GIVES | {"ready", "please", "format", "send", "over"})
    if (
        verb
        and tokens[0].word in {"render", "save", "publish"}
        and (rest or (len(tokens) > verb.end and not formats and not {t.word for t in tokens[verb.end :]} <= OF_EXPORT))
    ):
        return None
    if not verb and (not formats or rest):
        return None
    if rest and said(tokens, word_set("without with if")):
        return None  # "can I download it without a watermark"
    if verb and tokens[0].word in {"export", "download"} and not formats and len(rest) > 3:
        return None
    kinds = list(dict.fromkeys(found.value for found in formats))
    both = verb and formats and besides(tokens[verb.end : formats[0].start + 1])
    ops = tuple(ExportVideo.model_validate({"format": kind}) for kind in kinds)
    return Step("export", (ExportVideo(), *ops) if both or not ops else ops)


def besides(row: Sequence[Token]) -> bool:
    """ "... and also a gif", "... and as a gif": one more file, not another form of the first."""
    return any(
        token.word == "and" and row[at + 1 : at + 2] and row[at + 1].word in _ONE_MORE for at, token in enumerate(row)
    )


_ONE_MORE = word_set("also as a an in another")


def _of_picture(tokens: Sequence[Token], found: Found[str]) -> bool:
    """ "this gif", "the png" is a picture that is there."""
    return (
        found.start > 0
        and tokens[found.start - 1].word in {"this", "that", "these"}
        and tokens[0].word not in {"export", "download"}
    )


def _before_reason(tokens: Sequence[Token]) -> Sequence[Token]:
    at = next(
        (i for i, t in enumerate(tokens) if i and t.word in {"so", "because", "for", "since", "and"} and i > 1), None
    )
    if at is not None and tokens[at].word == "and" and FILE_FORMATS.first(tokens[at:]):
        return tokens
    return tokens[:at] if at else tokens


# --- format -----------------------------------------------------------------------------------------------------------


def film_format(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "make it vertical", "16:9", "for TikTok"."""
    if any(t.kind == "quote" for t in tokens) or said(tokens, word_set("add new")):
        return None
    tokens = _behind_purpose(tokens) if reading.scenes or VERBS.at(tokens, 0) else tokens
    found = format_in(tokens)
    if found is None:
        return None
    known = {
        at
        for table in (FORMAT_WORDS, LOOSE_PLATFORMS, WHOLE, VERBS)
        for f in table.all(tokens)
        for at in range(f.start, f.end)
    }
    purpose = next((at for at in range(1, len(tokens)) if _tells_why(tokens, at) and at > min(known)), len(tokens))
    if leftover(tokens[:purpose], known, OF_FORMAT):
        return None
    named = [ref for ref in refs(tokens, reading) if ref.how in {"number", "name", "place", "content"}]
    if any(ref.how != "content" or not known & set(range(ref.start, ref.end)) for ref in named):
        return None
    return Step("format", (SetFormat(format=found),))


def _tells_why(tokens: Sequence[Token], at: int) -> bool:
    """ "... for the projector", "..., I'm posting it on the feed"."""
    return tokens[at].word in _PURPOSE or (tokens[at - 1].word == "," and tokens[at].word in _WHOSE)


def _behind_purpose(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "We post it on our story so upright": the format, without what it is for."""
    at = next((i for i in range(len(tokens) - 1, 1, -1) if tokens[i].word in {"so", ",", "-", "–", ":"}), 0)
    behind = tokens[at + 1 :] if at else ()
    verb = VERBS.at(tokens, 0)
    told = verb is None or tokens[0].word in {"send", "put", "show", "need", "want", "we", "i"}
    named = FORMAT_WORDS.first(behind) or LOOSE_PLATFORMS.first(behind)
    return behind if at and told and len(behind) <= 4 and named else tokens


def _part_of_name(tokens: Sequence[Token], at: int) -> bool:
    """ "Elm Square": a place."""
    before = tokens[at - 1].text if at else ""
    return tokens[at].text[:1].isupper() and not tokens[at].text.isupper() and before[:1].isupper()


def format_in(tokens: Sequence[Token]) -> str | None:
    """The format that the tokens name; what is said of it after "to", "into" or "not" counts as one would say it."""
    named = [
        f
        for f in FORMAT_WORDS.all(tokens)
        if (f.start == 0 or tokens[f.start - 1].word not in {"from", "not", "of"})
        and not _part_of_name(tokens, f.start)
    ]
    named = named or list(LOOSE_PLATFORMS.all(tokens))
    if len({f.value for f in named}) > 1:
        into = [f for f in named if f.start and tokens[f.start - 1].word in {"to", "into", "in", "as", "a"}]
        # "a vertical version for YouTube": the shape wins over the platform.
        shapes = [
            f for f in named if tokens[f.start].word in {"vertical", "portrait", "square", "landscape", "horizontal"}
        ]
        named = shapes or into or named
    return named[-1].value if named else None


# --- brand ------------------------------------------------------------------------------------------------------------


def brand_told(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The brand as it is told, for scenes to come."""
    if spoken := _spoken_of(tokens, reading):
        return Step("brand", (spoken,))
    ours = bool(tokens) and tokens[0].word in {"our", "my"} and any(t.kind == "color" for t in tokens)
    noun = BRAND_NOUNS.first(tokens) or (Found(True, 0, 1) if ours else None)
    lasting = FROM_NOW_ON.first(tokens) or (FOR_ALL.first(tokens) if said(tokens, FONT_NOUNS) else None)
    if lasting is None and KNOWN_FONTS.first(tokens) and (whole := WHOLE.first(tokens)):
        titles = any(found.value != "text" for found in ELEMENT_NOUNS.all(tokens))  # "use Poppins for all titles"
        lasting = None if titles else Found(True, whole.start, whole.end)  # "everything in Comic Neue"
    if reading.topic == "brand" and len(tokens) > 1 and {t.word for t in tokens} <= _EVERYWHERE:
        return Step("reply", said="It holds for every scene.")
    follows = len(tokens) <= 8 and not (noun or lasting) and _follows_brand(tokens, text, reading)
    if not (noun or lasting or follows) or any(t.kind == "quote" for t in tokens) or NEVER.first(tokens):
        return None
    scenes = [ref for ref in refs(tokens, reading) if ref.how != "all"]
    parts = [
        e for e in ELEMENT_NOUNS.all(tokens) if not {t.word for t in tokens[e.start : e.end]} & (FONT_NOUNS | _OF_BRAND)
    ]
    parts = [] if noun and exact_colors(tokens) else parts
    if scenes or (parts and not (lasting and (font_in(tokens, text) or _used(tokens, text)))):
        return None
    named = colors_at(tokens, text)
    exact = [c for c in named if tokens[c[1]].kind == "color"]  # "our green #16a34a" is one colour
    colors = tuple(dict.fromkeys(value for value, _, _ in exact or named))
    font = font_in(tokens, text) or (_used(tokens, text) if lasting and not colors else None)
    covered = {at for _, start, end in named for at in range(start, end)}
    covered |= set(range(lasting.start, lasting.end)) if lasting else set()
    only_colors = bool(colors) and not leftover(tokens, covered, _OF_BRAND | {"our", "only", "everything"})
    if lasting and not noun and not font and not (only_colors or any(t.kind == "color" for t in tokens)):
        return None
    if noun is None and lasting is None and not (font or colors):
        return None
    if not colors and not font:
        return None
    return Step("brand", (SetBrand(colors=colors or None, font=font),))


def _follows_brand(tokens: Sequence[Token], text: str, reading: Reading) -> bool:
    """Whether it goes on from what was said of the brand, or of the format."""
    if not (reading.topic or reading.context.history):
        return False
    fonts = said(tokens, FONT_NOUNS)
    if not (fonts or exact_colors(tokens) or colors_at(tokens, text)):
        return False
    topic = reading.topic or reading.last_tool
    return topic in {"brand", "setBrand"} or (topic in {"format", "setFormat"} and fonts)


def exact_colors(tokens: Sequence[Token]) -> bool:
    """Whether colours are given by their codes: "... and #f59e0b for accents"."""
    return any(token.kind == "color" for token in tokens)


def _spoken_of(tokens: Sequence[Token], reading: Reading) -> SetBrand | None:
    """ "Use that font everywhere", "take those as our colours": what was named in the answer before."""
    history = reading.context.history
    if not history or history[-1].role != "assistant" or len(tokens) > 12 or not reading.scenes:
        return None
    words = {token.word for token in tokens}
    if not words & _THAT or not words & _TAKES or not words <= _OF_TAKING | _THAT | _TAKES | _EVERYWHERE | _OF_BRAND:
        return None
    answered = history[-1].content[:600]
    asked = {token.word for message in history[-2:] for token in tokens_of(message.content[:600])}
    row = tokens_of(answered)
    colors = [value for value, start, _ in colors_at(row, answered) if row[start].kind == "color"]
    colors = colors or [value for value, _, _ in colors_at(row, answered)]
    if asked & _PALETTE and colors and not words & FONT_NOUNS:
        return SetBrand(colors=tuple(dict.fromkeys(colors)))
    font = (
        (font_in(row, answered) or _recommended(row, answered)) if asked & FONT_NOUNS and not words & _PALETTE else None
    )
    return SetBrand(font=font) if font else None


def _recommended(row: Sequence[Token], text: str) -> str | None:
    """ "I'd use Lora for a thesis", "Lora would go well with it": a name that stands where a typeface is spoken of."""
    for at, token in enumerate(row):
        begins = at == 0 or row[at - 1].word in {".", "!", "?", ":", "\n"}
        name = (
            _name_from(row, at, text)
            if token.text[:1].isupper() and token.word not in {"i", "i'd", "i'll", "i'm"}
            else None
        )
        end = at + len(name.split()) if name else at
        behind = row[end].word if end < len(row) else ""
        if name and (not begins or behind in _SUITS):
            return name
    return None


_SUITS = word_set("would goes is fits works pairs suits has looks could should might feels reads gives sounds")


_THAT = word_set("that it those these them this one ones")
_TAKES = word_set("use take go set apply make save keep try with")
_OF_TAKING = word_set("""
    let's our my ok okay yes good great perfect fine nice sure and do a the whole video film throughout combination
    palette
    color then now as everything
    """)
_PALETTE = word_set("color colors colour colours palette")


# What kinds of typefaces are called, and other things too: "rounded corners".
_SORTS_OF_FONTS = word_set("""
    serif sans mono display grotesque slab condensed geometric rounded typewriter handwriting handwritten cursive marker
    """)


def font_in(tokens: Sequence[Token], text: str) -> str | None:
    """The typeface named: one on board by its name, or any that stands where its name would: "font: Uncial Antiqua"."""
    for at in range(len(tokens)):
        for length in (3, 2, 1):
            words = " ".join(t.word for t in tokens[at : at + length])
            sort = words in _SORTS_OF_FONTS and (
                words in {"serif", "sans", "mono", "display"} or not said(tokens, FONT_NOUNS)
            )
            if (words in FONTS or words in SCRIPT_FONTS) and not sort and len(tokens) >= at + length:
                return " ".join(source(text, tokens[at : at + length]).split())
    if known := KNOWN_FONTS.first(tokens):
        return " ".join(source(text, tokens[known.start : known.end]).split())
    noun = next((i for i, t in enumerate(tokens) if t.word in FONT_NOUNS), None)
    if noun is None:
        return None
    return _name_from(tokens, noun + 1, text) or _name_before(tokens, noun, text)


def _used(tokens: Sequence[Token], text: str) -> str | None:
    """ "From now on use Poppins"."""
    at = next((i for i, t in enumerate(tokens) if t.word in {"use", "set", "with", "in"}), None)
    verb = VERBS.at(tokens, 0)
    if verb and verb.value in {"replace", "swap", "edit"} and not said(tokens, FONT_NOUNS):
        return None  # "replace Bread with Baguette everywhere"
    return _name_from(tokens, at + 1, text) if at is not None else None


def _name_from(tokens: Sequence[Token], at: int, text: str) -> str | None:
    while at < len(tokens) and tokens[at].word in _BEFORE_FONTS:
        at += 1
    end = at
    while (
        end < len(tokens)
        and end < at + 4
        and tokens[end].kind in {"word", "number"}
        and (tokens[end].text[:1].isupper() or (end > at and tokens[end].text[:1].isdigit()))
    ):
        end += 1
    return source(text, tokens[at:end]) if end > at else None


_BEFORE_FONTS = word_set("""
    to is should be : = as use with the called now into for everything all everywhere text scenes whole entire
    video film of must needs our
    """)


def _name_before(tokens: Sequence[Token], at: int, text: str) -> str | None:
    start = at
    while start > 0 and tokens[start - 1].kind == "word" and tokens[start - 1].text[:1].isupper() and start - 1 > 0:
        start -= 1
    return source(text, tokens[start:at]) if start < at else None


# --- footage ----------------------------------------------------------------------------------------------------------


def footage(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "generate a realistic drone shot over a street, 5 seconds"; a picture brought to life."""
    found = FOOTAGE.first(tokens)
    images = [asset for asset in reading.context.attachments if asset.mime_type.startswith("image/")]
    life = TO_LIFE.first(tokens) if images or found else None
    once_more = bool(tokens) and tokens[0].word in {"again", "another", "once", "same"}
    again = once_more and reading.last_tool == "generateClip"
    if not (found or life or again or (reading.scenes and _generated(tokens))):
        return None
    before = [t.word for t in tokens[: found.start]] if found else []
    if {"not", "no", "without", "don't"} & set(before[-4:]) or (found and _is_picture_there(tokens, found, reading)):
        return None
    if found and tokens[found.start].word in {"realistic", "lifelike"} and tokens[0].word not in _MAKES:
        return None
    length = next((min(t.value, 600) for at in range(len(tokens)) if (t := seconds_at(tokens, at, reading.fps))), None)
    said_words = {t.word for t in tokens}
    used = (
        images
        if images and said_words & {"this", "these", "it", "photo", "picture", "image", "pic", "attached"}
        else []
    )
    assets = tuple(AssetUse(id=asset.id) for asset in used)
    prompt = re.sub(r"\s+", " ", source(text, tokens))[:500]
    return Step("clip", (GenerateClip(prompt=prompt, duration_seconds=length, assets=assets),))


_MAKES = word_set("generate make create add produce animate render shoot film give get show")


def _generated(tokens: Sequence[Token]) -> bool:
    """ "Generate a 5 second video of a lake": in a film that is there, what is filmed comes on top."""
    at = next((at for at, token in enumerate(tokens[:8]) if token.word in {"video", "clip"}), 0)
    made = bool(at) and tokens[0].word in {"generate", "create", "produce", "render"}
    return made and [token.word for token in tokens[at + 1 : at + 2]] in (["of"], ["showing"])


def _is_picture_there(tokens: Sequence[Token], found: Found[bool], reading: Reading) -> bool:
    """ "use this footage behind the title": a clip that was attached."""
    start = max(0, found.start - 2)
    videos = [asset for asset in reading.context.attachments if asset.mime_type.startswith("video/")]
    pointed = {"this", "the", "these", "that", "attached", "my", "our"} & {t.word for t in tokens[start : found.start]}
    return bool(videos and pointed) or bool(SCENE_NOUNS.at(tokens, found.end))
