"""When and where something takes place, told in one breath: "Ceremony 2pm St Mary's Church", "April 9 to 12, 7:30pm
at the Old Mill Theatre". Pure text."""

from __future__ import annotations

import re
from typing import NamedTuple

from brain.rules.lexicon_brief import DAYS, HOUR, MONTHS, PARTS_OF_DAY, RECURS, ROOMS, STREET

_LONGEST = 160  # characters: what is longer is a sentence, and would take the patterns long
_DAY_NUMBER = r"\d{1,2}(?:st|nd|rd|th|er|º)?\.?"
_MONTH = rf"(?:{MONTHS})\b\.?"
_OF = r"(?:\s?(?:of|de|del|di)\s|\s)"
_YEAR = r"(?:,?\s(?:de\s)?(?:19|20)\d\d)?"
_AND = r"(?:to|and|or|until|till|bis|und|y|all['’]|al|a|et|au|e|&|\+|[-–/])"
_CALENDAR = (
    rf"(?:{_DAY_NUMBER}\s?{_AND}\s?)?{_DAY_NUMBER}{_OF}{_MONTH}{_YEAR}"
    rf"|{_MONTH}\s{_DAY_NUMBER}(?!\d)(?:\s?{_AND}\s?{_DAY_NUMBER}(?![\d:]|\s?[ap]m))?{_YEAR}"
    r"|\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2}|\d{4}-\d\d-\d\d|\d{1,2}月\d{1,2}日"
)
_SHORT_DAY = r"(?-i:Mo|Di|Mi|Do|Fr|Sa|So|Lu|Ma|Me|Je|Ve)"
_WEEKDAY = (
    rf"{_SHORT_DAY}\.?\s?(?:[-–&+/]|bis|und|et|u\.)\s?{_SHORT_DAY}\b\.?|(?:{DAYS})\b(?!['’])(?:\s(?:{PARTS_OF_DAY})\b)?"
)
_DATE = (
    rf"(?:(?:{RECURS})\s)?(?:{_CALENDAR}|{_WEEKDAY})"
    rf"|tonight|tomorrow(?:\s(?:{PARTS_OF_DAY}))?|this (?:weekend|week|month|{PARTS_OF_DAY})|heute abend|morgen abend"
    r"|this (?:spring|summer|autumn|fall|winter)"
)
_BARE = r"\d{1,2}(?:[:.]\d\d)?"
_TO = r"\s?(?:to|until|till|bis|[-–]|a|à|às|alle|al)\s?"
_ZONE = r"(?:\s(?:CES?T|[ECMP][SD]?T|GMT|BST|UTC|MEZ)\b)?"
_NO_AMOUNT = r"(?!\d|%|[.,]\d|\s?(?:€|euros?|£|dollars?))"
_TIME = (
    rf"(?:{HOUR}){_TO}(?:{HOUR}|{_BARE}(?:\s?uhr)?|late|midnight){_NO_AMOUNT}{_ZONE}|{_BARE}{_TO}(?:{HOUR}){_ZONE}"
    rf"|(?:{HOUR})(?!\d){_ZONE}|(?<=\bfrom ){_BARE}(?:{_TO}{_BARE})?{_NO_AMOUNT}"
    rf"|(?<=\bopen ){_BARE}{_TO}{_BARE}{_NO_AMOUNT}|(?<=\w at )(?:1[0-2]|[1-9]){_NO_AMOUNT}(?=,|$)"
)
# An hour without a mark, which only a day before it makes one: "tonight at 8".
_CLOCK = rf"(?:(?:at|um|alle|ore|às|à|a las|@)\s)?(?<=\s){_BARE}(?:{_TO}{_BARE})?{_NO_AMOUNT}(?!\s(?-i:[A-ZÀ-Ý]))"
_JOINT = (
    rf"(?:\s?{_AND}\s?|,?\s(?:(?:from|at|on|um|ab|von|a partir das|à partir de|desde las|dalle|das|alle|às|a las|à|@"
    r"|de(?=\s\d\S*\s(?:h\s)?(?:a|às)\s))\s)?)"
)
_WHEN = re.compile(
    rf"(?<![\w/.:])(?<!the )(?:{_DATE}|{_TIME})(?:{_JOINT}(?:{_DATE}|{_TIME}|{_CLOCK}))*(?![\w%/])", re.IGNORECASE
)
# Before a day or a time, and no part of what takes place.
_LEAD = re.compile(
    r"(?:^|[\s,])(?:(?:is|are|takes place|starts?|begins?|ist|sind|es|est|è|é)\s?)?(?:(?<!\w)(?:on|at|from|am|um|ab|vom"
    r"|von|im|el|los|las|le|les|il|la|dal|em|no|na|desde|a|à|@|every)?)[\s,]*$",
    re.IGNORECASE,
)
_AT = re.compile(
    r"^[\s,]*(?:at|in|im|bei|beim|auf dem|auf der|en|au|aux|à|chez|presso|nel|nella|al|na|no|@)\s(?=\S)", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?:the|our|der|die|das|den|dem|la|el|los|las|le|les|il|lo|gli|o|a|os|as)\s", re.IGNORECASE)
_PROPER = re.compile(r"[A-ZÀ-Ý0-9][^,.!?]{1,60}")
HERE = re.compile(r"(?:our|my|his|her|their|the|your|bei)\s[\w'’ ]{2,30}", re.IGNORECASE)
_PLACED = re.compile(r"^(?P<what>.{2,50}?)\s(?:on|at|in|im|en|à|bei)\s(?P<place>(?:the\s)?[A-ZÀ-Ý0-9][^,.!?]{2,50})$")


_LATER = re.compile(rf",\s(?:(?:at|um|à|a las|alle)\s)?(?P<time>{_TIME})$", re.IGNORECASE)
# What takes place, behind its time, and where.
_DOING = re.compile(
    r"(?!(?:at|in|im|bei|en|au|à|to|till|until|bis|every|each|daily|sharp)\b)(?P<what>[^\W\d][\w'’&-]*(?:\s[\w'’&-]+){0,3}?)"
    r"(?P<place>\s(?:at|in|im|bei|beim|en|au|à|nel|nella|na|no)\s.{3,50})?",
    re.IGNORECASE,
)
_NO_HOUR = re.compile(r"(?<!\d)(?:2[5-9]|[3-9]\d)\s?(?:h|uhr)\b", re.IGNORECASE)  # "in 48 h"
_WITH_US = re.compile(r"\s(?:uns|us|me|mir|nosotros|nous|noi|nós)\s", re.IGNORECASE)
_SINCE = re.compile(
    r"(?:^|\s)(?P<word>from|between|zwischen|entre|tra|du|del|dal|dall['’]|vom|by|before|vor|antes de|avant"
    r"|ab|until|till|bis|desde|hasta|dès|since|seit|depuis|jusqu['’]à|dalle|fino alle|até)\s$",
    re.IGNORECASE,
)

_DE = re.compile(r"(?:^|\s)(?P<word>de|da|das)\s$", re.IGNORECASE)  # "abrimos de 1 a 11 pm"


class Occasion(NamedTuple):
    """`what` takes place ("" = not said), `when` and `where` ("" = not said)."""

    what: str
    when: str
    where: str


def occasion_in(text: str) -> Occasion | None:
    """The occasion that a clause tells; None where it tells no day or time, or more than that and where."""
    found = _WHEN.finditer(text) if len(text) <= _LONGEST else ()
    return next((told for one in found if (told := _told(text, one))), None)


def _told(text: str, found: re.Match[str]) -> Occasion | None:
    """What is told before a time, and where behind it. "Sunday lunch at 1pm" is lunch, at one."""
    behind, more = text[found.end() :].strip(" .!,"), ""
    if later := _LATER.search(behind):  # "3 May at the Red Lion, 6pm"
        behind, more = behind[: later.start()], f", {later['time']}"
    first = not text[: found.start()] or _LEAD.fullmatch(text[: found.start()])
    if first and not re.search(_DATE, found[0], re.IGNORECASE) and (doing := _doing(behind, found[0])):
        return doing
    where = _place(behind, dated=re.search(r"\d", found[0]) is not None)
    if where is None:
        return None
    lasts = re.search(rf"\S{_TO}\S", found[0]) is not None
    since = _SINCE.search(text[: found.start()]) or (_DE.search(text[: found.start()]) if lasts else None)
    start = since.start("word") if since else found.start()
    what = _LEAD.sub("", text[:start]).strip(" ,:–—-")
    if not where and not _WITH_US.search(what) and (placed := _PLACED.match(what)):
        what, where = placed["what"], placed["place"]
    elif not where and (at := _AT.match(what)):
        what, where = "", what[at.end() :]
    if re.search(r"\d", what) or _NO_HOUR.search(found[0]):
        return None
    return Occasion(what, text[start : found.end()] + more, where)


def _doing(behind: str, when: str) -> Occasion | None:
    """What takes place, behind its time: "14 Uhr Trauung in der Schlosskapelle"."""
    found = _DOING.fullmatch(behind)
    where = _place((found["place"] or "").strip(), dated=False) if found else None
    return Occasion(found["what"], when, where) if found and where is not None else None


def _place(behind: str, *, dated: bool) -> str | None:
    """The place that stands behind a time; None for anything else."""
    if not behind:
        return ""
    at = _AT.match(behind)
    place = behind[at.end() :] if at else behind
    bare = _ARTICLE.sub("", place)
    named = (at or dated) and _PROPER.fullmatch(bare)
    named = named or ROOMS.fullmatch(bare) or STREET.fullmatch(place)
    return place if named or (at and HERE.fullmatch(place)) else None
