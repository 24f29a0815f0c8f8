package org.ketbench.language.openqasm.edit;

/** Numbers of things as they are said. */
final class Counted {
  private Counted() {}

  static String of(int count, String thing) {
    return switch (count) {
      case 0 -> "no " + thing;
      case 1 -> "one " + thing;
      default -> count + " " + thing + "s";
    };
  }
}
