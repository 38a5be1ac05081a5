"""What is said around a request: greetings, please, and the reason for it."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import ANNOUNCES, COMMANDS, FILLERS, REASONS, TRAILERS, VERBS
from brain.rules.lexicon_scenes import SCENE_NOUNS
from brain.rules.phrases import word_set
from brain.rules.tokens import Token, tokens

_MARKS = frozenset({",", ".", "!", "?", ";", "…", "-", "–", "—", ":", "\n", ")", "¿", "¡"})
_BEHIND_NOUN = _MARKS - {".", ")", "?", "!"}
_ENDS = _MARKS - {")"}
_AFTER_ANNOUNCING = frozenset({":", ".", ",", "-", "–", "—", "\n"})
_IN_TURN = frozenset({"first", "second", "third", "fourth", "fifth", "1st", "2nd", "3rd", "4th"})
_SPEAKING = frozenset({"i", "we", "it", "that", "this", "that's", "it's", "i'm", "make", "undo", "go", "put"})


def core(row: Sequence[Token]) -> Sequence[Token]:
    """The tokens of the request itself, without what is said politely before and after it."""
    start, end = 0, len(row)
    while start < end:
        filler = FILLERS.at(row, start)
        # "show me how", "no music", "no more": these words then belong to the request.
        if filler and not _needed(row, filler.start, filler.end):
            start = filler.end
        elif row[start].word in _MARKS:
            start += 1
        elif _is_enumerator(row, start):
            start += 2
        elif start == 0 and end > 3 and row[0].word in _IN_TURN and row[1].word in {",", ":"}:
            start = 2  # "Second, delete scene 3"
        elif row[start].word == "first" and (verb := VERBS.at(row, start + 1)) and verb.value in COMMANDS:
            start += 1  # "could you first undo that"
        elif _wants_to(row, start):
            start += 2
        elif (announced := _announced(row, start)) > start:
            start = announced
        else:
            break
    return _without_trailers(row[start:end])


def _announced(row: Sequence[Token], at: int) -> int:
    """Where the request begins behind "two small things:", "a few changes -"; `at` when it is announced by nothing."""
    lead = ANNOUNCES.at(row, at)
    if lead and lead.end + 1 < len(row) and row[lead.end].word in _AFTER_ANNOUNCING:
        return lead.end + 1
    for end in range(at + 1, min(at + 6, len(row) - 1)):
        if row[end].word in _ANNOUNCED and row[end + 1].word in _BEHIND_NOUN:
            plain = all(t.kind in {"word", "number"} for t in row[at:end])
            plain &= not any(SCENE_NOUNS.at(row, n) for n in range(at, end))  # "a scene with three points: ..."
            counted = any(t.kind == "number" or t.word in _COUNTING for t in row[at:end])
            return end + 2 if plain and counted else at
    return at


_ANNOUNCED = word_set(
    "things changes notes edits tweaks requests points corrections fixes remarks thing change note comments"
)
_COUNTING = word_set("""
    one two three four five few couple some several my just last small little quick only these following
    """)


def _wants_to(row: Sequence[Token], at: int) -> bool:
    """ "I want change the order", as in languages that have no "to" before the verb."""
    wish = row[at].word in {"i", "we"} and at + 1 < len(row) and row[at + 1].word in {"want", "need"}
    verb = VERBS.at(row, at + 2) if wish else None
    return verb is not None and verb.value in COMMANDS and verb.value not in {"show", "scale"} and verb.end < len(row)


def _is_enumerator(row: Sequence[Token], at: int) -> bool:
    """ "2: delete the intro", "3) make it square"."""
    numbered = at == 0 and row[at].kind == "number" and row[at].text.isdigit() and len(row) > 3
    return numbered and row[at + 1].word in {":", ")"} and row[at + 2].kind in {"word", "quote"}


def _needed(row: Sequence[Token], start: int, end: int) -> bool:
    following = row[end].word if end < len(row) else ""
    if row[start].word in {"no", "right", "next", "good", "hello", "great", "cool", "nice", "super"}:
        if row[start].word in {"no", "great", "cool", "nice"} and following in _SPEAKING:
            return False  # "no i liked it better before"
        if row[start].word == "next" and following == ":":
            return False  # "next: delete scene 4"
        return following not in {",", "!", ".", "…", "-", "–", "—"} and not FILLERS.at(row, end) and end < len(row)
    if row[end - 1].word in {"i'd", "we'd", "would"} and following in {"like", "love", "want", "prefer", "need"}:
        return True  # "I'd like a scene" asks for one
    if (row[start].word, following) in {("instead", "of"), ("rather", "than")}:
        return True  # "instead of 7 it needs to say 8"
    if row[start].word in {"thank", "thanks"} and following in {"for", "all", "everyone", "everybody"}:
        return True  # "thank you for watching", "thank you all for coming"
    if row[start].word == "now" and following in {"open", "hiring", "available", "playing", "showing", "enrolling"}:
        return True  # "now open"
    if row[start].word in {"thank", "thanks", "hello", "welcome"} and SCENE_NOUNS.at(row, end):
        return True  # "thank you card"
    return end >= len(row)


def _without_trailers(row: Sequence[Token]) -> Sequence[Token]:
    end = len(row)
    while end > 0:
        if row[end - 1].word in _ENDS:
            end -= 1
            continue
        if row[end - 1].word not in TRAILERS.words():
            break
        start = next((at for at in range(max(0, end - 6), end) if (t := TRAILERS.at(row, at)) and t.end == end), None)
        if not start or row[start - 1].word in {"before", "after", "the", "to"}:  # nothing, the whole of it, or a name
            break
        end = start
    return row[:end]


def bare(text: str) -> str:
    """The text without politeness and marks at its end; exclamation and question marks stay."""
    row = tokens(text)
    kept = _without_trailers(row)
    if not kept:
        return text.strip()
    end = kept[-1].end
    while end < len(text) and text[end] in "!?…)\"”'’»":
        end += 1
    return text[kept[0].start : end].strip()


def reason_at(row: Sequence[Token]) -> int:
    """Where a reason begins that says nothing of what to do: "..., so people can read everything", "because ..."; the
    length of the row where there is none."""
    for at in range(2, len(row)):
        word = row[at].word
        if word in {"because", "cuz", "otherwise"}:
            return at
        behind = [token.word for token in row[at + 1 : at + 7]]
        if word == "," and behind[:1] and behind[0] in _THEY - {"all", "no"} and _NEED & set(behind[1:]):
            return at  # ", people over 60 need to read it"
        if word == "so" and behind[:1] and (behind[0] == "that" or (behind[0] in _THEY and _ABLE & set(behind[1:]))):
            return at
    return len(row)


_NEED = word_set("need needs can't cannot couldn't have has won't don't")
_THEY = word_set(
    "people viewers they we you everyone nobody everybody readers kids customers no it he she one guests all"
)
_ABLE = word_set(
    "can could will would have has is are get gets know see fits fit matches match read don't doesn't can't won't"
)


def without_reason(row: Sequence[Token]) -> Sequence[Token]:
    """A command without the remark behind it: "delete it, they feel like another game"."""
    for at in range(1, len(row)):
        told = row[at - 1].word in {",", "-", "–", "—", "("} or row[at].word in {"because", "cause", "since", "cuz"}
        if told and REASONS.at(row, at):
            return row[:at]
    return row
