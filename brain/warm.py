"""What a server does before its first message, so that this one is answered as fast as those that follow."""

from __future__ import annotations

from brain.context import Context
from brain.decide import decide_by_rules
from tools.add import AddSceneInput, add_scene
from tools.designs import DESIGNS
from tools.designs.source import source_of
from tools.records import MessageSnapshot, ProjectSnapshot, SceneSnapshot
from tools.schemas import Content, Item

_PROJECT = ProjectSnapshot(id="", format="landscape", fps=30, brand={"font": "Poppins"})
_SCENES = (
    Content(title="Luigi's bakery", subtitle="Bread worth getting up for"),
    Content(title="Prices", items=(Item(label="Bread", value="4 €"), Item(label="Cake", value="6 €"))),
    Content(quote="The best bread in town", author="Mia"),
)
# Briefs, and in every language a request and a rule for what comes.
_FIRST = (
    "a 10 second intro for Luigi's bakery, warm colours: bread 4 €, cake 6 €",
    "We open on Monday. Make a film of 3 scenes: the bakery, our prices, where to find us at 12 Mill Lane",
    "una introducción de 5 segundos",
    "eine Szene mit unseren Preisen",
    "une scène avec nos prix",
    "uma cena com os preços",
    "una scena con i prezzi",
    "タイトルを追加して",
    "添加一个标题",
    "a partir de ahora usa siempre azul",
    "ab jetzt immer blau",
    "à partir de maintenant toujours en bleu",
    "a partir de agora sempre azul",
    "d'ora in poi sempre blu",
    "これからはいつも青で",
    "从现在起一直用蓝色",
)
_LATER = (
    "make the title of the first scene bigger and blue, and the prices a bit faster",
    "add a 4 second scene between 1 and 2 that says “Open every day”, in the style of scene 1",
    "move the last scene before the prices, then delete it",
    "fade between all the scenes and turn the music down",
    "the quote is hard to read, can you make it white?",
    "rename scene 2 to Menu and duplicate it",
    "change 4 € to 5 € and make everything else 3 seconds long",
    "no, faster",
    "undo that",
    "how long is it now?",
    "you don't have to use Poppins anymore",
    "add a scene that says fresh bread every day since 1974 at Luigi's, the best in town",
    "add our team: Mia Lopez, chef, and Jon Reed, baker",
    "add a closing scene for my new shop Bread & Co: visit us at 12 Mill Lane or luigis.com",
    "add “Best bread ever” by Mia",
)


def warm() -> None:
    """Loads what is loaded when a message first needs it: words, languages, the code of the designs."""
    for design in DESIGNS.values():
        source_of(design.key)
    for message in _FIRST:
        decide_by_rules(Context(message=message, project=_PROJECT))
    drafts = [add_scene(AddSceneInput(content=content, fps=30)) for content in _SCENES]
    scenes = tuple(SceneSnapshot(id=str(n), order=n, **draft.model_dump()) for n, draft in enumerate(drafts))
    talk = (
        MessageSnapshot(id="1", role="user", content="make scene 2 slower"),
        MessageSnapshot(id="2", role="assistant", content="“Prices” is 4 seconds long instead of 3 seconds."),
    )
    for message in _LATER:
        decide_by_rules(Context(message=message, project=_PROJECT, scenes=scenes, history=talk))
