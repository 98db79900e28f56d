"""`client.v1.accounts.list`: pages, both cursors, and filters that Stripe's types don't know."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import stripe

from support import stack

MANY = 250


@pytest.fixture(scope="module")
def many(client):
    """250 accounts, and the requirement that only they have."""
    due = f"{stack.fresh('x')}.y"
    params = {"country": "US", "requirements": {"currently_due": [due], "current_deadline": 4_000_000_000}}
    with ThreadPoolExecutor(max_workers=8) as pool:
        made = list(pool.map(lambda _: client.v1.accounts.create(params=params).id, range(MANY)))
    assert len(set(made)) == MANY
    return due, set(made)


def test_auto_pagination_gives_each_account_once(client, many):
    due, made = many
    seen = [a.id for a in client.v1.accounts.list(params={"requirement": due, "limit": 100}).auto_paging_iter()]
    assert len(seen) == MANY
    assert set(seen) == made


def test_auto_pagination_backwards_gives_the_same_the_other_way_round(client, many):
    due, _ = many
    params = {"requirement": due, "limit": 70}
    forwards = [a.id for a in client.v1.accounts.list(params=params).auto_paging_iter()]
    page = client.v1.accounts.list(params={**params, "ending_before": forwards[-1]})
    assert [a.id for a in page.auto_paging_iter()] == forwards[-2::-1]


def test_a_page_holds_ten_unless_a_limit_says_otherwise(client, many):
    due, _ = many
    page = client.v1.accounts.list(params={"requirement": due})
    assert (page.object, page.url, page.has_more, len(page.data)) == ("list", "/v1/accounts", True, 10)
    three = client.v1.accounts.list(params={"requirement": due, "limit": 3})
    assert [a.id for a in three.data] == [a.id for a in page.data[:3]]


def test_the_two_cursors_meet(client, many):
    due, _ = many
    first = client.v1.accounts.list(params={"requirement": due, "limit": 5})
    second = first.next_page()
    assert len(second.data) == 5 and not {a.id for a in first} & {a.id for a in second}
    back = client.v1.accounts.list(params={"requirement": due, "limit": 5, "ending_before": second.data[0].id})
    assert [a.id for a in back] == [a.id for a in first]
    assert back.has_more is False


def test_filters_travel_as_extra_parameters(client, many):
    due, made = many
    chosen = client.v1.accounts.create(
        params={"country": "GB", "requirements": {"currently_due": [due], "current_deadline": 3_999_999_000}}
    )
    british = client.v1.accounts.list(params={"requirement": due, "country": "GB", "review": "action_required"})
    assert [a.id for a in british] == [chosen.id]
    soon = client.v1.accounts.list(params={"requirement": due, "due_before": 3_999_999_500})
    assert [a.id for a in soon] == [chosen.id]
    assert client.v1.accounts.list(params={"requirement": due, "created": {"gte": 4_000_000_000}}).data == []
    client.v1.accounts.update(chosen.id, params={"requirements": ""})
    assert client.v1.accounts.list(params={"requirement": due, "country": "GB"}).data == []
    assert chosen.id not in made


def test_a_misspelt_filter_is_an_error_and_not_none(client):
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.accounts.list(params={"contry": "US"})
    assert (refused.value.code, refused.value.param) == ("parameter_unknown", "contry")
