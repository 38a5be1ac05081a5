"""Designs that announce: lower thirds, alerts, tickers, events, credits."""

from __future__ import annotations

from tools.designs.design import Design

DESIGNS: tuple[Design, ...] = ()
