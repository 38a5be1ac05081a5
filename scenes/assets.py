"""A project's assets as others see them: scenes by name, proofs by what is known of them, browsers by address.

Inside a scene a file is its name. In V8 the name becomes the placeholder `asset:logo.png`, so that a proof and its
poster do not age; whoever shows the markup puts addresses in (`addressed`). The stage gets addresses with the film.

An address is signed and expires: whoever has it sees the file, for the stage's frame has no cookies. It stays the same
for a week and works for one to two weeks, so that caches hold and scenes do not change.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote, unquote
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.urls import reverse

from scenes.models import Asset

PERIOD_SECONDS = 7 * 24 * 3600

_signer = Signer(salt="scenes.assets")
_PLACEHOLDER = re.compile(r"asset:([\w.%-]+)")
_VIDEO = re.compile(r'(src="asset:[\w.%-]+)(" data-time="([\d.]+)")')


def of_project(project_id: UUID) -> list[Asset]:
    """Every asset that the project's scenes may show: those taken out of it too, for undo may bring scenes back."""
    return list(Asset.objects.filter(project=project_id))


def with_sound(project_id: UUID) -> list[Asset]:
    """Those that can be heard and were not taken out of the project."""
    return list(Asset.objects.filter(project=project_id, has_audio=True, deleted_at=None))


def address(asset: Asset) -> str:
    """The path at which the file is served, without a session, for one to two weeks."""
    period = int(time.time()) // PERIOD_SECONDS + 2
    signed = _signer.sign(f"{asset.pk}.{period}")
    return reverse("asset", args=[asset.pk, signed.partition(".")[2].replace(":", "."), asset.name])


def at_address(asset_id: UUID, signature: str, name: str) -> tuple[Asset, int] | None:
    """The asset at an address, and the seconds until that expires; None for a wrong or expired one."""
    period, _, digest = signature.partition(".")
    try:
        _signer.unsign(f"{asset_id}.{period}:{digest}")
    except BadSignature:
        return None
    left = int(period) * PERIOD_SECONDS - int(time.time())
    asset = Asset.objects.filter(pk=asset_id, name=name).first() if left > 0 else None
    return (asset, left) if asset else None


def facts(assets: Iterable[Asset]) -> dict[str, dict[str, Any]]:
    """name -> what a proof is told of the file: kind, size in pixels, length in seconds, frames a second, and of a
    moving picture how many milliseconds each frame is shown."""
    return {
        asset.name: {
            "kind": asset.kind,
            "width": asset.width,
            "height": asset.height,
            "durationSeconds": asset.duration_seconds,
            "fps": asset.fps,
            "frames": [milliseconds for milliseconds, _, _ in asset.frames],
        }
        for asset in assets
    }


def for_stage(assets: Iterable[Asset]) -> dict[str, dict[str, Any]]:
    """The same with addresses: what a film brings along for the stage."""
    assets = list(assets)
    known = facts(assets)
    return {asset.name: {**known[asset.name], "audible": asset.has_audio, "url": address(asset)} for asset in assets}


def for_render(assets: Iterable[Asset]) -> dict[str, dict[str, Any]]:
    """The same for a render worker, at addresses that name the content: they change when it does, and only then.

    `pieces` are where the frames of a moving picture lie in its `<file>.frames`: [offset, bytes].
    """
    assets = list(assets)
    known = facts(assets)
    return {
        asset.name: {
            **known[asset.name],
            "audible": asset.has_audio,
            "url": f"/asset/{asset.sha256}/{quote(str(asset.file), safe='')}/{quote(asset.name)}",
            "pieces": [[offset, length] for _, offset, length in asset.frames],
        }
        for asset in assets
    }


def addressed(markup: str, assets: Iterable[Asset]) -> str:
    """A proof's markup with addresses for its placeholders. A video shows its picture of that time (media fragment)."""
    if "asset:" not in markup:
        return markup
    addresses = {asset.name: address(asset) for asset in assets}
    markup = _VIDEO.sub(r"\1#t=\3\2", markup)
    return _PLACEHOLDER.sub(lambda found: addresses.get(unquote(found[1]), found[0]), markup)
