"""Lasting wishes in other languages: kept on the project, obeyed at once and by what comes later, dropped in words."""

from __future__ import annotations

import pytest

from brain.rules.keeping_elsewhere import in_english
from tests.brain.talk import one, three
from tests.brain.test_keeping import dropped

FONT, GREEN, SHORT, NO_RED, NO_EMOJI = "Poppins", "#16a34a", 15.0, ["red"], True
# In each language: a typeface, a colour, a length, a colour to avoid, no emoji, an ending, a pace; then what drops two.
SAID = {
    "de": """
        verwende ab jetzt Poppins | immer unser Grün #16a34a
        halte es unter 15 Sekunden | benutze nie rot
        keine Emojis mehr | beende immer mit www.luigi.example | ab jetzt immer ruhig
        vergiss die Regel mit den Emojis | rot ist wieder erlaubt
    """,
    "es": """
        de ahora en adelante usa Poppins | siempre nuestro verde #16a34a | mantenlo por debajo de 15 segundos
        nunca uses rojo | nada de emojis | termina siempre con www.luigi.example | siempre lento
        olvida la regla de los emojis | el rojo está permitido otra vez
    """,
    "fr": """
        à partir de maintenant utilise Poppins | toujours notre vert #16a34a
        garde ça sous 15 secondes
        n'utilise jamais de rouge | pas d'emojis | termine toujours par www.luigi.example | toujours lent
        oublie la règle des emojis
        le rouge est de nouveau autorisé
    """,
    "pt": """
        a partir de agora usa Poppins | sempre o nosso verde #16a34a | mantém abaixo de 15 segundos
        nunca uses vermelho
        sem emojis | termina sempre com www.luigi.example | sempre calmo
        esquece a regra dos emojis | o vermelho é permitido de novo
    """,
    "it": """
        d'ora in poi usa Poppins | sempre il nostro verde #16a34a | tienilo sotto i 15 secondi | non usare mai il rosso
        niente emoji | finisci sempre con www.luigi.example | sempre lento
        dimentica la regola delle emoji | il rosso è di nuovo permesso
    """,
    "ja": """
        これからはPoppinsを使って | 今後は常に緑 #16a34a を使って | 15秒以内に収めて | 赤は使わないで
        絵文字は使わないで | いつも最後は www.luigi.example で終わらせて | 常にゆっくり
        絵文字のルールを忘れて | 赤はまた使っていい
    """,
    "zh": """
        从现在开始使用Poppins | 以后都用我们的绿色 #16a34a | 保持在15秒以内 | 不要用红色
        不要用表情符号 | 总是以 www.luigi.example 结尾 | 以后都慢一点
        忘记表情符号的规则 | 红色可以用了
    """,
}


def lines(language: str) -> list[str]:
    return [part.strip() for part in SAID[language].replace("\n", "|").split("|") if part.strip()]


@pytest.mark.parametrize("language", SAID)
def test_lasting_wishes_are_kept_and_dropped(language: str) -> None:
    font, green, short, no_red, no_emoji, ending, slow, forget, again = lines(language)
    talk = three()
    for message in (font, green, short, no_red, no_emoji, ending, slow):
        talk.say(message)
    assert talk.project.brand == {"font": "Poppins", "colors": ["#16a34a"]}
    kept = talk.project.preferences
    assert (kept["film_seconds"], kept["avoid_colors"], kept["no_emoji"]) == (15.0, ["red"], True), kept
    assert (kept["ending"], kept["pace"]) == ("www.luigi.example", "slow")
    assert sum(scene.duration for scene in talk.scenes) <= 15 * 30  # it holds at once
    talk.say("add a scene that says Fresh rolls 🎉")
    assert "🎉" not in str(talk.scenes[-2].props)  # and for what comes later
    talk.say(forget, again)
    assert set(talk.project.preferences) == {"film_seconds", "ending", "pace"}


# In each language: any colour, no font rule, another typeface than ours, a longer film; and a rule of one colour.
TAKEN_BACK = {
    "de": """
        du kannst wieder jede Farbe benutzen | vergiss die Schriftregel | du musst Poppins nicht mehr verwenden
        der Film darf wieder länger sein | vergiss das Grün
    """,
    "es": """
        puedes usar cualquier color otra vez | olvida la regla de la fuente | ya no tienes que usar Poppins
        el vídeo puede ser más largo otra vez | olvida el verde
    """,
    "fr": """
        tu peux de nouveau utiliser n'importe quelle couleur | oublie la règle de la police
        tu n'es plus obligé d'utiliser Poppins | la vidéo peut de nouveau être plus longue | oublie le vert
    """,
    "pt": """
        podes usar qualquer cor de novo | esquece a regra da fonte | não precisas de usar Poppins
        o vídeo pode ser mais longo de novo | esquece o verde
    """,
    "it": """
        puoi usare di nuovo qualsiasi colore | dimentica la regola del font | non devi più usare Poppins
        il video può essere di nuovo più lungo | dimentica il verde
    """,
    "ja": """
        またどの色でも使っていい | フォントのルールを忘れて | もうPoppinsを使わなくていい
        動画はまた長くしてもいい | 緑のことは忘れて
    """,
    "zh": "又可以用任何颜色了 | 忘记字体的规则 | 不必再用Poppins | 视频又可以更长了 | 忘掉绿色",
}
LEFT = ({"avoid_colors": None}, {"font": None}, {"font": None}, {"film_seconds": None}, {"avoid_colors": ["red"]})


@pytest.mark.parametrize("language", TAKEN_BACK)
def test_rules_are_taken_back(language: str) -> None:
    messages = [part.strip() for part in TAKEN_BACK[language].replace("\n", "|").split("|") if part.strip()]
    for message, left in zip(messages, LEFT, strict=True):
        assert dropped(message) == left, message


@pytest.mark.parametrize(
    "message",
    [
        "mach den Titel rot",
        "Szene 2 nie ohne Logo",
        "der Titel darf nicht länger als 15 Zeichen sein",
        "Szene 2 soll nie länger als 3 Sekunden sein",
        "siempre abierto",
        "toujours frais, jamais congelé",
        "il pane è sempre fresco",
        "pas de rouge sur la scène 2",
        "タイトルを15秒以内に出して",
        "我们总是新鲜",
        'ändere den Titel zu "nie wieder rot"',
        "no",
        "keep it under 15 seconds",
    ],
)
def test_what_is_told_with_such_words_is_no_rule(message: str) -> None:
    assert in_english(message) == []


def test_a_rule_beside_a_request() -> None:
    talk = one()
    talk.say("Mach den Titel rot. Ab jetzt immer Poppins!")
    assert talk.project.brand["font"] == "Poppins"
    assert talk.scenes[0].props["titleColor"]
