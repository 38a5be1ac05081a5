"""Every model in the admin: list, search, one row; as many queries for many rows as for few."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from scenes import actions, exports, turn
from scenes.models import (
    Asset,
    Delivery,
    Export,
    Message,
    ModelCall,
    Project,
    Revision,
    Scene,
    Segment,
    SideEffect,
    User,
    Webhook,
)
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pages")]
MODELS = [
    User, Project, Scene, Message, Revision, Asset, Export, Segment, SideEffect, ModelCall, Webhook, Delivery,
]  # fmt: skip
SECRET = "whsec_c2VjcmV0"  # of no address that there is


@pytest.fixture
def staff() -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("staff@example.com", "a-good-pass-phrase"))
    return client


def film() -> Project:
    project = factories.project(title="Bakery film")
    factories.scene(project, "Opening", title="<b>Bread</b>")
    message = actions.message_create(project=project, content="make the title bigger", request_id=factories.REQUEST)
    turn.run_turns(project.pk, request_id=factories.REQUEST)
    Asset.objects.create(
        project=project, name="logo.png", file="x", mime_type="image/png", size_bytes=1, width=1, height=1, sha256="0"
    )
    assert message.project == project
    export = exports.export_begin(project, {"format": "mp4", "height": 360}, request_id=factories.REQUEST)
    Webhook.objects.create(owner=project.owner, url=f"https://hooks.example/bakery/{project.pk}", secret=SECRET)
    actions.webhooks.deliveries_create(export=export, event="export.completed", body={"id": str(export.pk)})
    ModelCall.objects.create(
        user=project.owner, project=project, message=Message.objects.filter(project=project, role="user").last(),
        role="writing", purpose="write", model="some-model", tokens_in=1200, tokens_out=300, milliseconds=2500,
        cost_usd=Decimal("0.0123"),
    )  # fmt: skip
    return project


def listing(model: type) -> str:
    return reverse(f"admin:scenes_{model._meta.model_name}_changelist")


def test_all_models_are_there():
    assert {model for model in MODELS if admin.site.is_registered(model)} == set(MODELS)


@pytest.mark.parametrize("model", MODELS)
def test_list_search_and_one_row(staff, model):
    film()
    assert staff.get(listing(model)).status_code == 200
    assert staff.get(listing(model), {"q": "bakery"}).status_code == 200
    row = model.objects.first()
    page = staff.get(reverse(f"admin:scenes_{model._meta.model_name}_change", args=[row.pk]))
    assert page.status_code == 200


def test_search_finds_by_words_and_by_owner(staff):
    project = film()
    factories.project(title="Other")
    for query in ("bakery", project.owner.email, "Opening", str(project.pk)):
        page = staff.get(listing(Project), {"q": query}).content.decode()
        assert "Bakery film" in page
        assert "Other" not in page


@pytest.mark.parametrize("model", [User, Project, Scene, Message, Revision, Export, Segment])
def test_queries_do_not_grow_with_the_rows(staff, model, django_assert_max_num_queries):
    for _ in range(6):
        film()
    with django_assert_max_num_queries(9):
        staff.get(listing(model))


def test_counts(staff):
    project = film()
    factories.scene(project, "Second", duration=60)
    page = staff.get(listing(Project)).content.decode()
    assert '<td class="field-scene_count">2</td>' in page
    assert '<td class="field-seconds">5.0 s</td>' in page


def test_what_calls_of_a_model_cost_stands_with_message_project_and_person(staff):
    film()
    for model in (Message, Project, User):
        assert '<td class="field-cost">0.0123</td>' in staff.get(listing(model)).content.decode()


def test_the_staff_see_what_rules_and_model_do(staff, settings):
    film()
    call = ModelCall.objects.get()
    for remembered in (True, False, False):
        ModelCall.objects.create(
            user=call.user, role="deciding", purpose="decide", model="m", milliseconds=5, remembered=remembered,
            cost_usd=0,
        )  # fmt: skip
    ModelCall.objects.create(role="deciding", purpose="decide", model="m", milliseconds=9, cost_usd=1, error="late")
    reply = Message.objects.get(role="assistant")
    Message.objects.create(project=reply.project, role="assistant", content="x", plan={"decidedBy": "model"})
    asked = Message.objects.create(project=reply.project, role="user", content="rain", status="done")
    failed = {"role": "deciding", "purpose": "decide", "model": "m", "milliseconds": 9, "error": "oops"}
    ModelCall.objects.create(**failed, message=asked, cost_usd=0)
    rules = {"decidedBy": "rules"}  # after the model had failed: not by the rules alone
    Message.objects.create(project=reply.project, role="assistant", content="x", plan=rules, reply_to=asked)
    settings.CHAT_MODEL = factories.chat_model("http://127.0.0.1:1/v1")
    page = staff.get(listing(ModelCall)).content.decode()
    for figure in ("33 %", "1 of 3 messages", "1 of 3", "<dd>0.9</dd>", "$1.01", "gpt-5.4-mini for deciding"):
        assert figure in page, figure
    assert "No price is known" not in page
    settings.CHAT_MODEL = None
    assert "No chat model is configured" in staff.get(listing(ModelCall)).content.decode()


def test_the_preview_cannot_run_script(staff):
    film()
    scene = Scene.objects.get()
    page = staff.get(reverse("admin:scenes_scene_change", args=[scene.pk])).content.decode()
    assert '<iframe sandbox="" title="Poster" srcdoc="' in page
    assert "<b>Bread</b>" not in page


def test_films_are_read_only(staff):
    scene = Scene.objects.get() if Scene.objects.exists() else factories.scene(factories.project())
    url = reverse("admin:scenes_scene_change", args=[scene.pk])
    assert staff.post(url, {"name": "hacked"}).status_code == 403
    assert staff.get(reverse("admin:scenes_scene_add")).status_code == 403


def test_what_addresses_were_told_is_seen_by_few_queries_and_their_secrets_are_not(
    staff, django_assert_max_num_queries
):
    film()
    for _ in range(5):
        Webhook.objects.create(owner=factories.user(), url="https://hooks.example/other", secret=SECRET)
    hook = Webhook.objects.first()
    Delivery.objects.update(status="failed", attempts=9, answer="No answer: refused")
    for owner in User.objects.filter(webhooks__isnull=False):
        Project.objects.update(owner=owner)
        actions.webhooks.deliveries_create(export=Export.objects.get(), event="export.failed", body={})
    pages = []
    for model in (Webhook, Delivery):
        with django_assert_max_num_queries(9):
            pages.append(staff.get(listing(model)).content.decode())
    rows = [("webhook", hook.pk), *(("delivery", row.pk) for row in Delivery.objects.all())]
    pages += [staff.get(reverse(f"admin:scenes_{name}_change", args=[key])).content.decode() for name, key in rows]
    assert pages[0].count('<td class="field-waiting">1</td>') == 6
    assert pages[0].count('<td class="field-failed">1</td>') == 1
    assert "No answer: refused" in pages[1]
    assert hook.url in pages[2]
    assert not [page for page in pages if SECRET in page]
    for name, key in rows:
        for verb, fields in (("change", {"url": "https://x.example"}), ("delete", {"post": "yes"})):
            assert staff.post(reverse(f"admin:scenes_{name}_{verb}", args=[key]), fields).status_code == 403
        assert staff.get(reverse(f"admin:scenes_{name}_add")).status_code == 403


def test_a_user_can_be_added_and_changed(staff):
    page = staff.post(
        reverse("admin:scenes_user_add"),
        {"email": "New@Example.com", "password1": "a-good-pass-phrase", "password2": "a-good-pass-phrase",
         "usable_password": "true"},
    )  # fmt: skip
    assert page.status_code == 302, page.context["adminform"].form.errors
    assert User.objects.get(email="new@example.com").check_password("a-good-pass-phrase")


def test_others_are_kept_out(client):
    assert client.get(listing(Project)).status_code == 302
    client.force_login(factories.user())
    assert client.get(listing(Project)).status_code == 302
