package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** What one gesture works with: the program, and the changes and notes that gather. */
final class Draft {
  final Source source;
  final Patch patch;
  final Rewriting rewriting;
  final GateSupply gates;
  private final List<Runnable> declarations = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();

  Draft(Checked checked, @Nullable Circuit circuit) {
    source = new Source(checked, circuit);
    patch = new Patch(source.text());
    rewriting = new Rewriting(source, patch);
    gates = new GateSupply(source);
  }

  void note(String note) {
    notes.add(note);
  }

  void note(Located at) {
    notes.addAll(Kinds.notes(at));
  }

  /** Declares something, below the includes where these come to stand at the same place. */
  void declare(Slot slot, String declaration) {
    declarations.add(() -> slot.writeHeader(List.of(declaration), patch));
  }

  List<TextEdit> edits() throws Refusal {
    gates.write(patch);
    declarations.forEach(Runnable::run);
    return patch.edits();
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * What an {@link OperationRef} refers to.
   *
   * @param application the statement as operations on qubits; null for anything else
   * @param index one of several operations, or {@link OperationRef#ALL}
   */
  record Target(Located at, @Nullable Application application, int index) {
    boolean isPart() {
      return index != OperationRef.ALL;
    }

    /** The statement as operations on qubits. */
    Application operations(String what) throws Refusal {
      if (application == null) {
        throw new Refusal(what);
      }
      return application;
    }
  }

  Target target(OperationRef ref) throws Refusal {
    Located at = source.operation(ref.statement());
    if (!Kinds.isOperation(at)) {
      throw new Refusal("This statement declares something; it is no operation of the circuit.");
    }
    note(at);
    Application application = Application.of(source, at);
    if (application == null || ref.index() == OperationRef.ALL) {
      return new Target(at, application, OperationRef.ALL);
    }
    int count = application.count();
    if (count == 1 && ref.index() == 0) {
      return new Target(at, application, OperationRef.ALL);
    }
    if (ref.index() >= count || !application.isKnown()) {
      throw new Refusal("This statement has no single operation with the number " + ref.index());
    }
    return new Target(at, application, ref.index());
  }

  /** Refuses if one of these could not be named at a slot. */
  void requireVisible(List<Element> elements, Slot slot) throws Refusal {
    Located around = slot.around();
    if (around != null) {
      requireOutside(around);
    }
    requireDeclared(elements, slot.offset());
  }

  /** Refuses within a subroutine or a gate, where the circuit's wires have no names. */
  void requireOutside(Located at) throws Refusal {
    for (Statement each : at.path()) {
      if (each instanceof Statement.Subroutine routine) {
        throw new Refusal(
            "The body of '" + routine.name().text() + "' cannot name the wires of the circuit.");
      }
      if (each instanceof Statement.GateDefinition gate) {
        throw new Refusal(
            "The definition of '" + gate.name().text() + "' cannot name the wires of the circuit.");
      }
    }
  }

  void requireDeclared(List<Element> elements, int position) throws Refusal {
    for (Element element : elements) {
      Symbol symbol = element.register();
      if (symbol != null && symbol.file() == null && symbol.declaration().end() > position) {
        throw new Refusal("'" + symbol.name() + "' is declared below this place.");
      }
    }
  }

  /** The elements with some of the circuit's qubits exchanged for others. */
  List<Element> onWires(List<Element> elements, Map<Integer, Integer> wires) throws Refusal {
    List<Element> mapped = new ArrayList<>();
    for (Element element : elements) {
      Integer to = wires.get(source.registers().number(element));
      mapped.add(to == null ? element : source.registers().qubit(to));
    }
    requireDistinct(mapped);
    return mapped;
  }

  static void requireDistinct(List<Element> elements) throws Refusal {
    Set<Element> seen = new LinkedHashSet<>();
    for (Element element : elements) {
      if (!seen.add(element)) {
        throw new Refusal("'" + element.text() + "' would be used twice by one operation.");
      }
    }
  }

  /** Refuses what is not one expression. */
  static void requireExpression(String text) throws Refusal {
    SyntaxTree tree = SyntaxTree.parse("g(" + text + ") q;");
    boolean good =
        tree.size() == 1
            && tree.errors().isEmpty()
            && tree.statement(0) instanceof Statement.GateCall call
            && call.arguments().size() == 1
            && call.name().text().equals("g");
    if (!good) {
      throw new Refusal(
          "'" + text + "' is not an angle. Write a number or a formula such as pi/2.");
    }
  }

  /** A name that nothing in the program has yet. */
  String freshName(String wanted) {
    Set<String> taken = new LinkedHashSet<>(source.globals().keySet());
    source.checked().names().references().forEach(each -> taken.add(each.symbol().name()));
    String name = wanted;
    for (int i = 1; taken.contains(name) || gates.find(name) != null; i++) {
      name = wanted + i;
    }
    return name;
  }
}
