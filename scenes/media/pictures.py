"""Pictures of pixels, looked at by Pillow; those that move are split into their frames."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from brain.pictures import picture_look
from scenes.media.facts import MediaFacts, MediaRefused

# Pillow's name -> media type, extension. No other decoder is tried.
_FORMATS = {
    "PNG": ("image/png", ".png"),
    "JPEG": ("image/jpeg", ".jpg"),
    "WEBP": ("image/webp", ".webp"),
    "GIF": ("image/gif", ".gif"),
    "AVIF": ("image/avif", ".avif"),
}
_MAX_PIXELS = 64_000_000  # 8,000 x 8,000
_MAX_FRAMES = 600
_MAX_FRAME_PIXELS = 150_000_000  # of all frames together: ten seconds of 800 x 600 at 30 a second
_SHORTEST_MS, _USUAL_MS = 20, 100  # browsers show a frame of less than 20 ms for 100


def read_picture(content: bytes) -> MediaFacts | None:
    """What the picture is; None when `content` is none that is known. Raises MediaRefused for a damaged or huge one."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # our own limit is stricter than Pillow's warning
            picture = Image.open(io.BytesIO(content), formats=list(_FORMATS))
            return _facts(picture)
    except UnidentifiedImageError:
        return None
    except Image.DecompressionBombError as error:
        raise MediaRefused(_too_large(None)) from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise MediaRefused("This picture is damaged: it cannot be read to its end.") from error


def upright_picture(content: bytes) -> Image.Image | None:
    """The picture as it is shown, still; None when `content` is none that is known. Raises MediaRefused."""
    if read_picture(content) is None:
        return None
    return ImageOps.exif_transpose(Image.open(io.BytesIO(content), formats=list(_FORMATS))).convert("RGBA")


def _facts(picture: Image.Image) -> MediaFacts:
    mime_type, extension = _FORMATS[str(picture.format)]
    if picture.width * picture.height > _MAX_PIXELS:
        raise MediaRefused(_too_large(picture))
    count = getattr(picture, "n_frames", 1)
    frames = _frames(picture, count) if count > 1 else ()
    if not frames:
        picture.load()  # a damaged one shows here, not in the film
    alpha = picture.has_transparency_data
    upright = ImageOps.exif_transpose(picture) if not frames else picture
    return MediaFacts(
        kind="image",
        mime_type=mime_type,
        extension=extension,
        width=upright.width,
        height=upright.height,
        duration_seconds=sum(milliseconds for milliseconds, _ in frames) / 1000 if frames else None,
        has_alpha=alpha,
        frames=frames,
        look=picture_look(upright),
    )


def _frames(picture: Image.Image, count: int) -> tuple[tuple[int, bytes], ...]:
    if count > _MAX_FRAMES or count * picture.width * picture.height > _MAX_FRAME_PIXELS:
        raise MediaRefused(
            f"This moving picture is too large ({count} frames of {picture.width} x {picture.height}): "
            "make a video of it."
        )
    frames = []
    for frame in ImageSequence.Iterator(picture):
        png = io.BytesIO()
        pixels = frame.convert("RGBA")
        pixels.save(png, "PNG", compress_level=1)
        shown = frame.info.get("duration", _USUAL_MS)  # some formats know it only once the frame is read
        frames.append((round(shown) if shown >= _SHORTEST_MS else _USUAL_MS, png.getvalue()))
    return tuple(frames)


def _too_large(picture: Image.Image | None) -> str:
    size = f"; this one has {picture.width:,} x {picture.height:,}" if picture else ""
    return f"A picture may have {_MAX_PIXELS // 1_000_000} million pixels{size}."
