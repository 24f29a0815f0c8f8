package org.ketbench.app.startup;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.ParsedValue;
import javafx.css.StyleConverter;
import javafx.css.Stylesheet;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the style sheets of a jar. JavaFX takes a compiled one that stands beside a text in its
 * place, and parsing the text, with having the parser compiled, takes a tenth of a start. A sheet
 * stays a text when compiling loses something, as JavaFX 26 does with spans of time.
 */
public final class StyleSheets {
  private static final String TEXT = ".css";
  private static final String COMPILED = ".bss";

  private StyleSheets() {}

  /** Takes the jar, which is changed. */
  public static void main(String[] arguments) throws IOException {
    compile(Path.of(arguments[0]));
  }

  static void compile(Path jar) throws IOException {
    Path text = Files.createTempFile("style", TEXT);
    Path compiled = Files.createTempFile("style", COMPILED);
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      for (Path sheet : sheets(inside.getPath("/"))) {
        Files.copy(sheet, text, StandardCopyOption.REPLACE_EXISTING);
        Stylesheet.convertToBinary(text.toFile(), compiled.toFile());
        if (!declarations(Stylesheet.loadBinary(compiled.toUri().toURL()))
            .equals(declarations(new CssParser().parse(text.toUri().toURL())))) {
          System.out.println(sheet + " is not compiled: something of it would be lost");
          continue;
        }
        String name = String.valueOf(sheet.getFileName());
        Files.copy(
            compiled,
            sheet.resolveSibling(name.substring(0, name.length() - TEXT.length()) + COMPILED),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(text);
      Files.deleteIfExists(compiled);
    }
  }

  private static List<String> declarations(Stylesheet sheet) {
    return sheet.getRules().stream()
        .flatMap(rule -> rule.getDeclarations().stream())
        .map(each -> inWords(each))
        .toList();
  }

  private static String inWords(Declaration declaration) {
    return declaration.getProperty() + ": " + inWords(declaration.getParsedValue());
  }

  private static String inWords(@Nullable Object value) {
    return switch (value) {
      case ParsedValue<?, ?> parsed ->
          inWords(parsed.getConverter()) + "(" + inWords(parsed.getValue()) + ")";
      case StyleConverter<?, ?> converter -> converter.getClass().getName();
      case Object[] several ->
          Arrays.stream(several).map(StyleSheets::inWords).collect(Collectors.joining(", "));
      case null, default -> String.valueOf(value);
    };
  }

  private static List<Path> sheets(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(TEXT)).toList();
    }
  }
}
