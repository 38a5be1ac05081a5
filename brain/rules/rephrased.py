"""Wishes that are asked, hoped or thought out loud, turned into the request that they are: "is there a way to get the
logo bigger?", "why is the title so small?", "I wish the intro was slower", "isn't the menu a bit too dark?"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import COMMANDS, FILLERS, FUNCTION_WORDS, VERBS
from brain.rules.lexicon_free import PROBLEMS
from brain.rules.lexicon_indirect import (
    ADVICE,
    ADVICE_WITHIN,
    ASKS_OPINION,
    COMMAND_FOLLOWS,
    ING,
    NOT_YET,
    OPINION_FOLLOWS,
    REPORTS,
    SAYS_SO,
    SO,
    WANTED_BY,
    WISH_FOLLOWS,
)
from brain.rules.phrases import word_set
from brain.rules.sentences import sentences
from brain.rules.tokens import Token, source, tokens
from tools.designs.colors import color_named

_INVERTED = word_set("is are isn't aren't does do doesn't don't was were wasn't weren't can can't shouldn't couldn't")
_NEGATED = {"isn't": "is", "aren't": "are", "shouldn't": "should", "couldn't": "could", "doesn't": "", "don't": ""}
_PAST = word_set("was were is are be would could might'd")
_DEGREES = word_set("a way still rather quite bit not be all too so that such")
_PERSONS = word_set("i we you they people")


def rephrased(row: Sequence[Token]) -> list[Token]:
    """The message with every wish of it in the form of a request."""
    made: list[Token] = []
    row = _now_told(_without_asides(_where_it_says(row)))
    for sentence in sentences(row):
        made += _direct(sentence) or sentence
    return made or list(row)


def without_advice(row: Sequence[Token], text: str) -> str | None:
    """The message without its questions whether something is to be done ("should I delete scene 4?"), in any of the
    languages: to ask that is not to ask for it. None where there are none."""
    if (rest := _without_mail(row, text)) is not None:
        return rest
    if _only_told(row):
        return ""
    said = sentences(row)
    kept = [sentence for sentence in said if not _asks_advice(sentence)]
    return " ".join(source(text, sentence) for sentence in kept) if len(kept) < len(said) else None


def _without_mail(row: Sequence[Token], text: str) -> str | None:
    """The message without the lines of a mail that are marked with ">"; None where it has none."""
    lines = text.split("\n")
    kept = [line for line in lines if not line.lstrip().startswith(">")]
    return " ".join(kept).strip() if row and len(kept) < len(lines) else None


def _only_told(row: Sequence[Token]) -> bool:
    """Whether the message tells what somebody else asked for and asks what is thought of it ("the client said delete
    scene 3, is he right?"), quotes a command, or says that nothing is to be done yet."""
    start = _begin(row) if row else 0
    begins = next((at for at in range(start, len(row)) if _writes(row, at)), len(row))
    asked = any(at == start or row[at - 1].kind == "mark" for at in range(start, len(row)) if _commands(row, at))
    if asked and any(NOT_YET.at(row, at) for at in range(start, begins)):
        return True
    head = next((found for at in range(start, start + 5) if (found := REPORTS.at(row, at))), None)
    end = head.end if head else start + 2 if _named_said(row, start) else 0
    if not end:
        return False
    command = next((token for token in row[end : end + 2] if token.kind == "quote"), None)
    if command and _commands(tokens(command.text), 0) and len(row) <= end + 4:
        return True
    return any(ASKS_OPINION.at(row, at) and _closes(row, at) for at in range(max(end, len(row) - 9), len(row)))


def _writes(row: Sequence[Token], at: int) -> bool:
    """Whether words for the screen may begin: "add a scene: don't act yet, think first"."""
    verb = VERBS.at(row, at)
    return verb is not None and verb.value in {"add", "say"}


def _named_said(row: Sequence[Token], at: int) -> bool:
    said = row[at + 1].word if at + 1 < len(row) else ""
    return said in SAYS_SO and row[at].kind == "word" and row[at].word not in FUNCTION_WORDS


def _commands(row: Sequence[Token], at: int) -> bool:
    verb = VERBS.at(row, at)
    return verb is not None and verb.value in COMMANDS


def _closes(row: Sequence[Token], at: int) -> bool:
    """Whether the opinion that is asked for is a clause of its own, at the end."""
    before = row[at - 1].kind == "mark" or row[at - 1].word in {"but", "and", "so"}
    found = ASKS_OPINION.at(row, at)
    rest = row[found.end :] if found else ()
    return before and len(rest) <= 3 and all(token.kind == "mark" or token.word in _OF_IT for token in rest)


_OF_IT = word_set("of about it that this there tomorrow later soon then too")
_LOSES = word_set("""
    delete deleted deleting remove removed removing drop dropped dropping cut cutting lose losing scrap scrapped erase
    undo undid undoing kill ditch bin reset clear
    """)


def _asks_advice(sentence: Sequence[Token]) -> bool:
    asks = any(token.word == "?" for token in sentence[-2:])
    start = _begin(sentence)
    while start < len(sentence) - 1 and sentence[start].kind == "mark" and sentence[start].word != "¿":
        start += 1
    heads = range(start + 1 + (sentence[start].word == "¿"))  # "what if" is also what a wish begins with
    found = next((head for at in heads if (head := ADVICE.at(sentence, at))), None)
    within = asks and any(part in token.text for token in sentence[:40] for part in ADVICE_WITHIN)
    if found is None or found.end >= len(sentence):
        return within
    asks = asks and (found.value is False or sentence[found.end].word in _LOSES)
    return within or asks or bool(found.value)


def _now_told(row: Sequence[Token]) -> Sequence[Token]:
    """ "The beard is 14 now" tells what a scene shall say: "the beard should be 14"."""
    for at in range(1, len(row) - 2):
        three = row[at : at + 3]
        told = three[0].word in {"is", "are"} and {three[1].word, three[2].word} & {"now"}
        value = next((token for token in three[1:] if token.kind in {"number", "quote", "link"}), None)
        ends = at + 3 >= len(row) or row[at + 3].kind == "mark" or row[at + 3].word in _BEHIND_NOW
        if told and value and ends:
            be = three[0]._replace(text="", word="be", start=three[0].end)
            return [*row[:at], three[0]._replace(word="should"), be, value, *_now_told(row[at + 3 :])]
    return row


def _where_it_says(row: Sequence[Token]) -> Sequence[Token]:
    """ "Where it says 8:30 it should be 9" is "8:30 should be 9"; German has the verb behind it."""
    says = next((at for at in range(1, min(8, len(row))) if row[at].word in {"says", "reads", "say", "shows"}), 0)
    should = next((at for at in range(says + 1, min(says + 9, len(row) - 2)) if row[at].word == "should"), 0)
    if not says or not should or row[0].word != "where" or row[should + 1].word not in {"be", "say", "read"}:
        return row
    told = [token for token in [*row[1:says], *row[says + 1 : should]] if token.word not in {"it", ",", "now"}]
    be = row[should + 1]._replace(word="be")
    return [*told, row[should], be, *row[should + 2 :]] if told and row[-1].word != "?" else row


_BEHIND_NOW = word_set("and but btw please pls plz thanks thx fyi instead too")


def _without_asides(row: Sequence[Token]) -> Sequence[Token]:
    """Without what is only thought, in brackets: "3 seconds (already is I think)"."""
    for at, token in enumerate(row):
        if token.word != "(":
            continue
        end = next((i for i in range(at + 1, min(at + 16, len(row))) if row[i].word == ")"), 0)
        inner = {t.word for t in row[at + 1 : end]}
        if end and inner & _THOUGHT and not any(t.kind in {"quote", "color", "link"} for t in row[at:end]):
            return _without_asides([*row[:at], *row[end + 1 :]])
    return row


_THOUGHT = word_set(
    "think guess maybe sorry lol haha already optional possible hope believe sure joking kidding ps btw"
)


def _direct(sentence: Sequence[Token]) -> list[Token]:
    """The sentence as a request; nothing where it is none of these."""
    if any(t.word == ":" and sentence[max(0, i - 1)].kind != "number" for i, t in enumerate(sentence[:8])):
        return []
    if made := _of_quoted(sentence):
        return made
    start = _begin(sentence)
    for table, turn in (
        (OPINION_FOLLOWS, _as_said),
        (WANTED_BY, _as_said),
        (COMMAND_FOLLOWS, _command),
        (WISH_FOLLOWS, _wish),
    ):
        found = table.at(sentence, start)
        if found and found.end < len(sentence) and sentence[found.end].word not in {"?", "!", "."}:
            return turn(sentence[found.end :]) or list(sentence)
    return _question(sentence[start:])


def _of_quoted(sentence: Sequence[Token]) -> list[Token]:
    """ "“Ines Duarte” should be a bit bigger", "can “Ines Duarte” be bigger": words on the screen, and their looks."""
    at = next((i for i, token in enumerate(sentence[:3]) if token.kind == "quote"), None)
    if at is None or at + 2 >= len(sentence):
        return []
    asked = at == 1 and sentence[0].word in {"can", "could"} and sentence[2].word == "be"
    told = at == 0 and [token.word for token in sentence[1:3]] in (["should", "be"], ["must", "be"])
    rest = _unasked(sentence[at + 2 + told :])
    looks = any(color_named(token.word) or _compares(token.word) for token in rest)
    if not (asked or told) or not looks or any(token.kind == "quote" for token in rest):
        return []
    return [Token("word", "", "make", sentence[at].start, sentence[at].start), sentence[at], *rest]


def _compares(word: str) -> bool:
    return (len(word) > 4 and word.endswith("er") and word not in _NO_COMPARATIVE) or word in {"bold", "italic"}


def _begin(sentence: Sequence[Token]) -> int:
    """Where the sentence begins behind greetings and marks."""
    at = 0
    while at < len(sentence) - 1:
        filler = FILLERS.at(sentence, at)
        indirect = any(table.at(sentence, at) for table in (COMMAND_FOLLOWS, WISH_FOLLOWS, OPINION_FOLLOWS))
        if sentence[at].kind == "mark" and sentence[at].word != "\n":
            at += 1
        elif filler and not indirect and filler.end < len(sentence):
            at = filler.end
        else:
            break
    return at


def _unasked(row: Sequence[Token]) -> list[Token]:
    """Without the question mark."""
    return [token for token in row if token.word != "?"]


def _as_said(rest: Sequence[Token]) -> list[Token]:
    rest = rest[1:] if rest[0].word == "," else rest
    return _direct(rest) or _unasked(rest)


def _command(rest: Sequence[Token]) -> list[Token]:
    rest = _unasked(rest)
    if rest and rest[0].word in ING:
        rest[0] = rest[0]._replace(word=ING[rest[0].word])
    return rest


def _wish(rest: Sequence[Token]) -> list[Token]:
    """ "The title was centered", "for the title to be centered": it should be. What is asked of how it is stays a
    question: "do you think the title is too small?"."""
    asked = any(token.word == "?" for token in rest)
    first = next((token.word for token in rest if token.word in _PAST), "")
    if asked and first in {"is", "are"}:
        return []
    rest = _unasked(rest)
    at = next((i for i, token in enumerate(rest[:8]) if token.word in _PAST or (i and token.word == "to")), None)
    if at is None or rest[0].word in _PERSONS:
        return rest
    verb = [rest[at]._replace(word="should")]
    more = rest[at + 1 :]
    if rest[at].word in {"was", "were", "is", "are"} and not (more and more[0].word == "be"):
        verb.append(Token("word", "", "be", rest[at].end, rest[at].end))
    return [*rest[:at], *verb, *more]


def _question(row: Sequence[Token]) -> list[Token]:
    """ "Why is X so small?", "isn't X too long?", "shouldn't X be red?", "does X have to be that fast?"."""
    if len(row) > 3 and (asked := _how(row)):
        return asked
    why = row[0].word == "why" if row else False
    row = row[1:] if why else row
    if len(row) < 3 or row[0].word not in _INVERTED:
        return []
    auxiliary, rest = row[0], _unasked(row[1:])
    problem = PROBLEMS.first(rest) is not None or (auxiliary.word in {"can't", "isn't", "aren't"} and why)
    degree = next((i for i, token in enumerate(rest) if i and token.word in SO and i + 1 < len(rest)), None)
    if why and rest[0].word in _PERSONS and auxiliary.word in {"can't", "couldn't"}:
        return [rest[0], auxiliary, *rest[1:]]
    if why and (degree or problem):
        return _told(rest, degree, auxiliary)
    if auxiliary.word in {"isn't", "aren't"} and (mild := _mild(rest)):
        return [*rest[:mild], auxiliary._replace(word=_NEGATED[auxiliary.word]), *rest[mild:]]
    if auxiliary.word in {"isn't", "aren't"} and degree:
        return _told(rest, degree, auxiliary._replace(word=_NEGATED[auxiliary.word]))
    has_to = [token.word for token in rest].count("have") and degree
    if auxiliary.word in {"does", "do"} and has_to and degree:
        at = next(i for i, token in enumerate(rest) if token.word == "have")
        return [*rest[:at], auxiliary._replace(word="is"), rest[degree]._replace(word="too"), *rest[degree + 1 :]]
    if auxiliary.word in {"shouldn't", "couldn't"} and rest[0].word not in _PERSONS:
        verb = next((i for i, token in enumerate(rest) if i and token.word in {"be", "have"}), None)
        return [*rest[:verb], auxiliary._replace(word="should"), *rest[verb:]] if verb else []
    return []


def _mild(rest: Sequence[Token]) -> int:
    """Where "a bit slow", "rather dark" begins; 0 where it says "too", which tells as much."""
    words = [token.word for token in rest]
    if set(words) & SO - {"this", "that"}:
        return 0
    for at in range(1, len(words) - 1):
        if words[at : at + 2] in (["a", "bit"], ["a", "little"]) or words[at] in {
            "rather",
            "quite",
            "slightly",
            "somewhat",
        }:
            return at
    return 0


def _how(row: Sequence[Token]) -> list[Token]:
    """ "How can I make the title larger?", "what would it look like in blue?"; how a thing is done stays a question."""
    words = [token.word for token in row]
    if words[0] == "how" and words[1] in _ABLE and words[2] in _PERSONS:
        rest = _command(row[3:])
        compared = any(_compares(word) for word in words[4:])
        valued = compared or any(t.kind in {"color", "quote"} or color_named(t.word) for t in row[4:])
        return rest if valued and VERBS.at(rest, 0) and _DEFINITE & set(words[4:6]) else []
    look = next((at for at in range(2, len(row)) if words[at] == "look"), None)
    if words[0] in {"how", "what"} and words[1] in {"would", "will", "does"} and look and look + 1 < len(row):
        rest = [token for token in _unasked(row[look + 1 :]) if token.word not in {"like", "if"}]
        make = row[0]._replace(word="make")
        return [make, *row[2:look], *rest] if rest and rest[0].word in {"in", "with", "as"} else []
    return []


_ABLE = word_set("can do could would should might")
_DEFINITE = word_set("the this my our that these those it scene slide all every")
_NO_COMPARATIVE = word_set(
    "after under over other another either number letter paper flyer poster offer order header footer center"
)


def _told(rest: Sequence[Token], degree: int | None, auxiliary: Token) -> list[Token]:
    """ "the title so small" and "is": "the title is too small"."""
    if degree is None:
        at = _subject_end(rest)
        return [*rest[:at], auxiliary, *rest[at:]]
    at = next((i for i in range(1, degree) if rest[i].word in _DEGREES), degree)
    verb = [] if auxiliary.word in {"do", "does"} else [auxiliary]
    return [*rest[:at], *verb, *rest[at:degree], rest[degree]._replace(word="too"), *rest[degree + 1 :]]


def _subject_end(rest: Sequence[Token]) -> int:
    """Where what is spoken of ends: before what is wrong with it, or before the last word."""
    problem = next((found for at in range(1, len(rest)) if (found := PROBLEMS.at(rest, at))), None)
    end = problem.start if problem else len(rest) - 1
    while end > 1 and rest[end - 1].word in _DEGREES:
        end -= 1
    return end
