"""The service level: figures, tables and files of them."""
