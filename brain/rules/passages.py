"""A brief's text cut into sentences, lists and clauses. Pure text: what each of them is, `facts` tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise

from brain.rules.lexicon_brief import (
    ADDRESS,
    CALLED,
    CALLS,
    CONTINUES,
    DASH,
    DATE,
    DAY,
    DAYS,
    DOES,
    LEADS,
    MONTHS,
    TIME,
    YEARS,
)
from brain.rules.priced import LINE_LENGTH, dates_in, plan_apart
from brain.rules.style_words import of_looks
from brain.rules.tokens import Token, tokens

# Emoji stand between facts as bullets do: "⛺ ages 8-12 🌲 July 7-18".
EMOJI = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]+")


_BULLET = re.compile(rf"^\s*(?:[-*•·–—►✓✔]|\d{{1,2}}[.)])\s+(?=\S)(?!(?:{MONTHS})\b)", re.IGNORECASE)


# "1. mix 2. bake", but no "14. Juni".
_STEP = re.compile(
    rf"(?:^|(?<=\s))(?:(?:step\s+)?\d{{1,2}}[.)]|(?:step|schritt|paso|étape|passo)\s+\d{{1,2}}\s?[:.)–-])\s+(?=\S)(?!(?:{MONTHS})\b)",
    re.IGNORECASE,
)


# A sentence ends at a mark before a space, but not behind "St.", "Tel." or an initial.
_END = re.compile(
    r"(?<![\s.(][A-Za-z])(?<!\bSt)(?<!\bTel)(?<!\bTél)(?<!\bNo)(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bapprox)(?<!\bMio)"
    r"(?<!\bMrd)(?<!\bTsd)(?<!\bca)(?<!\b[aA]v)(?<!\b[aA]vda)(?<!\bBlvd)(?<!\bPza)(?<!\bNr)(?<!\bStr)(?<!\bz\.B)"
    rf"\.(?!(?<=\d\.)\s+(?i:{MONTHS})\b)(?!(?<=\bmin\.)\s+[a-z\d])(?=\s+\S)|(?<=[a-z]\s[A-Z])\.(?=\s+[A-Z])|(?<=\d\s[hH])\.(?=\s+[A-ZÀ-Ý\d])|[!?…؟।](?=\s+\S)|[。！？](?=\S)"
)


_CLAUSE = re.compile(rf",(?=\s)(?!\s{YEARS})|;\s|{DASH}|\s[|·]\s|(?<!\s)—(?!\d)\s?|[、，؛،]", re.IGNORECASE)


_COMMA = re.compile(r",(?=\s)|;\s")


_FROM_TO = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s?(?:to|-|–|bis|till)\s?\d{1,2}(?:[:.]\d\d)?")


_IS = re.compile(r"(?:we're|we are|i'm|i am) (?:a|an|the) ", re.IGNORECASE)  # "We are a plumbing company, family owned"


_WEEKDAY = re.compile(rf"(?:^|\s)(?:{DAYS})$", re.IGNORECASE)


# Two words that are one: "day and night".
_ONE_PAIR = re.compile(
    r"(?:day (?:and|or) night|night and day|tag und nacht|día y noche|jour et nuit|giorno e notte|dia e noite)[.!]?",
    re.IGNORECASE,
)


def word_count(text: str) -> int:
    """Words to read; of scripts that set no spaces every two characters count as one."""
    dense = sum("\u3040" <= letter <= "\u9fff" for letter in text)
    return len(text.split()) + dense // 2 if text.strip() else 0


Passage = tuple[str, list[str], bool, bool]


def passages(text: str) -> list[Passage]:
    """Sentences and lists: (heading, parts, whether they are numbered steps, whether it is one whole sentence)."""
    found: list[Passage] = []
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


def _announces(passage: Passage) -> bool:
    _, parts, _, _ = passage
    return len(parts) == 1 and parts[0].endswith(":")


def _sentences(line: str) -> list[Passage]:
    masked = mask(line)
    steps = _counted_on(list(_STEP.finditer(masked)))
    if len(steps) > 1:
        head = re.sub(r"[:.]\s*$", "", line[: steps[0]].strip())
        bounds = [*steps, len(line)]
        pieces = [_STEP.sub("", line[a:b], count=1).strip(" ,;") for a, b in pairwise(bounds)]
        last, *more = _cut(pieces[-1], [found.end() for found in _END.finditer(mask(pieces[-1]))])
        rest = [passage for sentence in more for passage in _sentences(sentence)]
        return [(head, [*pieces[:-1], last], True, False), *rest]
    if len(EMOJI.findall(line)) > 1:
        parts = [part.strip(" ,") for part in EMOJI.split(line) if part.strip(" ,!")]
        return [("", parts, False, False)]
    return [_sentence(part) for part in _cut(line, [found.end() for found in _END.finditer(masked)])]


def _counted_on(marks: Sequence[re.Match[str]]) -> list[int]:
    """Where steps begin that count on from the first: the 3 of "free from May 3. See you" is none behind three."""
    starts: list[int] = []
    first = 1
    for mark in marks:
        number = int(re.sub(r"\D", "", mark[0]))
        if not starts and number > 1 and mark.start():
            continue  # "married on June 5. Party at 6. See you"
        if not starts or number == first + len(starts):
            first = first if starts else number
            starts.append(mark.start())
    return starts


def _sentence(text: str) -> Passage:
    text = text.strip()
    masked = mask(text)
    colon = re.search(r"(?<!\d):(?=\s)|(?<=\b(?:19|20)\d\d):(?=\s)|：", masked)
    head, rest = ("", text)
    announces = colon and word_count(text[: colon.start()]) <= 9 and not links_in(text[: colon.start()])
    if colon and announces and colon.end() < len(text):
        head, rest = text[: colon.start()].strip(), text[colon.end() :].strip()
    parts = [rest] if offered(rest)[0] else clauses(rest)
    return head, parts, False, len(parts) == 1


_THANKS = re.compile(r"(?:thank you|thanks|danke|gracias|merci|grazie|obrigad[oa])\s[^,]{2,40},\s", re.IGNORECASE)
_ONE_BREATH = 14  # words
# "Love, Mum, Dad and Oscar"
_SIGNS = re.compile(
    r"(?:(?:with|all our|all my|lots of|much|yours)\s){0,2}(?:love|yours|cheers|hugs|best wishes"
    r"|(?:kind|warm|best) regards|sincerely|liebe grüße|alles liebe|con cariño|bisous|baci|beijos)\b[^,]{0,20},\s",
    re.IGNORECASE,
)


def clauses(text: str) -> list[str]:
    """The parts of a sentence that can stand alone; the whole of it where they cannot."""
    if _SIGNS.match(text) or (_THANKS.match(text) and word_count(text) <= _ONE_BREATH):
        return [text]
    if plan := plan_apart(text):
        return [plan[0], *clauses(text[plan[1] :])]
    masked = mask(text)
    if begins := _BEGINS_UNDER.match(masked):
        masked = f"{'x' * begins.end()}{masked[begins.end() :]}"
    if len(days := _cut(text, [found.end() for found in _COMMA.finditer(masked)])) > 1 and dates_in(
        [day.rstrip(" ,") for day in days]
    ):
        return [day.rstrip(" ,") for day in days]
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


# "When the real germ comes, they are ready": the comma joins both halves of one sentence.
_BEGINS_UNDER = re.compile(
    r"(?:when|whenever|if|once|while|after you|before you|as soon as|wenn|falls|sobald|cuando|si|quand|lorsque|quando"
    r"|se)\s[^,;]{3,80},",
    re.IGNORECASE,
)


_A_NAME = r"[A-ZÀ-Ý][\w'’-]+(?:\s[A-ZÀ-Ý][\w'’-]+)?"
_BY_NAMES = re.compile(
    rf"\S\s(?:by|with|from|featuring|starring|feat\.?|von|mit|par|avec|con|de|com|da)\s{_A_NAME}(?:, {_A_NAME}){{0,8}}$"
)
_NAME_AMONG = re.compile(rf"{_A_NAME}(?:\s(?:and|und|y|et|e|&)\s{_A_NAME})?[.!]?")


def _belongs(before: str, part: str) -> bool:
    """A place behind an address, a time behind a date: "88 Queen St, Leeds"."""
    place = ADDRESS.search(before) and re.fullmatch(r"[A-ZÀ-Ý][\w.'’ -]{2,30}", part) and not links_in(part)
    if _WEEKDAY.search(before) and DAY.match(part):
        return True  # "Sunday, October 12"
    if _NAME_AMONG.fullmatch(part) and _BY_NAMES.search(before) and not place:
        return True  # "goals by Reyes, Okafor and Lind"
    if _ROLE_OF.match(part) and _NAME_AT_END.search(before):
        return True  # "Priya Raman, founder of Loopworks"
    at = None if re.match(r"doors|from", part, re.IGNORECASE) else TIME.match(part)
    alone = at and (word_count(part[at.end() :]) < 2 or _AT_PLACE.match(part, at.end()))  # "14 Uhr Trauung" is none
    time = alone or _FROM_TO.fullmatch(part)
    return bool(place) or bool(DATE.search(before) and (time or re.fullmatch(r"(?:19|20)\d\d", part)))


_AT_PLACE = re.compile(
    r"\s(?:at|in|im|bei|beim|to|till|until|bis|[-–]|en|au|à|a|al|nel|nella|presso|na|no|@)\s", re.IGNORECASE
)
_ROLE_OF = re.compile(r"(?:(?:the|a|an|our)\s)?(?:[a-z-]+\s){1,3}(?:of|at|from|behind)\s(?:the\s)?[A-ZÀ-Ý]")


_NAME_AT_END = re.compile(r"[A-ZÀ-Ý][\w'’-]+ [A-ZÀ-Ý][\w'’-]+$")


def _enumerates(parts: Sequence[str]) -> bool:
    """ "Plants take in light, water and carbon dioxide": the commas divide single words of one sentence."""
    first, *others = [word_count(part) for part in parts]
    joint = re.search(r"\s(?:and|or|und|oder|y|e|et|ou)\s", mask(parts[-1]))
    told = bool(joint) and first >= 4 and first >= max(others[:-1] or [1]) + 2
    sentence = others[-1] <= 8 and _SUBJECT.match(parts[0]) is not None and not _DIGIT.search("".join(parts))
    return told and (max(others) <= 4 or sentence)


_DIGIT = re.compile(r"\d")
_SUBJECT = re.compile(r"(?:you|we|he|she|they)\s", re.IGNORECASE)


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
    links = [token.start for token in links_in(part)]
    brief = brief and len(part) < LINE_LENGTH
    for joint in re.finditer(r"\s+(?:and|or|und|oder|o|ou|y|e|et)\s+", mask(part)):
        one, two = part[: joint.start()], part[joint.end() :]
        linked = links and links[0] < joint.start() < links[-1]
        both = brief and max(_bare_words(one), _bare_words(two)) < 3 and not _one_priced(one, two)
        if (CALLS.match(two) and not (CALLS.match(one) and not links)) or linked or both:
            return [one, two]
    return [part]


def _one_priced(one: str, two: str) -> bool:
    """ "Cacio e pepe 12.50": both words stand before one price."""
    return bool(re.search(r"\d[.,]\d\d$|[$€£]$|[$€£]\s?\d+$", two.strip(" .!"))) and not re.search(r"\d", one)


def _cut(text: str, ends: Sequence[int]) -> list[str]:
    bounds = [0, *ends, len(text)]
    return [part for a, b in pairwise(bounds) if (part := text[a:b].strip())]


_BEGINS = re.compile(r"\s+[A-ZÀ-Ý]")


def mask(text: str) -> str:
    """The text with quotations, links and what stands in parentheses made of letters, so that no mark in them cuts."""
    letters = list(text)
    for token in tokens(text):
        if token.kind in {"quote", "link"}:
            letters[token.start : token.end] = "x" * (token.end - token.start)
        if token.kind == "quote" and token.text[-1:] in {".", "!", "?"} and _BEGINS.match(text, token.end):
            letters[token.end - 1] = "."  # what stands behind it is another sentence
    masked = "".join(letters)
    return re.sub(r"\([^()]*\)", lambda found: "x" * len(found[0]), masked)


def offered(text: str) -> tuple[tuple[str, ...], str]:
    """ "I do puppy classes, recall training and 1-to-1 sessions": the list behind the verb, up to its last "and", and
    what the sentence tells behind that."""
    lead = None if _IS.match(text) else LEADS.match(text) or DOES.match(text)
    told = text[lead.end() :].rstrip(" .!") if lead else ""
    if "," not in told or links_in(text) or CALLED.match(text):
        return (), ""
    lines = re.split(r"\s*,\s+(?=\S)", told)
    if _ONE_PAIR.fullmatch(lines[-1]):
        return (), ""  # "We are with you fast, day or night"
    last = next((at for at, line in enumerate(lines) if _AND.search(line)), len(lines) - 1)
    ends = [part for part in _AND.split(lines[last]) if part]
    items = (*lines[:last], *ends)
    return (items, ", ".join(lines[last + 1 :])) if len(items) > 2 else ((), "")


_AND = re.compile(r"(?:^|\s+)(?:and|or|und|y|et|e)\s+")


def links_in(text: str) -> list[Token]:
    return [token for token in tokens(text) if token.kind == "link"]
