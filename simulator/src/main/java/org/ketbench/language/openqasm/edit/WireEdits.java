package org.ketbench.language.openqasm.edit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ketbench.language.openqasm.check.Symbol;

/** Wires that come, go and change places; registers that grow and shrink. */
final class WireEdits {
  private final Draft draft;

  WireEdits(Draft draft) {
    this.draft = draft;
  }

  void add(CircuitEdit.AddWire edit) throws Refusal {
    if (edit.register() == null) {
      RegisterEdits.declare(draft, true, draft.freshName("q"), 0);
      return;
    }
    Registers.Register register = named(edit.register());
    if (!draft.source.registers().isQuantum(register)) {
      throw new Refusal("'" + edit.register() + "' is a register of bits.");
    }
    resize(register, register.size() + 1, false);
  }

  void resize(CircuitEdit.ResizeRegister edit) throws Refusal {
    Registers.Register register = named(edit.name());
    if (edit.size() < 1) {
      throw new Refusal("A register has one element at least.");
    }
    if (edit.size() != register.size()) {
      resize(register, edit.size(), edit.withOperations());
    }
  }

  private Registers.Register named(String name) throws Refusal {
    Registers.Register register = draft.source.registers().named(name);
    if (register == null) {
      throw new Refusal("There is no register '" + name + "'.");
    }
    return register;
  }

  private void resize(Registers.Register register, int size, boolean withOperations)
      throws Refusal {
    if (register.scalar()) {
      throw new Refusal("'" + register.name() + "' is a single one and cannot grow. Add another.");
    }
    int[] indices =
        IntStream.range(0, register.size()).map(i -> i < size ? i : Reindexing.GONE).toArray();
    new Reindexing(draft, register, indices, size, withOperations).run();
  }

  void remove(CircuitEdit.RemoveWire edit) throws Refusal {
    Registers.Register register = draft.source.registers().ofQubit(edit.qubit());
    int gone = edit.qubit() - register.first();
    int[] indices =
        IntStream.range(0, register.size())
            .map(i -> i == gone ? Reindexing.GONE : i > gone ? i - 1 : i)
            .toArray();
    new Reindexing(draft, register, indices, register.size() - 1, edit.withOperations()).run();
  }

  void remove(CircuitEdit.RemoveRegister edit) throws Refusal {
    Registers.Register register = named(edit.name());
    int[] indices = new int[register.size()];
    Arrays.fill(indices, Reindexing.GONE);
    new Reindexing(draft, register, indices, 0, edit.withOperations()).run();
  }

  void swap(CircuitEdit.SwapWires edit) throws Refusal {
    if (edit.qubit() == edit.other()) {
      return;
    }
    Registers.Register register = draft.source.registers().ofQubit(edit.qubit());
    Registers.Register other = draft.source.registers().ofQubit(edit.other());
    if (!register.equals(other)) {
      throw new Refusal(
          "The wires are of different registers, '%s' and '%s'. Move one between others instead."
              .formatted(register.name(), other.name()));
    }
    int a = edit.qubit() - register.first();
    int b = edit.other() - register.first();
    int[] indices =
        IntStream.range(0, register.size()).map(i -> i == a ? b : i == b ? a : i).toArray();
    new Reindexing(draft, register, indices, register.size(), false).run();
    draft.note("Two qubits of '" + register.name() + "' have other indices now.");
  }

  void reorder(CircuitEdit.ReorderWire edit) throws Refusal {
    if (edit.qubit() == edit.to()) {
      return;
    }
    Registers.Register from = draft.source.registers().ofQubit(edit.qubit());
    Registers.Register to = draft.source.registers().ofQubit(edit.to());
    if (from.equals(to)) {
      permute(from, edit.qubit() - from.first(), edit.to() - from.first());
      draft.note("The qubits of '" + from.name() + "' have other indices now.");
      return;
    }
    boolean down = edit.to() > edit.qubit();
    int edge = down ? to.first() + to.size() - 1 : to.first();
    if (edit.to() != edge) {
      throw new Refusal(
          "The wires of '" + to.name() + "' belong together; no other can stand between them.");
    }
    if (from.size() > 1) {
      draft.note("All wires of '" + from.name() + "' have moved, since they belong together.");
    } else {
      draft.note("The declaration of '" + from.name() + "' has moved.");
    }
    if (down) {
      moveDown(from, to);
    } else {
      moveUp(from, to);
    }
  }

  private void permute(Registers.Register register, int from, int to) throws Refusal {
    int[] indices =
        IntStream.range(0, register.size())
            .map(
                i -> {
                  if (i == from) {
                    return to;
                  }
                  if (from < to && i > from && i <= to) {
                    return i - 1;
                  }
                  return to < from && i >= to && i < from ? i + 1 : i;
                })
            .toArray();
    new Reindexing(draft, register, indices, register.size(), false).run();
  }

  private void moveUp(Registers.Register register, Registers.Register before) throws Refusal {
    move(register, Slot.before(draft.source, declaration(before)));
  }

  /** Down past its uses a declaration cannot go; then those that it passes go up. */
  private void moveDown(Registers.Register register, Registers.Register behind) throws Refusal {
    Slot slot = Slot.after(draft.source, declaration(behind));
    Symbol symbol = register.symbol();
    boolean usedBefore =
        symbol != null
            && draft.source.checked().names().references(symbol).stream()
                .anyMatch(each -> !each.declares() && each.span().start() < slot.offset());
    if (!usedBefore) {
      move(register, slot);
      return;
    }
    List<Registers.Register> all = draft.source.registers().qubits();
    for (int i = all.indexOf(register) + 1; i <= all.indexOf(behind); i++) {
      moveUp(all.get(i), register);
    }
  }

  private Located declaration(Registers.Register register) throws Refusal {
    int start = Registers.declaration(register).start();
    int chunk = draft.source.tree().chunkAt(start);
    return Located.top(draft.source.tree(), chunk);
  }

  private void move(Registers.Register register, Slot slot) throws Refusal {
    Located at = declaration(register);
    if (at.isBareBody()) {
      throw new Refusal("This declaration cannot be moved.");
    }
    slot.write(List.of(at.text(at.statement())), draft.patch);
    draft.rewriting.cut(at.span());
  }
}
