package org.ketbench.azure.service;

/** Whether a provider or target takes jobs. */
public enum Availability {
  AVAILABLE,
  /** Takes jobs, but does not run them now. */
  DEGRADED,
  UNAVAILABLE,
  /** The service said something that is not known here. */
  UNKNOWN
}
