package org.ketbench.app.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class GraphicsDeviceTest {
  @TempDir Path devices;

  @Test
  void missesOneWhereTheKernelHasNone() throws IOException {
    Files.createFile(devices.resolve("null"));

    assertTrue(new GraphicsDevice("Linux", devices).isKnownToBeMissing());
  }

  @Test
  void findsThatOfEachMaker() throws IOException {
    for (String name : new String[] {"dri", "nvidiactl", "dxg"}) {
      Path device = Files.createDirectory(devices.resolve(name));
      assertFalse(new GraphicsDevice("Linux", devices).isKnownToBeMissing(), name);
      Files.delete(device);
    }
  }

  @Test
  void asksNothingOfOtherSystems() {
    assertFalse(new GraphicsDevice("Mac OS X", devices).isKnownToBeMissing());
    assertFalse(new GraphicsDevice("Windows 11", devices).isKnownToBeMissing());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatItSetsIsSeenByNativeCodeAndKeepsWhatTheUserSet() throws Throwable {
    GraphicsDevice.setInEnvironment("KETBENCH_OF_THE_TEST", "first");
    GraphicsDevice.setInEnvironment("KETBENCH_OF_THE_TEST", "second");

    assertEquals("first", seenByNativeCode("KETBENCH_OF_THE_TEST"));
  }

  @SuppressWarnings("restricted")
  private static String seenByNativeCode(String name) throws Throwable {
    Linker linker = Linker.nativeLinker();
    var getenv =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("getenv"),
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    try (var arena = Arena.ofConfined()) {
      var value = (MemorySegment) getenv.invokeExact(arena.allocateFrom(name));
      return value.reinterpret(100).getString(0);
    }
  }
}
