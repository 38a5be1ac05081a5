"""What a message wants done with the pictures and clips that came with it: put them on a scene, rebuild what they show,
or take their look."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from brain.context import Context
from brain.rules.about import on_screen, scenes_about, scenes_named
from brain.rules.as_content import named_in
from brain.rules.compose import Brief, compose
from brain.rules.lengths import speaks_of_new_scene
from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_film import ATTACHED, NEW_SCENE, NOT_ATTACHED, PICTURE_NOUNS, RECREATE, STYLE
from brain.rules.lexicon_scenes import DESIGN_NOUNS, POSITIONS, SCENE_NOUNS
from brain.rules.numbers import count_at, frames_of, ordinal_at, seconds_at
from brain.rules.phrases import word_set
from brain.rules.places import place_in
from brain.rules.politeness import core
from brain.rules.scenes import ref_at, refs
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.tokens import tokens as tokens_of
from brain.rules.view import Reading, stem
from tools.pictures import embed_changes, style_changes
from tools.records import AssetSnapshot
from tools.schemas import AddScene, AssetUse, Change, Content, EditScene, Op

Use = Literal["embed", "recreate", "style"]
_SHOWN = ("image/", "video/")
_TELLS = word_set("here here's this these i i'm it's that's attached sorry love like")
_PLURAL = word_set("""
    these them those all both photos pictures images pics screenshots logos clips videos each files per every
    """)
_PARTS = re.compile(r"[^\W\d_]{3,}")
# Words of file names that say nothing of what the file shows.
_TOO_COMMON = FUNCTION_WORDS | word_set(
    "img image photo file final version copy screen screenshot scene delete remove add"
)
_PLACES_FILES = word_set("use put set place add insert show")
_ACTING = word_set("should must needs play plays put use add make goes go show shows can could on")
_THE_SCENES = word_set("all the every both these those other our my")
_WHERE = word_set("on in to into onto next behind at beside under there here up")
_EDGES = word_set("start open begin end finish close")
_ONE_EACH = word_set("each order respectively apiece every")
_ONCE_EACH = word_set("each every per")


def files_in(reading: Reading) -> list[AssetSnapshot]:
    """The pictures and clips that came with the message."""
    return [asset for asset in reading.context.attachments if asset.mime_type.startswith(_SHOWN)]


def named_again(context: Context) -> tuple[AssetSnapshot, ...]:
    """Files from earlier in the talk that the message wants used, by their whole names."""
    named = tuple(file for file in context.files if "." in file.name and named_in(context.message, file.name))
    verb = VERBS.at(core(tokens_of(context.message)), 0) if named else None
    return () if verb and verb.value in {"delete", "hide"} else named


def ignores_files(tokens: Sequence[Token]) -> bool:
    """ "Oops, wrong file": what came with the message stays out of it."""
    return NOT_ATTACHED.first(tokens) is not None


def in_this_style(tokens: Sequence[Token]) -> bool:
    """ "... in this style": what came with the message is to be followed, wherever that is said."""
    row = [token.word for token in tokens]
    return any(row[at] in {"this", "that"} and row[at + 1] in {"style", "vibe", "look"} for at in range(len(row) - 1))


def pictured(tokens: Sequence[Token], text: str, reading: Reading, *, surely: bool = False) -> Step | None:
    """The step that uses the files; None when the tokens do not speak of them. `surely`: that they do is known."""
    files = files_in(reading)
    if not files or reading.files_ignored or not tokens or not (surely or _speaks_of_files(tokens, files, reading)):
        return None
    chosen = _chosen(tokens, files, reading)
    use = _use(tokens, reading)
    if _only_tells(tokens, reading):
        reading.file_use = use
        if on_screen(tokens, reading):
            reading.mentioned += scenes_about(_without_pointing(tokens), reading)  # "that's Carol"
        return Step("reply", said="")
    assets = tuple(AssetUse(id=file.id, use=use) for file in chosen)
    reading.files_used += [file.id for file in chosen]
    if not reading.scenes or _is_new(tokens, reading, use):
        return _added(tokens, text, reading, assets)
    about = _without_pointing(tokens)
    numbers = scenes_about(about, reading)
    if use == "style" and not any(ref.how != "it" for ref in refs(about, reading, expected=True)):
        numbers = reading.scenes_of_style()  # a look is the film's where no scene is named
    kind = "creative" if use != "embed" else "surgical"
    ops = []
    if len(chosen) > 1 and said(tokens, _THEIRS) and (own := _by_their_names(chosen, reading)):
        return _one_each(tokens, text, reading, own, chosen, use)
    if len(numbers) == len(chosen) > 1 and said(tokens, _ONE_EACH):
        return _one_each(tokens, text, reading, numbers, chosen, use)
    for number in [n for n in numbers if n > 0]:
        changes = _changes(tokens, chosen, use, reading, number)
        # What changes of props can say needs no other words.
        words = "" if changes else source(text, tokens)[:2000]
        ops.append(EditScene(scene=number, edit_type=kind, assets=assets, changes=changes, instruction=words))
    return Step("edit", tuple(ops), mentioned=tuple(numbers))


def _by_their_names(files: Sequence[AssetSnapshot], reading: Reading) -> list[int]:
    """The scenes that the files are called after, one for each; none when a file is called after none of its own."""
    found = []
    for file in files:
        parts = {stem(part) for part in _PARTS.findall(_stem_of(file))} - _TOO_COMMON
        owners = [scene.number for scene in reading.scenes if parts & set(scene.name_words)]
        found += owners if len(owners) == 1 else []
    return found if len(found) == len(files) == len(set(found)) else []


_THEIRS = word_set("scenes slides each their respective matching right corresponding")


def _one_each(
    tokens: Sequence[Token],
    text: str,
    reading: Reading,
    numbers: Sequence[int],
    files: Sequence[AssetSnapshot],
    use: Use,
) -> Step:
    """ "One picture for each day, in order"."""
    ops = []
    for number, file in zip(numbers, files, strict=True):
        changes = _changes(tokens, [file], use, reading, number)
        words = "" if changes else source(text, tokens)[:2000]
        assets = (AssetUse(id=file.id, use=use),)
        ops.append(EditScene(scene=number, assets=assets, changes=changes, instruction=words))
    return Step("edit", tuple(ops), mentioned=tuple(numbers))


def _changes(
    tokens: Sequence[Token], files: Sequence[AssetSnapshot], use: Use, reading: Reading, number: int
) -> tuple[Change, ...]:
    """The changes of the scene's props that show the files, or take their look; none where props cannot say it."""
    view = reading.scene(number)
    if view is None or use == "recreate" or any(not file.mime_type.startswith("image/") for file in files):
        return ()
    if use == "style":
        return style_changes(files[0], view.shown)
    if not (view.has("backdrop") or view.has("pictures")):
        return ()
    behind = said(tokens, _BEHIND)
    as_logo = said(tokens, word_set("logo logos icon emblem watermark badge"))
    place = place_on(tokens) or ("top right" if said(tokens, word_set("corner")) else "")
    return embed_changes(files, view.shown, place=place, behind=behind and not as_logo, as_logo=as_logo)


def place_on(tokens: Sequence[Token]) -> str:
    """Where on the frame: "top left", "bottom", "center"; "" where that is not said."""
    words = [token.word for token in tokens if token.kind == "word"]
    upright = next((_UPRIGHT[word] for word in words if word in _UPRIGHT), "")
    across = next((word for word in words if word in {"left", "right"}), "")
    middle = "center" if {"center", "centre", "middle"} & set(words) else ""
    return " ".join(filter(None, (upright, across))) or middle


_UPRIGHT = {"top": "top", "upper": "top", "above": "top", "bottom": "bottom", "lower": "bottom", "below": "bottom"}
_BEHIND = word_set("background behind backdrop wallpaper fullscreen full")


def unused(reading: Reading) -> tuple[AssetUse, ...]:
    """The files that no request has spoken of, for a new scene that came with them."""
    if reading.files_ignored:
        return ()
    use: Use = reading.file_use or "embed"
    return tuple(AssetUse(id=f.id, use=use) for f in files_in(reading) if f.id not in reading.files_used)


def _speaks_of_files(tokens: Sequence[Token], files: Sequence[AssetSnapshot], reading: Reading) -> bool:
    kinds = {"image" if f.mime_type.startswith("image/") else "video" for f in files}
    nouns = [n for n in PICTURE_NOUNS.all(tokens) if n.value in kinds and not _scene_word(tokens, n.start, reading)]
    told = VERBS.at(tokens, 0) is None and not NEW_SCENE.first(tokens) and NEW_SCENE.first(reading.row)
    if nouns or (files_called(tokens, files) and not told):
        return True
    if len(tokens) > 2 and tokens[0].word in _PLACES_FILES and tokens[1].word in {"as", "on", "in", "behind", "at"}:
        return True  # "use as backdrop on scene 2"
    if _puts_person(tokens):
        return True  # "this is Marlon, put him on the team slide"
    if tokens[0].word in {"this", "that", "it", "these"} and "background" in {t.word for t in tokens[1:8]}:
        return True  # "this should be the background of the last scene"
    if not said(tokens, ATTACHED) and not STYLE.first(tokens):
        return False
    # "this", "it" and "them" stand for the files where no scene is pointed at.
    verb = VERBS.at(tokens, 0)
    acts = verb is not None and verb.value in {"add", "put", "make", "edit", "show", "replace", "swap", "say"}
    lead = tokens[0].word in {"one", "use", "place", "embed", "insert", "recreate", "rebuild", "match", "play", "lay"}
    short = len(tokens) <= 6 or acts or lead or RECREATE.first(tokens) is not None or STYLE.first(tokens) is not None
    pointed = said(tokens, word_set("this these them those it her him attached attachment"))
    looks = verb is not None and verb.value == "make" and not (RECREATE.first(tokens) or STYLE.first(tokens))
    return bool(short and pointed and not looks)


def _meant(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without what is not meant: "the new logo, not the old one"."""
    at = next((i for i, token in enumerate(tokens) if token.word == "not"), len(tokens))
    return [*tokens[:at], *tokens[at + 4 :]]


def _puts_person(tokens: Sequence[Token]) -> bool:
    verb = VERBS.at(tokens, 0)
    shows = verb is not None and verb.value in {"put", "add", "show", "make"} and verb.end + 1 < len(tokens)
    whom = verb is not None and shows and tokens[verb.end].word in {"him", "her"}
    return whom and verb is not None and tokens[verb.end + 1].word in _WHERE


def files_called(tokens: Sequence[Token], files: Sequence[AssetSnapshot]) -> list[AssetSnapshot]:
    """The files that are called by their names: "add the shoe" with shoe.png."""
    if exact := [f for f in files if f.name.lower() in {t.word for t in tokens if t.kind != "quote"}]:
        return exact
    words = {stem(t.word) for t in tokens if t.kind == "word" and len(t.word) > 2} - _TOO_COMMON
    words |= {one.word + two.word for one, two in pairwise(tokens) if len(one.word) < 3}  # "t rex"
    named = [f for f in files if words & {stem(part) for part in _PARTS.findall(_stem_of(f))}]
    # "back" says much else, but it may be back.jpg.
    whole = {token.word for token in tokens if token.kind == "word"} - {"a", "the", "it", "image", "photo"}
    return named or [f for f in files if _stem_of(f) in whole]


def _stem_of(file: AssetSnapshot) -> str:
    """The file's name without its ending."""
    return file.name.lower().rsplit(".", 1)[0]


def _scene_word(tokens: Sequence[Token], at: int, reading: Reading) -> bool:
    """Whether the noun is only part of a scene's name, or the scene itself: "the dashboard scene", "this slide"."""
    if tokens[at].word in {
        "card",
        "slide",
        "page",
        "video",
        "film",
        "videos",
        "menu",
        "map",
        "ad",
        "design",
        "cover",
    } and not (at and tokens[at - 1].word in {"this", "these", "attached"}):
        return True
    return bool(SCENE_NOUNS.at(tokens, at + 1))


def _chosen(tokens: Sequence[Token], files: Sequence[AssetSnapshot], reading: Reading) -> list[AssetSnapshot]:
    """The files that are meant: by what they are called, by their kind, else all."""
    if len(files) == 1:
        return list(files)
    if called := files_called(tokens, files):
        if len(called) > 1 and not said(tokens, _PLURAL | {"and", ","}):
            meant = {token.word for token in _meant(tokens)}
            hits = {f.id: len(meant & set(_PARTS.findall(_stem_of(f)))) for f in called}
            called = [f for f in called if hits[f.id] == max(hits.values())]
        return called
    nouns = [
        n
        for n in PICTURE_NOUNS.all(tokens)
        if n.value in {"image", "video"} and not _scene_word(tokens, n.start, reading)
    ]
    many = any(tokens[n.end - 1].word.endswith("s") for n in nouns)
    if not nouns or many or said(tokens, _PLURAL) or (len(nouns) > 1 and said(tokens, word_set("first second"))):
        kinds = {n.value for n in nouns}
        of_kind = [f for f in files if f.mime_type.split("/")[0] in kinds] if len(kinds) == 1 else list(files)
        return of_kind or list(files)
    named = [f for f in files if any(tokens[n.start].word.rstrip("s") in f.name.lower() for n in nouns)]
    if named:
        return named
    of_kind = [f for f in files if any(f.mime_type.startswith(f"{n.value}/") for n in nouns)]
    fresh = [f for f in of_kind if f.id not in reading.files_used]
    return (fresh or of_kind or list(files))[:1] if len(nouns) == 1 else of_kind


def _use(tokens: Sequence[Token], reading: Reading) -> Use:
    named = [ref for ref in refs(tokens, reading, expected=True) if ref.how == "name"]
    tokens = [
        t for at, t in enumerate(tokens) if not any(ref.start <= at < ref.end for ref in named)
    ]  # a scene “Styles”
    if STYLE.first(tokens) and not said(tokens, word_set("screenshot exactly now")):
        return "style"
    if RECREATE.first(tokens):
        return "recreate"
    if STYLE.first(tokens) and said(tokens, word_set("now")):
        return "recreate"  # "our board looks like this now"
    if STYLE.first(tokens):
        return "style"
    return reading.file_use or "embed"


def _only_tells(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "Here's our logo.", "I love the vibe of this poster": no request in itself."""
    verb = VERBS.at(tokens, 0)
    if verb is None and _says_who(tokens):
        reading.mentioned += scenes_about(_without_pointing(tokens), reading)
        return True
    return (
        verb is None
        and not said(tokens, _ACTING)
        and (tokens[0].word in _TELLS or (tokens[0].word in {"our", "my"} and len(tokens) <= 4))
        and not NEW_SCENE.first(tokens)
        and len(tokens) <= 12
        and not said(tokens, word_set("put use add make goes go background behind"))
    )


def _says_who(tokens: Sequence[Token]) -> bool:
    """ "First photo is Mina, second is Luis": what the files show."""
    row = [token.word for token in tokens]
    begins = ordinal_at(tokens, 0) is not None or row[0] in {"this", "the", "that"}
    return begins and "is" in row[1:4] and row.count("is") > 1 and not said(tokens, _ACTING)


def _is_new(tokens: Sequence[Token], reading: Reading, use: Use) -> bool:
    """Whether a scene that is not there yet is spoken of."""
    for at in range(len(tokens)):
        if tokens[at].word == "scenes" and at and tokens[at - 1].word in _THE_SCENES:
            continue  # "background video for all scenes"
        if new := NEW_SCENE.at(tokens, at):
            ref = ref_at(tokens, at, reading)
            return not (ref and ref.how in {"number", "name"} and tokens[at].word != "a") or bool(new)
    verb = VERBS.at(tokens, 0)
    row = [token.word for token in tokens]
    if row[0] in _EDGES and row[1:2] in (["with"], ["on"]) and not scenes_named(_without_pointing(tokens), reading):
        return True  # "start with this clip"
    if verb and verb.value in {"add", "put"} and _between_scenes(tokens, reading):
        return True  # "put this clip in before the map"
    follows = "next" in row and SCENE_NOUNS.at(tokens, row.index("next") + 1) is not None
    if verb and verb.value in {"add", "make"} and (follows or speaks_of_new_scene(tokens, reading)):
        return True
    if acts_new := any(_as_ordinal(tokens, at) for at in range(len(tokens))):
        return acts_new
    placed = any((p := POSITIONS.at(tokens, at)) and p.end > at + 1 for at in range(len(tokens)))
    acts = verb.value in {"add", "put"} if verb else said(tokens, _ACTING - {"on"})
    if acts and placed and not said(tokens, word_set("top bottom")):
        return not scenes_named(_without_pointing(tokens), reading)  # "add this clip at the end"
    pointed = reading.selected or scenes_named(_without_pointing(tokens), reading)
    if use == "recreate" and not pointed:
        return True
    noun = DESIGN_NOUNS.at(tokens, 0)
    if noun and not noun.value and scenes_named(_without_pointing(tokens), reading):
        return False  # "something like this for our pricing scene"
    if noun and PICTURE_NOUNS.at(tokens, 0) and files_called(tokens[: noun.end], files_in(reading)):
        return False  # "cover art behind the title" with cover.jpg
    names = {scene.name.lower() for scene in reading.scenes}
    return noun is not None and " ".join(t.word for t in tokens[: noun.end]) not in names


def _between_scenes(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether all that is said of scenes is before or after which of them."""
    at = next((i for i, token in enumerate(tokens) if token.word in {"before", "after", "between"}), None)
    place = place_in(tokens, at, reading) if at is not None else None
    return place is not None and place.beside is not None and not scenes_named(_without_pointing(tokens[:at]), reading)


def _added(tokens: Sequence[Token], text: str, reading: Reading, assets: tuple[AssetUse, ...]) -> Step:
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


def _without_pointing(tokens: Sequence[Token]) -> list[Token]:
    """Without "this photo", which is no scene."""
    gone: set[int] = set()
    for noun in PICTURE_NOUNS.all(tokens):
        start = noun.start
        while start > 0 and tokens[start - 1].word in {
            "this",
            "these",
            "that",
            "the",
            "my",
            "our",
            "of",
            "attached",
            "new",
        }:
            start -= 1
        if start < noun.start and tokens[start].word in {"this", "these", "that", "attached", "our", "my"}:
            gone |= set(range(start, noun.end))
    return [t for at, t in enumerate(tokens) if at not in gone and t.word not in {"this", "these", "it"}]
