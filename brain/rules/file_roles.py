"""Several files in one message, each for something else: "use the first as background and match the colours of the
second", "logo.png in the corner, and make it look like shot.png"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from brain.rules.about import scenes_about
from brain.rules.files import files_called, files_in
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import NEW_SCENE, PICTURE_NOUNS, RECREATE, STYLE
from brain.rules.lexicon_scenes import SCENE_NOUNS
from brain.rules.numbers import ordinal_at
from brain.rules.phrases import word_set
from brain.rules.picture_scenes import Use, added_with
from brain.rules.pictures import changes_with
from brain.rules.scene_names import WITHIN
from brain.rules.scenes import ref_at, refs
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.view import Reading
from tools.records import AssetSnapshot
from tools.schemas import AssetUse, Change, EditScene

_LOOKS = word_set("""
    color colors colour colours style styles look looks mood palette vibe feel atmosphere typography aesthetic tone
    scheme
    """)
_SHOWN = re.compile(r"screen|shot|mock|sketch|wire|slide|layout|draft|scribble|figma", re.IGNORECASE)
_CUTS = frozenset({"and", ",", ";", ".", "but", "while", "\n", "then"})
_ONE = word_set("one picture photo image file pic")
_OTHER = word_set("other latter")


class _Named(NamedTuple):
    """A file, and the tokens that name it (end exclusive)."""

    file: AssetSnapshot
    start: int
    end: int
    tokens: tuple[Token, ...]


def roles(row: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """The steps of a message that names several of its files, where they have different roles or scenes; none for
    others."""
    files = [file for file in files_in(reading) if file.mime_type.startswith("image/")]
    if apiece := _one_apiece(row, files, reading):
        return apiece
    named = _named(row, files, reading) if len(files) > 1 and not reading.files_ignored else []
    if len(named) < 2 or len({one.file.id for one in named}) < len(named):
        return []
    parts = list(_parts(row, named))
    if any(_asks_more(part) for part in _clauses(row, named)):
        return []
    uses = list(_uses(parts, named))
    assets = tuple(AssetUse(id=one.file.id, use=use) for one, use in zip(named, uses, strict=True))
    new = next((found for at in range(len(row)) if (found := NEW_SCENE.at(row, at))), None)
    places = [_scene(part, one, reading) for part, one in zip(parts, named, strict=True)]
    rebuilt = any(RECREATE.first(part) and not place for part, place in zip(parts, places, strict=True))
    if not reading.scenes or (new and VERBS.at(row, 0)) or (rebuilt and not any(places) and not reading.selected):
        return [added_with(row, text, reading, assets)] if len(set(uses)) > 1 else []
    if len(set(uses)) == 1 and len(set(places)) == 1:
        return []
    common = next(filter(None, places), None) or reading.default_scene()
    where = [place or common for place in places]
    reading.files_used += [one.file.id for one in named]
    chosen = list(zip(parts, named, assets, where, strict=True))
    # A scene drawn like a picture is a step of its own: not everybody can do it.
    steps = dict.fromkeys((number, asset.use == "recreate") for _, _, asset, number in chosen)
    return [
        _edit(number, [c for c in chosen if (c[3], c[2].use == "recreate") == (number, drawn)], text, reading)
        for number, drawn in steps
    ]


def _one_apiece(row: Sequence[Token], files: Sequence[AssetSnapshot], reading: Reading) -> list[Step]:
    """ "One photo per step": a file for each of the scenes that are called so."""
    at = next((i for i, token in enumerate(row) if i and token.word in {"per", "each", "every"}), 0)
    one = at and any(token.word in {"one", "a"} for token in row[:at]) and PICTURE_NOUNS.first(row[:at]) is not None
    if not one or len(files) < 2 or reading.files_ignored:
        return []
    each = [row[at]._replace(word="every"), *row[at + 1 :]]
    ref = ref_at(each, 0, reading, expected=True)
    if ref is None or len(ref.numbers) != len(files):
        return []
    reading.files_used += [file.id for file in files]
    chosen = [(row, file, number) for file, number in zip(files, ref.numbers, strict=True)]
    ops = (
        EditScene(
            scene=number,
            assets=(AssetUse(id=file.id),),
            changes=changes_with(part, [file], "embed", reading, number),
        )
        for part, file, number in chosen
    )
    return [Step("edit", (op,), mentioned=(op.scene,)) for op in ops]


_Chosen = tuple[Sequence[Token], _Named, AssetUse, int]


def _edit(number: int, chosen: Sequence[_Chosen], text: str, reading: Reading) -> Step:
    """What is done to one scene with the files that are for it."""
    changes: list[Change] = []
    for part, named, asset, _ in chosen:
        changes += changes_with(part, [named.file], asset.use, reading, number)
    op = EditScene(
        scene=number,
        edit_type="surgical" if all(asset.use == "embed" for _, _, asset, _ in chosen) else "creative",
        assets=tuple(asset for _, _, asset, _ in chosen),
        changes=tuple(changes),
        instruction="" if changes else " ".join(source(text, part) for part, _, _, _ in chosen)[:2000],
    )
    return Step("edit", (op,), mentioned=(number,))


# --- which file, in which part of the message -------------------------------------------------------------------------


def _named(row: Sequence[Token], files: Sequence[AssetSnapshot], reading: Reading) -> list[_Named]:
    found: list[_Named] = []
    for at in range(len(row)):
        if row[at].kind == "quote" or (found and at < found[-1].end):
            continue
        place = _counted(row, at, len(files))
        if place:
            index, end = place
            found.append(_Named(files[index], at, end, tuple(row[at:end])))
        elif len(called := files_called(row[at : at + 1], files)) == 1 and not SCENE_NOUNS.at(row, at + 1):
            found.append(_Named(called[0], at, at + 1, (row[at],)))
        elif row[at].word in _OTHER and len(files) == 2 and len(found) == 1:
            other = next(file for file in files if file != found[0].file)
            found.append(_Named(other, at, at + 1, (row[at],)))
    return found


def _counted(row: Sequence[Token], at: int, count: int) -> tuple[int, int] | None:
    """ "The first", "the second picture": which file, and where the words end."""
    ordinal = ordinal_at(row, at)
    if ordinal is None or SCENE_NOUNS.at(row, ordinal.end) or not at or row[at - 1].word not in {"the", "of", "a"}:
        return None
    noun = ordinal.end < len(row) and (row[ordinal.end].word in _ONE or PICTURE_NOUNS.at(row, ordinal.end))
    alone = ordinal.end == len(row) or row[ordinal.end].kind == "mark" or row[ordinal.end].word in _BEHIND
    index = ordinal.value - 1 if ordinal.value > 0 else count + ordinal.value
    if not (noun or alone) or not 0 <= index < count:
        return None
    return index, ordinal.end + bool(noun)


_BEHIND = word_set("as than and for in on is should behind at with goes to")


def _parts(row: Sequence[Token], named: Sequence[_Named]) -> Iterator[Sequence[Token]]:
    """The stretch of the message that is about each file: from the last cut before it to the last before the next."""
    start = 0
    for one, following in zip(named, [*named[1:], None], strict=True):
        if following is None:
            yield row[start:]
            return
        cuts = [at for at in range(one.end, following.start) if row[at].word in _CUTS]
        end = cuts[-1] if cuts else one.end
        yield row[start:end]
        start = end


def _clauses(row: Sequence[Token], named: Sequence[_Named]) -> Iterator[Sequence[Token]]:
    """The clauses that name no file."""
    cuts = [-1, *(at for at, token in enumerate(row) if token.word in _CUTS), len(row)]
    for start, end in pairwise(cuts):
        if not any(start < one.start < end for one in named):
            yield row[start + 1 : end]


def _asks_more(clause: Sequence[Token]) -> bool:
    return VERBS.at(clause, 0) is not None


def _uses(parts: Sequence[Sequence[Token]], named: Sequence[_Named]) -> Iterator[Use]:
    alike = False
    for part, one in zip(parts, named, strict=True):
        words = {token.word for token in part}
        # "make scene 1 look like the first and scene 2 like the second"
        alike = "like" in words and (alike or bool(words & {"look", "looks", "looking", "exactly", "just"}))
        if alike or RECREATE.first(part):
            drawn = _SHOWN.search(one.file.name) or any(_SHOWN.search(word) for word in words)
            yield "recreate" if drawn or not alike else "style"
        else:
            yield "style" if STYLE.first(part) or said(part, _LOOKS) else "embed"


def _scene(part: Sequence[Token], one: _Named, reading: Reading) -> int | None:
    """The scene that this part names; None where it names none."""
    rest = [token for token in part if token not in one.tokens]
    pointing = [token for token in rest if token.word not in {"it", "this", "that", "background", "logo", "corner"}]
    found = [ref for ref in refs(pointing, reading, behind=WITHIN) if ref.how in {"number", "name", "place", "content"}]
    numbers = scenes_about(pointing, reading) if found else []
    return next((number for number in numbers if reading.scene(number)), None)
