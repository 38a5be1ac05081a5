"""Designs of a conversation: chat, question and answer, definitions."""

from __future__ import annotations

from tools.designs.design import Design

DESIGNS: tuple[Design, ...] = ()
