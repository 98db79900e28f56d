"""Each of the SDK's error classes, from what the API really answers."""

import socket

import pytest
import stripe

from support import stack


def test_a_bad_token_is_an_authentication_error():
    with pytest.raises(stripe.AuthenticationError) as refused:
        stack.client_of("sk_test_of_elsewhere").v1.accounts.list()
    assert (refused.value.http_status, refused.value.error.code) == (401, "token_invalid")
    assert refused.value.user_message


def test_who_may_only_look_gets_a_permission_error():
    with pytest.raises(stripe.PermissionError) as refused:
        stack.client("view_only").v1.accounts.create(params={"country": "US"})
    assert (refused.value.http_status, refused.value.error.code) == (403, "insufficient_permissions")
    assert "administrator" in refused.value.user_message


def test_a_bad_value_is_an_invalid_request_with_its_place(client, account):
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.accounts.update(account.id, params={"individual": {"dob": {"day": 31, "month": 2, "year": 1980}}})
    error = refused.value
    assert (error.http_status, error.code, error.param) == (400, "parameter_invalid", "individual[dob][day]")
    assert error.error.type == "invalid_request_error" and error.error.message == error.user_message
    assert error.request_id.startswith("req_")


def test_an_unknown_account_is_missing(client):
    id = stack.fresh("acct")
    with pytest.raises(stripe.InvalidRequestError) as missing:
        client.v1.accounts.retrieve(id)
    assert (missing.value.http_status, missing.value.code) == (404, "resource_missing")
    assert missing.value.user_message == f"No such account: '{id}'"


def test_what_is_no_call_here_is_an_error_that_can_be_read(client):
    with pytest.raises(stripe.InvalidRequestError) as nowhere:
        client.v1.customers.list()
    assert (nowhere.value.http_status, nowhere.value.code) == (404, "url_invalid")


def test_an_account_of_another_platform_is_missing(own, account):
    with pytest.raises(stripe.InvalidRequestError) as missing:
        own.v1.accounts.retrieve(account.id)
    assert (missing.value.http_status, missing.value.code) == (404, "resource_missing")


def test_a_platform_that_calls_too_fast_gets_a_rate_limit_error():
    slow = stack.client_of(stack.token(stack.platform(api_rate_limit=1)), max_network_retries=0)
    # Ten in ten seconds; sixty at once are too many whenever they begin.
    with pytest.raises(stripe.RateLimitError) as refused:
        for _ in range(60):
            slow.v1.accounts.list()
    assert (refused.value.http_status, refused.value.error.code) == (429, "rate_limit")
    assert 1 <= int(refused.value.headers["Retry-After"]) <= 10


def test_nobody_at_the_address_is_a_connection_error():
    # Bound and not listening: no other process can have the port, and nobody answers there.
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        nowhere = stack.client_of("any", f"http://127.0.0.1:{held.getsockname()[1]}", max_network_retries=0)
        with pytest.raises(stripe.APIConnectionError):
            nowhere.v1.accounts.list()
