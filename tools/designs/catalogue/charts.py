"""Designs that draw amounts."""

from __future__ import annotations

from tools.designs.design import Design

DESIGNS: tuple[Design, ...] = ()
