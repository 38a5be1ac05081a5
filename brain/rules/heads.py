"""What a brief's first words say: that a film is wanted, what it is about, and where the facts begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from brain.rules import content as words_of
from brain.rules.head import Head, rest_of
from brain.rules.lexicon import FILLERS, VERBS
from brain.rules.lexicon_brief import (
    AUDIENCE,
    DAYS,
    GENERIC,
    KINDS_OF_FILM,
    LOOK_WORDS,
    MEDIA,
    MONTHS,
    TITLED,
)
from brain.rules.lexicon_heads import ANNOUNCES, CHINESE, SAID_TITLE, TWO_NAMES
from brain.rules.lexicon_making import FOR_WHOM, LENGTH
from brain.rules.lexicon_scenes import (
    COUNTS,
    DESIGN_NOUNS,
    FILM_NOUNS,
    FORMATS,
    IDLE_ADJECTIVES,
    LINKS,
    PLATFORMS,
    SCENE_NOUNS,
    UNITS,
)
from brain.rules.names import BEGINS, GERMAN, PROMOTED, bare_name, self_described, subject_of
from brain.rules.numbers import asked_seconds, seconds_at
from brain.rules.phrases import Found, word_set
from brain.rules.plain_heads import plain_head
from brain.rules.shown_at import JOINS, played_at, shown_at
from brain.rules.tokens import Token, source
from tools.designs.colors import THINGS, colors_in
from tools.designs.themes import MOOD_OF

_REACH = 16  # tokens before the noun of the film
_ENDS = frozenset({".", "!", "?", "\n", ":", ";", "("})
_STOPS = _ENDS | {",", "–", "—", "|", "-"}
_STOP_WORDS = word_set("that which who where please pls plz thx asap urgently using featuring")
_POINTED = word_set("this that these those the my our")
_GIVEN = word_set(
    "review quote text words testimonial picture photo image pictures photos images logo info details facts"
)
_WANTS = word_set("need want make create can could would please looking")
_ARTICLES = word_set("the a an my our your their this")
_PAIRS = ("black friday", "green tea", "red wine", "white wine", "red cross", "real estate")
_COLORED = frozenset(tuple(pair.split()) for pair in _PAIRS)  # no looks
_WHOSE = {"a": "a", "an": "a", "the": "the", "my": "my", "our": "my", "your": "my"}
_ASKS = word_set("video film clip movie promo animation ad advert commercial trailer reel explainer")
_ASKING = re.compile(
    r"\b(?:(?:i|we|and)(?:'d| would)? (?:love|like|need|want)|make|create|can you|could you|please)\b"
    r"[^.!?]{0,40}$",
    re.IGNORECASE,
)
_CALLED_AMONG = re.compile(
    r"\b(?:at|run|have|own|for|is|are|of)\s+(?P<what>(?:an?|the|my|our)\s(?:[\w-]+\s){1,3}?)(?:called|named)\s"
    r"(?P<name>(?:[A-ZÀ-Ý][\w'’&-]*\s?){1,4})"
)
# "for “Luigi's bakery” in warm colours"
_IN_LOOK = re.compile(r"\s+(?:in|with)\s+(?:[\w-]+\s+){0,4}(?:colou?rs?|tones?|style|look|theme)$", re.IGNORECASE)
_WITH_FILES = re.compile(
    r"\s(?:with|from|using|of) (?:(?:these|those|this|the|my|our|some) )+(?:\w+ )?"
    r"(?:screenshots?|photos?|pictures?|pics|images?|files?)$"
)
_WHOM = re.compile(
    r"\s+(?P<whom>for (?:a|an|the|my|our|\w+ graders?|kids|children|beginners|students|teenagers)\b.*)", re.IGNORECASE
)
_FOR_WHOM = PLATFORMS | word_set("homepage website kids site social insta ig story stories feed youtube web them it")
_FIRMS = word_set("company business firm service services studio shop")


_BEHIND_LENGTH = re.compile(rf"^(?:{LENGTH.pattern})\s*:\s+", re.IGNORECASE)  # "TikTok ad, 12 seconds: ..."
_FOR_THEM = re.compile(rf"[\s,(–—-]*(?P<whom>{FOR_WHOM.pattern})(?=[.!:;,)\n]|$)", re.IGNORECASE)
_SAID = re.compile(r",|\b(?:you|u|we|i|team|guys)\b", re.IGNORECASE)  # words of the request, and no topic
_MADE_OF = re.compile(r"\s(?:poster|flyer|banner|lyrics?)$", re.IGNORECASE)  # "lost cat poster video"
_DATED = re.compile(rf"(?:{DAYS}|{MONTHS})\b", re.IGNORECASE)
_PLACE = re.compile(r"\s*,\s*(?P<place>[A-ZÀ-Ý][\w'’-]+(?:[ -][A-ZÀ-Ý][\w'’-]+){0,2})(?:[:.]|\s+[-–—])\s")


def head_of(row: Sequence[Token], text: str) -> Head:
    """The head of a brief; `row` are its tokens, in English where they are commands."""
    found = None if CHINESE.match(text) else _film_noun(row)
    if found is None:
        return plain_head(text)
    start, noun, end = found
    written = start == 0 and row[0].start <= row[noun].start  # in Japanese the verb stands last, and was moved
    before = text[: row[start].start].strip() if start else ""
    asking = text[: row[noun].start] if written else source(text, row[start:noun])
    colon = next((at for at in range(end, min(end + 6, len(row))) if row[at].word == ":"), end + 6)
    seconds = asked_seconds(row[start:noun]) or asked_seconds(row[end:colon])
    subject, begin, stop = _subject(row, end, text)
    rest = rest_of(f"{before} {_BEHIND_LENGTH.sub('', text[stop:].lstrip(' ,;:.：。'))}")
    if own := _introduced(asking, before, Head(rest=rest_of(text[stop:]), film=True, seconds=seconds, asked=begin)):
        return own
    topic = "Thank you" if re.search(r"\bthank you\b", asking, re.IGNORECASE) else _topic(row[start:noun], text)
    own_word = source(text, row[noun:end]).lower()
    own_word = next((word for word in (own_word, row[noun].text.lower()) if word in KINDS_OF_FILM), "")
    if own_word and end + 1 < len(row) and row[end].kind == "word" and row[end + 1].word in JOINS and begin == end:
        own_word, end = source(text, row[noun : end + 1]), end + 1  # "tour dates for my band"
        subject, begin, stop = _subject(row, end, text)
        rest = rest_of(f"{before} {text[stop:].lstrip(' ,;:.：。')}")
    topic = "" if _SAID.search(topic.removeprefix("Thank you")) else _MADE_OF.sub("", topic)
    subject = _WITH_FILES.sub("", _IN_LOOK.sub("", subject)).rstrip("?")
    about = begin > end and row[begin - 1].word in {"about", "explaining", "on"}
    whom = _WHOM.search(subject) if about else None
    subject = subject[: whom.start()] if whom else subject
    called = _called(subject, topic, own_word, german=bool(GERMAN.search(asking + text[:BEGINS])))
    said_for = words_of.sentence(whom["whom"]) if whom else ""
    behind = text[stop:]
    if said := SAID_TITLE.match(behind):
        called, behind = replace(called, kicker="", name=said["title"], what="", of_topic=False), behind[said.end() :]
        rest = rest_of(f"{before} {behind}")
    if audience := _FOR_THEM.match(behind):  # "a video about sleep, for teenagers. ..."
        said_for, rest = words_of.sentence(audience["whom"]), rest_of(f"{before} {behind[audience.end() :]}")
    article = _WHOSE.get(row[begin].word, "") if begin < len(row) and not called.of_topic else ""
    head = replace(
        called, rest=rest, film=True, seconds=seconds, asked=begin, about=about, whom=said_for, article=article
    )
    that = None if head.name or before else _THAT.match(rest)
    if that:  # "a video announcing that we are moving"
        return replace(head, rest=f"{that['what']}. {rest[that.end() :]}")
    return _described(head, before) if before else _entitled(_told_of(_placed(head, behind), behind), behind)


def _called(subject: str, topic: str, own_word: str, *, german: bool) -> Head:
    """What a film is called: by its subject, else by the words before its noun, and by that noun where it tells."""
    kicker = " ".join(filter(None, (topic, own_word)))
    kind, name, what = subject_of(subject, german=german)
    kicker = "" if name and kicker.lower() in MEDIA else kicker
    if kicker and bare_name(name).lower() in AUDIENCE:
        told = f"for {name[:1].lower()}{name[1:]}"
        name, kicker, what = words_of.heading(kicker), "", words_of.sentence(told)
    if ANNOUNCES.fullmatch(name):  # "Announcement for our residents: ..."
        name, kicker, what = "", name, ""
    of_topic = not name and bool(topic)
    if of_topic:
        whole = own_word and not ANNOUNCES.fullmatch(own_word)  # "quarterly update", but "sale"
        name, kicker = words_of.heading(kicker if whole else PROMOTED.sub("", topic)), ""
    kicker = kicker or kind
    lone = kicker.islower() and kicker.split()[-1] in {"app", "game", "shop"}
    return Head("" if lone else words_of.sentence(kicker), name, what, of_topic=of_topic)


def _described(head: Head, before: str) -> Head:
    """ "I'm Marta and I run a pottery studio in Porto. I'd love a reel of our workshops": who asks stands above."""
    said = re.match(r"[^.!?\n]*", before)[0]  # type: ignore[index]  # it may be empty, and matches always
    own = self_described(said)
    if not own or len(own.split()) > _TOLD or (head.kicker and head.name):
        return head
    rest = head.rest.removeprefix(said).lstrip(" .!?")
    return replace(head, kicker=own, rest=rest) if head.name else replace(head, name=own, rest=rest)


def _introduced(asking: str, before: str, head: Head) -> Head | None:
    """The head of whoever says who they are before they ask."""
    told = _ASKING.search(asking)
    if told and (called := _CALLED_AMONG.search(asking[: told.start()])):
        # "I volunteer at an animal shelter called Second Chance and we need a video to get people to adopt."
        return replace(head, name=called["name"].strip(), what=words_of.heading(bare_name(called["what"])))
    if told and told.start() > 12 and (own := self_described(f"{before} {asking[: told.start()]}")):
        # "I'm a dog trainer in Bristol and I'd love a short video for Instagram."
        return replace(head, name=re.sub(r"[\s,]+(?:and|so)$", "", own))
    return None


def _placed(head: Head, behind: str) -> Head:
    """The head with its place below the name: "Sharp & Son, Leeds: …", "Müller Optik, Köln. …"."""
    place = _PLACE.match(behind)
    if not place or not head.name or (head.kicker and head.what) or _DATED.match(place["place"]):
        return head
    if head.article == "my" and head.name.lower().startswith("my ") and TWO_NAMES.match(place["place"]):
        return head  # "my plumbing business, Hendricks Plumbing": its name, and no place
    return replace(head, kicker=head.kicker or head.what, what=place["place"], rest=rest_of(behind[place.end() :]))


_THAT = re.compile(r"that\s(?P<what>[^.!?\n]{8,120})[.!?]+\s+")
_BETWEEN = word_set("and y et e asap please pls plz today soon quickly urgently")  # a film and what it is for
_TOLD = 12  # words
_WHO = re.compile(r",?\s*(?:who|which|that)(?:['’]s| is| are)?\s+(?P<what>[^.,!?:;\n–—]{3,80})(?:[.!\n,;]|\s[-–—]|$)")


def _told_of(head: Head, behind: str) -> Head:
    """ "Tom, who is leaving after 12 years": below the name stands what is told of it in the same breath."""
    told = _WHO.match(behind)
    if not told or not head.name or head.what or len(told["what"].split()) > _TOLD:
        return head
    rest, what = rest_of(behind[told.end() :]), words_of.sentence(told["what"])
    return replace(head, what=what, rest=rest) if rest else replace(head, rest=what)


_TITLE = re.compile(r"\s*[:,–—-]?\s*[\"“„«](?P<title>[^\"”“»]{2,80}?)[\"”“»](?!\s*[-–—(])")


def _entitled(head: Head, behind: str) -> Head:
    """ "Episode 42 of The Long Game: “Why most startups die”": the title of what has one."""
    title = _TITLE.match(behind) if TITLED.search(head.name) and not head.what else None
    if not title or re.search(r"[.!]$", title["title"]):
        return head
    kicker = head.kicker or head.name
    what = head.name if head.kicker else ""
    return replace(head, kicker=kicker, name=title["title"], what=what, rest=rest_of(behind[title.end() :]), named=True)


def _film_noun(row: Sequence[Token]) -> tuple[int, int, int] | None:
    """Where the request begins, and the noun of the film (end exclusive): the last of a row of such nouns."""
    start = 0
    for at in range(len(row)):
        if row[at].word in _ENDS - {"("}:
            start = at + 1
            if row[at].word == ":" or start > 40:
                return None
        found = FILM_NOUNS.at(row, at) or _something(row, at)
        named = at > start and row[at - 1].text[:1].isupper() and named_so(row, at)  # "Riverbend Film Festival"
        if found is None or at - start > _REACH or named:
            continue
        while found and (more := FILM_NOUNS.at(row, found.end) or _styled(row, found.end)):
            found = more
        if not _asked(row, start, at) or DESIGN_NOUNS.at(row, found.end) or SCENE_NOUNS.at(row, found.end):
            continue  # "a short title card" is a scene
        return _apart(row, start, at), at, found.end
    return None


def _apart(row: Sequence[Token], start: int, noun: int) -> int:
    """Where the request begins that stands behind what is told: "we walk dogs, £12 per walk, need a short video"."""
    comma = next((at for at in range(noun - 1, start, -1) if row[at].word == ","), start)
    asks = comma > start + 2 and row[comma + 1].word in _WANTS and not any(t.word in _WANTS for t in row[start:comma])
    return comma + 1 if asks else start


def _styled(row: Sequence[Token], at: int) -> Found[bool] | None:
    """ "Trailer style video": a film all the same."""
    styled = at < len(row) and row[at].word in {"style", "type", "like"} and FILM_NOUNS.at(row, at + 1)
    return Found(True, at, styled.end) if styled else None


def _something(row: Sequence[Token], at: int) -> Found[bool] | None:
    """ "Make something to announce ...": a film, where the purpose follows."""
    if row[at].word != "something":
        return None
    end = at + 1
    while end < len(row) and row[end].word in MOOD_OF.keys() | IDLE_ADJECTIVES | {"special", "sweet"}:
        end += 1  # "something nice to thank our volunteers"
    purpose = end < len(row) and row[end].word in {"to", "for", "about", "that"}
    return Found(True, at, end) if purpose else None


def _asked(row: Sequence[Token], start: int, noun: int) -> bool:
    """Whether what stands before the noun asks for a film, or says of what kind: "gym ad", "a short video"."""
    before = row[start:noun]
    if before and before[-1].word in {"the", "this", "that"}:
        return False  # it is there already
    if start and not before:  # "“I was terrified ...” - Louise P. Video for Instagram"
        return noun + 1 < len(row) and row[noun + 1].word in {"for", "about"}
    asks = any(VERBS.at(before, at) or FILLERS.at(before, at) for at in range(len(before)))
    if asks:
        return row[noun].word in _ASKS or not any(token.word == "," for token in before[2:])
    marks = any(token.kind in {"mark", "quote", "link"} for token in before)
    if marks and len(before) <= _REACH and all(_idle(row, at) for at in range(start, noun)):
        return start == 0  # "a calm, elegant video"
    return start == 0 and len(before) <= 5 and not marks


def _topic(before: Sequence[Token], text: str) -> str:
    """The words before the noun that say what the film is about: the "gym" of "a 20 second gym ad"."""
    at = 0
    while at < len(before):
        if at + 1 < len(before) and before[at].word.endswith("ing") and before[at + 1].word in _FIRMS:
            break  # "moving company ad"
        if (time := seconds_at(before, at, 30)) or (phrase := VERBS.at(before, at) or FILLERS.at(before, at)):
            at = time.end if time else phrase.end  # type: ignore[union-attr]  # one of both is there
            continue
        if not _idle(before, at):
            break
        at += 1
    kept = list(before[at:])
    while kept and _idle(kept, len(kept) - 1) and not (len(kept) == 2 and kept[0].word.endswith("ing")):
        kept.pop()
    if [token.word for token in kept] in (["get"], ["have"], ["some"]):
        return ""  # "Can I get something for ..."
    in_order = all(one.end <= two.start for one, two in pairwise(kept))
    return source(text, kept) if in_order and len(kept) > 1 else " ".join(token.text for token in kept)


def named_so(row: Sequence[Token], at: int) -> bool:
    """Whether the word begins a name: "Black Friday"."""
    return row[at].text[:1].isupper() and at + 1 < len(row) and row[at + 1].text[:1].isupper()


def _idle(row: Sequence[Token], at: int) -> bool:
    """Whether the word tells how the film is made: a size, a mood, a colour, a length."""
    token = row[at]
    beside = {(row[n].text.lower(), row[n + 1].text.lower()) for n in (at - 1, at) if 0 <= n < len(row) - 1}
    named = named_so(row, at) or bool(beside & _COLORED)
    if token.kind == "mark" or token.word in IDLE_ADJECTIVES | _ARTICLES | FORMATS | PLATFORMS | GENERIC | JOINS:
        return True
    look = token.word in MOOD_OF or (bool(colors_in(token.text)) and token.word not in THINGS)
    return (
        (look and not named)
        or bool(COUNTS.at(row, at) or UNITS.at(row, at))
        or bool(re.fullmatch(r"\d+s?", token.word))
    )


def _subject(row: Sequence[Token], at: int, text: str) -> tuple[str, int, int]:
    """What the film is for or about, the token at which that begins, and where in the text it ends."""
    begin = at = _behind_looks(row, at)
    while at < len(row) and row[at].word not in _STOPS:
        if (time := seconds_at(row, at, 30)) is not None:
            at = begin = time.end
            continue
        link = LINKS.at(row, at)
        joins = (
            link.end
            if link and link.value in {"name", "topic", "called", "says"}
            else at + 1
            if row[at].word in JOINS
            else at
        )
        if joins == at:
            break
        first = joins + (joins < len(row) and row[joins].word in _ARTICLES)
        if unread := _unread(row, at, joins, first):
            at = begin = unread
            continue
        at = begin = joins
        if joins < len(row) and (time := seconds_at(row, joins, 30)):
            at = begin = time.end
            continue
        break
    end = begin
    german = bool(GERMAN.search(text[:BEGINS]))
    while (
        end < len(row)
        and (row[end].word not in _STOPS or (german and _ordinal(row, end)) or _title_of(row, end))
        and row[end].word not in _STOP_WORDS
        and not _of_look(row, end)
    ):
        end += 1
    span = row[begin:end]
    while span and span[0].word in _ARTICLES - {"my"} and len(span) > 1:
        span = span[1:]
    stop = row[end].start if end < len(row) else len(text)
    return source(text, span), begin, stop


def _unread(row: Sequence[Token], at: int, joins: int, first: int) -> int:
    """Where the words end that say for whom a film is, with what, or where it is shown; 0 where they say what it is
    about. They are joined from `at` to `joins`, and `first` is the first behind an article."""
    begins = row[first] if first < len(row) else None
    for_whom = begins is not None and begins.word in _FOR_WHOM and not begins.text[:1].isupper()
    given = row[joins - 1].word == "with" and begins is not None and begins.word in _GIVEN
    if for_whom or (begins is not None and begins.word in PLATFORMS) or (given and row[joins].word in _POINTED):
        return first + 1  # "for instagram", "with this review"
    if played := played_at(row, joins):
        return played
    return shown_at(row, first) if {"for", "on", "in"} & {token.word for token in row[at:joins]} else 0


def _ordinal(row: Sequence[Token], at: int) -> bool:
    """ "50. Geburtstag": the full stop of a number."""
    return row[at].word == "." and row[at - 1].kind == "number" and at + 1 < len(row) and row[at + 1].kind == "word"


def _title_of(row: Sequence[Token], at: int) -> bool:
    """ "Ms. Alvarez": the full stop of a title."""
    return (
        row[at].word == "."
        and row[at - 1].word in {"mr", "mrs", "ms", "dr", "prof", "st"}
        and at + 1 < len(row)
        and row[at + 1].text[:1].isupper()
    )


def _behind_looks(row: Sequence[Token], at: int) -> int:
    """Where the looks end that follow their noun, before what the film is for: "un vídeo tranquilo y elegante para"."""
    end = at
    while end < len(row) and row[end].word in MOOD_OF.keys() | FORMATS | IDLE_ADJECTIVES | _BETWEEN:
        end += 1
    return end if end < len(row) and row[end].word in JOINS else at


def _of_look(row: Sequence[Token], at: int) -> bool:
    """ "video calm colors": what follows is the look; "business Happy Paws" names one."""
    if at + 1 < len(row) and row[at + 1].text[:1].isupper() and not row[at].text[:1].isupper():
        return False
    return row[at].word in MOOD_OF and all(t.word in LOOK_WORDS or t.word in MOOD_OF for t in row[at + 1 : at + 2])
