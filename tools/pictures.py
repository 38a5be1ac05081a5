"""What the built-in designer makes of the files that came with a message: pictures, logos, and looks to take over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from tools.designs.colors import contrast, to_oklch
from tools.edit import EditSceneInput, edit_scene
from tools.records import AssetSnapshot
from tools.schemas import AssetUse, Change, Content, SceneDraft
from tools.words import ELEMENTS

_LOGO = re.compile(r"logo|icon|emblem|wordmark|badge", re.IGNORECASE)
_SEEN_THROUGH = 0.25  # the share of a picture from which it is no photo
_DENSE, _SPARSE = 0.3, 0.1  # shares of edges
_SMALL, _LARGE = 0.07, 0.16  # the height of the largest line, a share of the picture's


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


def style_changes(asset: AssetSnapshot, shown: dict[str, Any], *, rebuilt: bool = False) -> tuple[Change, ...]:
    """The changes by which a scene takes a picture's look: its colours, light or dark, its side, how full it is or how
    large its words are, how heavy its letters; `rebuilt`: where they stand as well."""
    key = style_key(asset)
    if key is None:
        return ()
    changes = [Change(target="scene", property="theme", value=key)]
    align = asset.look.get("align")
    if align in {"left", "center", "right"} and any(name.endswith("Align") for name in shown):
        changes.append(Change(target="text", property="align", value=align))
    factor = _size(asset)
    if factor and any(name.endswith("Size") for name in shown):
        changes.append(Change(target="text", property="size", factor=factor))
    spoken = [name for name in ELEMENTS if shown.get(name) and shown.get(f"{name}Visible") is not False]
    main = next((name for name in ("title", "quote", "value") if name in spoken), "")
    weight = {"bold": "800", "thin": "300"}.get(str(asset.look.get("weight")))
    # Of a full page the letters of its columns are seen, not those of its headline.
    full = float(asset.look.get("density") or 0) > _DENSE
    if weight and not (full and weight == "300") and f"{main}Weight" in shown:
        changes.append(Change(target=main, property="weight", value=weight))
    place = str(asset.look.get("place") or "center")
    if rebuilt and place != "center" and spoken == [main] and f"{main}Position" in shown:
        changes.append(Change(target=main, property="position", value=f"{place} {align}"))
    return tuple(changes)


def _size(asset: AssetSnapshot) -> float | None:
    """How much larger the words become: by the picture's own where they are seen, else by how full it is."""
    if "lettering" in asset.look:
        share = float(asset.look["lettering"])
        return 0.85 if share < _SMALL else 1.2 if share > _LARGE else None
    density = float(asset.look.get("density") or 0)
    return 0.85 if density > _DENSE else 1.15 if density < _SPARSE else None


def styled(made: SceneDraft, asset: AssetSnapshot, *, rebuilt: bool) -> SceneDraft:
    """A new scene, its theme already the picture's, with the rest of the picture's look."""
    defaults = made.layout_json.get("defaults") or {}
    changes = style_changes(asset, {**defaults, **made.props}, rebuilt=rebuilt)
    others = tuple(change for change in changes if change.property != "theme")
    if not others:
        return made
    request = EditSceneInput(
        tsx_code=made.tsx_code, props=made.props, duration=made.duration, defaults=defaults, changes=others
    )
    return made.model_copy(update={"props": edit_scene(request).props})


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
