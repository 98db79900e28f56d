"""`client.v1.account_links`."""

import pytest
import requests
import stripe

from support import stack


def asked(account: str, **more) -> dict:
    return {
        "account": account,
        "type": "account_onboarding",
        "refresh_url": "https://shop.example/again",
        "return_url": "https://shop.example/done",
        **more,
    }


def test_an_account_link_opens_for_five_minutes(client, account):
    client.v1.accounts.update(account.id, params={"requirements": {"currently_due": ["individual.email"]}})
    made = client.v1.account_links.create(
        params=asked(account.id, collection_options={"fields": "eventually_due", "future_requirements": "include"})
    )
    assert isinstance(made, stripe.AccountLink) and made.object == "account_link"
    assert made.expires_at - made.created == 300
    # Twice: a plain GET, as a scanner's, spends nothing.
    for _ in range(2):
        page = requests.get(made.url, allow_redirects=False, timeout=30)
        assert page.status_code == 200 and "text/html" in page.headers["Content-Type"]


def test_what_an_account_link_lacks_is_named(client, account):
    params = asked(account.id)
    del params["return_url"]
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.account_links.create(params=params)
    assert (refused.value.code, refused.value.param) == ("parameter_missing", "return_url")


def test_an_option_that_there_is_not_is_named_in_brackets(client, account):
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.account_links.create(params=asked(account.id, collection_options={"fields": "everything"}))
    assert refused.value.param == "collection_options[fields]"


def test_no_account_no_link(client):
    with pytest.raises(stripe.InvalidRequestError) as missing:
        client.v1.account_links.create(params=asked(stack.fresh("acct")))
    assert (missing.value.code, missing.value.param) == ("resource_missing", "account")
