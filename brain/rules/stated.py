"""What is so now, told of something that the film shows otherwise: "phone number is 555-0134", "lunch is at 12:30",
"the concert starts at 19:00"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brain.rules.lexicon import FUNCTION_WORDS
from brain.rules.phrases import word_set
from brain.rules.rows import MONEY, row_valued, rows_of
from brain.rules.tokens import Token, source
from brain.rules.view import Reading, SceneView, kinds_of, stem, stems
from tools.schemas import Change
from tools.words import ELEMENTS, and_list, quoted

_IS = word_set("is are be costs cost starts start begins begin opens open closes close ends end becomes it's comes")
_RISES = word_set("went goes rose dropped increased decreased changed raised lowered")
_FILLS = word_set(
    "up down now only at just actually from then always about already really supposed to be on since the a"
)
_HEADS = word_set(
    "the our my a an this that its no but and so btw actually hey please also wait should must needs now to"
)
_TIME = r"\d{1,2}(?:[:.]\d\d(?:\s?[ap]m\b)?|\s?(?:am|pm|uhr|h\b))"
_HOUR = r"\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|h)?"
_HOURS = re.compile(rf"(?<![\d:.]){_HOUR}\s?(?:to|-|–|till|until)\s?{_HOUR}(?![\d:.])", re.IGNORECASE)
_MOMENT = re.compile(rf"(?<![\d:.]){_TIME}(?![\d:.])", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?![\w])|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?![\w:])", re.IGNORECASE
)
_BARE = re.compile(r"\d[\d.,]*")
# What a value can be: what it is called, whole and within a text. The narrower come first.
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("website url link site address", re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,12}(?:/\S*)?", re.I)),
    ("email mail", re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")),
    ("handle instagram insta hashtag", re.compile(r"[@#]\w{3,}")),
    ("hour opening time", _HOURS),
    ("time start begin", _MOMENT),
    ("date deadline day when until", _DATE),
    ("phone number telephone tel call", re.compile(r"\+?\(?\d[\d ()/-]{5,}\d")),
    ("price cost fee rate", MONEY),
    ("percent discount sale off rate", re.compile(r"[+-]?\d[\d.,]*\s?%")),
    ("number count figure", re.compile(r"(?<![\d.,:$€£-])\d[\d.,]*(?![\d:%-])")),
)


class _Shown(NamedTuple):
    """A value of the kind that is told, where the film shows it."""

    view: SceneView
    element: str
    value: str
    text: str


def stated(tokens: Sequence[Token], text: str, reading: Reading) -> tuple[int, Change] | None:
    """The scene and the change of the value that is told; None where the film shows no such thing, or several."""
    tokens = _put_right(tokens)
    rises = any(token.word == "to" for token in tokens)
    at = next((i for i, t in enumerate(tokens) if i and (t.word in _IS or (rises and t.word in _RISES))), 0)
    behind = tokens[at + 1 :] if at else ()
    while behind and behind[0].word in _FILLS and behind[0].kind == "word":
        behind = behind[1:]
    while behind and (behind[-1].word in _FILLS or behind[-1].kind == "mark"):
        behind = behind[:-1]
    if len(behind) == 3 and behind[0].kind == "number" and behind[1].word in {"a", "an", "per"}:
        behind = behind[:1]  # "28 a night"
    subject = {stem(token.word) for token in tokens[:at] if token.word not in _HEADS | FUNCTION_WORDS}
    if only := _only_one(tokens, text, reading):
        return only
    if not behind or not subject or len(behind) > 4 or at > 6 or any(token.kind == "quote" for token in tokens):
        return None
    new = source(text, behind).strip()
    named = [token for token in tokens[:at] if token.word not in _HEADS | FUNCTION_WORDS]
    if valued := row_valued(source(text, named), new, reading):
        return valued
    subject |= {stem(tokens[at].word)} - _RISES - {"is", "are", "be"}
    bare = _BARE.fullmatch(new) is not None
    for words, pattern in _KINDS:
        kind = set(words.split())
        if pattern.fullmatch(new) or (bare and subject & kind):
            found = _meant(subject, kind, list(_shown(pattern, reading)), reading)
            if found or not bare:
                return (found.view.number, _changed(found, new)) if found else None
    return None


def _only_one(tokens: Sequence[Token], text: str, reading: Reading) -> tuple[int, Change] | None:
    """ "It's £16 now", "the price went up, it's £16": the one amount that the film shows."""
    at = next((i for i, token in enumerate(tokens[:8]) if token.word in _ITS), -1)
    at += at >= 0 and [token.word for token in tokens[at + 1 : at + 2]] in (["is"], ["c'"])
    value = [token for token in tokens[at + 1 :] if token.word not in _FILLS and token.kind != "mark"]
    said = {stem(token.word) for token in tokens[:at] if token.kind == "word" and token.word not in _HEADS | _FILLS}
    if at < 0 or len(value) != 1 or not said <= {"price", "cost", "fee", "rate"} | _RISES | {"is"}:
        return None
    new, shown = value[0].text.strip(), list(_shown(MONEY, reading))
    plain = MONEY.fullmatch(new) and len({(one.view.number, one.value, one.text) for one in shown}) == 1
    return (shown[0].view.number, _changed(shown[0], new)) if plain else None


_ITS = frozenset({"it's", "its", "it", "c'", "that's"})


def _put_right(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "The phone number is wrong, it's 555-0134" is "the phone number is 555-0134"; so is "the right number is"."""
    row = [token.word for token in tokens]
    comma = next((at for at in range(1, min(9, len(row))) if row[at] in {",", ":", "-", "–", "—", ".", ";"}), 0)
    wrong = comma and any(word in _WRONG or (word in _TRUE and "not" in row[:comma]) for word in row[:comma])
    if not wrong:
        value = len(tokens) > 1 and tokens[-1].kind in {"link", "number"}
        return [token for token in tokens if not (value and token.word in _TRUE)]
    named = [t for t in tokens[:comma] if t.word not in _WRONG | _TRUE | _IS | {"not", "no"}]
    told = comma + 1
    while told < len(tokens) and row[told] in _IS | _FILLS | _TRUE | _HEADS | {"c'", "it", "que"}:
        told += 1
    return [*named, tokens[comma]._replace(word="is"), *tokens[told:]] if named and told < len(tokens) else tokens


# As they stand in the languages that are read as English, where those have no word for them yet.
_WRONG = word_set("""
    wrong incorrect outdated mistaken mal incorrecto incorrecta equivocado equivocada erróneo falsch veraltet faux
    fausse erroné mauvais incorrecte sbagliato sbagliata errato errata errado errada incorreto incorreta 間違っています
    間違ってる 間違い 違います 错 错了 不对
    """)
_TRUE = word_set("""
    correct right correcto correcta richtig richtige stimmt korrekt bon bonne juste correcte giusto giusta corretto
    corretta certo certa correto correta 正しい 正しくは 正确 是
    """)


def other_moment(old: str, new: str, reading: Reading) -> tuple[int, Change] | None:
    """ "2 pm" to "3", where "2pm" stands: the time that is shown once, with the "pm" of its own unless another one is
    told."""
    was, told = _CLOCK.fullmatch(old.strip()), _CLOCK.fullmatch(new.strip())
    if not was or not told:
        return None
    found = list(_shown(_HALF_DAY, reading))
    same = [(one, shown) for one in found if (shown := _CLOCK.fullmatch(one.value)) and shown["at"] == was["at"]]
    same = [(one, shown) for one, shown in same if (was["half"] or shown["half"]).lower() == shown["half"].lower()]
    if len(same) != 1:
        return None
    one, shown = same[0]
    return one.view.number, Change(target=one.element, property="text", value=_of_the_day(shown, told), find=one.value)


def _of_the_day(shown: re.Match[str], told: re.Match[str]) -> str:
    """The time that is told, written as the one that is shown."""
    return f"{told['at']}{shown['gap']}{told['half'] or shown['half']}"


_CLOCK = re.compile(r"(?P<at>\d{1,2}(?:[:.]\d\d)?)(?P<gap>\s?)(?P<half>[ap]m|)", re.IGNORECASE)
_HALF_DAY = re.compile(r"(?<![\d:.])\d{1,2}(?:[:.]\d\d)?\s?[ap]m\b", re.IGNORECASE)


def which_hours(tokens: Sequence[Token], text: str, reading: Reading) -> str:
    """The question which of several hours are meant: "change the hours to 8 to 4" where two days have their own; ""
    where there is no doubt."""
    said = source(text, tokens)
    told = _HOURS.search(said)
    if told is None or not 0 < told.start() <= 40:
        return ""
    subject = {stem(t.word) for t in tokens if t.end - tokens[0].start <= told.start()} - _HEADS - FUNCTION_WORDS
    subject -= _IS | _CHANGES
    shown = list(dict.fromkeys(one.text for one in _shown(_HOURS, reading)))
    if not subject or not subject <= {"hour", "opening", "time"} or len(shown) == 1:
        return ""
    if not shown:
        moments = list(_shown(_MOMENT, reading))
        return "" if len(moments) == 1 else "No scene tells opening hours yet: say on which one they shall stand."
    return f"Which hours shall be {told[0]}: {and_list([quoted(line) for line in shown[:4]]).replace(' and ', ' or ')}?"


_CHANGES = word_set("change update set edit make put to")


def _shown(pattern: re.Pattern[str], reading: Reading) -> Iterator[_Shown]:
    for view in reading.scenes:
        for element in ELEMENTS:
            value = view.shown.get(element)
            texts = [value] if isinstance(value, str) else []
            if element == "items":
                texts = [" ".join(str(part) for part in row.values()) for row in rows_of(view)]
            for line in texts:
                yield from (_Shown(view, element, match[0], line) for match in pattern.finditer(line))


def _meant(subject: set[str], kind: set[str], shown: Sequence[_Shown], reading: Reading) -> _Shown | None:
    """The value that is meant: in a text that is spoken of, else on a scene that is, else the only one of its kind
    where that is what it is called."""
    beside = [one for one in shown if subject - kind and subject - kind <= {*stems(one.text), *kinds_of(one.text)}]
    named = [one for one in shown if subject - kind and subject - kind <= {*one.view.name_words}]
    called = list(shown) if subject <= kind else []
    called = [one for one in called if subject & {*one.view.name_words}] or called
    told = any((subject - kind) & view.said_words for view in reading.scenes)  # "the concert", whose time stands once
    said = list(shown) if told and len(shown) == 1 else []
    for found in (beside, named, called, said):
        if len({(one.view.number, one.element, one.value, one.text) for one in found}) == 1:
            return found[0]
    return None


def _changed(found: _Shown, new: str) -> Change:
    """A bare number keeps the currency or the sign that it had."""
    value = _BARE.sub(new, found.value, count=1) if _BARE.fullmatch(new) else new
    if (shown := _CLOCK.fullmatch(found.value)) and shown["half"] and (told := _CLOCK.fullmatch(new)):
        value = _of_the_day(shown, told)
    parts = [str(part) for row in rows_of(found.view) for part in row.values() if found.value in str(part)]
    own = next((part for part in parts if part in found.text), "")
    if found.element == "items" and len(parts) > 1 and parts.count(own) == 1:  # other rows have such a value as well
        return Change(target="items", property="text", value=own.replace(found.value, value, 1), find=own)
    return Change(target=found.element, property="text", value=value, find=found.value)
