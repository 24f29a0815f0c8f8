#!/bin/bash
# Installs the .deb in a bare Debian 12, uses it as somebody would, and removes it again.
# install.sh PACKAGE.deb [PICTURE.png]: keeps a picture of the window.
# Needs root, debootstrap, Xvfb, xdotool and a Debian mirror; where one of them is missing it says so
# and ends well, unless KETBENCH_INSTALL=required.
set -euo pipefail
package=$(readlink -f "$1")
picture=${2:-}
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
cache=$project/.cache/debian-12
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}

skip() {
  echo "The package is not tried in a bare Debian: $1" >&2
  [[ ${KETBENCH_INSTALL:-} != required ]] || exit 1
  exit 0
}

# 9 tells a fault of the package from anything that is amiss with the machine.
fail() {
  echo "FAILED: $1" >&2
  exit 9
}

((EUID == 0)) || skip "this needs root"
for tool in debootstrap Xvfb xdotool; do
  command -v "$tool" >/dev/null || skip "$tool is not here"
done

root=$(mktemp -d)
server=
clean_up() {
  [[ -z $server ]] || kill "$server" 2>/dev/null || :
  for mounted in tmp/.X11-unix dev/shm dev/pts dev sys proc; do
    umount -l "$root/$mounted" 2>/dev/null || :
  done
  rm -rf "$root"
}
trap clean_up EXIT

mkdir -p "$cache/archives"
if [[ ! -f $cache/base.tar ]]; then
  # A mirror that does not answer must not hold everything up.
  timeout 20 bash -c "exec 3<>/dev/tcp/$(sed -E 's|https?://([^/]*).*|\1|' <<<"$mirror")/80" 2>/dev/null ||
    skip "$mirror cannot be reached"
  debootstrap --variant=minbase bookworm "$root" "$mirror" >"$cache/debootstrap.log" 2>&1 ||
    skip "debootstrap ended with an error, see $cache/debootstrap.log"
  tar -C "$root" -cf "$cache/base.new" .
  mv "$cache/base.new" "$cache/base.tar"
else
  tar -C "$root" -xf "$cache/base.tar"
fi
cp -n "$cache"/archives/*.deb "$root/var/cache/apt/archives/" 2>/dev/null || :
chmod 755 "$root"
{ mount -t proc proc "$root/proc" && mount --bind /dev "$root/dev" && mount -t tmpfs tmpfs "$root/dev/shm"; } 2>/dev/null ||
  skip "nothing can be mounted here"
cp /etc/resolv.conf "$root/etc/resolv.conf"

inside() {
  chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
as_user() {
  chroot --userspec=1000:1000 "$root" env -i HOME=/home/ada USER=ada PATH=/usr/bin:/bin LC_ALL=C.UTF-8 DISPLAY="${display:-}" "$@"
}
# All files but those that the package manager keeps for itself.
files() {
  (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp/.X11-unix -o -path ./var/lib/dpkg \
    -o -path ./var/lib/apt -o -path ./var/cache -o -path ./var/log -o -path ./home/ada \) -prune -o -print | sort)
}

inside useradd --create-home --uid 1000 ada
inside apt-get update -qq || skip "the package lists of $mirror cannot be read"
depends=$(dpkg-deb -f "$package" Depends)
echo "Named by the package: $depends"
inside apt-get satisfy -y -qq --no-install-recommends "$depends" >"$cache/apt.log" 2>&1 ||
  { tail -n 5 "$cache/apt.log" >&2; fail "what the package names cannot be installed"; }
cp -n "$root"/var/cache/apt/archives/*.deb "$cache/archives/" 2>/dev/null || :
inside apt-get install -y -qq --no-install-recommends desktop-file-utils >>"$cache/apt.log" 2>&1
files >"$cache/before"

cp "$package" "$root/root/ketbench.deb"
inside apt-get install -y -qq --no-install-recommends /root/ketbench.deb >>"$cache/apt.log" 2>&1 ||
  { tail -n 5 "$cache/apt.log" >&2; fail "the package cannot be installed"; }
rm "$root/root/ketbench.deb"
echo "Installed: $(inside dpkg-query -W -f='${Package} ${Version}, ${Installed-Size} KB' ketbench)"

missing=$(inside sh -c 'find /usr/lib/ketbench -name "*.so*" -o -path "*/bin/*" -type f | xargs ldd 2>/dev/null | grep "not found" | sort -u' || :)
# Only the optional pipeline on the graphics card wants these; the package recommends them.
missing=$(grep -v -e libGL -e libXxf86vm -e libasound -e libjvm <<<"$missing" || :)
[[ -z $missing ]] || fail "libraries are missing: $missing"
grep -q 'text/x-openqasm.*ketbench.desktop' "$root/usr/share/applications/mimeinfo.cache" ||
  fail "the desktop does not know that the program opens .qasm"
[[ $(inside sh -c 'grep -c "qasm" /usr/share/mime/globs2') -ge 1 ]] || fail "the kind of file is not known"

bell=/home/ada/bell.qasm
cp "$project/examples/bell.qasm" "$root$bell"
chown 1000:1000 "$root$bell"
as_user ketbench --version
as_user ketbench check "$bell" || fail "ketbench check"
counts=$(as_user ketbench run "$bell" --shots 1000 --seed 1 --json) || fail "ketbench run"
[[ $counts == *'"00"'* && $counts == *'"11"'* && $counts != *'"01"'* ]] || fail "the simulation said $counts"
echo "Simulated: $counts"

if as_user ketbench --help | grep -q "^ *submit "; then
  as_user ketbench targets || fail "ketbench targets"
  target=${KETBENCH_TARGET:-$(as_user ketbench targets --json | grep -oE '"id" *: *"[^"]*"' | head -n 1 | cut -d '"' -f 4)}
  as_user ketbench submit "$bell" --target "$target" --json || fail "ketbench submit"
  as_user ketbench jobs || fail "ketbench jobs"
else
  echo "Nothing is submitted: this version has no such command"
fi

number=87
while [[ -e /tmp/.X11-unix/X$number ]]; do number=$((number + 1)); done
setsid Xvfb ":$number" -screen 0 1400x900x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
for _ in $(seq 100); do
  ! DISPLAY=:$number xdotool getdisplaygeometry >/dev/null 2>&1 || break
  sleep 0.1
done
DISPLAY=:$number xdotool getdisplaygeometry >/dev/null 2>&1 || skip "Xvfb does not answer"
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
display=:$number
as_user ketbench-workbench "$bell" >"$cache/window.log" 2>&1 &
window=
for _ in $(seq 450); do
  window=$(DISPLAY=$display xdotool search --name 'bell.qasm' 2>/dev/null | head -n 1 || :)
  [[ -z $window ]] || break
  sleep 0.2
done
[[ -n $window ]] || { cat "$cache/window.log" >&2; fail "no window with bell.qasm in its title"; }
echo "Window: $(DISPLAY=$display xdotool getwindowname "$window")"
sleep 5
if [[ -n $picture ]] && command -v import >/dev/null; then
  DISPLAY=$display import -window root "$picture"
fi
# Placing a gate by a key changes the title, so the window is alive and takes keys.
DISPLAY=$display xdotool windowfocus "$window" mousemove 500 300 click 1 key --delay 100 ctrl+a
pid=$(DISPLAY=$display xdotool getwindowpid "$window" 2>/dev/null || pgrep -n -f '/usr/lib/ketbench/lib/runtime/bin/ketbench-workbench' || :)
echo "Memory of the window: $(($(ps -o rss= -p "$pid") / 1024)) MB"
# By the key for it: that asks the window as a window manager does, and xdotool's own ways of closing take
# the window away from under the program.
DISPLAY=$display xdotool key ctrl+q
for _ in $(seq 50); do
  kill -0 "$pid" 2>/dev/null || break
  sleep 0.2
done
! kill -0 "$pid" 2>/dev/null || { kill "$pid"; fail "the program goes on without its window"; }
[[ -s $root/home/ada/.config/ketbench/settings.json ]] || fail "the program has not kept its settings"

echo "Left in the user's home: $(cd "$root/home/ada" && find . -type f -not -name '.bash*' -not -name .profile | sort | tr '\n' ' ')"
stray=$(cd "$root/home/ada" && find . -type f -not -name '.bash*' -not -name .profile -not -name bell.qasm \
  -not -path './.config/ketbench/*' -not -path './.cache/fontconfig/*' -not -path './.config/dconf/*' \
  -not -path './.cache/ketbench/*' || :)
[[ -z $stray ]] || fail "files where nobody looks for them: $stray"

inside apt-get purge -y -qq ketbench >>"$cache/apt.log" 2>&1 || fail "the package cannot be removed"
files >"$cache/after"
# What the system made of the lists of all programs is there before and after, but may be new.
left=$(comm -13 "$cache/before" "$cache/after" | grep -v -e '^./usr/share/mime/' -e mimeinfo.cache -e icon-theme.cache || :)
[[ -z $left ]] || fail "left behind: $left"
! grep -rqs ketbench "$root/usr/share/applications" "$root/usr/share/mime" "$root/usr/bin" || fail "the desktop still knows of it"
echo "Removed: nothing is left but the user's files"
