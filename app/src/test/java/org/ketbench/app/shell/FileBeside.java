package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Watches for what is written beside a file before it takes the name of the file. */
final class FileBeside {
  private final Path file;
  private final Set<Path> known;

  /** What stands beside the file by now was left by a program that was killed before. */
  FileBeside(Path file) throws IOException {
    this.file = file;
    known = new HashSet<>(all());
  }

  boolean isThere() throws IOException {
    return !fresh().isEmpty();
  }

  /** What came since. */
  List<Path> fresh() throws IOException {
    return all().stream().filter(each -> !known.contains(each)).toList();
  }

  private List<Path> all() throws IOException {
    String start = "." + file.getFileName() + ".";
    try (Stream<Path> all = Files.list(Objects.requireNonNull(file.getParent()))) {
      return all.filter(each -> String.valueOf(each.getFileName()).startsWith(start)).toList();
    }
  }
}
