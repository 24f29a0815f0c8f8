package org.ketbench.language.openqasm.check;

/** What an include statement brings. */
public sealed interface Inclusion {
  /** {@code stdgates.inc} or {@code qelib1.inc}, which are built in. */
  record Library(String file) implements Inclusion {}

  /** A file of the program. */
  record File(Unit unit) implements Inclusion {}

  /** Nothing; a diagnostic says why. */
  record Refused() implements Inclusion {}
}
