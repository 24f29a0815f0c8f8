package org.ketbench.app.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleSheetsTest {
  @Test
  void aCompiledSheetStandsBesideItsTextAndSaysTheSame(@TempDir Path folder) throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.writeString(
        inside.resolve("Some.css"), ".a { -fx-padding: 3px; } .b:hover .c { -fx-opacity: 0.5; }");

    StyleSheets.compile(folder);

    Stylesheet read = Stylesheet.loadBinary(inside.resolve("Some.bss").toUri().toURL());
    assertEquals(2, read.getRules().size());
    assertEquals("-fx-padding", read.getRules().get(0).getDeclarations().get(0).getProperty());
    assertEquals("*.b:hover *.c", read.getRules().get(1).getSelectors().get(0).toString().strip());
  }
}
