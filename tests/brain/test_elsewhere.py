"""Briefs in languages whose commands the rules do not know: their heads are read, the rest is told."""

from __future__ import annotations

import pytest

from brain.rules.heads_elsewhere import asked_elsewhere
from brain.rules.shot import said_on
from tests.brain.talk import Talk
from tools.designs import theme_suited
from tools.schemas import AddScene

# The brief, the name on the first scene, the film's seconds (None: not said), words of the request, the call to action.
BRIEFS = [
    (
        "فيديو ترويجي مدته 20 ثانية لمخبز الفرن الذهبي: خبز طازج كل صباح، توصيل مجاني، خصم 20% هذا الأسبوع. اتصل بنا "
        "على 555-0142",
        ("مخبز الفرن الذهبي", 20, "فيديو", "اتصل بنا"),
    ),
    (
        "اصنع لي إعلان عن مطعم زيتون. أفضل المأكولات اللبنانية. مفتوح من 10 إلى 23. احجز طاولتك على zaytoun.example",
        ("مطعم زيتون", None, "إعلان", "احجز طاولتك"),
    ),
    (
        "סרטון פרסומת של 15 שניות למאפיית לחם הבית: לחם טרי כל בוקר, משלוח חינם, 20% הנחה השבוע. התקשרו 03-555-0142",
        ("מאפיית לחם הבית", 15, "סרטון", "התקשרו"),
    ),
    (
        "Сделай рекламный ролик на 20 секунд для пекарни «Хлебный дом»: свежий хлеб каждое утро, бесплатная доставка, "
        "скидка 20% на этой неделе. Звоните 8 495 555-01-42",
        ("Хлебный дом", 20, "ролик", "Звоните"),
    ),
    (
        "Διαφημιστικό βίντεο 20 δευτερολέπτων για τον φούρνο Άρτος: φρέσκο ψωμί κάθε πρωί, δωρεάν παράδοση, έκπτωση "
        "20% αυτή την εβδομάδα. Καλέστε 210 555 0142",
        ("Άρτος", 20, "βίντεο", "Καλέστε"),
    ),
    (
        "ब्राइट स्माइल डेंटल क्लिनिक के लिए 20 सेकंड का प्रचार वीडियो: परिवार के लिए, पहली जांच मुफ्त, रविवार को भी खुला। "
        "कॉल करें 555-0142",
        ("ब्राइट स्माइल डेंटल क्लिनिक", 20, "वीडियो", "कॉल करें"),
    ),
    (
        "우리 카페를 위한 15초 홍보 영상 만들어 주세요: 매일 아침 갓 구운 빵, 무료 배송, "
        "이번 주 20% 할인. 전화 02-555-0142",
        ("우리 카페", 15, "영상", "전화"),
    ),
]


@pytest.mark.parametrize(("message", "told"), BRIEFS, ids=[told[0] for _, told in BRIEFS])
def test_a_brief_becomes_a_film_of_several_scenes(message: str, told: tuple[str, int | None, str, str]) -> None:
    name, seconds, request, call = told
    talk = Talk()
    plan = talk.say(message)
    scenes = [op for op in plan.ops if isinstance(op, AddScene)]
    assert len(scenes) >= 3
    assert scenes[0].content.title == name
    if seconds:
        assert sum(scene.duration for scene in talk.scenes) == seconds * 30
    assert not any(request in said_on(scene.content) for scene in scenes)
    assert (scenes[-1].content.cta, scenes[-1].design) == (call, "outro")
    words = " ".join(said_on(scene.content) for scene in scenes).lower()
    assert {word for word in words.split() if word.isascii() and word.isalpha()} <= set(message.lower().split())


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("فيديو عن القهوة", "القهوة"),
        ("видео о Луне", "Луне"),
        ("요가 스튜디오 소개 영상", "요가 스튜디오"),
        ("सौर ऊर्जा पर वीडियो", "सौर ऊर्जा"),
    ],
)
def test_of_a_subject_alone_nothing_is_invented(message: str, name: str) -> None:
    (scene,) = [op for op in Talk().say(message).ops if isinstance(op, AddScene)]
    assert said_on(scene.content) == name


@pytest.mark.parametrize(
    "text", ["A video for our bakery: fresh bread", "خبز طازج كل صباح. توصيل مجاني", "x" * 5000, ""]
)
def test_what_asks_for_no_film_there_has_no_such_head(text: str) -> None:
    assert asked_elsewhere(text) is None


@pytest.mark.parametrize(
    ("subject", "mood"),
    [
        ("لمخبز الفرن", "warm"),
        ("стоматология", "calm"),
        ("강남 헬스장 피트니스", "energetic"),
        ("γιόγκα", "nature"),
        ("ホテル", "luxury"),
    ],
)
def test_subjects_in_other_letters_choose_the_look(subject: str, mood: str) -> None:
    assert mood in theme_suited(subject).moods


def test_prices_in_other_coins_stay_whole() -> None:
    talk = Talk()
    talk.say("우리 카페 15초 영상: 딸기 라떼 6,500원, 초코 케이크 7,000원. 인스타그램 @sunnycafe")
    items = [scene.props["items"] for scene in talk.scenes if scene.props.get("items")]
    assert items == [[{"label": "딸기 라떼", "value": "6,500원"}, {"label": "초코 케이크", "value": "7,000원"}]]


@pytest.mark.parametrize(
    ("message", "title"),
    [
        ("ponme una escena nueva que diga Hecho con masa madre", "Hecho con masa madre"),
        ("põe uma cena nova que diz Volte sempre", "Volte sempre"),
        ("aggiungi una scena nuova che dice A presto", "A presto"),
    ],
)
def test_an_adjective_behind_its_noun_is_no_word_for_the_screen(message: str, title: str) -> None:
    talk = Talk()
    scenes = [op for op in talk.say("add a scene: Hello", message).ops if isinstance(op, AddScene)]
    assert [scene.content.title for scene in scenes] == [title]
