#!/bin/sh
# Builds the jars twice, in two folders, and compares them byte for byte.
# reproducible.sh [REVISION]: what is committed, the last of it unless told otherwise.
set -eu
project=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for copy in first second; do
  mkdir "$work/$copy"
  git -C "$project" archive "${1:-HEAD}" | tar -x -C "$work/$copy"
  (cd "$work/$copy" && mvn -q -B -Dfast -Dmaven.test.skip=true -pl app -am package)
  (cd "$work/$copy" && find . -name '*.jar' -path '*/target/*' -exec sha256sum {} +) | sort -k 2 >"$work/$copy.sums"
done
cat "$work/first.sums"
if cmp -s "$work/first.sums" "$work/second.sums"; then
  echo "Two builds gave the same $(wc -l <"$work/first.sums") jars, byte for byte"
else
  diff "$work/first.sums" "$work/second.sums" >&2 || :
  echo "Two builds differ" >&2
  exit 1
fi
