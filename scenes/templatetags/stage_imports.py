"""What scenes' imports are in the page of the stage."""

from __future__ import annotations

import json

from django import template
from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe

from tools.proof.bundles import import_map

register = template.Library()


@register.simple_tag
def stage_imports() -> SafeString:
    """The import map, a JSON object with the addresses of the built files."""
    imports = {module: static(file) for module, file in import_map().items()}
    return mark_safe(json.dumps({"imports": imports}).replace("<", "\\u003c"))  # noqa: S308 (JSON, its "<" taken care of)
