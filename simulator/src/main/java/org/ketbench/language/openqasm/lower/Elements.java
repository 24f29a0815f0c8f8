package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.classical.Expression;

/** Values in row order with the shape they have; no dimensions for a single value. */
record Elements(List<Integer> dimensions, List<Expression> values) {
  Elements {
    dimensions = List.copyOf(dimensions);
    values = List.copyOf(values);
  }

  /** Both behind one another along the first dimension. */
  Elements then(Elements more) {
    List<Integer> shape = new ArrayList<>(dimensions);
    if (!shape.isEmpty() && !more.dimensions.isEmpty()) {
      shape.set(0, shape.getFirst() + more.dimensions.getFirst());
    }
    List<Expression> both = new ArrayList<>(values);
    both.addAll(more.values);
    return new Elements(shape, both);
  }
}
