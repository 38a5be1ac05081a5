"""What somebody takes back while still speaking: "delete scene 2, no sorry, 3", "at the start, I mean at the end",
"remove brunch, wait, don't". The message is read as if it had been said right at once.

Behind a word that takes back stands either a part that replaces the last one of its sort (a number, a length, a colour,
a scene, a place, ...), or a request that replaces the last one, or that it shall not be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from brain.rules.lexicon import COMMANDS, VERBS
from brain.rules.lexicon_film import (
    CALL_VERBS,
    COPY_VERBS,
    FILE_FORMATS,
    FORMAT_WORDS,
    LENGTH_VERBS,
    PACE,
    SPLIT_VERBS,
    TRANSITION_TYPES,
)
from brain.rules.lexicon_free import CHANGING
from brain.rules.lexicon_looks import ALIGNMENTS, ELEMENT_NOUNS, SIZES
from brain.rules.looks import colors_at
from brain.rules.numbers import count_at, ordinal_at, seconds_at
from brain.rules.phrases import Phrases, word_set
from brain.rules.places import place_in
from brain.rules.scenes import ref_at
from brain.rules.tokens import Token
from brain.rules.view import Reading

# Said when something is taken back. What is "surely" may stand before a whole request too; the others are as often said
# before one that comes on top ("oh, and actually make it blue").
_TAKES_BACK = Phrases.of(
    {
        "surely": """
            no, nope, nah, no wait, wait no, scratch that, strike that, forget that, forget it, i mean, i meant,
            i meant to say, i mean to say, i wanted to say, correction, let me correct that, let me rephrase, or rather,
            on second thought, on second thoughts, changed my mind, i changed my mind, i've changed my mind,
            not that, not that one, that's wrong, wrong one, no no, no sorry, sorry no, not quite, no hang on,
            no hold on, wait wait, my mistake, my bad, never mind, nevermind, that was wrong, no make that, no make it,
            sorry i meant, sorry i mean, or no, or wait, wait actually, no actually, actually no
        """,
        "perhaps": """
            wait, sorry, actually, oops, whoops, rather, hang on, hold on, hmm, better, or maybe, or better, make that,
            well, pardon, excuse me, or actually, or perhaps, even better, or let's say
        """,
    }
)
_FIRST = _TAKES_BACK.firsts()
_AROUND = word_set("a an oh uh uhm um er erm ah hmm hm ok the it's that's it that should be make say rather just")
_NEVER = Phrases.of(
    {
        True: """
            don't, do not, don't do that, don't do it, leave it, leave it as it is, keep it, keep it as it is,
            keep that, leave that, leave it in, keep it in, leave it there, it can stay, it's fine,
            that's fine, it stays, not yet,
            better not, rather not, i don't want that, i'd rather not, leave it alone, leave it be, stop
        """
    }
)
_BOUNDS = frozenset({",", ".", "!", "?", ";", "-", "–", "—", "…", "(", "\n", ":"})
_ENDS = frozenset({".", "!", "?", ";", "\n", "…"})
_HEADS = word_set("about at to in on after before with for from saying called as between under by into over like below")
_APOLOGY = word_set("for about that if to")
_POINTS = word_set("it that this them those")
_MOST = 4  # words that take back in a row: "oh no, wait, sorry, I meant"


def put_right(row: Sequence[Token], text: str, reading: Reading) -> Sequence[Token]:
    """The tokens without what was taken back, and with what was meant in its place."""
    for _ in range(_MOST):
        cuts = (_taken_back(row, at, text, reading) for at in range(1, len(row)))
        found = next((cut for cut in cuts if cut is not None), None)
        if found is None:
            return row
        row = found
    return row


def _taken_back(row: Sequence[Token], at: int, text: str, reading: Reading) -> list[Token] | None:
    """The row without what the words at `at` take back; None where they take back nothing."""
    if row[at].word not in _FIRST or row[at].kind == "quote":
        return None
    if row[at].word == "sorry" and at + 1 < len(row) and row[at + 1].word in _APOLOGY:
        return None  # "Sorry for the inconvenience."
    behind, surely = _past(row, at)
    if not reading.scenes and behind == at + 1 and _lacks(row, at):
        return None
    marked = row[at - 1].word in _BOUNDS
    if behind == at or not (marked or surely):
        return None
    left = list(row[:at])
    while left and left[-1].word in _BOUNDS:
        left.pop()
    if not left:
        return None
    never = _NEVER.at(row, behind)
    if never and surely and _closes(row, never.end):
        return _without_last(left, reading) + _onward(row, never.end)
    if replaced := _in_place(left, row, behind, text, reading):
        return replaced
    plain = marked or row[at].word not in {"no", "nope", "nah"}
    return _said_anew(left, row[behind:], reading) if surely and plain else None


def _lacks(row: Sequence[Token], at: int) -> bool:
    """ "Fixed prices. No call-out fee.": what a brief tells, and nothing that is taken back."""
    told = (
        row[at].word == "no" and at + 1 < len(row) and row[at + 1].kind == "word" and row[at - 1].word in _ENDS | {","}
    )
    return told and row[at + 1].word not in _AROUND and VERBS.at(row, at + 1) is None


def _past(row: Sequence[Token], at: int) -> tuple[int, bool]:
    """Where the words end that take back, and whether they surely do."""
    surely, end = False, at
    while end < len(row):
        found = _TAKES_BACK.at(row, end)
        if found:
            surely |= found.value == "surely"
            end = found.end
        elif end > at and row[end].word in _BOUNDS | {"oh", "uh", "um", "uhm", "er", "erm", "and"}:
            end += 1
        else:
            break
    while end > at and row[end - 1].word == "and":
        end -= 1
    return end, surely or (end > at and _NEVER.at(row, end) is not None)


def _closes(row: Sequence[Token], at: int) -> bool:
    return at >= len(row) or row[at].word in _BOUNDS | {"and", "but", "please", "just", "instead"}


def _onward(row: Sequence[Token], at: int) -> list[Token]:
    """What comes after a part that was put right: a further sentence."""
    while at < len(row) and row[at].word in _BOUNDS | {"but", "and", "instead", "please"}:
        at += 1
    return list(row[at:])


# --- a part in place of another ---------------------------------------------------------------------------------------

_TABLES = (TRANSITION_TYPES, FORMAT_WORDS, FILE_FORMATS, SIZES, PACE, ALIGNMENTS)


def _in_place(left: list[Token], row: Sequence[Token], behind: int, text: str, reading: Reading) -> list[Token] | None:
    """ "Delete scene 2" and "3" are "delete scene 3": the last part of the same sort, replaced."""
    for start in range(behind, min(len(row), behind + _MOST)):
        for sort in _sorts(text, reading):
            end = sort(row, start)
            if end is None or not _part_ends(row, end):
                continue
            for at in range(len(left) - 1, -1, -1):
                last = sort(left, at)
                if last is None or last > len(left) or _is_same(left[at:last], row[start:end]):
                    continue
                begin = _widest(left, at, last, sort)
                onward = _rest(row, end) if left[last:] else row[end:]
                return [*left[:begin], *row[start:end], *left[last:], *onward]
        if row[start].word not in _AROUND:
            break
    return _other_name(left, row, behind) or _same_head(left, row, behind)


def _is_same(one: Sequence[Token], other: Sequence[Token]) -> bool:
    return [token.word for token in one] == [token.word for token in other]


def _widest(left: Sequence[Token], at: int, end: int, sort: Callable[[Sequence[Token], int], int | None]) -> int:
    """Where the part begins that ends at `end`: "after the intro", not only "the intro"."""
    while at > 0 and sort(left, at - 1) == end:
        at -= 1
    return at


def _part_ends(row: Sequence[Token], at: int) -> bool:
    return at >= len(row) or row[at].kind in {"mark", "word"}


def _rest(row: Sequence[Token], at: int) -> list[Token]:
    """What follows the part: "a 4 second, no, 3, scene about storage" goes on where it was left."""
    goes_on = at + 1 < len(row) and row[at].word == "," and row[at + 1].word not in {"and", "then"}
    command = goes_on and VERBS.at(row, at + 1) is not None
    return list(row[at + 1 :] if goes_on and not command else row[at:])


def _sorts(text: str, reading: Reading) -> list[Callable[[Sequence[Token], int], int | None]]:
    """The sorts of parts, the most telling first: each says where a part of it ends that begins at a token."""

    def quote(row: Sequence[Token], at: int) -> int | None:
        return at + 1 if row[at].kind == "quote" else None

    def color(row: Sequence[Token], at: int) -> int | None:
        found = colors_at(row[at : at + 3], text)
        first = found[0] if found else None
        return at + first[2] if first is not None and first[1] == 0 else None

    def length(row: Sequence[Token], at: int) -> int | None:
        found = seconds_at(row, at, reading.fps)
        return found.end if found else None

    def number(row: Sequence[Token], at: int) -> int | None:
        found = count_at(row, at)
        return found.end if found and row[at].word not in {"a", "one"} else None

    def ordinal(row: Sequence[Token], at: int) -> int | None:
        found = ordinal_at(row, at)
        return found.end if found else None

    def place(row: Sequence[Token], at: int) -> int | None:
        found = place_in(row, at, reading)
        return found.end if found and not found.vague else None

    def scene(row: Sequence[Token], at: int) -> int | None:
        found = ref_at(row, at, reading, expected=True)
        return found.end if found and found.how in {"name", "number", "place", "content"} else None

    def element(row: Sequence[Token], at: int) -> int | None:
        start = at + (row[at].word in {"the", "my", "our"})
        found = ELEMENT_NOUNS.at(row, start) if start > at else None
        return found.end if found else None

    def word(row: Sequence[Token], at: int) -> int | None:
        found = next((found for table in _TABLES if (found := table.at(row, at))), None)
        return found.end if found else None

    return [quote, color, length, number, place, ordinal, scene, element, word]


def _other_name(left: list[Token], row: Sequence[Token], behind: int) -> list[Token] | None:
    """ "Rename card to Kiwi Card, I mean KiwiCard": another name."""
    verb = VERBS.at(left, 0)
    to = next((at for at in range(len(left) - 1, 0, -1) if left[at].word in {"to", "as"}), 0)
    end = next((at for at in range(behind, len(row)) if row[at].word in _BOUNDS), len(row))
    plain = 0 < end - behind <= 5 and not _commands(row, behind)
    renames = verb is not None and verb.value == "rename" and to and plain and row[behind].text[:1].isupper()
    return [*left[: to + 1], *row[behind:]] if renames else None


def _same_head(left: Sequence[Token], row: Sequence[Token], behind: int) -> list[Token] | None:
    """ "A scene about parking, I mean about storage": from the same preposition on, the other words."""
    head = row[behind].word if behind + 1 < len(row) else ""
    if head in {"the", "a", "an", "my", "our"} and [t.word for t in left[-3:-1]].count(head):
        start = len(left) - 2 if left[-2].word == head else len(left) - 3
        return [*left[:start], *row[behind:]] if start else None  # "the exclamation... I mean the comma after Hi"
    if head not in _HEADS:
        return None
    at = next((i for i in range(len(left) - 1, 0, -1) if left[i].word == head), None)
    return [*left[:at], *row[behind:]] if at is not None else None


# --- a request in place of another ------------------------------------------------------------------------------------


def _said_anew(left: list[Token], right: Sequence[Token], reading: Reading) -> list[Token] | None:
    """ "Move the date to the front. No, put it after the host": the request that replaces the last one."""
    start = next((i for i, token in enumerate(right[:3]) if token.word not in {"please", "just", "rather"}), 0)
    right = list(right[start:])
    if not right or not _commands(right, 0):
        return None
    begin = _last_command(left)
    named = [
        left[ref.start : ref.end]
        for at in range(begin, len(left))
        if (ref := ref_at(left, at, reading, expected=True)) and ref.how in {"name", "number", "place", "content"}
    ]
    if begin == len(left):
        return None
    begin = max(begin, _listed_again(left, right, reading))
    at = next((i for i, token in enumerate(right[:4]) if token.word in _POINTS), None)
    if named and at:
        right = [*right[:at], *named[0], *right[at + 1 :]]
    return [*left[:begin], *right]


def _listed_again(left: Sequence[Token], right: Sequence[Token], reading: Reading) -> int:
    """Where the scene is named, as one of several, that is spoken of again: "rename week 1 to Basics and week 2 to
    Lists, no, call week 2 Data"."""
    again = next((ref for at in range(1, 4) if (ref := ref_at(right, at, reading, expected=True))), None)
    for at in range(len(left) - 1, 0, -1):
        ref = ref_at(left, at, reading, expected=True) if left[at - 1].word in {"and", ","} else None
        if again and ref and ref.numbers == again.numbers and ref.how in {"name", "number", "place"}:
            return at
    return 0


def _without_last(left: list[Token], reading: Reading) -> list[Token]:
    """What was said before the request that shall not be."""
    return left[: _last_command(left)]


def _last_command(left: Sequence[Token]) -> int:
    """Where the last request begins."""
    for at in range(len(left) - 1, -1, -1):
        begins = at == 0 or left[at - 1].word in _BOUNDS | {"and", "then"}
        if begins and (at == 0 or _commands(left, at) or left[at - 1].word in _ENDS):
            return at
    return 0


def _commands(row: Sequence[Token], at: int) -> bool:
    verb = VERBS.at(row, at)
    others = (CALL_VERBS, COPY_VERBS, LENGTH_VERBS, SPLIT_VERBS, CHANGING)
    return (verb is not None and verb.value in COMMANDS) or any(table.at(row, at) for table in others)
