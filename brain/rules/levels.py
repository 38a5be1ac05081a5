"""How loud the sound is, and how it comes and goes: "at 40 percent", "fade it out over two seconds"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from brain.rules.lexicon_film import LOUDER, QUIETER, SOUND_NOUNS
from brain.rules.music import FADES
from brain.rules.numbers import percent_at, quantity_at, ratio_at, seconds_at
from brain.rules.phrases import word_set
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.audio import audio_of
from tools.schemas import EditAudio

_INWARD, _OUTWARD = word_set("in"), word_set("out")
_QUIET, _LOUD, FADE_SECONDS = 0.5, 1.0, 2.0
_EDITS = word_set(
    "set put turn bring volume level fade fades ease percent quieter louder softer lower raise reduce increase down"
)
SUDDEN = word_set("abrupt abruptly sudden suddenly hard harsh harshly brutally abrubtly abruptely")
_HAVING = word_set("have get add put want use play find pick choose include some quiet soft")
_BEGINS, _FROM = word_set("start starts begin begins kick kicks enter enters"), word_set("at after from")
_LENGTHS = word_set("seconds second sec s secs")


def fades_or_volume(tokens: Sequence[Token], reading: Reading) -> Step | None:
    given: dict[str, Any] = {**_fades(tokens, reading), **_volume(tokens, reading), **_beginning(tokens, reading)}
    return Step("sound", (EditAudio(**given),)) if given else None


def _fades(tokens: Sequence[Token], reading: Reading) -> dict[str, int]:
    """Frames of the fades that are asked for. "In over 1.5 and out over two": a bare number is seconds here."""
    if said(tokens, word_set("between into")):
        return {}
    if not said(tokens, FADES):
        return _swelling(tokens, reading)
    given: dict[str, int] = {}
    fps = reading.fps
    for name, words in (("fade_in_frames", _INWARD), ("fade_out_frames", _OUTWARD)):
        at = next((i for i, t in enumerate(tokens) if t.word in words and _of_fade(tokens, i)), None)
        if at is None:
            continue
        other = next(
            (
                i
                for i in range(at + 1, len(tokens))
                if tokens[i].word in (_INWARD | _OUTWARD) - words and _of_fade(tokens, i)
            ),
            len(tokens),
        )
        seconds = _seconds(tokens[at + 1 : other], fps)
        if seconds is None and not any(t.word in _OUTWARD | _INWARD for t in tokens[:at]):
            seconds = _seconds(tokens[:at], fps)
        given[name] = max(1, round((FADE_SECONDS if seconds is None else seconds) * fps))
    if not given:
        seconds = _seconds(tokens, fps)
        given["fade_out_frames"] = max(1, round((FADE_SECONDS if seconds is None else seconds) * fps))
    return given


def _beginning(tokens: Sequence[Token], reading: Reading) -> dict[str, int]:
    """The frame of the film with which the sound begins: "the music should start at 2 seconds"."""
    if not said(tokens, _BEGINS) or said(tokens, FADES | SUDDEN | _OUTWARD):
        return {}
    for at, token in enumerate(tokens[:-1]):
        begun = any(other.word in _BEGINS for other in tokens[:at])
        if token.word in _FROM and begun and (found := seconds_at(tokens, at + 1, reading.fps)):
            later = said(tokens[found.end : found.end + 1], word_set("later"))
            return {} if later else {"start": round(found.value * reading.fps)}
    return {}


def softly(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "The music should start softly", "end the song gently": fades in so many words."""
    if not said(tokens, _SOFTLY) or said(tokens, FADES):
        return None
    frames = round(FADE_SECONDS * reading.fps)
    given = {"fade_in_frames": frames} if said(tokens, _BEGINS | {"come", "comes", "beginning"}) else {}
    given |= {"fade_out_frames": frames} if said(tokens, word_set("end ends stop stops finish finishes ending")) else {}
    return Step("sound", (EditAudio.model_validate(given),)) if given else None


_SOFTLY = word_set("softly gently slowly gradually smoothly quietly soft gentle smooth")


def _swelling(tokens: Sequence[Token], reading: Reading) -> dict[str, int]:
    """ "Get louder over the first 3 seconds": a fade in so many words."""
    seconds = _seconds(tokens, reading.fps)
    if seconds is None or not said(tokens, word_set("over during within first last")):
        return {}
    frames = max(1, round(seconds * reading.fps))
    if said(tokens, word_set("louder build builds rise rises grow grows")):
        return {"fade_in_frames": frames}
    return {"fade_out_frames": frames} if said(tokens, word_set("quieter die dies disappear softer")) else {}


def _of_fade(tokens: Sequence[Token], at: int) -> bool:
    """ "in" as in "fade in", not as in "in 2 seconds"."""
    if tokens[at].word == "out":
        return True
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return (
        after in {"", "over", "and", ",", "slowly", "gently", "at", "for", "by", "from", "during", "with"}
        or tokens[at - 1].word in FADES
    )


def _seconds(tokens: Sequence[Token], fps: int) -> float | None:
    for at in range(len(tokens)):
        if found := seconds_at(tokens, at, fps):
            return found.value
        number = quantity_at(tokens, at)
        if (
            number
            and at
            and tokens[at - 1].word in {"over", "for", "in", "of"}
            and tokens[at].word not in {"a", "an", "half"}
        ):
            return number.value
    return None


def breaks_off(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "The music stops very abruptly", "it ends too suddenly": it shall fade."""
    if not said(tokens, SUDDEN) or len(tokens) > 12:
        return None
    frames = round(FADE_SECONDS * reading.fps)
    begins = said(tokens, word_set("starts start begins begin starting beginning comes"))
    return Step("sound", (EditAudio(fade_in_frames=frames) if begins else EditAudio(fade_out_frames=frames),))


def turned(up: bool, reading: Reading) -> float:
    """How loud the sound is that somebody wants quieter or louder: half or twice as loud as it is."""
    now = _loudest(reading)
    if now is None:
        return _LOUD if up else _QUIET
    return round(min(_LOUD, max(2 * now, 0.1)) if up else min(_QUIET, now / 2), 3)


def _loudest(reading: Reading) -> float | None:
    """How loud the film's sound is now; None where there is none."""
    return max((track.volume for track in audio_of(reading.context.project.audio).tracks), default=None)


def _volume(tokens: Sequence[Token], reading: Reading) -> dict[str, float]:
    for at in range(len(tokens)):
        if share := percent_at(tokens, at):
            value, now = share.value / 100, _loudest(reading) or _LOUD
            if at > 0 and tokens[at - 1].word == "by":  # of what it is now
                lowered = said(tokens, word_set("down lower reduce quieter softer decrease"))
                value = now * (1 - value if lowered else 1 + value)
            return {"volume": round(min(1.0, max(0.0, value)), 3)}
    if not said(tokens, _EDITS | QUIETER | LOUDER):
        return {}
    for at in range(len(tokens)):
        ratio = ratio_at(tokens, at)
        if ratio and ratio.value <= 1 and not said(tokens[ratio.end : ratio.end + 2], _LENGTHS):
            return {"volume": round(ratio.value, 3)}
        if tokens[at].kind == "number" and at and tokens[at - 1].word in {"to", "volume", "at"}:
            try:
                value = float(tokens[at].text.replace(",", "."))
            except ValueError:
                continue
            return {"volume": round(min(1.0, value if value <= 1 else value / 100), 3)}
    if said(tokens, word_set("full max maximum")):
        return {"volume": 1.0}
    noun = SOUND_NOUNS.first(tokens)
    if noun and said(tokens[:1], _HAVING) and said(tokens[: noun.start], word_set("quiet soft subtle background low")):
        return {}  # "have quiet piano music"
    if _less(tokens, "quiet"):
        return {"volume": turned(True, reading)}
    down = _less(tokens, "loud") or _too(tokens, "loud")
    if down or said(tokens, word_set("quieter softer lower low down quiet reduce decrease smaller")):
        return {"volume": turned(False, reading)}
    if said(tokens, word_set("louder up raise increase boost crank bigger")) or _too(tokens, "quiet"):
        return {"volume": turned(True, reading)}
    return {}


def _less(tokens: Sequence[Token], word: str) -> bool:
    """ "Less loud", "not as loud"."""
    return any(t.word == word and i and tokens[i - 1].word in {"less", "as"} for i, t in enumerate(tokens))


def _too(tokens: Sequence[Token], word: str) -> bool:
    return any(
        t.word == word and i and tokens[i - 1].word in {"too", "so", "very", "really"} for i, t in enumerate(tokens)
    )
