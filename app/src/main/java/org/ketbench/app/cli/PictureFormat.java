package org.ketbench.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a circuit is drawn as; the ending of the file's name tells. */
enum PictureFormat {
  TXT,
  SVG,
  PNG,
  PDF;

  /** The format of a file; null if its ending is none of these. */
  static @Nullable PictureFormat of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (PictureFormat format : values()) {
      if (name.endsWith("." + format.label())) {
        return format;
      }
    }
    return null;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
