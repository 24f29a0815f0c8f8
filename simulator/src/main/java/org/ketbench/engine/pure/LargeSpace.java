package org.ketbench.engine.pure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.branches.GateRun;
import org.ketbench.engine.branches.StateSpace;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.kernel.Program;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.memory.MemoryBudget;
import org.ketbench.engine.statevector.plan.Element;
import org.ketbench.engine.statevector.plan.Plan;

/** Where large states come from: the memory and the kernels of the state-vector engine. */
final class LargeSpace implements StateSpace<LargeState> {
  /** Room for matrices of some size, beyond which the kernels want a larger state. */
  private static final int LEAST_QUBITS = 10;

  /** More states than this are given back at once. */
  private static final int KEPT = 2;

  private final Places places;
  private final StateVectorEngine engine;
  private final Monitor monitor;
  private final int qubits;
  private final Deque<Amplitudes> free = new ArrayDeque<>();
  private double work;

  LargeSpace(Places places, StateVectorEngine engine, Monitor monitor) {
    this.places = places;
    this.engine = engine;
    this.monitor = monitor;
    this.qubits = Math.max(LEAST_QUBITS, places.count());
  }

  Places places() {
    return places;
  }

  StateVectorEngine engine() {
    return engine;
  }

  Monitor monitor() {
    return monitor;
  }

  Amplitudes allocate() {
    MemoryBudget.requireOfMachine(qubits, engine.precision());
    return new Amplitudes(qubits, engine.precision());
  }

  /** Memory for a state, with anything in it. */
  Amplitudes used() {
    Amplitudes known = free.poll();
    return known == null ? allocate() : known;
  }

  /** Takes memory back; to ask the system for it again takes longer than to copy a state. */
  void release(Amplitudes amplitudes) {
    if (free.size() < KEPT) {
      free.push(amplitudes);
    } else {
      amplitudes.close();
    }
  }

  /** A plan for the kernels that are best after all the work that there was. */
  Program ready(Plan plan) {
    work += StateVectorEngine.work(plan);
    return engine.ready(plan, work);
  }

  Plan plan(GateRun gates) {
    if (gates.prepared() instanceof Plan plan) {
      return plan;
    }
    Plan plan = plan(places.elements(gates.steps()));
    gates.prepared(plan);
    return plan;
  }

  Plan plan(List<Element> elements) {
    return engine.plan(elements, qubits);
  }

  @Override
  public LargeState zero() {
    Amplitudes amplitudes = allocate();
    amplitudes.set(0, 1, 0);
    return new LargeState(this, amplitudes);
  }

  @Override
  public double bytes() {
    return Amplitudes.bytes(qubits, engine.precision());
  }

  @Override
  public int threads() {
    return 1;
  }

  @Override
  public boolean takesChannels() {
    return false;
  }

  @Override
  public void close() {
    free.forEach(Amplitudes::close);
    free.clear();
  }
}
