"""Programs in Go for suites, built once into CLIENT_HOME. A suite without Go is skipped."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

CLIENT_HOME = pathlib.Path(os.environ["CLIENT_HOME"])


def say(verdict, name, why=""):
    inner = "\n".join("  " + line for line in why.strip().split("\n"))
    print(f"{verdict} {name}" + (f": {why}" if verdict == "skip" else f"\n{inner}" if why else ""))
    sys.stdout.flush()


def run(name, command, **options):
    """What a step of a build printed; ends the suite with what it said when it fails."""
    env = dict(os.environ, HOME=os.environ["USER_HOME"], GOTOOLCHAIN="local", **options.pop("env", {}))
    done = subprocess.run(command, env=env, capture_output=True, text=True, **options)
    if done.returncode:
        say("not ok", f"build-{name}", done.stderr[-1500:])
        sys.exit(0)
    return done.stdout


def require():
    """Ends the suite when there is nothing to build with, or nothing may be fetched."""
    name = pathlib.Path(sys.argv[0]).resolve().parent.name
    if "MACHINE_ONLY" in os.environ:
        say("skip", name, "its modules would have to be fetched")
    elif not shutil.which("go"):
        say("skip", name, "no Go to build it (apt install golang)")
    else:
        return
    sys.exit(0)


def build(source):
    """The program of the module in `source`. Go itself knows whether there is anything to do."""
    require()
    target = CLIENT_HOME / source.name
    run(source.name, ["go", "build", "-o", target, "."], cwd=source)
    return target


def install(package, version):
    """The folder of a module's program at a pinned version."""
    require()
    folder = CLIENT_HOME / version
    if not folder.is_dir() or not any(folder.iterdir()):
        run(version, ["go", "install", f"{package}@{version}"], env={"GOBIN": str(folder)})
    return folder


def download(module, version):
    """A copy of a module's source, to be built in; for what `go install` does not take as it is."""
    require()
    folder = CLIENT_HOME / f"source-{version}"
    if not folder.is_dir():
        found = run(module, ["go", "mod", "download", "-json", f"{module}@{version}"], cwd=CLIENT_HOME)
        shutil.copytree(json.loads(found)["Dir"], folder, copy_function=shutil.copyfile)
        for each in [folder, *folder.rglob("*/")]:
            each.chmod(0o755)
    return folder
