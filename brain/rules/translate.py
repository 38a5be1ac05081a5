"""Commands in other languages as the English words that the rules know. Every token keeps its place in the message, so
that what goes on the screen stays in the person's own words and language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from brain.rules.languages import chinese, french, german, italian, japanese, portuguese, spanish
from brain.rules.lexicon import COMMANDS, FILLERS, FUNCTION_WORDS, VERBS
from brain.rules.lexicon_scenes import DESIGN_NOUNS, SCENE_NOUNS
from brain.rules.numbers import ordinal_at
from brain.rules.phrases import Phrases
from brain.rules.tokens import Token

_LATIN: dict[str, Mapping[str, str]] = {
    "es": spanish.WORDS,
    "de": german.WORDS,
    "fr": french.WORDS,
    "pt": portuguese.WORDS,
    "it": italian.WORDS,
}
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_MARKS = {"，": ",", "、": ",", "。": ".", "！": "!", "？": "?", "：": ":", "；": ";", "（": "(", "）": ")"}
_COLORS = ("red", "blue", "green", "yellow", "grey", "brown", "purple", "pink", "orange")
_FOREIGN_NOUNS = frozenset({"szene", "escena", "scène", "scena", "cena"})
_COMPOUNDS = ("szene", "szenen", "folie", "folien")  # German writes them in one word
_ACCENTS = str.maketrans("áéíóúàèìòù", "aeiouaeiou")
_SHORTEST_VERB = 5
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
}
_BEFORE_PLACES = frozenset({"at", "to", "after", "before", "between", "in", "and", "as"})
_SIDES = frozenset({"after", "before", "between"})
_MOVED_FIRST = frozenset(
    [
        "delete",
        "add",
        "move",
        "swap",
        "change",
        "make",
        "undo",
        "redo",
        "duplicate",
        "split",
        "rename",
        "export",
        "download",
        "cut",
        "extend",
        "set",
        "lower",
        "raise",
        "use",
        "mute",
        "speed",
        "slow",
    ]
)


class _Glossary(NamedTuple):
    """The pieces of a language that sets no spaces, the longest first."""

    pieces: tuple[tuple[str, str], ...]
    verbs: frozenset[str]
    ordinals: tuple[str, ...]


def translated(row: Sequence[Token]) -> Sequence[Token]:
    """The tokens in English where they are a command in another language; as they are otherwise."""
    if any(_CJK.search(token.text) for token in row if token.kind != "quote"):
        return _from_cjk(row)
    if len(row) == 1 and (DESIGN_NOUNS.at(row, 0) or SCENE_NOUNS.at(row, 0)):
        return row  # "outro", which in Portuguese is "another"
    split = _split(row)
    english = _english(split)
    best, hits = "", 0
    for language in _LATIN:
        found = list(_phrases(language).all(split))
        # A word that is the same in English tells nothing of the language.
        alike = [f for f in found if f.value == " ".join(t.word for t in split[f.start : f.end])]
        shared = {at for f in alike for at in range(f.start, f.end)}
        lead = sum(f.end - f.start for f in found) - len(shared) - len(english - shared)
        if lead > hits:
            best, hits = language, lead
    if best == "de":
        split = _separable(split)
    return _from_latin(split, _phrases(best)) if best else row


def _english(row: Sequence[Token]) -> set[int]:
    """The tokens that an English message would have in its place."""
    known = set()
    for at, token in enumerate(row):
        noun = SCENE_NOUNS.at(row, at) if token.word not in _FOREIGN_NOUNS else None
        verb = VERBS.at(row, at) or FILLERS.at(row, at) or noun
        if token.kind == "word" and (token.word in FUNCTION_WORDS or verb is not None):
            known.add(at)
    return known


@cache
def _phrases(language: str) -> Phrases[str]:
    table: dict[str, str] = {}
    for english, foreign in _LATIN[language].items():
        for phrase in foreign.split(","):
            # As the tokens have it: a hyphen is no token, an apostrophe ends one.
            table.setdefault(phrase.strip().lower().replace("-", " ").replace("'", "' ").strip(), english)
    for shade in ("dark", "light"):  # "azul oscuro" is dark blue
        for color in _COLORS:
            for one in table_of(table, color):
                table |= {f"{one} {word}": f"{shade} {color}" for word in table_of(table, shade)}
    return Phrases(table)


def table_of(table: Mapping[str, str], english: str) -> list[str]:
    """The foreign phrases that mean the English words."""
    return [phrase for phrase, meaning in table.items() if meaning == english]


def _split(row: Sequence[Token]) -> list[Token]:
    """Elided words apart: "l'intro" is "l'" and "intro"."""
    found: list[Token] = []
    for token in row:
        head, mark, tail = token.word.partition("'")
        noun = next((noun for noun in _COMPOUNDS if token.word.endswith(noun) and len(token.word) > len(noun) + 2), "")
        if noun and token.kind == "word" and token.text.lower() == token.word:
            cut = len(token.word) - len(noun)  # "Kontaktszene"
            found.append(token._replace(text=token.text[:cut], word=token.word[:cut], end=token.start + cut))
            found.append(token._replace(text=token.text[cut:], word=noun, start=token.start + cut))
            continue
        if base := _with_pronoun(token):
            cut = token.start + base
            found.append(token._replace(text=token.text[:base], word=_plain(token.word[:base]), end=cut))
            found.append(token._replace(text=token.text[base:], word=_THINGS[token.word[base:]], start=cut))
            continue
        if token.kind == "word" and mark and len(tail) > 1 and len(head) <= 5:
            cut = token.start + len(head) + 1
            found.append(token._replace(text=token.text[: len(head) + 1], word=head + mark, end=cut))
            found.append(token._replace(text=token.text[len(head) + 1 :], word=tail, start=cut))
        else:
            found.append(token)
    return found


def _with_pronoun(token: Token) -> int:
    """Where a verb ends that has its pronoun behind it, as in "ponla", "spostalo"; 0 in other words."""
    if token.kind != "word" or len(token.word) < _SHORTEST_VERB or _verbs_with_pronouns().get(token.word) is not None:
        return 0
    for ending in _THINGS:
        stem = token.word.removesuffix(ending)
        if stem != token.word and _plain(stem) in _verbs_with_pronouns():
            return len(stem)
    return 0


@cache
def _verbs_with_pronouns() -> Mapping[str, str]:
    """The verbs of Spanish and Italian, which write a pronoun at their end, without accents: "elimína" of "elimínala";
    an Italian infinitive loses its last letter: "spostar" of "spostarla"."""
    found: dict[str, str] = {}
    for language in ("es", "it"):
        for english, foreign in _LATIN[language].items():
            if VERBS.at([Token("word", w, w, 0, 0) for w in english.split()], 0):
                for phrase in foreign.split(","):
                    verb = _plain(phrase.strip())
                    if " " not in verb:
                        found |= {verb: english, **({verb[:-1]: english} if verb.endswith("re") else {})}
    return found


def _plain(word: str) -> str:
    """The word without accents on its vowels."""
    return word.translate(_ACCENTS)


def _separable(row: list[Token]) -> list[Token]:
    """ "Nimm die Preise raus" is "raus" said of the prices: German verbs that come in two parts."""
    made: list[Token] = []
    start = 0
    for at in range(len(row) + 1):
        if at < len(row) and not (row[at].kind == "mark" or row[at].word == "und"):
            continue
        clause = row[start:at]
        last = next((i for i in range(len(clause) - 1, 0, -1) if clause[i].word not in {"bitte", "mal", "doch"}), 0)
        head = next((i for i in range(min(4, last)) if clause[i].word in german.SEPARABLE), None)
        english = german.SEPARABLE[clause[head].word].get(clause[last].word) if head is not None else None
        if english and head is not None:
            clause = [
                *clause[:head],
                *_tokens(english, clause[head : head + 1]),
                *clause[head + 1 : last],
                *clause[last + 1 :],
            ]
        made += [*clause, *row[at : at + 1]]
        start = at + 1
    return made


def _from_latin(row: Sequence[Token], phrases: Phrases[str]) -> list[Token]:
    made: list[Token] = []
    at = 0
    while at < len(row):
        found = phrases.at(row, at)
        if found is None:
            made.append(row[at])
            at += 1
            continue
        made += _tokens(found.value, row[found.start : found.end])
        at = found.end
    return _verbs_first([_pronoun(made, at) for at in range(len(made))])


def _pronoun(row: Sequence[Token], at: int) -> Token:
    """ "Mets-la à la fin": an article before no noun stands for what was spoken of."""
    token = row[at]
    alone = at + 1 == len(row) or row[at + 1].kind == "mark" or row[at + 1].word in _BEFORE_PLACES
    verb = at > 0 and VERBS.at(row, at - 1) is not None and row[at - 1].word not in {"the", "a"}
    return token._replace(word="it") if token.word == "the" and alone and verb else token


def _verbs_first(row: list[Token]) -> list[Token]:
    """ "Kannst du Szene 2 löschen": a verb that ends its clause goes before what it is about."""
    made: list[Token] = []
    start = 0
    for at in range(len(row) + 1):
        if at < len(row) and not (row[at].kind == "mark" or row[at].word in {"and", "except"}):
            continue
        if at < len(row) and row[at].word == "and" and _only_named(row[start:at], row[at + 1 :]):
            continue  # "Szene 2 und 3 löschen"
        clause = row[start:at]
        last = next((i for i in range(max(0, len(clause) - 2), len(clause)) if _ends_as_verb(clause, i)), None)
        if last and not any(_is_command(clause, i) for i in range(last)):
            head = next((f.end for i in range(1) if (f := FILLERS.at(clause, 0)) and f.end < last), 0)
            clause = [*clause[:head], *clause[last:], *clause[head:last]]
        made += [*_into(clause), *row[at : at + 1]]
        start = at + 1
    return made


def _only_named(clause: Sequence[Token], following: Sequence[Token]) -> bool:
    """Whether the clause only names a first scene of several, before the verb that ends the next one."""
    end = next(
        (at for at, token in enumerate(following) if token.kind == "mark" or token.word == "and"), len(following)
    )
    verb = VERBS.at(following, end - 1) if end else None
    numbered = all(token.kind == "number" or token.word in _NAMES_SCENES for token in clause)
    names = len(clause) <= 3 and sum(token.word not in _NAMES_SCENES for token in clause) == 1 and end <= 3
    swaps = verb is not None and verb.value in {"swap", "delete"}
    return bool(clause) and verb is not None and verb.value in COMMANDS and (numbered or (names and swaps))


_NAMES_SCENES = frozenset(
    {"scene", "scenes", "the", "first", "second", "third", "fourth", "fifth", "last", "one", "two", "three", "four"}
)


def _ends_as_verb(clause: Sequence[Token], at: int) -> bool:
    verb = VERBS.at(clause, at)
    quality = at > 0 and clause[at - 1].word in {"too", "is", "very", "much", "so"}  # "is too slow"
    quality = quality or (at > 0 and ordinal_at(clause, at - 1) is not None)  # "in second place"
    return _is_command(clause, at) and not quality and verb is not None and verb.end == len(clause)


def _is_command(clause: Sequence[Token], at: int) -> bool:
    verb = VERBS.at(clause, at)
    return verb is not None and verb.value in COMMANDS


_CHANGES = frozenset({"change", "rename", "turn", "replace"})


def _into(row: list[Token]) -> list[Token]:
    """ "Ändere den Titel in Hallo" changes it to that; before a scene "in" stays what it is."""
    start = next((at for at, token in enumerate(row[:4]) if token.word in _CHANGES), None)
    if start is None or not (start == 0 or FILLERS.at(row, 0) or row[0].kind == "mark"):
        return row
    if row[start].word == "rename" and row[-1].word == "um":
        row = row[:-1]
    places = {"the", "this", "scene", "a", "my", "our"}
    return [
        token._replace(word="to")
        if token.word in {"in", "por"} and at + 1 < len(row) and row[at + 1].word not in places
        else token
        for at, token in enumerate(row)
    ]


def _tokens(english: str, covered: Sequence[Token]) -> list[Token]:
    """The English words in place of the tokens: the first stands for all of them, the others take no room."""
    start, end = covered[0].start, covered[-1].end
    text = " ".join(token.text for token in covered)
    return [Token("word", "" if n else text, word, end if n else start, end) for n, word in enumerate(english.split())]


# --- languages that set no spaces -------------------------------------------------------------------------------------


@cache
def _glossary(language: str) -> _Glossary:
    module = japanese if language == "ja" else chinese
    table: dict[str, str] = dict.fromkeys(module.PARTICLES.split(), "")
    for words in (module.WORDS, module.VERBS):
        for english, foreign in words.items():
            table |= {piece.strip(): english for piece in foreign.split(",")}
    pieces = tuple(sorted(table.items(), key=lambda piece: -len(piece[0])))
    return _Glossary(pieces, frozenset(module.VERBS), tuple(module.ORDINAL.split()))


def _from_cjk(row: Sequence[Token]) -> list[Token]:
    language = "ja" if any(_KANA.search(t.text) for t in row if t.kind != "quote") else "zh"
    glossary = _glossary(language)
    pieces: list[Token] = []
    for token in row:
        if token.word in _MARKS:
            pieces.append(token._replace(word=_MARKS[token.word], kind="mark"))
        elif token.kind == "word" and _CJK.search(token.text):
            pieces += _segments(token, glossary)
        else:
            pieces.append(token)
    pieces = _written(_percent(_ordinals(_names(pieces))))
    return [token for clause in _clauses(pieces) for token in _in_english_order(clause, language)]


def _segments(token: Token, glossary: _Glossary) -> list[Token]:
    """The words of a run of letters: those that are known, and what stands between them."""
    found: list[Token] = []
    at, unknown = 0, 0
    text = token.text
    ordinals = tuple((piece, "#th") for piece in glossary.ordinals)
    while at < len(text):
        known = next(
            ((piece, english) for piece, english in (*ordinals, *glossary.pieces) if text.startswith(piece, at)), None
        )
        if text.startswith("百分之", at):
            known = ("百分之", "#percent")
        if text.startswith("第", at) and known is None:
            known = ("第", "#nth")
        if known is None:
            at += 1
            continue
        if unknown < at:
            found.append(_part(token, unknown, at))
        piece, english = known
        if english:
            part = _part(token, at, at + len(piece))
            found += _tokens(english, [part])
        at += len(piece)
        unknown = at
    if unknown < len(text):
        found.append(_part(token, unknown, len(text)))
    return found


def _part(token: Token, start: int, end: int) -> Token:
    text = token.text[start:end]
    return Token("word", text, text.lower(), token.start + start, token.start + end)


def _names(row: Sequence[Token]) -> list[Token]:
    """ "mp4" behind other letters came apart."""
    made: list[Token] = []
    for token in row:
        last = made[-1] if made else None
        if last and token.kind == "number" and last.end == token.start and last.text.isascii() and last.text.isalpha():
            made[-1] = last._replace(text=last.text + token.text, word=last.word + token.word, end=token.end)
        else:
            made.append(token)
    return made


def _ordinals(row: Iterable[Token]) -> list[Token]:
    """ "3 番目" and "第 3" are "3rd"."""
    made: list[Token] = []
    follows = False
    for token in row:
        if token.word == "#th":
            if made and made[-1].kind == "number":
                made[-1] = made[-1]._replace(word=f"{made[-1].word}th", end=token.end)
            continue
        if token.word == "#nth":
            follows = True
            continue
        if follows and token.kind == "number":
            token = token._replace(word=f"{token.word}th")
        follows = False
        made.append(token)
    return made


def _percent(row: Sequence[Token]) -> list[Token]:
    """ "百分之 五十" is "fifty percent"."""
    made: list[Token] = []
    follows = False
    for token in row:
        if token.word == "#percent":
            follows = True
            continue
        made.append(token)
        if follows:
            made.append(Token("word", "", "percent", token.end, token.end))
            follows = False
    return made


def _written(row: Sequence[Token]) -> list[Token]:
    """ "Add a scene, write “...”": what the new scene says; in Japanese the verb stands behind the words."""
    made: list[Token] = []
    for token in row:
        last = len(made) - (bool(made) and made[-1].kind == "quote")
        comma = last > 0 and made[last - 1].word == ","
        if token.word == "say" and comma and any(t.word == "add" for t in made):
            made[last - 1 : last] = _tokens("that says", [token])
        else:
            made.append(token)
    return made


def _clauses(row: Sequence[Token]) -> list[list[Token]]:
    found: list[list[Token]] = [[]]
    for token in row:
        found[-1].append(token)
        if token.kind == "mark" and token.word in {",", ".", ";", "!", "?"}:
            found.append([])
    return [clause for clause in found if clause]


def _in_english_order(clause: list[Token], language: str) -> list[Token]:
    """The verb first, and "after" before the scene that it is about."""
    row = list(clause)
    for at in range(len(row)):
        if row[at].word in _SIDES and at and row[at].kind == "word":
            start = at
            while start > 0 and _is_scene_part(row[start - 1]):
                start -= 1
            if all(token.word == "scene" for token in row[start:at]):  # a scene by its name
                start = _run_from(row, start)
            row.insert(start, row.pop(at))
    row = _relative(row)
    verb = next((at for at, t in enumerate(row) if t.kind == "word" and t.word in _MOVED_FIRST), None)
    if language == "ja":
        verb = next(
            (at for at in range(len(row) - 1, -1, -1) if row[at].kind == "word" and row[at].word in _MOVED_FIRST), None
        )
    if verb:
        row.insert(0, row.pop(verb))
        # "speed up" and "slow down" are two words.
        if verb + 1 < len(row) and row[0].word in {"speed", "slow"} and row[verb + 1].word in {"up", "down"}:
            row.insert(1, row.pop(verb + 1))
    if row and row[0].word == "add":
        about = next((at for at, t in enumerate(row) if t.word == "about"), None)
        noun = next((at for at in range(len(row) - 1, about or 0, -1) if row[at].word == "scene"), None)
        if about and noun and noun > about:
            row.insert(about, row.pop(noun))
    return row


def _run_from(row: Sequence[Token], end: int) -> int:
    """Where the words begin that stand without a particle between them before the token `end`: a name."""
    start = end
    while start > 0 and row[start - 1].kind == "word" and row[start - 1].word not in _MOVED_FIRST:
        if start < len(row) and row[start - 1].end < row[start].start and start < end:
            break
        start -= 1
    return start


def _relative(row: list[Token]) -> list[Token]:
    """What a scene says stands before it in Japanese: "“Closed on Mondays” that says scene"."""
    at = next((i for i in range(1, len(row) - 2) if [t.word for t in row[i : i + 3]] == ["that", "says", "scene"]), 0)
    if not at:
        return row
    start = at - 1 if row[at - 1].kind == "quote" else _run_from(row, at)
    return [*row[:start], row[at + 2], *row[at : at + 2], *row[start:at], *row[at + 3 :]]


def _is_scene_part(token: Token) -> bool:
    return token.kind == "number" or (
        token.kind == "word"
        and token.word
        in {
            "scene",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "last",
            "one",
            "two",
            "three",
            "four",
            "five",
            "and",
            "intro",
            "outro",
            "this",
        }
    )
