"""Deleting scenes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import EXCEPT, SCENE_NOUNS, UNNEEDED
from brain.rules.phrases import word_set
from brain.rules.politeness import core, without_reason
from brain.rules.remarks import is_reason
from brain.rules.scene_names import Ref
from brain.rules.scenes import numbers_of, ref_at, refs, row_at
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, stem
from tools.schemas import DeleteScene, EditScene, SetTransition, Undo

_DESCRIBING = word_set("with where about that which showing saying containing called named for")
_GOES = word_set("go goes come comes be stand appear belong belongs play")
_SHORTER = word_set("down half short shorter to off into by")
_IN_A_ROW = word_set(", and & + the also as well plus then both")


def delete(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that deletes scenes; None when what shall go is not a scene."""
    tokens = without_reason(tokens)
    if len(tokens) > 2 and tokens[0].word in {"only", "just"} and tokens[1].word == "keep":
        return _keep_only([*tokens[2:], tokens[0]], reading)
    verb = VERBS.at(tokens, 0)
    if tokens and tokens[0].word == "no" and len(tokens) <= 4:
        ref = ref_at(tokens, 1, reading, expected=True)
        return _deletion(ref.numbers) if ref and ref.end == len(tokens) and ref.how in {"name", "number"} else None
    if len(tokens) > 2 and tokens[0].word in {"take", "throw", "cut"} and tokens[-1].word in {"out", "away"}:
        found = _whole_refs(tokens[1:-1], reading)
        return _deletion(numbers_of(found)) if found and not _old_element(tokens[1:-1], found[0]) else None
    if verb is None or tokens[-1].word == "gone":
        return _goes_away(tokens, reading)
    if tokens[0].word == "keep":
        return _keep_only(tokens[verb.end :], reading)
    # "Cut it down to 5 seconds" is about its length.
    if verb.value != "delete" or (tokens[0].word == "cut" and _SHORTER & {token.word for token in tokens}):
        return None
    rest = tokens[verb.end :]
    if _what_was_added(rest, reading):
        return Step("undo", (Undo(),))
    if led := _what_was_led(rest, reading):
        return led
    if not rest or [token.word for token in rest] in (["it"], ["this"], ["that"], ["this", "one"], ["that", "one"]):
        return _deletion([reading.default_scene()]) if reading.scenes else None
    found = _row_of(rest, refs(rest, reading, expected=True))
    if found and (_others_before(rest[: found[0].start]) or _old_element(rest, found[0])):
        return None  # "remove the villa name"
    if len(found) == 1 and _is_part(rest, found[0], reading):
        return None
    if found and [token.word for token in rest[found[-1].end : found[-1].end + 1]] == ["to"]:
        return None  # "I don't want the intro to be blue"
    if found and _on_another(rest, found[0], reading):
        return None  # "cross out the old price on the price scene"
    # "remove the title from scene 2" and "remove everything from the schedule" are about what is on a scene.
    elements = [e for e in ELEMENT_NOUNS.all(rest) if not any(f.start < e.end and e.start < f.end for f in found)]
    inside = any(ref.start > 0 and rest[ref.start - 1].word in {"from", "in", "on", "of"} for ref in found)
    # "remove everything from the schedule except the keynote"
    emptied = any(
        ref.how == "all" and ref.end < len(rest) and rest[ref.end].word in {"from", "on", "in"} for ref in found
    )
    vague = any(ref.how == "it" and ref.end < len(rest) and rest[ref.end].word in _DESCRIBING for ref in found)
    if vague:  # "the scene with the prices" where none is: no other is meant
        return Step("clarify", said="I see no such scene in this film.")
    if not elements and _OTHERS & {token.word for token in rest} and {*numbers_of(found)} >= {*reading.order}:
        return Step("clarify", said=_WHICH_STAYS)
    if not found or elements or inside or emptied or any(_goes_on(rest, ref) for ref in found):
        return None
    return _all_but(rest, found, reading) or _deletion(numbers_of(found))


def deleted_for_reason(request: Sequence[Token], reading: Reading) -> Step | None:
    """ "Remove the reviews scene, the name is wrong", "the map can go, nobody reads the address": the scenes, where
    what stands behind the comma tells only why."""
    for at in range(2, min(len(request) - 1, _LONGEST)):
        if request[at].word not in _APART:
            continue
        named = any(ref.how in _NAMED for ref in refs(request[:at], reading, expected=True))
        step = delete(request[:at], reading) if named else None
        if step and step.kind == "delete" and is_reason(core(request[at + 1 :]), step.mentioned, reading):
            return step
    return None


_APART = frozenset({",", "-", "–", "—", "(", ";"})
_NAMED = frozenset({"number", "name", "place", "content"})
_LONGEST = 24  # tokens before a reason


def _all_but(rest: Sequence[Token], found: Sequence[Ref], reading: Reading) -> Step | None:
    """ "Delete everything that is not bread", "all except ...": all scenes but those that say so; None where nothing is
    excepted."""
    skipped = next((but for ref in found if ref.how == "all" and (but := EXCEPT.first(rest, ref.end))), None)
    if skipped is None:
        return None
    told = _saying(rest[skipped.end :], reading)
    gone = _deletion([view.number for view in reading.scenes if view.number not in told]) if told else None
    return replace(gone, unsure=True) if gone else Step("clarify", said=_WHICH_STAYS)


_OTHERS = word_set("else rest others other")
_WHICH_STAYS = "I do not see which of the scenes shall stay. Say their names or numbers."


def _saying(kept: Sequence[Token], reading: Reading) -> set[int]:
    """The scenes that say all of these words: "everything that is not bread"; none where all or none do."""
    words = {stem(token.word) for token in kept if token.kind != "mark"} - FUNCTION_WORDS
    found = {view.number for view in reading.scenes if words and words <= view.said_words}
    return found if len(found) < len(reading.scenes) else set()


def _what_was_added(rest: Sequence[Token], reading: Reading) -> bool:
    """ "Remove it" after "add confetti to scene 3": the confetti, not the scene."""
    it = [token.word for token in rest] in (["it"], ["that"], ["it", "again"], ["that", "again"], ["them"])
    last = reading.last_op if it and not reading.mentioned else None
    elsewhere = reading.selected not in {None, getattr(last, "scene", None)}
    return isinstance(last, EditScene) and not elsewhere and not is_of_scene(last)


def _what_was_led(rest: Sequence[Token], reading: Reading) -> Step | None:
    """ "Remove it" after "fade into the trial scene": the fade."""
    it = [token.word for token in rest] in (["it"], ["that"], ["it", "again"], ["that", "again"], ["them"], ["again"])
    if it and reading.topic == "transition" and reading.mentioned:
        return Step("transition", (SetTransition(scene=reading.mentioned[-1], type="none"),))
    if not it or reading.mentioned or reading.last_tool != "setTransition":
        return None
    ops = tuple(SetTransition(scene=n, type="none") for n in reading.last_numbers)
    return Step("transition", ops, mentioned=reading.last_numbers)


def is_of_scene(op: EditScene) -> bool:
    """Whether an edit changes what is there, and adds nothing that could be taken away."""
    return bool(op.changes) and not op.assets


def _old_element(rest: Sequence[Token], ref: Ref) -> bool:
    """ "The old price": one of two on a scene, though a scene is called “Price”."""
    bare = ref.how == "name" and ref.end == ref.start + 1 + (rest[ref.start].word in {"the", "my", "our"})
    before = {token.word for token in rest[: ref.start + 1]}
    return bare and bool(before & {"old", "previous", "former"}) and ELEMENT_NOUNS.at(rest, ref.end - 1) is not None


def _is_part(rest: Sequence[Token], ref: Ref, reading: Reading) -> bool:
    """ "Delete the title": what the scene that is meant shows, though another is called “Title”."""
    begin = ref.start + (rest[ref.start].word in {"the", "my", "our", "that", "this"})
    part = ELEMENT_NOUNS.at(rest, begin) if ref.how == "name" and len(ref.numbers) == 1 else None
    view = reading.scene(reading.default_scene())
    if part is None or part.end != ref.end or view is None or ref.end < len(rest):
        return False
    return view.says(part.value) and (part.value == "title" or view.number not in ref.numbers)


def _others_before(rest: Sequence[Token]) -> bool:
    """Whether something else is named before the scenes."""
    idle = FUNCTION_WORDS | word_set(
        "whole entire complete current please full old first second last whichever whatever any"
    )
    return any(token.kind in {"word", "number", "quote"} and token.word not in idle for token in rest)


def _whole_refs(tokens: Sequence[Token], reading: Reading) -> list[Ref]:
    """The scenes, when the tokens name nothing else."""
    found = refs(tokens, reading, expected=True)
    covered = sum(ref.end - ref.start for ref in found)
    return found if found and covered + sum(t.word in _IN_A_ROW for t in tokens) >= len(tokens) else []


def _row_of(rest: Sequence[Token], found: Sequence[Ref]) -> list[Ref]:
    """The scenes that are named in one row: what is said of others behind it ("the intro is enough") is a remark."""
    row: list[Ref] = []
    for ref in found:
        between = [token.word for token in rest[row[-1].end : ref.start]] if row else []
        follows = rest[ref.end].word if ref.end < len(rest) else ","
        at = follows == "at" and ref.how in {"name", "number"}  # "delete the third, the outro at the start"
        ends = at or follows in {"is", "are", "has", "to"}
        remark = row and (not set(between) <= _IN_A_ROW or ref.how in {"it", "this"} or ends)
        if remark:
            break
        row.append(ref)
    return row


def _on_another(rest: Sequence[Token], ref: Ref, reading: Reading) -> bool:
    """Whether what is named is on a scene that is named behind it."""
    at = ref.end
    within = at < len(rest) and rest[at].word in {"on", "in", "from"} and ref.how == "name"
    behind = ref_at(rest, at + 1, reading) if within else None
    return behind is not None and behind.how in {"name", "number", "place"} and behind.end == len(rest)


def _goes_on(rest: Sequence[Token], ref: Ref) -> bool:
    """Whether what is named is only the beginning of something else: "the map pins", "all that clutter"."""
    if ref.how == "all" or (ref.how == "it" and rest[ref.start].word in {"that", "these", "those"}):
        return _of_something(rest, ref.end)
    following = rest[ref.end] if ref.end < len(rest) else None
    return (
        (ref.how == "name" or (ref.how == "content" and not _described(rest[ref.start : ref.end])))
        and following is not None
        and following.kind == "word"
        and following.word not in FUNCTION_WORDS
    )


def _of_something(rest: Sequence[Token], at: int) -> bool:
    """ "All that clutter", "all of the text", "everything about prices": what is on scenes, and not all scenes."""
    if EXCEPT.at(rest, at):
        return False
    if at + 1 < len(rest) and rest[at].word in _DESCRIBING:
        return True
    while at < len(rest) and rest[at].word in _BEFORE_NOUNS:
        at += 1
    if at >= len(rest) or rest[at].kind != "word" or SCENE_NOUNS.at(rest, at):
        return False
    return rest[at].word not in FUNCTION_WORDS | _ADVERBS or ELEMENT_NOUNS.at(rest, at) is not None


_ADVERBS = word_set("already completely altogether entirely totally asap first immediately though today")
_BEFORE_NOUNS = word_set("of the this that these those my our your")


def _described(row: Sequence[Token]) -> bool:
    """ "The one where the mum says something": what follows goes on with the description."""
    return any(token.word in {"where", "with", "that", "which", "about", "when", "who"} for token in row)


def _deletion(numbers: Sequence[int]) -> Step | None:
    ops = tuple(DeleteScene(scene=number) for number in numbers if number >= 1)
    return Step("delete", ops, mentioned=tuple(numbers)) if ops else None


def _goes_away(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "the shipping scene goes", "scene 2 can go", "scene 3 has to go away"."""
    wish = [token.word for token in tokens[:2]]
    if wish and wish[-1] in {"want", "need", "like"} and wish[0] in {"i", "we", "want", "need"}:
        tokens = tokens[len(wish) - (wish[0] in {"want", "need"}) :]  # "i want the singers gone"
    ref = row_at(tokens, 0, reading) if tokens else None
    tail = [token.word for token in tokens[ref.end :] if token.kind != "mark"] if ref else []
    tail = tail[2:] if tail[:2] in (["in", "it"], ["on", "it"]) else tail
    unneeded = ref is not None and UNNEEDED.at(tokens, ref.end) is not None and len(tail) <= 6
    if ref and unneeded and ref.how in {"number", "name", "place", "content", "this"}:
        return _deletion(ref.numbers)
    gone = tail[-1:] in (["gone"], ["go"], ["goes"], ["out"], ["deleted"], ["removed"], ["cut"], ["dropped"]) or tail[
        -2:
    ] in (
        ["go", "away"],
        ["goes", "away"],
        ["be", "deleted"],
        ["be", "removed"],
    )
    if ref and gone and len(tail) <= 5 and set(tail) <= _GOES | _GOING_AWAY:
        return _deletion(ref.numbers)
    return None


_GONE = word_set("gone go goes out deleted removed cut dropped")
_GOING_AWAY = word_set("""
    can should has to must needs away be gets get is dropped cut deleted removed out could gone
    """)


def _keep_only(rest: Sequence[Token], reading: Reading) -> Step | None:
    """ "keep only scene 2": all others go."""
    if not rest or not ({"only", "just"} & {token.word for token in rest}):
        return None
    kept = numbers_of(refs([t for t in rest if t.word not in {"only", "just"}], reading, expected=True))
    gone = [scene.number for scene in reading.scenes if scene.number not in kept]
    return _deletion(gone) if kept and gone else None
