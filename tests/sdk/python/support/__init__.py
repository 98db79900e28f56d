"""The running stack as the tests see it, and the two ends of a wire: a receiver of webhooks and a proxy that drops a call."""
