"""New scenes for the pictures and clips that came with a message."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from brain.rules.about import scenes_named
from brain.rules.compose import Brief, compose
from brain.rules.files import files_called, files_in, without_pointing
from brain.rules.lengths import speaks_of_new_scene
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import NEW_SCENE, PICTURE_NOUNS
from brain.rules.lexicon_scenes import DESIGN_NOUNS, POSITIONS, SCENE_NOUNS
from brain.rules.numbers import count_at, frames_of, ordinal_at, seconds_at
from brain.rules.phrases import word_set
from brain.rules.places import place_in
from brain.rules.scenes import ref_at
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.view import Reading
from tools.schemas import AddScene, AssetUse, Content, Op

Use = Literal["embed", "recreate", "style"]
_THE_SCENES = word_set("all the every both these those other our my")
ACTING = word_set("should must needs play plays put use add make goes go show shows can could on")

_EDGES = word_set("start open begin end finish close")


_ONCE_EACH = word_set("each every per")


def is_new(tokens: Sequence[Token], reading: Reading, use: Use) -> bool:
    """Whether a scene that is not there yet is spoken of."""
    for at in range(len(tokens)):
        if tokens[at].word == "scenes" and at and tokens[at - 1].word in _THE_SCENES:
            continue  # "background video for all scenes"
        if new := NEW_SCENE.at(tokens, at):
            ref = ref_at(tokens, at, reading)
            return not (ref and ref.how in {"number", "name"} and tokens[at].word != "a") or bool(new)
    verb = VERBS.at(tokens, 0)
    row = [token.word for token in tokens]
    if row[0] in _EDGES and row[1:2] in (["with"], ["on"]) and not scenes_named(without_pointing(tokens), reading):
        return True  # "start with this clip"
    if verb and verb.value in {"add", "put"} and _between_scenes(tokens, reading):
        return True  # "put this clip in before the map"
    follows = "next" in row and SCENE_NOUNS.at(tokens, row.index("next") + 1) is not None
    if verb and verb.value in {"add", "make"} and (follows or speaks_of_new_scene(tokens, reading)):
        return True
    if acts_new := any(_as_ordinal(tokens, at) for at in range(len(tokens))):
        return acts_new
    placed = any((p := POSITIONS.at(tokens, at)) and p.end > at + 1 for at in range(len(tokens)))
    acts = verb.value in {"add", "put"} if verb else said(tokens, ACTING - {"on"})
    if acts and placed and not said(tokens, word_set("top bottom")):
        return not scenes_named(without_pointing(tokens), reading)  # "add this clip at the end"
    pointed = reading.selected or scenes_named(without_pointing(tokens), reading)
    if use == "recreate" and not pointed:
        return True
    noun = DESIGN_NOUNS.at(tokens, 0)
    if noun and not noun.value and scenes_named(without_pointing(tokens), reading):
        return False  # "something like this for our pricing scene"
    if noun and PICTURE_NOUNS.at(tokens, 0) and files_called(tokens[: noun.end], files_in(reading)):
        return False  # "cover art behind the title" with cover.jpg
    names = {scene.name.lower() for scene in reading.scenes}
    return noun is not None and " ".join(t.word for t in tokens[: noun.end]) not in names


def _between_scenes(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether all that is said of scenes is before or after which of them."""
    at = next((i for i, token in enumerate(tokens) if token.word in {"before", "after", "between"}), None)
    place = place_in(tokens, at, reading) if at is not None else None
    return place is not None and place.beside is not None and not scenes_named(without_pointing(tokens[:at]), reading)


def added_with(tokens: Sequence[Token], text: str, reading: Reading, assets: tuple[AssetUse, ...]) -> Step:
    """New scenes with the files: one for all of them, or one for each."""
    position = next(
        (
            p.position
            for at in range(len(tokens))
            if (p := place_in(tokens, at, reading)) and not _vague(p.vague, tokens, at)
        ),
        None,
    )
    if position is None and any(_opens(tokens, at) for at in range(len(tokens))):
        position = 1
    if position is None and tokens[0].word in {"start", "open", "begin"}:
        position = 1
    length = next((t.value for at in range(len(tokens)) if (t := seconds_at(tokens, at, reading.fps))), None)
    quote = next((t.text for t in tokens if t.kind == "quote"), "")
    rebuilt = any(asset.use != "embed" for asset in assets)
    content = (
        Content(title=quote) if quote or not rebuilt else _told(tokens, text) or Content(title=_named(tokens, assets))
    )
    frames = frames_of(length, reading.fps) if length else None
    shares = [(asset,) for asset in assets] if len(assets) > 1 and said(tokens, _ONCE_EACH) else [assets]
    ops: list[Op] = [
        AddScene(
            position=position + n if position else None,
            duration_frames=frames,
            assets=share,
            content=content,
        )
        for n, share in enumerate(shares)
    ]
    first = len(reading.scenes) + reading.created + 1
    return Step("add", tuple(ops), mentioned=tuple(range(first, first + len(ops))))


def _told(tokens: Sequence[Token], text: str) -> Content | None:
    """The words for a scene like a picture: "recreate this: Winter sale", "rebuild this for our bakery Luigi's"."""
    at = next((i for i, token in enumerate(tokens) if token.word in {":", "for"}), len(tokens))
    tail = tokens[at + 1 :]
    if not tail or said(tail, _POINTED_AT) or any(SCENE_NOUNS.at(tail, i) for i in range(len(tail))):
        return None
    name = "name" if tokens[at].word == "for" else ""
    content, _ = compose(Brief("title" if name else "", "", name, source(text, tail)))
    return content if content != Content() else None


_POINTED_AT = word_set("this that it me us these those")


def _as_ordinal(tokens: Sequence[Token], at: int) -> bool:
    """ "Add as second scene"."""
    ordinal = ordinal_at(tokens, at + 1) or ordinal_at(tokens, at + 2) if tokens[at].word == "as" else None
    if tokens[at].word == "as" and (noun := SCENE_NOUNS.at(tokens, at + 1)) and count_at(tokens, noun.end):
        return True  # "add the map as scene 5"
    return ordinal is not None and SCENE_NOUNS.at(tokens, ordinal.end) is not None


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """ "A new opening scene"."""
    new = NEW_SCENE.at(tokens, at)
    return new is not None and any(t.word in {"opening", "intro", "opener"} for t in tokens[new.start : new.end])


def _named(tokens: Sequence[Token], assets: Sequence[AssetUse]) -> str:
    """What shall be rebuilt, in the person's word, where no other words are given: "Dashboard"."""
    noun = next((n for n in PICTURE_NOUNS.all(tokens) if n.value == "image"), None)
    if noun is None or all(asset.use == "embed" for asset in assets):
        return ""
    word = " ".join(token.text for token in tokens[noun.start : noun.end])
    return word[:1].upper() + word[1:] if word.lower() in _TELLING else ""


_TELLING = word_set("dashboard chart diagram flyer poster brochure menu map infographic banner")


def _vague(vague: bool, tokens: Sequence[Token], at: int) -> bool:
    """A place in one word, unless it says which scene it shall be: "a new first scene"."""
    return vague and not (
        at + 1 < len(tokens) and (SCENE_NOUNS.at(tokens, at + 1) or tokens[at - 1].word in {"goes", "new"})
    )
