"""Web addresses as people read them: their site, and the way on where that is short."""

from __future__ import annotations

import re

# What is longer says nothing to whoever sees it for four seconds.
LONGEST = 44  # characters
_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<site>(?:[\w-]{1,63}\.)+[a-z]{2,24})(?P<way>[/?#][^\s]*)?", re.IGNORECASE
)


def site_of(address: str) -> str:
    """The site of a web address, without what only machines need; "" where the text is anything else."""
    found = _ADDRESS.fullmatch(address.strip())
    return found["site"] if found and "@" not in address else ""


def shown(text: str) -> str:
    """The text with addresses that are too long to be read cut to their site and, where there is room, the way on."""
    return re.sub(rf"\S{{{LONGEST + 1},}}", lambda word: _short(word[0]), text)


def _short(word: str) -> str:
    found = _ADDRESS.fullmatch(word)
    if found is None or "@" in word:
        return word
    way = re.sub(r"[?#].*", "", found["way"] or "").rstrip("/")
    return found["site"] + (way if len(found["site"] + way) <= LONGEST else "")
