from __future__ import annotations

import re

from django.test import Client


def test_the_stage_is_a_sandbox_with_a_strict_policy(client: Client, django_assert_max_num_queries):
    with django_assert_max_num_queries(0):
        answer = client.get("/stage/")
    policy = answer["Content-Security-Policy"]
    assert policy.startswith("sandbox allow-scripts; default-src 'none'; ")
    assert "connect-src" not in policy, "what is not allowed falls back to none"
    assert "unsafe-eval" not in policy
    assert "frame-ancestors 'self'" in policy
    assert answer["X-Frame-Options"] == "SAMEORIGIN"


def test_its_import_map_carries_the_nonce_of_this_answer(client: Client):
    nonces = set()
    for _ in range(2):
        answer = client.get("/stage/")
        nonce = re.search(r'<script type="importmap" nonce="([^"]+)"', answer.content.decode())
        assert nonce is not None
        assert f"'nonce-{nonce[1]}'" in answer["Content-Security-Policy"]
        nonces.add(nonce[1])
    assert len(nonces) == 2


def test_it_is_read_only(client: Client):
    assert client.post("/stage/").status_code == 405


def test_no_policy_is_wider_than_the_stage_needs(client: Client):
    answer = client.get("/stage/")
    assert "worker-src 'none'" in answer["Content-Security-Policy"]
    assert "camera=()" in answer["Permissions-Policy"]
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer["Referrer-Policy"] == "no-referrer"


def test_its_types_are_there_to_take_away(client: Client):
    answer = client.get("/stage/stage.d.ts")
    assert answer["Content-Type"] == "application/typescript; charset=utf-8"
    assert "stage.d.ts" in answer["Content-Disposition"]
    assert 'declare module "stage"' in answer.content.decode()
