"""Which element of a scene a word is for: the one of that name, or what stands there in its stead."""

from __future__ import annotations

from brain.rules.view import SceneView, kinds_of, mainly
from tools.schemas import AMOUNTS
from tools.words import ELEMENTS, amounts_word


def present(element: str, view: SceneView) -> str:
    """The element of this scene that a person means by the word: the headline of a quote scene is the quote, the prices
    of a list are its amounts."""
    return shown_as(element, view) or element


def shown_as(element: str, view: SceneView) -> str | None:
    """The element on the screen that the word is for; None where the scene shows no such thing."""
    if view.says(element):
        return element
    if element in {"price", "value", AMOUNTS} and (counted := _amounts_of(element, view)):
        return counted
    if element in _KINDS_OF and (found := _of_kind(_KINDS_OF[element], view)):
        return found
    return next((name for name in _STAND_INS.get(element, ()) if view.says(name)), None)


_STAND_INS = {"title": ("quote", "value", "cta"), "value": ("items", "title")}
_KINDS_OF = {
    "price": frozenset({"price"}),
    "place": frozenset({"address"}),
    "contact": frozenset({"phone", "website", "email"}),
}


def _amounts_of(element: str, view: SceneView) -> str | None:
    """The values of the list, where these are such things and have looks of their own."""
    word = amounts_word(view.shown.get("items")) if view.says("items") and view.has(f"{AMOUNTS}Color") else ""
    return AMOUNTS if word and (element != "price" or word == "prices") else None


def _of_kind(kinds: frozenset[str], view: SceneView) -> str | None:
    """The text that is such a thing, else the last one that holds one."""
    texts = {name: view.shown[name] for name in ELEMENTS if view.says(name) and isinstance(view.shown[name], str)}
    wholly = [name for name, text in texts.items() if mainly(text[:500]) & kinds]
    return next(iter(wholly or [name for name, text in reversed(texts.items()) if kinds_of(text[:500]) & kinds]), None)
