package org.ketbench.app.icon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What an icon of a tool or a gate is drawn of, in the words of SVG paths.
 *
 * <p>The files are held to a small part of SVG, which is searched for here by hand: an XML parser
 * would take longer to load than all icons together take to be drawn.
 *
 * @param lines what is drawn with a pen
 * @param shapes what is filled
 */
public record Drawing(String lines, String shapes) {
  /** The width and height of the grid that all are drawn on. */
  public static final double GRID = 24;

  private static final String FOLDER = "/org/ketbench/icons/";
  private static final String PATH = "<path ";
  private static final String SHAPE = " d=\"";
  private static final String FILLED = "fill=\"currentColor\"";

  /** The sign of what a button does. */
  public static Drawing tool(String name) {
    Drawing found = find("tool/" + name);
    if (found == null) {
      throw new IllegalArgumentException("There is no icon of the tool " + name);
    }
    return found;
  }

  /** The sign of a gate, by its name in the standard; null if it is told by letters only. */
  public static @Nullable Drawing gate(String name) {
    return find("gate/" + name);
  }

  private static @Nullable Drawing find(String name) {
    try (InputStream stream = Drawing.class.getResourceAsStream(FOLDER + name + ".svg")) {
      return stream == null ? null : of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Drawing of(String svg) {
    var lines = new StringBuilder();
    var shapes = new StringBuilder();
    for (int at = svg.indexOf(PATH); at >= 0; at = svg.indexOf(PATH, at + 1)) {
      String element = svg.substring(at, svg.indexOf('>', at));
      int shape = element.indexOf(SHAPE) + SHAPE.length();
      StringBuilder all = element.contains(FILLED) ? shapes : lines;
      all.append(element, shape, element.indexOf('"', shape)).append(' ');
    }
    return new Drawing(lines.toString().strip(), shapes.toString().strip());
  }
}
