"""The promises about data, proved: small in every test run, whole by `make proof`."""
