"""Answers that tell what a scene shall hold: its words, its length, one more of its kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from brain.rules.corrections import (
    last_user,
)
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import SOUND_NOUNS
from brain.rules.lexicon_scenes import DESIGN_NOUNS
from brain.rules.numbers import count_at, seconds_at
from brain.rules.phrases import word_set
from brain.rules.politeness import core
from brain.rules.scenes import refs, row_at
from brain.rules.step import Step
from brain.rules.tokens import Token, source, tokens
from brain.rules.view import Reading
from tools.schemas import (
    AddAudio,
    AddScene,
)

Understand = Callable[[str], list[Step]]


def quoted_answer(row: Sequence[Token], text: str, reading: Reading, understand: Understand) -> list[Step]:
    """ "“Fixed it on Christmas Eve”, Pat" to "What did the customer say?": the words that were asked for."""
    last = reading.context.history[-1]
    asked = (
        {token.word for token in tokens(last.content)} if last.role == "assistant" and "?" in last.content else set()
    )
    if (
        not row
        or row[0].kind != "quote"
        or not asked & {"say", "said", "text", "words", "read", "quote", "title", "what"}
    ):
        return []
    steps = understand(f"{last_user(reading)}: {source(text, row)}")
    return steps if steps and steps[0].kind == "add" else []


def told_words(row: Sequence[Token], text: str, reading: Reading, understand: Understand) -> list[Step]:
    """ "Opening times. Mon to Fri 7 to 21" to "What should the scene show?": the scene asked for, with these words."""
    last = reading.context.history[-1]
    asked = {token.word for token in tokens(last.content)} if last.role == "assistant" else set()
    open_question = last.content.rstrip().endswith("?") and asked & {"what", "which"} and asked & _CONTENT
    if not open_question or not 2 < len(row) <= 80 or VERBS.at(row, 0) or refs(row, reading):
        return []
    adding = (verb.value == "add" for at in range(3) if (verb := VERBS.at(core_of(last_user(reading)), at)))
    steps = understand(f"{last_user(reading).rstrip(' .!')}: {source(text, row)}") if any(adding) else []
    return steps if len(steps) == 1 and steps[0].kind == "add" and steps[0].acts else []


def one_more(row: Sequence[Token], text: str, reading: Reading, understand: Understand) -> list[Step]:
    """ "One more: Tom, “Fast and friendly”" after "add a testimonial from Karen": another scene of that kind."""
    said = [token.word for token in row[:4]]
    words = next(
        (end for end in (1, 2, 3) if " ".join(said[:end]) in _AGAIN and said[end : end + 1] in ([":"], [","])), 0
    )
    if not words or not reading.last_ops or not isinstance(reading.last_ops[-1], AddScene) or words + 1 >= len(row):
        return []
    asked = core_of(last_user(reading))
    noun = next((found for at in range(len(asked)) if (found := DESIGN_NOUNS.at(asked, at))), None)
    kind = " ".join(token.word for token in asked[noun.start : noun.end]) if noun else "scene"
    steps = understand(f"add a {kind}: {source(text, row[words + 1 :])}")
    return steps if len(steps) == 1 and steps[0].kind == "add" else []


_AGAIN = frozenset({"one more", "another", "another one", "and one more", "next one", "and another", "next", "also"})


_CONTENT = word_set("say show shows text words read contain content on in about include information details")


def core_of(message: str) -> Sequence[Token]:
    return core(tokens(message))


def told_more(said: Sequence[Token], asked: str, text: str, reading: Reading, understand: Understand) -> list[Step]:
    """ "One second" to "by how much?", "10 seconds" to "how long?": the last request, with what it lacked."""
    question = {token.word for token in tokens(asked)}
    counted = count_at(said, 0) if "second" in question and "?" in asked else None
    if counted and counted.end == len(said):  # "at which second should I split it?"
        steps = understand(f"{last_user(reading)} at {counted.value} seconds")
        return steps if any(step.acts and not step.weak for step in steps) else []
    if not asked.rstrip().endswith("?") or len(asked.split()) > 14 or not 0 < len(said) <= 12 or VERBS.at(said, 0):
        return []
    told = source(text, said)
    asking = {"say", "text", "words", "read", "what", "what's", "where", "where's", "when", "who", "which", "how"}
    says = bool(question & asking - ({"how"} if question & {"long", "much"} else set()))
    says = says and reading.last_tool in {"addScene", "clarify"} and not seconds_at(said, 0, reading.fps)
    joint = ": " if says else " by " if "much" in question else ", " if "long" in question else ""
    if not joint or (not says and seconds_at(said, 0, reading.fps) is None):
        return []
    steps = understand(f"{last_user(reading)}{joint}{told}")
    return steps if any(step.acts and not step.weak for step in steps) else []


def which_told(said: Sequence[Token], asked: str, reading: Reading, understand: Understand) -> list[Step]:
    """ "Stats", "3" or "the last" to "Which scene should I shorten?": the last request, of the scenes that are named
    now; where it does not tell what shall be done, the question does."""
    question = {token.word for token in tokens(asked[:400])}
    row = row_at(said, 0, reading) if {"which", "?"} <= question and question & _OF_SCENES else None
    verbs = (VERBS.at(core_of(last_user(reading)), at) for at in range(3))
    if any(verb and verb.value == "delete" for verb in verbs):
        return []  # as such
    if row is None or "or" in question or row.how not in {"number", "name", "place"}:
        return []
    if any(token.word not in {"please", "pls", "then"} for token in said[row.end :]):
        return []
    if not row.numbers or not all(reading.scene(number) for number in row.numbers):
        return []
    named = f"scene{'s' * (len(row.numbers) > 1)} {' and '.join(map(str, row.numbers))}"
    told = _SHOULD_I.search(asked)
    last, put = _ONE_OF_THEM.subn(named, last_user(reading)[:400], count=1)
    requests = [last] if put else []
    requests += [f"{told['does']} {named} {told['how']}"] if told else []
    for request in requests:
        steps = understand(request)
        numbers = {getattr(op, "scene", 0) for step in steps for op in step.ops}
        if numbers == set(row.numbers) and all(step.acts and not step.weak for step in steps):
            return steps
    return []


_OF_SCENES = word_set("scene scenes slide slides one ones")
_ONE_OF_THEM = re.compile(
    r"\b(?:(?:any )?(?:one|two|some) of (?:them|these|those|(?:the|my|our) (?:scenes|slides))"
    r"|(?:an?|one|some|the) (?:scenes?|slides?)|it|one)\b",
    re.IGNORECASE,
)
_SHOULD_I = re.compile(
    r"\bwhich (?:one|scene|slide)s? (?:should|shall|do you want me to|can|may) (?:i )?(?P<does>[a-z]+)\b"
    r"(?P<how>[^?.!]{0,80})\?",
    re.IGNORECASE,
)


def some_of_it(said: Sequence[Token], reading: Reading) -> list[Step]:
    """ "Then add some" after "is there music?"."""
    verb = VERBS.at(said, 0)
    pronoun = [token.word for token in said[verb.end :]] if verb and verb.value == "add" else []
    wanted = pronoun in (["some"], ["it"], ["that"], ["one"], ["them"])
    return [Step("sound", (AddAudio(),))] if wanted and SOUND_NOUNS.first(tokens(last_user(reading))) else []
