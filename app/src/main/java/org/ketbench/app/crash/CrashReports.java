package org.ketbench.app.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ketbench.app.storage.AtomicFile;

/** The reports that were written, the newest of which are kept. */
final class CrashReports {
  private static final int KEPT = 10;
  private static final String FIRST = "failure-";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final Path folder;

  CrashReports(Path folder) {
    this.folder = folder;
  }

  /** Writes one and returns its file. */
  Path write(CrashReport report, String text) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(FIRST + NAME.format(report.time()) + ".txt");
    AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    forgetOldOnes();
    return file;
  }

  private void forgetOldOnes() throws IOException {
    List<Path> newestFirst;
    try (Stream<Path> files = Files.list(folder)) {
      newestFirst =
          files
              .filter(file -> file.getFileName().toString().startsWith(FIRST))
              .sorted(Comparator.comparing(Path::getFileName).reversed())
              .toList();
    }
    for (Path file : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
      Files.deleteIfExists(file);
    }
  }
}
