package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateLibrary;

/** New operations. */
final class Insertions {
  private final Draft draft;

  Insertions(Draft draft) {
    this.draft = draft;
  }

  void gate(CircuitEdit.InsertGate edit) throws Refusal {
    List<Element> elements = new ArrayList<>();
    List<Integer> numbers =
        Stream.concat(edit.controls().stream().map(Control::qubit), edit.qubits().stream())
            .toList();
    Slot slot = Slot.of(draft.source, edit.place());
    for (int number : numbers) {
      elements.add(qubit(number, numbers));
    }
    Draft.requireDistinct(elements);
    draft.requireVisible(elements, slot);
    GateSupply.Shape shape = draft.gates.shape(edit.gate());
    if (shape.parameters() != edit.arguments().size()) {
      throw new Refusal(
          "'" + edit.gate() + "' takes " + Counted.of(shape.parameters(), "angle") + ".");
    }
    if (shape.qubits() != edit.qubits().size()) {
      throw new Refusal(
          "'" + edit.gate() + "' acts on " + Counted.of(shape.qubits(), "qubit") + ".");
    }
    for (String argument : edit.arguments()) {
      Draft.requireExpression(argument);
    }
    String head = head(edit.gate(), edit.controls(), slot.offset());
    String arguments =
        edit.arguments().isEmpty() ? "" : "(" + String.join(", ", edit.arguments()) + ")";
    String operands = elements.stream().map(Element::text).collect(Collectors.joining(", "));
    write(slot, head + arguments + (operands.isEmpty() ? "" : " " + operands) + ";");
  }

  /** The gate under these controls: by a name of its own, or behind modifiers. */
  private String head(String gate, List<Control> controls, int position) throws Refusal {
    if (controls.isEmpty()) {
      String modified = modified(gate, position);
      if (modified != null) {
        return modified;
      }
      draft.gates.require(gate, position);
      return gate;
    }
    if (controls.stream().allMatch(Control::positive)) {
      String named = controlled(gate, controls.size());
      if (named != null) {
        draft.gates.require(named, position);
        return named;
      }
    }
    if (draft.source.isVersion2()) {
      throw new Refusal("OpenQASM 2 has no gate that is '" + gate + "' with these controls.");
    }
    draft.gates.require(gate, position);
    StringBuilder head = new StringBuilder();
    for (Control control : controls) {
      head.append(control.positive() ? "ctrl @ " : "negctrl @ ");
    }
    return head + gate;
  }

  /**
   * A controlled gate that no include has, as more controls of one that is at hand: what it does
   * can be seen then without a definition, and it is drawn with its controls. Null where that is
   * not possible or not needed.
   */
  private @Nullable String modified(String gate, int position) throws Refusal {
    CatalogueGate wanted = draft.gates.catalogued(gate);
    if (wanted == null
        || draft.source.isVersion2()
        || draft.gates.isAtHand(gate)
        || wanted.isIn(GateLibrary.STDGATES)) {
      return null;
    }
    CatalogueGate base = wanted.base();
    if (base == null) {
      return null;
    }
    for (int named = wanted.controls() - 1; named >= 0; named--) {
      String name = named == 0 ? base.name() : controlled(base.name(), named);
      if (name != null && (named > 0 || isUsable(base))) {
        draft.gates.require(name, position);
        int more = wanted.controls() - named;
        return (more == 1 ? "ctrl @ " : "ctrl(" + more + ") @ ") + name;
      }
    }
    return null;
  }

  /** The name of the gate with more controls, if this version's library has it. */
  private @Nullable String controlled(String gate, int controls) {
    CatalogueGate base = draft.gates.catalogued(gate);
    CatalogueGate named = base == null ? null : GateCatalogue.standard().controlled(base, controls);
    return named != null && isUsable(named) ? named.name() : null;
  }

  /** Whether a gate can be called by its name once this version's library is included. */
  private boolean isUsable(CatalogueGate gate) {
    GateLibrary library = draft.source.isVersion2() ? GateLibrary.QELIB1 : GateLibrary.STDGATES;
    return draft.gates.catalogued(gate.name()) == gate
        && (draft.gates.isAtHand(gate.name()) || gate.isIn(library));
  }

  void measure(CircuitEdit.InsertMeasure edit) throws Refusal {
    Slot slot = Slot.of(draft.source, edit.place());
    Element qubit = qubit(edit.qubit(), List.of(edit.qubit()));
    draft.requireVisible(List.of(qubit), slot);
    String bit;
    if (edit.bit() == CircuitEdit.InsertMeasure.NEW_BIT) {
      bit = newBit(edit.qubit());
    } else {
      Element known = draft.source.registers().bit(edit.bit());
      draft.requireVisible(List.of(known), slot);
      bit = known.text();
    }
    write(
        slot,
        draft.source.isVersion2()
            ? "measure " + qubit.text() + " -> " + bit + ";"
            : bit + " = measure " + qubit.text() + ";");
  }

  /** A bit for the qubit in a register as long as there are qubits, or one more single bit. */
  String newBit(int qubit) throws Refusal {
    boolean first = draft.source.registers().bits().isEmpty();
    boolean two = draft.source.isVersion2();
    String name = draft.freshName("c");
    int size = first ? Math.max(draft.source.registers().qubitCount(), qubit + 1) : two ? 1 : 0;
    RegisterEdits.declare(draft, false, name, size);
    return size == 0 ? name : name + "[" + (first ? qubit : 0) + "]";
  }

  void reset(CircuitEdit.InsertReset edit) throws Refusal {
    Slot slot = Slot.of(draft.source, edit.place());
    Element qubit = qubit(edit.qubit(), List.of(edit.qubit()));
    draft.requireVisible(List.of(qubit), slot);
    write(slot, "reset " + qubit.text() + ";");
  }

  void barrier(CircuitEdit.InsertBarrier edit) throws Refusal {
    Slot slot = Slot.of(draft.source, edit.place());
    if (edit.qubits().isEmpty()) {
      throw new Refusal("A barrier needs a qubit.");
    }
    List<Element> elements = new ArrayList<>();
    for (int qubit : edit.qubits()) {
      elements.add(qubit(qubit, edit.qubits()));
    }
    Draft.requireDistinct(elements);
    draft.requireVisible(elements, slot);
    if (!slot.prefix().isEmpty()) {
      throw new Refusal("A barrier cannot stand under a condition in OpenQASM 2.");
    }
    write(
        slot,
        "barrier " + elements.stream().map(Element::text).collect(Collectors.joining(", ")) + ";");
  }

  private void write(Slot slot, String statement) {
    if (slot.around() != null) {
      draft.note(slot.around().child(slot.around().statement()));
    }
    slot.write(List.of(statement), draft.patch);
  }

  private String declared = "";

  /** A qubit by its number; where there are none at all, a register is declared for it. */
  private Element qubit(int number, List<Integer> all) throws Refusal {
    if (draft.source.registers().qubitCount() > 0) {
      return draft.source.registers().qubit(number);
    }
    if (number < 0) {
      throw new Refusal("There is no qubit " + number + ".");
    }
    if (declared.isEmpty()) {
      declared = draft.freshName("q");
      int size = all.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
      RegisterEdits.declare(draft, true, declared, size);
    }
    return new Element(null, declared, number);
  }
}
