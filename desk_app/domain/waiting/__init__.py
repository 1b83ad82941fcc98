"""The waiting time: calendars, policies, clocks and the figures made of them."""
