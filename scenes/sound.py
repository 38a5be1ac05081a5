"""A film's tracks with their recordings: at addresses for the stage, by their content for an export."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from django.templatetags.static import static

from scenes import assets
from scenes.models import Asset, Project
from scenes.render.records import TrackSound
from scenes.render.sounds import track_stretch
from tools.audio import DUCK_FALL_SECONDS, DUCK_RISE_SECONDS, DUCKED, AudioTrack, audio_of, laid
from tools.beds import BEDS
from tools.proof.bundles import DIST


def bed_file(key: str) -> str:
    """Where the bed lies, below static/dist."""
    return f"beds/{key}.webm"


def _address(asset: Asset | None, bed: str) -> str:
    return assets.address(asset) if asset else static(bed)


def for_stage(
    project: Project,
    files: Iterable[Asset],
    duration: int,
    locate: Callable[[Asset | None, str], str] = _address,
) -> list[dict[str, Any]]:
    """The tracks as the stage plays them: what they are at, and where each lies in a film of `duration` frames.

    `locate` says where a recording is fetched: an asset, or with None the bed that is that file of static/dist.
    """
    told = []
    duck = {
        "to": DUCKED,
        "fall": round(DUCK_FALL_SECONDS * project.fps),
        "rise": round(DUCK_RISE_SECONDS * project.fps),
    }
    for track, seconds, asset in _recordings(project, files):
        place = laid(track, seconds=seconds, film_duration=duration, fps=project.fps)
        if place is not None:
            url = locate(asset, "" if asset else bed_file(str(track.bed)))
            told.append(
                {
                    "url": url,
                    "volume": track.volume,
                    "start": place.start,
                    "end": place.end,
                    "fadeIn": place.fade_in,
                    "fadeOut": place.fade_out,
                    "loopSeconds": seconds if track.loop else None,
                    "duck": duck if track.duck else None,
                }
            )
    return told


def for_export(project: Project, *, film_duration: int, start: int, end: int) -> list[TrackSound]:
    """What is heard of the tracks from frame `start` of the film to `end`, with what names their content."""
    sounds = []
    for track, seconds, asset in _recordings(project, assets.of_project(project.pk)):
        source = f"asset:{asset.pk}" if asset else f"bed:{track.bed}"
        stretch = track_stretch(
            track, source, seconds=seconds, fps=project.fps, film_duration=film_duration, start=start, end=end
        )
        if stretch is not None:
            content, file = (asset.sha256, str(asset.file)) if asset else (_digest(str(track.bed)), "")
            sounds.append(TrackSound(stretch=stretch, content=content, file=file))
    return sounds


def _recordings(project: Project, files: Iterable[Asset]) -> list[tuple[AudioTrack, float, Asset | None]]:
    """Each track, the seconds of its recording, and the asset that it is (None for a bed)."""
    by_id = {str(asset.pk): asset for asset in files}
    found: list[tuple[AudioTrack, float, Asset | None]] = []
    for track in audio_of(project.audio).tracks:
        if track.bed:
            found.append((track, BEDS[track.bed].seconds, None))
        elif (asset := by_id.get(str(track.asset))) and asset.has_audio and asset.duration_seconds:
            found.append((track, asset.duration_seconds, asset))
    return found


@lru_cache(maxsize=len(BEDS))
def _digest(key: str) -> str:
    return hashlib.sha256((DIST / bed_file(key)).read_bytes()).hexdigest()
