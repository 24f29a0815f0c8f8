package org.ketbench.app.charts.histogram;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ketbench.app.canvas.picture.PngWriter;
import org.ketbench.app.canvas.picture.SvgWriter;
import org.ketbench.app.charts.histogram.HistogramViewModel.Shown;
import org.ketbench.app.storage.AtomicFile;

/** Writes histograms to files and reads series from them. */
final class HistogramFiles {
  private static final double PIXELS = 2;

  /** The endings of files that are written. */
  static final List<String> ENDINGS = List.of("svg", "png", "csv", "json");

  private HistogramFiles() {}

  /** What a file of this name holds, by its ending. */
  static byte[] content(Shown shown, boolean lowestFirst, String name) throws IOException {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    var out = new ByteArrayOutputStream();
    var picture = new HistogramPicture(shown, lowestFirst);
    switch (ending) {
      case "png" -> PngWriter.write(picture, PIXELS, out);
      case "csv" -> out.writeBytes(HistogramText.csv(shown).getBytes(StandardCharsets.UTF_8));
      case "json" -> out.writeBytes(HistogramText.json(shown).getBytes(StandardCharsets.UTF_8));
      default -> SvgWriter.write(picture, out);
    }
    return out.toByteArray();
  }

  static void write(Shown shown, boolean lowestFirst, Path file) throws IOException {
    AtomicFile.write(file, content(shown, lowestFirst, String.valueOf(file.getFileName())));
  }

  static List<Series> read(Path file) throws IOException, SeriesFile.UnreadableException {
    return SeriesFile.read(String.valueOf(file.getFileName()), Files.readString(file));
  }
}
