package org.ketbench.engine.density;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.engine.statevector.plan.Element;

/**
 * What a gate does to the other side of a density matrix. The matrix ρ of n qubits is kept as 2n
 * qubits, the index of its rows below that of its columns; {@code U ρ U†} is U on the first n and
 * its complex conjugate on the last.
 */
final class Mirror {
  private final int distance;

  Mirror(int qubits) {
    this.distance = qubits;
  }

  /** Elements with their mirror images. */
  List<Element> both(List<Element> elements) {
    List<Element> both = new ArrayList<>(2 * elements.size());
    for (Element element : elements) {
      both.add(element);
      both.add(image(element));
    }
    return both;
  }

  private Element image(Element element) {
    return switch (element) {
      case Element.Phase phase ->
          new Element.Phase(phase.ones() << distance, phase.zeros() << distance, -phase.angle());
      case Element.Rotation each ->
          new Element.Rotation(each.qubit() + distance, each.tangent(), each.flip(), each.scale());
      case Element.ControlledRotation each ->
          new Element.ControlledRotation(
              each.qubit() + distance,
              each.ones() << distance,
              each.zeros() << distance,
              each.cos(),
              each.sin());
      case Element.Flip flip ->
          new Element.Flip(
              flip.qubit() + distance, flip.ones() << distance, flip.zeros() << distance);
      case Element.Swap swap ->
          new Element.Swap(
              swap.first() + distance,
              swap.second() + distance,
              swap.ones() << distance,
              swap.zeros() << distance);
      case Element.Dense dense -> {
        int[] qubits = dense.qubits().clone();
        for (int each = 0; each < qubits.length; each++) {
          qubits[each] += distance;
        }
        double[] im = dense.im().clone();
        for (int each = 0; each < im.length; each++) {
          im[each] = -im[each];
        }
        yield new Element.Dense(
            qubits, dense.ones() << distance, dense.zeros() << distance, dense.re(), im);
      }
    };
  }
}
