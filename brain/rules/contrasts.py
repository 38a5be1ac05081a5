"""What is not meant, what stays and what is left out, put in the one form that the rules know: "make 3 blue, not 2" is
"make 3 blue"; "everything can be faster, only the quote stays" is "everything can be faster except the quote"; "scene 2
stays, the rest blue" is "don't touch scene 2, the rest blue"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import AFTER, BEFORE, EXCEPT, UNITS
from brain.rules.numbers import count_at, ordinal_at, seconds_at
from brain.rules.phrases import Phrases, each, word_set
from brain.rules.politeness import core
from brain.rules.scenes import alike_at, ref_at, row_at
from brain.rules.sentences import sentences
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.designs.colors import color_named

_TRIGGERS = EXCEPT.firsts() | word_set(
    "not no don't never #but #denied as so stays stay remains keep leave spare stayed"
)
_JOINTS = frozenset({",", "and", "but", "-", "–", "—", "(", ";", "just"})
_ENDS = frozenset({",", ")", ";", "-", "–", "—"})
_WHERE = word_set("in on for at to from of the with into by")
_FORBIDS = Phrases.of(
    {
        True: """
            don't touch, do not touch, never touch, don't change, do not change, don't edit, don't modify, don't delete,
            do not delete, don't remove, do not remove, don't move, don't alter, don't mess with, don't do anything to,
            don't do anything with, don't include, hands off, not touch, without touching, without changing, not delete,
            don't cut, don't trim, don't speed up, don't slow down
        """
    }
)
_UNWANTED = Phrases.of({True: "i don't want, we don't want, i do not want, i didn't want, i'd rather not have"})
_KEEPS = Phrases.of({True: "keep, leave, spare, let, make, but keep, but leave, have"})
_STAYS = Phrases.of(
    {
        True: """
            stays, stay, remains, remain, can stay, should stay, must stay, has to stay, needs to stay, is fine,
            is good, is perfect, may stay, shall stay, can remain, should remain, to stay, is fine as is
        """
    }
)
_FINE = Phrases.of(
    {
        True: each(
            "(that|it|they|this|that's|it's|they're) (one|one's|is|are|looks|) (is|) (fine|good|ok|perfect) (now|)"
        )
    }
)
_SO = word_set("as it is like that alone so the same way untouched unchanged in there they are be was this please put")
_POLITE = word_set("please ok okay so well no and")
_LEFT = word_set("keep spare leave")
_REST = word_set("rest others")
_NAMED = frozenset({"number", "name", "place", "content", "this"})


def contrasted(row: Sequence[Token], reading: Reading) -> list[Token]:
    """The message with what is excepted, kept and denied in forms that every rule knows."""
    if not reading.scenes or _TRIGGERS.isdisjoint(token.word for token in row):
        return list(row)
    made: list[Token] = []
    for sentence in sentences(row):
        sentence = _without_praise(sentence)
        for turn in (
            _other_color,
            _not_liked,
            _unwanted,
            _all_but,
            _but_behind,
            _figure_denied,
            _denied_behind,
            _denied,
            _excepted_first,
            _otherwise,
            _kept,
        ):
            sentence = turn(sentence, reading)
        made += sentence
    return made


def _without_praise(row: Sequence[Token]) -> Sequence[Token]:
    """ "Slower except the hook, that one's fine": what is only said of the exception."""
    for at in range(2, len(row)):
        praise = _FINE.at(row, at) if row[at - 1].word in _JOINTS else None
        if praise and all(token.kind == "mark" for token in row[praise.end :]):
            return [*row[: at - 1], *row[praise.end :]]
    return row


def _word(word: str, near: Token) -> Token:
    """A word that was not said, in the place of one that was."""
    return Token("mark" if word == "," else "word", "", word, near.start, near.start)


def _scenes_at(row: Sequence[Token], start: int, reading: Reading) -> int:
    """Where scenes that are named one after the other end; 0 where none are named."""
    while start < len(row) and row[start].word in _WHERE - {"the"}:
        start += 1
    ref = row_at(row, start, reading)
    return ref.end if ref and ref.how in _NAMED and ref.numbers else 0


def _whole(row: Sequence[Token], reading: Reading) -> int:
    """Where the words for all scenes end, as "everything"; 0 where they are not spoken of."""
    for at in range(len(row)):
        ref = ref_at(row, at, reading)
        behind = row[ref.end].word if ref and ref.end < len(row) else ""
        if ref and ref.how == "all" and not alike_at(row, at) and behind != "else" and not EXCEPT.at(row, ref.end):
            return ref.end
    return 0


def _other_color(row: Sequence[Token], reading: Reading) -> list[Token]:
    """ "I don't want the title red, I want it green", "not red but green" is "make the title green"."""
    cut = next((at for at in range(1, min(12, len(row))) if row[at].word in {",", ";", "but"}), 0)
    denied = any(token.word in {"not", "no"} or _UNWANTED.at(row, at) for at, token in enumerate(row[:cut]))
    left, right = ([t for t in part if t.kind != "mark" and t.word not in _WANTING] for part in (row[:cut], row[cut:]))
    if not denied or not left or not right or not color_named(left[-1].word):
        return list(row)
    if len(right) > 3 or not color_named(" ".join(token.word for token in right)) or row[-1].word == "?":
        return list(row)
    return [_word("make", row[0]), *(left[:-1] or [_word("it", row[0])]), *right]


def _not_liked(row: Sequence[Token], reading: Reading) -> list[Token]:
    """ "I don't want it so big" is "I don't like it so big": how it is, and not that it shall go."""
    found = next((f for at in range(min(4, len(row))) if (f := _UNWANTED.at(row, at))), None)
    end = next((i for i in range(found.end, len(row)) if row[i].word in _JOINTS), len(row)) if found else 0
    left = [token.word for token in row[found.end : end] if token.kind != "mark"] if found else []
    colored = len(left) > 1 and color_named(left[-1]) is not None
    told = left[:1] == ["it"] and left[1:2] != ["to"] and not set(left[1:]) <= _AT_ALL
    if found is None or row[found.end - 1].word != "want" or not (colored or told):
        return list(row)
    return [*row[: found.end - 1], row[found.end - 1]._replace(word="like"), *row[found.end :]]


_WANTING = word_set(
    "i we don't do didn't not no want wanted would like it the this make to be rather but instead just in"
)
_AT_ALL = word_set("anymore any more longer at all now here there in either please really after")


def _unwanted(row: Sequence[Token], reading: Reading) -> list[Token]:
    """ "I don't want the intro to be so long" is "the intro is too long"."""
    found = next((f for at in range(min(4, len(row))) if (f := _UNWANTED.at(row, at))), None)
    stop = _scenes_at(row, found.end, reading) if found else 0
    words = [token.word for token in row[stop : stop + 3]]
    if found is None or not stop or words[:2] != ["to", "be"] or words[2:] not in (["so"], ["too"], ["that"], ["this"]):
        return list(row)
    said = [_word("is", row[stop]), _word("too", row[stop])]
    return [*row[: found.start], *row[found.end : stop], *said, *row[stop + 3 :]]


def _all_but(row: Sequence[Token], reading: Reading) -> list[Token]:
    """ "All but the first" is "all except the first"."""
    for at in range(1, len(row) - 1):
        ref = ref_at(row, at - 1, reading) if row[at].word == "but" else None
        if ref and ref.how == "all" and ref.end >= at and _scenes_at(row, at + 1, reading):
            return [*row[:at], row[at]._replace(word="except"), *row[at + 1 :]]
    return list(row)


# --- as in Japanese: the word behind what it denies -------------------------------------------------------------------


def _but_behind(row: Sequence[Token], reading: Reading) -> list[Token]:
    """ "The first scene but all blue" is "everything except the first scene blue"."""
    at = next((i for i, token in enumerate(row) if token.word == "#but"), 0)
    start = _named_before(row, at, reading)
    if not at or start < 0:
        return list(row)
    end = at + 1
    while end < len(row) and (row[end].word in {"scene", "scenes", "all", "the", "everything"}):
        end += 1
    said = [_word("everything", row[start]), _word("except", row[start])]
    one = [_word("one", row[at])] if ordinal_at(row, at - 1) else []
    return [*row[:start], *said, *row[start:at], *one, *row[end:]]


def _denied_behind(row: Sequence[Token], reading: Reading) -> list[Token]:
    """ "Scene 2 not, scene 3 blue" is "scene 3 blue"."""
    at = next((i for i, token in enumerate(row) if token.word == "#denied"), 0)
    start = _named_before(row, at, reading)
    if not at or start < 0:
        return list(row)
    end = at + 1 + (row[at + 1 : at + 2] != [] and row[at + 1].word == ",")
    return [*row[:start], *row[end:]]


def _figure_denied(row: Sequence[Token], reading: Reading) -> list[Token]:
    """ "Not 2pm, 3pm" is "3pm not 2pm", "9時 not 10時", as Japanese has it, "10時 not 9時"."""
    first = row[:1] != [] and row[0].word == "not"
    at = next((i for i in range(1, min(6, len(row))) if row[i].word == ("," if first else "#denied")), 0)
    old, new = row[1 if first else 0 : at], row[at + 1 :]
    while new and (new[0].word in _INSTEAD or new[0].kind == "mark"):
        new = new[1:]
    if not at or not old or not 0 < len(new) <= 4 or {old[0].kind, new[0].kind} != {"number"}:
        return list(row)
    return [*new, _word("not", row[0]), *old]


_INSTEAD = word_set("but rather it's its is 是 而是")


def _named_before(row: Sequence[Token], end: int, reading: Reading) -> int:
    """Where the scenes begin that are named right before the token; -1 where none are."""
    starts = (at for at in range(max(0, end - 5), end) if (ref := row_at(row, at, reading)) and ref.end == end)
    return next(starts, -1)


# --- what is not meant ------------------------------------------------------------------------------------------------


def _denied(row: Sequence[Token], reading: Reading) -> list[Token]:
    """ "Make scene 3 blue, not scene 2", "speed up 2, not 3": without what is not meant. Of all scenes it is left
    out."""
    for at in range(2, len(row) - 1):
        if row[at].word == "only" and row[at - 1].word in _JOINTS and row[-1].word == "not":
            end = _scenes_at(row, at + 1, reading)
            if end == len(row) - 1 and _whole(row[: at - 1], reading):  # "nur das Team nicht"
                return [*row[: at - 1], _word("except", row[at]), *row[at + 1 : end]]
        if row[at].word != "not" or row[at - 1].word not in _JOINTS:
            continue
        end = _scenes_at(row, at + 1, reading)
        ends = end and (end >= len(row) or row[end].word in _ENDS)
        begin = at - 1
        while begin and row[begin - 1].word in _JOINTS:
            begin -= 1
        commanded = any(VERBS.at(row, i) or row[i].word == "should" for i in range(begin))
        whole = _whole(row[:begin], reading) > 0
        named = ref_at(row, at + 1, reading, expected=True)
        if named and named.how == "name" and not (commanded or whole):
            continue  # "it's Mario, not Luigi"
        if ends and (whole or not _names(row[:begin], reading)):
            return [*row[:begin], _word("except", row[at]), *row[at + 1 : end], *row[end:]]
        if ends or (commanded and (end := _value_at(row, at + 1, reading))):
            return _denied([*row[:begin], *row[end:]], reading)
    return list(row)


def _value_at(row: Sequence[Token], start: int, reading: Reading) -> int:
    """Where an element, a colour or a length that is not meant ends, as in "make the title red, not the subtitle"; 0
    where it is something else."""
    while start < len(row) and row[start].word in _WHERE:
        start += 1
    length = seconds_at(row, start, reading.fps) or count_at(row, start)
    element = ELEMENT_NOUNS.at(row, start)
    end = length.end if length else element.end if element else start + 1
    color = start < len(row) and row[start].kind in {"word", "color"} and color_named(row[start].word)
    side = BEFORE.at(row, start) or AFTER.at(row, start)
    end = side.end if side else end  # "after the prices, not before"
    known = length or element or color or side
    return end if known and (end >= len(row) or row[end].word in _ENDS) else 0


def _untouched(scenes: Sequence[Token]) -> list[Token]:
    """ "Don't touch the scenes,"."""
    said = [_word(word, scenes[0]) for word in ("don't", "touch", *(() if scenes[0].word == "the" else ("the",)))]
    return [*said, *scenes, _word(",", scenes[-1])]


# --- what is left out -------------------------------------------------------------------------------------------------


def _excepted_first(row: Sequence[Token], reading: Reading) -> list[Token]:
    """ "Apart from the intro, make everything faster" is "make everything faster except the intro"."""
    start = next((i for i in range(len(row)) if row[i].kind != "mark" and row[i].word not in {"and", "but"}), 0)
    verb = VERBS.at(row, start)
    inside = verb is not None and EXCEPT.at(row, verb.end) is not None  # "delete, but the first, all"
    skipped = EXCEPT.at(row, verb.end if verb and inside else start)
    end = _scenes_at(row, skipped.end, reading) if skipped else 0
    if skipped is None or not end or row[skipped.start].word in {"save", "but"}:
        return list(row)
    rest = row[end + (end < len(row) and row[end].word in {",", "-", "–", "—"}) :]
    head = row[: skipped.start]
    kept = row[skipped.end : end]
    if stop := _whole(rest, reading):
        return [*head, *rest[:stop], row[skipped.start]._replace(word="except"), *kept, *rest[stop:]]
    if not rest:
        return list(row)
    return [*head, *_untouched(kept), *rest]


def _otherwise(row: Sequence[Token], reading: Reading) -> list[Token]:
    """ "3 seconds except the features, which should be 6": what the exception shall be is a request of its own."""
    for at in range(1, len(row)):
        skipped = EXCEPT.at(row, at)
        end = _scenes_at(row, skipped.end, reading) if skipped else 0
        told = next((i for i in range(skipped.end if skipped else end, end) if row[i].word == ","), end)
        end = told if told < end and row[told + 1].word in {"that", "it", "they", "which"} else end
        behind = end + (end < len(row) and row[end].word == ",")
        if not skipped or not end or behind >= len(row) or row[behind].word not in {"which", "that", "it", "they"}:
            continue
        rest = list(row[behind + 1 :])
        if rest and rest[0].word in {"one", "ones"}:  # "..., that one 2"
            rest = [_word("should", rest[0]), _word("be", rest[0]), *rest[1:]]
        unit = next((t for i, t in enumerate(row[:at]) if UNITS.at(row, i)), None)
        if unit and rest and count_at(rest, len(rest) - 1):
            rest.append(_word("seconds" if unit.word in {"second", "s"} else unit.word, rest[-1]))
        return [*row[:end], _word(",", row[end - 1]), *row[skipped.end : end], *rest]
    return list(row)


# --- what stays -------------------------------------------------------------------------------------------------------


def _kept(row: Sequence[Token], reading: Reading) -> list[Token]:
    """ "Scene 2 stays, the rest blue", "delete everything but keep the prices", "leave the intro as it is"."""
    for at in range(len(row)):
        if at and row[at - 1].word not in _JOINTS | _POLITE:
            continue
        kept = _stays_at(row, at, reading)
        if kept is None:
            continue
        start, stop, end = kept
        begin = at
        while begin and row[begin - 1].word in _JOINTS:
            begin -= 1
        scenes, head = row[start:stop], row[:begin]
        head = [] if all(token.word in _POLITE for token in head) else head
        rest = row[end:]
        while rest and rest[0].word in _JOINTS:
            rest = rest[1:]
        if head and _whole(head, reading):
            return [*head, _word("except", row[at]), *scenes, *([_word(",", row[at]), *rest] if rest else [])]
        if core(head) and not _names(head, reading) and any(token.word in _REST for token in head):
            return [*_untouched(scenes), *head, *([_word(",", row[at]), *rest] if rest else [])]
        if core(head):
            return [*head, *([_word(",", row[at]), *rest] if rest else [])] if _names(head, reading) else list(row)
        if not rest:
            return list(row)
        if whole := _whole(rest, reading):
            return [*head, *rest[:whole], _word("except", row[at]), *scenes, *rest[whole:]]
        return [*head, *_untouched(scenes), *rest]
    return list(row)


def _on_the_open_scene(row: Sequence[Token], start: int, stop: int, reading: Reading) -> bool:
    """ "Keep the title" while another scene is open than the one that is called “Title”."""
    noun = ELEMENT_NOUNS.at(row, stop - 1)
    ref = row_at(row, start, reading)
    return ref is not None and noun is not None and noun.end == stop and reading.selected not in {None, *ref.numbers}


def _names(head: Sequence[Token], reading: Reading) -> bool:
    """Whether scenes are named, so that what stays is none of them."""
    return any(_scenes_at(head, at, reading) for at in range(len(head)) if head[at].word not in _WHERE - {"the"})


def _stays_at(row: Sequence[Token], at: int, reading: Reading) -> tuple[int, int, int] | None:
    """Scenes that shall stay as they are: where they begin and end, and where what says so ends."""
    if (unwanted := _UNWANTED.at(row, at)) and (stop := _scenes_at(row, unwanted.end, reading)):
        end = next((i for i in range(stop, len(row)) if row[i].kind == "mark" or row[i].word in {"but"}), len(row))
        return (unwanted.end, stop, end) if row[stop : stop + 1] and row[stop].word == "to" else None
    told = _FORBIDS.at(row, at)
    leaves = _KEEPS.at(row, at)
    start = told.end if told else leaves.end if leaves else at
    start += start < len(row) and row[start].word in {"only", "just"} and not leaves
    stop = _scenes_at(row, start, reading)
    if not stop or (leaves and _on_the_open_scene(row, start, stop, reading)):
        return None
    while row[start].word in _WHERE - {"the"}:
        start += 1
    stays = _STAYS.at(row, stop)
    end = stays.end if stays else stop
    while end < len(row) and row[end].word in _SO and row[end].word not in _JOINTS:
        end += 1
    closes = end >= len(row) or row[end].kind == "mark" or row[end].word in _JOINTS
    goes_on = at > 0 or (end + 1 < len(row) and VERBS.at(row, end + 1) is not None)  # "keep the costs, delete ..."
    said = stays or (leaves and end > stop) or told or (leaves and row[at].word in _LEFT and goes_on)
    return (start, stop, end) if closes and said else None
