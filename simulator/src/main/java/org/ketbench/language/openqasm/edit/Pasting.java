package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** Statements from elsewhere, put into a program as they are and then onto their wires. */
final class Pasting {
  private Pasting() {}

  static EditResult paste(Program program, CircuitEdit.InsertText edit) {
    try {
      return pasted(program, edit);
    } catch (Refusal refusal) {
      return new EditResult.Refused(refusal.reason());
    }
  }

  private static EditResult pasted(Program program, CircuitEdit.InsertText edit) throws Refusal {
    List<String> statements = statements(edit.text());
    Draft draft = new Draft(program.checked(), program.circuit());
    Slot slot = Slot.of(draft.source, edit.place());
    Lines lines = draft.source.lines();
    String indent = slot.indent(lines);
    boolean own = slot.hasOwnLines(lines);
    slot.write(
        statements.stream().map(each -> Indentation.moved(each, "", indent, own)).toList(),
        draft.patch);
    List<TextEdit> edits = draft.edits();
    Program verbatim = program.edited(edits);
    Diagnostic error = CircuitEdits.newError(program, verbatim);
    if (error != null) {
      return new EditResult.Refused("This cannot stand here: " + error.message());
    }
    Circuit circuit = verbatim.circuit();
    if (edit.wire() == CircuitEdit.InsertText.SAME || circuit == null) {
      return new EditResult.Edited(edits, draft.notes(), verbatim);
    }
    Composition all = new Composition(program.tree().text().length());
    all.add(edits);
    EditResult shifted = CircuitEdits.apply(verbatim, shifts(circuit, written(edits), edit.wire()));
    if (!(shifted instanceof EditResult.Edited(var more, var notes, var after))) {
      return shifted;
    }
    all.add(more);
    Set<String> told = new LinkedHashSet<>(draft.notes());
    told.addAll(notes);
    return new EditResult.Edited(all.edits(), List.copyOf(told), after);
  }

  /** Those that do something, without what only prepares for them. */
  private static List<String> statements(String text) throws Refusal {
    SyntaxTree tree = SyntaxTree.parse(text);
    if (tree.size() == 0 || tree.errors().stream().anyMatch(Diagnostic::isError)) {
      throw new Refusal("There are no OpenQASM statements to paste.");
    }
    List<String> statements = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      Located at = Located.top(tree, i);
      boolean prepares =
          at.statement() instanceof Statement.Version
              || at.statement() instanceof Statement.Include
              || at.statement() instanceof Statement.QubitDeclaration
              || at.statement() instanceof Statement.CregDeclaration
              || at.statement() instanceof Statement.GateDefinition
              || (at.statement() instanceof Statement.Declaration && !Kinds.isOperation(at));
      if (!prepares) {
        statements.add(at.text(at.statement()));
      }
    }
    if (statements.isEmpty()) {
      throw new Refusal("There are only declarations to paste.");
    }
    return statements;
  }

  /** Where what was written stands afterwards. */
  private static List<Span> written(List<TextEdit> edits) {
    List<Span> spans = new ArrayList<>();
    int shift = 0;
    for (TextEdit edit : edits) {
      int start = edit.span().start() + shift;
      spans.add(new Span(start, start + edit.replacement().length()));
      shift += edit.replacement().length() - edit.span().length();
    }
    return spans;
  }

  private static List<CircuitEdit> shifts(Circuit circuit, List<Span> written, int wire)
      throws Refusal {
    Set<Span> moved = new LinkedHashSet<>();
    BitSet used = new BitSet();
    Operations.visit(
        circuit.operations(),
        operation -> {
          boolean isNew =
              !operation.span().isEmpty()
                  && written.stream().anyMatch(span -> span.encloses(operation.span()));
          if (isNew && isLeaf(operation)) {
            moved.add(operation.span());
            used.or(Operations.qubits(operation));
          }
        });
    int shift = used.isEmpty() ? 0 : wire - used.nextSetBit(0);
    if (shift == 0) {
      return List.of();
    }
    if (used.length() + shift > circuit.qubitCount()) {
      throw new Refusal(
          "What is pasted needs "
              + Counted.of(used.length() - used.nextSetBit(0), "wire")
              + " from here on.");
    }
    Map<Integer, Integer> wires = new HashMap<>();
    used.stream().forEach(qubit -> wires.put(qubit, qubit + shift));
    List<CircuitEdit> steps = new ArrayList<>();
    for (Span span : moved) {
      steps.add(new CircuitEdit.Move(OperationRef.all(span), null, wires));
    }
    return steps;
  }

  private static boolean isLeaf(Operation operation) {
    return Operations.parts(operation).isEmpty();
  }
}
