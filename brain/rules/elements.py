"""Additions to a scene that is there: a subtitle, a line of its list, a button."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.content import sentence
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import SCENE_NOUNS
from brain.rules.phrases import word_set
from brain.rules.politeness import bare
from brain.rules.rows import labelled
from brain.rules.scene_names import WITHIN
from brain.rules.scenes import ref_at, refs
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.view import Reading, SceneView, lines_of
from brain.rules.wording import beside
from tools.schemas import Change, EditScene

# Elements that are no scenes of their own when somebody adds them.
_ADDED = frozenset({"subtitle", "kicker", "cta", "contact", "author", "label"})


def added_element(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The edit that gives a scene an element it has room for: "add a subtitle: fresh every day", "add Sunday to
    the list"."""
    verb = VERBS.at(tokens, 0)
    if verb is None or verb.value not in {"add", "put", "make"} or not reading.scenes:
        return None
    rest = tokens[verb.end :]
    return (
        _line(rest, text, reading)
        or _element(rest, text, reading)
        or _beside_title(rest, reading)
        or _free_line(rest, reading)
    )


def _free_line(rest: Sequence[Token], reading: Reading) -> Step | None:
    """ "Add the line “Since 1999” to the first scene": where the scene has room for words and shows none."""
    quote = next((at for at, token in enumerate(rest) if token.kind == "quote"), None)
    if quote is None or not all(token.word in _LINE_WORDS for token in rest[:quote]):
        return None
    onto = quote + 2 < len(rest) and rest[quote + 1].word in {"to", "on", "onto", "in"}
    ref = ref_at(rest, quote + 2, reading, expected=True) if onto else None
    if ref is None or ref.end < len(rest) or len(ref.numbers) != 1 or ref.how == "all":
        return None
    view = reading.scene(ref.numbers[0])
    room = next((name for name in _ROOM if view and view.has(name) and not view.shown.get(name)), None)
    if view is None or room is None:
        return None
    return _edited(view, Change(target=room, property="text", value=rest[quote].text), room)


_LISTS = word_set("menu programme program schedule agenda timetable pricelist checklist")
_LINE_WORDS = word_set("a an the line text words word sentence phrase writing note following small little : my our")
_ROOM = ("subtitle", "kicker", "label", "author", "contact")


def _beside_title(rest: Sequence[Token], reading: Reading) -> Step | None:
    """“add "since 1974" below the title”."""
    if not rest or rest[0].kind != "quote" or (element := beside(rest[1:])) is None:
        return None
    found = [ref for ref in refs(rest, reading) if ref.numbers]
    view = reading.scene(found[0].numbers[0] if found else reading.default_scene())
    if view is None or not view.has(element):
        return None
    return _edited(view, Change(target=element, property="text", value=rest[0].text), element)


def _element(rest: Sequence[Token], text: str, reading: Reading) -> Step | None:
    start = 1 if rest and rest[0].word in {"a", "an", "the", "another", "our", "my"} else 0
    noun = ELEMENT_NOUNS.at(rest, start)
    if noun is None or noun.value not in _ADDED or SCENE_NOUNS.at(rest, noun.end):
        return None
    found = refs(rest[noun.end :], reading, behind=WITHIN | {"to", "for"})
    number = found[0].numbers[0] if found and found[0].numbers else reading.default_scene()
    view = reading.scene(number)
    if view is None or not view.has(noun.value):
        # Where no scene is named, the last one that has room for it.
        roomy = [scene for scene in reading.scenes if scene.has(noun.value)] if not found else []
        if not roomy:
            return None
        view = roomy[-1]
    covered = {at for ref in found for at in range(ref.start, ref.end)}
    words = [token for at, token in enumerate(rest[noun.end :]) if at not in covered]
    while words and words[0].word in _BEFORE_WORDS:
        words = words[1:]
    while words and words[-1].word in {"to", "in", "on", "of", "it", "this"}:
        words = words[:-1]
    if not words:
        return None
    new = words[0].text if words[0].kind == "quote" else sentence(bare(source(text, words)))
    return _edited(view, Change(target=noun.value, property="text", value=new), noun.value)


_BEFORE_WORDS = word_set(": that says saying reads reading with text the to in on of = words like which")


def _line(rest: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "add X to the list": one more line of the list, in the form of the others."""
    at = next((i for i in range(len(rest) - 1, 0, -1) if rest[i].word in {"to", "on"}), None)
    if at is None or at + 1 >= len(rest) or any(SCENE_NOUNS.at(rest[:at], i) for i in range(at)):
        return None
    where = rest[at + 1 :]
    named = [ref for ref in refs(where, reading, expected=True) if ref.how in {"name", "content", "number", "place"}]
    lists = ELEMENT_NOUNS.first(where)
    views = [view for view in reading.scenes if view.says("items")]
    if named and named[0].numbers:
        views = [view for view in views if view.number == named[0].numbers[0]]
    elif (lists is None or lists.value != "items") and where[-1].word not in _LISTS:
        return None
    if not views:
        whole = lists is not None and lists.end == len(where) and rest[at].word == "to" and rest[0].text[:1].isupper()
        return Step("clarify", said="No scene shows a list yet: say on which one it shall stand.") if whole else None
    view = next((v for v in views if v.number == reading.default_scene()), views[-1])
    told = rest[:at]
    if told[-1].kind == "quote" and all(token.word in _LINE_WORDS for token in told[:-1]):
        told = told[-1:]
    new = told[0].text if len(told) == 1 and told[0].kind == "quote" else sentence(source(text, told))
    return _edited(
        view, Change(target="items", property="text", value="\n".join([*lines_of(view), labelled(new, view)])), "items"
    )


def _edited(view: SceneView, change: Change, element: str) -> Step:
    return Step("edit", (EditScene(scene=view.number, changes=(change,)),), mentioned=(view.number,), element=element)
