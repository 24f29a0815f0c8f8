package org.ketbench.app.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleSheetsTest {
  @Test
  void aCompiledSheetStandsBesideItsTextAndSaysTheSame(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("some.jar");
    try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Path styles = Files.createDirectory(inside.getPath("/styles"));
      Files.writeString(
          styles.resolve("Some.css"), ".a { -fx-padding: 3px; } .b:hover .c { -fx-opacity: 0.5; }");
    }

    StyleSheets.compile(jar);

    Path compiled = folder.resolve("Some.bss");
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Files.copy(inside.getPath("/styles/Some.bss"), compiled);
    }
    Stylesheet read = Stylesheet.loadBinary(compiled.toUri().toURL());
    assertEquals(2, read.getRules().size());
    assertEquals("-fx-padding", read.getRules().get(0).getDeclarations().get(0).getProperty());
    assertEquals("*.b:hover *.c", read.getRules().get(1).getSelectors().get(0).toString().strip());
  }

  @Test
  void aSheetThatWouldLoseSomethingStaysAText(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("some.jar");
    try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Files.writeString(inside.getPath("/Lost.css"), ".a { -fx-blink-rate: 0ms; }");
      Files.writeString(inside.getPath("/Kept.css"), ".a { -fx-background-insets: 0, 1 2 3 4; }");
    }

    StyleSheets.compile(jar);

    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      assertFalse(Files.exists(inside.getPath("/Lost.bss")));
      assertTrue(Files.exists(inside.getPath("/Kept.bss")));
    }
  }

  /** Of several the first is taken, and the system's font where it is not there. */
  @Test
  void noSheetOfTheProgramNamesMoreThanOneFamilyOfFonts() throws IOException {
    var several = Pattern.compile("-fx-font-family:[^;]*,");
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      List<Path> sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
      assertFalse(sheets.isEmpty());
      for (Path sheet : sheets) {
        assertFalse(several.matcher(Files.readString(sheet)).find(), sheet.toString());
      }
    }
  }
}
