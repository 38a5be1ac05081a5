"""Words that shall go from the screen while the rest of their element stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.phrases import Found, word_set
from brain.rules.present import present
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView, lines_of
from brain.rules.wording import element_with
from tools.schemas import Change, EditScene
from tools.words import ELEMENTS, occurrences, row_words

_WORD = word_set("word words phrase term")
_ARTICLES = word_set("the a an our my")


def words_of_element(tokens: Sequence[Token], reading: Reading, scene: int) -> Step | None:
    """ "remove the word new from the title", "take today out of the subtitle": words go, the element stays."""
    verb = VERBS.at(tokens, 0)
    if verb is None or verb.value not in {"delete", "hide"}:
        return None
    rest = tokens[verb.end :]
    at, found = next(_elements_behind(rest), (0, None))
    words = [token for token in rest[:at] if token.kind != "mark"]
    while words and (words[0].word in _ARTICLES or words[0].word == "of"):  # Spanish "lo de integral"
        words = words[1:]
    told = bool(words) and words[0].word in _WORD
    words = words[1:] if told else words
    words = words[:-1] if words and words[-1].word in {"out", "one", "ones"} else words
    if not found or not words or (not told and ELEMENT_NOUNS.first(words)):
        return None
    said = " ".join(token.text for token in words)
    for view in (reading.scene(scene), *reading.scenes):
        element = present(found.value, view) if view else ""
        if view and element in ELEMENTS and _shows(view, element, said):
            return _going(view.number, Change(target=element, property="text", value="", find=said))
    return None


def _elements_behind(rest: Sequence[Token]) -> Iterator[tuple[int, Found[str]]]:
    """ "from the title": where that stands, and the element."""
    for at in range(1, len(rest) - 1):
        begin = at + 1 + (rest[at + 1].word in _ARTICLES)
        element = ELEMENT_NOUNS.at(rest, begin) if rest[at].word in {"from", "in", "of", "off"} else None
        if element:
            yield at, element


def _shows(view: SceneView, element: str, words: str) -> bool:
    shown = view.shown.get(element)
    rows = [text for row in shown for text in row_words(row)] if element == "items" and shown else [str(shown or "")]
    return any(occurrences(row, words) for row in rows)


def without_words(words: str, reading: Reading, scene: int | None) -> Step | None:
    """Takes words away: on this scene, else on whichever has them; on all that have them where no scene is given. Of a
    list the line goes."""
    if scene is None:
        return _without_words_anywhere(words, reading)
    for view in filter(None, (reading.scene(scene), *reading.scenes)):
        if gone := _gone_from(view, words):
            return gone
    return None


def _without_words_anywhere(words: str, reading: Reading) -> Step | None:
    """ "Remove focaccia everywhere": from every scene that says so."""
    steps = [step for view in reading.scenes if (step := _gone_from(view, words))]
    ops = tuple(op for step in steps for op in step.ops)
    return Step("edit", ops, element=steps[-1].element) if ops else None


def _gone_from(view: SceneView, words: str) -> Step | None:
    element = element_with(view, words)
    if element == "items":
        lines = "\n".join(line for line in lines_of(view) if not occurrences(line, words))
        return _going(view.number, Change(target="items", property="text", value=lines))
    return _going(view.number, Change(target=element, property="text", value="", find=words)) if element else None


def words_named(rest: Sequence[Token]) -> str:
    """What shall go of more that stays: the name in "Anna's name", the cake in "the cake from the prices"; "" where
    an element as a whole is meant."""
    words = [token for token in rest if token.kind != "mark" and token.word not in _ARTICLES]
    if len(words) == 2 and words[0].word.endswith("'s") and words[1].word in {"name", "names"}:
        return words[0].text[:-2]
    at = next((i for i, token in enumerate(words) if token.word == "from"), 0)
    part, whole = words[:at], ELEMENT_NOUNS.at(words, at + 1)
    if not part or whole is None or whole.end < len(words) or ELEMENT_NOUNS.first(part):
        return ""
    return " ".join(token.text for token in part) if all(token.kind == "word" for token in part) else ""


def _going(scene: int, change: Change) -> Step:
    return Step("edit", (EditScene(scene=scene, changes=(change,)),), element=change.target)
