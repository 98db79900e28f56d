"""What every answer carries, and the older style of the SDK."""

import pytest
import stripe

from support import stack


@pytest.fixture
def module_level(monkeypatch):
    """The module's own settings, as code of years ago has them."""
    monkeypatch.setattr(stripe, "api_base", stack.FACTS["api"])
    monkeypatch.setattr(stripe, "api_key", stack.FACTS["tokens"]["administrator"])


def test_the_version_that_the_sdk_asks_for_comes_back(client, account):
    got = client.v1.accounts.retrieve(account.id)
    assert got.last_response.headers["Stripe-Version"] == stripe.api_version
    pinned = client.v1.accounts.retrieve(account.id, options={"stripe_version": "2024-06-20"})
    assert pinned.last_response.headers["Stripe-Version"] == "2024-06-20"


def test_every_answer_has_a_request_id(client, account):
    ids = {client.v1.accounts.retrieve(account.id).last_response.request_id for _ in range(2)}
    assert len(ids) == 2 and all(id.startswith("req_") for id in ids)


def test_a_call_in_the_name_of_an_account_is_refused_and_says_why(client, account):
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.accounts.retrieve(account.id, options={"stripe_account": account.id})
    assert refused.value.code == "account_header_unsupported"


def test_the_module_level_style_works_as_well(module_level):
    made = stripe.Account.create(**stack.sole_trader(metadata={"style": "module"}))
    assert stripe.Account.retrieve(made.id).metadata["style"] == "module"
    changed = stripe.Account.modify(made.id, metadata={"style": "changed"})
    assert changed.metadata["style"] == "changed"
    person = stripe.Account.create_person(made.id, first_name="Jo")
    assert [p.id for p in stripe.Account.list_persons(made.id)] == [person.id]
    assert stripe.Account.delete_person(made.id, person.id).deleted is True
    assert made.reject(reason="other").requirements.disabled_reason == "rejected.platform_other"


def test_the_module_level_style_pages_through_a_list(module_level):
    mark = f"{stack.fresh('x')}.y"
    made = [stripe.Account.create(country="US", requirements={"currently_due": [mark]}).id for _ in range(3)]
    seen = [a.id for a in stripe.Account.list(requirement=mark, limit=1).auto_paging_iter()]
    assert sorted(seen) == sorted(made)
