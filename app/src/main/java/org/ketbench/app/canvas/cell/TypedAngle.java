package org.ketbench.app.canvas.cell;

/** Angles as people type them. */
final class TypedAngle {
  private TypedAngle() {}

  /** The angle as OpenQASM has it: {@code 2π} and {@code 2pi} are products. */
  static String text(String typed) {
    return typed
        .replace("π", "pi")
        .replaceAll("(?<![\\p{L}\\w.])(\\d+(?:\\.\\d*)?)\\s*pi(?![\\p{L}\\w])", "$1*pi");
  }
}
