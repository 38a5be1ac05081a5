from __future__ import annotations

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from scenes import actions
from scenes.models import Project, User
from tests import factories

pytestmark = pytest.mark.django_db
PASSWORD = "a-good-pass-phrase"


def test_a_guest_signs_up_and_keeps_everything():
    guest = actions.guest_create()
    assert guest.is_guest
    project = factories.project(guest)
    account = actions.user_signup(user=guest, email=" Ana@Example.com ", password=PASSWORD)
    assert (account.pk, account.email, account.is_guest) == (guest.pk, "ana@example.com", False)
    assert Project.objects.get(pk=project.pk).owner == account
    assert User.objects.get_by_natural_key("ANA@example.com") == account


def test_an_address_has_one_account():
    factories.user("ana@example.com")
    guest = actions.guest_create()
    with pytest.raises(actions.EmailTaken):
        actions.user_signup(user=guest, email="ANA@example.com", password=PASSWORD)
    assert User.objects.get(pk=guest.pk).is_guest
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.filter(pk=guest.pk).update(email="Upper@example.com")


def test_a_weak_password_is_refused():
    with pytest.raises(ValidationError):
        actions.user_signup(user=None, email="ana@example.com", password="12345")


def test_a_guests_projects_move_to_the_account_that_logs_in():
    guest, account = actions.guest_create(), factories.user()
    project = factories.project(guest)
    assert actions.projects_adopt(from_user=guest, to_user=account) == 1
    assert Project.objects.get(pk=project.pk).owner == account
    assert not User.objects.filter(pk=guest.pk).exists()


def test_an_account_is_never_adopted():
    ana, bob = factories.user(), factories.user()
    factories.project(ana)
    assert actions.projects_adopt(from_user=ana, to_user=bob) == 0
    assert User.objects.filter(pk=ana.pk).exists()


def test_api_token_makes_the_user_and_prints_the_same_token_again():
    first, again = io.StringIO(), io.StringIO()
    call_command("api_token", "Dev@Example.com", stdout=first)
    call_command("api_token", "dev@example.com", stdout=again)
    assert first.getvalue() == again.getvalue()
    assert len(first.getvalue().strip()) == 40
    assert not User.objects.get(email="dev@example.com").has_usable_password()


def test_api_token_wants_an_address():
    with pytest.raises(CommandError, match="not an e-mail"):
        call_command("api_token", "nobody")
