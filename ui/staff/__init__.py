"""The people of the office: who works here, and their passwords."""
