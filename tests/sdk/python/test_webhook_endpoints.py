"""`client.v1.webhook_endpoints`."""

import pytest
import stripe

from support import stack


@pytest.fixture
def made(own):
    endpoint = own.v1.webhook_endpoints.create(
        params={
            "url": "https://shop.example/hooks",
            "enabled_events": ["account.updated", "person.updated"],
            "description": "The shop",
            "metadata": {"team": "risk"},
        }
    )
    yield endpoint
    # A platform may have a few only.
    if any(other.id == endpoint.id for other in own.v1.webhook_endpoints.list(params={"limit": 100})):
        own.v1.webhook_endpoints.delete(endpoint.id)


def test_an_endpoint_is_created_and_tells_its_secret_once(own, made):
    assert isinstance(made, stripe.WebhookEndpoint)
    assert made.id.startswith("we_") and (made.object, made.status) == ("webhook_endpoint", "enabled")
    assert made.url == "https://shop.example/hooks" and made.livemode is False
    assert made.enabled_events == ["account.updated", "person.updated"]
    assert (made.description, made.metadata.to_dict()) == ("The shop", {"team": "risk"})
    assert made.secret.startswith("whsec_")
    got = own.v1.webhook_endpoints.retrieve(made.id).to_dict()
    assert "secret" not in got
    assert got == {name: value for name, value in made.to_dict().items() if name != "secret"}


def test_an_endpoint_is_updated(own, made):
    after = own.v1.webhook_endpoints.update(
        made.id, params={"enabled_events": ["*"], "disabled": True, "description": "", "metadata": {"team": ""}}
    )
    assert (after.enabled_events, after.status) == (["*"], "disabled")
    assert (after.description, after.metadata.to_dict(), after.url) == (None, {}, made.url)
    assert own.v1.webhook_endpoints.update(made.id, params={"disabled": False}).status == "enabled"


def test_endpoints_are_listed_page_by_page(own, made):
    other = own.v1.webhook_endpoints.create(params={"url": "https://two.example/", "enabled_events": ["*"]})
    listed = [e.id for e in own.v1.webhook_endpoints.list(params={"limit": 1}).auto_paging_iter()]
    assert len(listed) == len(set(listed)) and {made.id, other.id} <= set(listed)
    own.v1.webhook_endpoints.delete(other.id)


def test_a_deleted_endpoint_says_so_and_is_gone(own, made):
    gone = own.v1.webhook_endpoints.delete(made.id)
    assert (gone.id, gone.object, gone.deleted) == (made.id, "webhook_endpoint", True)
    with pytest.raises(stripe.InvalidRequestError) as missing:
        own.v1.webhook_endpoints.retrieve(made.id)
    assert (missing.value.http_status, missing.value.code) == (404, "resource_missing")


def test_an_event_that_there_is_not_is_named(own):
    with pytest.raises(stripe.InvalidRequestError) as refused:
        own.v1.webhook_endpoints.create(params={"url": "https://shop.example/", "enabled_events": ["no.such"]})
    assert refused.value.param == "enabled_events[0]"


def test_who_sets_nothing_up_may_make_no_endpoint():
    with pytest.raises(stripe.PermissionError):
        stack.client("support_associate").v1.webhook_endpoints.create(
            params={"url": "https://shop.example/", "enabled_events": ["*"]}
        )
