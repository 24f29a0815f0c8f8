#!/bin/sh
# Puts a script in the place of each launcher of jpackage, made of what jpackage wrote down for it.
# jpackage's own ask the package manager at every start which package they are of, and then what is
# in it; that takes as long as the rest of a command.
# launchers.sh IMAGE: the folder of the image.
set -eu
image=$1
graphics=$(sed '/^#/d; /^$/d' "$(dirname "$0")/graphics.sh")

# A value of the description as a word of the script.
word() {
  printf '%s\n' "$1" | sed 's/[\\"`$]/\\&/g; s/\\$APPDIR/$app/g; s/.*/"&"/'
}

for description in "$image"/lib/app/*.cfg; do
  name=$(basename "$description" .cfg)
  options='' libraries='' main=''
  while IFS= read -r line; do
    value=${line#*=}
    case $line in
      java-options=*) options="$options $(word "$value")" ;;
      app.classpath=*) libraries=${libraries:+$libraries:}$value ;;
      app.mainclass=*) main=$(word "$value") ;;
      '[Application]' | '[JavaOptions]' | '') ;;
      *)
        echo "launchers.sh: $description says what no launcher is made of: $line" >&2
        exit 1
        ;;
    esac
  done <"$description"
  launcher=$image/bin/$name
  cat >"$launcher.new" <<END
#!/bin/sh
here=\$(readlink -f "\$0")
image=\${here%/bin/*} app=\${here%/bin/*}/lib/app
$graphics
spare_opengl /dev
exec "\$image/lib/runtime/bin/$name"$options \$drawing -classpath $(word "$libraries") $main "\$@"
END
  chmod 755 "$launcher.new"
  mv "$launcher.new" "$launcher"
  # Those who look for the process find it by this name.
  ln -s java "$image/lib/runtime/bin/$name"
  rm "$description"
done
# What only those launchers and jpackage itself read.
rm "$image/lib/libapplauncher.so" "$image/lib/app/.jpackage.xml"
