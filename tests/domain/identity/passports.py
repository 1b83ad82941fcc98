"""The lines of invented passports, with their check digits."""

from datetime import date

TODAY = date(2026, 11, 23)
TD3 = """P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
L898902C36UTO7408122F1204159ZE184226B<<<<<10"""
