"""What shall hold from now on, said in other languages, and what need not hold any longer, said in any: put into the
English words that `keeping` and `film_wide` read.

A sentence counts only where every word of it is known, so that a story told with "always" is none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence, Set
from functools import cache, lru_cache
from typing import NamedTuple

from brain.rules.languages import chinese, french, german, italian, japanese, portuguese, spanish
from brain.rules.languages.lasting import BY_LANGUAGE
from brain.rules.lexicon_making import LENGTH
from brain.rules.tokens import tokens
from tools.designs.colors import color_named
from tools.fonts import FONTS

LONGEST = 160  # characters of a sentence
_WORDS = {
    "de": german.WORDS, "es": spanish.WORDS, "fr": french.WORDS, "pt": portuguese.WORDS, "it": italian.WORDS,
    "ja": japanese.WORDS, "zh": chinese.WORDS,
}  # fmt: skip
_UNSPACED = frozenset({"ja", "zh"})
# One of them is in whatever sets a rule or drops one.
_TELLING = ("last", "never", "limit", "forget", "drop", "again", "dont", "void", "stop", "any", "boundless", "long")
_END = re.compile(r"(?<=[.!;。！；])\s+|(?<=[。！；])|\n")
_VALUE = re.compile(r"⟦(\d+)⟧")


class _Part(NamedTuple):
    role: str
    value: str = ""


def in_english(text: str, kept: Mapping[str, str] | None = None, *, fresh: bool = False) -> list[str]:
    """The sentences of the message, those that set or drop a rule in English; empty where none does. `kept` are the
    rules that there are, in words, by their kinds: what takes others back is read as something else. In a project that
    is `fresh` a length among other sentences is that of the film that they ask for, and no rule."""
    kept = kept or {}
    languages = [language for language in BY_LANGUAGE if kept or language != "en"]
    if not _may_hold(text, languages):
        return []
    said = [part.strip() for part in _END.split(text) if part.strip()]
    length = [fresh and len(said) > 1 and LENGTH.fullmatch(sentence.strip(" .!")) is not None for sentence in said]
    put = ["" if its else _rule(sentence, languages, kept) for sentence, its in zip(said, length, strict=True)]
    return [rule or sentence for rule, sentence in zip(put, said, strict=True)] if any(put) else []


def _may_hold(text: str, languages: Sequence[str]) -> bool:
    return len(text) <= 4 * LONGEST and any(_signs(language).search(_plain(text)) for language in languages)


def _rule(sentence: str, languages: Sequence[str], kept: Mapping[str, str]) -> str:
    if len(sentence) > LONGEST:
        return ""
    for language in languages:
        if _signs(language).search(_plain(sentence)) and (parts := _parts(sentence, language)):
            rule = _taken_back(parts, kept) or ("" if language == "en" else _composed(parts))
            if rule:
                return rule
    return ""


# --- the parts of a sentence ------------------------------------------------------------------------------------------


def _parts(sentence: str, language: str) -> list[_Part]:
    """What each of its words means; empty where one is not known."""
    values: list[str] = []
    bare = sentence
    for token in reversed(tokens(sentence)):
        if token.kind in {"quote", "link", "color"} or (token.kind == "number" and len(token.text) > 4):
            bare = f"{bare[: token.start]} ⟦{len(values)}⟧ {bare[token.end :]}"
            values.append(token.text)
    plain, at, found = _plain(bare), 0, list[_Part]()
    while at < len(plain):
        if plain[at].isspace() or plain[at] in ",.!?:;、。！？，：；-–\"'":
            at += 1
            continue
        match = _known(language).match(plain, at)
        if match is None:
            return []
        part = _read(match[0], language, values)
        if part is None:
            return []
        found.append(part)
        at = match.end()
    return [part for part in found if part.role]


def _read(words: str, language: str, values: Sequence[str]) -> _Part | None:
    if held := _VALUE.fullmatch(words):
        value = values[int(held[1])]
        return _Part("color" if color_named(value) else "value", value)
    if words[0].isdigit():
        return _Part("number", words.replace(",", "."))
    if words in _table(language):
        return _table(language)[words]
    return _Part("color", words) if color_named(words) else None


@cache
def _table(language: str) -> dict[str, _Part]:
    found: dict[str, _Part] = {_plain(name): _Part("font", name) for name in FONTS}
    for english, foreign in _WORDS.get(language, {}).items():
        if color_named(english):
            found |= {_plain(word.strip()): _Part("color", english) for word in foreign.split(",")}
    for role, phrases in BY_LANGUAGE[language].items():
        found |= {_plain(phrase.strip()): _Part(role) for phrase in phrases.split(",") if phrase.strip()}
    return found


@cache
def _known(language: str) -> re.Pattern[str]:
    phrases = sorted(_table(language), key=len, reverse=True)
    either = "|".join(map(re.escape, phrases))
    if language in _UNSPACED:
        return re.compile(rf"⟦\d+⟧|\d+(?:[.,]\d+)?|{either}|[a-z]+")
    return re.compile(rf"⟦\d+⟧|\d+(?:[.,]\d+)?|(?:{either})(?:(?<=')|(?!\w))|\w+")


@cache
def _signs(language: str) -> re.Pattern[str]:
    """The words of which one is in whatever sets a rule."""
    told = (p.strip() for role in _TELLING for p in BY_LANGUAGE[language].get(role, "").split(","))
    either = "|".join(re.escape(_plain(phrase)) for phrase in told if phrase)
    return re.compile(either if language in _UNSPACED else rf"(?<!\w)(?:{either})(?:(?<=')|(?!\w))")


@lru_cache(maxsize=256)
def _plain(text: str) -> str:
    """Without case, accents and typography; an elided word ends at its apostrophe."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).lower().replace("’", "'"))
    plain = unicodedata.normalize("NFC", re.sub(r"[\u0300-\u036f]", "", plain))
    return re.sub(r"'\s*", "' ", plain).strip()


# --- the same in English ----------------------------------------------------------------------------------------------


def _composed(parts: Sequence[_Part]) -> str:
    roles = {part.role for part in parts}
    seconds = _seconds(parts)
    if seconds is None:
        return ""
    first = {role: next((part.value for part in parts if part.role == role), "") for role in roles}
    about = first.get("color") or next((word for role, word in _ABOUT.items() if role in roles), "")
    if "forget" in roles or ("drop" in roles and "rule" in roles):
        return "forget all rules" if "all" in roles and about == "all" else f"forget the {about} rule" if about else ""
    if seconds and "limit" in roles:
        return f"no scene longer than {seconds} seconds" if "scene" in roles else f"keep it under {seconds} seconds"
    refused = bool({"never", "dont", "stop"} & roles)
    if refused and "emoji" in roles:
        return "no emojis"
    if refused and "color" in roles and ("never" in roles or "last" in roles):
        return f"never use {about}"
    if "last" not in roles or refused or {"number", "scene"} & roles:
        return ""
    if "end" in roles:
        return f"always end with {first['value']}" if "value" in roles else ""
    pace = next((pace for pace in ("slow", "fast") if pace in roles), "")
    exact = any(part.value.startswith("#") for part in parts)  # "our green #16a34a" is one colour
    looks = [p.value for p in parts if p.role == "font" or (p.role == "color" and exact == p.value.startswith("#"))]
    return f"always keep it {pace}" if pace else f"from now on use {' and '.join(looks)}" if looks else ""


def _taken_back(parts: Sequence[_Part], kept: Mapping[str, str]) -> str:
    """That a rule need not hold any longer: "any colour is fine again", "you don't have to use Poppins anymore"."""
    roles = {part.role for part in parts}
    stopped = "stop" in roles or {"dont", "anymore"} <= roles
    void = "void" in roles or ("must" in roles and stopped) or "forget" in roles
    again = bool({"again", "any", "boundless"} & roles) or ("never" in roles and (void or stopped))
    if _seconds(parts) is None or not (again or void or stopped or {"long", "anymore"} <= roles):
        return ""
    free = again or (void and "rule" in roles)
    colors = [part.value for part in parts if part.role == "color"]
    if colors and (free or "void" in roles):
        named = [f"{color} is allowed again" if free else f"forget our {color}" for color in colors]
        return ". ".join(named) if ("avoidColor" if free else "colors") in kept else ""
    if "colors" in roles and "our" in roles and void and "scene" not in roles:
        return "forget our colors" if "colors" in kept else ""
    if "colors" in roles and free and {"avoidColor", "colors"} & set(kept):
        return "any color is allowed again" if "avoidColor" in kept else "forget our colors"
    if "emoji" in roles and free:
        return "emojis are allowed again" if "noEmoji" in kept else ""
    if {"long", "boundless"} & roles or ("void" in roles and {"limit", "length"} & roles):
        kind, about = ("sceneSeconds", "scene length") if "scene" in roles else ("filmSeconds", "length")
        return f"forget the {about} rule" if kind in kept else ""
    named_font = next((part.value for part in parts if part.role == "font"), "")
    if void or stopped or "any" in roles or ("again" in roles and not named_font):
        return _of_one_kind(roles, {kind for kind, words in kept.items() if kind != "font" or named_font in words})
    return ""


def _of_one_kind(roles: Set[str], kept: Set[str]) -> str:
    """The rule that is named by what it is about, or by what it asks for."""
    for kind, said in (("font", {"font"}), ("pace", {"pace", "slow", "fast"}), ("ending", {"ending", "end"})):
        if said & roles and kind in kept:
            return f"forget the {kind} rule"
    return ""


# What a rule is about, in the words of `KINDS`.
_ABOUT = {
    "emoji": "emoji", "font": "font", "colors": "color", "length": "length", "limit": "length", "pace": "pace",
    "ending": "ending", "end": "ending", "all": "all",
}  # fmt: skip


def _seconds(parts: Sequence[_Part]) -> str | None:
    """The length that is told, "" for none; None where a number counts something else."""
    found = ""
    for at, part in enumerate(parts):
        unit = parts[at + 1].role if at + 1 < len(parts) else ""
        if part.role == "number" and unit not in {"second", "minute"}:
            return None
        if part.role == "number":
            found = f"{float(part.value) * (60 if unit == 'minute' else 1):g}"
        elif part.role == "minute" and (at == 0 or parts[at - 1].role != "number"):
            found = "60"
    return found
