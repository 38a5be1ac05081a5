"""Accounts. A guest who signs up or logs in keeps what they made."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.contrib.auth import login, logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from scenes import actions
from scenes.forms import LoginForm, PasswordForm, SignUpForm
from scenes.models import User
from scenes.views.pages import BACKEND, person, safe_next

SIGNUP = {
    "heading": "Sign up",
    "lead": "Find your films from anywhere. What you made as a guest stays yours.",
    "action": "Create the account",
    "other_words": "You have an account?",
    "other_link": "Log in",
    "other_url": "login",
}
LOGIN = {
    "heading": "Log in",
    "lead": "What you made as a guest moves to your account.",
    "action": "Log in",
    "other_words": "New here?",
    "other_link": "Sign up",
    "other_url": "signup",
}
PASSWORD = {"heading": "Change password", "lead": "You stay logged in here.", "action": "Change the password"}


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def signup(request: HttpRequest) -> HttpResponse:
    user = person(request)
    if user is not None and not user.is_guest:
        return redirect(safe_next(request, "projects"))
    form = SignUpForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        email, password = form.cleaned_data["email"], form.cleaned_data["password"]
        try:
            account = actions.user_signup(user=user, email=email, password=password)
        except actions.EmailTaken as error:
            form.add_error("email", str(error))
        else:
            login(request, account, backend=BACKEND)
            return redirect(safe_next(request, "projects"))
    return _sheet(request, form, SIGNUP)


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def log_in(request: HttpRequest) -> HttpResponse:
    before = person(request)
    if before is not None and not before.is_guest:
        return redirect(safe_next(request, "projects"))
    form = LoginForm(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        account = form.get_user()
        if before is not None:  # before the session, the only way to the guest, is replaced
            actions.projects_adopt(from_user=before, to_user=account)
        login(request, account)
        return redirect(safe_next(request, "projects"))
    return _sheet(request, form, LOGIN)


@require_POST
def log_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("landing")


@sensitive_post_parameters()
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    user = cast(User, request.user)
    if user.is_guest:  # there is none to change
        return redirect("signup")
    form = PasswordForm(user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.password_change(user=user, password=form.cleaned_data["new_password1"])
        update_session_auth_hash(request, user)
        messages.success(request, "Your password is changed.")
        return redirect("projects")
    return _sheet(request, form, PASSWORD)


def _sheet(request: HttpRequest, form: BaseForm, words: dict[str, str]) -> HttpResponse:
    status = 400 if form.is_bound else 200
    context = {**words, "form": form, "next": request.POST.get("next") or request.GET.get("next") or ""}
    return render(request, "account_form.html", context, status=status)
