"""Who somebody is: passports, CPR numbers, names, countries and dates as typed."""
