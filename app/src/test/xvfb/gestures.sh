#!/usr/bin/env bash
# Ten gestures with a real pointer on a display of their own; run by hand:
#   app/src/test/xvfb/gestures.sh OUTPUT_FOLDER THEME COMMAND...
# THEME is light, dark, high-contrast or projector. COMMAND opens the window with the file that is put
# behind it. Each gesture is saved and its text is kept beside its picture; the script fails where
# one changes nothing. Needs Xvfb, openbox, xdotool, import.
set -euo pipefail
mkdir -p "$1"
out=$(cd "$1" && pwd)
theme=$2
shift 2
rm -rf "$out/config"
mkdir -p "$out/config/ketbench"
echo "{\"version\":1,\"theme\":\"$theme\",\"restoreSession\":false}" \
  > "$out/config/ketbench/settings.json"
export XDG_CONFIG_HOME=$out/config
display=:${XVFB_NUMBER:-77}
file=$out/gestures.qasm
cat > "$file" <<'QASM'
OPENQASM 3.0;
include "stdgates.inc";
qubit[3] q;
bit[2] c;
h q[0];
cx q[0], q[1];
rz(pi/4) q[2];
x q[1];
c[0] = measure q[0];
QASM
cp "$file" "$out/begin.qasm"
failed=0
setsid Xvfb "$display" -r -screen 0 1400x900x24 > "$out/xvfb.log" 2>&1 < /dev/null &
server=$!
client= manager=
trap 'kill $client $manager $server 2> /dev/null || true' EXIT
sleep 1
kill -0 "$server" 2> /dev/null || { echo "Display $display is taken. Set XVFB_NUMBER to another number." >&2; exit 1; }
export DISPLAY=$display
setsid openbox > /dev/null 2>&1 < /dev/null &
manager=$!
setsid "$@" "$file" > "$out/window.log" 2>&1 < /dev/null &
client=$!
for _ in $(seq 150); do
  window=$(xdotool search --onlyvisible --name Ketbench | tail -1) && [ -n "$window" ] && break
  sleep 1
done
xdotool windowsize "$window" 1400 860 windowmove "$window" 0 20
sleep 6

# Where the circuit is in a window of this size: the columns, the first wire, and the next ones.
columns=(296 339 381 431)
names=240
y0=192
pitch=50
column() { echo "${columns[$1]}"; }
wire() { echo $((y0 + $1 * pitch)); }
shot() { import -window root "$out/$1.png"; }
drag() { # from x y to x y, with a picture on the way
  xdotool mousemove "$2" "$3" mousedown 1
  sleep 0.2
  xdotool mousemove_relative 6 4
  sleep 0.2
  xdotool mousemove "$4" "$5"
  sleep 0.6
  shot "$1-dragging"
  xdotool mouseup 1
  sleep 0.8
  shot "$1"
}
# Saves, compares with the text at the beginning, and takes it back.
changed() {
  xdotool key ctrl+s
  sleep 0.7
  cp "$file" "$out/$1.qasm"
  if cmp -s "$file" "$out/begin.qasm"; then
    echo "$1: nothing has changed"
    failed=1
  else
    echo "$1: $(diff "$out/begin.qasm" "$file" | grep -c '^[<>]' || true) lines differ"
  fi
  xdotool key ctrl+z
  sleep 0.5
}

shot 00-begin
drag 01-move "$(column 0)" "$(wire 0)" "$(column 0)" "$(wire 1)"
changed 01-move
xdotool keydown ctrl
drag 02-copy "$(column 0)" "$(wire 0)" "$(column 1)" "$(wire 2)"
xdotool keyup ctrl
changed 02-copy
drag 03-off "$(column 0)" "$(wire 0)" "$(column 0)" "$(wire 12)"
changed 03-off
drag 04-ghost "$(column 0)" "$(wire 0)" "$(column 0)" "$(($(wire 2) + 95))"
changed 04-ghost
drag 05-control "$(column 1)" "$(wire 0)" "$(column 1)" "$(wire 2)"
changed 05-control
drag 06-band "$(($(column 0) - 40))" "$(($(wire 0) - 30))" "$(($(column 1) + 30))" "$(($(wire 1) + 25))"
drag 07-several "$(column 0)" "$(wire 0)" "$(($(column 3) + 20))" "$(wire 0)"
changed 07-several
drag 08-wire "$names" "$(wire 0)" "$names" "$(wire 2)"
changed 08-wire
drag 09-outcome "$(column 3)" "$(wire 0)" "$(column 2)" "$(($(wire 3) - 5))"
xdotool key Escape
sleep 0.3
changed 09-outcome
xdotool mousemove "$(column 0)" "$(wire 2)" click --repeat 2 --delay 120 1
sleep 1
shot 10-angle
xdotool key ctrl+a
xdotool type --delay 60 "3*pi/8"
xdotool key Return
sleep 0.5
changed 10-angle
xdotool mousemove "$(column 0)" "$(wire 0)" click 1
xdotool key End
xdotool type --delay 80 "cx"
sleep 1
shot 11-typed
xdotool key Return
sleep 0.6
changed 11-typed
exit $failed
