package org.ketbench.language.openqasm.check;

/**
 * The version of OpenQASM that a program is read as.
 *
 * @param written whether a version line says so
 */
public record LanguageVersion(int major, int minor, boolean written) {
  public boolean isTwo() {
    return major == 2;
  }

  /** Whether the program says that it is older than this version of OpenQASM 3. */
  public boolean isWrittenBefore(int otherMajor, int otherMinor) {
    return written && (major < otherMajor || (major == otherMajor && minor < otherMinor));
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
