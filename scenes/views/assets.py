"""Assets: brought in by their owner, and served to whoever has a signed address (`scenes/assets.py`)."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from uuid import UUID

from asgiref.sync import sync_to_async
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from scenes import access, actions, assets, queries, storage
from scenes.models import Asset
from scenes.views.pages import refused

# Opened by itself, a file is a picture and nothing more: an SVG's styles are the only thing that works in it.
POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
GUARDS = {
    "Access-Control-Allow-Origin": "*",  # the stage's origin is opaque, and so has no name
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
}
# The most that one answer holds in memory. A range may be answered in part, and players ask on.
CHUNK = 2 * 1024 * 1024


@require_POST
def upload(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """Keeps the file of the field `file` and answers with its chip for the composer."""
    project = access.project_for(request.user, project_id)
    file = request.FILES.get("file")
    if not isinstance(file, UploadedFile):
        return refused(request, project, "There is no file in the field “file”.", status=400)
    try:
        asset = actions.asset_create(project=project, upload=file)
    except actions.ActionError as error:
        return refused(request, project, str(error), status=400)
    return render(request, "attachment.html", {"attachment": queries.attachment(asset)}, status=201)


@require_safe
def serve(request: HttpRequest, asset_id: UUID, signature: str, name: str) -> HttpResponseBase:
    found = assets.at_address(asset_id, signature, name)
    if found is None:
        raise Http404("There is no file at this address, or the address has expired.")
    asset, seconds_left = found
    tag = f'"{asset.sha256}"'
    response = HttpResponse(status=304) if request.headers.get("If-None-Match") == tag else _body(request, asset, tag)
    response.headers["Cache-Control"] = f"public, max-age={seconds_left}, immutable"
    response.headers["ETag"] = tag
    response.headers["Accept-Ranges"] = "bytes"
    for name, value in GUARDS.items():
        response.headers[name] = value
    return response


def _body(request: HttpRequest, asset: Asset, tag: str) -> HttpResponseBase:
    if frame := request.GET.get("frame"):
        return _frame(asset, frame)
    asked = request.headers.get("Range", "") if request.headers.get("If-Range", tag) == tag else ""
    ends = _range(asked, asset.size_bytes)
    if ends is None:
        return _whole(asset)
    start, end = ends
    if start >= asset.size_bytes:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{asset.size_bytes}"})
    body = _read(asset, start, min(end - start + 1, CHUNK))
    response = HttpResponse(body, status=206, content_type=asset.mime_type)
    response.headers["Content-Range"] = f"bytes {start}-{start + len(body) - 1}/{asset.size_bytes}"
    return response


def _range(asked: str, size: int) -> tuple[int, int] | None:
    """First and last byte of `bytes=a-b`, `bytes=a-` or `bytes=-n`; None where all is asked for (or several ranges)."""
    found = re.fullmatch(r"bytes=(\d{0,15})-(\d{0,15})", asked.strip())
    if not found or found[0] == "bytes=-":
        return None
    if not found[1]:
        return max(0, size - int(found[2])), size - 1
    start, end = int(found[1]), int(found[2] or size - 1)
    return (start, min(end, size - 1)) if start <= end or start >= size else None


def _whole(asset: Asset) -> HttpResponseBase:
    response: HttpResponseBase
    if asset.size_bytes <= CHUNK:
        response = HttpResponse(_read(asset, 0, asset.size_bytes), content_type=asset.mime_type)
    else:
        response = StreamingHttpResponse(_chunks(asset), content_type=asset.mime_type)
    response.headers["Content-Length"] = str(asset.size_bytes)
    return response


async def _chunks(asset: Asset) -> AsyncIterator[bytes]:
    for start in range(0, asset.size_bytes, CHUNK):
        yield await sync_to_async(_read)(asset, start, CHUNK)


def _read(asset: Asset, start: int, length: int) -> bytes:
    try:
        return storage.asset_read(str(asset.file.name), start, length)
    except FileNotFoundError:
        raise Http404("The file is gone from the storage.") from None


def _frame(asset: Asset, number: str) -> HttpResponse:
    """One frame of a moving picture, a PNG; 0 is the first."""
    if not (number.isascii() and number.isdigit() and len(number) < 5 and int(number) < len(asset.frames)):
        raise Http404("This picture has no such frame.")
    _, offset, length = asset.frames[int(number)]
    return HttpResponse(storage.asset_read(asset.frames_path, offset, length), content_type="image/png")
