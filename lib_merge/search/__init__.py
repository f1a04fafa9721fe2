"""A scored search over many hours and WebUIs, in a process of its own; nothing else imports it but the command line."""
