package org.ketbench.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ketbench.app.cli.CommandRun.ketbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ExamplesTest {

  static List<Path> examples() throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of(System.getProperty("ketbench.root"), "examples"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isRightAndWellLaidOut(Path example) {
    assertEquals(new CommandRun(0, "", ""), ketbench("check", example));
    assertEquals(new CommandRun(0, "", ""), ketbench("format", "--check", example));
  }
}
