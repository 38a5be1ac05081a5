"""Commands in other languages as the English words that the rules know. Every token keeps its place in the message, so
that what goes on the screen stays in the person's own words and language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from unicodedata import combining, normalize

from brain.rules.languages import french, german, german_verbs, italian, portuguese, spanish
from brain.rules.languages.chat_iberian import IBERIAN
from brain.rules.languages.chat_others import OTHERS
from brain.rules.languages.chat_romance import ROMANCE
from brain.rules.languages.contrasts import CONTRASTS
from brain.rules.lexicon import COMMANDS, FILLERS, FUNCTION_WORDS, VERBS
from brain.rules.lexicon_scenes import DESIGN_NOUNS, SCENE_NOUNS, UNITS
from brain.rules.phrases import Phrases
from brain.rules.tokens import Token
from brain.rules.translate_cjk import CJK, from_cjk, tokens_for
from brain.rules.translate_order import by_amounts, in_english_order
from brain.rules.verb_forms import verb_forms

_LATIN: dict[str, Mapping[str, str]] = {
    "es": spanish.WORDS,
    "de": german.WORDS,
    "fr": french.WORDS,
    "pt": portuguese.WORDS,
    "it": italian.WORDS,
}
_CHAT = {**IBERIAN, **ROMANCE, **OTHERS}
_KANA = re.compile(r"[\u3040-\u30ff]")
_COLORS = ("red", "blue", "green", "yellow", "grey", "brown", "purple", "pink", "orange")
_ENDINGS = {"es": "o a os as", "pt": "o a os as", "it": "o a i e", "fr": " e s es", "de": " e en er es em"}
_QUALITIES = frozenset(  # what is said by adjectives
    {
        *_COLORS,
        *("black", "white", "gold", "dark", "light", "fast", "slow", "short", "long", "new"),
        *("elegant", "modern", "transparent", "beige"),
        *("faster", "slower", "bigger", "smaller", "longer", "shorter", "darker", "lighter", "square", "centered"),
        *("too fast", "too slow", "too big", "too small", "too long", "too short", "too dark", "too bright", "all"),
        *(
            "too loud",
            "too quiet",
            "quieter",
            "louder",
            "twice as fast",
            "twice as long",
            "half as long",
            "transparent",
        ),
        *("first", "second", "third", "fourth", "fifth", "last"),
    }
)
_SOUNDS = frozenset({"hm", "hmm", "m", "mm", "mmm", "oh", "ah", "eh", "ok", "okay"})  # of no language
_FOREIGN_NOUNS = frozenset({"szene", "escena", "scène", "scena", "cena"})
_COMPOUNDS = ("szene", "szenen", "folie", "folien")  # German writes them in one word
_COMPOUNDED = {"dunkel": "dark", "hell": "light"}
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_SHORTEST_VERB = 5
_ASKED = frozenset({"duplicate", "split", "cut", "extend", "use", "merge", "export", "download"})
# Pronouns that are written at the end of their verb.
_THINGS = {
    "selo": "it",
    "sela": "it",
    "melo": "it",
    "mela": "it",
    "glielo": "it",
    "los": "them",
    "las": "them",
    "lo": "it",
    "la": "it",
    "li": "them",
    "me": "",  # for whom it is done
    "nos": "",
    "te": "",
    "mi": "",
    "ci": "",
    "le": "",
    "les": "",
}
_BEFORE_PLACES = frozenset({"at", "to", "after", "before", "between", "in", "and", "as"})


def translated(row: Sequence[Token], names: Sequence[str] = ()) -> Sequence[Token]:
    """The tokens in English where they are a command in another language; as they are otherwise. `names` stay whole."""
    if _is_cjk(row):
        return by_amounts(from_cjk(row, names))
    if len(row) == 1 and (DESIGN_NOUNS.at(row, 0) or SCENE_NOUNS.at(row, 0)):
        return row  # "outro", which in Portuguese is "another"
    split = _split(row)
    best = _likeliest(split)
    if best == "de":
        meant = (token._replace(word="im") if token.text.lower() == "im" else token for token in split)
        split = _separable(list(meant))  # "im" is no "I'm" there
    return _from_latin(split, _phrases(best)) if best else row


def language_of(row: Sequence[Token]) -> str:
    """The language of the message, "en" where it is none of the others."""
    if _is_cjk(row):
        return "ja" if any(_KANA.search(token.text) for token in row) else "zh"
    return _likeliest(_split(row)) or "en"


def _is_cjk(row: Sequence[Token]) -> bool:
    return any(CJK.search(token.text) for token in row if token.kind != "quote")


def _likeliest(split: Sequence[Token]) -> str:
    """The language that most of the words are commands in; "" where English knows as many."""
    english = _english(split)
    best, hits = "", 0
    words = [token.word for token in split]
    for language in _LATIN:
        known = _phrases(language).words()
        if sum(map(known.__contains__, words)) - len(english) <= hits:
            continue  # however many of these are found as phrases
        # What is written with a capital within a sentence is a name there, whatever it means in another language.
        names = set() if language == "de" else _names(split)
        found = [f for f in _phrases(language).all(split) if f.start not in names]
        # A word that is the same in English tells nothing of the language.
        alike = [f for f in found if f.value == " ".join(t.word for t in split[f.start : f.end])]
        shared = {at for f in alike for at in range(f.start, f.end)}
        lead = sum(f.end - f.start for f in found) - len(shared) - len(english - shared)
        if lead > hits:
            best, hits = language, lead
    return best


def _names(row: Sequence[Token]) -> set[int]:
    return {at for at, token in enumerate(row) if at and token.text[:1].isupper() and row[at - 1].kind != "mark"}


def _english(row: Sequence[Token]) -> set[int]:
    """The tokens that an English message would have in its place."""
    known = set()
    for at, token in enumerate(row):
        foreign = token.word in _FOREIGN_NOUNS
        pronoun = token.word in {"it", "them"} and token.text.lower() in _THINGS
        if (
            token.kind == "word"
            and token.word not in _SOUNDS
            and not pronoun
            and (
                token.word in FUNCTION_WORDS
                or VERBS.at(row, at)
                or FILLERS.at(row, at)
                or (not foreign and SCENE_NOUNS.at(row, at))
            )
        ):
            known.add(at)
    return known


@cache
def _phrases(language: str) -> Phrases[str]:
    table: dict[str, str] = {}
    rows = (*CONTRASTS[language].items(), *_CHAT[language].items(), *_LATIN[language].items())
    for english, foreign in rows:
        for phrase in foreign.split(","):
            # As the tokens have it: a hyphen is no token, an apostrophe ends one.
            table.setdefault(phrase.strip().lower().replace("-", " ").replace("'", "' ").strip(), english)
    others = {form: m for phrase, m in table.items() if m in _QUALITIES for form in _forms(phrase, _ENDINGS[language])}
    others = {form: m for phrase, m in table.items() if _asks(m) for form in verb_forms(language, phrase)} | others
    if language == "de":  # "aus den Preisen", "mit Bildern"
        others |= {f"{phrase}n": m for phrase, m in table.items() if phrase.endswith(("e", "er", "el"))}
    colored = [(phrase, m) for phrase, m in (others | table).items() if m in _COLORS]
    shades = [(phrase, m) for phrase, m in (others | table).items() if m in {"dark", "light"}]
    others |= {f"{color} {shade}": f"{dark} {m}" for color, m in colored for shade, dark in shades}  # "azul oscuro"
    if language == "de":  # "dunkelrot"
        others |= {f"{shade}{color}": f"{dark} {m}" for color, m in colored for shade, dark in _COMPOUNDED.items()}
    typed = {
        way(phrase): m for phrase, m in (others | table).items() for way in (_plain, _without_umlauts)
    }  # in a hurry
    known = FUNCTION_WORDS | VERBS.words() | SCENE_NOUNS.words() | UNITS.words()
    return Phrases({phrase: m for phrase, m in (typed | others).items() if phrase not in known} | table)


@cache
def _asks(english: str) -> bool:
    """Whether this is a command."""
    verb = VERBS.at([Token("word", w, w, 0, 0) for w in english.split()], 0)
    return english in _ASKED or (verb is not None and verb.value in COMMANDS)


def _forms(phrase: str, endings: str) -> list[str]:
    """An adjective in its other genders and numbers; `endings`: the one that it is listed with, and the others."""
    listed, *others = endings.split(" ")
    if not listed and phrase.endswith("e"):
        phrase = phrase[:-1]  # "beigem", of "beige"
    return [phrase[: len(phrase) - len(listed)] + other for other in others] if phrase.endswith(listed) else []


def _split(row: Sequence[Token]) -> list[Token]:
    """Elided words apart: "l'intro" is "l'" and "intro"."""
    found: list[Token] = []
    for token in row:
        if token.kind != "word" or _whole(token.word):
            found.append(token)
            continue
        head, mark, tail = token.word.partition("'")
        noun = next((noun for noun in _COMPOUNDS if token.word.endswith(noun) and len(token.word) > len(noun) + 2), "")
        if noun and token.text.lower() == token.word:
            cut = len(token.word) - len(noun)  # "Kontaktszene"
            found.append(token._replace(text=token.text[:cut], word=token.word[:cut], end=token.start + cut))
            found.append(token._replace(text=token.text[cut:], word=noun, start=token.start + cut))
            continue
        if base := _with_pronoun(token.word):
            cut = token.start + base
            verb = token._replace(text=token.text[:base], word=_plain(token.word[:base]), end=cut)
            found.append(verb if _THINGS[token.word[base:]] else token._replace(word=verb.word))
            calls = _verbs_with_pronouns()[_plain(token.word[:base])] == "call"
            thing = "it" if calls else _THINGS[token.word[base:]]  # "chiamali": "gli orari" is one scene
            found += [token._replace(text=token.text[base:], word=thing, start=cut)] if thing else []
            continue
        if mark and (len(tail) > 1 or tail == "è") and len(head) <= 5:
            cut = token.start + len(head) + 1
            found.append(token._replace(text=token.text[: len(head) + 1], word=head + mark, end=cut))
            found.append(token._replace(text=token.text[len(head) + 1 :], word=tail, start=cut))
        else:
            found.append(token)
    return found


@lru_cache(maxsize=4096)
def _whole(word: str) -> bool:
    """Whether a word is only one: most are."""
    return "'" not in word and not word.endswith(_COMPOUNDS) and not _with_pronoun(word)


def _with_pronoun(word: str) -> int:
    """Where a verb ends that has its pronoun behind it, as in "ponla", "spostalo"; 0 in other words."""
    if len(word) < _SHORTEST_VERB or word in _verbs_with_pronouns():
        return 0
    for ending in _THINGS:
        stem = word.removesuffix(ending)
        if stem != word and _plain(stem) in _verbs_with_pronouns():
            return 0 if _phrases("fr").at([Token("word", word, word, 0, 0)], 0) else len(stem)  # "verte"
    return 0


@cache
def _verbs_with_pronouns() -> Mapping[str, str]:
    """The verbs of Spanish and Italian, which write a pronoun at their end, without accents: "elimína" of "elimínala";
    an Italian infinitive loses its last letter: "spostar" of "spostarla"."""
    found: dict[str, str] = {}
    for language in ("es", "it"):
        for english, foreign in (*_CHAT[language].items(), *_LATIN[language].items()):
            if english == "call" or VERBS.at([Token("word", w, w, 0, 0) for w in english.split()], 0):
                for phrase in foreign.split(","):
                    verb = _plain(phrase.strip())
                    if " " not in verb:
                        found |= {verb: english, **({verb[:-1]: english} if verb.endswith("re") else {})}
    return found


def _without_umlauts(word: str) -> str:
    return _plain(word.translate(_UMLAUTS))


def _plain(word: str) -> str:
    """The word without the marks on its letters."""
    return "".join(letter for letter in normalize("NFKD", word) if not combining(letter))


def _separable(row: list[Token]) -> list[Token]:
    """ "Nimm die Preise raus" is "raus" said of the prices: German verbs that come in two parts."""
    made: list[Token] = []
    start = 0
    for at in range(len(row) + 1):
        if at < len(row) and not (row[at].kind == "mark" or row[at].word == "und"):
            continue
        made += [*_joined(row[start:at]), *row[at : at + 1]]
        start = at + 1
    return made


def _joined(clause: list[Token]) -> list[Token]:
    head = next((i for i in range(min(4, len(clause))) if clause[i].word in german_verbs.SEPARABLE), len(clause))
    for at in range(len(clause) - 1, head, -1):
        english = german_verbs.SEPARABLE[clause[head].word].get(clause[at].word)
        ends = all(token.word in german_verbs.IDLE for token in clause[at + 1 :])
        # "Füge eine Szene ein, die ...", but not "... ein Bild"
        if english and (
            ends or (clause[at].word in german_verbs.PARTICLES and clause[at + 1].word in german_verbs.OPENS)
        ):
            return [
                *clause[:head],
                *tokens_for(english, clause[head : head + 1]),
                *clause[head + 1 : at],
                *(clause[at + 1 :] if not ends else ()),
            ]
    return clause


def _from_latin(row: Sequence[Token], phrases: Phrases[str]) -> list[Token]:
    made: list[Token] = []
    at = 0
    while at < len(row):
        found = phrases.at(row, at)
        if found is None:
            made.append(row[at])
            at += 1
            continue
        made += tokens_for(found.value, row[found.start : found.end])
        at = found.end
    return in_english_order([_pronoun(made, at) for at in range(len(made))])


def _pronoun(row: Sequence[Token], at: int) -> Token:
    """ "Mets-la à la fin": an article before no noun stands for what was spoken of."""
    token = row[at]
    alone = at + 1 == len(row) or row[at + 1].kind == "mark" or row[at + 1].word in _BEFORE_PLACES
    verb = at > 0 and VERBS.at(row, at - 1) is not None and row[at - 1].word not in {"the", "a"}
    return token._replace(word="it") if token.word == "the" and alone and verb else token
