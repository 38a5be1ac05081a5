"""Coupons that are asked for: "a 20 % off coupon", "a voucher for $15 off the first order, code HELLO15"."""

from __future__ import annotations

import re

from brain.rules.content import sentence
from tools.schemas import Content

_NOUN = re.compile(
    r"\b(?P<noun>coupon|voucher|gift card|(?:discount|promo|promotion|coupon|voucher) code|gutschein(?:code)?"
    r"|rabattcode|cup[oó]n|vale|bon de réduction|code promo|buono(?: sconto)?|codice sconto|cupom|クーポン)\b"
    r"(?:\s(?:scene|card|slide))?",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"(?:up to\s)?(?:[$€£¥]\s?\d+(?:[.,]\d\d)?|\d+(?:[.,]\d\d)?\s?(?:[%€£$]|percent\b|dollars\b|euros?\b))"
    r"(?:\s(?:off\b|discount\b|rabatt\b|de descuento\b|de réduction\b|de desconto\b|di sconto\b|オフ|引き))?"
    r"|\b(?:2|3|two|three)[ -]for[ -](?:1|2|one|two)\b|\bbuy one,? get one(?: free)?\b|\bfree \w+(?: \w+)?",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"[,;.\s]*(?:(?:with|using|use|mit|con|avec|com)\s)?(?:the\s|dem\s|el\s|le\s)?"
    r"(?:code|código|codice|コード)\s?:?\s?[“\"„«]?(?P<code>(?=[A-Z0-9-]*[A-Z0-9]{2})[A-Z0-9][A-Z0-9-]{2,19})\b[”\"“»]?",
)
_CODE_BEFORE = re.compile(r"\b(?P<code>(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{3,19})\b(?=\s(?:for|gives|gets|=))")
# What is left of the request before what the coupon is for.
_LEADS = re.compile(
    r"^(?:(?:for|of|on|über|de|por|pour|di|su|sur|auf|that gives|giving|gives|an?|einen?|un[ae]?|um)\b|[:,.;–—-])\s*",
    re.IGNORECASE,
)
_KINDS = re.compile(r"\b(?:discount|promo|promotion|coupon|voucher)\b", re.IGNORECASE)


def coupon_of(text: str) -> Content | None:
    """What stands on the coupon that the words ask for: its worth, what it is for, its code; None for no coupon."""
    noun = _NOUN.search(text)
    if noun is None:
        return None
    rest = text
    found = _CODE.search(rest) or _CODE_BEFORE.search(rest)
    code = found["code"] if found else ""
    rest = _without(rest, found.span()) if found else rest
    worth = _VALUE.search(rest)
    rest = _without(rest, worth.span()) if worth else rest
    if not (worth or code):
        return None
    said = _KINDS.sub("", _NOUN.sub("", rest, count=1)).strip()
    while (shorter := _LEADS.sub("", said)) != said:
        said = shorter
    title, _, more = " ".join(said.split()).rstrip(" ,.;:").partition(", ")
    value = worth[0] if worth else code
    return Content(
        kicker=sentence(noun["noun"]),
        value=value[:1].upper() + value[1:],
        title=sentence(title),
        subtitle=sentence(more),
        cta=code if worth else "",
    )


def _without(text: str, span: tuple[int, int]) -> str:
    return f"{text[: span[0]].rstrip()} {text[span[1] :].lstrip()}".strip()
