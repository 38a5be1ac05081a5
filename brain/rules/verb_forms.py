"""The forms in which a verb asks for something, from its infinitive: "quitar" is also "quitas", "quiten"."""

from __future__ import annotations

from brain.rules.phrases import word_set

# By language: the ending of an infinitive, and those that stand in its place.
_ENDINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "es": {
        "ar": ("a", "as", "an", "ad", "amos", "e", "es", "en", "emos"),
        "er": ("e", "es", "en", "ed", "emos", "a", "as", "an"),
        "ir": ("e", "es", "en", "id", "imos", "a", "as", "an"),
    },
    "pt": {
        "ar": ("a", "as", "am", "amos", "e", "es", "em", "emos"),
        "er": ("e", "es", "em", "emos", "a", "as", "am"),
        "ir": ("e", "es", "em", "imos", "a", "as", "am"),
    },
    "fr": {"er": ("e", "es", "ez", "ons", "ent")},
    "it": {
        "are": ("a", "i", "ate", "iamo", "ino", "ano"),
        "ere": ("e", "i", "ete", "iamo", "ano", "ono"),
        "ire": ("e", "i", "ite", "iamo", "ano", "ono"),
    },
    "de": {"en": ("", "e", "t", "st", "est")},
}
# Forms that are nouns, or words of another kind, more often.
_OTHERS = {
    "es": word_set("corte cortes copia copias cambio parte partes pase pases muestras par sume"),
    "pt": word_set("corte cortes troca trocas passe passes partes leve leves par copias"),
    "fr": word_set("places passes affiches copies coupes poses avances clones montres baisses changes monte"),
    "it": word_set("tagli porti copie cambi muova leve usi cree"),
    "de": word_set("teile teilt bau schreibe lag wand fort reiht ford stell"),
}


def verb_forms(language: str, infinitive: str) -> list[str]:
    """The forms of a verb; none where the word is no infinitive."""
    for ending, others in _ENDINGS.get(language, {}).items():
        stem = infinitive.removesuffix(ending)
        if stem != infinitive and len(stem) > 2 and " " not in infinitive:
            return [form for form in (stem + other for other in others) if form not in _OTHERS[language]]
    return []
