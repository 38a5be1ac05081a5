"""The files that came with a message, or are named in it: which are meant by what words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from brain.context import Context
from brain.rules.as_content import named_in
from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_film import NOT_ATTACHED, PICTURE_NOUNS
from brain.rules.lexicon_scenes import SCENE_NOUNS
from brain.rules.phrases import word_set
from brain.rules.politeness import core
from brain.rules.tokens import Token
from brain.rules.tokens import tokens as tokens_of
from brain.rules.view import Reading, stem
from tools.records import AssetSnapshot

_SHOWN = ("image/", "video/")


NAME_PARTS = re.compile(r"[^\W\d_]{3,}")


# Words of file names that say nothing of what the file shows.
TOO_COMMON = FUNCTION_WORDS | word_set(
    "img image photo file final version copy screen screenshot scene delete remove add"
)


def files_in(reading: Reading) -> list[AssetSnapshot]:
    """The pictures and clips that came with the message."""
    return [asset for asset in reading.context.attachments if asset.mime_type.startswith(_SHOWN)]


def named_again(context: Context) -> tuple[AssetSnapshot, ...]:
    """Files from earlier in the talk that the message wants used, by their whole names."""
    named = tuple(file for file in context.files if "." in file.name and named_in(context.message, file.name))
    verb = VERBS.at(core(tokens_of(context.message)), 0) if named else None
    return () if verb and verb.value in {"delete", "hide"} else named


def ignores_files(tokens: Sequence[Token]) -> bool:
    """ "Oops, wrong file": what came with the message stays out of it."""
    return NOT_ATTACHED.first(tokens) is not None


def in_this_style(tokens: Sequence[Token]) -> bool:
    """ "... in this style": what came with the message is to be followed, wherever that is said."""
    row = [token.word for token in tokens]
    return any(row[at] in {"this", "that"} and row[at + 1] in {"style", "vibe", "look"} for at in range(len(row) - 1))


def files_called(tokens: Sequence[Token], files: Sequence[AssetSnapshot]) -> list[AssetSnapshot]:
    """The files that are called by their names: "add the shoe" with shoe.png."""
    if exact := [f for f in files if f.name.lower() in {t.word for t in tokens if t.kind != "quote"}]:
        return exact
    words = {stem(t.word) for t in tokens if t.kind == "word" and len(t.word) > 2} - TOO_COMMON
    words |= {one.word + two.word for one, two in pairwise(tokens) if len(one.word) < 3}  # "t rex"
    named = [f for f in files if words & {stem(part) for part in NAME_PARTS.findall(stem_of(f))}]
    # "back" says much else, but it may be back.jpg.
    whole = {token.word for token in tokens if token.kind == "word"} - {"a", "the", "it", "image", "photo"}
    return named or [f for f in files if stem_of(f) in whole]


def stem_of(file: AssetSnapshot) -> str:
    """The file's name without its ending."""
    return file.name.lower().rsplit(".", 1)[0]


def is_of_scene(tokens: Sequence[Token], at: int, reading: Reading) -> bool:
    """Whether the noun is only part of a scene's name, or the scene itself: "the dashboard scene", "this slide"."""
    if tokens[at].word in _KINDS_OF_SCENE and not (at and tokens[at - 1].word in {"this", "these", "attached"}):
        return True
    return bool(SCENE_NOUNS.at(tokens, at + 1))


_KINDS_OF_SCENE = word_set("card slide page video film videos menu map ad design cover")


def without_pointing(tokens: Sequence[Token]) -> list[Token]:
    """Without "this photo", which is no scene."""
    gone: set[int] = set()
    for noun in PICTURE_NOUNS.all(tokens):
        start = noun.start
        while start > 0 and tokens[start - 1].word in _POINTING:
            start -= 1
        if start < noun.start and tokens[start].word in {"this", "these", "that", "attached", "our", "my"}:
            gone |= set(range(start, noun.end))
    return [t for at, t in enumerate(tokens) if at not in gone and t.word not in {"this", "these", "it"}]


_POINTING = word_set("this these that the my our of attached new")
