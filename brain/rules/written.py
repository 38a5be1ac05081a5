"""A whole film written from a brief: "30 second promo for Bright Smile dental clinic: family friendly, ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from brain.rules.fact import Fact, tidy
from brain.rules.facts import STEPS_HEAD
from brain.rules.files import files_in
from brain.rules.film_wide import format_in
from brain.rules.fitted import fitted
from brain.rules.head import Head
from brain.rules.heads import head_of, named_so
from brain.rules.heads_elsewhere import in_other_letters
from brain.rules.illustrated import illustrated, is_photo
from brain.rules.kinds import kind_in
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import FOOTAGE
from brain.rules.making import told_in
from brain.rules.naming import named_apart, named_by_address
from brain.rules.numbers import count_at, frames_of
from brain.rules.passages import word_count
from brain.rules.pictures import unused
from brain.rules.rhythm import grounds_for
from brain.rules.script import shots_of
from brain.rules.shot import Shot, said_on
from brain.rules.step import Step
from brain.rules.suited import designs_for
from brain.rules.thin import HIRING, OFFERED
from brain.rules.tokens import Token, tokens
from brain.rules.translate import language_of
from brain.rules.view import Reading
from tools.designs import theme_for, theme_suited
from tools.designs.themes import MOOD_OF, THEMES
from tools.schemas import AddScene, AssetUse, Item, Op, SetFormat
from tools.words import quoted, seconds_word

_OPENERS = frozenset({"intro", "outro", "opener", "title", "logo", "teaser"})
_OPENS = re.compile(
    r"(?:an? |the |our )?(?:\w+ )?(?:opener|opening|intro|title)\s+(?:for|of)\s+(?P<name>.+)", re.IGNORECASE
)
_SPOKEN = 400  # characters by which a language is told
_DENIED = frozenset({"no", "not", "without"})  # "no stock footage"
_ONE_LINE = 8  # tokens
_FEW_FACTS = 5  # an opener that tells as many is a film
# Said where a brief holds too little for more than one scene.
ASKS_FOR_MORE = (
    "That is all your message tells. Say what it offers, when, for how much and how to reach you, and it becomes a "
    "whole film."
)


def written(row: Sequence[Token], text: str, reading: Reading, *, each: int | None = None) -> Step | None:
    """The step that makes the scenes, of `each` frames where that is said; None when the message is no brief for a
    film."""
    footage = FOOTAGE.first(row)
    if footage and not any(token.word in _DENIED for token in row[max(0, footage.start - 2) : footage.start]):
        return None
    head = head_of(row, text)
    told = told_in(head.rest, steps=STEPS_HEAD.search(head.name) is not None)  # "keep it moist" is one of them
    facts = list(told.facts)
    head, facts = _under_heading(*_in_one_line(head, facts, row, text, reading))
    brief = _is_brief(head, facts, row, fresh=not reading.scenes)
    head, facts = named_by_address(*named_apart(head, facts))
    if not brief:
        return None
    shots = shots_of(head, facts, _tongue(head, text, reading))
    opener = head.film and any(token.word in _OPENERS for token in row[: head.asked])  # "an intro video for ..."
    if not shots or (len(shots) < 2 and not head.film) or (opener and not facts):
        return None
    seconds = head.seconds or told.seconds
    total = frames_of(seconds, reading.fps) if seconds else None
    kept, frames = (shots, [each] * len(shots)) if each else fitted(shots, total, reading.fps)
    shape = format_in([*row[: head.asked], *tokens(". ".join(told.making))])
    wish = _wish(row[: head.asked or 3])
    return _step(kept, frames, text, reading, shape, wish, told=bool(facts), left_out=_said(kept) < _said(shots))


def _said(shots: Sequence[Shot]) -> int:
    return sum(word_count(said_on(shot.content)) for shot in shots)


def _in_one_line(
    head: Head, facts: list[Fact], row: Sequence[Token], text: str, reading: Reading
) -> tuple[Head, list[Fact]]:
    """ "We're hiring", "piano lessons for adults": a film's subject, though nobody says that it is one."""
    alone = len(facts) == 1 and facts[0].kind == "statement" and not (head.film or head.name or reading.scenes)
    if not alone or len(row) > _ONE_LINE or reading.context.attachments or any(t.kind == "quote" for t in row):
        return head, facts
    words = facts[0].text
    hires = HIRING.match(words) is not None and len(words.split()) < _FEW_FACTS
    if not hires and (not OFFERED.fullmatch(words) or VERBS.at(row, 0)):
        return head, facts
    return replace(head, name=tidy(text), film=True, named=not hires, rest=""), []


def _tongue(head: Head, text: str, reading: Reading) -> str:
    """The language of the words that may be added; "" for none: films of pictures, languages of which we know none."""
    if unused(reading) or in_other_letters(head.name):
        return ""
    return language_of(tokens(text[:_SPOKEN])) if reading.foreign else "en"


def _wish(asking: Sequence[Token]) -> str:
    """The look that the request itself names: "a romantic wedding film", "modern minimalist studio promo"."""
    words = [token.word for at, token in enumerate(asking) if token.word in MOOD_OF and not named_so(asking, at)]
    return f"{' '.join(words)} look" if words else ""


_STEPS = frozenset({"statement", "when", "figure"})


def _under_heading(head: Head, facts: list[Fact]) -> tuple[Head, list[Fact]]:
    """What the beginning announces: "how we roast in four steps: ..." them, "an opener for DataDays" its name."""
    first = [fact for fact in facts if fact.group == facts[0].group] if facts else []
    if STEPS_HEAD.search(head.name) and len(first) > 1 and all(fact.kind in _STEPS for fact in first):
        steps = Fact("steps", "", items=tuple(Item(label=text) for text in _as_many_as(head, first)))
        return head, [steps, *facts[len(first) :]]
    if not head.name and first and (opener := _OPENS.fullmatch(first[0].text)) and len(facts) > _FEW_FACTS:
        return replace(head, name=tidy(opener["name"])), facts[1:]
    return head, facts


def _as_many_as(head: Head, facts: Sequence[Fact]) -> list[str]:
    """The steps, as many as are announced: "layer greens and browns" is one of four."""
    texts = [fact.said or fact.text for fact in facts]
    row = tokens(head.name)
    counts = (found.value for at in range(len(row)) if (found := count_at(row, at)))
    wanted = next((count for count in counts if 1 < count < len(texts)), 0)
    rest = head.rest.lower()
    for at in range(len(texts) - 1, 0, -1) if wanted else ():
        joined = next((f" {a} " for a in ("and", "und", "y", "et", "e") if _stands(texts, at, a, rest)), "")
        if joined and len(texts) > wanted:
            texts[at - 1 : at + 1] = [f"{texts[at - 1]}{joined}{texts[at][:1].lower()}{texts[at][1:]}"]
    return texts


def _stands(texts: Sequence[str], at: int, joint: str, rest: str) -> bool:
    return f"{texts[at - 1]} {joint} {texts[at]}".lower() in rest


# --- is it one? -------------------------------------------------------------------------------------------------------


def _is_brief(head: Head, facts: Sequence[Fact], row: Sequence[Token], *, fresh: bool) -> bool:
    """Whether a film is asked for, or so much is told that it takes one; the first message of a `fresh` project that
    tells much and asks for nothing is one."""
    if head.film:
        return bool(head.name or facts)
    kind = kind_in(row)
    kinds = {fact.kind for fact in facts}
    passages = len({fact.group for fact in facts})
    told = "contact" in kinds and passages > 2
    if kind and kind.hint in {"title", "outro"} and len(facts) < _FEW_FACTS and not told:
        return False
    if fresh and not VERBS.at(row, 0) and len(facts) >= _FEW_FACTS and passages > 1 and not (kind and kind.start < 3):
        return True
    announced = kind and kind.hint in {"title", "outro", "steps"} and "contact" in kinds
    wanted = _WANTED.match(head.name) is not None and "contact" in kinds and len(facts) > 2
    if passages < 3 and not wanted and (VERBS.at(row, 0) or (kind and not kind.general and not announced)):
        return False
    rich = wanted or (len(facts) > 3 and (len(kinds) > 2 or (len(kinds) > 1 and (passages > 1 or len(facts) > 4))))
    several = len(facts) > 2 or any(fact.items for fact in facts)
    reached = "contact" in kinds and several
    return len(row) > 12 and (passages > 2 or rich or reached)


# "We need someone to mind our shop: ..."
_WANTED = re.compile(r"(?:we|i)(?:['’]re| are|['’]m| am)? (?:need|looking for|hiring|want) \w+", re.IGNORECASE)


# --- the step ---------------------------------------------------------------------------------------------------------


def _step(
    shots: Sequence[Shot],
    frames: Sequence[int],
    text: str,
    reading: Reading,
    found: str | None,
    wish: str,
    *,
    told: bool,
    left_out: bool,
) -> Step:
    brand = reading.context.project.brand
    theme = theme_for(text, brand=brand, seed=text) or theme_for(wish) or theme_suited(text)
    files = unused(reading)
    known = {file.id: file for file in files_in(reading)}
    photo = len(files) == 1 and is_photo(known[files[0].id])
    shared = [_shared(files, at, len(shots), again=photo and shot.kind == "price") for at, shot in enumerate(shots)]
    seen = [[known[use.id] for use in uses if use.use == "embed"] for uses in shared]
    shown = [
        illustrated(shot, design, pictures, turn=at, text=text)
        for at, (shot, design, pictures) in enumerate(zip(shots, designs_for(shots, text), seen, strict=True))
    ]
    designs = [design for _, design in shown]
    ops: list[Op] = [
        AddScene(
            content=shot.content,
            design=design,
            duration_frames=length,
            theme=theme.key,
            ground=ground,
            assets=uses,
        )
        for (shot, design), uses, length, ground in zip(shown, shared, frames, grounds_for(designs), strict=True)
    ]
    if found and found != reading.context.project.format:
        ops.insert(0, SetFormat.model_validate({"format": found}))
    first = len(reading.scenes) + reading.created + 1
    note = "" if told else ASKS_FOR_MORE
    if left_out:
        note = "There was no time to read all of it: say what matters most, or ask for a longer film."
    said = _summary(shots, sum(frames), theme.key, reading) if len(shots) > 1 else ""
    return Step("add", tuple(ops), said=said, note=note, mentioned=tuple(range(first, first + len(shots))))


def _summary(shots: Sequence[Shot], frames: int, theme: str, reading: Reading) -> str:
    """What was made, in a sentence."""
    look = f"the {THEMES[theme].name} look" if theme in THEMES else "your colours"
    opening = quoted(shots[0].content.title or said_on(shots[0].content), 40)
    return (
        f"Made a film of {len(shots)} scenes, {seconds_word(frames, reading.fps)}, in {look}. It opens with {opening}."
    )


def _shared(files: Sequence[AssetUse], at: int, count: int, *, again: bool) -> tuple[AssetUse, ...]:
    """Which files the scene at this place shows: one each while they last; a single one opens the film, and is shown
    `again` beside what it costs."""
    if len(files) == 1:
        return tuple(files) if at == 0 or again else ()
    return (files[at],) if at < min(len(files), count - 1) else tuple(files[at:]) if at == count - 1 else ()
