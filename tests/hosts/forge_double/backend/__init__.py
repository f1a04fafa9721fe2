"""How Forge holds and moves models."""
