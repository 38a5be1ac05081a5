"""All designs by their keys. A family is a module; the order decides between designs that fit equally well."""

from __future__ import annotations

from tools.designs.catalogue import charts, devices, figures, lists, news, offers, openings, people, pictures, talk
from tools.designs.design import Design

_FAMILIES = (openings, lists, people, figures, charts, pictures, offers, devices, talk, news)

DESIGNS: dict[str, Design] = {design.key: design for family in _FAMILIES for design in family.DESIGNS}
