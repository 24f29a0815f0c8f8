package org.ketbench.app.canvas.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.scene.Colour;
import org.ketbench.app.canvas.scene.Shape;
import org.ketbench.app.canvas.scene.Stroke;

/*
 * Why not a library. A picture is one page of lines, rectangles, curves and short texts, and what a
 * PDF reader needs for that is seven objects and a table of where they begin. A library brings
 * several megabytes, its own fonts and a start-up that is longer than the work, for features that
 * are not used here.
 *
 * Fonts. Helvetica and Symbol are among the fonts that a reader must have, and the layout measures
 * text with Helvetica's widths, so nothing has to be embedded and text can be searched and copied.
 * What neither font has, such as a name in Chinese letters, is drawn as outlines of the machine's
 * own font; that is the only thing here that loads AWT and differs from one machine to another.
 */

/** Writes a picture as a PDF of one page, in vectors. */
public final class PdfWriter {
  /** A pixel is 1/96 inch and a point 1/72. */
  private static final double POINTS = 0.75;

  /** Longer pages are not shown by all readers; such pictures are made smaller. */
  private static final double LONGEST_PAGE = 14_400;

  /** How far the control points of a quarter circle are from its ends, in radii. */
  private static final double BOW = 0.5523;

  private final StringBuilder content = new StringBuilder();

  private PdfWriter() {}

  public static void write(Picture picture, OutputStream out) throws IOException {
    double longest = Math.max(picture.width(), picture.height()) * POINTS;
    double scale = POINTS * Math.min(1, LONGEST_PAGE / longest);
    String width = Numbers.of(picture.width() * scale);
    String height = Numbers.of(picture.height() * scale);
    PdfWriter page = new PdfWriter();
    page.content.append(
        String.format("%.5f 0 0 %.5f 0 %s cm%n", scale, -scale, height).replace("\r", ""));
    picture.paint(page::shape);
    byte[] packed = packed(page.content.toString());

    List<byte[]> objects = new ArrayList<>();
    objects.add(
        ascii(
            "<< /Type /Catalog /Pages 2 0 R /Lang (en) "
                + "/ViewerPreferences << /DisplayDocTitle true >> >>"));
    objects.add(ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
    objects.add(
        ascii(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 "
                + width
                + " "
                + height
                + "] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>"));
    objects.add(stream(packed));
    objects.add(
        ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
    objects.add(ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>"));
    objects.add(
        ascii(
            "<< /Title "
                + text(picture.title())
                + " /Subject "
                + text(picture.description())
                + " /Creator (Ketbench) >>"));
    out.write(file(objects));
  }

  private static byte[] file(List<byte[]> objects) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(ascii("%PDF-1.4\n"));
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format("%010d 00000 n \n", file.size()));
      file.write(ascii((i + 1) + " 0 obj\n"));
      file.write(objects.get(i));
      file.write(ascii("\nendobj\n"));
    }
    int start = file.size();
    int count = objects.size() + 1;
    file.write(ascii("xref\n0 " + count + "\n0000000000 65535 f \n" + table));
    file.write(
        ascii(
            "trailer\n<< /Size "
                + count
                + " /Root 1 0 R /Info 7 0 R >>\nstartxref\n"
                + start
                + "\n%%EOF\n"));
    return file.toByteArray();
  }

  private static byte[] stream(byte[] packed) throws IOException {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.write(ascii("<< /Length " + packed.length + " /Filter /FlateDecode >>\nstream\n"));
    object.write(packed);
    object.write(ascii("\nendstream"));
    return object.toByteArray();
  }

  private static byte[] packed(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream deflater = new DeflaterOutputStream(bytes)) {
      deflater.write(ascii(content));
    }
    return bytes.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A string of any characters, as a PDF's properties have it. */
  private static String text(String text) {
    StringBuilder hexadecimal = new StringBuilder("<feff");
    for (int i = 0; i < text.length(); i++) {
      hexadecimal.append(String.format("%04x", (int) text.charAt(i)));
    }
    return hexadecimal.append('>').toString();
  }

  private void shape(Shape shape) {
    switch (shape) {
      case Shape.Line line -> {
        move(line.x1(), line.y1());
        line(line.x2(), line.y2());
        paint(null, line.stroke());
      }
      case Shape.Box box -> {
        box(box);
        paint(box.fill(), box.stroke());
      }
      case Shape.Circle circle -> {
        double r = circle.radius();
        round(circle.x() - r, circle.y() - r, 2 * r, 2 * r, r);
        paint(circle.fill(), circle.stroke());
      }
      case Shape.Path path -> {
        path.steps().forEach(this::step);
        paint(path.fill(), path.stroke());
      }
      case Shape.Text text -> text(text);
    }
  }

  private void box(Shape.Box box) {
    if (box.radius() > 0) {
      round(box.x(), box.y(), box.width(), box.height(), box.radius());
    } else {
      numbers(box.x(), box.y(), box.width(), box.height()).append("re\n");
    }
  }

  private void round(double x, double y, double width, double height, double r) {
    double bow = r * (1 - BOW);
    double right = x + width;
    double bottom = y + height;
    move(x + r, y);
    line(right - r, y);
    curve(right - bow, y, right, y + bow, right, y + r);
    line(right, bottom - r);
    curve(right, bottom - bow, right - bow, bottom, right - r, bottom);
    line(x + r, bottom);
    curve(x + bow, bottom, x, bottom - bow, x, bottom - r);
    line(x, y + r);
    curve(x, y + bow, x + bow, y, x + r, y);
    content.append("h\n");
  }

  private void step(Shape.Step step) {
    switch (step) {
      case Shape.Step.Move(double x, double y) -> move(x, y);
      case Shape.Step.LineTo(double x, double y) -> line(x, y);
      case Shape.Step.CurveTo(double x1, double y1, double x2, double y2, double x, double y) ->
          curve(x1, y1, x2, y2, x, y);
      case Shape.Step.Close _ -> content.append("h\n");
    }
  }

  private void move(double x, double y) {
    numbers(x, y).append("m\n");
  }

  private void line(double x, double y) {
    numbers(x, y).append("l\n");
  }

  private void curve(double x1, double y1, double x2, double y2, double x, double y) {
    numbers(x1, y1, x2, y2, x, y).append("c\n");
  }

  private StringBuilder numbers(double... values) {
    for (double value : values) {
      Numbers.append(content, value).append(' ');
    }
    return content;
  }

  private void paint(@Nullable Colour fill, @Nullable Stroke stroke) {
    if (fill != null) {
      colour(fill, "rg");
    }
    if (stroke != null) {
      colour(stroke.colour(), "RG");
      numbers(stroke.width()).append("w [");
      content.append(stroke.dashed() ? Numbers.of(Stroke.DASH) : "").append("] 0 d ");
    }
    content.append(fill == null ? "S\n" : stroke == null ? "f\n" : "B\n");
  }

  private void colour(Colour colour, String operator) {
    for (int channel : new int[] {colour.red(), colour.green(), colour.blue()}) {
      content.append(String.format("%.3f ", channel / 255.0));
    }
    content.append(operator).append(' ');
  }

  private void text(Shape.Text text) {
    List<PdfText.Run> runs = PdfText.runs(text.text());
    if (runs.isEmpty()) {
      shape(Glyphs.path(text));
      return;
    }
    colour(text.colour(), "rg");
    content.append("BT 1 0 0 -1 ");
    numbers(text.left(), text.y()).append("Tm ");
    for (PdfText.Run run : runs) {
      content.append(run.font()).append(' ');
      numbers(text.size()).append("Tf <").append(run.codes()).append("> Tj ");
    }
    content.append("ET\n");
  }
}
