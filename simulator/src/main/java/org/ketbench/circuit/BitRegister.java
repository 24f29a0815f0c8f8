package org.ketbench.circuit;

/** A named run of classical bits: {@code first} is the number of its index 0, its low bit. */
public record BitRegister(String name, int first, int size, boolean scalar, Span declaration) {
  public boolean contains(int bit) {
    return first <= bit && bit < first + size;
  }

  /** How the text names the bit with this number. */
  public String nameOf(int bit) {
    return scalar ? name : name + "[" + (bit - first) + "]";
  }
}
