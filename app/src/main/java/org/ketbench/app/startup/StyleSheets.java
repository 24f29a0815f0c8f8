package org.ketbench.app.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Compiles style sheets. JavaFX takes a compiled one that stands beside a text in its place, and
 * parsing the text takes a tenth of a start.
 */
public final class StyleSheets {
  private static final String TEXT = ".css";
  private static final String COMPILED = ".bss";

  private StyleSheets() {}

  /** Takes the folder in which, and in those inside of which, style sheets stand. */
  public static void main(String[] arguments) throws IOException {
    compile(Path.of(arguments[0]));
  }

  static void compile(Path folder) throws IOException {
    List<Path> texts;
    try (Stream<Path> all = Files.walk(folder)) {
      texts = all.filter(file -> file.toString().endsWith(TEXT)).toList();
    }
    for (Path text : texts) {
      String name = String.valueOf(text.getFileName());
      Path compiled = text.resolveSibling(name.substring(0, name.length() - 4) + COMPILED);
      Stylesheet.convertToBinary(text.toFile(), compiled.toFile());
    }
  }
}
