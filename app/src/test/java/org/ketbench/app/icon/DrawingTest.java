package org.ketbench.app.icon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketbench.circuit.GateCatalogue;

/** The drawings keep to the rules that they are drawn by, so that the window can read them. */
final class DrawingTest {
  private static final Path ICONS = Path.of(System.getProperty("ketbench.root", ".."), "icons");

  @Test
  void linesAndShapesAreToldApart() {
    Drawing drawing =
        Drawing.of(
            """
            <svg><path stroke="currentColor" d="M1 2 h3"/><path fill="currentColor" d="M5 6 z"/>
            <path stroke="currentColor" d="M7 8 v9"/></svg>\
            """);

    assertEquals(new Drawing("M1 2 h3 M7 8 v9", "M5 6 z"), drawing);
  }

  @Test
  void aToolWithoutASignIsAMistake() {
    assertThrows(IllegalArgumentException.class, () -> Drawing.tool("no-such-tool"));
  }

  @Test
  void aGateMayBeToldByLettersOnly() {
    assertNotNull(Drawing.gate("h"));
    assertNull(Drawing.gate("rzz"));
  }

  static List<Path> drawings() throws IOException {
    try (Stream<Path> tools = Files.list(ICONS.resolve("tool"));
        Stream<Path> gates = Files.list(ICONS.resolve("gate"))) {
      return Stream.concat(tools, gates).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void everyDrawingKeepsToItsGridAndColour(Path file) throws IOException {
    String svg = Files.readString(file);
    Drawing drawing = Drawing.of(svg);
    var all = new SVGPath();
    all.setContent(drawing.lines() + " " + drawing.shapes());
    Bounds bounds = all.getBoundsInLocal();

    assertTrue(svg.contains("viewBox=\"0 0 24 24\""), "the grid is 24 by 24");
    assertTrue(svg.contains("<title>"), "a drawing says what it is");
    assertFalse(svg.matches("(?s).*<(?!/?(svg|path|title)\\b)[a-z].*"), "only paths are read");
    assertFalse(svg.contains("#"), "the colour is that of the text around");
    assertFalse(bounds.isEmpty(), "there is something to see");
    assertTrue(bounds.getMinX() >= 0 && bounds.getMinY() >= 0, () -> "within the grid: " + bounds);
    assertTrue(
        bounds.getMaxX() <= Drawing.GRID && bounds.getMaxY() <= Drawing.GRID,
        () -> "within the grid: " + bounds);
  }

  @Test
  void drawingsOfGatesAreNamedAfterGates() throws IOException {
    List<String> others =
        List.of("anticontrol", "barrier", "condition", "control", "measure", "reset");
    for (Path file : drawings()) {
      String name = file.getFileName().toString().replace(".svg", "");
      if (file.startsWith(ICONS.resolve("gate")) && !others.contains(name)) {
        assertNotNull(GateCatalogue.standard().find(name), name);
      }
    }
  }
}
