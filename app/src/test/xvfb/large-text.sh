#!/usr/bin/env bash
# How long the packaged program takes to show a file of very many gates, and how long its window's thread pauses in
# jumps to places in the text; on a display of its own, run by hand:
#   app/src/test/xvfb/large-text.sh IMAGE TEST_CLASSES [GATES] [SECONDS_BEFORE_THE_FIRST_JUMP] [later]
# With "later" two such files are opened from the menu of a window that was there for so many seconds.
# IMAGE is what mvn -Pimage makes in jlink/target/image/ketbench-workbench. The program starts as its launcher starts
# it, with its record of classes, and beside it one class of the tests that measures. Needs Xvfb, openbox.
set -euo pipefail
image=$(cd "$1" && pwd)
tests=$2
gates=${3:-100000}
wait=${4:-4}
count=1 program=LargeTextProgram
[ "${5:-}" = later ] && count=2 program=LaterTextProgram
display=:${XVFB_NUMBER:-79}
folder=$(mktemp -d)
setsid Xvfb "$display" -r -screen 0 1600x1000x24 > "$folder/xvfb.log" 2>&1 < /dev/null &
server=$!
manager=
trap 'kill $manager $server 2> /dev/null || true; wait; rm -rf "$folder"' EXIT
sleep 1
kill -0 "$server" 2> /dev/null || { echo "Display $display is taken. Set XVFB_NUMBER to another number." >&2; exit 1; }
export DISPLAY=$display
setsid openbox > /dev/null 2>&1 < /dev/null &
manager=$!
sleep 1
# The launcher's last command, whose last words are -classpath, the libraries and the main class.
set --
app=$image/lib/app drawing=
files=()
for ((i = 0; i < count; i++)); do
  files+=("$("$image/lib/runtime/bin/java" -cp "$tests" org.ketbench.app.shell.LargeFiles "$folder" $((gates + i)))")
done
eval "command=($(sed -n 's/^exec //p' "$image/bin/ketbench-workbench"))"
timeout "${PATIENCE:-80}" "${command[@]:0:${#command[@]}-3}" ${MORE_OPTIONS:-} -cp "${command[-2]}:$tests" \
  "org.ketbench.app.shell.$program" "${files[@]}" "$wait"
