package org.ketbench.language.openqasm.lower;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Variable;

/** A variable of a scalar type, a constant, or a parameter. */
final class ScalarCell extends Cell implements Slotted {
  private record State(
      @Nullable Expression known, Angle.@Nullable PiFraction exact, boolean stored) {}

  private final Object owner;
  private final String name;
  private final Type type;
  private final Leases leases;
  private @Nullable Expression known;
  private Angle.@Nullable PiFraction exact;
  private boolean stored;
  private boolean global;
  private @Nullable Variable slot;

  /**
   * @param owner stands for the declaration
   * @param known its value, null for what is in memory already
   */
  ScalarCell(
      Machine machine,
      Object owner,
      String name,
      Type type,
      Leases leases,
      @Nullable Expression known) {
    super(machine);
    this.owner = owner;
    this.name = name;
    this.type = type;
    this.leases = leases;
    this.known = known;
    this.stored = known == null;
  }

  /** Gives the variable a place in memory that is not shared with any other. */
  ScalarCell in(Variable variable) {
    slot = variable;
    return this;
  }

  /** Makes the variable part of the program's result, should it need memory. */
  void nameForResult() {
    global = true;
  }

  @Override
  public Type type() {
    return type;
  }

  @Nullable Expression known() {
    return known;
  }

  /** The value as a fraction of π, if it is one. */
  Angle.@Nullable PiFraction exact() {
    return exact;
  }

  /** Notes that the value just given is this fraction of π. */
  ScalarCell exactly(Angle.@Nullable PiFraction fraction) {
    exact = fraction;
    return this;
  }

  @Override
  public Expression read() {
    Expression value = known;
    return value == null ? new Expression.Read(slot()) : value;
  }

  @Override
  public void write(Expression value) {
    Expression cast = Constants.cast(value, type);
    touch();
    exact = null;
    if (Constants.isStatic(cast)) {
      known = cast;
      stored = false;
      if (mustStore()) {
        store();
      }
    } else {
      machine.emit(new Operation.Assign(new Target.Slot(slot(), List.of()), cast, machine.span()));
      known = null;
      stored = true;
    }
  }

  /** Takes the value without storing it, as what it is computed from will not change. */
  void hold(Expression value) {
    touch();
    known = Constants.cast(value, type);
    exact = null;
    stored = false;
  }

  @Override
  public Variable slot() {
    Variable made = slot;
    if (made == null) {
      made =
          global
              ? machine.memory.declareVariable(name, type)
              : machine.memory.lendVariable(owner, name, type, leases);
      slot = made;
    }
    return made;
  }

  @Override
  public List<Expression> indices() {
    return List.of();
  }

  @Override
  void store() {
    Expression value = known;
    if (!stored && value != null) {
      touch();
      machine.emit(new Operation.Assign(new Target.Slot(slot(), List.of()), value, machine.span()));
      stored = true;
    }
  }

  @Override
  public void storeForParts() {
    store();
  }

  @Override
  void forget() {
    touch();
    known = null;
    exact = null;
  }

  @Override
  public void changedInMemory() {
    forget();
    stored = true;
  }

  @Override
  Object save() {
    return new State(known, exact, stored);
  }

  @Override
  void restore(Object state) {
    State saved = (State) state;
    known = saved.known;
    exact = saved.exact;
    stored = saved.stored;
  }

  @Override
  boolean isStoredWhereDifferent(Object other) {
    return stored || Constants.same(known, ((State) other).known);
  }

  @Override
  boolean wasUnknownOrIs(Object other) {
    Expression before = ((State) other).known;
    return before == null || Constants.same(before, known);
  }

  @Override
  void merge(Object other) {
    State its = (State) other;
    if (!Constants.same(known, its.known)) {
      forget();
    } else {
      touch();
      if (exact != null && !exact.equals(its.exact)) {
        exact = null;
      }
      stored &= its.stored;
    }
  }
}
