package org.ketbench.app.estimates.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ketbench.app.canvas.picture.Drawable;
import org.ketbench.app.canvas.picture.PngWriter;
import org.ketbench.app.canvas.picture.SvgWriter;
import org.ketbench.estimate.document.ResultDocument;

/** Runs and charts as the content of files; the window and the command line write the same. */
public final class Export {
  private static final double PIXELS = 2;

  private Export() {}

  /** The result document of the reference estimator, an entry for each run. */
  public static byte[] json(List<Run> runs) {
    String text = ResultDocument.of(runs.stream().map(Run::result).toList()).toPrettyString();
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] csv(List<Run> runs) throws IOException {
    StringBuilder text = new StringBuilder();
    Csv.write(runs, text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] svg(Drawable chart) throws IOException {
    return bytes(out -> SvgWriter.write(chart, out));
  }

  public static byte[] png(Drawable chart) throws IOException {
    return bytes(out -> PngWriter.write(chart, PIXELS, out));
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.to(out);
    return out.toByteArray();
  }
}
