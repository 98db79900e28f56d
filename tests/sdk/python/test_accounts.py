"""`client.v1.accounts`: create, update, retrieve, reject."""

import pytest
import stripe

from support import stack


def test_an_account_is_created_with_all_that_an_sdk_sends(client):
    made = client.v1.accounts.create(
        params=stack.sole_trader(
            email="jo@example.com",
            business_profile={"name": "Rosen Shoes", "url": "https://rosen.example"},
            capabilities={"transfers": {"requested": True}, "card_payments": {"requested": True}},
            metadata={"shop": "12", "tier": "gold"},
            tos_acceptance={"date": 1_700_000_000, "ip": "203.0.113.5"},
        )
    )
    assert isinstance(made, stripe.Account)
    assert made.id.startswith("acct_") and made.object == "account"
    assert (made.country, made.business_type, made.email) == ("US", "individual", "jo@example.com")
    assert made.individual.first_name == "Mara"
    assert (made.individual.dob.day, made.individual.dob.month, made.individual.dob.year) == (23, 4, 1980)
    assert made.individual.ssn_last_4_provided is True
    assert made.capabilities.to_dict() == {"transfers": "inactive", "card_payments": "inactive"}
    assert made.metadata.to_dict() == {"shop": "12", "tier": "gold"}
    assert made.tos_acceptance.date == 1_700_000_000
    assert made.controller.stripe_dashboard.type == "none"
    bank = made.external_accounts.data[0]
    assert isinstance(bank, stripe.BankAccount)
    assert (bank.last4, bank.currency, bank.account) == ("6789", "usd", made.id)
    assert made.requirements.currently_due == [] and made.charges_enabled is False
    assert "000123456789" not in str(made)


def test_an_account_is_retrieved_as_it_was_created(client, account):
    assert client.v1.accounts.retrieve(account.id).to_dict() == account.to_dict()


def test_an_update_merges_what_is_nested_and_leaves_the_rest(client, account):
    after = client.v1.accounts.update(
        account.id,
        params={
            "individual": {"last_name": "Rosenbaum", "address": {"city": "Portland"}},
            "business_profile": {"mcc": "5661"},
            "metadata": {"a": "1", "b": "2"},
        },
    )
    assert (after.individual.first_name, after.individual.last_name) == ("Mara", "Rosenbaum")
    assert (after.individual.address.city, after.individual.dob.year) == ("Portland", 1980)
    after = client.v1.accounts.update(account.id, params={"individual": {"address": {"state": "OR"}}})
    assert after.individual.address.to_dict() == {"city": "Portland", "state": "OR"}
    assert after.business_profile.mcc == "5661"
    assert (after.created, after.country) == (account.created, "US")


def test_an_empty_string_unsets(client, account):
    client.v1.accounts.update(account.id, params={"metadata": {"a": "1", "b": "2"}, "email": "jo@example.com"})
    after = client.v1.accounts.update(account.id, params={"metadata": {"a": ""}, "email": ""})
    assert after.metadata.to_dict() == {"b": "2"}
    assert after.email is None
    assert client.v1.accounts.update(account.id, params={"metadata": ""}).metadata.to_dict() == {}


def test_what_is_due_of_an_account_is_written_by_the_platform_and_read_back(client, account):
    due = ["individual.phone", "business_profile.product_description"]
    after = client.v1.accounts.update(
        account.id, params={"requirements": {"currently_due": due, "current_deadline": 4_000_000_000}}
    )
    assert after.requirements.currently_due == due
    assert after.requirements.eventually_due == due
    assert after.requirements.current_deadline == 4_000_000_000
    done = client.v1.accounts.update(account.id, params={"requirements": ""})
    assert (done.requirements.currently_due, done.requirements.current_deadline) == ([], None)


def test_a_rejected_account_says_why(client, account):
    rejected = client.v1.accounts.reject(account.id, params={"reason": "fraud"})
    assert rejected.id == account.id
    assert rejected.requirements.disabled_reason == "rejected.platform_fraud"
    assert (rejected.charges_enabled, rejected.payouts_enabled) == (False, False)
    assert client.v1.accounts.retrieve(account.id).requirements.disabled_reason == "rejected.platform_fraud"


def test_a_reason_that_is_none_of_stripes_is_refused(client, account):
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.accounts.reject(account.id, params={"reason": "boredom"})
    assert refused.value.param == "reason"
