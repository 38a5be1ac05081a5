"""Words that shall stand on scenes beside what these say: "our website on every scene", "put 555-0148 on all slides",
"add “Free” to scenes 2 and 3". They go where a scene has room for a line, and what stands there stays."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.phrases import Phrases, word_set
from brain.rules.scenes import row_at
from brain.rules.spans import leftover
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView, found_in
from tools.schemas import Change, EditScene
from tools.words import occurrences

_BRINGS = frozenset({"add", "put", "show", "say"})
_ON = word_set("on to in onto at across throughout")
_AROUND = word_set("""
    our my the a an bottom top of small little tiny as line note text words also show have want need repeat there
    should be please always keep mention include write display it its
    """)
# What a text can be, by the words that it is called by.
THINGS = Phrases.of(
    {
        "website": "website, web site, site, url, link, web address, homepage, website address",
        "phone": "phone number, phone, number, telephone number, telephone, tel",
        "email": "email, email address, mail address, e-mail",
        "address": "address, location",
        "handle": "handle, instagram, insta, hashtag, instagram handle, insta handle",
        "price": "price",
        "hour": "opening hours, hours",
        "date": "date",
    }
)
_ROOM = ("contact", "subtitle", "kicker", "label")
_FIGURES = frozenset({"link", "quote"})


def repeated(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step; None where nothing is to stand on scenes that are named."""
    verb = VERBS.at(tokens, 0)
    if not reading.scenes or (verb is not None and verb.value not in _BRINGS):
        return None
    place = _place(tokens, verb.end if verb else 0, reading)
    if place is None:
        return None
    start, end, numbers, everywhere = place
    rest = [*tokens[verb.end if verb else 0 : start], *tokens[end:]]
    told = [token for token in rest if token.kind in _FIGURES]
    thing = THINGS.first(rest)
    covered = {at for at, token in enumerate(rest) if token.kind in _FIGURES}
    covered |= set(range(thing.start, thing.end)) if thing else set()
    quoted = bool(told) and told[0].kind == "quote"
    if len(told) > 1 or not (told or thing) or leftover(rest, covered, _AROUND) or (quoted and not everywhere):
        return None
    if thing and not told and not everywhere and thing.value in {"price", "hour", "date", "phone"}:
        return None  # "the number on scene 3" may be what stands there
    words = told[0].text if told else next(filter(None, (_known(thing.value, v) for v in reading.scenes if thing)), "")
    if not words and thing:
        called = " ".join(token.text.lower() for token in rest[thing.start : thing.end])
        return (
            Step("clarify", said=f"I do not know your {called} yet: write it, and I put it there.")
            if everywhere
            else None
        )
    ops = [op for number in numbers if (view := reading.scene(number)) and (op := _shown(view, words))]
    if not ops:
        return Step("reply", said=f"“{words}” stands there already.")
    many = f"{len(ops)} scenes" if len(ops) > 1 else f"“{_name(reading, ops[0].scene)}”"
    said = f"“{words}” stands on {many} now."
    return Step("edit", tuple(ops), said=said, mentioned=tuple(op.scene for op in ops))


def _name(reading: Reading, number: int) -> str:
    view = reading.scene(number)
    return view.name if view else ""


def _place(tokens: Sequence[Token], start: int, reading: Reading) -> tuple[int, int, tuple[int, ...], bool] | None:
    """Where "on every scene" begins and ends, the scenes, and whether all are meant."""
    for at in range(start + 1, len(tokens)):
        on = tokens[at].word in _ON
        ref = row_at(tokens, at + on, reading) if on or tokens[at].word in {"everywhere", "throughout"} else None
        ends = ref is not None and (ref.end == len(tokens) or tokens[ref.end].word in {":", ",", "please", "-", "too"})
        if ref and ends and ref.numbers and ref.how in {"all", "number", "name", "place", "them", "content"}:
            return at, ref.end, ref.numbers, len(ref.numbers) > 1
    return None


def _known(kind: str, view: SceneView) -> str:
    """What a scene says of this kind: its website, its phone number."""
    return next(filter(None, (found_in(text, kind) for text in view.texts)), "")


def _shown(view: SceneView, words: str) -> EditScene | None:
    """The edit that puts the words on the scene; None where it says them already."""
    if any(occurrences(text, words) for text in view.texts):
        return None
    free = next((name for name in _ROOM if view.has(name) and not view.shown.get(name)), None)
    full = next((name for name in ("subtitle", "kicker", "label", "title") if view.says(name)), None)
    if free is None and full is None:
        return None
    value = words if free else f"{view.shown[full or 'title']} · {words}"
    change = Change(target=free or full or "title", property="text", value=value)
    return EditScene(scene=view.number, changes=(change,))
