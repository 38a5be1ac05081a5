"""Undo and redo: "undo that", "go back two steps", "bring it back"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import FORMAT_WORDS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import SCENE_NOUNS
from brain.rules.numbers import count_at
from brain.rules.phrases import phrase_set, word_set
from brain.rules.scenes import numbers_of, refs, row_at
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.tokens import tokens as tokens_of
from brain.rules.view import Reading
from tools.schemas import EditScene, MoveScene, Redo, Reply, RetimeScene, SetTransition, TrimScene, Undo

_CHANGES = word_set("""
    change changes step steps edit edits thing things action actions modification modifications move moves message
    messages time times one
    """)
_AS_BEFORE = {
    f"{how} {what} {was}" for how in ("where", "as", "how") for what, was in (("it", "was"), ("they", "were"))
}
_DONE = word_set("you did made have just we i")  # "the last two things you did"
_WRONG = tuple(
    phrase_set("""
    that was better before, it was better before, i liked it better before, i liked it better where, i liked it
    better at, i liked it better when, it was better where, it was better at, i preferred it before, changed my
    mind, i changed my mind, back to how it was, back to what it was, back to the way it was, the way it was,
    where it was, back where it was, where they were, like it was, like before, as it was, as before, same as
    before, how it was before, that was a mistake, that was wrong, my mistake, i didn't mean, didn't mean, i
    didn't want that, i don't like that change, i don't like the change, it looked better before, looked better
    before, it was nicer before, was better before, liked it better before, i liked it more before, i liked the
    old one, i liked the old version, prefer the old version, the old version was better, the previous version was
    better, the previous one was better, that's worse, that was the wrong, that's the wrong, wrong one, wrong
    scene, wrong slide, the wrong one, you deleted the wrong, you moved the wrong, you changed the wrong, that's
    not the one, that wasn't the one, not the one i meant, that's not the scene i, that's not what i, that wasn't
    what i, it's worse now
    """)
)
# "I don't like it", "that looks worse", "not what I meant": what was done just now shall not have been.
_OF_REJECTING = word_set("""
    i we it this that that's it's is looks look feels really so very just hmm no nah at all the like don't do not what
    wanted meant asked for isn't didn't want now sorry oh way much too eh ew ugh
    """)
_BAD = word_set(
    "silly stupid strange odd cheap messy cheesy boring tacky worse ugly bad terrible awful horrible "
    "hate wrong weird hideous"
)
_LIKED = word_set("liked better nicer preferred prefer prettier fine good looked cleaner cooler")
_WANTED = word_set(
    "wanted want need needed liked like right fine good better keep kept miss ok okay correct prefer nicer"
)
_OF_WANTING = word_set("after all was were one with change actually did do still version had before had think in fact")
_NORMAL = word_set("normal original usual speed tempo size color colour back to the again please go make it now at")
_FORGOTTEN = (["forget"], ["scrap"], ["cancel"], ["ditch"], ["drop"], ["lose"], ["discard"])
_LAST_THING = (["last", "thing"], ["last", "change"], ["last", "one"], ["last", "edit"], ["last", "step"])
_STEPS_BACK = word_set("back step steps more another further please a go and again")
_VERSION = word_set("previous old original earlier last version state one look the back to go again please i want my")
_OLD = word_set("old previous original earlier")
_BACK = (
    *([verb, *what, "back"] for verb in ("swap", "move", "switch", "turn", "put") for what in ([], ["it"], ["them"])),
    ["back"],
    ["go", "back"],
    ["back", "again"],
    ["change", "back"],
    ["take", "it", "back"],
    ["back", "please"],
)
_EARLIER = _OLD | word_set("before other first prior was were used")
_BETTER = _LIKED | word_set("clearer loved best more")
_OF_VERSIONS = word_set("""
    version one ones look looked way were how had have think actually honestly to be i'd me mine hm with without of on
    there in think than think thing layout design state still think me for us let's go use
    """)
_NEEDED = frozenset(
    f"{who} {still}need {what}"
    for who in ("i", "we")
    for still in ("", "still ", "do ", "actually ")
    for what in ("that", "it", "this", "that one", "this one", "that scene", "it after all", "that one after all")
)
_KEPT = (["keep", "it"], ["keep", "that"], ["don't", "delete"], ["leave", "it"], ["don't", "remove"])
_KEYS = {
    "ctrl z": "undo",
    "cmd z": "undo",
    "ctrl y": "redo",
    "cmd y": "redo",
    "ctrl shift z": "redo",
    "cmd shift z": "redo",
}
MAX_STEPS = 100


def history(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that takes changes back, or makes them again."""
    row = [token.word for token in tokens if token.kind != "mark" or token.word == "+"]
    said = " ".join(word for word in row if word != "+")
    if said in _KEYS:
        return _step(_KEYS[said])
    undone = undid(reading)
    whole = {token.word for token in reading.row if token.kind == "word"}
    again = undone and whole <= {"do", "it", "that", "again", "no", "hm", "hmm", "please", "wait", "actually"}
    if (again and {"do", "again"} <= whole) or _speaks_of_undo(row) or (undone and _wanted_after_all(row)):
        return _step("redo")
    if reading.mentioned and _rejects(row) and _BAD & set(row):
        return Step("reply", said="")  # "delete scene 2, it is ugly": why
    if _says_wrong(said) or ((_rejects(row) or _prefers_before(row)) and reading.last_ops):
        return _step("undo")
    left = row[:1] and row[0] in {"leave", "keep", "put", "have"} and " ".join(row[-3:]) in _AS_BEFORE
    if left and len(row) < 8 and reading.last_ops:
        return _step("undo")  # "actually leave it where it was"
    if row[:2] in _KEPT:
        return _step("undo") if len(row) < 5 and reading.last_tool == "deleteScene" else None
    if said in _NEEDED and reading.last_tool == "deleteScene":
        return _step("undo")  # "oops, I need that one"
    if {"was", "better"} <= set(row) and FORMAT_WORDS.first(tokens) and reading.last_tool == "setFormat":
        return _step("undo")  # "landscape was better"
    if row[:1] in _FORGOTTEN and row[-2:] in _LAST_THING and len(row) <= 5:
        return _step("undo")
    verb = VERBS.at(tokens, 0)
    if row in (["redo", "this"], ["redo", "this", "one"]) and reading.selected and not undone:
        anew = EditScene(scene=reading.selected, edit_type="creative", instruction=" ".join(row))
        return Step("edit", (anew,), mentioned=(reading.selected,))
    if verb and verb.value in {"undo", "redo"}:
        return _of_verb(tokens, verb.value, verb.end, undone, reading)
    if _steps_back(tokens, row):
        return _step("undo", _steps(tokens))
    if _off_again(tokens, reading):
        return _step("undo")
    if _put_back(row, deleting="back" in row and reading.last_tool == "deleteScene"):
        return _step("redo" if undone else "undo")
    return _once_more(row, reading)


def _says_wrong(said: str) -> bool:
    return said.startswith(_WRONG) and any(said.startswith(w) and not said.startswith(f"{w} about") for w in _WRONG)


def _once_more(row: list[str], reading: Reading) -> Step | None:
    """ "Again", "one more time": a step further back or forth, or the last edit once more."""
    words = {"again", "once", "more", "one", "another", "time", "step"}
    if not row or row[0] not in {"again", "once", "one", "another"} or len(row) > 3 or not set(row) <= words:
        return None
    last = _last_user(reading)
    if _is_undo(last) or last[:1] == ["redo"]:
        return _step("undo" if _is_undo(last) else "redo")
    return Step("edit", reading.last_ops) if row[0] in {"again", "once"} and reading.last_ops else None


def _rejects(row: list[str]) -> bool:
    """Whether nothing is said but that the last change is not liked."""
    words = set(row)
    denied = words & {"not", "isn't", "didn't"} and words & {"wanted", "meant", "asked", "want"}
    dislikes = bool(words & _BAD or denied or {"don't", "like"} <= words)
    before = "before" in words and words & _LIKED and len(row) <= 8 and not words & {"no", "not", "scene", "slide"}
    former = words & {"version", "state", "look"} and words & (_OLD | {"last"})
    if words & {"normal", "original", "usual"} and words <= _NORMAL:
        return True  # "normal speed again"
    if row[:2] == ["back", "to"] and len(row) <= 6 and not {"scene", "slide"} & words:
        return True  # "back to the colourful ones"
    if row[-2:] in (["bad", "idea"], ["a", "mistake"], ["terrible", "idea"]) and "was" in row and len(row) <= 7:
        return True  # "red was a bad idea"
    if words <= _VERSION and (former or ("one" in words and words & _OLD)):
        return True  # "previous version please"
    old = words & _OLD and words & _LIKED and len(row) <= 10 and not words & {"not", "scene", "slide"}
    return bool(before or old) or (dislikes and len(row) <= 8 and words <= _OF_REJECTING | _BAD) or row in _BACK


def _wanted_after_all(row: Sequence[str]) -> bool:
    """ "Oh, I wanted that after all", "no that was right", after an undo."""
    words = set(row)
    told = words & _WANTED and words & {"it", "that", "this", "those", "them", "one", "i"}
    return bool(told) and len(row) <= 10 and words <= _WANTED | _OF_WANTING | _OF_REJECTING


def _prefers_before(row: Sequence[str]) -> bool:
    """ "The other version was nicer", "I liked the old look more": how it was before the last change."""
    words = set(row)
    told = bool(words & _EARLIER and words & _BETTER)
    return told and len(row) <= 12 and words <= _EARLIER | _BETTER | _OF_VERSIONS | _OF_REJECTING


def _speaks_of_undo(row: Sequence[str]) -> bool:
    """Whether it is about an undo that was: "oops, hit undo by accident", "it was better before you undid it"."""
    if not (("undo" in row[1:] and row[0] != "redo") or {"undid", "undoing"} & set(row)):
        return False
    regret = {"back", "before", "accident", "mistake", "undid", "again"} & set(row)
    return bool(regret) or (row[:2] == ["undo", "the"] and "undo" in row[1:])


def again_for(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "Same for scene 3", "on 3 and 4 as well": the person's last edit, on other scenes."""
    row = [token.word for token in tokens]
    if (
        not row
        or not reading.scenes
        or len(row) > 12
        or not (
            row[0] == "same"
            or row[:3] == ["do", "the", "same"]
            or row[:2] in (["the", "same"], ["do", "that"], ["do", "it"], ["apply", "that"], ["apply", "this"])
            or row[0] in {"on", "in", "for", "into"}
            or row_alone(tokens, reading)
        )
    ):
        return None
    found = refs(tokens, reading, expected=True)
    if row[0] in {"on", "in", "for", "into"} and found and _asks_itself(tokens[found[0].end :]):
        return None
    found = [ref for ref in found if ref.how != "it"] or found  # "do that on the order scene"
    plain = [ref for ref in found if not (ref.how == "name" and ELEMENT_NOUNS.at(tokens, ref.end - 1))]
    meant = [ref for ref in plain or found if not (ref.start and tokens[ref.start - 1].word in {"not", "of"})]
    found = meant or plain or found  # "on security, not savings"
    # in "the same with the quiz title", the title is what is on the scene
    everywhere = [ref for ref in found if ref.how == "all"]
    alone = row_at(tokens, 0, reading) if row_alone(tokens, reading) else None
    named = alone.numbers if alone else numbers_of(everywhere or found)
    numbers = sorted(n for n in named if reading.scene(n))
    if not numbers:
        return None
    kinds = (EditScene, TrimScene, RetimeScene, SetTransition)
    again = [op for op in reading.last_ops if isinstance(op, kinds)]
    if not again:
        return _moved_as_well(numbers, reading) if "same" in row else None
    if isinstance(again[0], SetTransition) and "between" in row and len(numbers) == 2:
        numbers = numbers[1:]  # the one that is led into
    kind = "edit" if isinstance(again[0], EditScene) else "time"
    numbers = [n for n in numbers if n > 1] if isinstance(again[0], SetTransition) else numbers
    ops = tuple(op.model_copy(update={"scene": number}) for number in numbers for op in again[:1])
    return Step(kind, ops, mentioned=tuple(numbers))


def _moved_as_well(numbers: Sequence[int], reading: Reading) -> Step | None:
    """ "The same with trainers", after a scene went to an end of the film."""
    op = reading.last_op
    if not isinstance(op, MoveScene) or len(numbers) != 1 or op.position not in {1, len(reading.scenes)}:
        return None
    return Step("move", (op.model_copy(update={"scene": numbers[0]}),), mentioned=tuple(numbers))


def _asks_itself(rest: Sequence[Token]) -> bool:
    """ "In scene 3 use a serif font": what is said behind the scene is a request of its own."""
    if {"same", "that", "too", "also", "well"} & {token.word for token in rest}:
        return False
    verbs = (verb for at in range(min(2, len(rest))) if (verb := VERBS.at(rest, at)))
    return any(verb.value not in {"undo", "redo"} and len(rest) > verb.end + 1 for verb in verbs)


def row_alone(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "Numbers and plans as well": scenes and nothing else, after "perfect" or before "too"."""
    said = {token.word for token in reading.row}
    ref = row_at(tokens, 0, reading) if said & {"too", "well", "also", "same"} and reading.context.history else None
    return ref is not None and ref.end == len(tokens) and ref.how in {"name", "number", "place"}


def _deleted_again(reading: Reading) -> Step:
    """ "Bring back the deleted scene" after an undo: a redo would delete it again."""
    said = [message.content for message in reading.context.history if message.role == "user"]
    before = tokens_of(said[-2]) if len(said) > 1 else []
    if any((verb := VERBS.at(before, at)) and verb.value == "delete" for at in range(len(before))):
        return Step("reply", (Reply(),), said="It is back already: the undo brought it.")
    return _step("undo")


def _of_verb(tokens: Sequence[Token], what: str, end: int, undone: bool, reading: Reading) -> Step | None:
    rest = tokens[end:]
    first = tokens[0].word
    words = [token.word for token in rest]
    if undone and {"deleted", "removed"} & set(words):
        return _deleted_again(reading)
    if first == "restore" or first in {"bring", "put"}:
        return _step("redo" if undone else "undo")
    if first in {"go", "step"} and words[:1] == ["to"] and "before" not in words and "previous" not in words:
        return None  # "go back to scene 1" is no wish to lose work
    counted = {token.word for at, token in enumerate(rest) if count_at(rest, at)}
    if first == "take" and not set(words) - counted <= {
        "that",
        "it",
        "this",
        "please",
        "the",
        "last",
        *_DONE,
        *_CHANGES,
    }:
        return None
    if (
        what == "redo"
        and words
        and not set(words) <= {"that", "it", "this", "last", "the", "change", "changes", "again", "my", *_CHANGES}
    ):
        return None
    if what == "undo" and "undo" in words:
        return _step("redo")
    return _step(what, _steps(rest))


def _steps(rest: Sequence[Token]) -> int:
    if any(token.word in {"twice", "both"} for token in rest):
        return 2
    for at in range(len(rest)):
        count = count_at(rest, at)
        if count and count.end < len(rest) and rest[count.end].word in _CHANGES:
            return max(1, min(count.value, MAX_STEPS))
        scene = at > 0 and SCENE_NOUNS.at(rest, at - 1)  # "undo scene 2": what was done to it
        if count and count.end == len(rest) and rest[count.start].word != "one" and not scene:
            return max(1, min(count.value, MAX_STEPS))
    return 1


def _put_back(row: Sequence[str], *, deleting: bool) -> bool:
    """ "put it back", "bring that back", "I need that back", "wait, I want it back"."""
    if "back" not in row or len(row) > 12:
        return False
    at = row.index("back")
    deleted = at == len(row) - 1 and row[0] in {"put", "bring", "get"} and at > 1 and deleting
    thing = deleted or (at > 0 and row[at - 1] in {"it", "that", "this", "them", "everything", "scene", "one"})
    return thing and bool(
        {"put", "bring", "get", "give", "want", "need", "have", "take", "change", "turn", "set", "switch"}
        & set(row[:at])
    )


def _steps_back(tokens: Sequence[Token], row: Sequence[str]) -> bool:
    """ "And one more step back"."""
    words = set(row)
    if "back" not in words or not words & {"step", "steps"}:
        return False
    counted = {token.word for at, token in enumerate(tokens) if count_at(tokens, at)}
    return words - counted <= _STEPS_BACK


def _off_again(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "Take it off again", after something was put on a scene."""
    verb = VERBS.at(tokens, 0)
    rest = {token.word for token in tokens[verb.end :]} if verb and verb.value == "delete" else set()
    added = _last_user(reading)[:1] in (["add"], ["put"], ["insert"], ["place"], ["give"])
    return (
        added
        and "again" in {t.word for t in reading.row}
        and bool(rest)
        and rest <= {"it", "that", "them", "again", "this"}
    )


def undid(reading: Reading) -> bool:
    return _is_undo(_last_user(reading))


def _is_undo(row: Sequence[str]) -> bool:
    return "undo" in row[:4] or row[:2] == ["go", "back"]


def _last_user(reading: Reading) -> list[str]:
    messages = [message.content for message in reading.context.history if message.role == "user"]
    return messages[-1].lower().replace(",", " ").split() if messages else []


def _step(what: str, steps: int = 1) -> Step:
    return Step(what, (Undo(steps=steps),) if what == "undo" else (Redo(),))
