"""Keys that the caller gives, and those that the SDK gives by itself when it sends a call again."""

import pytest
import stripe

from support import stack
from support.wire import proxy


def test_the_same_call_with_the_same_key_is_done_once(client):
    params, options = stack.sole_trader(metadata={"n": "1"}), {"idempotency_key": stack.fresh("key")}
    first = client.v1.accounts.create(params=params, options=options)
    again = client.v1.accounts.create(params=params, options=options)
    assert again.to_dict() == first.to_dict()
    assert "Idempotent-Replayed" not in first.last_response.headers
    assert again.last_response.headers["Idempotent-Replayed"] == "true"
    assert again.last_response.headers["Original-Request"] == first.last_response.request_id
    assert again.last_response.idempotency_key == options["idempotency_key"]


def test_another_call_with_the_same_key_is_an_idempotency_error(client):
    options = {"idempotency_key": stack.fresh("key")}
    client.v1.accounts.create(params={"country": "US"}, options=options)
    with pytest.raises(stripe.IdempotencyError) as refused:
        client.v1.accounts.create(params={"country": "GB"}, options=options)
    assert (refused.value.http_status, refused.value.error.type) == (400, "idempotency_error")


def test_a_call_whose_answer_was_lost_is_sent_again_and_done_once():
    mark = f"{stack.fresh('x')}.y"
    with proxy(stack.FACTS["api"], drop=1) as between:
        client = stack.client_of(stack.FACTS["tokens"]["administrator"], between.url, max_network_retries=2)
        made = client.v1.accounts.create(params={"country": "US", "requirements": {"currently_due": [mark]}})
    assert len(between.calls) == 2
    keys = {line for call in between.calls for line in call.split(b"\r\n") if line.lower().startswith(b"idempotency-key")}
    assert len(keys) == 1
    assert made.last_response.headers["Idempotent-Replayed"] == "true"
    assert [a.id for a in stack.client().v1.accounts.list(params={"requirement": mark})] == [made.id]


def test_without_retries_a_lost_answer_is_a_connection_error():
    with proxy(stack.FACTS["api"], drop=1) as between:
        client = stack.client_of(stack.FACTS["tokens"]["administrator"], between.url, max_network_retries=0)
        with pytest.raises(stripe.APIConnectionError):
            client.v1.accounts.list(params={"limit": 1})
    assert len(between.calls) == 1


def test_a_call_that_came_too_fast_is_sent_again_until_it_is_heard():
    key = stack.token(stack.platform(api_rate_limit=1))
    with proxy(stack.FACTS["api"], drop=0) as between:
        client = stack.client_of(key, between.url, max_network_retries=8)
        # Ten are heard in ten seconds; the others have to wait for the next ten.
        heard = [client.v1.accounts.list().object for _ in range(15)]
    assert heard == ["list"] * 15
    assert len(between.calls) > 15
