package org.ketbench.engine.density;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Qubits;
import org.ketbench.engine.branches.GateRun;
import org.ketbench.engine.branches.Step;
import org.ketbench.engine.pure.Places;
import org.ketbench.engine.statevector.plan.Element;

/** Takes steps apart for both sides of a density matrix. */
final class StepElements {
  private final Places places;
  private final Mirror mirror;

  StepElements(Places places) {
    this.places = places;
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
    for (Step step : steps) {
      if (step instanceof Step.Noise noise) {
        all.addAll(mirror.both(places.elements(gates)));
        gates.clear();
        all.add(channel(noise));
      } else {
        gates.add(step);
      }
    }
    all.addAll(mirror.both(places.elements(gates)));
    return List.copyOf(all);
  }

  private Element channel(Step.Noise noise) {
    Qubits qubits = noise.qubits();
    int[] both = new int[2 * qubits.size()];
    for (int each = 0; each < qubits.size(); each++) {
      both[each] = places.of(qubits.get(each));
      both[qubits.size() + each] = places.of(qubits.get(each)) + places.count();
    }
    Matrix matrix = noise.channel().superoperator();
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
