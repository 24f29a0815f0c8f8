package org.ketbench.language.export;

/** Text made line by line, with two spaces for each level of nesting. */
final class CodeWriter {
  private final StringBuilder text = new StringBuilder();
  private int depth;

  void line(String line) {
    if (!line.isEmpty()) {
      text.repeat("  ", depth).append(line);
    }
    text.append('\n');
  }

  void open(String line) {
    line(line);
    depth++;
  }

  void close(String line) {
    depth--;
    line(line);
  }

  /** Ends one branch and begins the next. */
  void otherwise(String line) {
    depth--;
    open(line);
  }

  /** Adds what another writer has, as it is. */
  void append(CodeWriter other) {
    text.append(other.text);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
