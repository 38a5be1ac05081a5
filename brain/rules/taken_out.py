"""What stands on a scene and gets one of its own: "put the price in its own scene", "a separate slide for the
website"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_scenes import SCENE_NOUNS
from brain.rules.phrases import word_set
from brain.rules.places import place_in
from brain.rules.repeated import THINGS
from brain.rules.rows import row_called, rows_of, without_line
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.view import Reading, SceneView, found_in, kinds_of
from tools.schemas import AddScene, Change, Content, EditScene, Reply
from tools.words import ELEMENTS

_OWN = word_set("own separate extra")
_WHOSE = word_set("its their a an it's the")
_AROUND = word_set("""
    in into on onto to as off out from away for up should must needs need deserves deserve get gets have has be its
    their a an please give split pull take break move put make show could can would i we want like separate apart
    """)


def taken_out(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The new scene behind the one that shows it, which then no longer does; None where nothing there is named."""
    at = next((i for i, t in enumerate(request) if i and t.word in _OWN and request[i - 1].word in _WHOSE), 0)
    noun = SCENE_NOUNS.at(request, at + 1) if at else None
    if noun is None or not reading.scenes:
        return None
    place = next((p for i in range(noun.end, len(request)) if (p := place_in(request, i, reading))), None)
    behind = request[noun.end :] if noun.end < len(request) and request[noun.end].word == "for" else ()
    named = [token for token in (*request[: at - 1], *behind) if token.word not in _AROUND | FUNCTION_WORDS]
    verb = VERBS.at(named, 0)
    named = named[verb.end :] if verb else named
    if not named or len(named) > 5 or any(token.kind in {"quote", "mark"} for token in named):
        return None
    found = _found(named, text, reading)
    if found is None:
        return None
    view, content, change = found
    if change is None:
        said = f"{source(text, named).capitalize()} has a scene of its own already: “{view.name}”."
        return Step("reply", (Reply(),), said=said, mentioned=(view.number,))
    position = place.position if place else reading.place(view.number) + 1
    number = len(reading.scenes) + reading.created + 1
    ops = (AddScene(position=position, content=content), EditScene(scene=view.number, changes=(change,)))
    return Step("add", ops, mentioned=(number,), unsure=True)


_Found = tuple[SceneView, Content, Change | None]


def _found(named: Sequence[Token], text: str, reading: Reading) -> _Found | None:
    """The scene that shows what is named, what its own scene says, and what then goes from the other."""
    if row := row_called(source(text, named), reading):
        view, at = row
        shown = rows_of(view)[at]
        content = Content(title=str(shown.get("label") or ""), subtitle=str(shown.get("value") or ""))
        return view, content, without_line(at + 1, view)
    thing = THINGS.at(named, 0)
    if thing and thing.end == len(named):
        views = [view for view in reading.scenes if any(found_in(words, thing.value) for words in view.texts)]
        found = [hit for view in views if (hit := _text_of(view, thing.value))]
        return next((hit for hit in found if hit[2] is not None), next(iter(found), None))
    return None


def _text_of(view: SceneView, kind: str) -> _Found | None:
    """The text of the scene that is such a thing; it is taken away where the scene says more."""
    for element in ELEMENTS:
        words = view.shown.get(element)
        if isinstance(words, str) and words and kind in kinds_of(words[:500]):
            alone = len(view.texts) == 1
            return view, Content(title=words), None if alone else Change(target=element, property="text", value="")
    return None
