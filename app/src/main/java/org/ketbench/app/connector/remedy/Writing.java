package org.ketbench.app.connector.remedy;

import org.ketbench.circuit.Circuit;
import org.ketbench.language.export.OpenQasm2Exporter;
import org.ketbench.language.export.OpenQasm3Exporter;

/** How programs of the version of a text are written. */
record Writing(boolean old, String firstComments) {
  static Writing of(String text) {
    StringBuilder comments = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (!line.startsWith("//") && !line.isBlank()) {
        break;
      }
      comments.append(line).append('\n');
    }
    return new Writing(
        text.lines().anyMatch(line -> line.strip().matches("OPENQASM\\s+2(\\.0)?\\s*;.*")),
        comments.toString().isBlank() ? "" : comments.toString());
  }

  String export(Circuit circuit) {
    return (old ? OpenQasm2Exporter.export(circuit) : OpenQasm3Exporter.export(circuit)).text();
  }

  /** A declaration of qubits. */
  String qubits(String name, int size) {
    return old ? "qreg %s[%d];".formatted(name, size) : "qubit[%d] %s;".formatted(size, name);
  }
}
