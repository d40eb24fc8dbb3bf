"""Console transcripts as tests: every command is run, and its output compared line by line.

    $ kubectl get pods              a command, for bash; "> " continues it on the next line
    NAME   READY   STATUS           what stdout and stderr have to show, in full
    {<1.34} pod "x" deleted         a line that only clients older than 1.34 show ({>=1.34} likewise)
    [exit 1]                        the exit code, when it is not 0
    # text                          a comment

What differs from run to run is replaced by a word on both sides (see NORMAL), and a run of spaces
counts as two, since the width of a column follows from its cells.
"""

import difflib
import re
import subprocess

NORMAL = [
    (r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b", "UID"),
    (r"\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", "TIME"),
    (r"\b[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}", "TIME"),
    (r"\b(\d+d)?(\d+h)?(\d+m)?\d+[smhd]\b(?! timeout)", "AGE"),
    (r"\b\d+(\.\d+){3}\b", "IP"),
    (r'resourceVersion: "\d+"', 'resourceVersion: "N"'),
    (r"\bkube-api-access-[a-z0-9]{5}\b", "kube-api-access-XXXXX"),
    (r"\b(containerd://|sha256:)[0-9a-f]{64}\b", r"\1ID"),
]


def normal(text, words):
    for word, name in words.items():
        text = re.sub(rf"(?<![\w-]){re.escape(word)}(?![\w-])", name, text)
    for pattern, name in NORMAL:
        text = re.sub(pattern, name, text)
    lines = [re.sub(r" {2,}", "  ", line).rstrip() for line in text.split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def applies(line, version):
    """The line without its version mark; None when it is for other versions."""
    mark = re.match(r"\{(<|>=)1\.(\d+)\} ?", line)
    if not mark:
        return line
    older = version < int(mark[2])
    return line[mark.end() :] if older == (mark[1] == "<") else None


def parse(text, version):
    """(line number, command, expected lines, exit code) of each command."""
    steps = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("$ "):
            steps.append([number, line[2:], [], 0])
        elif line.startswith("> ") and steps and not steps[-1][2]:
            steps[-1][1] += "\n" + line[2:]
        elif re.fullmatch(r"\[exit \d+\]", line):
            steps[-1][3] = int(line[6:-1])
        elif line.startswith("# ") or line == "#":
            continue
        elif steps:
            shown = applies(line, version)
            if shown is not None:
                steps[-1][2].append(shown)
    return steps


def run(path, env, version=0, words=None, timeout=60):
    """What is wrong, as text; empty when the transcript is right."""
    problems = []
    for number, command, expected, code in parse(path.read_text(), version):
        try:
            done = subprocess.run(
                ["bash", "-c", command],
                env=env,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=timeout,
                text=True,
                errors="replace",
                cwd=env.get("WORK"),
            )
            output, ended = done.stdout, done.returncode
        except subprocess.TimeoutExpired as slow:
            output, ended = (slow.stdout or b"").decode(errors="replace"), f"none in {timeout} s"
        want, got = normal("\n".join(expected), words or {}), normal(output, words or {})
        if want == got and ended == code:
            continue
        problems.append(f"{path}:{number}: $ {command}")
        if ended != code:
            problems.append(f"  exit code {ended}, expected {code}")
        problems += [
            "  " + line
            for line in difflib.unified_diff(want, got, "expected", "shown", lineterm="", n=2)
        ]
    return "\n".join(problems)
