"""PostgreSQL's own load generator."""

import re
import subprocess
import tempfile
from pathlib import Path

from tests.bench.movements import Movement
from tests.support.own_postgres import OwnPostgres

HOT = "'00000000-0000-4000-8000-000000000000'::uuid"
ANY = "('00000000-0000-4000-8000-' || lpad(:place::text, 12, '0'))::uuid"


def rate(postgres: OwnPostgres, movement: Movement, *, accounts: int, clients: int, seconds: int) -> float:
    """Transactions per second, with prepared statements."""
    script = f"\\set place random(0, {accounts - 1})\n" + movement.script(HOT if accounts == 1 else ANY)
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write(script)
        file.flush()
        Path(file.name).chmod(0o644)
        pgbench = [str(postgres.programs / "pgbench"), "--no-vacuum", "--protocol=prepared", "--random-seed=8"]
        size = [f"--client={clients}", f"--jobs={min(clients, 2)}", f"--time={seconds}", f"--file={file.name}"]
        done = subprocess.run([*pgbench, *size, postgres.url], capture_output=True, text=True, check=True)
    found = re.search(r"failed transactions: 0 .*^tps = ([\d.]+)", done.stdout, flags=re.MULTILINE | re.DOTALL)
    assert found is not None, done.stdout + done.stderr
    return float(found.group(1))
