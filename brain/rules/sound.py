"""The sound under the film: adding, removing, volume and fades."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from brain.rules.files import files_called
from brain.rules.levels import SUDDEN, breaks_off, fades_or_volume, softly, turned
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import COMPLAINTS, LOUDER, QUIETER, SILENT, SOUND_NOUNS, SOUND_ONLY
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import DESIGN_NOUNS, SCENE_NOUNS, UNITS
from brain.rules.music import FADES, instrument, mood_in, other_music, talked_of, wishes_music, without_sort
from brain.rules.numbers import percent_at
from brain.rules.phrases import Found, Phrases, word_set
from brain.rules.scenes import ref_at
from brain.rules.spans import leftover, said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.designs.colors import color_named, colors_in
from tools.records import AssetSnapshot
from tools.schemas import AddAudio, AssetUse, CutToBeat, EditAudio, Op, RemoveAudio

_ADDS = word_set("add put use lay set play insert include place attach drop stick throw here's here run slip make")
_REMOVES = word_set("""
    remove delete kill drop lose mute silence stop cut ditch scrap no without off rid clear away strip bin
    don't nix dont
    """)
_ALIGNS = word_set("cut cuts sync synchronise synchronize snap match align time change switch edit")
_PULSES = word_set("beat beats rhythm music")
_OF_SOUND = word_set("end start beginning last first final level same very whole video film background opening volume")
_WISHED = word_set("some would need needs want could should love like any little with nice")
_OF_LEVELS = QUIETER | LOUDER | SILENT | FADES
_PLAYS = word_set("play plays run runs loop loops last lasts start starts continue continues")


SAID = Phrases.of(
    {True: "that says, saying, that reads, reading, which says, which reads, with the words, says, reads"}
)


def sound(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step about the film's sound; None when it is about something else."""
    if not tokens or any(t.kind == "quote" for t in tokens):
        return None
    spoken = SAID.first(tokens)
    if spoken and spoken.start and DESIGN_NOUNS.first(tokens[: spoken.start]):
        return None  # "a title saying LOUDER"
    if music := instrument(tokens, reading):
        return music
    if _to_the_beat(tokens):
        return Step("time", (CutToBeat(),))
    pointed = {token.word for token in tokens[:2]} & {"it", "this", "that", "they"}
    carries_on = bool(pointed) and said(tokens[:4], _PLAYS)
    if reading.topic == "sound" and carries_on and not said(tokens, SOUND_ONLY | FADES):
        return Step("reply", said="The sound plays under the whole film.")
    noun = next((found for found in SOUND_NOUNS.all(tokens) if not _is_verb(tokens, found)), None)
    files = [a for a in reading.context.attachments if a.mime_type.startswith("audio/")]
    if len(tokens) <= 10 and _takes_it_off(tokens) and talked_of(reading):
        return Step("sound", (RemoveAudio(),))
    bare = _is_of_sound(tokens, reading)
    if (
        noun is None
        and not bare
        and not _of_sound_alone(tokens)
        and not (files and (_points(tokens) or files_called(tokens, files)))
    ):
        return None
    clips = [a for a in reading.context.attachments if a.mime_type.startswith("video/")]
    if noun and _names_scene(tokens, noun, reading):
        return None
    if noun and (_is_content(tokens, noun.start) or (clips and not files and tokens[noun.start].word == "recording")):
        return None
    return _told_of_it(tokens, noun, files, reading)


def _told_of_it(
    tokens: Sequence[Token], noun: Found[str] | None, files: Sequence[AssetSnapshot], reading: Reading
) -> Step | None:
    """What is asked of the sound, once it is known to be spoken of."""
    if complaint := _complaint(tokens):
        return Step("sound", (EditAudio(volume=turned(complaint.value == 1, reading)),))
    if said(tokens, SILENT) and not said(tokens, word_set("autoplay")):
        return Step("sound", (RemoveAudio(),))
    if noun and said(tokens, word_set("what which how")) and tokens[0].word in {"what", "which", "how"}:
        return None
    if other_music(tokens, noun is not None, reading) and not files:
        return Step("sound", (AddAudio(mood=mood_in(tokens), replace=True),))
    if noun and not files and VERBS.at(tokens, 0) is None and (faded := softly(tokens, reading)):
        return faded
    if (
        noun
        and not files
        and wishes_music(tokens, noun, reading)
        and (wished := _added(without_sort(tokens), files, True))
    ):
        return wished
    if noun and _of_some_scenes(tokens, reading):
        return Step("reply", said="The sound plays under the whole film.")
    edited = fades_or_volume(tokens, reading) or breaks_off(tokens, reading)
    if edited and files and (said(tokens, _ADDS) or _points(tokens) or files_called(tokens, files)):
        return Step("sound", (AddAudio(assets=_all(files)), *edited.ops))
    return edited or _replaced_or_removed(tokens, files) or _added(tokens, files, noun is not None)


def _is_of_sound(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "Quieter", "fade it out at the end", after talk of the music."""
    if len(tokens) > 14 or said(tokens, word_set("between into scene")):
        return False
    levels = said(tokens, _OF_LEVELS) or _only_share(tokens) or bool(_complaint(tokens))
    levels = levels or (said(tokens, SUDDEN) and said(tokens[:2], word_set("it that the")))
    if not (levels or other_music(tokens, False, reading)):
        return False
    other = any(
        one.word == "the" and two.word not in _OF_SOUND and not _played(two.word, reading)
        for one, two in pairwise(tokens)
    )
    return not other and talked_of(reading)


def _complaint(tokens: Sequence[Token]) -> Found[float] | None:
    """What is wrong with the sound; "not too loud" says what shall not be."""
    found = COMPLAINTS.first(tokens)
    return (
        found if found and not (found.start and tokens[found.start - 1].word in {"not", "isn't", "nothing"}) else None
    )


def _played(word: str, reading: Reading) -> bool:
    """Whether the answer before says that it plays: "a piano track plays under the video"."""
    history = reading.context.history
    answered = history[-1].content.lower() if history and history[-1].role == "assistant" else ""
    return word in answered.split() and any(noun in answered for noun in ("music", "track", "song", "sound", "plays"))


def _is_verb(tokens: Sequence[Token], found: Found[str]) -> bool:
    """ "Whisper quiet sounds odd": how something reads."""
    word, behind = tokens[found.start].word, tokens[found.end].word if found.end < len(tokens) else ""
    return word in {"sounds", "sound"} and behind in _SEEMS


_SEEMS = word_set("""
    odd strange weird good great better like too boring wrong stupid cheesy silly off bad funny nice more less so a
    very really awkward clunky cold pushy right
    """)


def _of_sound_alone(tokens: Sequence[Token]) -> bool:
    """ "Quieter please": a word that is said of sound alone, and nothing else that it could be said of."""
    if not said(tokens, SOUND_ONLY) or ELEMENT_NOUNS.first(tokens):
        return False
    end = next((at for at, token in enumerate(tokens) if at and token.kind == "mark"), len(tokens))
    other = [t for t in leftover(tokens[:end], ()) if t.word not in _LEVELS | SOUND_ONLY and not UNITS.at([t], 0)]
    return not colors_in(" ".join(t.word for t in tokens)) and not any(t.kind == "word" for t in other)


_LEVELS = QUIETER | LOUDER | SILENT | word_set("percent half quarter bit little much lot way far keep whole entire")


def _to_the_beat(tokens: Sequence[Token]) -> bool:
    """ "Cut to the beat", "sync the scenes with the music"."""
    words = [t.word for t in tokens]
    last = next((i for i, word in enumerate(words) if word in _PULSES), None)
    if last is None or len(words) > 12 or not said(tokens[:last], _ALIGNS):
        return False
    return bool({"to", "on", "with"} & set(words[max(0, last - 2) : last]))


_LONGEST_SHARE = 12  # tokens of a request that says only how loud


def _only_share(tokens: Sequence[Token]) -> bool:
    """ "Only at 20 percent"."""
    level = [token.word for token in tokens[:-1]][-2:] in (["it", "to"], ["it", "at"], ["that", "to"])
    if level and tokens[-1].kind == "number":
        return True  # "set it to 0.3"
    if len(tokens) > _LONGEST_SHARE:
        return False
    share = next((s for at in range(len(tokens)) if (s := percent_at(tokens, at))), None)
    return share is not None and len(tokens) <= share.end - share.start + 3


def _takes_it_off(tokens: Sequence[Token]) -> bool:
    """ "Remove it" after talk of the music."""
    verb = VERBS.at(tokens, 0)
    end = next((at for at, token in enumerate(tokens) if at > 1 and token.kind == "mark"), len(tokens))
    rest = [token.word for token in tokens[verb.end : end]] if verb else []
    return (
        verb is not None
        and verb.value == "delete"
        and rest in (["it"], ["that"], ["this"], ["it", "again"], ["that", "again"])
    )


def _points(tokens: Sequence[Token]) -> bool:
    plays = said(tokens, _PLAYS) and len(tokens) <= 10
    short = next((at for at, token in enumerate(tokens) if token.kind == "mark"), len(tokens)) <= 6
    return (short or plays) and said(tokens, word_set("this it here attached file"))


def _names_scene(tokens: Sequence[Token], noun: Found[str], reading: Reading) -> bool:
    """ "Delete Client voice": part of a scene's name of several words."""
    scene = next((at for at in range(noun.start) if SCENE_NOUNS.at(tokens, at)), None)
    between = {token.word for token in tokens[scene + 1 : noun.start]} if scene is not None else {""}
    if (
        between
        and between <= {"of", "the", "our"}
        and any(tokens[noun.start].word in s.said_words for s in reading.scenes)
    ):
        return True  # "delete the scene of the music"
    behind = tokens[noun.end].word if noun.end < len(tokens) else ""
    if color_named(behind) and any(scene.name.lower() == tokens[noun.start].word for scene in reading.scenes):
        return True  # "make music blue"
    begin = noun.start - (noun.start > 0 and tokens[noun.start - 1].word in {"the", "our"})
    beside = begin > 0 and tokens[begin - 1].word in {"before", "after"} and noun.end == len(tokens)
    placed = beside and (moving := VERBS.at(tokens, 0) or Found("", 0, 0)) and moving.value in {"", "move", "put"}
    if placed and all(ref_at(tokens, at, reading, expected=True) for at in (moving.end, noun.start)):
        return True  # "tickets before music"
    for at in range(max(0, noun.start - 3), noun.end):
        ref = ref_at(tokens, at, reading, expected=True)
        named = sum(t.word not in {"the", "our", "my"} for t in tokens[ref.start : ref.end]) if ref else 0
        if ref and ref.how == "name" and ref.start <= noun.start and ref.end >= noun.end and named > 1:
            return bool(ref.start < noun.start or ref.end > noun.end)
    return False


# Behind "music" or "sound" these make another thing of it: "our music school".
_WITH_MUSIC = word_set("""
    scene school video festival shop app lessons studio player band slide teacher class names name titles title list
    lyrics label venue room store night club engineer artist fans therapy academy course
    """)


def _is_content(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun belongs to what a scene shows: "add a scene about our music school"."""
    before = tokens[:at]
    if at and tokens[at - 1].word in {"each", "every", "both", "two", "three", "four", "five"}:
        return True  # "have each track light up"
    if at > 1 and tokens[at - 1].word == "+" and tokens[at - 2].kind == "number":
        return True  # "60+ sounds now"
    inside = at - 1 - (tokens[at - 1].word in {"the", "our", "my"}) if at else 0
    if (
        inside > 0
        and tokens[inside].word in {"of", "on", "in"}
        and any(found.end == inside for found in ELEMENT_NOUNS.all(tokens))
    ):
        return True  # "the title of music"
    if ELEMENT_NOUNS.at(tokens, at + 1) or (at + 1 < len(tokens) and tokens[at + 1].word in {"icon", "note", "notes"}):
        return True  # "make the song title smaller"
    if at + 1 < len(tokens) and tokens[at + 1].word in _WITH_MUSIC:
        return True
    scene = any(SCENE_NOUNS.at(before, i) or DESIGN_NOUNS.at(before, i) for i in range(len(before)))
    linked = said(before, word_set("about for says saying showing with called titled"))
    return (scene and linked) or any(t.word == ":" for t in before)


def _of_some_scenes(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "The music should stop after scene 3", "music only on the first scene"."""
    where = any(
        token.word in {"after", "before", "until", "till", "on", "in", "during", "from"}
        and (ref := ref_at(tokens, at + 1, reading))
        and ref.how in {"number", "name", "place"}
        for at, token in enumerate(tokens)
    )
    return where and said(tokens, word_set("stop stops end ends start starts begin begins only play plays just"))


def _replaced_or_removed(tokens: Sequence[Token], files: Sequence[Any]) -> Step | None:
    verb = VERBS.at(tokens, 0)
    replaces = said(tokens, word_set("replace swap instead exchange"))
    if files and replaces:
        return Step("sound", (AddAudio(assets=_all(files), replace=True),))
    removing = said(tokens, _REMOVES) or (verb is not None and verb.value == "delete")
    if not removing or (verb and verb.value == "add" and not said(tokens, word_set("don't no without"))):
        return None
    return Step("sound", (RemoveAudio(),))


def _added(tokens: Sequence[Token], files: Sequence[Any], noun: bool) -> Step | None:
    if files:
        return Step("sound", (AddAudio(assets=_all(files)),))
    if said(tokens, word_set("volume")):
        return None
    verb = VERBS.at(tokens, 0)
    if any(UNITS.at(tokens, at) for at in range(len(tokens))):
        return None  # "show one track every second"
    adds = (verb and verb.value in {"add", "put", "edit", "make", "show"}) or tokens[0].word in _ADDS
    wished = len(tokens) <= 14 and said(tokens, _WISHED)
    tokens = [token for token in without_sort(tokens) if token.word not in {"please", "pls", "plz"}]
    if not noun or not (adds or wished or len(tokens) <= 3):
        return None
    op: Op = AddAudio(mood=mood_in(tokens))
    return Step("sound", (op,))


def _all(files: Sequence[Any]) -> tuple[AssetUse, ...]:
    return tuple(AssetUse(id=file.id) for file in files)
