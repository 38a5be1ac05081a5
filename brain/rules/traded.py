"""Words that go and others that come in their place, said as two requests: "in the list delete tulips, put roses"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import DESIGN_NOUNS, SCENE_NOUNS
from brain.rules.numbers import ordinal_at
from brain.rules.phrases import word_set
from brain.rules.scenes import ref_at
from brain.rules.tokens import Token, source
from brain.rules.view import Reading, stem
from brain.rules.wording import element_with
from tools.designs.colors import color_named

_LIST = word_set("list menu items rows")
_ARTICLES = word_set("the a an our some")
_WITHIN = word_set("in on from off of")
_COMES = frozenset({"make", "put", "add", "say", "edit"})
_LONGEST = 5  # words of what comes


def traded(row: list[Token], text: str, reading: Reading) -> list[Token]:
    """The message with "instead of tulips put roses" for the two requests."""
    joint = next((at for at in range(2, len(row) - 2) if row[at].word in {"and", ","} and VERBS.at(row, at + 1)), 0)
    if not joint or not reading.scenes or len(row) > 24:
        return row
    first, second = _without_list(row[:joint]), _without_list(row[joint + 1 :])
    goes, comes = VERBS.at(first, 0), VERBS.at(second, 0)
    if not (goes and comes and goes.value == "delete" and comes.value in _COMES):
        return row
    old, new = first[goes.end :], [token for token in second[comes.end :] if token.word != "instead"]
    new = new[1:] if len(new) < len(second) - comes.end and new and new[0].word in _ARTICLES else new
    old = old[1:] if old and old[0].word in _ARTICLES else old
    shown = source(text, old)
    if not (shown and any(element_with(view, shown) for view in reading.scenes)) or not _is_new(new):
        return row
    if any(ref_at(words, 0, reading, expected=True) for words in (old, new)):
        return row  # "delete emergency and put team first"
    there = second[0]
    made = [there._replace(text="", word=word, end=there.start) for word in ("instead", "of")]
    return [*made, *old, there._replace(word="put"), *new]


def told_of(row: list[Token], text: str, reading: Reading) -> list[Token]:
    """ "Otto has left us, remove him" is "remove Otto"; "lasagne is finished, put cannelloni in its place"; "we have
    Kenya too now, add it to the beans" is "add Kenya to the beans"."""
    row = _told_then_added(row, reading)
    at = next((i for i in range(2, min(12, len(row) - 1)) if row[i].word == ","), 0)
    if at and _gives_reason(row, at):
        return row[:at]
    act = VERBS.at(row, at + 1) if at and reading.scenes and len(row) <= 24 else None
    name = _shown_first(row[:at], text, reading) if act else []
    if not act or not name or name == row[:at] or any(VERBS.at(row, i) for i in range(2)):
        return row
    rest = row[act.end :]
    verb = row[at + 1 : act.end]
    if act.value == "delete" and (not rest or (rest[0].word in _IT and len(rest) <= 2)):
        return [*verb, *name]
    refused = any(token.word in {"not", "no", "anymore", "never"} for token in row[len(name) : at])
    return [*verb, *rest] if refused and rest and rest[0].word not in _IT else row


def _told_then_added(row: list[Token], reading: Reading) -> list[Token]:
    """ "We got a third sponsor, Milo's Pizza, add them": what is told of is added where it says, or to what it is."""
    at = next((i for i in range(2, min(16, len(row) - 1)) if _adds_it(row, i)), 0)
    if not at or not reading.scenes or reading.context.attachments or _commands(row):
        return row
    add = at + 1 + (row[at + 1].word in {"please", "so", "and"})
    onto = [token for token in row[add + 2 :] if token.kind != "mark" and token.word not in {"please", "too"}]
    head = row[:at]
    cut = max((i for i in range(1, at) if head[i].word in {",", ":", "-"}), default=0)
    told, name = (head[:cut], head[cut + 1 :]) if cut else _also_had(head)
    new = bool(cut) and any(token.word in _FURTHER or ordinal_at([token], 0) for token in told)
    if not name or len(name) > 5 or (cut and not new) or (onto and onto[0].word not in {"to", "on", "in"}):
        return row
    noun = next((token for token in reversed(told) if token.word not in _FURTHER | {"now", "too"}), None)
    called = noun is not None and any(stem(noun.word) in view.name_words for view in reading.scenes)
    if not onto and noun and (called or noun.word == "one"):
        there = [row[add]._replace(text="", word=word, start=row[add].end) for word in ("to", "the")]
        onto = [*there, noun if called else there[0]._replace(word="list")]
    return [row[add]._replace(word="add"), *name, *onto] if onto else row


def _commands(row: Sequence[Token]) -> bool:
    """Whether it begins with a command, and not with "we have" or "forgot"."""
    return VERBS.at(row, 0) is not None and row[0].word not in {"we", "i", "forgot", "oh", "there's"}


def _adds_it(row: Sequence[Token], at: int) -> bool:
    """Whether "..., add it" begins there."""
    begin = at + 1 + (row[at + 1].word in {"please", "so", "and"})
    words = [token.word for token in row[begin : begin + 2]]
    return row[at].word in {",", ".", "-", "and"} and words[:1] in (["add"], ["put"]) and words[1:] in _THEM


def _also_had(head: list[Token]) -> tuple[list[Token], list[Token]]:
    """ "We also have Kenya now": what is said of it, and what there is; nothing where it is not told as one more."""
    words = [token.word for token in head]
    if words[:1] == ["forgot"] or words[1:2] == ["forgot"]:
        begin = words.index("forgot") + 1
        begin += words[begin : begin + 1] in (["the"], ["to"], ["about"])
        return head[:begin], head[begin:]
    if words[:1] not in (["we"], ["i"]) or not {"also", "too", "as"} & set(words):
        return [], []
    begin = 2 + (words[1:2] == ["also"] or words[2:3] == ["also"])
    end = len(head)
    while end > begin and words[end - 1] in {"too", "now", "as", "well", "also"}:
        end -= 1
    return head[:begin], head[begin:end]


_THEM = (["it"], ["them"], ["that"], ["him"], ["her"])
_FURTHER = word_set("new another more forgot missed also additional extra")


def _gives_reason(row: Sequence[Token], at: int) -> bool:
    """ "Remove Otto, he has left us": behind the comma it says only why."""
    verb, why = VERBS.at(row, 0), row[at + 1 :]
    told = (
        len(why) > 2 and why[0].word in {"he", "she", "they"} and why[1].word not in {"should", "must", "can", "need"}
    )
    plain = all(token.kind == "word" for token in why) and not any(VERBS.at(why, i) for i in range(2))
    return verb is not None and verb.value == "delete" and told and plain and len(why) <= 8


_IT = word_set("it him her them that this")


def _shown_first(clause: Sequence[Token], text: str, reading: Reading) -> list[Token]:
    """The words that a clause begins with, where they stand on a scene."""
    begin = 1 if clause and clause[0].word in _ARTICLES else 0
    for end in range(min(len(clause), begin + 4), begin, -1):
        said = source(text, clause[begin:end])
        if len(said) > 1 and any(element_with(view, said) for view in reading.scenes):
            return list(clause[begin:end])
    return []


def _without_list(clause: Sequence[Token]) -> Sequence[Token]:
    """Without "in the list"; Chinese and Japanese may have "list" alone."""
    noun = next((at for at, token in enumerate(clause) if token.word in _LIST), 0)
    begin = noun - (clause[noun - 1].word in _ARTICLES) if noun else 0
    begin -= begin > 0 and clause[begin - 1].word in _WITHIN
    told = noun and (clause[begin].word in _WITHIN or (begin == noun and noun + 1 < len(clause)))
    return [*clause[:begin], *clause[noun + 1 :]] if told else clause


def _is_new(words: Sequence[Token]) -> bool:
    """Whether these are words for the screen alone."""
    known = (FUNCTION_WORDS, word_set("instead"))
    return 0 < len(words) <= _LONGEST and not any(
        token.kind == "mark"
        or any(token.word in words for words in known)
        or (color_named(token.word) and token.text[:1].islower())
        or (SCENE_NOUNS.at(words, at) or DESIGN_NOUNS.at(words, at) or ELEMENT_NOUNS.at(words, at))
        for at, token in enumerate(words)
    )
