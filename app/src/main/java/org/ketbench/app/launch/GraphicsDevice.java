package org.ketbench.app.launch;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Whether something but the processor can draw the window.
 *
 * <p>On Linux both GTK and JavaFX ask OpenGL first. Where there is no graphics device, as on a
 * virtual display, that loads an OpenGL drawn by the processor, compiler included, some fifty
 * megabytes; then JavaFX refuses it and draws by itself. There both are told not to ask. Elsewhere
 * nothing of the kind is loaded in vain.
 */
public record GraphicsDevice(String system, Path devices) {
  /** The kernel's graphics devices, NVIDIA's own, and that of Linux inside of Windows. */
  private static final List<String> NAMES = List.of("dri", "nvidiactl", "dxg");

  private static final String PIPELINES_OF_JAVAFX = "prism.order";
  private static final String OPENGL_OF_GTK = "GDK_GL";

  public static GraphicsDevice ofThisSystem() {
    return new GraphicsDevice(System.getProperty("os.name"), Path.of("/dev"));
  }

  /** To be called before JavaFX starts; keeps what the user has set. */
  public void spareOpenGlWhereThereIsNone() {
    if (isKnownToBeMissing() && System.getProperty(PIPELINES_OF_JAVAFX) == null) {
      System.setProperty(PIPELINES_OF_JAVAFX, "sw");
      setInEnvironment(OPENGL_OF_GTK, "disable");
    }
  }

  boolean isKnownToBeMissing() {
    return system.toLowerCase(Locale.ROOT).contains("linux")
        && NAMES.stream().map(devices::resolve).noneMatch(Files::exists);
  }

  /**
   * For native libraries of this process, unless it is set there already. The environment that Java
   * shows does not change.
   */
  @SuppressWarnings("restricted")
  static void setInEnvironment(String name, String value) {
    Linker linker = Linker.nativeLinker();
    MethodHandle setenv =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("setenv"),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      int refused =
          (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 0);
      if (refused != 0) {
        throw new IllegalStateException("The environment has no room for " + name);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
