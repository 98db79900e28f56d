"""Remediation links, which Stripe's SDK has no class for: `raw_request`."""

import pytest
import requests
import stripe

from support import stack

PATH = "/v1/remediation_links"


@pytest.fixture
def due(client, account):
    """An account of which something is due."""
    return client.v1.accounts.update(account.id, params={"requirements": {"currently_due": ["individual.email"]}})


def test_a_link_is_made_and_opens(client, due):
    made = client.raw_request("post", PATH, account=due.id)
    assert made.code == 200
    link = client.deserialize(made, api_mode="V1")
    assert link.id.startswith("rlink_") and (link.object, link.account) == ("remediation_link", due.id)
    assert (link.status, link.progress) == ("active", "created")
    assert link.expires_at - link.created == 90 * 86_400
    opened = requests.get(link.url, allow_redirects=False, timeout=30)
    assert (opened.status_code, opened.headers["Location"]) == (303, "/start")


def test_a_link_is_retrieved(client, due):
    made = client.raw_request("post", PATH, account=due.id, requirement="individual.email").data
    assert made["requirement"] == "individual.email"
    assert client.raw_request("get", f"{PATH}/{made['id']}").data == made


def test_the_links_of_an_account_are_listed_page_by_page(client, due):
    made = [client.raw_request("post", PATH, account=due.id).data["id"] for _ in range(3)]
    page = client.deserialize(client.raw_request("get", PATH, account=due.id, limit=2), api_mode="V1")
    assert isinstance(page, stripe.ListObject) and (page.url, page.has_more) == (PATH, True)
    rest = client.raw_request("get", PATH, account=due.id, limit=2, starting_after=page.data[-1].id).data
    assert rest["has_more"] is False
    assert {link.id for link in page.data} | {link["id"] for link in rest["data"]} == set(made)


def test_a_raw_list_pages_by_itself_once_it_is_the_sdks(client, due):
    made = [client.raw_request("post", PATH, account=due.id).data["id"] for _ in range(3)]
    params = {"account": due.id, "limit": 2}
    page = client.deserialize(client.raw_request("get", PATH, **params), params, api_mode="V1")
    assert sorted(link.id for link in page.auto_paging_iter()) == sorted(made)


def test_a_link_is_expanded_to_its_account(client, due):
    made = client.raw_request("post", PATH, account=due.id, expand=["account"])
    link = client.deserialize(made, api_mode="V1")
    assert isinstance(link.account, stripe.Account) and link.account.to_dict() == due.to_dict()


def test_a_revoked_link_is_closed_and_listed_as_such(client, due):
    made = client.raw_request("post", PATH, account=due.id).data
    closed = client.raw_request("post", f"{PATH}/{made['id']}/revoke").data
    assert (closed["id"], closed["status"], closed["url"]) == (made["id"], "revoked", None)
    assert closed["revoked_at"] >= made["created"]
    assert client.raw_request("get", PATH, account=due.id, status="active").data["data"] == []
    listed = client.raw_request("get", PATH, account=due.id, status="revoked").data["data"]
    assert [link["id"] for link in listed] == [made["id"]]


def test_an_account_that_a_link_cannot_help_is_refused_with_a_reason(client):
    bare = client.v1.accounts.create(params={"country": "US", "business_type": "individual"})
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.raw_request("post", PATH, account=bare.id)
    assert refused.value.http_status == 400 and refused.value.code and refused.value.param


def test_a_link_of_no_account_is_missing(client):
    with pytest.raises(stripe.InvalidRequestError) as missing:
        client.raw_request("post", PATH, account=stack.fresh("acct"))
    assert (missing.value.code, missing.value.param) == ("resource_missing", "account")
