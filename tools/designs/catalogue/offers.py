"""Designs that sell: plans and prices, products, comparisons, offers."""

from __future__ import annotations

from tools.designs.design import Design

DESIGNS: tuple[Design, ...] = ()
