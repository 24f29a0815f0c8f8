package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.circuit.classical.Variable;

/** An array; of each element, in row order, it is known or not what it is. */
final class ArrayCell extends Cell {
  private static final class State {
    private final @Nullable Expression[] known;
    private final boolean[] stored;

    State(@Nullable Expression[] known, boolean[] stored) {
      this.known = known;
      this.stored = stored;
    }
  }

  private final Object owner;
  private final String name;
  private final Type.Array type;
  private final Leases leases;
  private @Nullable Expression[] known;

  /* What is not known is in memory, so it counts as stored. */
  private boolean[] stored;
  private @Nullable Variable slot;

  /** Takes the elements in row order, each of the element type. */
  ArrayCell(
      Machine machine,
      Object owner,
      String name,
      Type.Array type,
      Leases leases,
      @Nullable Expression[] elements) {
    super(machine);
    this.owner = owner;
    this.name = name;
    this.type = type;
    this.leases = leases;
    this.known = elements;
    this.stored = new boolean[elements.length];
  }

  ArrayCell in(Variable variable) {
    slot = variable;
    return this;
  }

  Type.Array type() {
    return type;
  }

  private Variable slot() {
    Variable made = slot;
    if (made == null) {
      made = machine.memory.lendVariable(owner, name, type, leases);
      slot = made;
    }
    return made;
  }

  /** The variable, up to date. */
  Variable storedSlot() {
    store();
    return slot();
  }

  @Nullable Expression known(int position) {
    return known[position];
  }

  /** Sets one element, which is of the element type. */
  void set(int position, Expression value) {
    touch();
    boolean fixed = Constants.isStatic(value);
    if (fixed && !mustStore()) {
      known[position] = value;
      stored[position] = false;
      return;
    }
    storeElement(position, value);
    known[position] = fixed ? value : null;
  }

  /** Sets an element whose place is known only while the circuit runs. */
  void setAt(List<Expression> indices, Expression value) {
    store();
    machine.emit(new Operation.Assign(new Target.Slot(slot(), indices), value, machine.span()));
    forget();
  }

  private List<Expression> literals(int position) {
    List<Expression> indices = new ArrayList<>();
    int rest = position;
    for (int dimension : type.dimensions().reversed()) {
      indices.addFirst(new Expression.Literal(Values.of((long) (rest % dimension))));
      rest /= dimension;
    }
    return indices;
  }

  private void storeElement(int position, Expression value) {
    stored[position] = true;
    machine.emit(
        new Operation.Assign(new Target.Slot(slot(), literals(position)), value, machine.span()));
  }

  @Override
  void store() {
    int missing = 0;
    boolean literal = true;
    for (int i = 0; i < known.length; i++) {
      Expression element = known[i];
      missing += stored[i] ? 0 : 1;
      literal &= element != null && Constants.value(element) != null;
    }
    if (missing == 0) {
      return;
    }
    touch();
    if (literal && missing > 1) {
      storeAll();
      return;
    }
    for (int i = 0; i < known.length; i++) {
      Expression element = known[i];
      if (!stored[i] && element != null) {
        storeElement(i, element);
      }
    }
  }

  /** Stores all elements, whose values are known, at once. */
  private void storeAll() {
    List<Value> values = new ArrayList<>(known.length);
    for (Expression element : known) {
      Value value = element == null ? null : Constants.value(element);
      values.add(value == null ? Values.zero(type.element()) : value);
    }
    Arrays.fill(stored, true);
    machine.emit(
        new Operation.Assign(
            new Target.Slot(slot(), List.of()),
            new Expression.Literal(new Value.Array(values, type)),
            machine.span()));
  }

  @Override
  void forget() {
    touch();
    Arrays.fill(known, null);
    Arrays.fill(stored, true);
  }

  @Override
  Object save() {
    return new State(known.clone(), stored.clone());
  }

  @Override
  void restore(Object state) {
    State saved = (State) state;
    known = saved.known.clone();
    stored = saved.stored.clone();
  }

  @Override
  boolean isStoredWhereDifferent(Object other) {
    State its = (State) other;
    for (int i = 0; i < known.length; i++) {
      if (!stored[i] && !Constants.same(known[i], its.known[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean wasUnknownOrIs(Object other) {
    @Nullable Expression[] before = ((State) other).known;
    for (int i = 0; i < known.length; i++) {
      if (before[i] != null && !Constants.same(before[i], known[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  void merge(Object other) {
    touch();
    State its = (State) other;
    for (int i = 0; i < known.length; i++) {
      if (!Constants.same(known[i], its.known[i])) {
        known[i] = null;
      }
      stored[i] = known[i] == null || (stored[i] && its.stored[i]);
    }
  }
}
