#!/bin/sh
# How long starts take, how large things are, how much memory the window needs: medians of ten.
# start.sh IMAGE [RUNS]: the folder of the image. The window starts without a display, and under
# Xvfb where that is there. Ends with 1 when a figure is missed.
set -eu
image=$(cd "$1" && pwd) runs=${2:-10}
work=$(mktemp -d)
display=
trap 'rm -rf "$work"; [ -z "$display" ] || kill "$display" 2>/dev/null || :' EXIT
missed=0

median() {
  sort -n "$1" | awk '{ v[NR] = $1 } END { printf "%.0f", (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

# verdict WHAT FIGURE UNIT LIMIT
verdict() {
  if [ "$2" -le "$4" ]; then word=reached; else word=MISSED missed=1; fi
  printf '%-58s %6d %-3s (at most %d) %s\n' "$1" "$2" "$3" "$4" "$word"
}

now() {
  date +%s%3N
}

cat >"$work/five.qasm" <<'END'
OPENQASM 3.0;
include "stdgates.inc";
qubit[5] q;
h q[0];
cx q[0], q[1];
cx q[1], q[2];
cx q[2], q[3];
rz(pi/8) q[4];
END
cat >"$work/bell.qasm" <<'END'
OPENQASM 3.0;
include "stdgates.inc";
qubit[2] q;
bit[2] c;
h q[0];
cx q[0], q[1];
c = measure q;
END

# window NAME LIMIT-OF-WALL OPTIONS...: starts the window again and again, each time as for the first time.
window() {
  name=$1 options=$2
  : >"$work/wall"
  : >"$work/cpu"
  i=0
  while [ "$i" -lt "$runs" ]; do
    i=$((i + 1))
    rm -rf "$work/config" "$work/first"
    began=$(now)
    _JAVA_OPTIONS="$options -Dketbench.firstUse=$work/first -Dketbench.config=$work/config" \
      "$image/bin/ketbench-workbench" >/dev/null 2>&1 &
    process=$!
    waited=0
    until [ -s "$work/first" ]; do
      sleep 0.1
      waited=$((waited + 1))
      if [ "$waited" -gt 300 ]; then
        echo "The window did not start within 30 s" >&2
        kill "$process"
        exit 1
      fi
    done
    read -r at cpu <"$work/first"
    kill "$process" 2>/dev/null || :
    wait "$process" 2>/dev/null || :
    echo $((at - began)) >>"$work/wall"
    echo "$cpu" >>"$work/cpu"
  done
  verdict "window, $name, to first use, wall" "$(median "$work/wall")" ms 1500
  verdict "window, $name, to first use, processor" "$(median "$work/cpu")" ms 1000
}

# recorded NAME COMMAND...: how many classes come from the record, and from elsewhere, until a window
# can be used or a command has ended; what is warmed up after that is not part of a start.
recorded() {
  name=$1
  shift
  rm -rf "$work/config" "$work/first"
  _JAVA_OPTIONS="$options -Dketbench.config=$work/config -Dketbench.firstUse=$work/first -Xlog:class+load:file=$work/classes -Xlog:aot:file=$work/aot" "$@" >/dev/null 2>&1 &
  process=$!
  waited=0
  until [ -s "$work/first" ] || [ "$waited" -ge 300 ] || ! kill -0 "$process" 2>/dev/null; do
    sleep 0.1
    waited=$((waited + 1))
  done
  kill "$process" 2>/dev/null || :
  wait "$process" 2>/dev/null || :
  # Lambda forms and proxies made at run time have no source of their own to be recorded from.
  taken=$(grep -c 'shared objects file' "$work/classes" || :)
  all=$(wc -l <"$work/classes")
  printf '%-58s %6d of %d\n' "classes taken from the record, $name" "$taken" "$all"
  if [ $((taken * 10)) -lt $((all * 9)) ]; then
    echo "The record was not accepted, or does not fit:" >&2
    head -n 5 "$work/aot" >&2
    missed=1
  fi
}

options="-Dglass.platform=Headless -Dprism.order=sw"
window "no display" "$options"
recorded window "$image/bin/ketbench-workbench"

if command -v Xvfb >/dev/null; then
  number=97
  while [ -e "/tmp/.X11-unix/X$number" ]; do number=$((number + 1)); done
  setsid Xvfb ":$number" -screen 0 1600x1000x24 -nolisten tcp -noreset >/dev/null 2>&1 &
  display=$!
  export DISPLAY=":$number"
  while [ ! -e "/tmp/.X11-unix/X$number" ]; do sleep 0.1; done
  options="-Dketbench.none=1"
  window "Xvfb" "$options"
  recorded "window, Xvfb" "$image/bin/ketbench-workbench"
  rm -rf "$work/config"
  _JAVA_OPTIONS="-Dketbench.config=$work/config" "$image/bin/ketbench-workbench" "$work/five.qasm" >/dev/null 2>&1 &
  process=$!
  sleep 20
  verdict "window, Xvfb, five qubits, idle, memory" "$(($(ps -o rss= -p "$process") / 1024))" MB 250
  kill "$process"
  wait "$process" 2>/dev/null || :
else
  echo "Xvfb is not here: no figures with a display" >&2
fi

: >"$work/wall"
i=0
while [ "$i" -lt "$runs" ]; do
  i=$((i + 1))
  began=$(now)
  "$image/bin/ketbench" check "$work/bell.qasm"
  echo $(($(now) - began)) >>"$work/wall"
done
verdict "ketbench check bell.qasm, wall" "$(median "$work/wall")" ms 350
options="-Dketbench.none=1"
recorded commands "$image/bin/ketbench" check "$work/bell.qasm"

packed=$(tar -C "$(dirname "$image")" -cf - "$(basename "$image")" | gzip -6 | wc -c)
verdict "image, compressed by gzip" "$((packed / 1000000))" MB 110
exit "$missed"
