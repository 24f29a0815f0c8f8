package org.ketbench.app.canvas.picture;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.export.QuantikzExporter;
import org.ketbench.language.export.TextDrawing;
import org.ketbench.language.export.TextStyle;

/**
 * What a circuit is drawn as; the ending of the file's name tells. The command line and the window
 * both write through here, so that they give the same bytes.
 */
public enum PictureFormat {
  TXT("Text") {
    @Override
    public void write(Circuit circuit, String title, PictureOptions options, OutputStream out)
        throws IOException {
      Integer width = options.width();
      TextStyle style = width == null ? TextStyle.UNICODE : TextStyle.UNICODE.wrapped(width);
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      TextDrawing.write(circuit, style, writer);
      writer.flush();
    }
  },
  SVG("SVG") {
    @Override
    public void write(Circuit circuit, String title, PictureOptions options, OutputStream out)
        throws IOException {
      SvgWriter.write(options.picture(circuit, title), out);
    }
  },
  PNG("PNG") {
    @Override
    public void write(Circuit circuit, String title, PictureOptions options, OutputStream out)
        throws IOException {
      Picture picture = options.picture(circuit, title);
      double pixels = PngWriter.pixels(picture, options.scale());
      if (pixels > MOST_PIXELS) {
        throw new PictureTooLarge(
            "The picture would have %.0f million pixels. Draw it at a smaller scale, or as .svg or"
                    .formatted(pixels / 1e6)
                + " .pdf.");
      }
      PngWriter.write(picture, options.scale(), out);
    }
  },
  PDF("PDF") {
    @Override
    public void write(Circuit circuit, String title, PictureOptions options, OutputStream out)
        throws IOException {
      PdfWriter.write(options.picture(circuit, title), out);
    }
  },
  /** A LaTeX file of its own, whose pictures can be copied into another. */
  TEX("LaTeX") {
    @Override
    public void write(Circuit circuit, String title, PictureOptions options, OutputStream out)
        throws IOException {
      out.write(QuantikzExporter.document(circuit).getBytes(StandardCharsets.UTF_8));
    }
  };

  /** A picture of more pixels does not fit into an array, let alone on a screen. */
  private static final double MOST_PIXELS = 250e6;

  private final String title;

  PictureFormat(String title) {
    this.title = title;
  }

  /** The name by which people know it. */
  public String title() {
    return title;
  }

  /** The ending of its files, without the point. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Draws a whole circuit.
   *
   * @throws PictureTooLarge before anything is written
   */
  public abstract void write(
      Circuit circuit, String title, PictureOptions options, OutputStream out) throws IOException;

  /** The format of a file; null if its ending is none of these. */
  public static @Nullable PictureFormat of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (PictureFormat format : values()) {
      if (name.endsWith("." + format.label())) {
        return format;
      }
    }
    return null;
  }

  /** All endings as a sentence has them: .a, .b or .c. */
  public static String endings() {
    List<String> endings = Arrays.stream(values()).map(format -> "." + format.label()).toList();
    return endings.stream().limit(endings.size() - 1).collect(Collectors.joining(", "))
        + " or "
        + endings.getLast();
  }
}
