package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Elements of every kind at every kind of place, to make the kernels known to the compiler. */
public final class WarmUpElements {
  private WarmUpElements() {}

  public static List<Element> of(int qubits, Random random) {
    List<Element> elements = new ArrayList<>();
    for (int qubit = 0; qubit < qubits; qubit++) {
      double tangent = random.nextDouble();
      double scale = 1 / Math.sqrt(1 + tangent * tangent);
      elements.add(new Element.Rotation(qubit, tangent, random.nextBoolean(), scale));
    }
    for (int qubit = 0; qubit < qubits; qubit++) {
      long next = 1L << (qubit + 1) % qubits;
      elements.add(new Element.Phase(1L << qubit, 0, random.nextDouble()));
      elements.add(new Element.Phase(1L << qubit | next, 0, random.nextDouble()));
    }
    for (int qubit = 0; qubit < qubits; qubit++) {
      int next = (qubit + 1) % qubits;
      elements.add(new Element.Flip(qubit, 1L << next, 0));
      elements.add(new Element.Swap(qubit, next, 0, 0));
      elements.add(new Element.ControlledRotation(qubit, 1L << next, 0, 0.6, 0.8));
    }
    elements.add(new Element.Phase(1L << (qubits - 1), 0, random.nextDouble()));
    double[] flip = new double[16];
    for (int each = 0; each < 4; each++) {
      flip[each * 4 + 3 - each] = 1;
    }
    elements.add(new Element.Dense(new int[] {qubits - 1, 0}, 0, 0, flip, new double[16]));
    return elements;
  }
}
