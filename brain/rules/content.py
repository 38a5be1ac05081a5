"""The words of a new scene, taken from what a person wrote: lightly edited (capitals, articles), never invented."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from brain.rules.lexicon_brief import ADDRESS, ATTRIBUTE, AWAY, DAY, LEAST, OF_ALL
from brain.rules.numbers import percent_of
from brain.rules.phrases import word_set
from brain.rules.series import series_in
from brain.rules.tokens import Token, source, tokens
from tools.schemas import Content, Item

# Leading words that belong to the sentence, not to the screen.
_LEADING = word_set("our my the a an your their its some all these those this that us")
_TIME = r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|h|uhr)?|noon|midnight|late)"
_HOURS = re.compile(
    rf"(?:from )?{_TIME}\s?(?:to|-|–|—|until|till|bis)\s?{_TIME}|closed|open all day|24/7|by appointment", re.IGNORECASE
)
_PRICE = re.compile(
    rf"(?:for |at |{LEAST} )?(?:[$€£¥]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£¥%]|eur|usd|gbp|dollars|euros?)|\d+[.,]\d\d)"
    r"(?:\s?(?:/|per)\s?\w+)*",
    re.IGNORECASE,
)
# "9:00 welcome": a time of day that a line begins with.
_STARTS = re.compile(
    r"(?:at )?(?:\d{1,2}[:.]\d\d\s?(?:am|pm)?|\d{1,2}\s?(?:am|pm))(?=\s+[^\W\d]|\s*[-–—:]\s)[\s:–—-]*(?!to\b|until\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:^|\n|(?<=[\s,;:]))(?:step\s+)?\d{1,2}\s?[.):](?!\d)\s*", re.IGNORECASE)
_STEP_WORDS = re.compile(
    r"\b(?:first|second|third|fourth|then|next|after that|finally|lastly|and then)\b,?\s*", re.IGNORECASE
)
_AUTHOR = re.compile(
    r"^\s*(?:[-–—,(]+\s*|(?:by|from|signed|signed by|says|said|, ?says|written by)\s+)(?P<author>\S.{0,80}?)\s*[.!]?$",
    re.IGNORECASE | re.DOTALL,
)
_CTA_VERBS = word_set("""
    book order call visit try join sign buy get download subscribe follow contact donate register reserve shop
    start learn come write find see meet apply ask discover explore watch read text email mail save schedule
    request rsvp give vote taste pop drop swing stop
    """)
# Calls that are one even without saying where.
_STRONG_CALLS = word_set(
    "book order call subscribe follow join sign buy donate register reserve shop download rsvp try"
)
# Between a call to action and where to follow it.
_AT = re.compile(r"\s*(?:\bat\b|\bon\b|\bunder\b|\bvia\b|[:,–—-]|\bto\b|\bwith\b|\binto\b)?\s*$", re.IGNORECASE)


_TELLS = frozenset({"is", "are", "was", "were", "has", "have", "will", "can", "turns"})


def heading(text: str, *, name: bool = False) -> str:
    """The text as a title: without a leading article, with a capital at its begin, else as the person typed it. `name`:
    what it is a title of has that name, so that "my bakery" keeps its "my"."""
    words = thanking(text.strip(" \t\n,.;:-–—")).split()
    # A sentence, whose subject is ours; "our charity's year".
    told = (len(words) > 3 and _TELLS.intersection(words)) or (len(words) > 2 and words[1].endswith(("'s", "’s")))
    if told and words[0].lower() in {"our", "my"}:
        return " ".join([_capital(words[0]), *words[1:]])
    while len(words) > 1 and words[0].lower() in _LEADING:
        # "Our story" is a title, "our opening hours" are just opening hours; "my bakery" has no other name.
        named = words[-1][:1].isupper() and len(words) > 2  # "my yoga studio Lotus" has a name
        if words[0].lower() in {"our", "my"} and (len(words) == 2 or (name and words[0].lower() == "my" and not named)):
            break
        words = words[1:]
    if words:
        words = [_capital(words[0]), *words[1:]]
    return " ".join(words)


_THANKS = re.compile(
    r"^(?:thank|thanks to)\s+"
    r"(?:(?:our|my|the|all|all of our|all our|all the)\s+(?=[a-z])|(?=everyone|everybody|all who))",
    re.IGNORECASE,
)


def thanking(text: str) -> str:
    """What somebody is to be thanked for, said to them: "thank everyone who came" is "Thank you, everyone who came"."""
    if said := _SAID_FOR.get(text.lower()):
        return said
    text = _THANKS.sub("Thank you, ", text)
    for pattern, said in _THANKS_ELSEWHERE:
        text = pattern.sub(said, text)
    return text


# What is said on "a scene of thanks".
_SAID_FOR = {
    noun: said
    for said, nouns in (
        ("¡Gracias!", "agradecimiento agradecimientos"),
        ("Obrigado!", "agradecimento agradecimentos"),
        ("Merci !", "remerciement remerciements"),
        ("Grazie!", "ringraziamento ringraziamenti"),
        ("Danke!", "dankes dank danksagung dankeschön"),
        ("ありがとうございました", "お礼 感謝 謝辞"),
        ("谢谢大家", "感谢 致谢 鸣谢 答谢"),
    )
    for noun in nouns.split()
}
# "Dire merci à tous", "dar las gracias a todos", "ringraziare tutti", "um allen danke zu sagen".
_THANKS_ELSEWHERE = tuple(
    (re.compile(pattern, re.IGNORECASE), said)
    for pattern, said in (
        (r"^(?:(?:pour|para|per) )?(?:dire|decir|dizer)\s+(?=merci|gracias|obrigad|grazie|muito obrigad)", ""),
        (r"^(?:para )?dar(?:les?)?\s+(?:las\s+)?(?=gracias\b)", ""),
        (r"^(?:per )?ringraziare\s+(?=tutt[ie]\b|chi\b)", "Grazie a "),
        (r"^(?:pour )?remercier\s+(?=tout|tous|ceux|nos\b|notre\b)", "Merci à "),
        (r"^(?:para )?agradecer a\s+(?=todos os\b|todo mundo|tod[oa]s que\b|vocês|noss[oa]s)", "Obrigado a "),
        (r"^(?:ein(?:e|en)? )?um ([^.,:]{2,60}?) (?:danke zu sagen|zu danken)$", r"Danke \1"),
    )
)


def sentence(text: str) -> str:
    """The text with a capital and without the marks around it."""
    text = " ".join(text.strip(" \t\n,;:-–—").split())
    small = text[:1].islower() and not "ა" <= text[:1] <= "ჿ"  # Georgian has no capitals within a text
    return text[:1].upper() + text[1:] if small and not _is_address(text.split()[0]) else text


def _capital(word: str) -> str:
    """A word that is typed all in small letters, with a capital; iPhone and luigis.com stay as they are."""
    return word[:1].upper() + word[1:] if word.islower() and not _is_address(word) else word


def _is_address(word: str) -> bool:
    return any(token.kind == "link" for token in tokens(word))


# --- lists ------------------------------------------------------------------------------------------------------------


def items_of(text: str) -> tuple[Item, ...]:
    """The lines of a list: of "espresso 2.50, cake 3.20" or "Mon to Fri: 7 to 19; Sat: closed"."""
    pieces = parts(text)
    if series := series_in("", pieces):
        return series[1]
    if figures := counted(pieces):
        return figures
    items = [item for part in pieces if (item := _item(part)) != Item()]
    priced = [_priced(item) for item in items]
    if any(_PRICE.fullmatch(item.value) for item in items) and all(item.value for item in priced):
        items = priced
    return tuple(items)


# "340 dogs rehomed", "€86,000 raised": an amount that counts what follows. What is measured has another word behind it.
_COUNTED = re.compile(
    r"(?P<value>(?:over |more than |nearly |almost )?(?:[$€£¥₹]\s?)?\d[\d.,]*"
    r"(?:\s?(?:%|[kKmM]\b|(?:milli|billi)on\b|bn\b|(?:Mio|Mrd|Tsd)\b\.?))?(?:\s?[€£])?\+?)\s+"
    r"(?!(?:g|kg|mg|ml|cl|l|oz|lbs?|cups?|tbsp|tsp|el|tl|x|min|minutes|am|pm|uhr|of|to|bis|o'clock)\b)"
    r"(?P<label>[^\W\d].{0,60})",
    re.IGNORECASE,
)
_MANY = re.compile(r"\d{3}|%|[$€£¥₹]|\d\s?[kKM]\b|illion")


def counted(pieces: Sequence[str]) -> tuple[Item, ...]:
    """Figures and what each counts; nothing where a part is anything else, or where all are few: "2 eggs"."""
    found = [_COUNTED.fullmatch(piece) for piece in pieces if len(piece) < _LINE_LENGTH]
    items = tuple(Item(label=sentence(one["label"]), value=one["value"]) for one in found if one)
    many = any(_MANY.search(item.value) for item in items)
    return items if len(items) == len(pieces) > 1 and many else ()


def _priced(item: Item) -> Item:
    """Among prices a number at the end of a line is one too: "coffee 3"."""
    label, _, number = item.label.rpartition(" ")
    return Item(label=label, value=number) if not item.value and label and number.isdigit() else item


_COMMAS = frozenset({",", "，", "、"})


def parts(text: str) -> list[str]:
    """The list's parts: its lines, numbered points, or what commas and a last "and" separate."""
    text = text.strip()
    if len(_NUMBERED.findall(text)) > 1:
        return _clean(_NUMBERED.split(text))
    for mark in ("\n", "•", ";", "；", "|"):
        if mark in text.strip(mark + " "):
            return _clean(re.sub(r"^\s*[-*•]\s*", "", part) for part in text.split(mark))
    row = tokens(text)
    depths = accumulate((token.text == "(") - (token.text == ")") for token in row)  # no comma within parentheses cuts
    cuts = [
        at for at, (token, depth) in enumerate(zip(row, depths, strict=True)) if token.text in _COMMAS and depth <= 0
    ]
    if not cuts:
        cuts = [
            at
            for at, token in enumerate(row)
            if token.text == "/" and 0 < at < len(row) - 1 and row[at - 1].kind == row[at + 1].kind == "word"
        ]
    last = cuts[-1] if cuts else -1
    # The last "and" separates too: "bread, cakes and coffee", "bread and cakes".
    joint = next(
        (at for at in range(len(row) - 2, last, -1) if row[at].word in {"and", "&", "und", "y", "et", "e"}), None
    )
    if joint is not None and joint > last + 1 and len(row) - joint - 1 <= 4 and joint - last - 1 <= 4:
        cuts.append(joint)
    bounds = [-1, *cuts, len(row)]
    pieces = [row[a + 1 : b] for a, b in pairwise(bounds)]
    return _clean(_unquoted(piece, text) for piece in pieces if piece)


def _unquoted(piece: Sequence[Token], text: str) -> str:
    piece = piece[1:] if len(piece) > 1 and piece[0].word in {"and", "&", "or", "then"} else piece
    return piece[0].text if len(piece) == 1 else source(text, piece)


def _clean(pieces: object) -> list[str]:
    found = [str(piece).strip(" \t\n,;.") for piece in pieces] if hasattr(pieces, "__iter__") else []
    return [piece for piece in found if piece]


_LINE_LENGTH = 200  # characters: what is longer is no line with a price at its end


_LED_BY = re.compile(r"(?:^|\s)(?P<word>de|da|dalle|das|du)\s+$", re.IGNORECASE)


def _item(part: str) -> Item:
    """Label and value of one line: what is named, and its hours or price."""
    label, colon, value = part.partition(": ")
    if colon and value.strip():
        return Item(label=sentence(label), value=value.strip())
    if timed := _STARTS.match(part):
        return Item(label=sentence(part[timed.end() :]), value=timed[0].strip(" -–—:"))
    for pattern in (_HOURS, _PRICE) if len(part) < _LINE_LENGTH else ():
        found = list(pattern.finditer(part))
        if found and found[-1].end() >= len(part) - 1:
            led = _LED_BY.search(part[: found[-1].start()]) if pattern is _HOURS else None
            if led:  # "abierto de martes a domingo"
                label = sentence(part[: led.start()])
                return Item(label=label, value=part[led.start("word") :]) if label else Item(label=sentence(part))
            value = re.sub(r"^(?:for|at) " if pattern is _PRICE else "^from ", "", found[-1][0], flags=re.IGNORECASE)
            return Item(
                label=sentence(
                    re.sub(r"\s*(?:[-–—:=]|\bfrom|\bare|\bis|\bcosts?|\bat)\s*$", "", part[: found[-1].start()])
                ),
                value=value,
            )
    return Item(label=sentence(part))


def all_valued(text: str) -> bool:
    """Whether every line is about hours or a price, and not about words alone."""
    items = items_of(text)
    return bool(items) and all(item.value for item in items)


def steps_of(text: str) -> tuple[Item, ...]:
    """The steps told one after another: "mix, then bake, finally eat"."""
    if len(_NUMBERED.findall(text)) > 1:
        return items_of(text)
    spoken = _clean(re.sub(r"\band$", "", part.strip(" ,")) for part in _STEP_WORDS.split(text))
    if len(spoken) > 1:
        return tuple(Item(label=sentence(part)) for piece in spoken for part in parts(piece))
    return items_of(text)


# --- figures, quotes, calls to action ---------------------------------------------------------------------------------

_LEAD_IN = re.compile(
    r"^(?:that )?(?:we(?:'ve| have| now have| got)?|there are|there's|i have|they have|with|already|now|about|showing"
    r"|of|by|has|have|serving|are)\s+",
    re.IGNORECASE,
)
_DAYS = word_set("""
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april
    may june july august september october november december jan feb mar apr jun jul aug sep oct nov dec
    """)
_UNITS = word_set("% percent million billion k + € $ thousand")
_YEAR = re.compile(r"(?:19|20)\d\d")


def figure_of(text: str) -> Content | None:
    """A figure and what it counts: "we have 1,200 happy customers". None when the text is about no single number."""
    text = " ".join(text.split())
    lead = re.match(r"(?P<title>[^.!?\d]{2,40}[!.?])\s+(?=\S*\d)", text)  # "SALE! 50% off all shoes"
    first, _, rest = (text[lead.end() :] if lead else text).partition(", ")
    while (stripped := _LEAD_IN.sub("", first)) != first:
        first = stripped
    if (far := OF_ALL.search(first)) and len(first.split()) <= 12 and not DAY.search(first):
        said = f"{far['rest']}{first[far.end() :]}".strip(" .!,")
        title = heading(first[: far.start()])
        return Content(title=title, value=far["have"], label=said, subtitle=sentence(rest.rstrip(".")))
    row = tokens(first)
    at = _only_number(row)
    if (
        at is None
        or DAY.search(first)
        or ATTRIBUTE.match(first)
        or AWAY.match(first)
        or _HOURS.search(first)
        or ADDRESS.match(first)
    ):
        return None
    sign = row[at + 1].word if at + 1 < len(row) else ""
    unit_end = at + 1 + (sign in _UNITS)
    before, after = [token for token in row[:at] if token.kind == "word"], row[unit_end:]
    value = source(first, row[at:unit_end])
    share = percent_of(row[at]) is not None
    # A number at the end of a sentence is rarely what it is about: "welcome to our annual meeting 2026".
    if len(before) > 2 and not after and not sign and not share:
        return None
    priced = re.search(r"[$€£¥]", value)
    if len(before) == 1 and before[0].word in {"over", "nearly", "almost"}:
        before, value = [], f"{sentence(before[0].text)} {value}"
    elif priced and before and (least := re.search(rf"{LEAST}$", source(first, before), re.IGNORECASE)):
        before, value = before[: -len(least[0].split())], f"{least[0]} {value}"
    said = re.sub(r"^(?:in |is |are )", "", source(first, after or before).strip(" .!,"))
    if not said and not share and not rest:
        return None
    title = lead["title"].strip(".") if lead else heading(source(first, before)) if before and after else ""
    return Content(
        title=title, value=value, label=said if priced else _without_article(said), subtitle=sentence(rest.rstrip("."))
    )


def of_all(content: Content) -> bool:
    """Whether its figure is a part of an amount that its label names: "$48,000", "of our $60,000 goal"."""
    return bool(OF_ALL.match(f"{content.value} {content.label}"))


def _only_number(row: Sequence[Token]) -> int | None:
    """The token of the one number that a short text is about; None when it has none, several, or a date or a time."""
    numbers = [at for at, token in enumerate(row) if token.kind == "number"]
    if len(numbers) != 1 or len(row) > 12 or any(token.kind in {"quote", "link"} for token in row):
        return None
    at = numbers[0]
    before = row[at - 1].word if at else ""
    year = _YEAR.fullmatch(row[at].text) and (len(row) == 1 or before in {"in", "since", "from", "of", "year"})
    return None if year or _is_time(row, at) else at


def _is_time(row: Sequence[Token], at: int) -> bool:
    """ "8pm", "Friday 8": a time or a date counts nothing."""
    after = row[at + 1].word if at + 1 < len(row) else ""
    before = row[at - 1].word if at else ""
    return after in {"am", "pm", "uhr", "o'clock", "h"} or before in _DAYS or after in _DAYS


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in _LEADING else text


def quote_of(text: str, row: Sequence[Token]) -> Content | None:
    """A quotation and who said it; `row` are the tokens of `text`."""
    quote = next((token for token in row if token.kind == "quote"), None)
    if quote is None:
        words, dash, author = _last_dash(text)
        if not dash or not author or len(author.split()) > 8:
            return None
        return Content(quote=sentence(words), author=author.strip(" .\"'"))
    after, before = text[quote.end :], text[: quote.start].rstrip(" :,")
    said = _AUTHOR.match(after)
    author = said["author"] if said else ""
    if not author:
        told = re.search(r"\b(?:from|by|of)\s+(?P<author>\S.{0,80})$", before, re.IGNORECASE)
        author = told["author"] if told else ""
    return Content(quote=quote.text, author=sentence(author.strip(" .,:;)")))


def _last_dash(text: str) -> tuple[str, str, str]:
    found = list(re.finditer(r"\s[-–—]{1,2}\s?|\s?[–—]\s?|,? (?:signed|by) (?=[A-Z])", text))
    if not found:
        return text, "", ""
    return text[: found[-1].start()], found[-1][0], text[found[-1].end() :]


def call_of(text: str) -> Content | None:
    """A call to action and where to follow it: "book a table at luigis.com"."""
    row = tokens(text)
    link = next((token for token in row if token.kind == "link"), None)
    verb = row[0].word in _CTA_VERBS if row else False
    if link is None:
        return _call_without_link(text) if verb else None
    before = text[: link.start]
    words = _AT.sub("", before)
    words = re.sub(r"\b(?:our|my|the|your)\s+(?=\w+$)", "", words)
    # What follows the address still belongs to it: a second way to get in touch.
    tail = re.sub(r"^[\s,]*(?:or|and)?\s*", "", text[link.end :]).strip(" .!")
    contact = source(text, [link]) if not tail or len(tail) > 60 else f"{link.text} · {tail}"
    if verb:
        return Content(cta=sentence(words), contact=contact)
    return Content(title=heading(re.sub(r"\s+(?:is|under|number is)$", "", words)), contact=contact)


def is_strong_call(text: str) -> bool:
    """Whether the text is a short call to action by itself: "subscribe to my channel"."""
    words = text.lower().split()
    return 1 < len(words) <= 6 and words[0] in _STRONG_CALLS


def _call_without_link(text: str) -> Content:
    """ "Visit us at Main Street 5": the place stands after "at"."""
    found = re.search(r"\s(?:at|on|in)\s+(?=\S*(?:\d|[A-Z]))", text)
    if found:
        return Content(cta=sentence(text[: found.start()]), contact=text[found.end() :].strip(" ."))
    return Content(cta=sentence(text.rstrip(".")))
