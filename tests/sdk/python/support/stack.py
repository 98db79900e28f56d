"""The running stack: where it is, whose tokens there are, and things that no other test has."""

import base64
import json
import os
import secrets
import time
from pathlib import Path

import jwt
import stripe
from cryptography.hazmat.primitives.serialization import load_der_private_key

_ROOT = Path(__file__).resolve().parents[4]
FACTS = json.loads(Path(os.environ.get("STACK", _ROOT / "target/local/stack.json")).read_text())


def fresh(prefix: str) -> str:
    """A name that nothing else has, in this run or another."""
    return f"{prefix}_{secrets.token_hex(8)}"


def token(platform: str, role: str = "administrator") -> str:
    """A token of the stack's own issuer, for staff of any platform."""
    raw = (Path(FACTS["folder"]) / "staff-key").read_text().strip()
    key = load_der_private_key(base64.urlsafe_b64decode(raw + "=" * (-len(raw) % 4)), None)
    claims = {
        "iss": FACTS["issuer"],
        "aud": "remediation-links",
        "sub": "python@local",
        "exp": int(time.time()) + 3_600,
        "platform": platform,
        "roles": [role],
        "livemode": False,
    }
    return jwt.encode(claims, key, algorithm="EdDSA", headers={"kid": "local"})


def client_of(key: str, url: str = FACTS["api"], **options) -> stripe.StripeClient:
    """The SDK, unchanged but for where the API is."""
    return stripe.StripeClient(key, base_addresses={"api": url}, **options)


def client(role: str = "administrator", **options) -> stripe.StripeClient:
    """The SDK with a token of the demo platform."""
    return client_of(FACTS["tokens"][role], **options)


def platform(**settings) -> str:
    """Another platform, made as the operator makes one. Gives its id."""
    operator = client("operator")
    made = operator.raw_request("post", "/v1/platforms", display_name="Southwind", **settings)
    return made.data["id"]


def sole_trader(**more) -> dict:
    """The parameters of an account that a remediation link can help."""
    return {
        "country": "US",
        "business_type": "individual",
        "controller": {"stripe_dashboard": {"type": "none"}},
        "individual": {
            "first_name": "Mara",
            "last_name": "Rosen",
            "dob": {"day": 23, "month": 4, "year": 1980},
            "ssn_last_4": "6789",
        },
        "external_account": {
            "object": "bank_account",
            "country": "US",
            "currency": "usd",
            "routing_number": "110000000",
            "account_number": "000123456789",
        },
        **more,
    }
