"""Clauses of Chinese and Japanese whose words are English already, as English puts them."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon_looks import SHADES, SIZES
from brain.rules.numbers import ordinal_at
from brain.rules.phrases import word_set
from brain.rules.tokens import Token

MOVED_FIRST = word_set("""
    delete add move swap change make undo redo duplicate split rename export download cut extend set lower
    raise use mute speed slow rotate hide sort put
    """)


_PLAIN_FORMS = ("い", "た", "だ", "る", "すぎ")


def led_into(row: Sequence[Token]) -> list[Token]:
    """ "3から4への切り替えをスライドに": between two scenes a slide, no third one."""
    if not any(token.word == "transition" for token in row):
        return list(row)
    made = [token._replace(word="slide") if token.text == "スライド" else token for token in row]
    for at in range(1, len(made) - 1):
        if made[at].word in {"because", "到", "from"} and is_scene_part(made[at - 1]) and is_scene_part(made[at + 1]):
            first = made[at - 1]
            between = Token("word", "", "between", first.start, first.start)
            made[at - 1 : at + 1] = [between, first, made[at]._replace(word="and")]
            break
    return made


def without_reasons(row: Sequence[Token]) -> list[Token]:
    """ "黄色だと見にくいから黒で", "佐藤は辞めたので外して": a reason ends like a clause of its own."""
    made: list[Token] = []
    for at, token in enumerate(row):
        before = next((t.text for t in reversed(row[:at]) if t.text), "")
        ends = token.word == "because" and 0 < at < len(row) - 1 and before.endswith(_PLAIN_FORMS)
        made.append(token._replace(word=",", kind="mark") if ends else token)
    return made


def unparted(row: Sequence[Token]) -> list[Token]:
    """ "スタッフとメニュー、順番逆にして": the comma before the verb of one clause."""
    at = next((i for i in range(1, len(row)) if row[i].word == "swap" and row[i - 1].word == ","), 0)
    return [*row[: at - 1], *row[at:]] if at and all(t.word != "," for t in row[: at - 1]) else list(row)


def as_long(row: list[Token]) -> list[Token]:
    """ "料金をコースと同じ長さに", "让房价和房间一样长": what it is as long as stands behind."""
    at = next((i for i in range(2, len(row) - 2) if [t.word for t in row[i : i + 3]] == ["as", "long", "as"]), 0)
    if not at:
        return row
    joint = next((i for i in range(at - 1, 0, -1) if row[i].word == "and"), 0)
    if joint:
        return [*row[:joint], *row[at : at + 3], *row[joint + 1 : at], *row[at + 3 :]]
    apart = (i for i in range(at - 1, 0, -1) if row[i - 1].end < row[i].start)
    other = next(apart, at - 1)
    return [*row[:other], *row[at : at + 3], *row[other:at], *row[at + 3 :]]


def taken_from(row: list[Token]) -> list[Token]:
    """ "コースから初級を消して": it is the second that goes, from the first."""
    at = next((i for i in range(2, len(row) - 1) if row[i].word == "because"), 0)
    end = len(row) - (row[-1].kind == "mark")
    return [row[0], *row[at + 1 : end], row[at]._replace(word="from"), *row[1:at], *row[end:]] if at else row


def priced(row: list[Token]) -> list[Token]:
    """ "カットを6000円にして", "每杯现在30元起": what something costs becomes another amount."""
    at = next((i for i, t in enumerate(row) if i and t.kind == "number" and t.text[-1:] in "円元"), 0)
    acts = row[0].word in {"make", "change"}
    if not at or at < 1 + acts or any(token.word in {"add", "to", "by", "?", "not"} for token in row):
        return row
    name = [token for token in row[acts:at] if token.word not in {"now", "as", "well", "是"}]
    if not acts and (len(name) > 2 or not name or any(token.word in MOVED_FIRST for token in row)):
        return row
    change, to = (Token("word", "", word, row[at].start, row[at].start) for word in ("change", "to"))
    return [change, *name, to, *row[at:]] if name else row


def compared_last(row: list[Token]) -> list[Token]:
    """ "放大第3页的标题": how it shall be stands behind what is meant."""
    compared = SIZES.at(row, 0) or SHADES.at(row, 0) if row else None
    if compared is None or compared.end >= len(row) or row[compared.end].kind == "mark":
        return row
    make = Token("word", "", "make", row[0].start, row[0].start)
    return [make, *row[compared.end :], *row[: compared.end]] if len(row) < 12 else row


def cut_at_edge(row: list[Token]) -> list[Token]:
    """ "シーン2の最初をカットして": the start of it, and not another scene."""
    edge = {"first": "start", "last": "end"}.get(row[-1].word, "") if len(row) > 2 and row[0].word == "delete" else ""
    if not edge or row[-2].word in {"and", ","} or not is_scene_part(row[-2]):
        return row
    begin = row[0].end
    the, of = Token("word", "", "the", begin, begin), Token("word", "", "of", begin, begin)
    return [row[0]._replace(word="cut"), the, row[-1]._replace(word=edge), of, *row[1:-1]]


def with_articles(row: list[Token]) -> list[Token]:
    """ "清空 3rd scene" is about the third."""
    made: list[Token] = []
    for at, token in enumerate(row):
        ordinal = at > 0 and at + 1 < len(row) and row[at + 1].word == "scene" and ordinal_at(row, at)
        if ordinal and row[at - 1].kind == "word" and row[at - 1].word not in {"the", "and"}:
            made.append(Token("word", "", "the", token.start, token.start))
        made.append(token)
    return made


def put_in(row: Sequence[Token]) -> bool:
    """ "真ん中に置いて": "it" is put there."""
    return row[0].word == "put" and row[1].word in {"in", "at"}


def is_scene_part(token: Token) -> bool:
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


_QUESTIONS = (["where", "is"], ["what", "is", "the", "name", "of"])


def asked_first(row: list[Token]) -> list[Token]:
    """ "お客様の声ってどこにある", "价格那页叫什么名字": what is asked goes first."""
    for words in _QUESTIONS:
        end = len(words)
        if at := next((i for i in range(1, len(row)) if [t.word for t in row[i : i + end]] == words), 0):
            return [*row[at : at + end], *row[:at], *row[at + end :]]
    return row


def copied(row: list[Token]) -> list[Token]:
    """ "予約のシーンを2つコピーして": two copies of it, and not the second scene."""
    at = next((i for i in range(2, len(row)) if row[i].text == "つ" and row[i - 1].kind == "number"), 0)
    if not at or row[0].word != "duplicate":
        return row
    begin = row[0].start
    make, copies, of = (Token("word", "", word, begin, begin) for word in ("make", "copies", "of"))
    return [make, row[at - 1], copies, of, *row[1 : at - 1], *row[at + 1 :]]


def listed(row: list[Token]) -> list[Token]:
    """ "茶单里再加一个白茶", "ビジネスの下に「上級」を追加して": one more line of a list."""
    words = [token.word for token in row]
    into = next((i for i in range(2, len(row) - 2) if words[i : i + 2] == ["to", "list"]), 0)
    if words[:1] == ["add"] and into:
        return [row[0], *row[into + 2 :], row[into], *row[1:into]]
    below = next((i for i in range(2, len(row) - 3) if words[i : i + 3] == ["at", "the", "bottom"]), 0)
    if words[:1] != ["add"] or not below or row[below + 3].kind != "quote" or any(map(is_scene_part, row[1:below])):
        return row
    to = row[below]._replace(word="to")
    return [row[0], *row[below + 3 :], to, row[below + 1], row[below + 2]._replace(word="list")]
