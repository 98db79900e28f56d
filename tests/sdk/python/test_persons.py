"""`client.v1.accounts.persons`."""

import pytest
import stripe


def test_a_person_is_created_and_retrieved(client, account):
    made = client.v1.accounts.persons.create(
        account.id,
        params={
            "first_name": "Jo",
            "last_name": "Lee",
            "dob": {"day": 1, "month": 2, "year": 1980},
            "id_number": "123456789",
            "relationship": {"owner": True, "percent_ownership": 40},
            "metadata": {"seat": "1"},
        },
    )
    assert isinstance(made, stripe.Person)
    assert made.id.startswith("person_") and (made.object, made.account) == ("person", account.id)
    assert made.dob.to_dict() == {"day": 1, "month": 2, "year": 1980}
    assert (made.relationship.owner, made.relationship.director) == (True, False)
    assert made.relationship.percent_ownership == 40
    assert made.id_number_provided is True and "123456789" not in str(made)
    assert made.metadata.to_dict() == {"seat": "1"}
    assert client.v1.accounts.persons.retrieve(account.id, made.id).to_dict() == made.to_dict()


def test_an_update_leaves_what_it_does_not_name(client, account):
    made = client.v1.accounts.persons.create(
        account.id, params={"first_name": "Jo", "last_name": "Lee", "relationship": {"owner": True}}
    )
    after = client.v1.accounts.persons.update(
        account.id, made.id, params={"last_name": "Leigh", "relationship": {"director": True}}
    )
    assert (after.id, after.first_name, after.last_name) == (made.id, "Jo", "Leigh")
    assert (after.relationship.owner, after.relationship.director) == (True, True)


def test_persons_are_listed_by_what_they_are(client, account):
    persons = client.v1.accounts.persons
    owner = persons.create(account.id, params={"first_name": "A", "relationship": {"owner": True}})
    director = persons.create(account.id, params={"first_name": "B", "relationship": {"director": True}})
    everybody = persons.list(account.id, params={"limit": 1})
    assert everybody.has_more and [p.id for p in everybody.auto_paging_iter()] == [director.id, owner.id]
    assert [p.id for p in persons.list(account.id, params={"relationship": {"owner": True}})] == [owner.id]
    assert [p.id for p in persons.list(account.id, params={"relationship": {"director": True}})] == [director.id]


def test_a_deleted_person_says_so_and_is_gone(client, account):
    made = client.v1.accounts.persons.create(account.id, params={"first_name": "Jo"})
    gone = client.v1.accounts.persons.delete(account.id, made.id)
    assert (gone.id, gone.object, gone.deleted) == (made.id, "person", True)
    with pytest.raises(stripe.InvalidRequestError) as missing:
        client.v1.accounts.persons.retrieve(account.id, made.id)
    assert (missing.value.http_status, missing.value.code) == (404, "resource_missing")
    assert client.v1.accounts.persons.list(account.id).data == []
