#!/bin/sh
# Makes a .tar.gz and a .deb from the image.
# package.sh IMAGE VERSION ICONS DOCUMENTS OUT: the folders of the image, of pictures, of papers
# about licences and components, and where to put the packages.
set -eu
image=$1 version=$2 icons=$3 papers=$4 out=$5
here=$(cd "$(dirname "$0")" && pwd)
name=ketbench
# Packages of one version say the same time for every file, whenever they are made.
epoch=${SOURCE_DATE_EPOCH:-1767225600}

mkdir -p "$out"
rm -f "$out"/*.tar.gz "$out"/*.deb
machine=$(uname -m)

stage=$out/stage
rm -rf "$stage"
mkdir -p "$stage/tar"
cp -a "$image" "$stage/tar/$name-$version"
cp -a "$papers"/. "$stage/tar/$name-$version/"
tar -C "$stage/tar" --sort=name --owner=0 --group=0 --numeric-owner -cf - "$name-$version" |
  gzip -9n >"$out/$name-$version-linux-$machine.tar.gz"

if ! command -v dpkg-deb >/dev/null; then
  echo "No .deb is made: dpkg-deb is not here" >&2
  rm -rf "$stage"
  exit 0
fi
root=$stage/deb
mkdir -p "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib" "$root/usr/share/applications" \
  "$root/usr/share/mime/packages" "$root/usr/share/man/man1" "$root/usr/share/doc/$name"
cp -a "$image" "$root/usr/lib/$name"
ln -s "../lib/$name/bin/ketbench" "$root/usr/bin/ketbench"
ln -s "../lib/$name/bin/ketbench-workbench" "$root/usr/bin/ketbench-workbench"
cp "$here/ketbench.desktop" "$root/usr/share/applications/"
cp "$here/ketbench.xml" "$root/usr/share/mime/packages/"
cp -a "$papers"/. "$root/usr/share/doc/$name/"
gzip -9nc "$here/ketbench.1" >"$root/usr/share/man/man1/ketbench.1.gz"
ln -s ketbench.1.gz "$root/usr/share/man/man1/ketbench-workbench.1.gz"
for size in 16 22 24 32 48 64 128 256 512; do
  of=$root/usr/share/icons/hicolor/${size}x$size
  mkdir -p "$of/apps" "$of/mimetypes"
  cp "$icons/ketbench-$size.png" "$of/apps/ketbench.png"
  cp "$icons/document-$size.png" "$of/mimetypes/text-x-openqasm.png"
  cp "$icons/document-$size.png" "$of/mimetypes/text-x-qsharp.png"
done
of=$root/usr/share/icons/hicolor/scalable
mkdir -p "$of/apps"
cp "$icons/ketbench.svg" "$of/apps/ketbench.svg"

cat >"$root/DEBIAN/control" <<END
Package: $name
Version: $(echo "$version" | sed 's/-SNAPSHOT/~snapshot/')
Architecture: $(dpkg --print-architecture)
Maintainer: Ketbench developers <noreply@ketbench.invalid>
Installed-Size: $(du -sk "$root/usr" | cut -f 1)
Depends: $(sed '/^#/d' "$here/depends" | paste -sd, | sed 's/,/, /g')
Recommends: desktop-file-utils, libgl1, libxxf86vm1
Section: science
Priority: optional
Description: workbench for quantum circuits
 A window in which a quantum circuit and its text are two views of one
 document, with simulation of what it comes to as it is drawn; and a command
 line that checks, simulates, draws, converts and estimates OpenQASM programs
 and submits them to quantum computers.
 .
 It brings its own Java run-time.
END
find "$root" -newermt "@$epoch" -not -path "$root/usr/lib/*" -exec touch -h -d "@$epoch" {} +
chmod -R u=rwX,go=rX "$root"
dpkg-deb --root-owner-group -Zxz -z6 --build "$root" \
  "$out/${name}_${version}_$(dpkg --print-architecture).deb" >/dev/null
rm -rf "$stage"
du -h "$out"/*.tar.gz "$out"/*.deb
