"""Words for the screen that nobody quoted and that would be commands elsewhere: "add a list: delete; export; undo",
"write delete everything on it", and files whose names have blanks. They become quotations, so no rule takes them for
requests.

Only words are looked at that would change what is there already: all else that is told behind a colon the rules know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from brain.rules.capitals import capitals_quoted
from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_film import COPY_VERBS, EXPORT_VERBS, SPLIT_VERBS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import SCENE_NOUNS
from brain.rules.phrases import word_set
from brain.rules.tokens import Token, tokens
from brain.rules.translate import translated
from brain.rules.translate_cjk import CJK

Span = tuple[int, int]  # characters of the message, end exclusive

_GRAVE = word_set("delete undo redo")
_GRAVE_WORDS = word_set("mute unmute")
_CHANGING = word_set("move swap order speed slow double triple halve rename")
_WRITING = word_set("add make say put replace")
_LISTS = word_set("""
    list points bullets items steps checklist shortcuts features tips lines rows entries options agenda facts reasons
    """)
# What is announced by these are requests.
_REQUESTS = word_set("""
    changes change edits tweaks things thing requests request corrections fixes todo todos notes follows like this these
    """)
_OPEN = word_set("to into as say says saying read reads reading called titled")  # the words follow
_SPOKEN = word_set("say says saying read reads reading")
_POINTS = word_set("it them that this these those")
_GOES_ON = word_set("then also please afterwards finally and")
_PLEASE = word_set("please pls plz kindly just")
_PARTS = re.compile(r"\s*[;；]\s*")
_LOOKS = word_set("color colour colors colours font fonts size style background order length duration look")
_AROUND = FUNCTION_WORDS | word_set("scene slide of in on at the new")
_IS = word_set("is are was were would isn't aren't wasn't weren't isnt wasnt")
# What begins a clause of its own: "delete the one that is blue", "delete 2 as it is dull".
_CLAUSES = word_set("""
    that which who where whose what whatever whichever when while if because since as so it they there this these those
    and but or i we you he she unless until though than how why
    """)
_END = re.compile(r"[.!?。！？](?=\s|$|[^\x00-\x7f])|\n")
_APART = re.compile(r"\s*[,;，；、\n]\s*(?:(?:\d{1,2}[.)]|[-*•])\s+)?")
_NUMBERED = re.compile(r"(?:^|(?<=\s))(?:\d{1,2}[.)]|[-*•])\s+")
_CJK_WRITTEN = (
    re.compile(
        r"(?P<head>[^。！？\n、「」]{1,30}?)[をに](?P<said>[^。！？\n「」『』をに]{2,40}?)"
        r"(?:と(?:書|表示|入力|記載|入れ)|に(?:変え|変更|置き換え|直し|して))"
    ),
    re.compile(r"(?P<head>[^。！？\n“”]{1,30}?)(?:写上|写着|写|改成|改为|换成)(?P<said>[^。！？，；\n“”]{2,40})"),
)
_FILE = re.compile(r".*\.(?:png|jpe?g|gif|svg|webp|avif|mp4|mov|webm|mp3|wav|m4a|ogg|flac|pdf)", re.IGNORECASE)
_TAKING = word_set("use put add place insert show take set make embed attach play using")
_LONGEST_NAME = 8  # tokens
_LONGEST_HEAD = 300  # characters of what says where words go
_MOST_TRIED = 40  # places of a message where content may begin


def content_quoted(
    row: Sequence[Token], english: Sequence[Token], text: str, names: Iterable[str] = ()
) -> Sequence[Token]:
    """The tokens of the message with its content as quotations; `row` itself where it has none. `english` are its
    tokens translated, `names` those of the files that came with it."""
    plain = capitals_quoted(row) if english is row else ()
    spans = dict.fromkeys((*_behind_colons(row, text), *_written(english, text), *plain), "quote")
    spans |= dict.fromkeys(_unknown_files(row), "link")
    # Words that no lexicon holds.
    spans |= dict.fromkeys((*_spoken_of(english), *_known_files(text, names)), "word")
    return _with_content(row, sorted(spans.items()), text) if spans else row


def _with_content(row: Sequence[Token], spans: Sequence[tuple[Span, str]], text: str) -> list[Token]:
    made: list[Token] = []
    at = 0
    for (start, end), kind in spans:
        if start < at:
            continue
        made += _between(row, at, start, text)
        if len(made) > 1 and made[-1].word in {".", ")"} and made[-2].kind == "number" and kind == "quote":
            made = made[:-2]  # the number of a point
        said = text[start:end]
        made.append(Token(kind, said, said.lower(), start, end))
        at = end
    return made + _between(row, at, len(text), text)


def _between(row: Sequence[Token], start: int, end: int, text: str) -> list[Token]:
    """The tokens of a stretch of the message; a token that it cuts (no script sets blanks in all) is read anew."""
    made: list[Token] = []
    for token in row:
        if start <= token.start and token.end <= end:
            made.append(token)
        elif token.start < end and start < token.end:
            first, last = max(start, token.start), min(end, token.end)
            made += [t._replace(start=t.start + first, end=t.end + first) for t in tokens(text[first:last])]
    return made


def _is_grave(english: Sequence[Token], at: int) -> bool:
    """Whether a request begins there that takes away, undoes or sends out."""
    verb = VERBS.at(english, at)
    if at < len(english) and english[at].kind == "quote":
        return False
    grave = (verb is not None and verb.value in _GRAVE) or EXPORT_VERBS.at(english, at) is not None
    return grave or (at < len(english) and english[at].word in _GRAVE_WORDS)


def _changes(english: Sequence[Token]) -> bool:
    """Whether the words are a request that changes what is there."""
    verb = VERBS.at(english, 0)
    other = (verb is not None and verb.value in _CHANGING) or COPY_VERBS.at(english, 0) or SPLIT_VERBS.at(english, 0)
    return _is_grave(english, 0) or bool(other)


# --- behind a colon ---------------------------------------------------------------------------------------------------


def _behind_colons(row: Sequence[Token], text: str) -> Iterator[Span]:
    colons = (token for token in row[:-1] if token.kind == "mark" and token.word in {":", "："})
    for token in islice(colons, _MOST_TRIED):
        begin = max(0, token.start - _LONGEST_HEAD)
        start = max((m.end() for m in _END.finditer(text, begin, token.start)), default=begin)
        if start == begin > 0:
            continue  # too long to announce anything
        head = translated(tokens(text[start : token.start]))
        kind = _announces(head)
        if kind:
            yield from _line(text, token.end, head) or _items(text, token.end, kind)
            return


def _line(text: str, start: int, head: Sequence[Token]) -> list[Span]:
    """ "Change the title to: delete scene 3; make it square": whatever such words ask for, the line is content."""
    element = ELEMENT_NOUNS.first(head)
    verb = VERBS.at(head, 0)
    dictated = verb is None or verb.value in _WRITING | {"edit"}
    if element is None or not dictated or {token.word for token in head} & _LOOKS:
        return []
    start, end = _trimmed(text, start, text.find("\n", start) if "\n" in text[start:] else len(text))
    chunks = [_unasked(translated(tokens(part))) for part in _PARTS.split(text[start:end])]
    commands = [at for at, words in enumerate(chunks) if _changes(words)]
    return [(start, end)] if commands[:1] == [0] or (len(chunks) > 1 and not any(map(_asks, chunks[1:]))) else []


def _asks(words: Sequence[Token]) -> bool:
    return VERBS.at(words, 0) is not None or words[:1] == [] or words[0].word in _GOES_ON or _points(words)


def _unasked(words: Sequence[Token]) -> Sequence[Token]:
    """The words without the "please" before them."""
    at = next((n for n, token in enumerate(words) if token.word not in _PLEASE and token.kind != "mark"), len(words))
    return words[at:]


def _announces(head: Sequence[Token]) -> str:
    """What stands behind the colon: the points of a "list", the words of a "text" or "perhaps" of one; "" for requests
    and what else there is."""
    said = [token.word for token in head if token.kind != "mark"]
    asked = said[1:] if said[:1] == ["change"] and said[-1] in _OPEN else said
    if not said or len(said) > 14 or _REQUESTS & set(asked):
        return ""
    verb = next((found for at in range(min(4, len(head))) if (found := VERBS.at(head, at))), None)
    writes = verb is not None and verb.value in _WRITING
    if _LISTS & set(said):
        return "list" if writes else ""
    if said[-1] in _OPEN or (writes and verb is not None and verb.value == "say"):
        return "text"
    new = any(SCENE_NOUNS.at(head, at) for at in range(len(head))) and not any(t.kind == "number" for t in head)
    element = ELEMENT_NOUNS.first(head) is not None
    if writes and (element or new):
        return "text"
    return "perhaps" if element and len(said) <= 6 else ""


def _items(text: str, start: int, kind: str) -> Iterator[Span]:
    """The stretches behind the colon that are content."""
    listed = kind == "list" and _NUMBERED.search(text, start)
    end = (
        len(text)
        if listed
        else next((m.start() for m in _END.finditer(text, start) if m.start() > start + 1), len(text))
    )
    apart = _NUMBERED if listed else _APART
    marks = [(start, start), *(m.span() for m in apart.finditer(text, start, end)), (end, end)]
    chunks = [_trimmed(text, one[1], two[0]) for one, two in pairwise(marks)]
    chunks = [(first, last) for first, last in chunks if first < last]
    read = [translated(tokens(text[first:last])) for first, last in chunks]
    if kind == "text" and read:
        read[0] = _unasked(read[0])
    if not read or not _is_content(read, kind):
        return
    for chunk, words in zip(chunks, read, strict=True):
        if words and (words[0].word in _GOES_ON or (chunk != chunks[0] and _points(words) and not _changes(words))):
            return
        yield chunk
        if kind != "list" and not listed and not _changes(words):
            return


def _is_content(read: Sequence[Sequence[Token]], kind: str) -> bool:
    if kind == "list":
        return _changes(read[0]) or (any(map(_changes, read)) and not any(map(_points, read)))
    if not _is_grave(read[0], 0):
        return False
    said = {token.word for token in read[0]}
    far = any(SCENE_NOUNS.at(read[0], at) for at in range(len(read[0]))) or said & {"undo", "redo", "everything", "all"}
    return kind == "text" or bool(far and not said & _POINTS)


def _points(words: Sequence[Token]) -> bool:
    """ "Make it blue", "delete scene 2": about what is there."""
    said = {token.word for token in words}
    return bool(said & _POINTS) or any(SCENE_NOUNS.at(words, at) for at in range(len(words)))


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ".,;"):
        end -= 1
    return start, end


# --- without one ------------------------------------------------------------------------------------------------------


def _written(english: Sequence[Token], text: str) -> Iterator[Span]:
    """ "Change the title to delete everything", "write on scene 2 undo the past"."""
    tried = 0
    for at in range(1, len(english)):
        before = english[at - 1]
        may_open = before.word in _OPEN or before.word in {"in", "scene", "slide"} or before.kind == "number"
        asked = at + 1 if english[at].word in _PLEASE else at
        if not may_open or not _is_grave(english, asked) or tried >= _MOST_TRIED:
            continue
        tried += 1
        begin = max(0, english[at].start - _LONGEST_HEAD)
        start = max((m.end() for m in _END.finditer(text, begin, english[at].start)), default=begin)
        if _opens(translated(tokens(text[start : english[at].start]))):
            end = next((m.start() for m in _END.finditer(text, english[at].start)), len(text))
            further = re.search(
                r",?\s+(?:and|und|et|y|e)\s+(?:then|make|dann|mach)\b|[,;]", text[english[at].start : end]
            )
            end = english[at].start + further.start() if further else end
            yield _trimmed(text, english[at].start, end)
            return
    if text.isascii():
        return
    graves = [
        english[at].start for at in range(len(english)) if CJK.search(english[at].text) and _is_grave(english, at)
    ]
    for found in (match for pattern in _CJK_WRITTEN if graves for match in pattern.finditer(text)):
        head = translated(tokens(found["head"]))
        noun = ELEMENT_NOUNS.first(head) or any(SCENE_NOUNS.at(head, at) for at in range(len(head)))
        if noun and any(found.start("said") <= start < found.end("said") for start in graves):
            yield found.span("said")


def _spoken_of(english: Sequence[Token]) -> Iterator[Span]:
    """ "The customer said delete the second scene was their favourite": what is told of such words asks for nothing."""
    for at in range(len(english)):
        if english[at].word not in _IS or english[at].kind != "word":
            continue
        first = max(
            (n + 1 for n in range(at) if english[n].kind in {"mark", "quote"} or english[n].word in _CLAUSES), default=0
        )
        verb = next((n for n in range(first, at - 1) if _is_grave(english, n)), None)
        place = at + 1 < len(english) and english[at + 1].word in {"on", "in", "at", "about", "there", "from"}
        if verb is not None and not place and at + 1 < len(english):
            yield english[verb].start, english[at - 1].end


def _opens(head: Sequence[Token]) -> bool:
    """Whether words for the screen follow: "change the title to", "write on scene 2", "put in scene 2"."""
    said = [token.word for token in head if token.kind != "mark"]
    verb = VERBS.at(head, 0)
    if verb is None or any(token.kind == "mark" for token in head):
        return False
    element = ELEMENT_NOUNS.first(head)
    named = any(SCENE_NOUNS.at(head, at) for at in range(verb.end, len(head)))
    if verb.value == "add" and named and said[-1] in _SPOKEN and not any(t.kind == "number" for t in head):
        return True  # "add a slide saying"
    if said[-1] in _OPEN | {"in"} and verb.value in _WRITING | {"edit"}:
        behind = head[element.end : -1] if element else ()
        return element is not None and all(t.kind == "number" or t.word in _AROUND for t in behind)
    rest = head[verb.end :]
    plain = all(token.kind == "number" or token.word in _AROUND for token in rest)
    places = any(token.word in {"on", "in", "to", "that"} for token in rest[:1])
    return plain and places and verb.value in {"say", "put", "make"} and any(t.word in {"scene", "slide"} for t in rest)


# --- files ------------------------------------------------------------------------------------------------------------


def named_in(text: str, name: str) -> Span | None:
    """Where the text names a file, by its whole name."""
    if name.lower() not in text.lower():
        return None
    found = re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", text, re.IGNORECASE)
    return found.span() if found else None


def _known_files(text: str, names: Iterable[str]) -> Iterator[Span]:
    return filter(None, (named_in(text, name) for name in names))


def _unknown_files(row: Sequence[Token]) -> Iterator[Span]:
    """ "Use delete all scenes.png as the background": the whole name, where a command would be cut out of it."""
    for at, token in enumerate(row):
        if token.kind != "link" or not _FILE.fullmatch(token.text):
            continue
        first = at
        while first > 0 and at - first < _LONGEST_NAME and row[first - 1].word not in _TAKING:
            if row[first - 1].kind in {"mark", "quote"} or row[first - 1].word in _GOES_ON:
                break
            first -= 1
        taken = first > 0 and row[first - 1].word in _TAKING
        while first < at and row[first].word in FUNCTION_WORDS:
            first += 1
        if taken and any(_is_grave(row, n) for n in range(first, at)):
            yield row[first].start, token.end
