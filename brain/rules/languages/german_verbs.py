"""German verbs of two parts: "füge eine Szene ein", "blende den Titel aus"."""

from __future__ import annotations

from brain.rules.phrases import word_set

# Verbs of two parts: the second part, at the end of the clause -> what both mean; and the first parts it goes with.
_PARTS = (
    (
        "nimm nehmt nehmen mach mache macht wirf werf werft schmeiß schmeiss hau kick schneid schneide lass lasst "
        "streich streiche tu tue lösch lösche",
        {"raus": "delete", "weg": "delete", "heraus": "delete", "fort": "delete"},
    ),
    (
        "füg füge fügt bau baue setz setze pack packe häng hänge leg lege mach mache",
        {"ein": "add", "hinzu": "add", "rein": "add", "dazu": "add", "an": "add", "dran": "add"},
    ),
    ("nimm nehmt mach mache macht hol hole stell bring", {"zurück": "undo", "rückgängig": "undo"}),
    ("benenn benenne nenn nenne", {"um": "rename"}),
    ("tausch tausche", {"aus": "replace"}),
    ("hell helle", {"auf": "make lighter"}),
    ("dunkel dunkle", {"ab": "make darker"}),
    ("blend blende blendet", {"ein": "fade in", "aus": "fade out"}),
    (
        "soll sollte muss",
        {"heißen": "should be called", "lauten": "should say", "kommen": "should come", "stehen": "should be"},
    ),
)
# Second parts that are nothing else before such words; and what may stand behind one that ends a clause.
PARTICLES = word_set("ein hinzu rein dazu raus weg")
OPENS = word_set("der die das dem den wo mit für über auf in im nach vor am an zum zur zwischen als bei beim hinter")
IDLE = word_set("bitte mal doch")
SEPARABLE: dict[str, dict[str, str]] = {}
for _firsts, _meanings in _PARTS:
    for _first in _firsts.split():
        SEPARABLE.setdefault(_first, {}).update(_meanings)
