from __future__ import annotations

import pytest
from django.test import Client

from scenes.models import Project, User
from tests import factories

EMAIL, PASSPHRASE = "ada@example.com", "a-good-pass-phrase"


def guest_with_a_film(client: Client) -> Project:
    client.post("/", {"content": "an intro for my bakery"})
    return Project.objects.get(owner__email=None)


def test_a_guest_who_signs_up_keeps_everything(client: Client):
    project = guest_with_a_film(client)
    answer = client.post("/signup/", {"email": "Ada@Example.com", "password": PASSPHRASE})
    assert answer["Location"] == "/projects/"
    project.refresh_from_db()
    assert project.owner.email == EMAIL
    assert client.get(f"/projects/{project.pk}/").status_code == 200, "and stays logged in"
    assert User.objects.count() == 1


def test_nobody_may_sign_up_too(client: Client):
    client.post("/signup/", {"email": EMAIL, "password": PASSPHRASE})
    assert User.objects.get().email == EMAIL
    assert EMAIL in client.get("/projects/").content.decode()


def test_an_address_is_one_account(client: Client):
    factories.user(EMAIL, PASSPHRASE)
    answer = client.post("/signup/", {"email": "ADA@example.com", "password": PASSPHRASE})
    assert answer.status_code == 400
    assert "already an account" in answer.content.decode()
    assert User.objects.count() == 1


def test_weak_passwords_and_odd_addresses_are_refused(client: Client):
    answer = client.post("/signup/", {"email": "nobody", "password": "12345"})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "Enter a valid email address" in page
    assert "too short" in page
    assert "12345" not in page, "a password is never sent back"
    assert not User.objects.exists()


def test_a_guest_who_logs_in_brings_their_films(client: Client):
    account = factories.user(EMAIL, PASSPHRASE)
    project = guest_with_a_film(client)
    answer = client.post("/login/", {"username": "ADA@example.com ", "password": PASSPHRASE})
    assert answer["Location"] == "/projects/"
    project.refresh_from_db()
    assert project.owner == account
    assert User.objects.count() == 1, "the guest is gone"


def test_a_wrong_password_moves_nothing(client: Client):
    factories.user(EMAIL, PASSPHRASE)
    project = guest_with_a_film(client)
    answer = client.post("/login/", {"username": EMAIL, "password": "not-the-pass-phrase"})
    assert answer.status_code == 400
    project.refresh_from_db()
    assert project.owner.is_guest


def test_where_one_wanted_to_go(client: Client):
    factories.user(EMAIL, PASSPHRASE)
    wanted = {"username": EMAIL, "password": PASSPHRASE, "next": "/account/password/"}
    assert client.post("/login/", wanted)["Location"] == "/account/password/"


def test_no_way_to_another_site(client: Client):
    factories.user(EMAIL, PASSPHRASE)
    wanted = {"username": EMAIL, "password": PASSPHRASE, "next": "https://elsewhere.example/"}
    assert client.post("/login/", wanted)["Location"] == "/projects/"


def test_logging_out(client: Client, project: Project):
    assert client.get("/logout/").status_code == 405
    assert client.post("/logout/")["Location"] == "/"
    assert client.get(f"/projects/{project.pk}/").status_code == 404


@pytest.fixture
def ada(client: Client) -> User:
    account = factories.user(EMAIL, PASSPHRASE)
    client.force_login(account)
    return account


def test_a_new_password(client: Client, ada: User):
    form = {"old_password": PASSPHRASE, "new_password1": "another-good-phrase", "new_password2": "another-good-phrase"}
    page = client.post("/account/password/", form, follow=True).content.decode()
    assert "Your password is changed." in page
    assert EMAIL in page, "this browser stays logged in"
    ada.refresh_from_db()
    assert ada.check_password("another-good-phrase")


def test_a_new_password_needs_the_old_one(client: Client, ada: User):
    form = {"old_password": "wrong", "new_password1": "another-good-phrase", "new_password2": "another-good-phrase"}
    assert client.post("/account/password/", form).status_code == 400
    ada.refresh_from_db()
    assert ada.check_password(PASSPHRASE)


def test_who_has_no_password_cannot_change_it(client: Client):
    assert client.get("/account/password/")["Location"] == "/login/?next=/account/password/"
    guest_with_a_film(client)
    assert client.get("/account/password/")["Location"] == "/signup/"


def test_who_is_logged_in_needs_no_form(client: Client, project: Project):
    for address in ("/login/", "/signup/"):
        assert client.get(address)["Location"] == "/projects/"
