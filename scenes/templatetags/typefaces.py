"""The style sheets of the typefaces in which scenes are drawn."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from tools.fonts import FONTS, scripts_of

register = template.Library()


@register.simple_tag
def typefaces(names: Iterable[str]) -> SafeString:
    """Links to the sheets of the typefaces `names`."""
    sheets = (FONTS[name].sheet for name in names if name in FONTS)
    return format_html_join("", "<link rel=stylesheet href={}>", ((static(sheet),) for sheet in sheets))


@register.simple_tag
def scripts(lang: str) -> SafeString:
    """The CSS that says which typefaces draw what a text's own lack, in a language ("" = none in particular)."""
    return format_html("--scripts:{}", format_html_join(", ", '"{}"', ((name,) for name in scripts_of(lang))))


@register.simple_tag
def all_typefaces() -> SafeString:
    """Links to the sheets of all of them, for the stage to enable those that a film needs."""
    return format_html_join(
        "\n",
        '<link rel="stylesheet" href="{}" data-typeface="{}"{} disabled>',
        (
            (static(font.sheet), font.name, mark_safe(" data-script") if font.kind == "script" else "")
            for font in FONTS.values()
        ),
    )
