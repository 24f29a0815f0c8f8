# For the launchers on Linux, which read or contain this.
#
# Both GTK and JavaFX ask OpenGL first. Where there is no graphics device, as on a virtual display,
# that loads an OpenGL drawn by the processor, compiler included, some fifty megabytes; then JavaFX
# refuses it and draws by itself. There both are told not to ask. GTK reads it in the environment,
# which Java cannot change without more work than this takes. And where the processor paints, a button is
# painted sooner than looked up and copied from a picture of eight megabytes that keeps what was painted.

# spare_opengl DEVICES: sets drawing to what the JVM is to be told, where the folder has none of the
# kernel's graphics devices, nor NVIDIA's own, nor that of Linux inside of Windows.
spare_opengl() {
  drawing=
  if [ ! -e "$1/dri" ] && [ ! -e "$1/nvidiactl" ] && [ ! -e "$1/dxg" ]; then
    drawing='-Dprism.order=sw -Dprism.disableRegionCaching=true'
    export GDK_GL="${GDK_GL:-disable}"
  fi
}
