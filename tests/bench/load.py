"""Rounds of wrk against servers in turns, and the CPU time of their processes meanwhile."""

import json
import os
import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))
SECONDS = int(os.environ.get("BENCH_SECONDS", "1"))
MICROSECONDS = {"us": 1.0, "ms": 1_000.0, "s": 1_000_000.0}
HAS_PROC = Path("/proc/self/stat").exists()
SUMMARY = re.compile(r"50%\s+([\d.]+)(us|ms|s)\b.*?(\d+) requests in ([\d.]+)(ms|s|m),", flags=re.DOTALL)
FAILURES = re.compile(r"^.*(?:Non-2xx|Socket errors|attempt to|\.lua).*$", flags=re.MULTILINE)
ONE_BODY = "wrk.body = bodies[1]"
# wrk asks for one request more than it sends, to check the script. When all are used it stops early.
EACH_BODY_ONCE = """
local place = 0
request = function()
  place = place + 1
  if place >= #bodies then wrk.thread:stop() end
  return wrk.format(nil, nil, nil, bodies[math.min(place, #bodies)])
end
"""


@dataclass(frozen=True)
class Server:
    name: str
    port: int
    pid: int


@dataclass(frozen=True)
class Load:
    """What is sent to a server: the same body again and again or, where there are several, each of them once."""

    server: Server
    path: str
    bodies: Sequence[str] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    connections: int = 16

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.port}{self.path}"

    @property
    def all_headers(self) -> dict[str, str]:
        return {"Accept": "*/*", **({"Content-Type": "application/json"} if self.bodies else {}), **self.headers}


@dataclass(frozen=True)
class Measured:
    """One round, or the medians of several and the sum of their requests.

    `cpu_us` is the server's for each request, None without /proc.
    """

    cpu_us: float | None
    per_second: float
    p50_us: float
    requests: int

    @property
    def cost_us(self) -> float:
        """Of a request to a server that is always busy; CPU time where it is known."""
        return 1e6 / self.per_second if self.cpu_us is None else self.cpu_us


def rounds(loads: Mapping[str, Load]) -> dict[str, Measured]:
    """Each load has its turn in each round, so that all meet the same machine."""
    turns = [{name: one_round(load) for name, load in loads.items()} for _ in range(ROUNDS)]
    return {name: medians([turn[name] for turn in turns]) for name in loads}


def medians(turns: Sequence[Measured]) -> Measured:
    cpu = [turn.cpu_us for turn in turns if turn.cpu_us is not None]
    return Measured(
        cpu_us=median(cpu) if cpu else None,
        per_second=median(turn.per_second for turn in turns),
        p50_us=median(turn.p50_us for turn in turns),
        requests=sum(turn.requests for turn in turns),
    )


def one_round(load: Load) -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "load.lua"
        script.write_text(_script(load))
        command = ["wrk", "--threads=1", f"--connections={load.connections}", f"--duration={SECONDS}s", "--latency"]
        before = cpu_seconds(load.server.pid)
        done = subprocess.run([*command, f"--script={script}", load.url], capture_output=True, text=True, check=True)
        after = cpu_seconds(load.server.pid)
    said = done.stdout + done.stderr
    found, failures = SUMMARY.search(done.stdout), FAILURES.findall(said)
    if found is None or failures or int(found[3]) == 0:
        raise AssertionError(f"{load.server.name}{load.path}: {failures or said}")
    requests, seconds = int(found[3]), float(found[4]) * MICROSECONDS.get(found[5], 60e6) / 1e6
    return Measured(
        cpu_us=None if before is None or after is None else (after - before) / requests * 1e6,
        per_second=requests / seconds,
        p50_us=float(found[1]) * MICROSECONDS[found[2]],
        requests=requests,
    )


def cpu_seconds(pid: int) -> float | None:
    """User and system time of a process and its threads."""
    if not HAS_PROC:
        return None
    after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


def resident_mb(pid: int) -> float | None:
    if not HAS_PROC:
        return None
    found = re.search(r"^VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text(), flags=re.MULTILINE)
    assert found is not None
    return int(found.group(1)) / 1_000


def _script(load: Load) -> str:
    """In Lua, whose strings read as JSON's do where all characters are printable ASCII."""
    assert all(body.isascii() and body.isprintable() for body in load.bodies)
    headers = "".join(
        f"wrk.headers[{json.dumps(name)}] = {json.dumps(value)}\n" for name, value in load.all_headers.items()
    )
    if not load.bodies:
        return headers
    bodies = "".join(f"  {json.dumps(body)},\n" for body in load.bodies)
    turn = ONE_BODY if len(load.bodies) == 1 else EACH_BODY_ONCE
    return f'wrk.method = "POST"\n{headers}local bodies = {{\n{bodies}}}\n{turn}'
