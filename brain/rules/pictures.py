"""What a message wants done with the pictures and clips that came with it: put them on a scene, rebuild what they show,
or take their look."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.about import on_screen, scenes_about
from brain.rules.files import NAME_PARTS, TOO_COMMON, files_called, files_in, is_of_scene, stem_of, without_pointing
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import ATTACHED, NEW_SCENE, PICTURE_NOUNS, RECREATE, STYLE
from brain.rules.numbers import ordinal_at
from brain.rules.phrases import word_set
from brain.rules.picture_scenes import ACTING, Use, added_with, is_new
from brain.rules.scenes import refs
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.view import Reading, stem
from tools.pictures import embed_changes, style_changes
from tools.records import AssetSnapshot
from tools.schemas import AssetUse, Change, EditScene

_TELLS = word_set("here here's this these i i'm it's that's attached sorry love like")
_PLURAL = word_set("""
    these them those all both photos pictures images pics screenshots logos clips videos each files per every
    """)
_PLACES_FILES = word_set("use put set place add insert show")
_WHERE = word_set("on in to into onto next behind at beside under there here up")
_ONE_EACH = word_set("each order respectively apiece every")


def pictured(tokens: Sequence[Token], text: str, reading: Reading, *, surely: bool = False) -> Step | None:
    """The step that uses the files; None when the tokens do not speak of them. `surely`: that they do is known."""
    files = files_in(reading)
    if not files or reading.files_ignored or not tokens or not (surely or _speaks_of_files(tokens, files, reading)):
        return None
    chosen = _chosen(tokens, files, reading)
    use = _use(tokens, reading)
    brought = _brought_for(tokens, reading)
    if _only_tells(tokens, reading) and not brought:
        reading.file_use = use
        if on_screen(tokens, reading):
            reading.mentioned += scenes_about(without_pointing(tokens), reading)  # "that's Carol"
        return Step("reply", said="")
    assets = tuple(AssetUse(id=file.id, use=use) for file in chosen)
    reading.files_used += [file.id for file in chosen]
    if not reading.scenes or is_new(tokens, reading, use):
        return added_with(tokens, text, reading, assets)
    about = without_pointing(tokens)
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
        changes = changes_with(tokens, chosen, use, reading, number)
        # What changes of props can say needs no other words.
        words = "" if changes else source(text, tokens)[:2000]
        ops.append(EditScene(scene=number, edit_type=kind, assets=assets, changes=changes, instruction=words))
    return Step("edit", tuple(ops), mentioned=tuple(numbers), unsure=brought and not _named(about, reading))


def _brought_for(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "Here are the photos for scene 3", "this is our logo" with no word behind it: they are to be put there."""
    alone = len(tokens) + 2 >= len(reading.row) and not reading.mentioned
    if not (alone and reading.scenes) or tokens[0].word not in _BRINGS:
        return False
    return said(tokens, word_set("logo logos")) or bool(_named(without_pointing(tokens), reading))


def _named(tokens: Sequence[Token], reading: Reading) -> bool:
    return any(ref.how in {"number", "name", "place"} for ref in refs(tokens, reading, expected=True))


_BRINGS = word_set("here here's this these attached")


def _by_their_names(files: Sequence[AssetSnapshot], reading: Reading) -> list[int]:
    """The scenes that the files are called after, one for each; none when a file is called after none of its own."""
    found = []
    for file in files:
        parts = {stem(part) for part in NAME_PARTS.findall(stem_of(file))} - TOO_COMMON
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
        changes = changes_with(tokens, [file], use, reading, number)
        words = "" if changes else source(text, tokens)[:2000]
        assets = (AssetUse(id=file.id, use=use),)
        ops.append(EditScene(scene=number, assets=assets, changes=changes, instruction=words))
    return Step("edit", tuple(ops), mentioned=tuple(numbers))


def changes_with(
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
    nouns = [n for n in PICTURE_NOUNS.all(tokens) if n.value in kinds and not is_of_scene(tokens, n.start, reading)]
    told = VERBS.at(tokens, 0) is None and not NEW_SCENE.first(tokens) and NEW_SCENE.first(reading.row)
    if nouns or (files_called(tokens, files) and not told):
        return True
    if len(tokens) > 2 and tokens[0].word in _PLACES_FILES and tokens[1].word in {"as", "on", "in", "behind", "at"}:
        return True  # "use as backdrop on scene 2"
    if len(files) == 2 and tokens[0].word in _PLACES_FILES and "both" in {t.word for t in tokens[1:3]}:
        return True  # "put both on scene 1"
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
    fills = said(tokens, word_set("fill fills cover covers")) and said(tokens, word_set("screen frame scene slide"))
    looks = verb is not None and verb.value == "make" and not (RECREATE.first(tokens) or STYLE.first(tokens) or fills)
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


def _chosen(tokens: Sequence[Token], files: Sequence[AssetSnapshot], reading: Reading) -> list[AssetSnapshot]:
    """The files that are meant: by what they are called, by their kind, else all."""
    if len(files) == 1:
        return list(files)
    if called := files_called(tokens, files):
        if len(called) > 1 and not said(tokens, _PLURAL | {"and", ","}):
            meant = {token.word for token in _meant(tokens)}
            hits = {f.id: len(meant & set(NAME_PARTS.findall(stem_of(f)))) for f in called}
            called = [f for f in called if hits[f.id] == max(hits.values())]
        return called
    nouns = [
        n
        for n in PICTURE_NOUNS.all(tokens)
        if n.value in {"image", "video"} and not is_of_scene(tokens, n.start, reading)
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
        reading.mentioned += scenes_about(without_pointing(tokens), reading)
        return True
    return (
        verb is None
        and not said(tokens, ACTING)
        and (tokens[0].word in _TELLS or (tokens[0].word in {"our", "my"} and len(tokens) <= 4))
        and not NEW_SCENE.first(tokens)
        and len(tokens) <= 12
        and not said(tokens, word_set("put use add make goes go background behind"))
    )


def _says_who(tokens: Sequence[Token]) -> bool:
    """ "First photo is Mina, second is Luis": what the files show."""
    row = [token.word for token in tokens]
    begins = ordinal_at(tokens, 0) is not None or row[0] in {"this", "the", "that"}
    return begins and "is" in row[1:4] and row.count("is") > 1 and not said(tokens, ACTING)
