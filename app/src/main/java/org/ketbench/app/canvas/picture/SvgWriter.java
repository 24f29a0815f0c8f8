package org.ketbench.app.canvas.picture;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.scene.Colour;
import org.ketbench.app.canvas.scene.Shape;
import org.ketbench.app.canvas.scene.Stroke;

/**
 * Writes a picture as SVG. Text stays text, so that it can be found and read aloud; each piece says
 * how long it is, so that it fits its box in whatever font a viewer has.
 */
public final class SvgWriter {
  private static final String FONTS = "Helvetica, Arial, 'Liberation Sans', sans-serif";

  private final Appendable out;
  private final StringBuilder line = new StringBuilder();

  private SvgWriter(Appendable out) {
    this.out = out;
  }

  public static void write(Drawable picture, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    write(picture, writer);
    writer.flush();
  }

  static void write(Drawable picture, Appendable out) throws IOException {
    try {
      new SvgWriter(out).write(picture);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(Drawable picture) {
    String width = Numbers.of(picture.width());
    String height = Numbers.of(picture.height());
    line.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        .append(width)
        .append("\" height=\"")
        .append(height)
        .append("\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" role=\"img\" aria-labelledby=\"title\" aria-describedby=\"description\"")
        .append(" font-family=\"")
        .append(FONTS)
        .append("\">");
    end();
    line.append("<title id=\"title\">").append(escaped(picture.title())).append("</title>");
    end();
    line.append("<desc id=\"description\">")
        .append(escaped(picture.description()))
        .append("</desc>");
    end();
    picture.paint(this::shape);
    line.append("</svg>");
    end();
  }

  private void end() {
    try {
      out.append(line).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line.setLength(0);
  }

  private void shape(Shape shape) {
    switch (shape) {
      case Shape.Line each -> {
        line.append("<line");
        number("x1", each.x1());
        number("y1", each.y1());
        number("x2", each.x2());
        number("y2", each.y2());
        stroke(each.stroke());
        line.append("/>");
      }
      case Shape.Box box -> {
        line.append("<rect");
        number("x", box.x());
        number("y", box.y());
        number("width", box.width());
        number("height", box.height());
        if (box.radius() > 0) {
          number("rx", box.radius());
        }
        paint(box.fill(), box.stroke());
        line.append("/>");
      }
      case Shape.Circle circle -> {
        line.append("<circle");
        number("cx", circle.x());
        number("cy", circle.y());
        number("r", circle.radius());
        paint(circle.fill(), circle.stroke());
        line.append("/>");
      }
      case Shape.Path path -> {
        line.append("<path d=\"");
        path.steps().forEach(this::step);
        line.append('"');
        paint(path.fill(), path.stroke());
        line.append("/>");
      }
      case Shape.Text text -> text(text);
    }
    end();
  }

  private void step(Shape.Step step) {
    switch (step) {
      case Shape.Step.Move(double x, double y) -> point('M', x, y);
      case Shape.Step.LineTo(double x, double y) -> point('L', x, y);
      case Shape.Step.CurveTo curve -> {
        point('C', curve.x1(), curve.y1());
        point(' ', curve.x2(), curve.y2());
        point(' ', curve.x(), curve.y());
      }
      case Shape.Step.Close _ -> line.append('Z');
    }
  }

  private void point(char command, double x, double y) {
    Numbers.append(line.append(command), x);
    Numbers.append(line.append(' '), y);
  }

  private void text(Shape.Text text) {
    line.append("<text");
    number("x", text.x());
    number("y", text.y());
    number("font-size", text.size());
    switch (text.anchor()) {
      case START -> {}
      case MIDDLE -> line.append(" text-anchor=\"middle\"");
      case END -> line.append(" text-anchor=\"end\"");
    }
    number("textLength", text.width());
    line.append(" lengthAdjust=\"spacingAndGlyphs\" fill=\"")
        .append(text.colour().hex())
        .append("\" xml:space=\"preserve\">")
        .append(escaped(text.text()))
        .append("</text>");
  }

  private void number(String name, double value) {
    line.append(' ').append(name).append("=\"");
    Numbers.append(line, value).append('"');
  }

  private void paint(@Nullable Colour fill, @Nullable Stroke stroke) {
    line.append(" fill=\"").append(fill == null ? "none" : fill.hex()).append('"');
    if (stroke != null) {
      stroke(stroke);
    }
  }

  private void stroke(Stroke stroke) {
    line.append(" stroke=\"").append(stroke.colour().hex()).append('"');
    number("stroke-width", stroke.width());
    if (stroke.dashed()) {
      number("stroke-dasharray", Stroke.DASH);
    }
  }

  /** Text as XML has it; characters that XML does not allow become question marks. */
  static String escaped(String text) {
    StringBuilder result = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      switch (character) {
        case '<' -> result.append("&lt;");
        case '>' -> result.append("&gt;");
        case '&' -> result.append("&amp;");
        case '"' -> result.append("&quot;");
        case '\n', '\t' -> result.append(' ');
        default -> {
          boolean allowed =
              character >= ' '
                  && !(character >= 0xd800 && character <= 0xdfff)
                  && character != 0xfffe
                  && character != 0xffff;
          result.appendCodePoint(allowed ? character : '?');
        }
      }
    }
    return result.toString();
  }
}
