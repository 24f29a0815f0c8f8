package org.ketbench.engine.density;

import org.ketbench.engine.branches.GateRun;
import org.ketbench.engine.pure.ArrayGates;
import org.ketbench.engine.statevector.plan.Element;

/** The entries of a small matrix in two arrays. */
final class ArrayEntries implements Entries {
  private final StepElements elements;
  private final double[] re;
  private final double[] im;

  private ArrayEntries(StepElements elements, double[] re, double[] im) {
    this.elements = elements;
    this.re = re;
    this.im = im;
  }

  static ArrayEntries zero(StepElements elements, int qubits) {
    ArrayEntries entries =
        new ArrayEntries(elements, new double[1 << (2 * qubits)], new double[1 << (2 * qubits)]);
    entries.re[0] = 1;
    return entries;
  }

  @Override
  public double re(long index) {
    return re[(int) index];
  }

  @Override
  public double im(long index) {
    return im[(int) index];
  }

  @Override
  public Entries copy() {
    return new ArrayEntries(elements, re.clone(), im.clone());
  }

  @Override
  public void apply(GateRun steps) {
    for (Element element : elements.of(steps)) {
      ArrayGates.apply(element, re, im);
    }
  }

  @Override
  public void keep(long mask, long value, double factor) {
    for (int at = 0; at < re.length; at++) {
      boolean kept = (at & mask) == value;
      re[at] = kept ? re[at] * factor : 0;
      im[at] = kept ? im[at] * factor : 0;
    }
  }

  @Override
  public void flip(int bit) {
    ArrayGates.apply(new Element.Flip(bit, 0, 0), re, im);
  }

  @Override
  public void mix(double own, Entries others, double theirs) {
    for (int at = 0; at < re.length; at++) {
      re[at] = own * re[at] + theirs * others.re(at);
      im[at] = own * im[at] + theirs * others.im(at);
    }
  }

  @Override
  public void close() {}
}
