package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Modifier;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/**
 * Calls of gates replaced by what the gates are made of; subroutines are {@link RoutineInlining}.
 */
final class Inlining {
  private static final int MOST_REPETITIONS = 100;

  private final Draft draft;

  Inlining(Draft draft) {
    this.draft = draft;
  }

  void inline(CircuitEdit.InlineCall edit) throws Refusal {
    Draft.Target target = draft.target(edit.operation());
    Application application = target.application();
    if (target.at().statement() instanceof Statement.GateCall call && application != null) {
      gate(target, application, call);
    } else {
      new RoutineInlining(draft).inline(target.at());
    }
  }

  private void gate(Draft.Target target, Application application, Statement.GateCall call)
      throws Refusal {
    Located at = target.at();
    Located definition = definition(at, call);
    if (!(definition.statement() instanceof Statement.GateDefinition gate)) {
      throw new Refusal("'" + call.name().text() + "' has no definition to put in its place.");
    }
    Modified modified = modified(at, call);
    int controls = Controls.of(draft.source, at, call).size();
    List<Integer> indices = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    if (application.isKnown()) {
      for (int i = 0; i < application.count(); i++) {
        if (!target.isPart() || i == target.index()) {
          List<String> operands = application.operation(i).stream().map(Element::text).toList();
          indices.add(i);
          texts.add(expanded(definition, gate, at, call, modified, operands, controls));
        }
      }
      draft.rewriting.replaceOperations(application, indices, texts);
    } else {
      List<String> operands = call.operands().stream().map(at::text).toList();
      draft.rewriting.replace(
          at, expanded(definition, gate, at, call, modified, operands, controls));
    }
  }

  private Located definition(Located at, Statement.GateCall call) throws Refusal {
    String name = call.name().text();
    Symbol symbol = draft.source.symbol(at.span(call.name()).start());
    CatalogueGate standard = draft.gates.catalogued(name);
    if (standard != null) {
      return definition(standard);
    }
    if (symbol == null || symbol.file() != null) {
      throw new Refusal(
          symbol == null
              ? "'" + name + "' is not the name of a gate."
              : "'" + name + "' is defined in the file '" + symbol.file() + "'.");
    }
    Located top =
        Located.top(draft.source.tree(), draft.source.tree().chunkAt(symbol.declaration().start()));
    return top.statement() instanceof Statement.Annotated annotated
        ? top.child(annotated.statement())
        : top;
  }

  private Located definition(CatalogueGate gate) throws Refusal {
    String text = gate.definitionText();
    if (text == null) {
      throw new Refusal("'" + gate.name() + "' is not made of other gates.");
    }
    String parameters =
        gate.parameters().isEmpty() ? "" : "(" + String.join(", ", gate.parameters()) + ")";
    String qubits = String.join(", ", gate.qubitNames());
    return Located.top(
        SyntaxTree.parse("gate g" + parameters + " " + qubits + " { " + text + " }"), 0);
  }

  /**
   * What stands before a gate's name, in effect.
   *
   * @param controls the modifiers for controls as they are written
   */
  private record Modified(String controls, boolean inverse, int repetitions) {}

  private Modified modified(Located at, Statement.GateCall call) throws Refusal {
    StringBuilder controls = new StringBuilder();
    boolean inverse = false;
    long repetitions = 1;
    for (Modifier modifier : call.modifiers()) {
      switch (modifier.kind()) {
        case CTRL, NEGCTRL -> controls.append(at.text(modifier)).append(' ');
        case INV -> inverse = !inverse;
        case POW -> {
          Expr exponent = modifier.argument();
          Long value = exponent == null ? null : draft.source.constant(at, exponent);
          if (value == null || Math.abs(value * repetitions) > MOST_REPETITIONS) {
            throw new Refusal("A power of a gate is no sequence of the gates that it is made of.");
          }
          inverse ^= value < 0;
          repetitions *= Math.abs(value);
        }
      }
    }
    return new Modified(controls.toString(), inverse, (int) repetitions);
  }

  private List<String> expanded(
      Located definition,
      Statement.GateDefinition gate,
      Located at,
      Statement.GateCall call,
      Modified modified,
      List<String> operands,
      int controls)
      throws Refusal {
    Substitutes substitutes = new Substitutes();
    for (int i = 0; i < gate.parameters().size() && i < call.arguments().size(); i++) {
      substitutes.put(gate.parameters().get(i).text(), at, call.arguments().get(i));
    }
    for (int i = 0; i < gate.qubits().size() && controls + i < operands.size(); i++) {
      substitutes.put(gate.qubits().get(i).text(), operands.get(controls + i));
    }
    String controlOperands = String.join(", ", operands.subList(0, controls));
    List<String> once = new ArrayList<>();
    Located body = definition.child(gate.body());
    for (Located each : body.children()) {
      String text = one(each, modified, controlOperands, substitutes, at.span());
      if (text != null) {
        once.add(text);
      }
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < modified.repetitions; i++) {
      all.addAll(modified.inverse ? once.reversed() : once);
    }
    return all;
  }

  private @Nullable String one(
      Located each, Modified modified, String controls, Substitutes substitutes, Span place)
      throws Refusal {
    String text = StatementText.without(each, substitutes.in(each));
    if (each.statement() instanceof Statement.Barrier) {
      return text;
    }
    if (!(each.statement() instanceof Statement.GateCall call)) {
      throw new Refusal("The definition has more in it than gates, so it cannot be put here.");
    }
    if (call.name().text().equals("gphase") && draft.source.isVersion2()) {
      return null;
    }
    draft.gates.require(call.name().text(), place.start());
    String prefix = modified.controls + (modified.inverse ? "inv @ " : "");
    if (controls.isEmpty()) {
      return prefix + text;
    }
    if (call.operands().isEmpty()) {
      return prefix + text.substring(0, text.length() - 1).stripTrailing() + " " + controls + ";";
    }
    Expr first = call.operands().getFirst();
    var replaced = substitutes.in(each);
    replaced.put(first, controls + ", " + replaced.getOrDefault(first, each.text(first)));
    return prefix + StatementText.without(each, replaced);
  }
}
