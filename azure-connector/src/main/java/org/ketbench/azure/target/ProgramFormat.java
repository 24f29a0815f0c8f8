package org.ketbench.azure.target;

import org.jspecify.annotations.Nullable;

/** A format that programs are sent in, and the one that its results come back in. */
public enum ProgramFormat {
  IONQ("ionq.circuit.v1", "application/json", "ionq.quantum-results.v1"),
  QUANTINUUM("honeywell.openqasm.v1", "application/qasm", "honeywell.quantum-results.v1"),
  QUIL("rigetti.quil.v1", "text/plain", "rigetti.quil-results.v1"),
  QIR("qir.v1", "text/plain", "microsoft.quantum-results.v2"),
  PULSER("pasqal.pulser.v1", "application/json", "pasqal.pulser-results.v1");

  private final String id;
  private final String contentType;
  private final String results;

  ProgramFormat(String id, String contentType, String results) {
    this.id = id;
    this.contentType = contentType;
    this.results = results;
  }

  /** The name that the service knows it by. */
  public String id() {
    return id;
  }

  public String contentType() {
    return contentType;
  }

  /** The format of results to ask for. */
  public String results() {
    return results;
  }

  public static @Nullable ProgramFormat of(String id) {
    for (ProgramFormat format : values()) {
      if (format.id.equals(id)) {
        return format;
      }
    }
    return null;
  }
}
