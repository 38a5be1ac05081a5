"""From the words of a request for a scene to what stands on it, and to the design that fits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from brain.rules import content as words_of
from brain.rules.coupons import coupon_of
from brain.rules.lexicon_brief import ABBREVIATED, DASH, MONTHS
from brain.rules.named_parts import named_parts
from brain.rules.names import name_and_what
from brain.rules.series import series_in
from brain.rules.style_words import asks_style, of_looks
from brain.rules.tokens import Token, source, tokens
from brain.rules.versus import comparison_of
from tools.schemas import Content, Item

_STEPS = re.compile(
    r"\b(?:steps?|how (?:it|to|we)|process|instructions?|recipe|stages?|timeline|roadmap)\b", re.IGNORECASE
)
_CONTACT = re.compile(
    r"\b(?:address|phone|telephone|e-?mail|website|contact|instagram|facebook|whatsapp|location)\b", re.IGNORECASE
)
_BIG_NUMBER = re.compile(
    r"(?:(?:a|an|the|one|big|large|huge|single|key)\s+)*(?:number|figure|stat|statistic)", re.IGNORECASE
)
_SPEECH = re.compile(
    r"\b(?:says?|said|quotes?|reviews?|testimonials?|customers?|feedback|wrote|writes?|words)\b", re.IGNORECASE
)
_CALLED = re.compile(
    r"(?:(?:a|an|my|our|the)\s+)?(?P<what>[^,.!?]{2,60}?)(?:,? (?:called|named)|[.!,]\s+(?:it's|it is|we're|we are)"
    r" called|[.!]\s+(?:it's|its|the) name is)\s+(?P<name>[^,.!?]{1,80})[.!]?",
    re.IGNORECASE,
)
# The design that one named element asks for.
_OF_FIELD = {"value": "figure", "contact": "outro", "cta": "outro", "author": "quote"}
_BEHIND_LIST = re.compile(r"(?<=[\d€$£])\.\s+(?=[^\W\d_])")  # a sentence behind the last price
_NUMBERED = re.compile(r"(?:number|figure|page|step|part|day|room)\s\d+[.!]?", re.IGNORECASE)  # "that says number 7"
_ONE_LINE = 9  # words: a title that is longer reads as a sentence
Scene = tuple[Content, str]


@dataclass(frozen=True)
class Brief:
    """A request for a scene, taken apart: `hint` is the design its noun asks for ("" = none), `subject` what stands
    before the noun ("kitchen scene"), `link` how `body` is to be taken (the meanings of LINKS, or "")."""

    hint: str
    subject: str
    link: str
    body: str
    noun: str = ""  # the words of the noun, where they are a heading themselves


def compose(brief: Brief) -> Scene:
    """The words of the scene and the design that they ask for ("" = whatever fits)."""
    body = _without_style(brief.body.strip(" \t\n,;:"))
    if asked := _asked_for(f"{brief.subject} {body}".strip()):
        return asked
    row = tokens(body)
    given, rest = named_parts(body, row)
    if given and not (brief.link == "says" and _NUMBERED.fullmatch(body)):
        return _with_parts(brief, given, rest)
    if brief.hint == "quote" and brief.link == "name":
        body = f"from {body}"  # "a testimonial from Anna: ..."
        row = tokens(body)
    if brief.hint == "quote" and (quoted := words_of.quote_of(body, row)):
        return quoted, "quote"
    if any(token.kind == "quote" for token in row):
        return _with_quotes(brief, body, row)
    if brief.link in {"says", "called"}:
        return _as_said(brief, body)
    head, details = details_of(body)
    if details:
        return _with_details(brief, _told(head), details)
    return _plain(brief, body, row) if body else _only_subject(brief)


def _without_style(body: str) -> str:
    """The words without a last sentence that says how they shall look: "Revenue grew 45%. Make a chart"."""
    told, mark, last = body.rpartition(". ")
    return told if mark and (asks_style(last) or of_looks(last)) else body


def _asked_for(words: str) -> Scene | None:
    """A coupon, a comparison or amounts over time, which designs of their own show."""
    if series := series_in("", words_of.parts(words)):
        kicker, _, title = series[0].rpartition(":")
        heads = {"kicker": kicker, "title": title} if title.strip() else {}
        return Content(items=series[1], **{key: words_of.heading(head) for key, head in heads.items() if head}), "bars"
    if coupon := coupon_of(words):
        return coupon, "coupon"
    compared = comparison_of(words)
    return (compared, "versus") if compared else None


def details_of(body: str) -> tuple[str, str]:
    """Heading and details of "our hours: 7 to 19" or "platforms (Xbox, PlayStation)"; empty details without a
    heading."""
    bracket = re.fullmatch(r"(?P<head>[^()\n]{1,120}?)\s*\((?P<details>[^()]+)\)\s*[.!]?", body)
    if bracket and ("," in bracket["details"] or "/" in bracket["details"]):
        return bracket["head"], bracket["details"]
    # A colon in a time, a ratio or an address is none.
    colon = re.search(r":(?:\s+|(?=[^\d/\s]))", body)
    if colon and not re.search(r"https?$", body[: colon.start()]):
        return body[: colon.start()], body[colon.end() :].strip()
    line, newline, more = body.partition("\n")
    if newline and more.strip():
        return line, more.strip()
    head, comma, rest = body.partition(", ")
    if comma and len(head.split()) <= 5 and not re.search(r"[\d.!?]", head) and words_of.all_valued(rest):
        return head, rest
    # "our opening hours are 7 to 19"
    said = re.fullmatch(
        r"(?P<head>(?:our|my|the)\s[^,.:]{2,60}?)\s+(?:are|is)\s+(?!\w+ing\b)(?P<details>.*\d.*)",
        body,
        re.IGNORECASE | re.DOTALL,
    )
    return (said["head"], said["details"]) if said else (body, "")


# --- by the form of the words -----------------------------------------------------------------------------------------


def _with_parts(brief: Brief, given: dict[str, str], rest: str) -> Scene:
    """Elements that are named, and what else is said."""
    content, hint = compose(replace(brief, body=rest)) if rest else (Content(), brief.hint)
    if not rest and brief.subject and "title" not in given:
        content = Content(title=words_of.heading(brief.subject))
    fitting = next((design for field, design in _OF_FIELD.items() if field in given), "title")
    return content.model_copy(update=given), hint or fitting


def _plain(brief: Brief, body: str, row: Sequence[Token]) -> Scene:
    """A contact, a figure, a list, else a title."""
    linked = any(token.kind == "link" for token in row)
    if (brief.hint in {"", "outro"} or linked) and (call := _call(brief, body)):
        return call, "outro"
    priced = brief.hint == "" and _BEHIND_LIST.search(body)
    if priced and len(rows := words_of.items_of(body[: priced.start()])) > 2 and all(row.value for row in rows):
        return _listed(brief, brief.subject or brief.noun, body)
    if brief.hint in {"", "figure"} and (figure := _figure(brief, body)):
        return figure, "counters" if figure.items else "ring" if words_of.of_all(figure) else "figure"
    items = words_of.items_of(body)
    if brief.hint in {"", "list"} and len(items) == 1 and items[0].value and re.fullmatch(r"[^.!?]+", items[0].label):
        return Content(title=words_of.heading(items[0].label), items=(Item(value=items[0].value),)), "list"
    listed = brief.hint == "" and brief.link in {"topic", ""} and len(items) > 2 and "." not in body.rstrip(".")
    if brief.hint in {"list", "steps"} or listed:
        return _listed(brief, brief.subject or brief.noun, body)
    return _titled(brief, body)


def _with_details(brief: Brief, head: str, details: str) -> Scene:
    """A heading and what it announces: hours, services, steps, a contact, a sentence."""
    if _BIG_NUMBER.fullmatch(head):
        return _with_details(replace(brief, hint="figure"), "", details)
    if _CONTACT.search(head) and brief.hint in {"", "outro"}:
        return Content(title=words_of.heading(head), contact=details.rstrip(".")), "outro"
    if brief.hint == "quote":
        return _quoted(head, details), "quote"
    if brief.link == "direction":
        return Content(title=words_of.sentence(details.rstrip("."))), brief.hint or "title"
    if brief.hint == "title":
        return Content(title=words_of.heading(head, name=True), subtitle=words_of.sentence(details)), "title"
    if brief.noun and re.match(r"(?:to|until|till)\s", head):
        head = f"{brief.noun} {head}"  # "countdown to launch: 3 days"
    title = words_of.heading(head or brief.subject or brief.noun)
    call = words_of.call_of(details)
    items = words_of.items_of(details)
    if call and (brief.hint == "outro" or (brief.hint == "" and len(items) == 1 and call.contact)):
        return call.model_copy(update={"title": call.title or title}), "outro"
    single = brief.hint == "" and len(items) == 1 and not items[0].value
    if (brief.hint == "figure" or single) and (figure := words_of.figure_of(details)):
        return figure.model_copy(update={"title": title}), "figure"
    if single:
        return Content(kicker=title, title=words_of.sentence(details.rstrip("."))), "title"
    return _listed(brief, head or brief.subject or brief.noun, details)


def _told(head: str) -> str:
    """A heading without the verb of a whole sentence: "our opening hours are" is "our opening hours"."""
    return re.sub(r"\s+(?:are|is|includes?|including|like|such as|namely)\s*$", "", head.strip(), flags=re.IGNORECASE)


def _listed(brief: Brief, head: str, details: str) -> Scene:
    title = words_of.heading(re.sub(r"^(?:a |the )?list of\s+", "", head.strip(), flags=re.IGNORECASE))
    if brief.hint == "steps" or (brief.hint == "" and _STEPS.search(head)):
        return Content(title=title, items=words_of.steps_of(details)), "steps"
    # "Soup €6.50, cake €4.80. Open noon to three": a sentence behind the list is none of its lines.
    ends = _BEHIND_LIST.search(details)
    if ends and "," in details[: ends.start()] and not re.search(r"\d[.,]\d\d(?!\d)", details[ends.end() :]):
        items = words_of.items_of(details[: ends.start()])
        if len(items) > 1 and items[-1].value:
            said = words_of.sentence(details[ends.end() :].rstrip(". "))
            return Content(title=title, items=items, subtitle=said), "menu"
    counters = brief.hint == "" and words_of.counted(words_of.parts(details))
    return Content(title=title, items=words_of.items_of(details)), "counters" if counters else "list"


def _figure(brief: Brief, body: str) -> Content | None:
    """One number and what it counts, or several. A name with a number in it ("Nimbus 2") is none."""
    if brief.hint in {"", "figure"} and len(counted := words_of.counted(words_of.parts(body))) > 1:
        return Content(title=words_of.heading(brief.subject), items=counted)
    figure = words_of.figure_of(body)
    if figure and not (brief.link == "name" and re.match(r"[^\d,]*[A-Z][\w'’]*\s\d", body)):
        titled = brief.subject and brief.subject.lower() not in figure.label.lower()
        return figure.model_copy(update={"title": words_of.heading(brief.subject)}) if titled else figure
    if brief.hint == "figure" or (brief.hint == "" and brief.link != "name" and "," in body):
        return _figure_among(body)
    return None


def _figure_among(body: str) -> Content | None:
    """ "headcount, 412 people, up from 368": the first part with a figure, what is before it as the title."""
    pieces = [piece.strip() for piece in body.split(", ")]
    for at, piece in enumerate(pieces[:2]):
        figure = words_of.figure_of(piece)
        if figure and (at == 0 or len(pieces[0].split()) <= 4):
            rest = words_of.sentence(", ".join(pieces[at + 1 :]).rstrip("."))
            title = words_of.heading(", ".join(pieces[:at])) or figure.title
            return figure.model_copy(update={"title": title, "subtitle": rest})
    return None


def _call(brief: Brief, body: str) -> Content | None:
    call = words_of.call_of(re.sub(r"^(?:to|that says|people to|sends? people to)\s+", "", body, flags=re.IGNORECASE))
    if call is None or (brief.hint == "" and not call.contact and not words_of.is_strong_call(body)):
        return None
    if not call.title and brief.subject:
        return call.model_copy(update={"title": words_of.heading(brief.subject)})
    return call


# --- quotations and what is said word for word ------------------------------------------------------------------------


def _quoted(head: str, details: str) -> Content:
    """ "From Anna: I love it": who said it stands before the colon or behind a dash."""
    quote = words_of.quote_of(details, tokens(details)) or Content(quote=words_of.sentence(details))
    author = quote.author or re.sub(r"^(?:by|from|of)\s+", "", head, flags=re.IGNORECASE)
    return quote.model_copy(update={"author": words_of.sentence(author)})


def _with_quotes(brief: Brief, body: str, row: Sequence[Token]) -> Scene:
    """Quotations are words for the screen: a quote when somebody says it, else the title and what stands below it."""
    quotes = [token.text for token in row if token.kind == "quote"]
    first = next(at for at, token in enumerate(row) if token.kind == "quote")
    head = source(body, row[:first]).strip()
    if (name := _without_below(head)) is not None:
        return Content(title=name, subtitle=quotes[0]), brief.hint or "title"
    inside = brief.link in {"", "says"} and brief.hint in {"", "title"} and first > 0
    if inside and row[first - 1].word not in {":", ","}:
        return _titled(brief, body)  # “We say "yes" to bread”
    head = _told(details_of(head)[0])
    said = words_of.quote_of(body, row)
    if brief.hint == "" and len(quotes) == 1 and said and said.author and brief.link not in {"says", "called"}:
        if not head or _SPEECH.search(head) or len(quotes[0].split()) > 5:
            return said, "quote"
        return Content(kicker=words_of.heading(head), title=quotes[0], subtitle=f"By {said.author}"), "title"
    if brief.hint in {"list", "steps"} or (len(quotes) > 2 and brief.hint == ""):
        items = tuple(Item(label=quote) for quote in quotes)
        return Content(title=words_of.heading(head or brief.subject), items=items), brief.hint or "list"
    if brief.hint == "outro":
        return _quoted_call(quotes, row), "outro"
    return _quoted_title(brief, head, quotes, body[row[-1].end :] if len(quotes) > 1 else body[row[first].end :])


def _quoted_title(brief: Brief, head: str, quotes: Sequence[str], after: str) -> Scene:
    """A title in quotation marks, what it is before it, and what stands below it."""
    below = quotes[1] if len(quotes) > 1 else ""
    tail = re.sub(r"^[\s,.:;–—-]+(?:and\s+)?", "", after).rstrip(" .")
    if (
        not below
        and tail
        and len(tail.split()) <= 8
        and not re.match(r"(?:in|with|on|as|at|using)\s", tail, re.IGNORECASE)
    ):
        below = words_of.sentence(tail)
    named = brief.link == "name" and 0 < len(head.split()) <= 5
    kicker = words_of.heading(head) if named else words_of.heading(brief.subject)
    return Content(kicker=kicker, title=quotes[0], subtitle=below), brief.hint or "title"


def _quoted_call(quotes: Sequence[str], row: Sequence[Token]) -> Content:
    link = next((token.text for token in row if token.kind == "link"), "")
    call = words_of.call_of(quotes[0])
    if call and call.cta and (call.contact or link):
        return call.model_copy(update={"contact": call.contact or link})
    return Content(title=quotes[0], cta=quotes[1] if len(quotes) > 1 else "", contact=link)


def _without_below(head: str) -> str | None:
    """The name in "my name, Tom Fischer, and below it"; None when nothing is said to stand below."""
    below = re.fullmatch(
        r"(?P<name>.+?),?\s+(?:and\s+)?(?:below|underneath|under)(?:\s+(?:it|that))?(?:\s+it says)?,?:?",
        head,
        re.IGNORECASE,
    )
    return re.sub(r"^(?:my|our|the) name,?\s+(?:is\s+)?", "", below["name"], flags=re.IGNORECASE) if below else None


def _as_said(brief: Brief, body: str) -> Scene:
    """Word for word. Words in capitals set themselves apart from directions that follow them."""
    capitals = re.match(r"(?:[A-Z0-9][A-Z0-9'’&!?.-]*\b[!?]*\s?){1,12}(?=\s?[a-z])", body)
    title = capitals[0].strip() if capitals and len(capitals[0].strip()) > 2 else body.strip()
    found = re.search(r",?\s+(?:and )?(?:below(?: it| that)?|underneath(?: it)?|under it),?\s+", title, re.IGNORECASE)
    title, below = (title[: found.start()], words_of.sentence(title[found.end() :])) if found else (title, "")
    title = title.rstrip(",;") if title.endswith("...") else title.rstrip(".,;")
    if brief.hint == "quote":
        return Content(quote=title), "quote"
    if brief.hint == "outro" and (call := words_of.call_of(title)) and (call.contact or not call.title):
        return call, "outro"
    kicker = words_of.heading(brief.subject) if brief.subject else ""
    return Content(kicker=kicker, title=title, subtitle=below), brief.hint or "title"


# --- titles -----------------------------------------------------------------------------------------------------------


def _only_subject(brief: Brief) -> Scene:
    if not brief.subject:
        return Content(), brief.hint
    return Content(title=words_of.heading(brief.subject, name=brief.hint != "outro")), brief.hint or "title"


def _titled(brief: Brief, body: str) -> Scene:
    """A title; what follows its first comma or sentence stands below it."""
    hint = brief.hint if brief.hint in {"title", "outro"} else "title"
    if called := _CALLED.match(body):
        below = words_of.sentence(body[called.end() :].strip(" ,.")) or words_of.heading(called["what"])
        return Content(title=called["name"].strip(), subtitle=below), hint
    cuts = re.finditer(rf"(?<=[.!?])(?!(?<=\d\.)\s+(?:{MONTHS})\b)\s+(?=\S)|,\s+|{DASH}", body, re.IGNORECASE)
    cut = next((found for found in cuts if not ABBREVIATED.search(body[: found.start()])), None)
    first, rest = (body[: cut.start()], body[cut.end() :]) if cut else (body, "")
    if len(first.split()) > _ONE_LINE and not cut:
        first, rest = _halved(first)
    name = brief.link in {"name", ""} or brief.hint == "title"
    if brief.link == "name" and not (brief.subject or brief.noun):
        own, what = name_and_what(first)
        if what and re.match(r"(?:my|our)\b", first, re.IGNORECASE) and own != first:
            return Content(kicker=what, title=own, subtitle=words_of.sentence(rest).rstrip(".")), hint
    title = words_of.heading(first, name=name) if len(first.split()) <= 7 else words_of.sentence(first)
    title = title if title.endswith(("!", "?", "...")) else title.rstrip(".")
    # "a wedding invitation for ...": what it is stands above the names.
    kicker = words_of.heading(f"{brief.subject} {brief.noun}".strip()) if brief.subject or brief.noun else ""
    return Content(kicker=kicker, title=title, subtitle=words_of.sentence(rest).rstrip(".")), hint


def _halved(text: str) -> tuple[str, str]:
    """A long line, cut where a phrase of its own begins: "fresh bread every day since 1974"."""
    found = re.search(r"\s(?=(?:since|where|for everyone|because|so that|with|in|at|from)\s)", text)
    return (text[: found.start()], text[found.end() :]) if found and found.start() > 8 else (text, "")
