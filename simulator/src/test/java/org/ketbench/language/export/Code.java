package org.ketbench.language.export;

/** What is written without what it says to people. */
final class Code {
  private Code() {}

  /** The lines that do not begin as comments do. */
  static String of(Exported exported, String comment) {
    return exported
        .text()
        .lines()
        .filter(line -> !line.startsWith(comment))
        .reduce("", (before, line) -> before + line + "\n");
  }
}
