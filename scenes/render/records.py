"""What the engine is asked for, and what it says."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Literal

from tools.proof import bundles
from tools.schemas import Record

Container = Literal["mp4", "webm", "png", "webp"]


MIXER_VERSION = 2  # of what scenes.render.audio makes of a mix


class SegmentSpec(Record):
    """All that shapes a segment's pixels, and nothing else: its hash is the segment's name.

    `scene` is the film's scene as the player gets it, without what it is called; in a transition into it, `leaving` is
    the scene before, which plays on beneath, and `transition` {type, duration in frames}. `assets` are the project's
    files that they may show, at addresses that name their content. `width` and `height` are the film's CSS pixels,
    `video_width` and `video_height` the video's pixels. `fps` is the film's frames a second, by which `frames` (the
    scene's, one for each frame of the video) count; `video_fps` the video's; `bitrate` bits a second. A segment may be
    a picture: then it shows the first of the frames, and `codec` and `bitrate` are empty.
    """

    scene: dict[str, Any]
    leaving: dict[str, Any] | None = None
    transition: dict[str, Any] | None = None
    assets: dict[str, dict[str, Any]] = {}
    width: int
    height: int
    video_width: int
    video_height: int
    fps: int
    frames: tuple[int, ...]
    video_fps: int
    container: Container
    codec: str = ""
    bitrate: int = 0

    @property
    def is_picture(self) -> bool:
        return self.container in ("png", "webp")

    @property
    def scene_key(self) -> str:
        """Names all but its frames: what is the same for every part of a scene."""
        return self.model_copy(update={"frames": ()}).key

    @property
    def key(self) -> str:
        """Names the segment: the same pixels, the same name. Any new field changes it, so none is forgotten."""
        shape = json.dumps([bundles.stage_version(), self.model_dump(mode="json")], sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(shape.encode()).hexdigest()


class Stretch(Record):
    """A stretch of a recording in a film: `source` names it; it is heard from `start` for `seconds` of the film, from
    its own second `offset` on, `rate` times as fast; with `loop` it begins anew after so many of its seconds. `gains`
    are (second of the stretch, gain), straight lines between them. One that `ducks` is quieter while others are heard.
    """

    source: str
    start: float
    seconds: float
    offset: float = 0
    rate: float = 1
    loop: float | None = None
    gains: tuple[tuple[float, float], ...] = ((0, 1),)
    ducks: bool = False


class Mix(Record):
    """All that shapes a film's sound: its hash is the name of the mix. `files` is source -> what names its content."""

    stretches: tuple[Stretch, ...]
    seconds: float
    fps: int
    container: Literal["mp4", "webm"]
    files: dict[str, str]

    @property
    def key(self) -> str:
        shape = json.dumps([MIXER_VERSION, self.model_dump(mode="json")], sort_keys=True)
        return hashlib.sha256(shape.encode()).hexdigest()


class TrackSound(Record):
    """A track of a film as a stretch of its recording; `content` names what is in that, `file` where storage keeps it
    ("" for a bed)."""

    stretch: Stretch
    content: str
    file: str


class Heard(Record):
    """A recording that a segment's scene plays, as the page that drew it found: from frame `first` of the video on for
    `frames` of them, from its second `time`, `rate` times as fast; `volumes` are (frame, volume), each until the next.
    """

    url: str
    first: int
    frames: int
    time: float
    rate: float
    volumes: tuple[tuple[int, float], ...]


class Figures(Record):
    """Milliseconds spent on each step, and the frames that had to be painted because something on them had changed;
    `heard` is what the scenes of the segment play; `bare` says that no frame shows anything.

    `way` is how: painted and encoded in the page, or pictures taken of the page and encoded by the worker.
    """

    draw: float
    paint: float
    encode: float
    painted: int
    way: Literal["page", "pictures"] = "page"
    heard: tuple[Heard, ...] = ()
    bare: bool = False


class Ability(Record):
    """What a browser can do of what the fast way needs: paint elements into a canvas, and encode (codec strings)."""

    paints: bool
    codecs: tuple[str, ...]

    def can(self, spec: SegmentSpec) -> bool:
        """Whether the segment can be made in the page."""
        return self.paints and (
            spec.is_picture or spec.codec.partition(".")[0] in {c.partition(".")[0] for c in self.codecs}
        )


class RenderFailed(Exception):
    """A scene that cannot be drawn, with the film's own frame: trying again would not help."""

    def __init__(self, message: str, frame: int | None) -> None:
        super().__init__(message)
        self.frame = frame


class RenderUnavailable(Exception):
    """The engine is at fault, not the scene: no browser, or it died (`frame` is where). Trying again may help."""

    def __init__(self, message: str, frame: int | None = None) -> None:
        super().__init__(message)
        self.frame = frame


class Cancelled(Exception):
    """Nobody wants the result any more."""
