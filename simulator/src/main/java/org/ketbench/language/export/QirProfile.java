package org.ketbench.language.export;

/** What a program in QIR may ask of a machine. */
public enum QirProfile {
  /** Gates, then measurements. */
  BASE,
  /** Branches on outcomes, and integers. */
  ADAPTIVE_RI,
  /** Likewise, and floating-point numbers. */
  ADAPTIVE_RIF;

  boolean isAdaptive() {
    return this != BASE;
  }

  String attribute() {
    return isAdaptive() ? "adaptive_profile" : "base_profile";
  }
}
