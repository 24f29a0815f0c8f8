package org.ketbench.language.openqasm.lower;

import java.util.List;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Variable;

/** One element of an array. */
final class Element implements Slotted {
  private static final int[] HERE = {};

  private final ArrayView view;

  Element(ArrayView view) {
    this.view = view;
  }

  @Override
  public Type type() {
    return view.element();
  }

  @Override
  public Expression read() {
    return view.get(HERE);
  }

  @Override
  public void write(Expression value) {
    view.set(HERE, Constants.cast(value, type()));
  }

  @Override
  public Variable slot() {
    return view.cell().storedSlot();
  }

  @Override
  public List<Expression> indices() {
    return view.indices(HERE);
  }

  @Override
  public void storeForParts() {
    view.cell().store();
  }

  @Override
  public void changedInMemory() {
    view.cell().forget();
  }
}
