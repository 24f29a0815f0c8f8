#!/usr/bin/env bash
# A walk through the window with a real pointer on a display of its own; run by hand:
#   app/src/test/xvfb/walk.sh OUTPUT_FOLDER THEME SCALE COMMAND...
# THEME is light, dark, high-contrast or projector, SCALE 1 or 2. COMMAND runs a class of the tests,
# whose name and arguments are put behind it. Keeps a picture of each step, and fails where one does
# not come to what it should. WALK_STRETCH names the stretches to go alone. Needs Xvfb, openbox, xdotool, import.
set -euo pipefail
mkdir -p "$1"
out=$(cd "$1" && pwd)
theme=$2
scale=$3
shift 3
display=:${XVFB_NUMBER:-78}
setsid Xvfb "$display" -r -screen 0 $((1600 * scale))x$((1000 * scale))x24 > "$out/xvfb.log" 2>&1 < /dev/null &
server=$!
manager=
trap 'kill $manager $server 2> /dev/null || true; wait' EXIT
sleep 1
kill -0 "$server" 2> /dev/null || { echo "Display $display is taken. Set XVFB_NUMBER to another number." >&2; exit 1; }
export DISPLAY=$display
setsid openbox > /dev/null 2>&1 < /dev/null &
manager=$!
sleep 1
export JDK_JAVA_OPTIONS="${JDK_JAVA_OPTIONS:-} -Dglass.gtk.uiScale=$scale"
"$@" org.ketbench.app.shell.WindowWalk "$out" "$theme" ${WALK_STRETCH:-}
