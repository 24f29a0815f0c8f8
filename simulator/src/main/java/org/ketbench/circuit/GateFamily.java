package org.ketbench.circuit;

/** What kind of thing a gate does; gates of a family share a colour and a shelf of the palette. */
public enum GateFamily {
  PAULI("Pauli and identity"),
  HADAMARD("Hadamard and square roots"),
  PHASE("Phase"),
  ROTATION("Rotation"),
  UNIVERSAL("Any one-qubit gate"),
  CONTROLLED("Controlled"),
  SWAP("Swap"),
  INTERACTION("Two-qubit interaction"),
  NATIVE("Native to hardware");

  private final String title;

  GateFamily(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
