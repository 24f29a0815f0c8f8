package org.ketbench.engine;

/** The numbers that amplitudes are made of. */
public enum Precision {
  DOUBLE(Double.BYTES),
  FLOAT(Float.BYTES);

  private final int bytes;

  Precision(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes of one number, of which an amplitude has two. */
  public int bytes() {
    return bytes;
  }
}
