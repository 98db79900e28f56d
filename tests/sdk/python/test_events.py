"""`client.v1.events`, and their delivery."""

import json

import pytest
import stripe

from support import stack
from support.wire import receiver

UPDATES = 23


@pytest.fixture(scope="module")
def told(own):
    """An account that was changed many times, and a person of it, at a platform where nothing else happens."""
    account = own.v1.accounts.create(params=stack.sole_trader())
    for n in range(UPDATES):
        own.v1.accounts.update(account.id, params={"requirements": {"currently_due": [f"x.y{n}"]}})
    own.v1.accounts.persons.create(account.id, params={"first_name": "Jo"})
    return account


def of_account(own, account, **params):
    page = own.v1.events.list(params={"type": "account.updated", **params})
    return [event for event in page.auto_paging_iter() if event.account == account.id]


def due_changed(event: dict) -> bool:
    """Whether it tells that something else is due; a new account's event says nothing of before."""
    return "requirements" in event["data"].get("previous_attributes", {})


def test_events_page_through_by_type_and_each_comes_once(own, told):
    seen = of_account(own, told, limit=10)
    assert len(seen) >= UPDATES and len({event.id for event in seen}) == len(seen)
    assert {event.type for event in seen} == {"account.updated"}
    assert [event.created for event in seen] == sorted((event.created for event in seen), reverse=True)
    assert [event.id for event in of_account(own, told, limit=100)] == [event.id for event in seen]


def test_several_types_are_asked_for_at_once(own, told):
    page = own.v1.events.list(params={"types": ["person.updated", "remediation_link.created"], "limit": 100})
    assert {event.type for event in page.auto_paging_iter()} == {"person.updated"}


def test_an_event_is_retrieved_with_what_changed(own, told):
    # Events of one second come in any order.
    last = [f"x.y{UPDATES - 1}"]
    events = of_account(own, told, limit=100)
    listed = next(event for event in events if event.data.object.requirements.currently_due == last)
    got = own.v1.events.retrieve(listed.id)
    assert isinstance(got, stripe.Event) and got.id.startswith("evt_")
    assert (got.object, got.type, got.account, got.livemode) == ("event", "account.updated", told.id, False)
    assert isinstance(got.data.object, stripe.Account) and got.data.object.id == told.id
    assert got.data.previous_attributes.requirements.currently_due == [f"x.y{UPDATES - 2}"]
    assert got.request.id.startswith("req_")
    assert got.to_dict() == listed.to_dict()


def test_an_unknown_event_is_missing(own):
    with pytest.raises(stripe.InvalidRequestError) as missing:
        own.v1.events.retrieve(stack.fresh("evt"))
    assert (missing.value.http_status, missing.value.code) == (404, "resource_missing")


@pytest.fixture(scope="module")
def delivered(own):
    """A change of an account as it arrived at an endpoint: (the delivery, the endpoint, the account)."""
    with receiver() as hooks:
        endpoint = own.v1.webhook_endpoints.create(params={"url": hooks.url, "enabled_events": ["account.updated"]})
        account = own.v1.accounts.create(params=stack.sole_trader())
        own.v1.accounts.update(account.id, params={"requirements": {"currently_due": ["individual.email"]}})

        def wanted(delivery):
            event = json.loads(delivery.body)
            return event["account"] == account.id and due_changed(event)

        yield hooks.wait_for(wanted), endpoint, account
        own.v1.webhook_endpoints.delete(endpoint.id)


def test_a_change_arrives_and_its_signature_is_verified(own, delivered):
    delivery, endpoint, account = delivered
    event = own.construct_event(delivery.body, delivery.signature, endpoint.secret)
    assert isinstance(event, stripe.Event) and event.type == "account.updated"
    assert event.data.object.id == account.id
    assert event.data.object.requirements.currently_due == ["individual.email"]
    assert event.data.previous_attributes.requirements.currently_due == []
    assert event.to_dict()["data"] == own.v1.events.retrieve(event.id).to_dict()["data"]


def test_the_older_way_to_verify_works_as_well(delivered):
    delivery, endpoint, account = delivered
    event = stripe.Webhook.construct_event(delivery.body.decode(), delivery.signature, endpoint.secret)
    assert event.account == account.id


def test_another_secret_or_another_body_does_not_verify(own, delivered):
    delivery, endpoint, _ = delivered
    with pytest.raises(stripe.SignatureVerificationError):
        own.construct_event(delivery.body, delivery.signature, "whsec_" + "A" * 44)
    with pytest.raises(stripe.SignatureVerificationError):
        own.construct_event(delivery.body + b" ", delivery.signature, endpoint.secret)
