package org.ketbench.engine.density;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.branches.GateRun;
import org.ketbench.engine.branches.Step;
import org.ketbench.engine.pure.Places;
import org.ketbench.engine.statevector.plan.Element;

/** Takes steps apart for both sides of a density matrix. */
final class StepElements {
  private final Places places;
  private final int qubits;
  private final Mirror mirror;

  /**
   * @param qubits of the circuit, simulated or not
   */
  StepElements(Places places, int qubits) {
    this.places = places;
    this.qubits = qubits;
    this.mirror = new Mirror(places.count());
  }

  /** The elements of steps; made once for each run of steps. */
  @SuppressWarnings("unchecked")
  List<Element> of(GateRun steps) {
    if (steps.prepared() instanceof List<?> elements) {
      return (List<Element>) elements;
    }
    List<Element> elements = of(steps.steps());
    steps.prepared(elements);
    return elements;
  }

  List<Element> of(List<Step> steps) {
    List<Element> all = new ArrayList<>();
    List<Step> gates = new ArrayList<>();
    for (ChannelBlocks.Part part : parts(steps)) {
      switch (part) {
        case ChannelBlocks.Part.Single(Step.Noise noise) -> {
          all.addAll(mirror.both(places.elements(gates)));
          gates.clear();
          all.add(onBothSides(noise.channel().superoperator(), noise.qubits().toArray()));
        }
        case ChannelBlocks.Part.Whole(Matrix matrix, int[] qubits) -> {
          all.addAll(mirror.both(places.elements(gates)));
          gates.clear();
          all.add(onBothSides(matrix, qubits));
        }
        case ChannelBlocks.Part.Single(Step step) -> gates.add(step);
      }
    }
    all.addAll(mirror.both(places.elements(gates)));
    return List.copyOf(all);
  }

  private List<ChannelBlocks.Part> parts(List<Step> steps) {
    return steps.stream().anyMatch(Step.Noise.class::isInstance)
        ? ChannelBlocks.of(steps, qubits)
        : steps.stream().<ChannelBlocks.Part>map(ChannelBlocks.Part.Single::new).toList();
  }

  private Element onBothSides(Matrix matrix, int... qubits) {
    int[] both = new int[2 * qubits.length];
    for (int each = 0; each < qubits.length; each++) {
      both[each] = places.of(qubits[each]);
      both[qubits.length + each] = places.of(qubits[each]) + places.count();
    }
    int size = matrix.size();
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        re[row * size + column] = matrix.re(row, column);
        im[row * size + column] = matrix.im(row, column);
      }
    }
    return new Element.Dense(both, 0, 0, re, im);
  }
}
