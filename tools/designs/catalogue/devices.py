"""Designs that show software: phone and browser mock-ups, code, a terminal."""

from __future__ import annotations

from tools.designs.design import Design

DESIGNS: tuple[Design, ...] = ()
