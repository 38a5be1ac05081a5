"""Keeps a model's plan to what the person asked for: what takes away, undoes, sends out or holds for the whole film is
not done because a scene, a file or the talk says so.

A model reads what stands on scenes and in files, and may be led by it. So a grave op counts only where the message
itself, outside of quotations, has a word for such an act (`lexicon_grave`, in more languages than the rules know), or
nothing in the project could have led the model to it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from brain.context import Context
from brain.rules import lexicon_grave as words
from brain.rules.as_content import content_quoted
from brain.rules.tokens import Token, tokens
from brain.rules.translate import translated
from tools.schemas import Op, Plan
from tools.words import and_list

SURE = 0.9  # from here on the rules know all that a message asks for
_ENDING = re.compile(r"(?<=\w)\.\w{2,4}$")  # of a file's name: "logo.png" orders no PNG of the film
_ANSWERS = frozenset({"clarify", "reply"})


class _Act(NamedTuple):
    """What people say for it (`words`), what may be meant so (`perhaps`), and what an order for it says that somebody
    planted (`ordered`). A `grave` act needs a word of the message wherever anything in the project gives orders, or
    the message defers to what stands there; others only where they were ordered."""

    said: str
    words: str
    ordered: str
    perhaps: str = ""
    grave: bool = True


_ORDERS = ", ".join((words.TAKES_AWAY, words.GOES_BACK, words.SENDS_OUT))  # of the talk, they tell what was done
_ACTS: dict[str, _Act] = {
    "deleteScene": _Act("delete a scene", words.TAKES_AWAY, words.ORDERED["away"], words.MAY_TAKE_AWAY),
    "removeAudio": _Act("take the sound away", words.OF_SOUND, words.ORDERED["sound"]),
    "undo": _Act("take changes back", f"{words.GOES_BACK}, {words.TAKES_AWAY}", words.ORDERED["back"]),
    "redo": _Act("make a change again", words.GOES_BACK, words.ORDERED["back"]),
    "exportVideo": _Act("export the film", words.SENDS_OUT, words.ORDERED["out"]),
    "forgetPreference": _Act("drop a rule", words.DROPS_RULES, words.ORDERED["forget"], words.TAKES_AWAY),
    "setPreference": _Act("set a rule", words.LASTS, words.ORDERED["lasts"], grave=False),
    "setFormat": _Act("change the format", words.OF_FORMAT, words.ORDERED["format"], grave=False),
    "setBrand": _Act("change the brand", words.OF_BRAND, words.ORDERED["brand"], grave=False),
}


def led_astray(theirs: Sequence[Op], ours: Plan, context: Context) -> str:
    """What a model would do that the message does not ask for, in words: "delete a scene and export the film"; "" where
    its ops keep to the message. `ours` is what the rules made of the message."""
    rules = {op.tool for op in (*ours.ops, *ours.asked)}
    planned = dict.fromkeys(op.tool for op in theirs if op.tool in _ACTS)
    message = _Words(context)
    done = {op.tool for op in ours.ops} - _ANSWERS
    found = [tool for tool in planned if tool not in rules and not message.asks_for(tool, ours, bool(done))]
    if "deleteScene" in planned and _empties(theirs, context) and not (_empties(ours.ops, context) or message.of_all()):
        found = list(dict.fromkeys(["deleteScene", *found]))
    return and_list([_ACTS[tool].said for tool in found])


def _empties(ops: Sequence[Op], context: Context) -> bool:
    """Whether none of several scenes would be left."""
    gone = {op.scene for op in ops if op.tool == "deleteScene"}
    return len(context.scenes) > 1 and len(gone) >= len(context.scenes)


class _Words:
    """What the person says, and what else stands in the project that a model gets to see."""

    def __init__(self, context: Context) -> None:
        self.said = " \n ".join(folded(text) for text in _spoken(context))
        self.material = [folded(_ENDING.sub("", text)) for text in _material(context)]
        self.talk = [folded(message.content) for message in context.history if message.role == "assistant"]
        orders = (*(act.ordered for act in _ACTS.values() if act.grave), words.INSTRUCTS)
        self.ordered = any(map(self._stands_there, orders)) or any(map(_pattern(_ORDERS).search, self.material))

    def asks_for(self, tool: str, ours: Plan, understood: bool) -> bool:
        """Whether the message asks for such an op."""
        act = _ACTS[tool]
        if ours.confidence >= SURE:
            return False
        ordered = self._stands_there(act.ordered)
        if _wanted(act.words, self.said):  # "remove the shadow", which the rules know, is no word for more than that
            return not (understood and ordered and act.grave)
        if not act.grave:
            return not ordered
        perhaps = bool(act.perhaps) and _wanted(act.perhaps, self.said)
        return not (self.ordered or (not perhaps and _pattern(words.DEFERS).search(self.said)))

    def of_all(self) -> bool:
        return _pattern(words.EVERYTHING).search(self.said) is not None

    def _stands_there(self, entries: str) -> bool:
        return any(_pattern(entries).search(text) for text in (*self.material, *self.talk))


def _wanted(entries: str, said: str) -> bool:
    """Whether one of the words is said, and not that it shall not be: "tidy up, but don't delete anything"."""
    found = _pattern(entries).finditer(said)
    return any(not _not_before().search(said, 0, m.start()) and not _not_behind().match(said, m.end()) for m in found)


# --- what is said, and what only stands there -------------------------------------------------------------------------


def _spoken(context: Context) -> Iterator[str]:
    """The message outside of quotations, links and file names; of a yes, what was agreed to; of an answer, what it is
    an answer for."""
    said = _unquoted(context.message)
    yield said
    history = context.history
    asked = history[-1].content.strip() if history and history[-1].role == "assistant" else ""
    if not asked.endswith(("?", "？")) or said.strip().endswith(("?", "？")):
        return
    if _pattern(words.AGREES).fullmatch(re.sub(r"[\s,.!。！、]+", " ", folded(context.message)).strip()):
        yield re.split(r"(?<=[.!?\n])\s+", _unquoted(asked))[-1]
    elif before := next((m.content for m in reversed(history) if m.role == "user"), ""):
        yield _unquoted(before)


def _unquoted(text: str) -> str:
    """The text as typed, and as its slips of the keys were meant, without what is content."""
    bare = text[:4000]
    row = tokens(bare)
    row = list(content_quoted(row, translated(row), bare))
    spelt = " ".join("¶" if _is_content(token) else token.word for token in row)
    for token in reversed(row):
        if _is_content(token):
            bare = f"{bare[: token.start]} ¶ {bare[token.end :]}"
    return f"{spelt} ¶ {bare}"


def _is_content(token: Token) -> bool:
    return token.kind in {"quote", "link"} or " " in token.word


def _material(context: Context) -> Iterator[str]:
    """All that a model is shown and that nobody says."""
    project = context.project
    yield from _texts((project.title, project.brand, project.preferences))
    for scene in context.scenes:
        yield scene.name
        yield from _texts((scene.props, scene.layout_json.get("texts"), scene.layout_json.get("defaults")))
    for file in (*context.attachments, *context.files):
        yield from _texts((file.name, file.description))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for inner in value.values() for text in _texts(inner))
    elif isinstance(value, Iterable):
        yield from (text for inner in value for text in _texts(inner))


# --- words as patterns ------------------------------------------------------------------------------------------------

_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Letters of other scripts, and figures, that pass for Latin ones in a word.
_LOOKALIKES = str.maketrans("аеорсхуіјѕԁαεοντυ01345$", "aeopcxyijsdaeovtuoleas" + "s")
# What follows where words are not meant so: "you can go on", "I don't want to lose it".
_UNLESS = {
    " go": r"(?!\s+(?:on|ahead|for|with|to|over|further|live|there|into|through|next)\b)",
    " want": r"(?!\s+(?:\w+\s+)?to\b)",
    " need": r"(?!\s+(?:\w+\s+)?to\b)",
}
_GAP = r"[^.!?;\n¶]{1,60}?"


def folded(text: str) -> str:
    """The text without case, accents, typography, and what hides words: "d e l e t e", "de\u00adlete", "dеlete"."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold().replace("’", "'"))
    plain = "".join(c for c in plain if unicodedata.category(c) != "Cf" and not "\u0300" <= c <= "\u036f")
    plain = re.sub(r"(?<!\w)\w(?:[ ._*-]\w){3,}(?!\w)", lambda found: re.sub(r"\W|_", "", found[0]), plain)
    plain = re.sub(r"\b(?=\w*[a-z])\w+\b", lambda found: found[0].translate(_LOOKALIKES), plain)
    return unicodedata.normalize("NFC", plain)


@cache
def _pattern(entries: str) -> re.Pattern[str]:
    """A lexicon's entries as one pattern."""
    return re.compile("|".join(_entry(entry) for entry in filter(None, map(str.strip, folded(entries).split(",")))))


def _entry(entry: str) -> str:
    stem = entry.removesuffix("-")
    parts = (r"\s+".join(map(re.escape, part.split())) for part in stem.split(" ... "))
    written = rf"\b{_GAP}\b".join(parts)
    if _UNSPACED.search(stem):
        return _not_negated(written)
    behind = r"\w*" if entry.endswith("-") else r"(?!\w)"
    further = next((pattern for ending, pattern in _UNLESS.items() if stem.endswith(ending)), "")
    return rf"(?<!\w){written}{behind}{further}"


def _not_negated(written: str) -> str:
    """Chinese and Japanese say beside the verb that it shall not be: "不要删除", "削除しない"."""
    return rf"(?<!不要)(?<!别)(?<!別)(?<!不){written}(?!しない|さない|しなく|さなく|하지|지마|지 마)"


@cache
def _not_before() -> re.Pattern[str]:
    """A "not" that the words behind it are about."""
    said = "|".join(re.escape(entry) for entry in filter(None, map(str.strip, folded(words.NOT).split(","))))
    return re.compile(rf"(?<!\w)(?<!why )(?:{said})(?:(?<=')|\s)(?!you\b|we\b|only\b|just\b)(?:[\w']+\s+){{0,2}}$")


@cache
def _not_behind() -> re.Pattern[str]:
    entries = "|".join(_entry(entry) for entry in filter(None, map(str.strip, folded(words.NOT_AFTER).split(","))))
    return re.compile(rf"\s+(?:{entries})")
