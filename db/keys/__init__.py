"""Who may open the desk's file: its key, sealed for each of them."""
