package org.ketbench.app.connector.remedy;

import org.ketbench.circuit.Circuit;
import org.ketbench.language.Document;
import org.ketbench.language.export.OpenQasm3Exporter;
import org.ketbench.language.openqasm.OpenQasm;

/** Tells whether two programs are the same circuit, however they are written. */
public final class Sameness {
  private Sameness() {}

  /** Whether a text says a circuit, in the normal form that all programs have. */
  public static boolean of(String text, Circuit circuit) {
    Circuit other = OpenQasm.analyze(Document.of("job.qasm", text)).circuit();
    return other != null
        && OpenQasm3Exporter.export(other).text().equals(OpenQasm3Exporter.export(circuit).text());
  }
}
