"""Commands in languages that set no spaces, Chinese and Japanese, as the English words that the rules know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from brain.rules.clauses import file_made, motion_first, undone
from brain.rules.clauses_cjk import (
    MOVED_FIRST,
    as_long,
    asked_first,
    compared_last,
    copied,
    cut_at_edge,
    is_scene_part,
    led_into,
    listed,
    priced,
    put_in,
    taken_from,
    unparted,
    with_articles,
    without_reasons,
)
from brain.rules.languages import chinese, japanese
from brain.rules.languages.chat_others import OTHERS
from brain.rules.languages.contrasts import CONTRASTS
from brain.rules.numbers import count_at, ordinal_at
from brain.rules.tokens import Token

CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


_KANA = re.compile(r"[\u3040-\u30ff]")


_MARKS = {"，": ",", "、": ",", "。": ".", "！": "!", "？": "?", "：": ":", "；": ";", "（": "(", "）": ")"}


_SIDES = frozenset({"after", "before", "between"})


class _Glossary(NamedTuple):
    """The pieces of a language that sets no spaces, by their first letter, the longest first."""

    words: frozenset[str]
    pieces: Mapping[str, list[tuple[str, str]]]
    verbs: frozenset[str]
    ordinals: tuple[str, ...]


def tokens_for(english: str, covered: Sequence[Token]) -> list[Token]:
    """The English words in place of the tokens: the first stands for all of them, the others take no room."""
    start, end = covered[0].start, covered[-1].end
    text = " ".join(token.text for token in covered)
    return [Token("word", "" if n else text, word, end if n else start, end) for n, word in enumerate(english.split())]


@cache
def _glossary(language: str) -> _Glossary:
    module = japanese if language == "ja" else chinese
    table: dict[str, str] = dict.fromkeys(module.PARTICLES.split(), "")
    for words in (module.WORDS, module.VERBS, OTHERS[language], CONTRASTS[language]):
        for english, foreign in words.items():
            table |= {piece.strip(): english for piece in foreign.split(",")}
    pieces: dict[str, list[tuple[str, str]]] = {}
    for piece in sorted(table.items(), key=lambda piece: -len(piece[0])):
        pieces.setdefault(piece[0][:1], []).append(piece)
    return _Glossary(frozenset(table), pieces, frozenset(module.VERBS), tuple(module.ORDINAL.split()))


def from_cjk(row: Sequence[Token], names: Sequence[str] = ()) -> list[Token]:
    """The tokens in English; `names` are no words of a command."""
    language = "ja" if any(_KANA.search(t.text) for t in row if t.kind != "quote") else "zh"
    glossary = _glossary(language)
    pieces: list[Token] = []
    whole = [name for name in names if len(name) > 1 and CJK.search(name) and name not in glossary.words]
    for token in row:
        if token.word in _MARKS:
            pieces.append(token._replace(word=_MARKS[token.word], kind="mark"))
        elif token.kind == "word" and CJK.search(token.text):
            pieces += _segments(token, glossary, whole)
        else:
            pieces.append(token)
    pieces = _written(_percent(_plural(_ordinals(_names(pieces)))))
    pieces = led_into(pieces)
    if language == "ja":
        pieces = _cut(without_reasons(pieces))
    return [token for clause in _clauses(unparted(pieces)) for token in _in_english_order(clause, language)]


def _segments(token: Token, glossary: _Glossary, names: Sequence[str]) -> list[Token]:
    """The words of a run of letters: those that are known, and what stands between them."""
    found: list[Token] = []
    at, unknown = 0, 0
    text = token.text
    ordinals = tuple((piece, "#th scene" if "シーン" in piece else "#th") for piece in glossary.ordinals)
    while at < len(text):
        pieces = (*ordinals, *glossary.pieces.get(text[at], ()))
        known = next(((piece, english) for piece, english in pieces if text.startswith(piece, at)), None)
        if name := next((name for name in names if text.startswith(name, at)), ""):
            known = (name, "")
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
        if piece == "も" and at + 1 == len(text):
            english = "as well"  # "営業時間も"
        if name:
            found.append(_part(token, at, at + len(piece)))
        elif english:
            part = _part(token, at, at + len(piece))
            found += tokens_for(english, [part])
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
    """ "3 番目" and "第 3" are "3rd", "最後から 2 番目" is "2nd from the end"."""
    made: list[Token] = []
    follows = backwards = False
    unread: Token | None = None
    for token in row:
        if token.word == "#end":
            backwards = True
            continue
        if token.word == "#th":
            if made and made[-1].kind == "number":
                made[-1] = made[-1]._replace(word=f"{made[-1].word}th", end=token.end)
                made += tokens_for("from the end", [token]) if backwards else []
            else:
                unread = token  # "犬のシーン"
            backwards = False
            continue
        if token.word == "#nth":
            follows = True
            continue
        if follows and token.kind == "number":
            token = token._replace(word=f"{token.word}th")
        if unread and not token.text:
            token = unread._replace(word=token.word)
        follows, unread = False, None
        made.append(token)
    return made


def _plural(row: Sequence[Token]) -> list[Token]:
    """ "三个场景" is "three scenes"."""
    made: list[Token] = []
    for token in row:
        count = count_at(made, len(made) - 1) if made and token.word == "scene" else None
        counted = count is not None and count.value > 1 and not made[-1].word.endswith("th")
        numbered = len(made) > 1 and made[-2].word == "scene"  # "scene 3 scene 4"
        made.append(token._replace(word="scenes") if counted and not numbered else token)
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
            made[last - 1 : last] = tokens_for("that says", [token])
        elif token.word == "say" and made and made[-1].word == "scene" and any(t.word == "add" for t in made):
            made += tokens_for("that says", [token])  # "加一页写“...”"
        else:
            made.append(token)
    return made


def _cut(row: Sequence[Token]) -> list[Token]:
    """ "Delete scene 2 and make the first one blue" has its first verb in the form that goes on: "...消して..."."""
    made: list[Token] = []
    for at, token in enumerate(row):
        made.append(token)
        kept = at > 0 and [row[at - 1].word, token.word] == ["keep", "only"]  # "タイトルだけ残して他は消して"
        goes_on = row[at - kept].text.endswith("て") and (kept or token.word in MOVED_FIRST)
        following = next((t for t in row[at + 1 :] if t.text), None)
        if goes_on and following and following.kind != "mark":
            made.append(Token("mark", "", ",", token.end, token.end))
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
        if row[at].word in _SIDES and at and row[at].kind == "word" and row[at].text:
            start = at
            while start > 0 and is_scene_part(row[start - 1]):
                start -= 1
            if all(token.word == "scene" for token in row[start:at]):  # a scene by its name
                start = _run_from(row, start)
            row.insert(start, row.pop(at))
    row = motion_first(as_long(_put_there(_relative(row))))
    verbs = [at for at, token in enumerate(row) if token.kind == "word" and token.word in MOVED_FIRST]
    verb = verbs[-1 if language == "ja" else 0] if verbs else None
    if verb:
        row.insert(0, row.pop(verb))
        # "speed up" and "slow down" are two words.
        if verb + 1 < len(row) and row[0].word in {"speed", "slow"} and row[verb + 1].word in {"up", "down"}:
            row.insert(1, row.pop(verb + 1))
    if len(row) > 3 and row[-1].word == "to" and row[-2].word in {"seconds", "minutes"}:
        count = next((at for at in range(len(row) - 3, 0, -1) if row[at].word not in {"and", "a", "half"}), 0)
        row.insert(count, row.pop())  # "extend scene 2 to 5 seconds"
    if len(row) > 3 and row[0].word == "change" and row[-1].word == "to":
        row = [*row[:-2], *([row[-1], row[-2]] if _is_new(row[-3], row[-2]) else [row[-2]])]
    row = priced(row)
    if len(row) > 3 and row[0].word == "delete" and language == "ja":
        row = taken_from(row)
    if row and row[0].word == "make" and row[-1].kind == "quote" and any(token.word == "name" for token in row):
        row = [row[0]._replace(word="change"), *row[1:-1], row[-1]]  # "名前を「キッズ」にして"
    if row and ordinal_at(row, 0) and len(row) > 2 and row[1].word == "scene":
        row.insert(0, Token("word", "", "the", row[0].start, row[0].start))
    row = with_articles(cut_at_edge(compared_last(file_made(undone(listed(copied(asked_first(row))))))))
    if len(row) > 2 and ((row[0].word == "move" and row[1].word in _SIDES) or put_in(row)):
        row.insert(1, Token("word", "", "it", row[0].end, row[0].end))
    says = next((at for at, t in enumerate(row) if t.word == "say"), 0)
    if verb is None and says and is_scene_part(row[0]):
        row.insert(0, Token("word", "", "make", row[0].start, row[0].start))  # "在开场写上..."
    if row and row[0].word == "add":
        about = next((at for at, t in enumerate(row) if t.word == "about"), None)
        noun = next((at for at in range(len(row) - 1, about or 0, -1) if row[at].word == "scene"), None)
        if about and noun and noun > about:
            row.insert(about, row.pop(noun))
    return row


def _is_new(before: Token, token: Token) -> bool:
    """Whether a word that no glossary has stands by itself, a particle before it: "RyeをLyeに変えて"; or two are
    quoted."""
    if token.kind == before.kind == "quote":
        return True
    return token.kind == "word" and token.word == token.text.lower() and before.end < token.start


def _run_from(row: Sequence[Token], end: int) -> int:
    """Where the words begin that stand without a particle between them before the token `end`: a name."""
    start = end
    while start > 0 and row[start - 1].kind == "word" and row[start - 1].word not in MOVED_FIRST:
        if start < len(row) and row[start - 1].end < row[start].start and start < end:
            break
        start -= 1
    return start


def _put_there(row: list[Token]) -> list[Token]:
    """ "“Welcome” that says text first scene": the scene that the words are put on goes before them."""
    said = [token.word for token in row[1:4]] == ["that", "says", "text"] and row[0].kind == "quote"
    end = next((at for at in range(4, len(row)) if not is_scene_part(row[at])), len(row)) if said else 0
    named = any(token.word in {"scene", "intro", "outro"} for token in row[4:end])
    return [*row[4:end], *row[:4], *row[end:]] if named else row


def _relative(row: list[Token]) -> list[Token]:
    """What a scene says stands before it in Japanese: "“Closed on Mondays” that says scene"."""
    at = next((i for i in range(1, len(row) - 2) if [t.word for t in row[i : i + 3]] == ["that", "says", "scene"]), 0)
    if not at:
        return row
    start = at - 1 if row[at - 1].kind == "quote" else _run_from(row, at)
    return [*row[:start], row[at + 2], *row[at : at + 2], *row[start:at], *row[at + 3 :]]
