"""The examples of the scene authors' guide (docs/guide), and their pictures, drawn from the very text: `make guide`.

An example is a fenced block that says what to draw:  ```tsx picture=first-scene frames=20,60 duration=90 format=square
`frames` stand side by side in one picture; `duration` is frames. A picture carries the digest of its example's text.
Examples may show the files of guide_files.py. names.md lists all that "stage" offers, from its declarations.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tools.vocabulary import names

GUIDE = Path(__file__).resolve().parent.parent / "docs" / "guide"
PICTURES = GUIDE / "pictures"
NAMES = GUIDE / "names.md"
HEIGHT = 270  # pixels of a picture
GAP = 6
BLOCK = re.compile(r"^```tsx(?P<says>[^\n]*)\n(?P<tsx_code>.*?)^```", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    picture: str
    tsx_code: str
    frames: tuple[int, ...]
    duration: int
    format: str
    page: str

    @property
    def path(self) -> Path:
        return PICTURES / f"{self.picture}.png"

    @property
    def digest(self) -> str:
        """Of all that the picture shows, the stage itself aside."""
        shown = repr((self.tsx_code, self.frames, self.duration, self.format))
        return hashlib.sha256(shown.encode()).hexdigest()[:16]


def examples() -> Iterator[Example]:
    """Every example of the guide, page by page. Raises ValueError where a block does not say what to draw."""
    for page in sorted(GUIDE.glob("*.md")):
        for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
            says = dict(word.split("=", 1) for word in block["says"].split())
            if "picture" not in says:
                raise ValueError(f"{page.name}: a block of TSX without picture=: {block['tsx_code'][:60]!r}")
            yield Example(
                picture=says["picture"],
                tsx_code=block["tsx_code"],
                frames=tuple(int(frame) for frame in says.get("frames", "45").split(",")),
                duration=int(says.get("duration", "90")),
                format=says.get("format", "landscape"),
                page=page.name,
            )


def drawn_from(path: Path) -> str:
    """The digest of the example that a picture was drawn from; "" for no picture."""
    if not path.exists():
        return ""
    with Image.open(path) as picture:
        return str(picture.info.get("example", ""))


def _plain(sentence: str) -> str:
    """A sentence for a table: elements as code, a full stop at its end."""
    return re.sub(r"(<[^>]+>)", r"`\1`", sentence.rstrip(".:;").replace("|", "\\|")) + "."


def names_page() -> str:
    """The page of all names: each with what its doc comment says first."""
    rows = "\n".join(f"| `{name}` | {_plain(said)} |" for name, said in names().items())
    about = (
        'What a scene may import from `"stage"`. The editor says the rest of it; `/stage/stage.d.ts` has every type.'
    )
    return f"# All names\n[Guide](README.md)\n\n{about}\n\n| name | |\n|---|---|\n{rows}\n"


def main() -> None:
    from bench import guide_files
    from bench.frames import Handler, camera

    Handler.files.update(guide_files.files())
    NAMES.write_text(names_page(), encoding="utf-8")
    wanted = {example.path: example for example in examples()}
    with camera(HEIGHT) as taking:
        for path, example in wanted.items():
            if drawn_from(path) == example.digest:
                continue
            shots = taking.take(
                example.tsx_code,
                props={},
                duration=example.duration,
                frames=example.frames,
                format=example.format,
                assets=guide_files.facts(),
            )
            width = sum(shot.width for shot in shots) + GAP * (len(shots) - 1)
            strip = Image.new("RGB", (width, shots[0].height), "white")
            left = 0
            for shot in shots:
                strip.paste(shot.convert("RGB"), (left, 0))
                left += shot.width + GAP
            info = PngInfo()
            info.add_text("example", example.digest)
            strip.quantize(128, dither=Image.Dither.NONE).save(path, optimize=True, pnginfo=info)
            print(path.relative_to(GUIDE.parent.parent))
    for path in set(PICTURES.glob("*.png")) - set(wanted):
        path.unlink()


if __name__ == "__main__":
    main()
