package org.ketbench.app.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said to people stands in bundles, where it can be read and translated as a whole. */
final class WordsTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("ketbench.root", ".."))
          .resolve("app/src/main/java/org/ketbench/app/canvas");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Two words, or one with a capital letter. */
  private static final Pattern SAID =
      Pattern.compile(".*[a-z]{2,}[.,:;?]? [a-z]{2,}.*|[A-Z][a-z]+[.:]?");

  private static final Pattern NOT_SAID =
      Pattern.compile(".*(@SuppressWarnings|Exception\\(|-fx-|Texts\\.beside).*");

  @Test
  void theCanvasHasNoneInTheCode() throws IOException {
    List<String> found = new ArrayList<>();
    for (String part : List.of("cell", "gesture", "layout", "view")) {
      try (Stream<Path> files = Files.list(SOURCES.resolve(part))) {
        for (Path file : files.sorted().toList()) {
          literals(file, found);
        }
      }
    }

    assertEquals(List.of(), found);
  }

  private static void literals(Path file, List<String> found) throws IOException {
    for (String line : Files.readAllLines(file)) {
      boolean comment = line.strip().startsWith("*") || line.strip().startsWith("/");
      if (!comment && !NOT_SAID.matcher(line).matches()) {
        Matcher literal = LITERAL.matcher(line);
        while (literal.find()) {
          if (SAID.matcher(literal.group(1)).matches()) {
            found.add(file.getFileName() + ": " + literal.group(1));
          }
        }
      }
    }
  }
}
