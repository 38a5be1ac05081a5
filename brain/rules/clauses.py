"""Clauses of other languages whose words are English already, as English puts them: what stands in the way goes, what
stands elsewhere changes its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import FILE_FORMATS, LONGER, SHORTER
from brain.rules.numbers import ordinal_at, seconds_at
from brain.rules.phrases import word_set
from brain.rules.tokens import Token

_CONJUNCTIONS = word_set("que qu' che")
_FOR_ME = word_set("me mi nos ci te ti se tu on vous vc você vocês usted")  # "me quitas la intro", "on enlève ça"
_ASKED = word_set("du ihr mir uns moi nous mal")  # "löschst du mir die Intro"
_ARTICLES = word_set("the this these my our")
_NOUNS = word_set("place copia copias copie parte partes cambio corte passe change note")  # and verbs, after an article
_PRONOUNS = {"le": "it", "la": "it", "lo": "it", "l'": "it", "o": "it", "a": "it"}  # the others: "them"
_ALL = word_set("all everything scenes rest everywhere")
_COLORS = word_set("red blue green yellow black white orange purple pink grey brown gold")
_MOTIONS = (["fly", "in"], ["slide", "in"], ["fade", "in"], ["appear"], ["come", "in"], ["blink"], ["pulse"], ["shake"])
_PLACES = word_set("at after before between right to")
_GROWS = {"bigger": "extend", "raise": "extend", "smaller": "cut"}
_PUTS = word_set("add write put make")


def said_plainly(clause: list[Token]) -> list[Token]:
    """The clause as English has it."""
    for rule in _RULES:
        clause = rule(clause) if clause else clause
    return clause


def _without_pronoun(clause: list[Token]) -> list[Token]:
    """ "Que la intro dure 3 segundos", "me quitas la intro": without "que" and "me"."""
    if clause[0].text.lower() in _CONJUNCTIONS and len(clause) > 2:
        clause = clause[1:]
    made: list[Token] = []
    for at in range(len(clause) - 1, -1, -1):
        word = clause[at].text.lower()
        if made and at < 4 and word in _FOR_ME and _verb(made, 0):
            continue
        if made and 0 < at < 3 and word in _ASKED and _verb(clause, at - 1):
            continue
        made.insert(0, clause[at])
    return made


def _pronoun_behind(clause: list[Token]) -> list[Token]:
    """ "Tu peux le mettre en bas", "la sposti alla fine": the pronoun before its verb goes behind it."""
    made = list(clause)
    for at in range(len(made) - 1):
        it, verb = made[at], made[at + 1]
        pronoun = it.word == "the" or (it.word == "it" and not at)
        found = VERBS.at(made, at + 1) if pronoun and verb.text.lower() not in _NOUNS else None
        ends = (
            found and found.end < len(made) and (made[found.end].word in _ARTICLES or made[found.end].kind == "number")
        )
        if found and found.end - at <= 3 and not ends and _acts(verb):
            thing = it._replace(word=_PRONOUNS.get(it.text.lower(), "them"))
            made[at : found.end] = [*made[at + 1 : found.end], thing]
    return made


def _acts(verb: Token) -> bool:
    """Whether it is the form of a verb alone: an infinitive, or what one says to another."""
    return verb.text.lower().endswith(("er", "ir", "re", "as", "es", "i"))


def _excepted(clause: list[Token]) -> list[Token]:
    """ "Todas menos la intro": less of all is all except."""
    return [
        token._replace(word="except") if token.word == "less" and at and clause[at - 1].word in _ALL else token
        for at, token in enumerate(clause)
    ]


def _instead(clause: list[Token]) -> list[Token]:
    """ "En vez de Frenos pon Luces", "donde dice Frenos pon Luces"."""
    row = [token.word for token in clause]
    if row[:2] not in (["instead", "of"], ["that", "says"]):
        return clause
    verb = next((at for at in range(2, len(row)) if row[at] in _PUTS | {"swap", "change"}), 0)
    if not verb:
        return clause
    if row[verb] in {"swap", "change"} and row[verb + 1 : verb + 2] in (["to"], ["by"], ["for"]):
        clause = [*clause[: verb + 1], *clause[verb + 2 :]]  # "onde diz Luz troca pra Sol"
    of = [clause[0]._replace(word="instead"), clause[1]._replace(word="of")]
    return [*of, *clause[2:verb], clause[verb]._replace(word="put"), *clause[verb + 1 :]]


def _untouched(clause: list[Token]) -> list[Token]:
    """ "La primera no la toques"."""
    row = [token.word for token in clause]
    return [*clause[-2:], *clause[:-2]] if row[-2:] == ["don't", "touch"] else clause


def _fronted(clause: list[Token]) -> list[Token]:
    """ "La segunda ponla de primera", "os preços coloca eles no fim": what is acted on stands before its verb."""
    at = next((i for i in range(1, min(6, len(clause) - 1)) if VERBS.at(clause, i)), 0)
    verb = VERBS.at(clause, at) if at else None
    if verb is None or clause[0].word not in _ARTICLES or any(token.kind == "mark" for token in clause[:at]):
        return clause
    if verb.end >= len(clause) or clause[verb.end].word not in {"it", "them"} or clause[verb.end].kind == "quote":
        return clause
    acts, rest = clause[at : verb.end], clause[verb.end + 1 :]
    placed = bool(rest) and rest[0].word in _PLACES and acts[0].word in {"make", "put"}
    return [*([acts[0]._replace(word="move")] if placed else acts), *clause[:at], *rest]


def _owned(clause: list[Token]) -> list[Token]:
    """ "La couleur des cours", "die Farbe der Preise": what it is of."""
    return [
        token._replace(word="of")
        if at and token.text.lower() in {"des", "der"} and clause[at - 1].word in _OWNED
        else token
        for at, token in enumerate(clause)
    ]


_OWNED = word_set("color colour background text font title size price")


def _wanted_there(clause: list[Token]) -> list[Token]:
    """ "Restaurant hätte ich gern vor den Zimmern": where it shall stand, and nothing to be added."""
    at = next((i for i in range(1, len(clause) - 2) if clause[i].word == "add" and clause[i].text[:4] == "hätt"), 0)
    if not at or clause[at + 1].word not in _PLACES:
        return clause
    should = clause[at]._replace(word="should")
    return [*clause[:at], should, Token("word", "", "go", should.end, should.end), *clause[at + 1 :]]


def file_made(clause: list[Token]) -> list[Token]:
    """ "Crea una gif", "GIFも作って": a file is made, and no scene added."""
    made = bool(clause) and clause[0].word == "add" and FILE_FORMATS.first(clause, 1) is not None
    plain = made and all(
        t.word in _OF_FILES or t.kind == "mark" or FILE_FORMATS.at(clause, i) for i, t in enumerate(clause)
    )
    return [clause[0]._replace(word="make"), *clause[1:]] if plain else clause


_OF_FILES = word_set("add a an as well also the me us please one")


def _left(clause: list[Token]) -> list[Token]:
    """ "Deja el título y borra lo demás": what is only left so is kept, and not made."""
    told = clause[0].word == "make" and 1 < len(clause) < 5 and clause[1].word in _ARTICLES
    if not told or not clause[0].text.lower().startswith(("dej", "dé", "deix", "lass", "laisse", "lasci")):
        return clause
    return [clause[0]._replace(word="keep"), *clause[1:]] if clause[-1].kind == "word" else clause


def undone(clause: list[Token]) -> list[Token]:
    """ "Déjalo como estaba", "lass es wie vorher": what is left as it was is undone."""
    at = next((i for i, token in enumerate(clause) if token.word == "undo"), 0)
    return [clause[at]] if at and {token.word for token in clause} <= _LEFT_SO else clause


_LEFT_SO = word_set("undo make keep leave put it them this that the everything so please rather but no not go back to")


def _taken_from(clause: list[Token]) -> list[Token]:
    """ "Quita Frenos de los servicios", "enlève Rock des cours": a bare name is taken from where it stands."""
    if clause[0].word != "delete" or len(clause) < 4 or clause[1].word in _ARTICLES or clause[1].kind == "number":
        return clause
    known = VERBS.at(clause, 1) is not None or clause[1].word in {"scene", "scenes", "all", "everything"}
    of = next((at for at in range(2, len(clause) - 1) if _is_of(clause[at])), 0)
    if known or not of:
        return clause
    return [*clause[:of], clause[of]._replace(word="from"), *clause[of + 1 :]]


def _is_of(token: Token) -> bool:
    return token.word == "of" or token.text.lower() in {"des", "dos"}


def _partitive(clause: list[Token]) -> list[Token]:
    """ "Mets du rose partout": of no noun."""
    row = [token.word for token in clause]
    if len(row) > 2 and row[0] in {"make", "put", "add"} and row[1] == "of" and row[2] in _COLORS:
        clause = [clause[0]._replace(word="make"), *clause[2:]]
        row = [token.word for token in clause]
    if row[:1] == ["make"] and row[1:2] and row[1] in _COLORS and row[2:3] == ["everywhere"]:
        rest = clause[3:]
        if [token.word for token in rest[:2]] == ["except", "on"]:
            rest = [rest[0], *rest[2:]]
        return [clause[0], clause[2]._replace(word="everything"), clause[1], *rest]
    return clause


def _lengthened(clause: list[Token]) -> list[Token]:
    """ "Aumenta a cena 3 de 5 para 7 segundos": longer, no letter bigger; "von 6 auf 8 Sekunden länger": 8."""
    timed = next((at for at in range(1, len(clause)) if seconds_at(clause, at, 30)), 0)
    if not timed:
        return clause
    at = 1 if clause[0].word == "make" and len(clause) > 1 else 0
    if clause[at].word in _GROWS:
        return [clause[at]._replace(word=_GROWS[clause[at].word]), *clause[at + 1 :]]
    last = LONGER.at(clause, len(clause) - 1) or SHORTER.at(clause, len(clause) - 1)
    told = any(t.word in {"of", "from"} and clause[i + 1].kind == "number" for i, t in enumerate(clause[:-1]))
    return clause[:-1] if last and told and any(token.word == "to" for token in clause) else clause


def let_move(row: list[Token]) -> list[Token]:
    """ "Lass Katja und Marco reinfliegen": they are let in, and not kept."""
    if row and row[0].word == "keep" and any(_motion(row, at) for at in range(1, len(row))):
        return [row[0]._replace(word="make"), *row[1:]]
    return row


def _motion(clause: Sequence[Token], at: int) -> int:
    """How many words a motion has that begins there; 0 where none does."""
    return next((len(words) for words in _MOTIONS if [t.word for t in clause[at : at + len(words)]] == words), 0)


def motion_first(row: list[Token]) -> list[Token]:
    """ "Rooms one by one from the right fly in", as Chinese and Japanese have it: the motion before how it is done."""
    at = next((i for i in range(2, len(row)) if _motion(row, i) and i + _motion(row, i) == len(row)), 0)
    how = next(
        (i for i in range(1, at) if row[i].word == "from" or [t.word for t in row[i : i + 2]] == ["one", "by"]), 0
    )
    return [*row[:how], *row[at:], *row[how:at]] if at and how else row


def _moving(clause: list[Token]) -> list[Token]:
    """ "Fai comparire le novità una alla volta": what moves before how it does."""
    if clause[0].word != "make":
        return clause
    motion = _motion(clause, 1)
    if not motion or len(clause) < motion + 2:
        return clause
    end = next(
        (
            at
            for at in range(motion + 2, len(clause))
            if clause[at].word in {"from", "at", "after"} or [t.word for t in clause[at : at + 2]] == ["one", "by"]
        ),
        len(clause),
    )
    return [clause[0], *clause[motion + 1 : end], *clause[1 : motion + 1], *clause[end:]]


def _wished(clause: list[Token]) -> list[Token]:
    """ "Quero que o telefone pisque": what shall move is told, and not asked."""
    moves = any(_motion(clause, at) for at in range(2, len(clause)))
    asked = [token.word for token in clause[:2]] == ["can", "you"] and len(clause) > 3 and clause[2].word in _ARTICLES
    if moves and asked:
        return [clause[0]._replace(word="make"), *clause[2:]]
    return clause


def _moved(clause: list[Token]) -> list[Token]:
    """ "Joga pro final": what is moved is it."""
    if clause[0].word == "move" and len(clause) > 1 and clause[1].word in _PLACES:
        return [clause[0], Token("word", "", "it", clause[0].end, clause[0].end), *clause[1:]]
    return clause


def _likewise(clause: list[Token]) -> list[Token]:
    """ "Las opiniones igual": they too."""
    row = [token.word for token in clause]
    if row[-2:] == ["the", "same"] and 2 < len(row) <= 7 and VERBS.first(clause) is None:
        return [*clause[:-2], clause[-2]._replace(word="also")]
    return clause


def _beneath(clause: list[Token]) -> list[Token]:
    """ "Sotto il titolo in copertina aggiungi dal 1982": a subtitle, and where, before what it says."""
    verb = next((at for at in range(1, len(clause)) if clause[at].word in _PUTS), 0)
    if clause[0].word != "subtitle" or not verb:
        return clause
    return [*clause[1:verb], clause[verb]._replace(word="add"), clause[0], *clause[verb + 1 :]]


def _listed(clause: list[Token]) -> list[Token]:
    """ "Coloca Yoga na lista", "añade Marcos al equipo": added to the list, to the team."""
    row = [token.word for token in clause]
    within = next((i for i in range(2, len(row)) if row[i] == "in" and "list" in row[i + 1 : i + 3]), 0)
    if row[0] in {"put", "make", "add"} and within:
        to = clause[within]._replace(word="to")
        return [clause[0]._replace(word="add"), *clause[1:within], to, *clause[within + 1 :]]
    if row[0] == "add" and len(row) > 3 and row[-2] == "to" and clause[-1].kind == "word":
        return [*clause[:-1], Token("word", "", "the", clause[-1].start, clause[-1].start), clause[-1]]
    return clause


def _cut_off(clause: list[Token]) -> list[Token]:
    """ "Quítale un segundo a esta": a length is cut off it."""
    if clause[0].word != "delete" or len(clause) < 4:
        return clause
    amount = seconds_at(clause, 1, 30)
    end = amount.end if amount else 3 * (clause[1].word == "a" and clause[2].word in {"second", "seconds"})
    if not 0 < end < len(clause) or clause[end].word not in {"to", "of", "from", "at"}:
        return clause
    off = clause[end]._replace(word="off")
    return [clause[0]._replace(word="cut"), *clause[1:end], off, *clause[end + 1 :]]


def _goes(clause: list[Token]) -> list[Token]:
    """ "Le camere vanno dopo i prezzi" tells where they belong, and not how fast they run."""
    at = next((i for i in range(1, len(clause) - 1) if clause[i].word in {"run", "go"}), 0)
    if not at or clause[at + 1].word not in _PLACES or clause[at - 1].word == "should":
        return clause
    should = Token("word", "", "should", clause[at].start, clause[at].start)
    return [*clause[:at], should, clause[at]._replace(word="go"), *clause[at + 1 :]]


def _repriced(clause: list[Token]) -> list[Token]:
    """ "Súbele el precio al peinado a 22": another price of it, no bigger letters."""
    at = next((i for i in range(1, min(3, len(clause))) if clause[i].word == "price"), 0)
    if clause[0].word not in {"raise", "lower", "up", "make", "put"} or not at or clause[-1].kind != "number":
        return clause
    rest = clause[1:]
    to = [i for i, token in enumerate(rest) if token.word == "to"]
    if len(to) > 1:
        rest[to[0]] = rest[to[0]]._replace(word="of")
    return [clause[0]._replace(word="change"), *rest]


def _costs(clause: list[Token]) -> list[Token]:
    """ "El peinado cuesta 22": its price is another one now."""
    at = next((i for i in range(1, len(clause) - 2) if [t.word for t in clause[i : i + 2]] == ["should", "cost"]), 0)
    if not at or clause[-1].kind != "number" or len(clause) != at + 3:
        return clause
    change = Token("word", "", "change", clause[0].start, clause[0].start)
    return [change, *clause[:at], clause[at + 1]._replace(word="to"), clause[-1]]


def _given(clause: list[Token]) -> list[Token]:
    """ "Dale un poco más de tiempo a esta": who gets it before what it gets."""
    at = 1 if clause[0].word in {"make", "give"} else next((i + 1 for i in range(4) if _asks(clause, i)), 0)
    compared = next((f for i in range(at, min(at + 3, len(clause))) if (f := LONGER.at(clause, i))), None)
    if not at or not compared or compared.end + 1 >= len(clause) or clause[compared.end].word not in {"to", "at"}:
        return clause
    behind = clause[compared.end + 1 :]
    end = next((i for i, token in enumerate(behind) if token.kind == "mark"), len(behind))
    return [clause[0]._replace(word="make"), *behind[:end], *clause[at : compared.end], *behind[end:]]


def _asks(clause: Sequence[Token], at: int) -> bool:
    return [token.word for token in clause[at : at + 2]] == ["can", "you"] and len(clause) > at + 3


def _called(clause: list[Token]) -> list[Token]:
    """ "Intitola la terza Tariffe": the third scene."""
    told = clause[0].word == "call" and len(clause) > 3 and clause[1].word == "the" and ordinal_at(clause, 2)
    if not told or clause[3].word in {"scene", "one"}:
        return clause
    return [*clause[:3], Token("word", "", "scene", clause[2].end, clause[2].end), *clause[3:]]


def _asked_last(clause: list[Token]) -> list[Token]:
    """ "L'accueil dure combien ?": what is asked goes first."""
    row = [token.word for token in clause]
    return [*clause[-3:], *clause[:-3]] if row[-3:] == ["how", "long", "is"] else clause


def _swapping(clause: list[Token]) -> list[Token]:
    """ "Que playas y precios cambien de sitio": the verb goes first."""
    return [clause[-1], *clause[:-1]] if clause[-1].word == "swap" and len(clause) > 1 else clause


def _verb(clause: Sequence[Token], at: int) -> bool:
    return VERBS.at(clause, at) is not None


_RULES: tuple[Callable[[list[Token]], list[Token]], ...] = (
    _without_pronoun,
    _pronoun_behind,
    _excepted,
    _instead,
    _untouched,
    _owned,
    _fronted,
    _wanted_there,
    file_made,
    _left,
    undone,
    _taken_from,
    _partitive,
    _lengthened,
    _wished,
    _moving,
    _moved,
    _likewise,
    _beneath,
    _listed,
    _cut_off,
    _goes,
    _repriced,
    _costs,
    _given,
    _called,
    _asked_last,
    _swapping,
)
