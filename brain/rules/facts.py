"""What a brief tells, fact by fact: sentences and clauses of a text, each with what it is. Pure text, no decisions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from typing import Literal

from brain.rules import content as words_of
from brain.rules.lexicon_brief import (
    ADDRESS,
    ATTRIBUTE,
    AWAY,
    CALLED,
    CALLS,
    COINS,
    CONTINUES,
    DASH,
    DATE,
    DAY,
    DAYS,
    DOES,
    ENDS_WITH,
    EVERY,
    HOURS,
    LEADS,
    MAGNITUDE,
    MONTHS,
    OF_ALL,
    PLACE,
    PRICE,
    QUESTION,
    RECEIVES,
    SALE,
    STRONG_CALLS,
    TIME,
)
from brain.rules.series import series_in
from brain.rules.style_words import of_looks
from brain.rules.tokens import Token, tokens
from brain.rules.versus import points_of_comparison
from tools.schemas import Item

Kind = Literal[
    "statement", "offer", "price", "figure", "list", "steps", "quote", "when", "where", "contact", "question", "versus"
]

# Emoji stand between facts as bullets do: "⛺ ages 8-12 🌲 July 7-18".
_EMOJI = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]+")
_BULLET = re.compile(rf"^\s*(?:[-*•·–—►✓✔]|\d{{1,2}}[.)])\s+(?=\S)(?!(?:{MONTHS})\b)", re.IGNORECASE)
# "1. mix 2. bake", but no "14. Juni".
_STEP = re.compile(rf"(?:^|(?<=\s))(?:step\s+)?\d{{1,2}}[.)]\s+(?=\S)(?!(?:{MONTHS})\b)", re.IGNORECASE)
# A sentence ends at a mark before a space, but not behind "St.", "Tel." or an initial.
_END = re.compile(
    r"(?<![\s.(][A-Za-z])(?<!\bSt)(?<!\bTel)(?<!\bNo)(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bapprox)(?<!\bmin)(?<!\bMio)"
    r"(?<!\bMrd)(?<!\bTsd)(?<!\bca)"
    rf"\.(?!(?<=\d\.)\s+(?i:{MONTHS})\b)(?=\s+\S)|(?<=[a-z]\s[A-Z])\.(?=\s+[A-Z])|[!?…؟।](?=\s+\S)|[。！？](?=\S)"
)
_CLAUSE = re.compile(rf"(?<!\d),(?=\s)|,(?=\s)|;\s|{DASH}|\s[|·]\s|(?<!\s)—(?!\d)\s?|[、，؛،]", re.IGNORECASE)
_NUMBER = re.compile(
    rf"(?<![\w.,/-])(?:[$€£¥]\s?)?\d(?:[\d.,]*\d)?(?:\s?(?:%|m²|km²|°C|km|kg|ml|cm|g|{MAGNITUDE})|[kKmM])?(?:\s?(?:[€£¥]|{COINS}))?"
    r"\+?(?![\w²³:/-])"
)
_LINE_LENGTH = 120  # characters: what is longer is no line of a list, and would take the patterns long
_CLAUSE_LENGTH = 600  # characters: what is longer tells no one price or date
_PRICED = re.compile(
    r"(?P<label>[^\d:$€£¥₹]*?[^\W\d][^\d:$€£¥₹]*?)\s*[-–:]?\s*"
    r"(?P<value>(?:(?:from|only|just|ab|nur|desde|à partir de|a partir de|da)\s+)?"
    r"(?:[$€£¥₹]\s?)?\d{1,4}(?:[.,]\d\d)?(?:\s?[€£])?)[.!]?"
)
# "Entry is $15 for adults and $5 for kids"
_PRICES = re.compile(
    r"(?P<lead>[^\d$€£¥₹]{3,40}?)?\s?(?:is |are |costs? |kostet |kosten |cuesta |coûte )?"
    r"(?P<price1>[$€£¥₹]\s?\d[\d.,]*|\d[\d.,]*\s?€)"
    r" (?:for |für |para |pour |per )?(?P<for1>[^\d,$€£]{3,30}?),? (?:and|und|y|et|e|or) "
    r"(?P<price2>[$€£¥₹]\s?\d[\d.,]*|\d[\d.,]*\s?€) (?:for |für |para |pour |per )?(?P<for2>[^\d,$€£]{3,30}?)[.!]?",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s?(?:to|-|–|bis|till)\s?\d{1,2}(?:[:.]\d\d)?")
STEPS_HEAD = re.compile(r"\b(?:steps?|schritte?n?|pasos|étapes|passos|passi)\b|手順|步骤", re.IGNORECASE)
# An amount that came in, where others are asked for.
_RAISED = re.compile(
    r"\b(?:raised|donated|collected|saved|invested|in prizes|revenue|turnover|profit|sales|funding|earned|granted"
    r"|gespendet|gesammelt|umsatz|gewinn|investiert|recaudad[oa]s|donad[oa]s|récolt[ée]e?s|collectée?s|raccolti"
    r"|arrecadad[oa]s)\b",
    re.IGNORECASE,
)
_MILLIONS = re.compile(rf"\d\s?(?![kK]){MAGNITUDE}")
_WHEN_AT_END = re.compile(
    rf"(?P<what>.{{6,}}?),?\s(?:on\s|am\s|el\s|le\s|il\s)?(?P<when>(?:(?:this|next|every|each|jeden|cada|chaque|ogni)\s)?(?:{DATE.pattern})(?!\w).{{0,40}})",
    re.IGNORECASE,
)
_IS = re.compile(r"(?:we're|we are|i'm|i am) (?:a|an|the) ", re.IGNORECASE)  # "We are a plumbing company, family owned"
_WEEKDAY = re.compile(rf"(?:^|\s)(?:{DAYS})$", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:by|before|until|till|bis|vor|hasta|antes del?|avant|entro|até)(?: the| zum| el| le| il)?$", re.IGNORECASE
)
# Two words that are one: "day and night".
_ONE_PAIR = re.compile(
    r"(?:day (?:and|or) night|night and day|tag und nacht|día y noche|jour et nuit|giorno e notte|dia e noite)[.!]?",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?P<who>(?!we\b|i\b|it\b)\S.*?)\s(?:is|are)(?: now)? open", re.IGNORECASE)
_TO_DATE = re.compile(r"\s+(?:on|am|el|le|il|em)$", re.IGNORECASE)  # "Party on", before the day
_WAITS = re.compile(r"\s+(?:is|are|will be|takes place|starts|ist|sind|es|est|è|é)$", re.IGNORECASE)
_EMOTICON = re.compile(r"\s*[:;]-?[)DP](?=\s|$)")


@dataclass(frozen=True)
class Fact:
    """`text` as the person wrote it, without the mark at its end; `below` explains it; `items` are a list's lines."""

    kind: Kind
    text: str
    below: str = ""
    items: tuple[Item, ...] = ()
    author: str = ""
    value: str = ""  # of a figure or a price
    contacts: tuple[str, ...] = ()  # of a contact: links, phone numbers
    group: int = 0  # facts of one sentence or list share it
    full: bool = False  # a sentence with a mark of its own, not one of several clauses

    @property
    def words(self) -> int:
        return word_count(self.text) + word_count(self.below)


def word_count(text: str) -> int:
    """Words to read; of scripts that set no spaces every two characters count as one."""
    dense = sum("\u3040" <= letter <= "\u9fff" for letter in text)
    return len(text.split()) + dense // 2 if text.strip() else 0


def facts_in(text: str) -> list[Fact]:
    """The facts of a text in the order in which they are told."""
    found: list[Fact] = []
    for group, (head, parts, numbered, full) in enumerate(_passages(_EMOTICON.sub(".", text))):
        found += [replace(fact, group=group) for fact in _facts_of(head, parts, numbered, full)]
    return _asked(found)


def _asked(facts: Sequence[Fact]) -> list[Fact]:
    """ "Questions? people@x.example": the question is what the address is for."""
    found: list[Fact] = []
    for fact in facts:
        last = found[-1] if found else None
        if last and last.kind == "question" and last.words < 3 and fact.kind == "contact" and not fact.text:
            found[-1] = replace(fact, text=last.text)
        else:
            found.append(fact)
    return found


# --- cutting ----------------------------------------------------------------------------------------------------------

_Passage = tuple[str, list[str], bool, bool]


def _passages(text: str) -> list[_Passage]:
    """Sentences and lists: (heading, parts, whether they are numbered steps, whether it is one whole sentence)."""
    found: list[_Passage] = []
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    at = 0
    while at < len(lines):
        bullets = []
        while at < len(lines) and (mark := _BULLET.match(lines[at])) and len(_STEP.findall(mask(lines[at]))) < 2:
            bullets.append((mark[0].strip(), lines[at][mark.end() :]))
            at += 1
        if bullets:
            head = found.pop()[1][0] if found and _announces(found[-1]) else ""
            numbered = all(mark[0].isdigit() for mark, _ in bullets)
            found.append((head.rstrip(": "), [words for _, words in bullets], numbered, False))
            continue
        found += _sentences(lines[at])
        at += 1
    return found


def _announces(passage: _Passage) -> bool:
    _, parts, _, _ = passage
    return len(parts) == 1 and parts[0].endswith(":")


def _sentences(line: str) -> list[_Passage]:
    masked = mask(line)
    steps = [found.start() for found in _STEP.finditer(masked)]
    if len(steps) > 1:
        head = re.sub(r"[:.]\s*$", "", line[: steps[0]].strip())
        bounds = [*steps, len(line)]
        pieces = [_STEP.sub("", line[a:b], count=1).strip(" ,;") for a, b in pairwise(bounds)]
        last, *more = _cut(pieces[-1], [found.end() for found in _END.finditer(mask(pieces[-1]))])
        rest = [passage for sentence in more for passage in _sentences(sentence)]
        return [(head, [*pieces[:-1], last], True, False), *rest]
    if len(_EMOJI.findall(line)) > 1:
        parts = [part.strip(" ,") for part in _EMOJI.split(line) if part.strip(" ,!")]
        return [("", parts, False, False)]
    return [_sentence(part) for part in _cut(line, [found.end() for found in _END.finditer(masked)])]


def _sentence(text: str) -> _Passage:
    text = text.strip()
    masked = mask(text)
    colon = re.search(r"(?<!\d):(?=\s)|(?<=\b(?:19|20)\d\d):(?=\s)|：", masked)
    head, rest = ("", text)
    if colon and colon.end() < len(text) and word_count(text[: colon.start()]) <= 9:
        head, rest = text[: colon.start()].strip(), text[colon.end() :].strip()
    parts = [rest] if _offered(rest) else clauses(rest)
    return head, parts, False, len(parts) == 1


def clauses(text: str) -> list[str]:
    """The parts of a sentence that can stand alone; the whole of it where they cannot."""
    masked = mask(text)
    parts = _cut(text, [found.end() for found in _CLAUSE.finditer(masked)])
    parts = [re.sub(r"[\s,;–—|·、，؛،]+$|\s-$", "", part).strip() for part in parts]
    joined: list[str] = []
    for part in parts:
        if joined and (CONTINUES.match(part) or _belongs(joined[-1], part)):
            joined[-1] += f", {part}"
        elif part:
            joined.append(part)
    looks = next((at for at in range(1, len(joined)) if all(map(of_looks, joined[at:]))), len(joined))
    if len(joined[:looks]) > 1 and _enumerates(joined[:looks]):
        return [", ".join(joined[:looks]), *joined[looks:]]
    brief = [_bare_words(part) < 4 for part in joined]
    cut = [_and_last(part, brief=all(brief[:at])) for at, part in enumerate(joined)]
    # In the middle only what names two things is two: "5 km, 10 km and half marathon, 2,300 runners".
    middle = [parts if at and brief[at - 1] and len(parts) > 1 else [joined[at]] for at, parts in enumerate(cut[:-1])]
    return [*chain(*middle), *cut[-1]] if len(joined) > 1 else joined


def _belongs(before: str, part: str) -> bool:
    """A place behind an address, a time behind a date: "88 Queen St, Leeds"."""
    place = ADDRESS.search(before) and re.fullmatch(r"[A-ZÀ-Ý][\w.'’ -]{2,30}", part)
    if _WEEKDAY.search(before) and DAY.match(part):
        return True  # "Sunday, October 12"
    time = (TIME.match(part) or _FROM_TO.fullmatch(part)) and not re.match(r"doors|from", part, re.IGNORECASE)
    return bool(place) or bool(DATE.search(before) and (time or re.fullmatch(r"(?:19|20)\d\d", part)))


def _enumerates(parts: Sequence[str]) -> bool:
    """ "Plants take in light, water and carbon dioxide": the commas divide single words of one sentence."""
    first, *others = [word_count(part) for part in parts]
    joint = re.search(r"\s(?:and|or|und|oder|y|e|et|ou)\s", mask(parts[-1]))
    return bool(joint) and first >= 4 and max(others) <= 4 and first >= max(others[:-1] or [1]) + 2


def _bare_words(text: str) -> int:
    """Its words without articles."""
    return word_count(
        re.sub(
            r"^(?:an?|the|der|die|das|ein|eine|el|la|los|las|un|una|une|le|les)\s",
            "",
            text.strip(),
            flags=re.IGNORECASE,
        )
    )


def _and_last(part: str, *, brief: bool) -> list[str]:
    """ "book at x.example and call 555-0142" is two, and so is "apples and juice" behind others as `brief`."""
    part = re.sub(r"^(?:and|or|und|oder|y|et|e|ou|plus)\s+", "", part, flags=re.IGNORECASE)
    if _ONE_PAIR.fullmatch(part):
        return [part]
    links = [token.start for token in _links(part)]
    brief = brief and len(part) < _LINE_LENGTH
    for joint in re.finditer(r"\s+(?:and|or|und|oder|o|ou|y|e|et)\s+", mask(part)):
        one, two = part[: joint.start()], part[joint.end() :]
        linked = links and links[0] < joint.start() < links[-1]
        if CALLS.match(two) or linked or (brief and max(_bare_words(one), _bare_words(two)) < 3):
            return [one, two]
    return [part]


def _cut(text: str, ends: Sequence[int]) -> list[str]:
    bounds = [0, *ends, len(text)]
    return [part for a, b in pairwise(bounds) if (part := text[a:b].strip())]


def mask(text: str) -> str:
    """The text with quotations, links and what stands in parentheses made of letters, so that no mark in them cuts."""
    letters = list(text)
    for token in tokens(text):
        if token.kind in {"quote", "link"}:
            letters[token.start : token.end] = "x" * (token.end - token.start)
    masked = "".join(letters)
    return re.sub(r"\([^()]*\)", lambda found: "x" * len(found[0]), masked)


# --- what each is -----------------------------------------------------------------------------------------------------


def _facts_of(head: str, parts: list[str], numbered: bool, full: bool) -> list[Fact]:
    """The facts of one sentence or list."""
    parts = [part for part in parts if re.search(r"\w", part)]
    if len(parts) > 1 and (numbered or STEPS_HEAD.search(head)):
        return [Fact("steps", tidy(head), items=tuple(Item(label=tidy(part)) for part in parts))]
    if quotes := _quotes(head, parts):
        return quotes
    if points := points_of_comparison(parts):
        return [Fact("versus", tidy(head), items=points)]
    if len(parts) == 1 and (both := _PRICES.fullmatch(parts[0])):
        items = tuple(Item(label=tidy(both[f"for{n}"]), value=both[f"price{n}"]) for n in (1, 2))
        return [Fact("list", tidy(head or both["lead"] or ""), items=items)]
    if priced := _priced(parts):
        return [Fact("list", tidy(head), items=priced)]
    if series := series_in(head, parts):
        return [Fact("list", tidy(series[0]), items=series[1])]
    if full and len(parts) == 1 and (items := _offered(parts[0])):
        done = DOES.match(parts[0])
        return [Fact("list", tidy(head or (done[0] if done else "")), items=items)]
    facts = _joined([fact for part in parts for fact in _dated(part, full=full)])
    if not head or not facts:
        return facts
    if RECEIVES.fullmatch(head):
        return [_reached(head, facts[0]), *facts[1:]]
    if len(facts) == 1:
        return [_reached(head, facts[0]) if facts[0].kind == "contact" else replace(facts[0], below=tidy(head))]
    return _under(tidy(head), facts)


def _dated(part: str, *, full: bool) -> list[Fact]:
    """The facts of a clause; of a long one that ends in a date, what happens and when."""
    fact = fact_of(part, full=full)
    date = _WHEN_AT_END.fullmatch(fact.text) if fact.kind == "when" and fact.words > 4 else None
    if date and _UNTIL.search(date["what"]):
        return [replace(fact, kind="statement")]  # "Bitte sag bis 1. Juni Bescheid"
    if date and not re.search(r"[\d月]", date["when"]):
        return [fact]
    if date is None or word_count(date["what"]) < 2 or DATE.search(date["what"]):
        return [fact]
    what, when = tidy(_TO_DATE.sub("", _WAITS.sub("", date["what"]))), tidy(date["when"])
    if opens := _OPENS.fullmatch(what):  # "Rosa's Flower Cart is open every Saturday"
        return [replace(fact, kind="statement", text=opens["who"]), replace(fact, text=f"Open {date['when'].strip()}")]
    if word_count(what) <= 5:
        return [replace(fact, text=when, below=what)]
    return [replace(fact, kind="statement", text=what), replace(fact, text=when)]


def _under(head: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts that a heading announces: one list of those that are alike, and the others."""
    figures = [fact for fact in facts if fact.kind == "figure"]
    if counts(figures) and len(figures) == len(facts):
        return [Fact("list", head, items=tuple(figure_item(fact) for fact in figures))]
    hours = [fact for fact in facts if fact.kind == "when"]
    listed = hours if len(hours) == len(facts) else [f for f in facts if f.kind in {"statement", "figure", "price"}]
    if len(listed) < 2:
        return [replace(facts[0], below=head), *facts[1:]]
    others = [fact for fact in facts if fact not in listed]
    return [Fact("list", head, items=tuple(item_of(fact) for fact in listed)), *others]


def counts(facts: Sequence[Fact]) -> bool:
    """Whether the facts are figures that stand first and count something."""
    return len(facts) > 1 and all(map(counting, facts))


def counting(fact: Fact) -> bool:
    """Whether a figure stands first and counts what follows; "250 g flour" measures it."""
    money = re.search(r"[$€£¥₹]", fact.value)
    measures = not money and re.search(r"[gl]$|\d\s?k?m$|m²", fact.value)
    stands = fact.text.startswith(fact.value) or (money and fact.text.endswith(fact.value))
    return fact.kind == "figure" and bool(stands) and not measures


def _priced(parts: Sequence[str]) -> tuple[Item, ...]:
    """ "gel nails 35, pedicure from €40": what is named, each with its price; nothing where a part has none."""
    found = [_PRICED.fullmatch(part) for part in parts if len(part) < _LINE_LENGTH]
    if len(found) < max(3, len(parts)) or not all(found):
        return ()
    return tuple(Item(label=tidy(one["label"]), value=one["value"]) for one in found if one)


def _offered(text: str) -> tuple[Item, ...]:
    """ "I do puppy classes, recall training and 1-to-1 sessions": the list behind the verb."""
    lead = None if _IS.match(text) else LEADS.match(text) or DOES.match(text)
    told = text[lead.end() :].rstrip(" .!") if lead else ""
    parts = re.split(r"\s*,\s+(?:and |or |und )?|\s+(?:and|or|und|y|et|e)\s+(?=[^,]*$)", told) if "," in told else []
    if _links(text) or CALLED.match(text):
        return ()
    return tuple(Item(label=tidy(part)) for part in parts) if len(parts) > 2 else ()


def _joined(facts: Sequence[Fact]) -> list[Fact]:
    """Facts of a sentence that say one thing together: a thing and its number, a question and where to ask, a place."""
    found: list[Fact] = []
    for fact in facts:
        last = found[-1] if found else None
        proper = fact.kind == "statement" and proper_name(fact.text) and not TIME.search(fact.text)
        proper = proper and not of_looks(fact.text)
        if last is None:
            found.append(fact)
        elif fact.kind == "contact" and last.kind == "contact" and not (fact.text and last.contacts):
            found[-1] = replace(last, text=last.text or fact.text, contacts=(*last.contacts, *fact.contacts))
        elif proper and (
            last.kind == "where" or (fact.words < 3 and re.search(r"\s(?:at|in|bei|à|en|em|a)\s", last.text))
        ):
            found[-1] = replace(last, text=f"{last.text}, {fact.text}")
        elif proper and last.kind == "when":
            found.append(replace(fact, kind="where"))
        elif fact.kind == "when" and len(found) > 1 and last.kind == "statement" and _place_alone(last):
            found[-1:] = [fact, replace(last, kind="where")]  # "Leipzig, 4 to 6 May"
        elif fact.kind == "figure" and last.kind == "statement" and proper_name(last.text) and last.words < 3:
            found[-1] = replace(fact, below=last.text)  # "Saturn, 146 moons"
        else:
            found.append(fact)
    return found


def _place_alone(fact: Fact) -> bool:
    return fact.words <= 2 and proper_name(fact.text) and not TIME.search(fact.text)


def _reached(head: str, fact: Fact) -> Fact:
    """ "Reservations 0221 555 0177", "Viewing: +33 ...": the word before says what it is for."""
    return replace(fact, text=tidy(head)) if fact.kind == "contact" and not fact.text else fact


def proper_name(text: str) -> bool:
    """Whether every word has a capital: "Hyde Park", "Aurelius Chronograph", "Light and Paper"."""
    return (
        re.fullmatch(r"[A-ZÀ-Ý0-9&][\w'’.&-]*(?:\s(?:(?:and|of|the|und|et|y) )?[A-ZÀ-Ý0-9&][\w'’.&-]*){0,3}", text)
        is not None
    )


def _quotes(head: str, parts: Sequence[str]) -> list[Fact]:
    """A quotation of more than a name, and who said it."""
    text = ", ".join(parts)
    quote = next((token for token in tokens(text) if token.kind == "quote"), None)
    if quote is None or word_count(quote.text) < 3:
        return []
    said = words_of.quote_of(text, tokens(text))
    author = said.author if said else ""
    if word_count(quote.text) < 5 and not author:
        return []  # a name
    return [Fact("quote", tidy(quote.text, marks=True), author=author or (tidy(head) if word_count(head) <= 5 else ""))]


def fact_of(text: str, *, full: bool = False) -> Fact:
    """The fact that a clause tells."""
    text = text.strip()
    if contacts := _links(text):
        return _contact(text, contacts)
    bare = tidy(LEADS.sub("", text))
    if listed := re.fullmatch(r"(?P<head>[^()]{3,60}?)\s*\((?P<items>[^()]+,[^()]+)\)[.!]?", text):
        items = tuple(Item(label=tidy(part)) for part in words_of.parts(listed["items"]))
        return Fact("list", tidy(listed["head"]), items=items)
    if QUESTION.search(text):
        return Fact("question", tidy(text), full=full)
    if STRONG_CALLS.match(text) and word_count(text) <= 9:
        return Fact("contact", tidy(text), full=full)
    kind, value = _kind_of(bare)
    if kind == "where":
        bare = tidy(re.sub(r"^(?:at|in)\s+", "", bare, flags=re.IGNORECASE))
    return Fact(kind, bare if word_count(bare) > 1 or value else tidy(text), value=value, full=full)


def _kind_of(text: str) -> tuple[Kind, str]:
    """What a clause is about, and the amount that it states."""
    if len(text) > _CLAUSE_LENGTH:
        return "statement", ""
    if SALE.search(text):
        found = re.search(r"\d+\s?%", text)
        return "offer", found[0] if found else ""
    numbers = len(_NUMBER.findall(mask(text)))
    if (price := PRICE.search(text)) and numbers == 1 and (_RAISED.search(text) or _MILLIONS.search(price["amount"])):
        return "figure", price["amount"].strip(" ,")
    if numbers == 2 and word_count(text) <= 12 and (far := OF_ALL.search(text)) and not DATE.search(text):
        return "figure", far["have"]
    if price:
        return ("price", price["amount"].strip(" ,.")) if numbers < 3 and word_count(text) <= 12 else ("statement", "")
    if ADDRESS.search(text):
        return "where", ""
    opens = re.match(r"(?:doors|polls|open|starts?|from)\b", text, re.IGNORECASE)
    if (
        DATE.search(text)
        or HOURS.search(text)
        or (opens and TIME.search(text))
        or (EVERY.search(text) and TIME.search(text))
    ):
        return "when", ""
    if not TIME.search(text) and word_count(text) <= 9 and (number := _counted(text)):
        return "figure", number
    if PLACE.match(text) and word_count(text) <= 6:
        return "where", ""
    return "statement", ""


def _counted(text: str) -> str:
    """The one number of a short text, if it counts something; "" for none, for years and for names ("Nimbus 2")."""
    numbers = list(_NUMBER.finditer(mask(text)))
    if not numbers or len(numbers) > 1:
        return ""
    number = numbers[0]
    rest = f"{text[: number.start()]} {text[number.end() :]}"
    year = re.fullmatch(r"(?:19|20)\d\d", number[0].strip())
    named = number.end() >= len(text.rstrip(".!")) and re.match(r"[A-ZÀ-Ý]", text) and "%" not in number[0]
    told = ATTRIBUTE.match(text) or AWAY.match(text)
    return "" if year or named or told or not re.search(r"\w", rest) else number[0].strip()


def _links(text: str) -> list[Token]:
    return [token for token in tokens(text) if token.kind == "link"]


def _contact(text: str, links: Sequence[Token]) -> Fact:
    """What to do, and where: "book at brightsmile.example"."""
    lead = re.sub(
        r"[\s:,–—-]*(?:\b(?:at|on|under|via|to|with|by|or|and|auf|unter|bei|al|en|sur|au|em|pelo|su|is|is at"
        r"|على|عبر|في|на|по|στο|στη|στην|σε|ב)\b|पर|は|(?<=[가-힣])[은는에])?"
        r"[\s:,(–—-]*$",
        "",
        text[: links[0].start],
        flags=re.IGNORECASE,
    )
    lead = re.sub(r"^(?:and|or|und|oder|y|et|e|o)\s+", "", lead, flags=re.IGNORECASE)
    lead = "" if ENDS_WITH.fullmatch(lead) else lead
    after = text[links[-1].end :].strip(" .!),")
    after = "" if after in {"まで", "へ", "から", "にて", "まで。"} else after
    below = tidy(after) if 1 < word_count(after) <= 8 else ""
    return Fact("contact", tidy(lead), below=below, contacts=tuple(link.text for link in links))


def figure_item(fact: Fact) -> Item:
    """A figure as a line: what it counts, and the number."""
    before, _, after = fact.text.partition(fact.value)
    label = " ".join(f"{before} {after}".split()).strip(" ,:")
    return Item(label=tidy(label) if before.strip() else label.rstrip("."), value=fact.value)


def item_of(fact: Fact) -> Item:
    """A fact as a line of a list: what it names, and its number, price or hours where they stand at its end."""
    text = fact.text
    if fact.kind in {"price", "figure"} and fact.value:
        label, _, after = text.partition(fact.value)
        label = re.sub(r"\s+(?:only|just|for|at|nur|por|für)\s*$", "", label)
        least = re.search(r"\s+(?:from|ab|desde|à partir de|a partir de|da)\s*$", label)  # what it costs at least
        label, least_word = (label[: least.start()], f"{least[0].strip()} ") if least else (label, "")
        if label.strip() and (fact.kind == "price" or not after.strip()):
            return Item(label=tidy(label), value=f"{least_word}{fact.value}{after}".strip())
        return Item(label=text)
    if short := re.fullmatch(r"(?P<label>[^\W\d]{2,}) (?P<value>\d[\d.,]*%?)", text):
        return Item(label=short["label"], value=short["value"])  # "NPS 71"
    found = words_of.items_of(text)
    return found[0] if len(found) == 1 and found[0].value else Item(label=text)


def tidy(text: str, *, marks: bool = False) -> str:
    """The words with a capital, without the mark at their end; a question or an exclamation keeps its own. `marks`:
    the full stops inside stay too."""
    text = " ".join(_EMOJI.sub(" ", text).split()).strip(" ,;:–—")
    text = re.sub(r"\s*[:;]-?[)(DP]$", "", text)
    if text.endswith((".", "。", "।")) and not text.endswith("...") and not (marks and "." in text[:-1]):
        text = text[:-1]
    return words_of.sentence(text) if text else ""
