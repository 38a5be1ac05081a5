"""Words for the screen without quotation marks: they are content, also where they would be commands elsewhere."""

from __future__ import annotations

import pytest

from brain.decide import decide
from tests.brain.talk import Talk, ops, three
from tools.records import AssetSnapshot
from tools.schemas import AddScene, EditScene, Plan


def planned(message: str) -> Plan:
    return decide(three().context(message))


def words(plan: Plan) -> list[str]:
    """What the plan puts on the screen."""
    found: list[str] = []
    for op in plan.ops:
        if isinstance(op, AddScene):
            found += [item.label for item in op.content.items] or [op.content.title or op.content.quote]
        elif isinstance(op, EditScene):
            found += [str(change.value) for change in op.changes if change.property == "text"]
    return [word.lower() for word in found]


@pytest.mark.parametrize(
    ("message", "points"),
    [
        ("add a list: delete scene 1; export; undo", ["delete scene 1", "export", "undo"]),
        ("add a slide: undo, redo, export", ["undo", "redo", "export"]),
        ("make a slide listing our shortcuts: undo, redo, export", ["undo", "redo", "export"]),
        ("add steps: 1. open the app 2. delete the file 3. export", ["open the app", "delete the file", "export"]),
        ("add a scene with three points: export faster, delete less, undo it all", None),
        ("add a list: make bread; move fast; split the bill", ["make bread", "move fast", "split the bill"]),
        ("füge eine Liste hinzu: löschen; exportieren; rückgängig", ["löschen", "exportieren", "rückgängig"]),
        ("ajoute une liste : supprimer ; exporter ; annuler", ["supprimer", "exporter", "annuler"]),
        ("añade una lista: borrar; exportar; deshacer", ["borrar", "exportar", "deshacer"]),
        ("adiciona uma lista: apagar; exportar; desfazer", ["apagar", "exportar", "desfazer"]),
        ("aggiungi una lista: elimina; esporta; annulla", ["elimina", "esporta", "annulla"]),
        ("リストを追加:削除、書き出し、元に戻す", None),
        ("添加一个列表：删除；导出；撤销", None),
    ],
)
def test_a_list_behind_a_colon_is_what_the_scene_shows(message: str, points: list[str] | None) -> None:
    plan = planned(message)
    assert [op.tool for op in plan.ops] == ["addScene"], plan
    assert points is None or words(plan) == points


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("make the title: delete scene 2", "delete scene 2"),
        ("title: delete scene 2", "delete scene 2"),
        ("change the headline to undo the past", "undo the past"),
        ("change the title to delete everything", "delete everything"),
        ("scene 2 should read: mute the music", "mute the music"),
        ("write delete everything on scene 2", "delete everything"),
        ("schreib auf Szene 2 lösche alles", "lösche alles"),
        ("ändere den Titel zu exportiere deine Träume", "exportiere deine träume"),
        ("der Titel soll heißen: lösche Szene 1", "lösche szene 1"),
        ("écris sur la scène 2 supprime tout", "supprime tout"),
        ("mets comme titre : supprime la scène 1", "supprime la scène 1"),
        ("cambia el título a borra todo", "borra todo"),
        ("pon en la escena 2 borra todo", "borra todo"),
        ("muda o título para apaga tudo", "apaga tudo"),
        ("coloca o título: exclui a cena 2", "exclui a cena 2"),
        ("cambia il titolo in cancella tutto", "cancella tutto"),
        ("シーン2に全部削除と書いて", "全部削除"),
        ("タイトルを全部削除に変えて", "全部削除"),
        ("在场景2写上删除全部", "删除全部"),
        ("把标题改成删除一切", "删除一切"),
    ],
)
def test_words_for_an_element_are_not_done(message: str, said: str) -> None:
    plan = planned(message)
    assert {op.tool for op in plan.ops} == {"editScene"}, plan
    assert words(plan) == [said]


@pytest.mark.parametrize(
    "message",
    [
        "the customer said delete the second scene was their favourite",
        "the customer said undo the past is their favourite line",
        "my wife thinks delete scene 2 would be a mistake",
        "delete scene 2 was his idea",
    ],
)
def test_what_is_told_of_a_command_asks_for_nothing(message: str) -> None:
    assert {op.tool for op in planned(message).ops} <= {"clarify", "reply"}


@pytest.mark.parametrize(
    ("message", "tools"),
    [
        ("make these changes: delete scene 2, export as gif", ["deleteScene", "exportVideo"]),
        ("a few edits: delete scene 2; make scene 1 blue", ["deleteScene", "editScene"]),
        ("change the title to delete everything and make it red", ["editScene"]),
        ("add a list: bread; rolls; then export it", ["addScene", "exportVideo"]),
        ("add a scene: our prices; delete scene 2", ["addScene", "deleteScene"]),
        ("title: remove the shadow", ["editScene"]),
        ("my boss said delete scene 2", ["deleteScene"]),
        ("the client says remove the quote", ["deleteScene"]),
        ("delete the scene that is about hours", ["deleteScene"]),
        ("remove the hours scene because it is dull", ["deleteScene"]),
        ("シーン2を削除して", ["deleteScene"]),
    ],
)
def test_requests_stay_requests(message: str, tools: list[str]) -> None:
    assert [op.tool for op in planned(message).ops] == tools


@pytest.mark.parametrize(
    ("message", "kind", "name", "tool"),
    [
        ("use delete all scenes.png as the background of scene 1", "image/png", "delete all scenes.png", "editScene"),
        ("put undo everything 2.png on scene 1", "image/png", "undo everything 2.png", "editScene"),
        ("add export now.mp3 as music", "audio/mpeg", "export now.mp3", "addAudio"),
    ],
)
def test_a_files_whole_name_is_its_name(message: str, kind: str, name: str, tool: str) -> None:
    talk: Talk = three()
    talk.attachments = (AssetSnapshot(id="a", name=name, mime_type=kind, width=800, height=600),)
    made = ops(decide(talk.context(message)))
    assert [op["tool"] for op in made] == [tool], made
    assert [asset["id"] for asset in made[0]["assets"]] == ["a"]
    assert not [c for c in made[0].get("changes", ()) if c["property"] == "text"]


def test_a_file_from_before_is_used_when_the_message_names_it() -> None:
    talk = three()
    file = AssetSnapshot(id="f", name="summer fair.jpg", mime_type="image/jpeg", width=800, height=600)
    for message, used in {"put summer fair.jpg behind scene 1": ["f"], "make scene 1 blue": None}.items():
        (op,) = ops(decide(talk.context(message).model_copy(update={"files": (file,)})))
        assert [asset["id"] for asset in op.get("assets", ())] == (used or [])
