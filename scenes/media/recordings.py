"""Videos and sounds, looked at by FFmpeg's demuxers (PyAV). The first bytes name the demuxer: FFmpeg never guesses,
for some of what it can read (playlists) makes it open other files and addresses."""

from __future__ import annotations

import re
from typing import BinaryIO, cast

import av
from av.container import InputContainer
from av.video.stream import VideoStream

from scenes.media.facts import MediaFacts, MediaRefused

# What browsers play.
_VIDEO_CODECS = {"h264", "vp8", "vp9", "av1"}
_AUDIO_CODECS = {"aac", "mp3", "opus", "vorbis", "flac", "pcm_s16le", "pcm_s24le", "pcm_f32le", "pcm_u8"}
_ALPHA = re.compile(r"yuva|rgba|bgra|argb|abgr|ya\d|pal8")
_SECONDS_OF_A_DAY = 86_400

# Demuxer -> (media type and extension with pictures, the same without).
_TYPES = {
    "mp4": (("video/mp4", ".mp4"), ("audio/mp4", ".m4a")),
    "matroska": (("video/webm", ".webm"), ("audio/webm", ".weba")),
    "ogg": (("video/ogg", ".ogv"), ("audio/ogg", ".ogg")),
    "mp3": (("audio/mpeg", ".mp3"), ("audio/mpeg", ".mp3")),
    "wav": (("audio/wav", ".wav"), ("audio/wav", ".wav")),
}


def container_of(head: bytes) -> str | None:
    """FFmpeg's name of the demuxer for a file that begins so; None for what is no recording."""
    if head[4:8] == b"ftyp" and head[8:12] not in {b"avif", b"avis", b"heic", b"mif1", b"heix"}:
        return "mp4"
    if head[4:8] in {b"moov", b"mdat", b"wide", b"free"}:  # QuickTime files of old begin without a type
        return "mp4"
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return "matroska"
    if head.startswith(b"OggS"):
        return "ogg"
    if head.startswith(b"RIFF") and head[8:12] == b"WAVE":
        return "wav"
    if head.startswith(b"ID3") or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2):
        return "mp3"
    return None


def read_recording(file: BinaryIO, demuxer: str) -> MediaFacts:
    """What the video or sound is. Raises MediaRefused for one that is damaged, or that browsers do not play."""
    try:
        with av.open(file, format=demuxer, metadata_errors="replace") as container:
            return _facts(cast(InputContainer, container), demuxer)
    except (av.FFmpegError, ValueError, IndexError) as error:
        raise MediaRefused("This recording is damaged, or not what its first bytes say.") from error


def _facts(container: InputContainer, demuxer: str) -> MediaFacts:
    # A sound's cover picture is a "video" of one frame.
    pictures = [s for s in container.streams.video if not s.disposition & av.stream.Disposition.attached_pic]
    sounds = container.streams.audio
    if not pictures and not sounds:
        raise MediaRefused("This recording holds neither pictures nor sound.")
    for stream, known in [*((s, _VIDEO_CODECS) for s in pictures[:1]), *((s, _AUDIO_CODECS) for s in sounds[:1])]:
        codec = stream.codec_context.codec.canonical_name
        if codec not in known:
            raise MediaRefused(
                f"Browsers do not play this recording's codec ({codec}): save it as mp4 with H.264 and AAC, or as webm."
            )
    duration = _duration(container, [*pictures, *sounds])
    mime_type, extension = _TYPES[demuxer][0 if pictures else 1]
    if not pictures:
        return MediaFacts(
            kind="audio", mime_type=mime_type, extension=extension, duration_seconds=duration, has_audio=True
        )
    video = pictures[0]
    width, height = _shown_size(container, video)
    return MediaFacts(
        kind="video",
        mime_type=mime_type,
        extension=extension,
        width=width,
        height=height,
        duration_seconds=duration,
        fps=round(float(video.average_rate), 3) if video.average_rate else None,
        has_audio=bool(sounds),
        has_alpha=_has_alpha(video),
    )


def _duration(container: InputContainer, streams: list[av.stream.Stream]) -> float:
    """Seconds; of recordings that do not say (some webm of browsers), counted through their packets."""
    if container.duration and container.duration > 0:
        return float(container.duration / av.time_base)
    ends = [
        float((packet.pts + (packet.duration or 0)) * packet.time_base)
        for packet in container.demux(streams[0])
        if packet.pts is not None and packet.time_base
    ]
    seconds = max(ends, default=0.0)
    if not 0 < seconds < _SECONDS_OF_A_DAY:
        raise MediaRefused("This recording has no length: it is empty or damaged.")
    return seconds


def _shown_size(container: InputContainer, video: VideoStream) -> tuple[int, int]:
    """Width and height as players show it: pixels made square, and turned as a phone says that it was held."""
    width, height = video.codec_context.width, video.codec_context.height
    aspect = video.sample_aspect_ratio
    if aspect and aspect != 1:
        width = round(width * aspect)
    frame = next(container.decode(video), None)
    if frame is None:
        raise MediaRefused("This video shows no picture: it is empty or damaged.")
    return (height, width) if frame.rotation % 180 else (width, height)


def _has_alpha(video: VideoStream) -> bool:
    """webm says it beside the stream (`alpha_mode`), other codecs by their pixel format."""
    return video.metadata.get("alpha_mode") == "1" or bool(_ALPHA.search(video.codec_context.pix_fmt or ""))
