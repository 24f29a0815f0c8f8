package org.ketbench.engine.statevector.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The Vector API has no common type for float and double, so the float kernels are copies. */
final class FloatKernelsTest {
  private static final Path KERNELS =
      Path.of(
          System.getProperty("ketbench.root", ".."),
          "simulator/src/main/java/org/ketbench/engine/statevector/kernel");
  private static final List<String> OWN_FORM = List.of("DoubleLanes.java", "DoubleNumber.java");

  @TestFactory
  Stream<DynamicTest> areTheDoubleKernelsWithAnotherType() throws IOException {
    try (Stream<Path> files = Files.list(KERNELS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("Double") && !OWN_FORM.contains(name))
          .sorted()
          .toList()
          .stream()
          .map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
    }
  }

  private static void compare(String name) throws IOException {
    String expected =
        Files.readString(KERNELS.resolve(name))
            .replace("Double", "Float")
            .replace("DOUBLE", "FLOAT")
            .replace("double", "float");
    String actual = Files.readString(KERNELS.resolve(name.replace("Double", "Float")));
    assertEquals(words(expected), words(actual));
  }

  /** The formatter may break lines elsewhere where names are shorter. */
  private static String words(String source) {
    return source.replaceAll("[\\s*]+", "");
  }
}
