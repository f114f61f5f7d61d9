import psycopg
import pytest
from django.db import connection

from backend.shared.database_address import connection_parameters


@pytest.mark.django_db
def test_a_connection_of_ones_own_goes_to_the_same_database_under_its_name() -> None:
    with psycopg.connect(**connection_parameters(application_name="who listens")) as own:
        row = own.execute("SELECT current_database(), current_setting('application_name')").fetchone()
    assert row == (connection.settings_dict["NAME"], "who listens")
