package org.ketbench.icons;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One drawing, which pictures of any size are made from.
 *
 * @param name of its file, without the ending
 */
record Icon(String name, String svg) {

  /** Up to this many pixels the drawing for small sizes is taken, where there is one. */
  private static final int SMALL = 32;

  static Icon read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).replace(".svg", "");
    return new Icon(name, Files.readString(file));
  }

  /** Of two drawings of one thing the one that is meant for a size. */
  static Icon read(Path folder, String name, int size) throws IOException {
    Path small = folder.resolve(name + "-small.svg");
    return read(size <= SMALL && Files.exists(small) ? small : folder.resolve(name + ".svg"));
  }

  /** Draws it in a square; {@code colour} is what lines without a colour of their own get. */
  BufferedImage picture(int size, String colour) throws IOException {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    document(colour).render(null, graphics, new ViewBox(0, 0, size, size));
    graphics.dispose();
    return image;
  }

  private SVGDocument document(String colour) throws IOException {
    byte[] text = svg.replace("currentColor", colour).getBytes(StandardCharsets.UTF_8);
    SVGDocument document =
        new SVGLoader().load(new ByteArrayInputStream(text), null, LoaderContext.createDefault());
    if (document == null) {
      throw new IOException("The drawing " + name + " is no SVG that can be read.");
    }
    return document;
  }
}
