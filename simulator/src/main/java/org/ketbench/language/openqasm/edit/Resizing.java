package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;

/** Barriers and gates on other numbers of qubits. */
final class Resizing {
  private final Draft draft;

  Resizing(Draft draft) {
    this.draft = draft;
  }

  void resize(CircuitEdit.Resize edit) throws Refusal {
    Draft.Target target = draft.target(edit.operation());
    Located at = target.at();
    draft.requireOutside(at);
    List<Element> wanted = new ArrayList<>();
    for (int qubit : edit.qubits()) {
      wanted.add(draft.source.registers().qubit(qubit));
    }
    if (wanted.isEmpty()) {
      throw new Refusal("It needs a qubit.");
    }
    Draft.requireDistinct(wanted);
    draft.requireDeclared(wanted, at.span().start());
    switch (at.statement()) {
      case Statement.Barrier barrier -> barrier(target, barrier, wanted);
      case Statement.GateCall call -> gate(target, call, edit.gate(), wanted);
      default -> throw new Refusal("Only gates and barriers have sizes.");
    }
  }

  private void barrier(Draft.Target target, Statement.Barrier barrier, List<Element> wanted)
      throws Refusal {
    if (barrier.operands().isEmpty()) {
      draft.patch.insert(target.at().span().end() - 1, " " + text(wanted));
    } else {
      draft.patch.replace(operands(target.at(), barrier.operands()), text(wanted));
    }
  }

  private void gate(Draft.Target target, Statement.GateCall call, String name, List<Element> wanted)
      throws Refusal {
    Located at = target.at();
    Application application = target.operations("Only gates and barriers have sizes.");
    if (target.isPart() || application.operands().stream().anyMatch(Operand::several)) {
      throw new Refusal("This stands for several gates at once.");
    }
    GateSupply.Shape shape = draft.gates.shape(name);
    if (shape.qubits() != wanted.size() || shape.parameters() != call.arguments().size()) {
      throw new Refusal("'" + name + "' does not have this size.");
    }
    draft.gates.require(name, at.span().start());
    int controls = Controls.of(draft.source, at, call).size();
    List<Element> all = new ArrayList<>(application.operation(0).subList(0, controls));
    all.addAll(wanted);
    Draft.requireDistinct(all);
    draft.patch.replace(at.span(call.name()), name);
    draft.patch.replace(operands(at, call.operands()), list(all));
  }

  private static Span operands(Located at, List<? extends Node> operands) {
    return at.span(operands.getFirst()).union(at.span(operands.getLast()));
  }

  private String text(List<Element> elements) {
    String range = elements.size() == 1 ? null : new StatementText(draft.source).range(elements);
    return range != null ? range : list(elements);
  }

  private static String list(List<Element> elements) {
    return String.join(", ", elements.stream().map(Element::text).toList());
  }
}
