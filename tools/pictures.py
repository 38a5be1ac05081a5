"""What the built-in designer makes of the files that came with a message: pictures, logos, and looks to take over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from tools.designs.colors import contrast, to_oklch
from tools.records import AssetSnapshot
from tools.schemas import AssetUse, Change, Content

_LOGO = re.compile(r"logo|icon|emblem|wordmark|badge", re.IGNORECASE)
_SEEN_THROUGH = 0.25  # the share of a picture from which it is no photo
_DENSE, _SPARSE = 0.3, 0.1  # shares of edges


def is_logo(asset: AssetSnapshot) -> bool:
    """Whether a picture is a mark that stands on a scene rather than filling it."""
    return bool(_LOGO.search(asset.name)) or float(asset.look.get("alpha") or 0) > _SEEN_THROUGH


def focus_of(asset: AssetSnapshot) -> str:
    """What of a picture stays when it is cropped: "60% 40%"; "" where nothing is known of it."""
    return str(asset.look.get("focus") or "")


def style_key(asset: AssetSnapshot) -> str | None:
    """The key of the theme in a picture's colours: its ground, then its strongest; None where none are known."""
    palette = [color for color in asset.look.get("palette") or () if isinstance(color, str)]
    if not palette:
        return None
    ground, *rest = palette
    telling = sorted(rest, key=lambda color: -to_oklch(color)[1] * min(3.0, contrast(color, ground)))
    return " ".join([ground, *telling[:2]])


def style_changes(asset: AssetSnapshot, shown: dict[str, Any]) -> tuple[Change, ...]:
    """The changes by which a scene takes a picture's look: its colours, its side, and how full it is."""
    key = style_key(asset)
    if key is None:
        return ()
    changes = [Change(target="scene", property="theme", value=key)]
    align = asset.look.get("align")
    if align in {"left", "center", "right"} and any(name.endswith("Align") for name in shown):
        changes.append(Change(target="text", property="align", value=align))
    density = float(asset.look.get("density") or 0)
    factor = 0.85 if density > _DENSE else 1.15 if density < _SPARSE else None
    if factor and any(name.endswith("Size") for name in shown):
        changes.append(Change(target="text", property="size", factor=factor))
    return tuple(changes)


def embed_changes(
    assets: Sequence[AssetSnapshot],
    takes: Iterable[str],
    *,
    place: str = "",
    behind: bool = False,
    as_logo: bool = False,
) -> tuple[Change, ...]:
    """The changes that put files on a scene: logos in a corner, pictures where the design shows them, else behind its
    words. `place` is where a logo stands; `behind` and `as_logo` say what they are, whatever they look like."""
    logos = [asset for asset in assets if (is_logo(asset) or as_logo) and not behind]
    photos = [asset for asset in assets if asset not in logos]
    changes = []
    if logos:
        changes.append(Change(target="logo", property="picture", value=logos[0].name))
        if place:
            changes.append(Change(target="logo", property="position", value=place))
    if photos and "pictures" in takes and not behind:
        changes.append(Change(target="pictures", property="picture", value="\n".join(photo.name for photo in photos)))
    elif photos:
        changes.append(Change(target="backdrop", property="picture", value=photos[0].name))
        if focus := focus_of(photos[0]):
            changes.append(Change(target="backdrop", property="position", value=focus))
    return tuple(changes)


def with_files(content: Content, uses: Sequence[AssetUse], assets: Sequence[AssetSnapshot]) -> Content:
    """The content with the files that a new scene shows."""
    shown = [asset for asset in assets if any(use.id == asset.id and use.use == "embed" for use in uses)]
    shown = [asset for asset in shown if asset.mime_type.startswith("image/")]
    logos = [asset.name for asset in shown if is_logo(asset)]
    photos = tuple(asset.name for asset in shown if not is_logo(asset))
    return content.model_copy(
        update={"pictures": (*content.pictures, *photos), "logo": content.logo or "".join(logos[:1])}
    )
