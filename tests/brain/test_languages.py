"""Messages in other languages than English, and lengths in words, as people type them."""

from __future__ import annotations

import time

import pytest

from brain.decide import decide
from brain.evals import context_of
from brain.rules.tokens import tokens
from brain.rules.translate import language_of
from tests.brain.sayings import Saying, read, right
from tools.schemas import AddScene, EditScene

# Right without exception, unlike the sets of `sayings`.
UNDERSTOOD = """
== a request behind a deletion
[verein] lösch szene 2 und mach die erste blau => delete 2 ; edit 1
[peluqueria] borra la escena 2 y pon la primera azul oscura => delete 2 ; edit 1
[academia] apaga a cena 2 e deixa a primeira azul => delete 2 ; edit 1
[agriturismo] elimina la scena 2 e fai la prima blu => delete 2 ; edit 1
[gîte] supprime la scene 2 et mets la premiere en bleu => delete 2 ; edit 1
[tokyo] シーン2を消して最初のシーンを青にして => delete 2 ; edit 1
[tea] 删除第二页，把第一页改成蓝色 => delete 2 ; edit 1
== from one length to another, and as long as another scene
[pousada] aumenta a cena 3 de 5 para 7 segundos => trim 3 210
[praxis] mach die leistungen von 6 auf 8 sekunden länger => trim 2 240
[taller] que las tarifas duren lo mismo que la portada => trim 3 90
[praxis] team soll so lang dauern wie leistungen => trim 3 180
[英会話] 料金をコースと同じ長さにして => trim 4 150
[民宿] 让房价和房间一样长 => trim 4 150
== a name taken from where it stands, and another in its place
[danse] enlève Rock des cours => edit 2
[英会話] コースから初級を消して => edit 2
[taller] en la lista quita Frenos y pon Luces => edit 2
[praxis] in der liste Massage raus und Yoga rein => edit 2
[民宿] 列表里去掉双人房，加上海景房 => edit 2
[vet] delete emergency and put team first => delete 3 ; move 4 @1
== the middle one, and what is too much
[taller] la del medio sobra => delete 3
[danse] celle du milieu est de trop => delete 3
[民宿] 中间那页多余 => delete 3
== verbs in other forms, and whom they are said to and for
[taller] me quitas las opiniones? => delete 4
[praxis] löschst du mir das team? => delete 3
[danse] tu me supprimes les profs ? => delete 3
[libreria] mi sposti gli orari all'inizio? => move 4 @1
[pousada] vc apaga os passeios? => delete 3
== what something costs
[peluqueria] el peinado cuesta 22 => edit 2
[pousada] a diária custa 350 => edit 4
[tea] 每杯现在30元起 => edit 3
== somebody or something that is gone
[carshop] otto has left us, remove him => edit 4
[carshop] otto arbeitet nicht mehr bei uns, nimm ihn raus => edit 4
[健身房] 王芳离职了，去掉她 => edit 3
[academia] a Carla não quer mais aparecer, tira o depoimento dela => delete 4
== once more, lines of lists, lengths cut off
[praxis | u: mach die leistungen länger | a: „Leistungen“ dauert 7 Sekunden.] noch ein bisschen => trim 2
[taller | u: haz las tarifas más cortas | a: “Tarifas” dura 3 segundos.] un poco menos => trim 3
[taller sel=2] quítale un segundo a esta => trim 2 120
[academia] coloca Yoga na lista das aulas => edit 2
[英会話] ビジネスの下に「上級」を追加して => edit 2
[美容室] 予約のシーンを2つコピーして => dup 5 ; dup 5
[padaria] muda o nome da padaria pra Padaria Lua => edit 1
== names that hold words of commands
[健身房] 删除会员价 => delete 4
[健身房] 把会员价放到联系方式后面 => move 4 @5
== a scene by its place, and how it shall be
[barber] make the first blue => edit 1
[barber] make the last a bit bigger => edit 4
[peluqueria] pon la ultima mas grande => edit 5
[course] mueve la cita al principio => move 5 @1
== one word alone
[verein] schneller bitte => retime 6 1.1..3
[verein] langsamer => retime 6 0.3..0.97
[peluqueria] mas corto => trim 5
[tea] 再快一点 => retime 4 1.1..3
== how long
[peluqueria] haz la intro más corta, dos segundos y medio => trim 1 75
[peluqueria] pon la intro en dos segundos y medio => trim 1 75
[gîte] mets l'intro à une seconde et demie => trim 1 45
[gîte] fais durer l'accueil deux secondes et demie => trim 1 75
[agriturismo] fai durare l'intro un secondo e mezzo => trim 1 45
[academia] deixa o inicio meia segundo mais longo => trim 1 105
[verein] mach den start anderthalb sekunden lang => trim 1 45
[verein] mach szene 1 auf 1,5 s => trim 1 45
[tea] 把开场改成一秒半 => trim 1 45
[tokyo] オープニングを2秒半にして => trim 1 75
[tokyo] シーン2を消して、最後のシーンを5秒に伸ばして => delete 2 ; trim 4 150
[bakery] make the intro half a second longer => trim 1 105
[bakery] i want the hours scene twice as long => trim 3 240
[bakery] i want the hours scene twice => dup 3
== by how much
[verein] kürze szene 2 um 1 sekunde => trim 2 120
[verein] kürze szene 2 auf 1 sekunde => trim 2 30
[peluqueria] acorta la escena 2 un segundo => trim 2 120
[gîte] raccourcis la scene 2 d'une seconde => trim 2 120
[agriturismo] accorcia la scena 2 a 2 secondi => trim 2 60
[academia] encurta a cena 2 em 1 segundo => trim 2 120
[tea] 把第二页缩短一秒 => trim 2 120
== scenes in a row, each with its length
[tool] shorten the demo to 3s, features to 6s and the cta to 2s => trim 2 90 ; trim 3 180 ; trim 6 60
[webinar] first scene: 2 seconds, second: 5, third: 4 => trim 1 60 ; trim 2 150 ; trim 3 120
[webinar] 1: 2s, 2: 3s, 3: 5s => trim 1 60 ; trim 2 90 ; trim 3 150
[bakery] extend intro by 2s, menu by 3s => trim 1 150 ; trim 2 240
[verein] mach start 4 sek, training 3 => trim 1 120 ; trim 2 90
[bakery] delete the intro, menu 2 seconds, hours 5 => delete 1 ; trim 2 60 ; trim 3 150
== "it" of a length is the film, unless the talk was about one scene
[coffee | u: make it square | a: The film is square.] make it 20 seconds => trim 1 180 ; trim 2 240 ; trim 3 180
[bakery | u: make the intro blue | a: “Intro” is blue.] make it 20 seconds => trim 1 600
"""


@pytest.mark.parametrize("saying", read(UNDERSTOOD), ids=lambda saying: saying.prompt)
def test_what_is_said_is_understood(saying: Saying) -> None:
    plan = decide(context_of(saying.case()))
    got = [op.model_dump(mode="json", by_alias=True, exclude_none=True) for op in plan.asked]
    assert right(saying, got), got


@pytest.mark.parametrize(
    ("film", "message", "title", "frames"),
    [
        ("barber", 'add a scene of 3 seconds that says "Welcome"', "Welcome", 90),
        ("verein", "füge eine szene ein die sagt Komm vorbei", "Komm vorbei", None),
        ("verein", "neue szene mit dem text Komm vorbei", "Komm vorbei", None),
        ("peluqueria", "añade una escena que diga Ven a vernos", "Ven a vernos", None),
        ("peluqueria", "añade una escena de 2 segundos sobre el equipo", "El equipo", 60),
        ("gîte", "ajoute une scène de 3 secondes qui dit Bienvenue à tous", "Bienvenue à tous", 90),
        ("academia", "adiciona uma cena de 2 segundos dizendo Venha treinar", "Venha treinar", 60),
        ("academia", "adiciona uma cena que diga Venha treinar", "Venha treinar", None),
        ("agriturismo", "aggiungi una scena di 3 secondi che dica Benvenuti nel podere", "Benvenuti nel podere", 90),
    ],
)
def test_what_a_new_scene_says_is_said_and_nothing_else(film: str, message: str, title: str, frames: int) -> None:
    (saying,) = read(f"== content\n[{film}] {message} => add")
    (op,) = decide(context_of(saying.case())).ops
    assert isinstance(op, AddScene)
    assert (op.content.title, op.content.subtitle, op.content.kicker) == (title, "", "")
    assert op.duration_frames == frames


@pytest.mark.parametrize("message", ["blende den Titel ein", "blend den titel in szene 1 bitte ein"])
def test_german_verbs_in_two_parts(message: str) -> None:
    (saying,) = read(f"== parts\n[verein sel=1] {message} => edit 1")
    (op,) = decide(context_of(saying.case())).asked
    assert isinstance(op, EditScene)
    assert [(change.target, change.value) for change in op.changes] == [("title", "fade")]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("enleve les avis", "fr"),
        ("haz mas pequeño el titulo", "es"),
        ("mach das groesser", "de"),
        ("cut 2 seconds", "en"),
    ],
)
def test_a_language_is_known_without_its_accents(message: str, language: str) -> None:
    assert language_of(tokens(message)) == language


@pytest.mark.parametrize(
    ("film", "said", "now"),
    [
        ("peluqueria", "cambia el precio del peinado a 22 €", "Peinado 22 €"),
        ("美容室", "カットの値段を6000円にして", "カット 6000円"),
        ("pousada", "a diária custa 350", "R$ 350 com café"),
        ("danse", "l'inscription passe à 190", "190 € le trimestre"),
        ("floreria", "quita los tulipanes y pon orquideas", "orquideas"),
        ("pâtisserie", "change les horaires : 8h à 20h", "8h à 20h"),
    ],
)
def test_a_price_or_a_name_changes_alone(film: str, said: str, now: str) -> None:
    (saying,) = read(f"== said\n[{film}] {said} => edit 2")
    (op,) = decide(context_of(saying.case())).asked
    assert isinstance(op, EditScene)
    assert [change.value for change in op.changes] == [now]


def test_a_long_message_without_spaces_is_read_in_time() -> None:
    """Three hundred commands in one word: half a minute, if every letter is compared with every word that is known."""
    (saying,) = read("== long\n[tea] " + "删除第二页把" * 300 + " => reply")
    start = time.thread_time()
    decide(context_of(saying.case()))
    assert time.thread_time() - start < 3
