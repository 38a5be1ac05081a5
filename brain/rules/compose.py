"""From the words of a request for a scene to what stands on it, and to the design that fits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from brain.rules import content as words_of
from brain.rules.lexicon_scenes import PART_NOUNS
from brain.rules.tokens import Token, source, tokens
from tools.schemas import Content, Item

_STEPS = re.compile(
    r"\b(?:steps?|how (?:it|to|we)|process|instructions?|recipe|stages?|timeline|roadmap)\b", re.IGNORECASE
)
_CONTACT = re.compile(
    r"\b(?:address|phone|telephone|e-?mail|website|contact|instagram|facebook|tiktok|whatsapp|location)\b",
    re.IGNORECASE,
)
# The design that one named element asks for.
_OF_FIELD = {"value": "figure", "contact": "outro", "cta": "outro", "author": "quote"}
_ONE_LINE = 9  # words: a title that is longer reads as a sentence


@dataclass(frozen=True)
class Brief:
    """A request for a scene, taken apart: `hint` is the design its noun asks for ("" = none), `subject` what stands
    before the noun ("kitchen scene"), `link` how `body` is to be taken (the meanings of LINKS, or "")."""

    hint: str
    subject: str
    link: str
    body: str
    noun: str = ""  # the words of the noun, where they are a heading themselves


def compose(brief: Brief) -> tuple[Content, str]:
    """The words of the scene and the design that they ask for ("" = whatever fits)."""
    body = brief.body.strip(" \t\n,;:")
    row = tokens(body)
    parts, body = _named_parts(body, row)
    if parts is not None:
        rest, hint = compose(Brief(brief.hint, brief.subject, brief.link, body)) if body else (Content(), brief.hint)
        given = {name: value for name, value in parts.items() if value}
        if not body and brief.subject and "title" not in given:
            rest = Content(title=words_of.heading(brief.subject))
        return rest.model_copy(update=given), hint or next(
            (key for field, key in _OF_FIELD.items() if field in given), "title"
        )
    if brief.hint == "quote" and brief.link == "name":
        body = f"from {body}"  # "a testimonial from Anna: ..."
        row = tokens(body)
    if brief.hint == "quote" and (quoted := words_of.quote_of(body, row)):
        return quoted, "quote"
    if any(token.kind == "quote" for token in row):
        return _with_quotes(brief, body, row)
    if brief.link in {"says", "called"}:
        return _as_said(brief, body)
    return _by_shape(brief, body, row)


def _by_shape(brief: Brief, body: str, row: Sequence[Token]) -> tuple[Content, str]:
    """What the form of the words tells: a heading with details, a contact, a figure, a list, else a title."""
    head, details = details_of(body)
    if details:
        return _with_details(brief, head, details)
    if not body:
        return _only_subject(brief)
    if (brief.hint in {"", "outro"} or any(token.kind == "link" for token in row)) and (
        call := _call(brief, body, row)
    ):
        return call, "outro"
    if brief.hint in {"", "figure"} and (figure := words_of.figure_of(body)):
        title = (
            words_of.heading(brief.subject)
            if brief.subject and brief.subject.lower() not in figure.label.lower()
            else ""
        )
        return figure.model_copy(update={"title": title}), "figure"
    listed = brief.hint == "figure" or (brief.hint == "" and "," in body)
    if listed and (figure := _figure_among(body)):
        return figure, "figure"
    if (
        brief.hint in {"", "list"}
        and len(items := words_of.items_of(body)) == 1
        and items[0].label
        and words_of.all_valued(body)
    ):
        return Content(title=words_of.heading(items[0].label), items=(Item(value=items[0].value),)), "list"
    if brief.hint in {"list", "steps"} or (
        brief.hint == "" and brief.link in {"topic", ""} and len(words_of.parts(body)) > 2
    ):
        return _listed(brief, brief.subject or brief.noun, body)
    return _titled(brief, body)


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
    if comma and len(head.split()) <= 5 and not re.search(r"\d", head) and words_of.all_valued(rest):
        return head, rest
    # "our opening hours are 7 to 19"
    said = re.fullmatch(
        r"(?P<head>(?:our|my|the)\s[^,.:]{2,60}?)\s+(?:are|is)\s+(?P<details>.*\d.*)", body, re.IGNORECASE | re.DOTALL
    )
    return (said["head"], said["details"]) if said else (body, "")


def _with_details(brief: Brief, head: str, details: str) -> tuple[Content, str]:
    """A heading and what it announces: hours, services, steps, a contact, a sentence."""
    head = _told(head)
    row = tokens(details)
    if re.fullmatch(
        r"(?:(?:a|an|the|one|big|large|huge|single|key)\s+)*(?:number|figure|stat|statistic)",
        head.strip(),
        re.IGNORECASE,
    ):
        return _with_details(Brief("figure", brief.subject, "", brief.body), "", details)
    if _CONTACT.search(head) and brief.hint in {"", "outro"}:
        return Content(title=words_of.heading(head), contact=details.rstrip(".")), "outro"
    title = words_of.heading(head or brief.subject or brief.noun)
    if brief.hint == "quote":
        quote = words_of.quote_of(details, row) or Content(quote=words_of.sentence(details))
        author = quote.author or re.sub(r"^(?:by|from|of)\s+", "", head.strip(), flags=re.IGNORECASE)
        return quote.model_copy(update={"author": words_of.sentence(author)}), "quote"
    if brief.link == "direction":
        return Content(title=words_of.sentence(details.rstrip("."))), brief.hint or "title"
    if brief.hint == "title":
        return Content(title=words_of.heading(head, name=True), subtitle=words_of.sentence(details)), "title"
    items = words_of.items_of(details)
    if len(items) == 1 and (brief.hint in {"", "outro"}) and (call := words_of.call_of(details)) and call.contact:
        return Content(title=title, cta=call.cta, contact=call.contact), "outro"
    if brief.hint == "outro" and (call := words_of.call_of(details)):
        return call if call.title else call.model_copy(update={"title": title}), "outro"
    single = brief.hint == "" and len(items) == 1 and not items[0].value
    if (brief.hint == "figure" or single) and (figure := words_of.figure_of(details)):
        return figure.model_copy(update={"title": title}), "figure"
    if single:
        return Content(kicker=title, title=words_of.sentence(details.rstrip("."))), "title"
    return _listed(brief, head or brief.subject or brief.noun, details)


def _listed(brief: Brief, head: str, details: str) -> tuple[Content, str]:
    title = words_of.heading(re.sub(r"^(?:a |the )?list of\s+", "", head.strip(), flags=re.IGNORECASE))
    if brief.hint == "steps" or (brief.hint == "" and _STEPS.search(head)):
        return Content(title=title, items=words_of.steps_of(details)), "steps"
    return Content(title=title, items=words_of.items_of(details)), "list"


def _told(head: str) -> str:
    """A heading without the verb of a whole sentence: "our opening hours are" is "our opening hours"."""
    return re.sub(
        r"\s+(?:are|is|include|includes|including|like|such as|namely)\s*$", "", head.strip(), flags=re.IGNORECASE
    )


def _with_quotes(brief: Brief, body: str, row: Sequence[Token]) -> tuple[Content, str]:
    """Quotations are words for the screen: the title, and what stands below it; with an author they are a quote."""
    quotes = [token.text for token in row if token.kind == "quote"]
    first = next(at for at, token in enumerate(row) if token.kind == "quote")
    if first > 0 and brief.link in {"", "says"} and brief.hint in {"", "title"} and row[first - 1].word != ":":
        return _titled(brief, body)  # “We say "yes" to bread”
    said = words_of.quote_of(body, row)
    if brief.hint == "" and said and said.author and len(quotes) == 1 and brief.link not in {"says", "called"}:
        return said, "quote"
    head, _ = details_of(source(body, row[: next(i for i, t in enumerate(row) if t.kind == "quote")]).strip())
    if (
        brief.hint in {"", "list"}
        and len(items := words_of.items_of(body)) == 1
        and items[0].label
        and words_of.all_valued(body)
    ):
        return Content(title=words_of.heading(items[0].label), items=(Item(value=items[0].value),)), "list"
    if brief.hint in {"list", "steps"} or (len(quotes) > 2 and brief.hint == ""):
        items = tuple(Item(label=quote) for quote in quotes)
        return Content(title=words_of.heading(head or brief.subject), items=items), brief.hint or "list"
    if brief.hint == "outro":
        call = words_of.call_of(quotes[0])
        link = next((token.text for token in row if token.kind == "link"), "")
        if call and call.cta and (call.contact or link):
            return call.model_copy(update={"contact": call.contact or link}), "outro"
        return Content(title=quotes[0], cta=quotes[1] if len(quotes) > 1 else "", contact=link), "outro"
    return Content(title=quotes[0], subtitle=quotes[1] if len(quotes) > 1 else ""), brief.hint or "title"


def _as_said(brief: Brief, body: str) -> tuple[Content, str]:
    """Word for word. Words in capitals set themselves apart from directions that follow them."""
    capitals = re.match(r"(?:[A-Z0-9][A-Z0-9'’&!?.-]*\b[!?]*\s?){1,12}(?=\s?[a-z])", body)
    title = capitals[0].strip() if capitals and len(capitals[0].strip()) > 2 else body.strip()
    title, below = _split_below(title)
    title = title.rstrip(",;") if title.endswith("...") else title.rstrip(".,;")
    if brief.hint == "quote":
        return Content(quote=title), "quote"
    if brief.hint == "outro" and (call := words_of.call_of(title)) and (call.contact or not call.title):
        return call, "outro"
    head = {"kicker": words_of.heading(brief.subject)} if brief.subject else {}
    return Content(title=title, subtitle=below, **head), brief.hint or "title"


def _split_below(title: str) -> tuple[str, str]:
    """ "Hello and below it welcome": title and subtitle."""
    found = re.search(r",?\s+(?:and )?(?:below(?: it| that)?|underneath(?: it)?|under it),?\s+", title, re.IGNORECASE)
    return (title[: found.start()], words_of.sentence(title[found.end() :])) if found else (title, "")


def _call(brief: Brief, body: str, row: Sequence[Token]) -> Content | None:
    call = words_of.call_of(re.sub(r"^(?:to|that says|people to|sends? people to)\s+", "", body, flags=re.IGNORECASE))
    if call is None or (brief.hint == "" and not call.contact):
        return None
    if not call.title and brief.subject:
        return call.model_copy(update={"title": words_of.heading(brief.subject)})
    return call


def _figure_among(body: str) -> Content | None:
    """ "headcount, 412 people, up from 368": the first part with a figure, what is before it as the title."""
    pieces = [piece.strip() for piece in body.split(", ")]
    for at, piece in enumerate(pieces[:3]):
        figure = words_of.figure_of(piece)
        if figure and at < 2 and (at == 0 or len(pieces[0].split()) <= 4):
            rest = words_of.sentence(", ".join(pieces[at + 1 :]).rstrip("."))
            return figure.model_copy(update={"title": words_of.heading(", ".join(pieces[:at])), "subtitle": rest})
    return None


def _only_subject(brief: Brief) -> tuple[Content, str]:
    if not brief.subject:
        return Content(), brief.hint
    thanks = brief.hint == "outro"
    return Content(title=words_of.heading(brief.subject, name=not thanks)), brief.hint or "title"


def _titled(brief: Brief, body: str) -> tuple[Content, str]:
    """A title; what follows its first comma or sentence stands below it."""
    cut = re.search(r"(?<=[.!?])\s+(?=\S)|,\s+|\s+[-–—]\s+", body)
    first, rest = (body[: cut.start()], body[cut.end() :]) if cut else (body, "")
    if len(first.split()) > _ONE_LINE and not cut:
        first, rest = _halved(first)
    if called := re.fullmatch(
        r"(?:(?:a|an|my|our|the)\s+)?(?P<what>.{2,60}?),? (?:called|named)\s+(?P<name>\S.{0,80})", first, re.IGNORECASE
    ):
        below = words_of.sentence(rest) or words_of.heading(called["what"])
        return Content(title=called["name"], subtitle=below), brief.hint or "title"
    name = brief.link in {"name", ""} or brief.hint == "title"
    title = words_of.heading(first, name=name) if len(first.split()) <= 7 else words_of.sentence(first)
    title = title if title.endswith(("!", "?", "...")) else title.rstrip(".")
    hint = brief.hint if brief.hint in {"title", "outro"} else "title"
    subject = words_of.heading(brief.subject) if brief.subject else ""
    return Content(kicker=subject, title=title, subtitle=words_of.sentence(rest).rstrip(".")), hint


def _halved(text: str) -> tuple[str, str]:
    """A long line, cut where a phrase of its own begins: "fresh bread every day since 1974"."""
    found = re.search(r"\s(?=(?:since|where|for everyone|because|so that|with|in|at|from)\s)", text)
    return (text[: found.start()], text[found.end() :]) if found and found.start() > 8 else (text, "")


def _named_parts(body: str, row: Sequence[Token]) -> tuple[dict[str, str] | None, str]:
    """Elements that are named with their words: "the tagline fresh every day", "title “A”, subtitle “B”".

    Returns them, None when there are none, and the body without them.
    """
    found = [part for part in PART_NOUNS.all(row) if _introduces(row, part.start, part.end)]
    if not found:
        return None, body
    given: dict[str, str] = {}
    for part, following in zip(found, [*found[1:], None], strict=True):
        end = following.start if following else len(row)
        piece = list(row[part.end : end])
        while piece and piece[0].word in {
            ":",
            "is",
            "=",
            "that",
            "says",
            "saying",
            "reads",
            "reading",
            "of",
            "with",
            ",",
        }:
            piece = piece[1:]
        while piece and (piece[-1].word in {"and", "the", "a", "our", "my", "with", ",", "as", "."}):
            piece = piece[:-1]
        if piece:
            given[part.value] = piece[0].text if piece[0].kind == "quote" else words_of.sentence(source(body, piece))
    before = list(row[: found[0].start])
    while before and before[-1].word in {"and", "the", "a", "our", "my", "with", ",", "as", "plus"}:
        before = before[:-1]
    return (given, source(body, before)) if given else (None, body)


def _introduces(row: Sequence[Token], start: int, end: int) -> bool:
    """Whether the noun of an element is followed by its words rather than being content itself."""
    if end >= len(row):
        return False
    if row[start].word in {"number", "figure", "value"} and row[end].kind != "number":
        return False
    if row[end].kind in {"quote", "link"} or row[end].word in {":", "says", "saying", "reads", "reading", "="}:
        return row[end].word != ":" or start > 0 or row[start].word in {"title", "subtitle", "headline", "tagline"}
    if row[start].word in {"number", "figure", "value", "label"}:
        numbered = (
            row[end].kind == "number" if row[start].word != "label" else start > 0 and row[start - 1].word == "the"
        )
        return numbered
    leads = start > 0 and row[start - 1].word in {"the", "with", "and", "our", "tagline", "a", ","}
    return (
        leads
        and row[start].word in {"title", "subtitle", "headline", "tagline", "slogan", "claim", "strapline", "subline"}
        and row[end].kind == "word"
        and row[end].word not in {"for", "of", "and", "in"}
    )
