"""Music that is wished for: some where there is none yet, other than there is, by its mood or by what plays."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import LOUDER, QUIETER, SOUND_NOUNS
from brain.rules.numbers import percent_at, seconds_at
from brain.rules.phrases import Found, phrase_set, word_set
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.tokens import tokens as tokens_of
from brain.rules.view import Reading
from tools.beds import BEDS
from tools.schemas import AddAudio

FADES = word_set("fade fades fading ease eases swell ramp")
_AUDIO = (".mp3", ".wav", ".m4a", ".ogg", ".flac", ".aac")


def talked_of(reading: Reading) -> bool:
    """Whether the talk was about the sound: the last request, or what was answered to it."""
    if reading.topic == "sound":
        return True
    history = reading.context.history
    answered = tokens_of(history[-1].content[:300]) if history and history[-1].role == "assistant" else []
    told = SOUND_NOUNS.first(answered) is not None or any(token.word.endswith(_AUDIO) for token in answered)
    told = told and "?" not in history[-1].content
    return bool(told) or reading.last_tool in {"addAudio", "editAudio", "removeAudio"}


def wishes_music(tokens: Sequence[Token], noun: Found[str], reading: Reading) -> bool:
    """ "It'd be nice to have some music, nothing too loud": there is none yet."""
    verb = VERBS.at(tokens, 0)
    wished = (verb is not None and verb.value == "add") or said(tokens[:4], word_set("some any"))
    exact = any(percent_at(tokens, at) or seconds_at(tokens, at, reading.fps) for at in range(len(tokens)))
    there = noun.start and tokens[noun.start - 1].word in {"the", "this", "that", "no", "our", "less", "more"}
    there = there or said(tokens, word_set("don't not never"))
    return wished and not (exact or there or talked_of(reading) or said(tokens, FADES | word_set("no without off")))


def without_sort(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without what tells of what sort it shall be: ", nothing too loud"."""
    at = next((i for i in range(1, len(tokens)) if tokens[i - 1].word in _COMMAS and tokens[i].word in _SORTS), 0)
    return tokens[: at - 1] if at else tokens


def other_music(tokens: Sequence[Token], noun: bool, reading: Reading) -> bool:
    """ "Another song", "something more upbeat", after music came."""
    if len(tokens) > 12 or not said(tokens, _OTHER | _LIVELY):
        return False
    if not (reading.last_tool == "addAudio" or (noun and talked_of(reading))):
        return False
    if said(tokens, word_set("with by")) or any(token.kind == "number" for token in tokens):
        return False
    other = said(tokens, _OTHER) and (noun or said(tokens, word_set("one else something try")))
    lively = said(tokens[:4], word_set("something more bit little much less")) and said(
        tokens, _LIVELY - LOUDER - QUIETER
    )
    return bool(other or lively)


def mood_in(tokens: Sequence[Token]) -> str | None:
    called = " ".join(t.word for t in tokens if any(t.word in (key, *bed.moods) for key, bed in BEDS.items()))
    return called or None


def instrument(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "Put some relaxed guitar under it": music, told by what plays."""
    verb = VERBS.at(tokens, 0)
    asked = (verb is not None and verb.value in {"add", "put", "edit"}) or said(tokens[:2], word_set("some any"))
    row = " ".join(token.word for token in tokens)
    under = any(place in row for place in _UNDERNEATH)
    if not (asked and under and said(tokens, _PLAYED) and len(tokens) <= 14) or reading.context.attachments:
        return None
    return None if SOUND_NOUNS.first(tokens) else Step("sound", (AddAudio(mood=mood_in(tokens)),))


_COMMAS = frozenset({",", "-", "–", "—", ";", "("})
_SORTS = word_set("nothing something not but just maybe preferably only ideally anything no")
_OTHER = word_set("another different other else replace change swap switch")
_LIVELY = word_set("""
    upbeat happier calmer softer faster slower sadder livelier jazzier mellow chill dramatic epic cheerful relaxed
    modern
    classical energetic quieter funkier darker lighter fun happy sad calm acoustic electronic jazzy romantic festive
    """)
_UNDERNEATH = phrase_set("""
    under it, underneath, in the background, behind it, under the, under everything, to it, over it
    """)
_PLAYED = word_set("""
    guitar guitars piano strings violin violins drums drum ukulele accordion saxophone sax flute harp bass synth synths
    orchestra jazz techno house lofi rock pop classical ambient edm beats funk soul reggae disco blues folk hiphop samba
    salsa swing metal trap country gospel choir percussion chillout
    """)
