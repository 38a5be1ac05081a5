"""The words of a command in another language in the order that the rules know: its verb first."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.clauses import let_move, said_plainly
from brain.rules.lexicon import COMMANDS, FILLERS, VERBS
from brain.rules.lexicon_film import LONGER, PACE, SHORTER
from brain.rules.lexicon_looks import SHADES, SIZES
from brain.rules.numbers import ordinal_at, seconds_at
from brain.rules.phrases import word_set
from brain.rules.tokens import Token

_ARTICLES = word_set("the this these my our all scene scenes")
_COMPARED = (SIZES, SHADES, PACE, LONGER, SHORTER)
_SAID_OF = word_set("too very much still not now")
_PLACES = (["at", "the", "end"], ["at", "the", "start"])
# Before an amount, in the languages that have no "by": "de 2 secondes", "en 2 segundos", "um 2 Sekunden".
_BY = word_set("of in around em")
_NO_NOUNS = word_set("to by at from after first last the until under over down and , than only")


def in_english_order(row: list[Token]) -> list[Token]:
    """ "Kannst du Szene 2 löschen": a verb that ends its clause goes before what it is about."""
    made: list[Token] = []
    start = 0
    row = _new_scene(let_move(row))
    for at in range(len(row) + 1):
        if at < len(row) and not (row[at].kind == "mark" or row[at].word in {"and", "except"}):
            continue
        if at < len(row) and row[at].word == "and" and _only_named(row[start:at], row[at + 1 :]):
            continue  # "Szene 2 und 3 löschen"
        again = row[start : start + 1] if at - start > 2 and row[start].word == "again" else []
        clause = said_plainly(row[start + len(again) : at])
        clause = _unsaid(clause, behind=bool(start) and row[start - 1].word == "and")
        clause, polite = _apart(clause)
        ends = (i for i in range(max(0, len(clause) - 2), len(clause)) if _ends_as_verb(clause, i))
        renamed = next((i for i, token in enumerate(clause) if token.word == "rename" and i), None)
        last = next(ends, None)
        if last and not any(_is_command(clause, i) for i in range(last)):
            head = next((f.end for i in range(1) if (f := FILLERS.at(clause, 0)) and f.end < last), 0)
            clause = [*clause[:head], *clause[last:], *clause[head:last]]
        elif renamed and clause[renamed + 1 : renamed + 2] and not any(_is_command(clause, i) for i in range(renamed)):
            clause = [clause[renamed], *clause[:renamed], *clause[renamed + 1 :]]  # "Werkstatt umbenennen in ..."
        made += [*_into(clause), *polite, *again, *row[at : at + 1]]  # "nochmal die Szene kopieren"
        start = at + 1
    return by_amounts(made)


def _new_scene(row: list[Token]) -> list[Token]:
    """ "Una escena nueva que diga ...": the adjective behind the noun, which English has before it."""
    at = next((i for i in range(1, len(row)) if row[i].word == "new" and row[i - 1].word == "scene"), 0)
    return [*row[: at - 1], row[at], row[at - 1], *row[at + 1 :]] if at else row


def _apart(clause: list[Token]) -> tuple[list[Token], list[Token]]:
    """The clause, and the "please" at its end."""
    end = len(clause) - (len(clause) > 2 and clause[-1].word == "please")
    return clause[:end], clause[end:]


def _unsaid(clause: list[Token], *, behind: bool) -> list[Token]:
    """With the word that English needs and other languages leave out: "es muy lento", "aumenta el título", "... y el
    contacto al final"."""
    if not clause:
        return clause
    first = clause[0]
    if first.word in {"up", "raise", "bring"} and any(token.word == "place" for token in clause):
        return [first._replace(word="move"), *clause[1:]]  # "sube el contacto al segundo lugar"
    unsaid = ""
    compared = next((found for table in _COMPARED if (found := table.at(clause, 0))), None)
    if first.word == "is" and len(clause) > 1 and clause[1].word in _SAID_OF:
        unsaid = "it"
    elif compared and compared.end < len(clause) and clause[compared.end].word in _ARTICLES:
        unsaid = "make"
    elif behind and [token.word for token in clause[-3:]] in _PLACES and not VERBS.first(clause):
        unsaid = "move"
    return [Token("word", "", unsaid, first.start, first.start), *clause] if unsaid else clause


def by_amounts(row: Sequence[Token]) -> list[Token]:
    """ "Cut scene 2 of 1 second" takes one off: between what is cut and by how much stands "by"."""
    made: list[Token] = []
    verb = ""
    taken = 0  # where the amount ends that is cut: "cut 2 seconds of the intro"
    for at, token in enumerate(row):
        if token.kind == "mark":
            verb = ""
        elif taken == at > 0 and token.word == "of":
            token = token._replace(word="off")
        elif token.word in {"cut", "extend"}:
            verb = token.word
            amount = seconds_at(row, at + 1, 30)
            taken = amount.end if amount else 0
        elif verb and made and made[-1].word not in {*_NO_NOUNS, verb} and seconds_at(row, at, 30):
            if made[-1].word in _BY:
                made[-1] = made[-1]._replace(word="by")
            elif made[-1].kind == "number" or not seconds_at(row, at - 1, 30):
                made.append(Token("word", "", "by", token.start, token.start))
            verb = ""
        made.append(token)
    return _shortened(made)


def _shortened(row: list[Token]) -> list[Token]:
    """ "Acorta la de opiniones", "缩短早餐", "taglia un po' gli eventi": made shorter; "cut it" would delete it. By how
    much is not said."""
    made = list(row)
    for at, token in enumerate(row):
        if token.word != "cut":
            continue
        ahead = range(at + 1, min(len(row), at + 20))
        end = next((i for i in ahead if row[i].kind == "mark" or row[i].word == "and"), ahead.stop)
        words = [other.word for other in row[at + 1 : end]]
        told = any(seconds_at(row, i, 30) for i in range(at + 1, end)) or _BY_HOW_MUCH & set(words)
        somewhat = any(words[i : i + 2] == ["a", "bit"] for i in range(len(words)))
        if not told and (somewhat or token.text.lower().startswith(_SHORTENING)):
            made[at] = token._replace(word="shorten")
    return made


_SHORTENING = (
    *("acort", "recort", "redu", "réd", "ridu", "écourt", "raccourc", "encurt", "accorci", "straff", "trimm"),
    *("kürz", "kuerz", "kurz", "verkürz", "verkuerz", "abkürz", "einkürz", "缩短", "剪短", "裁剪", "短縮", "縮め"),
    "トリミング",
)
_BY_HOW_MUCH = word_set("to by off half seconds second minutes minute percent until from in out down")


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
    subject = at == 1 or (at == 2 and clause[0].word in _ARTICLES)  # "la última sobra"
    quality = quality or (ordinal_at(clause, at - 1) is not None and not subject)  # "in second place"
    return _is_command(clause, at) and not quality and verb is not None and verb.end == len(clause)


def _is_command(clause: Sequence[Token], at: int) -> bool:
    verb = VERBS.at(clause, at)
    return verb is not None and verb.value in COMMANDS


_CHANGES = frozenset({"change", "rename", "turn", "replace", "swap"})
_FOR = frozenset({"por", "par"})


def _into(row: list[Token]) -> list[Token]:
    """ "Ändere den Titel in Hallo" changes it to that; before a scene "in" stays what it is."""
    if row and row[0].word == "rename" and (to := [at for at, t in enumerate(row) if t.word == "to" and at > 1]):
        name, scene = row[1 : to[-1]], row[to[-1] + 1 :]
        if scene and scene[-1].word in {"scene", "one"} and not any(t.word in {"scene", "the"} for t in name):
            return [row[0], *scene, row[to[-1]], *name]  # "ponle de nombre Pedidos a la última escena"
    if row and row[0].word == "call" and (of := [at for at, t in enumerate(row) if t.word == "of" and t.text == "de"]):
        return [*row[: of[-1]], *row[of[-1] + 1 :]]  # "chama a abertura de Início"
    start = next((at for at, token in enumerate(row[:4]) if token.word in _CHANGES), None)
    if start is None or not (start == 0 or FILLERS.at(row, 0) or row[0].kind == "mark"):
        return row
    if row[start].word == "rename" and row[-1].word == "um":
        row = row[:-1]
    places = {"the", "this", "scene", "a", "my", "our"}
    told = any(token.word in {"to", "by"} for token in row[start + 2 : -2])  # "Rye durch Roggen im Menü"
    joints = _FOR if row[start].word == "swap" or told else _FOR | {"in"}
    return [
        token._replace(word="to")
        if token.word in joints and at + 1 < len(row) and row[at + 1].word not in places
        else token
        for at, token in enumerate(row)
    ]
