package org.ketbench.engine.density;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.branches.GateRun;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.memory.MemoryBudget;
import org.ketbench.engine.statevector.plan.Element;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.work.Bulk;

/** The entries of a large matrix, in the memory and by the kernels of the state-vector engine. */
final class KernelEntries implements Entries {
  private static final int PART_BITS = 14;

  private final StepElements elements;
  private final StateVectorEngine engine;
  private final Monitor monitor;
  private final Amplitudes amplitudes;
  private boolean closed;

  private KernelEntries(
      StepElements elements, StateVectorEngine engine, Monitor monitor, Amplitudes amplitudes) {
    this.elements = elements;
    this.engine = engine;
    this.monitor = monitor;
    this.amplitudes = amplitudes;
  }

  static KernelEntries zero(
      StepElements elements, StateVectorEngine engine, Monitor monitor, int qubits) {
    Amplitudes amplitudes = allocate(2 * qubits);
    amplitudes.set(0, 1, 0);
    return new KernelEntries(elements, engine, monitor, amplitudes);
  }

  private static Amplitudes allocate(int qubits) {
    MemoryBudget.requireOfMachine(qubits, Precision.DOUBLE);
    return new Amplitudes(qubits, Precision.DOUBLE);
  }

  @Override
  public double re(long index) {
    return amplitudes.re(index);
  }

  @Override
  public double im(long index) {
    return amplitudes.im(index);
  }

  @Override
  public Entries copy() {
    Amplitudes memory = allocate(amplitudes.qubits());
    Bulk.copy(amplitudes, memory, engine.crew(), monitor);
    return new KernelEntries(elements, engine, monitor, memory);
  }

  @Override
  public void apply(GateRun steps) {
    Plan plan;
    if (steps.prepared() instanceof Plan known) {
      plan = known;
    } else {
      plan = engine.plan(elements.of(steps.steps()), amplitudes.qubits());
      steps.prepared(plan);
    }
    engine.crew().run(engine.ready(plan), amplitudes, monitor);
  }

  @Override
  public void flip(int bit) {
    Plan plan = engine.plan(List.of(new Element.Flip(bit, 0, 0)), amplitudes.qubits());
    engine.crew().run(engine.ready(plan), amplitudes, monitor);
  }

  private interface Change {
    double of(long index, double value, MemorySegment part);
  }

  private void each(Change change) {
    int bits = Math.min(PART_BITS, amplitudes.qubits());
    engine
        .crew()
        .run(
            1L << (amplitudes.qubits() - bits),
            monitor,
            (thread, part) -> {
              for (MemorySegment numbers : new MemorySegment[] {amplitudes.re(), amplitudes.im()}) {
                for (long at = part << bits; at < (part + 1) << bits; at++) {
                  double value = numbers.getAtIndex(ValueLayout.JAVA_DOUBLE, at);
                  numbers.setAtIndex(ValueLayout.JAVA_DOUBLE, at, change.of(at, value, numbers));
                }
              }
            });
  }

  @Override
  public void keep(long mask, long value, double factor) {
    each((index, number, _) -> (index & mask) == value ? number * factor : 0);
  }

  @Override
  public void mix(double own, Entries others, double theirs) {
    MemorySegment re = amplitudes.re();
    each(
        (index, number, part) ->
            own * number + theirs * (part.equals(re) ? others.re(index) : others.im(index)));
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      amplitudes.close();
    }
  }
}
