"""Rule of this suite: Stripe's own package, its base address changed and nothing else. One test an outcome, bodies asserted."""

import pytest
import stripe

from support import stack


@pytest.fixture(scope="session")
def client() -> stripe.StripeClient:
    """The SDK of an administrator of the demo platform."""
    return stack.client()


@pytest.fixture
def account(client: stripe.StripeClient) -> stripe.Account:
    """An account of its own for a test."""
    return client.v1.accounts.create(params=stack.sole_trader())


@pytest.fixture(scope="module")
def own() -> stripe.StripeClient:
    """The SDK of a platform that only this file's tests use."""
    return stack.client_of(stack.token(stack.platform()))
