"""SVG as pixels, drawn by resvg in a child process under limits: what somebody drew may be made to cost much."""

from __future__ import annotations

import io
import logging
import subprocess
import sys

from PIL import Image, UnidentifiedImageError

logger = logging.getLogger(__name__)

_SECONDS = 5
_MEMORY = 1 << 30  # bytes
# Reads the SVG, writes a PNG. Without resources_dir nothing of the disk is reached; the filter has taken links away.
_CHILD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]),) * 2)
resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[2]),) * 2)
import resvg_py
markup = sys.stdin.buffer.read().decode()
sys.stdout.buffer.write(bytes(resvg_py.svg_to_bytes(svg_string=markup, **{sys.argv[3]: int(sys.argv[4])})))
"""


def drawn(svg: bytes, size: tuple[float, float], longest: int = 480) -> Image.Image | None:
    """The drawing, `longest` pixels on its longer side; None where it cannot be drawn within the limits. `svg` is made
    safe already, `size` its own."""
    side = "width" if size[0] >= size[1] else "height"
    try:
        made = subprocess.run(
            [sys.executable, "-I", "-c", _CHILD, str(_MEMORY), str(_SECONDS), side, str(longest)],
            input=svg,
            capture_output=True,
            timeout=_SECONDS,
            check=True,
        )
        picture = Image.open(io.BytesIO(made.stdout), formats=["PNG"])
        picture.load()
    except subprocess.CalledProcessError as error:
        logger.info("an SVG was not drawn: %s", error.stderr[-300:])
        return None
    except (subprocess.TimeoutExpired, OSError, UnidentifiedImageError) as error:
        logger.info("an SVG was not drawn: %s", error)
        return None
    return picture.convert("RGBA")
