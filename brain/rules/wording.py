"""Edits of words: "change X to Y", "the title should say Y", "replace X with Y". What is written is taken as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from brain.rules.lexicon import FUNCTION_WORDS, TRAILERS, VERBS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.looks import looks_in
from brain.rules.numbers import count_at, ordinal_at, seconds_at
from brain.rules.phrases import Phrases, word_set
from brain.rules.present import present
from brain.rules.respelt import alike, recounted, respelt
from brain.rules.rows import MONEY, like, lines_without_price, row_valued
from brain.rules.scenes import ref_at, refs
from brain.rules.stated import other_moment, stated
from brain.rules.tokens import Token, source
from brain.rules.view import Reading, SceneView, lines_of, stem, stems
from tools.schemas import Change
from tools.words import ELEMENTS, occurrences, row_words

_SAYING = word_set("say says saying read reads reading spell spells state states display displays")
_INTO = frozenset({"to", "with", "by", "into", "->", "→", "="})
_SAID_BEFORE = word_set("is are be say says to write read reads it's that's")
_UNDER = frozenset({"under", "underneath", "below", "beneath"})
_ABOVE = frozenset({"above", "over"})
_TRADED_FOR = _INTO | {"for"}
_SHOULD = word_set("should must needs need ought has is are be could shall")
_SHOWS = _SAYING | word_set("shows show is has are")
_TO_BE = word_set("but it that this they should must has have need needs to be say read show make it's supposed is now")
_NO_WORDS = word_set("other another different newer older previous something")
_OF_LOOKS = word_set("font fonts typeface color colour colors colours size background theme style speed pace")
# What stands for whatever text there is.
_PLAIN_TEXT = word_set("it this that text words wording copy content")


_LONGEST = 80  # tokens within which the words that change, and what parts them from the new ones, stand
_MOST_SPLITS = 8


class Wording(NamedTuple):
    """New words for an element of a scene."""

    scene: int
    change: Change


def wording_in(tokens: Sequence[Token], text: str, reading: Reading, scene: int) -> Wording | None:
    """The change of words that a request asks for, `scene` being the one it is about; None when it asks for none."""
    if len(tokens) > 1 and tokens[0].word in {"only", "just"} and VERBS.at(tokens, 1):
        tokens = tokens[1:]
    words = [token.word for token in tokens]
    if {"spell", "spelled", "spelt"} & set(words) and {"with", "without"} & set(words) and len(words) > 4:
        respelled = respelt(tokens, reading)  # "spell it with two t's" says how, and not what
        return _replacing(*respelled, reading, scene) if respelled else None
    found = _found(tokens, text, reading, scene)
    said = (found.change.value or "").strip().lower() if found else ""
    quoted = any(token.kind == "quote" for token in tokens)
    toned = _TONES.first(tokens) is not None
    return None if (said in _PRONOUNS or toned) and not quoted else found


# Looks that are no words: "turn it into black and white".
_TONES = Phrases.of(
    {
        True: """
            black and white, black white, grayscale, greyscale, gray scale, grey scale, sepia, monochrome, duotone,
            negative, full screen, fullscreen, slow motion
        """
    }
)
_PRONOUNS = word_set("it this that them these those one something anything everything nothing here there")


def _found(tokens: Sequence[Token], text: str, reading: Reading, scene: int) -> Wording | None:
    return (
        _two_quotes(tokens, reading, scene)
        or _beneath(tokens, text, reading)
        or _beside_words(tokens, text, reading)
        or _one_quote(tokens, text, reading, scene)
        or _in_its_place(tokens, text, reading, scene)
        or _corrected(tokens, text, reading, scene)
        or _told_so(tokens, text, reading)
        or _outdated(tokens, text, reading, scene)
        or _in_another_form(tokens, reading, scene)
        or _line_of_list(tokens, text, reading, scene)
        or _as_element(tokens, text, reading, scene)
        or _on_screen(tokens, text, reading, scene)
        or _said_plainly(tokens, text, reading, scene)
    )


def _told_so(tokens: Sequence[Token], text: str, reading: Reading) -> Wording | None:
    found = stated(tokens, text, reading) if VERBS.at(tokens, 0) is None else None
    return Wording(*found) if found else None


def _two_quotes(tokens: Sequence[Token], reading: Reading, scene: int) -> Wording | None:
    """ "A" to "B"; "B" instead of "A"."""
    quotes = [token for token in tokens if token.kind == "quote"]
    if len(quotes) != 2:
        return None
    old, new = quotes
    between = [token.word for token in tokens[tokens.index(old) + 1 : tokens.index(new)]]
    if "instead" in between or "not" in between or "rather" in between:
        old, new = new, old
    elif not set(between) & (_TRADED_FOR | {"should", "is", "are", "becomes", "now"}):
        return None
    return _replacing(old.text, new.text, reading, scene)


def _beneath(tokens: Sequence[Token], text: str, reading: Reading) -> Wording | None:
    """ "Write Now open under Bread and more": a line below, or above, the title that is on the screen."""
    verb = VERBS.at(tokens, 0)
    if verb is None or verb.value not in {"say", "put", "add"}:
        return None
    for at in range(verb.end + 1, len(tokens) - 1):
        if tokens[at].word not in _UNDER | _ABOVE:
            continue
        title = _value(tokens[at + 1 :], text).casefold()
        view = next((v for v in reading.scenes if str(v.shown.get("title", "")).casefold() == title), None)
        if view:
            target = "kicker" if tokens[at].word in _ABOVE else "subtitle"
            new = _value(tokens[verb.end : at], text)
            return Wording(view.number, Change(target=target, property="text", value=new))
        ref = ref_at(tokens, at + 1, reading, expected=True) if tokens[verb.end].kind == "quote" else None
        named = reading.scene(ref.numbers[0]) if ref and ref.how == "name" and ref.end == len(tokens) else None
        if named and at == verb.end + 1 and named.has("subtitle") and not named.says("subtitle"):
            return Wording(named.number, Change(target="subtitle", property="text", value=tokens[verb.end].text))
    return None


def _beside_words(tokens: Sequence[Token], text: str, reading: Reading) -> Wording | None:
    """ "Put (est.) after 1,840 customers", "add “only” before 99 €": words beside others that are on the screen."""
    verb = VERBS.at(tokens, 0)
    if verb is None or verb.value not in {"add", "put"}:
        return None
    at = next((i for i in range(verb.end + 1, len(tokens) - 1) if tokens[i].word in _BESIDE), 0)
    new, old = tokens[verb.end : at], _value(tokens[at + 1 :], text)
    told = bool(new) and (new[0].kind == "quote" or new[0].word == "(") and len(new) <= 5
    view = next((v for v in reading.scenes if element_with(v, old)), None) if told and len(old) > 2 else None
    if view is None or ref_at(tokens, at + 1, reading):
        return None
    words = new[0].text if len(new) == 1 else source(text, new)
    both = f"{words} {old}" if tokens[at].word == "before" else f"{old} {words}"
    return Wording(
        view.number, Change(target=element_with(view, old) or "title", property="text", value=both, find=old)
    )


_BESIDE = frozenset({"after", "behind", "before"})


def _one_quote(tokens: Sequence[Token], text: str, reading: Reading, scene: int) -> Wording | None:
    """A quotation is the new text of the element that is named, or of what stood before "to"."""
    at = next((i for i, token in enumerate(tokens) if token.kind == "quote"), None)
    if at is None or sum(token.kind == "quote" for token in tokens) > 1:
        return None
    quote = tokens[at].text
    before, after = tokens[:at], tokens[at + 1 :]
    if before and before[-1].word in _INTO and (subject := _subject(before[:-1])):
        return _spoken_of(subject, quote, text, reading, scene)
    if (
        into := next((i for i, token in enumerate(after) if token.word in _TRADED_FOR), None)
    ) is not None and into + 1 < len(after):
        return _replacing(quote, _value(after[into + 1 :], text), reading, scene)
    if after and after[0].word == "not" and (wording := _replacing(_value(after[1:], text), quote, reading, scene)):
        return wording  # "it should say “Alvares” not Alvarez"
    if any(element_with(view, quote) for view in reading.scenes) and not any(t.word in _SAYING for t in before):
        return None  # “make "7 to 19" bigger” is about how these words look
    if run := _shown_run(before, text, reading):
        return _replacing(run, quote, reading, scene)  # "whisper quiet sounds odd, write “Quiet”"
    element = beside(after) or beside(before) or _last_element(before) or _last_element(after)
    return _for_element(element, quote, reading, scene)


def _shown_run(tokens: Sequence[Token], text: str, reading: Reading) -> str:
    """The words that a complaint begins with, where they stand on a scene: two at least; "" for none."""
    begin = 1 if tokens and tokens[0].word in {"the", "that", "this"} else 0
    for end in range(len(tokens) - 1, begin + 1, -1):
        said = source(text, tokens[begin:end])
        remark = any(token.word in _REMARKED for token in tokens[end : end + 1])
        if remark and any(element_with(view, said) for view in reading.scenes):
            return said
    return ""


_REMARKED = word_set("sounds is looks reads feels seems isn't doesn't are was has")


def _corrected(tokens: Sequence[Token], text: str, reading: Reading, scene: int) -> Wording | None:
    """ "Saturday is 9 to 13, not 8 to 14": what stands after "not" is on the screen and gives way."""
    row = [token.word for token in tokens[:_LONGEST]]
    for at in range(1, len(row) - 1):
        length = 2 if row[at : at + 2] in (["instead", "of"], ["rather", "than"]) else 1 if row[at] == "not" else 0
        old = _value(tokens[at + length :], text) if length else ""
        if not old:
            continue
        left = tokens[: at - (row[at - 1] == ",")]
        verbs = [i for i, token in enumerate(left) if token.word in _SAID_BEFORE]
        begin = next((i for i in verbs if left[i].word != "to"), verbs[0] if verbs else -1) + 1
        if not verbs:
            # "We open at 8, not 7": as much as stands after "not".
            figures = [i for i, token in enumerate(left) if token.kind == "number"]
            counted = len(figures) == 1 and tokens[at + length].kind == "number"
            begin = figures[0] if counted else max(0, len(left) - (len(tokens) - at - length))
            left = left[: _figure_end(left, begin)] if counted else left  # "we need 250 volunteers not 300"
        named = source(text, _subject(left[: begin - 1 if verbs else begin]))
        if begin + 1 < len(left) and left[begin].word in _AT and tokens[at + length].word not in _AT:
            begin += 1  # "it is at 4pm not 3pm"
        if begin < len(left) and (valued := row_valued(named, _value(left[begin:], text), reading)):
            return Wording(*valued)  # "make the croissants 4 € instead of 3"
        if begin < len(left) and (wording := _replacing(old, _value(left[begin:], text), reading, scene)):
            return wording
    return None


def _figure_end(row: Sequence[Token], at: int) -> int:
    """Where a figure ends with the unit that is its own: "3pm", "3 pm", "40+"."""
    end = at + 1
    glued = end < len(row) and row[end].start == row[at].end
    return end + (glued or (end < len(row) and row[end].word in {"am", "pm"}))


_AT = frozenset({"at", "on", "from", "in"})


def _outdated(tokens: Sequence[Token], text: str, reading: Reading, scene: int) -> Wording | None:
    """ "The pricing slide shows $4, it has to be $5": what is there, and what shall be."""
    for at in range(2, min(len(tokens), _LONGEST) - 2):
        if tokens[at].word not in {",", "but", "-", "–", "—", ".", "and"}:
            continue
        shown = next((i for i in range(at - 1, 0, -1) if tokens[i].word in _SHOWS), None)
        begin = at + 1
        while begin < len(tokens) and tokens[begin].word in _SHOULD | _TO_BE:
            begin += 1
        if shown is None or begin < at + 3 or begin >= len(tokens):
            continue
        old = [token for token in tokens[shown + 1 : at] if token.word not in {"still", "now", "currently"}]
        if wording := _replacing(_value(old, text), _value(tokens[begin:], text), reading, scene):
            return wording
    return None


def _in_another_form(tokens: Sequence[Token], reading: Reading, scene: int) -> Wording | None:
    """ "We only need 4 eggs", "it's Hartman with one n": what is on the screen, in another form."""
    verb = VERBS.at(tokens, 0)
    if verb and verb.value not in {"add", "edit", "make", "say"}:
        return None
    found = recounted(tokens, reading) or respelt(tokens, reading)
    if found and verb and any(token.text == found[0].split()[0] for token in tokens):
        return None  # "change Saturday 9 May to Sunday 10 May" says itself what gives way
    return _replacing(*found, reading, scene) if found else None


def _as_element(tokens: Sequence[Token], text: str, reading: Reading, scene: int) -> Wording | None:
    """ "Write Benvenuti as the title"."""
    verb = VERBS.at(tokens, 0)
    at = next((i for i, token in enumerate(tokens) if token.word == "as"), 0)
    if verb is None or at <= verb.end or verb.value not in {"say", "put", "edit"}:
        return None
    element = next((found.value for found in ELEMENT_NOUNS.all(tokens, at)), None)
    return _for_element(element, _value(tokens[verb.end : at], text), reading, scene) if element else None


def _on_screen(tokens: Sequence[Token], text: str, reading: Reading, scene: int) -> Wording | None:
    """ "Change 8 to 14 to 9 to 13": the longest words before a "to" that are on the screen."""
    verb = VERBS.at(tokens, 0)
    if verb is None or verb.value not in {"edit", "replace", "swap"}:
        return None
    within = {at for found in ELEMENT_NOUNS.all(tokens) for at in range(found.start, found.end)}
    for at in range(min(len(tokens), _LONGEST) - 2, verb.end, -1):
        if at in within or tokens[at].word not in (_INTO if verb.value == "edit" else _TRADED_FOR):
            continue
        old = source(text, _subject(tokens[:at]))
        if (
            sum(letter.isalnum() for letter in old) > 1
            and not ELEMENT_NOUNS.at(_subject(tokens[:at]), 0)
            and (_is_wording(tokens[at + 1 :], text, reading) or _is_named(old, tokens[at + 1 :], reading))
        ):
            new = _value(tokens[at + 1 :], text)
            if wording := list_named(old, new, reading) or _replacing(old, new, reading, scene):
                return wording
    return None


def _is_named(old: str, new: Sequence[Token], reading: Reading) -> bool:
    """ "Replace AWS by Azure", "pete should be peter": a name in the place of one on the screen, though it may also be
    a colour's, or end as comparatives do."""
    word = len(new) == 1 and new[0].kind == "word"
    name = word and (new[0].text[:1].isupper() or (alike(old.lower(), new[0].word) and not looks_in(new, "").pairs))
    return name and any(element_with(view, old) for view in reading.scenes)


def _titled(subject: Sequence[Token], new: Sequence[Token]) -> bool:
    """ "Change the title to Ember": a title that becomes a word with a capital gets it as its text."""
    element = ELEMENT_NOUNS.at(subject, 0)
    text = element is not None and element.end == len(subject) and element.value in {"title", "subtitle", "cta"}
    return text and all(token.kind == "word" and token.text[:1].isupper() for token in new)


def _line_of_list(tokens: Sequence[Token], text: str, reading: Reading, scene: int) -> Wording | None:
    """ "Step 2 should say We pick it fresh", "the third bullet: free parking": a line of a list, by its place."""
    for split, value_at in islice(_splits(tokens), _MOST_SPLITS):
        subject = _subject(tokens[:split])
        row = [token.word for token in subject]
        noun = next((i for i, word in enumerate(row[:3]) if word.removesuffix("s") in _LINES), None)
        if noun is None:
            continue
        count = count_at(subject, noun + 1) or ordinal_at(subject, noun - 1)
        views = [view for view in (reading.scene(scene), *reading.scenes) if view and view.says("items")]
        lines = lines_of(views[0]) if views else []
        if count is None or not 0 < count.value <= len(lines):
            continue
        lines[count.value - 1] = _value(tokens[value_at:], text)
        return Wording(views[0].number, Change(target="items", property="text", value="\n".join(lines)))
    return None


_LINES = word_set("step item line bullet point option row answer tip fact reason entry")


def _said_plainly(tokens: Sequence[Token], text: str, reading: Reading, scene: int) -> Wording | None:
    """Words without marks around them: what follows "say", "to", "should be" or a colon."""
    if _other_tongue(tokens):
        return None
    for split, value_at in islice(_splits(tokens), _MOST_SPLITS):
        subject, new = _subject(tokens[:split]), tokens[value_at:]
        named = bool(new and subject) and _is_named(source(text, subject), new, reading)
        named = named or (bool(new) and tokens[split].word == "to" and not reading.foreign and _titled(subject, new))
        if not new or not (named or _is_wording(new, text, reading)):
            continue
        if new[0].word in _PLACING and VERBS.at(tokens, 0) is None:
            continue  # "should be written with a capital D"
        instead = next((i for i, token in enumerate(new) if token.word == "instead" and new[i + 1 : i + 2]), None)
        if instead and new[instead + 1].word == "of":
            return _replacing(_value(new[instead + 2 :], text), _value(new[:instead], text), reading, scene)
        new = _without_old(new, text, reading)
        if wording := _spoken_of(subject, _value(new, text), text, reading, scene):
            return _behind_label(wording, reading) if tokens[value_at - 1].word in _NOW else wording
    return None


_NOW = word_set("now is becomes become costs cost")


def _behind_label(wording: Wording, reading: Reading) -> Wording:
    """ "Ladies are now Thursdays at 7", where a line says "Ladies Wed 6 pm": what stands behind what it is of."""
    view, change = reading.scene(wording.scene), wording.change
    label, new = change.find or "", change.value or ""
    if view is None or not label or not re.search(r"\d", new) or re.search(r"\d", label):
        return wording
    lines = (line for line in view.texts if line.lower().startswith(f"{label.lower()} ") and re.search(r"\d", line))
    line = next(lines, None)
    if line is None:
        return wording
    return wording._replace(change=change.model_copy(update={"find": line, "value": f"{line[: len(label)]} {new}"}))


def _without_old(new: Sequence[Token], text: str, reading: Reading) -> Sequence[Token]:
    """ "Hearth & Co. not Hearth Bakery": what stands there now, or is another form of the same, is no part of it."""
    at = next((i for i in range(1, len(new) - 1) if new[i].word == "not"), 0)
    if not at:
        return new
    head, old = new[: at - (new[at - 1].word == ",")], new[at + 1 :]
    shared = {stem(t.word) for t in head if t.kind != "mark"} & {stem(t.word) for t in old} - FUNCTION_WORDS
    shown = any(element_with(view, _value(old, text)) for view in reading.scenes)
    return head if head and (shared or shown) else new


def _other_tongue(tokens: Sequence[Token]) -> bool:
    """ "Write it in Spanish" wishes for other words, and does not tell them."""
    row = [token.word for token in tokens]
    told = row[-1:] and row[-1] in _TONGUES and row[-2:-1] in (["in"], ["into"], ["to"])
    return bool(told) and len(row) < 9 and set(row[:-2]) <= _WHOLE | {"say", "write", "put", "make", "type", "show"}


_SET_SO = word_set("written typed set shown spelled printed placed put displayed aligned drawn")
_TONGUES = word_set("""
    english spanish german french italian portuguese dutch polish turkish arabic hebrew russian ukrainian greek chinese
    japanese korean hindi swedish danish norwegian finnish czech hungarian romanian vietnamese thai indonesian
    """)
_WHOLE = word_set("it this that everything all text texts words title video film scenes")
_PLACING = word_set("with in without on at above below under next between behind from over near inside across")


def _splits(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where the thing ends and its new words begin, likeliest first: (end of the thing, begin of the words)."""
    row = [token.word for token in tokens]
    for at, word in enumerate(row):
        if word in {"spelled", "spelt", "called"} and 0 < at < len(row) - 1:
            yield _without_modal(row, at), at + 1
    for at, word in enumerate(row):
        if word in _SAYING and at + 1 < len(row):
            yield _without_modal(row, at), at + 1 + (row[at + 1] in {":", "that"})
    head = VERBS.at(tokens, 0)
    for at in range(2, len(row) - 2) if head and head.value == "edit" else ():
        if row[at] == "," and row[at + 1] in {"it's", "its", "that's"}:
            yield at, at + 2  # "fix the price, it's $25"
    colon = row.index(":") if ":" in row else 0
    if colon and head and head.value == "edit" and colon < len(row) - 1:
        told = colon + 1 + (row[colon + 1] in {"it's", "now"} and colon + 2 < len(row))
        yield colon, told  # "update the opening hours: 8 to 20", "fix the price: it's $25"
    if head and head.value == "say" and len(tokens) > head.end and "as" not in row[head.end + 1 :]:
        yield 0, head.end + (row[head.end] == ":")
    changing = head and head.value in {"edit", "replace", "swap", "make", "put"}
    joins = {"->", "→", "="} if not changing else _TRADED_FOR if head and head.value in {"replace", "swap"} else _INTO
    loose = head is not None and (head.value in {"make", "put"} or row[0] in _LETS)
    joins = joins - {"with", "by"} if loose else joins  # "white with a black outline", "let it come with a bounce"
    within = {at for found in ELEMENT_NOUNS.all(tokens) for at in range(found.start, found.end)}  # "call to action"
    joints = [at for at, word in enumerate(row) if word in joins and 0 < at < len(row) - 1 and at not in within]
    for at in joints:
        yield at, at + 1 + (row[at + 1] == "be")
    for at, word in enumerate(row):
        if word in _SHOULD and at + 2 < len(row) and row[at + 1] in {"be", "to"} and at > 0:
            yield at, at + 2 + (row[at + 2] == "be")
    for at in range(len(row)):
        if row[at : at + 2] == ["is", "now"] and 0 < at < len(row) - 2:
            yield at, at + 2  # "Nurse Abel is now Doctor Abel"
        if row[at] in {"becomes", "become"} and 0 < at < len(row) - 1:
            yield at, at + 1  # "£9 becomes £10"
        if row[at] in {"costs", "cost"} and 0 < at < len(row) - 1 and tokens[-1].word != "?":
            yield (
                _without_modal(row, at),
                at + 1 + (row[at + 1] in {"now", "jetzt", "nun"}),
            )  # "the deluxe now costs 15€"
    for at, word in enumerate(row):
        if word == ":" and 0 < at < len(row) - 1 and ELEMENT_NOUNS.first(tokens[:at]):
            yield at, at + 1


_LETS = word_set("have let give keep get turn fix use apply try")


def _without_modal(row: list[str], at: int) -> int:
    """Where the thing ends before "should say", "is spelled", "to read"."""
    while at > 0 and row[at - 1] in _SHOULD | {"to", "now", "instead", "just", "and"}:
        at -= 1
    return at


def _is_wording(new: Sequence[Token], text: str, reading: Reading) -> bool:
    """Whether these are words for the screen, not a colour, a size, a time or a scene."""
    if new[0].word in _SET_SO and new[1:2] and new[1].word in _PLACING:
        return False  # "should be written in capitals"
    if [t for t in new[:2] if t.word in _NO_WORDS] and new[0].kind == "word" and len(new) < 5:
        return False  # "the other version" is no wording
    if len(trimmed(new)) <= 3 and trimmed(new)[-1:] and trimmed(new)[-1].word.endswith("er") and new[-1].text.islower():
        return False  # "should be shorter", "should be a bit calmer"
    end = seconds_at(new, 0, reading.fps)
    if end and end.end >= len(trimmed(new)):
        return False
    looks = looks_in(new, text)
    said_looks = bool(looks.pairs) and not [token for token in looks.unknown if token.kind != "mark"]
    scene = refs(new, reading, expected=False)
    whole_scene = len(scene) == 1 and scene[0].start == 0 and scene[0].end >= len(trimmed(new))
    return not (said_looks or whole_scene)


def _subject(tokens: Sequence[Token]) -> Sequence[Token]:
    """The thing spoken of, without the verb and the articles before it."""
    verb = VERBS.at(tokens, 0)
    tokens = tokens[verb.end :] if verb else tokens
    while (
        tokens
        and tokens[0].word in {"the", "a", "my", "our", "its", "word", "words", "from", "all", "where", "it"}
        and len(tokens) > 1
    ):
        tokens = tokens[1:]
    return tokens


def _spoken_of(subject: Sequence[Token], new: str, text: str, reading: Reading, scene: int) -> Wording | None:
    """New words for what `subject` names: an element, words on the screen, or a scene by its name."""
    if not new:
        return None
    elements = list(ELEMENT_NOUNS.all(subject))
    if any(token.word in _OF_LOOKS for token in subject):
        return None  # "the font should be Lora" is about no words
    if (
        subject
        and subject[0].word.endswith("'s")
        and (wording := _replacing(subject[0].text[:-2], new, reading, scene))
    ):
        return wording  # "Fatima's name is Fatimah"
    rest = [token for token in subject if token.kind == "word" and token.word not in FUNCTION_WORDS]
    named = {token for found in elements for token in subject[found.start : found.end]}
    if elements and elements[-1].value == "cta" and (more := re.search(rf"{re.escape(new)}(\s+now)\b", text, re.I)):
        new += more[1]  # "Order now" is what the button says
    whole = len(subject) == 1 and subject[0].word == "it" and MONEY.search(new) is not None  # "it is now $45 a month"
    if (elements or whole) and (valued := row_valued("" if whole else source(text, subject), new, reading)):
        return Wording(*valued)
    if elements and elements[-1].value == "price" and lines_without_price(source(text, subject), reading):
        return None  # one of several that are called so
    if not subject or (len(subject) == 1 and subject[0].word in _PLAIN_TEXT) or (elements and set(rest) <= named):
        return _for_element(elements[-1].value if elements else None, new, reading, scene)
    old = source(text, subject) if subject[0].kind != "quote" else subject[0].text
    if hours := list_named(old, new, reading):
        return hours
    if wording := _replacing(old, new, reading, scene):
        return wording
    if elements:
        return _for_element(elements[-1].value, new, reading, scene)
    named_scene = refs(subject, reading, expected=True)
    return (
        _for_element("title", new, reading, named_scene[0].numbers[0])
        if named_scene and named_scene[0].numbers
        else None
    )


def _replacing(old: str, new: str, reading: Reading, scene: int) -> Wording | None:
    """Replaces words that are on the screen: on this scene, else on whichever has them."""
    first = reading.scene(scene)
    if moment := other_moment(old, new, reading):
        return Wording(*moment)
    for view in filter(None, (first, *reading.scenes)):
        if element := element_with(view, old):
            return Wording(view.number, Change(target=element, property="text", value=new, find=old))
    return _one_word_of(old, new, reading, scene)


def _one_word_of(old: str, new: str, reading: Reading, scene: int) -> Wording | None:
    """ "January 15" to "January 31", where "15 January" stands: of words that are all there, in another order, the one
    that changes."""
    before, after = old[:200].split(), new[:200].split()
    gone = [word for word in before if word.lower() not in new.lower().split()]
    come = [word for word in after if word.lower() not in old.lower().split()]
    if len(before) < 2 or len(gone) != 1 or len(come) != 1:
        return None
    for view in filter(None, (reading.scene(scene), *reading.scenes)):
        element = element_with(view, gone[0])
        if element and all(element_with(view, word) == element for word in before):
            return Wording(view.number, Change(target=element, property="text", value=come[0], find=gone[0]))
    return None


def element_with(view: SceneView, words: str) -> str | None:
    """The element on the screen that holds these words, capitals aside."""
    for element in ELEMENTS:
        value = view.shown.get(element)
        rows = [value] if isinstance(value, str) else []
        if isinstance(value, list | tuple):
            rows = [text for item in value for text in row_words(item)]
        if any(occurrences(row, words) for row in rows):
            return element
    return None


def list_named(old: str, new: str, reading: Reading) -> Wording | None:
    """ "Change the opening hours to 8 to 20": new values for the list of the scene that has this title."""
    if valued := row_valued(old, new, reading):
        return Wording(*valued)
    wanted = _telling(old)
    for view in reading.scenes:
        items = view.shown.get("items")
        if not (isinstance(items, list | tuple) and items and any(letter.isdigit() for letter in new)):
            continue
        titles = {*_telling(str(view.shown.get("title", ""))), *_telling(view.name)}
        if wanted and titles.issuperset(wanted):
            label = str(items[0].get("label") or "") if len(items) == 1 and isinstance(items[0], dict) else ""
            only_value = len(items) == 1 and isinstance(items[0], dict) and items[0].get("value")
            line = f"{label}: {new}" if only_value else new
            lines = line if only_value else "\n".join(part.strip() for part in new.split(","))
            return Wording(view.number, Change(target="items", property="text", value=lines))
    return None


def _telling(words: str) -> tuple[str, ...]:
    return tuple(word for word in stems(words) if word not in FUNCTION_WORDS)


def _for_element(element: str | None, new: str, reading: Reading, scene: int) -> Wording | None:
    view = reading.scene(scene)
    if element in {None, "text", "background", "accent"}:
        spoken = reading.element or reading.talked_element
        element = spoken if spoken in ELEMENTS and view and view.says(spoken) else "title"
    target = present(element or "title", view) if view else element or "title"
    shown = view.shown.get(target) if view and element in _PART_OF else None
    inside = list(_PART_OF[element].finditer(shown)) if isinstance(shown, str) and element else []
    if element and len(inside) == 1 and (_PART_OF[element].fullmatch(new.strip()) or new.strip().isdecimal()):
        value = like(inside[0][0], new.strip())
        return Wording(scene, Change(target=target, property="text", value=value, find=inside[0][0]))
    if element == "price" and target != "price" and new.strip().isdecimal():
        return None  # where no price stands
    return Wording(scene, Change(target=target, property="text", value=new))


# What stands within a text: "Call 555-0142", "$29 a month".
_PART_OF = {"contact": re.compile(r"\+?\d[\d ()/-]{5,}\d"), "price": MONEY}


def beside(row: Sequence[Token]) -> str | None:
    """ "under the title" is the subtitle, "above the title" the line above it."""
    for at, token in enumerate(row):
        if token.word in _UNDER | _ABOVE and any(e.value == "title" for e in ELEMENT_NOUNS.all(row, at)):
            return "kicker" if token.word in _ABOVE else "subtitle"
    return None


def _last_element(tokens: Sequence[Token]) -> str | None:
    found = list(ELEMENT_NOUNS.all(tokens))
    return found[-1].value if found else None


def _in_its_place(tokens: Sequence[Token], text: str, reading: Reading, scene: int) -> Wording | None:
    """ "Instead of 7 years it needs to say 8 years": what is there, and what shall be."""
    if [token.word for token in tokens[:2]] not in (["instead", "of"], ["rather", "than"]):
        return None
    at = next((i for i in range(3, len(tokens) - 1) if tokens[i].word in _SAYING | {"write", "put", "use", "be"}), None)
    end = next((i for i in range(3, len(tokens)) if tokens[i].word in _TO_BE | {",", "i", "we", "write", "put"}), at)
    if at is None or end is None or end > at:
        return None
    new = tokens[at + 1 + (tokens[at + 1].word == "there") :]
    return _replacing(_value(tokens[2:end], text), _value(new, text), reading, scene)


_CHANGED = word_set("change update adjust correct")


def trimmed(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without the politeness and the full stop at the end."""
    end = len(tokens)
    while end > 0:
        if tokens[end - 1].word in {".", ",", ";"}:
            end -= 1
            continue
        if end > 2 and tokens[end - 1].word in _CHANGED and tokens[end - 2].word == ",":
            end -= 2  # "lunch is now at 1, please change"
            continue
        found = next((t for t in range(max(0, end - 4), end) if (p := TRAILERS.at(tokens, t)) and p.end == end), None)
        if found is None or found == 0:
            break
        end = found
    return tokens[:end]


def _value(tokens: Sequence[Token], text: str) -> str:
    """The new words as typed; a quotation without its marks."""
    tokens = trimmed(tokens)
    if tokens and tokens[0].kind == "quote" and len(tokens) == 1:
        return tokens[0].text
    return source(text, tokens).strip()
