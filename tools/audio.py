"""The sounds under a film: adding, changing and removing tracks."""

from __future__ import annotations

from typing import Any

from pydantic import Field, model_validator

from tools.beds import BEDS, bed_for
from tools.schemas import MAX_DURATION, NotThere, Record, ToolError

MAX_TRACKS = 4
# A track that ducks falls to this share of itself while others are heard, and rises again.
DUCKED, DUCK_FALL_SECONDS, DUCK_RISE_SECONDS = 0.3, 0.25, 0.6
MUSIC_VOLUME = 0.6
FADE_OUT_SECONDS = 1.5


class AudioTrack(Record):
    """A sound under the whole film: a bed of music (a key of tools.beds.BEDS) or a file of the project (an asset's id).

    It begins with frame `start` of the film, at `volume` (0 to 1), fades in from there and out to the film's end (or
    its own), begins anew at its end where it is to `loop`, and is quieter while others are heard where it is to `duck`.
    """

    bed: str | None = None
    asset: str | None = None
    volume: float = Field(default=1, ge=0, le=1)
    start: int = Field(default=0, ge=0, le=MAX_DURATION)
    fade_in_frames: int = Field(default=0, ge=0, le=MAX_DURATION)
    fade_out_frames: int = Field(default=0, ge=0, le=MAX_DURATION)
    loop: bool = False
    duck: bool = False

    @model_validator(mode="after")
    def _one_sound(self) -> AudioTrack:
        if (self.bed is None) == (self.asset is None):
            raise ValueError("a track is a bed or an asset")
        if self.bed is not None and self.bed not in BEDS:
            raise ValueError(f"there is no bed {self.bed!r}; there are {', '.join(BEDS)}")
        return self


class Audio(Record):
    """A film's tracks, as the project keeps them (`Project.audio`)."""

    tracks: tuple[AudioTrack, ...] = Field(default=(), max_length=MAX_TRACKS)


def audio_of(stored: dict[str, Any]) -> Audio:
    """Of the JSON that the project keeps; {} is silence."""
    return Audio.model_validate(stored)


def stored_audio(audio: Audio) -> dict[str, Any]:
    """What the project keeps: {} for silence."""
    return audio.model_dump(mode="json", by_alias=True, exclude_none=True) if audio.tracks else {}


class AddAudioInput(Record):
    """The tracks so far; the sounds to add (ids of assets), or none for music; `mood`, words that the music should fit
    or a bed's key. `replace` takes what is there out first."""

    now: Audio
    assets: tuple[str, ...] = ()
    mood: tuple[str, ...] = ()
    replace: bool = False
    fps: int = Field(gt=0)


class AudioChange(Record):
    """The tracks as they are then, and a sentence for the person."""

    audio: Audio
    summary: str


def add_audio(request: AddAudioInput) -> AudioChange:
    """Returns the tracks with the new ones; raises ToolError when there are too many.

    Music takes the place of other music, as loud as that was and with its fades: two beds at once are noise.
    """
    kept = () if request.replace else request.now.tracks
    if request.assets:
        new = tuple(AudioTrack(asset=asset) for asset in request.assets)
        summary = "Your sound plays under the film." if len(new) == 1 else f"{len(new)} sounds play under the film."
    else:
        key = bed_for(request.mood)
        fade_out = round(FADE_OUT_SECONDS * request.fps)
        usual = AudioTrack(bed=key, volume=MUSIC_VOLUME, fade_out_frames=fade_out, loop=True, duck=True)
        before = next((track for track in request.now.tracks if track.bed), usual)
        new = (before.model_copy(update={"bed": key}),)
        kept = tuple(track for track in kept if track.bed is None)
        summary = f"Added music: “{BEDS[key].name}”."
    if len(kept) + len(new) > MAX_TRACKS:
        raise ToolError(f"A film has at most {MAX_TRACKS} sounds: remove one first.")
    return AudioChange(audio=Audio(tracks=(*kept, *new)), summary=summary)


class EditAudioInput(Record):
    """The tracks; which one (1-based; None: all); what becomes of it (None: as it was; frames, volume 0 to 1)."""

    now: Audio
    track: int | None = Field(default=None, ge=1)
    volume: float | None = Field(default=None, ge=0, le=1)
    fade_in_frames: int | None = Field(default=None, ge=0, le=MAX_DURATION)
    fade_out_frames: int | None = Field(default=None, ge=0, le=MAX_DURATION)
    start: int | None = Field(default=None, ge=0, le=MAX_DURATION)
    loop: bool | None = None
    duck: bool | None = None
    fps: int = Field(gt=0)


def edit_audio(request: EditAudioInput) -> AudioChange:
    """Returns the tracks with the changed ones; raises ToolError when there is nothing to change."""
    tracks = _chosen(request.now, request.track)
    changes = request.model_dump(exclude={"now", "track", "fps"}, exclude_none=True)
    if not changes:
        raise ToolError("Say what to change on the sound: its volume or its fades.")
    edited = tuple(
        track.model_copy(update=changes) if n in tracks else track for n, track in enumerate(request.now.tracks)
    )
    return AudioChange(audio=Audio(tracks=edited), summary=_edited(changes, request.fps))


def _edited(changes: dict[str, Any], fps: int) -> str:
    said = []
    if "volume" in changes:
        said.append(f"is at {round(changes['volume'] * 100)} % volume")
    for name, way in (("fade_in_frames", "in"), ("fade_out_frames", "out")):
        if name in changes:
            seconds = f"{changes[name] / fps:.2f}".rstrip("0").rstrip(".")
            said.append(f"fades {way} over {seconds} seconds" if changes[name] else f"does not fade {way}")
    if "start" in changes:
        said.append(f"begins at {changes['start'] / fps:.1f} seconds")
    if "loop" in changes:
        said.append("plays again and again" if changes["loop"] else "plays once")
    if "duck" in changes:
        said.append("gives way to the scenes' sound" if changes["duck"] else "stays as loud under the scenes' sound")
    return f"The sound {' and '.join(said)}."


class RemoveAudioInput(Record):
    """The tracks, and which one goes (1-based; None: all)."""

    now: Audio
    track: int | None = Field(default=None, ge=1)


def remove_audio(request: RemoveAudioInput) -> AudioChange:
    """Returns the tracks that are left; raises ToolError when there are none to remove."""
    gone = _chosen(request.now, request.track)
    left = tuple(track for n, track in enumerate(request.now.tracks) if n not in gone)
    summary = "Removed the sound." if left else "The film has no sound of its own now."
    return AudioChange(audio=Audio(tracks=left), summary=summary)


def _chosen(audio: Audio, track: int | None) -> range:
    """Indices of the tracks that are meant; raises ToolError when there are none."""
    if not audio.tracks:
        raise NotThere("The film has no sound yet: say “add music”, or attach a sound.")
    if track is None:
        return range(len(audio.tracks))
    if track > len(audio.tracks):
        raise ToolError(f"There is no sound {track}; the film has {len(audio.tracks)}.")
    return range(track - 1, track)


class Laid(Record):
    """Where a track lies in a film: the frame it begins with, the one at which it is over, and the frames of its fades,
    which are shortened alike where there is no room for both."""

    start: int
    end: int
    fade_in: int
    fade_out: int


def laid(track: AudioTrack, *, seconds: float, film_duration: int, fps: int) -> Laid | None:
    """A track whose sound is `seconds` long, in a film of `film_duration` frames; None where it begins too late."""
    end = film_duration if track.loop else min(film_duration, track.start + round(seconds * fps))
    length = end - track.start
    if length <= 0:
        return None
    fades = track.fade_in_frames + track.fade_out_frames
    share = min(1.0, length / fades) if fades else 1.0
    fade_in = int(track.fade_in_frames * share)
    fade_out = min(length - fade_in, int(track.fade_out_frames * share))
    return Laid(start=track.start, end=end, fade_in=fade_in, fade_out=fade_out)
