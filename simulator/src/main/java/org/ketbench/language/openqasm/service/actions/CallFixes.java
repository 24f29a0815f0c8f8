package org.ketbench.language.openqasm.service.actions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.service.SymbolTexts;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;

/** Mends calls with too few, too many or the wrong things in them. */
final class CallFixes {
  private CallFixes() {}

  /** Adds angles or qubits that are free, or removes those that are too many. */
  static void wrongCount(Diagnostic diagnostic, Workplace place, Offers offers) {
    Statement.GateCall call = place.innermost(Statement.GateCall.class);
    if (call == null || !(place.find(call.name().text()) instanceof Symbol.Gate gate)) {
      return;
    }
    if (diagnostic.code().equals("wrong-argument-count")) {
      arguments(diagnostic, place, call, gate, offers);
    } else {
      qubits(diagnostic, place, call, gate, offers);
    }
  }

  /** Makes the divisor a fraction, so that nothing is dropped. */
  static void integerDivision(Diagnostic diagnostic, Workplace place, Offers offers) {
    Expr.Binary division = place.innermost(Expr.Binary.class);
    if (division != null && division.right() instanceof Expr.IntLiteral divisor) {
      offers.preferred(
          diagnostic,
          "Divide by '" + place.text(divisor) + ".0'",
          TextEdit.insert(place.span(divisor).end(), ".0"));
    }
  }

  private static void arguments(
      Diagnostic diagnostic,
      Workplace place,
      Statement.GateCall call,
      Symbol.Gate gate,
      Offers offers) {
    int wanted = gate.parameters().size();
    int given = call.arguments().size();
    String help = SymbolTexts.gate(gate.name(), gate.parameters(), gate.qubits());
    if (given == 0) {
      String zeros = String.join(", ", Collections.nCopies(wanted, "0"));
      Span hole = parentheses(place, call);
      offers.preferred(
          diagnostic, "Add what is missing: " + help, new TextEdit(hole, "(" + zeros + ")"));
    } else if (given < wanted) {
      offers.preferred(
          diagnostic,
          "Add what is missing: " + help,
          TextEdit.insert(
              place.span(call.arguments().getLast()).end(), ", 0".repeat(wanted - given)));
    } else if (wanted == 0) {
      offers.preferred(diagnostic, "Remove the angles", TextEdit.delete(parentheses(place, call)));
    } else {
      offers.preferred(
          diagnostic, "Remove what is too much", removed(place, call.arguments(), wanted));
    }
  }

  /** The parentheses behind the gate's name, or the empty place where they go. */
  private static Span parentheses(Workplace place, Statement.GateCall call) {
    int start = place.span(call.name()).end();
    Node next =
        call.designator() != null
            ? call.designator()
            : call.operands().isEmpty() ? null : call.operands().getFirst();
    int limit = next == null ? place.span(call).end() : place.span(next).start();
    int close = place.text().lastIndexOf(')', limit - 1);
    return close < start ? Span.at(start) : new Span(start, close + 1);
  }

  private static TextEdit removed(Workplace place, List<Expr> list, int kept) {
    int start = place.span(list.get(kept - 1)).end();
    return TextEdit.delete(new Span(start, place.span(list.getLast()).end()));
  }

  private static void qubits(
      Diagnostic diagnostic,
      Workplace place,
      Statement.GateCall call,
      Symbol.Gate gate,
      Offers offers) {
    int controls = Calls.controls(call);
    if (controls < 0) {
      return;
    }
    int wanted = gate.qubits().size() + controls;
    int given = call.operands().size();
    if (given > wanted && wanted > 0) {
      offers.preferred(
          diagnostic, "Remove what is too much", removed(place, call.operands(), wanted));
      return;
    }
    List<String> free = place.freeQubits(texts(place, call.operands()));
    if (given > 0 && given < wanted && free.size() >= wanted - given) {
      String added = String.join(", ", free.subList(0, wanted - given));
      int end = place.span(call.operands().getLast()).end();
      offers.preferred(diagnostic, "Add '" + added + "'", TextEdit.insert(end, ", " + added));
    }
  }

  private static Set<String> texts(Workplace place, List<Expr> operands) {
    Set<String> texts = new HashSet<>();
    for (Expr operand : operands) {
      texts.add(place.text(operand).replace(" ", ""));
    }
    return texts;
  }

  /** Another qubit for one that is named twice. */
  static void repeatedQubit(Diagnostic diagnostic, Workplace place, Offers offers) {
    Statement.GateCall call = place.innermost(Statement.GateCall.class);
    if (call == null) {
      return;
    }
    List<String> free = place.freeQubits(texts(place, call.operands()));
    if (!free.isEmpty() && repeats(place, call, diagnostic.span())) {
      offers.preferred(
          diagnostic,
          "Use '" + free.getFirst() + "'",
          new TextEdit(diagnostic.span(), free.getFirst()));
    }
  }

  private static boolean repeats(Workplace place, Statement.GateCall call, Span span) {
    return call.operands().stream().anyMatch(operand -> place.span(operand).equals(span));
  }

  /** {@code h(q[0]);} becomes {@code h q[0];}. */
  static void gateLikeFunction(Diagnostic diagnostic, Workplace place, Offers offers) {
    Expr.Call call = call(place);
    if (call == null
        || !(place.find(call.callee().text()) instanceof Symbol.Gate gate)
        || call.arguments().size() != gate.parameters().size() + gate.qubits().size()) {
      return;
    }
    List<String> texts = new ArrayList<>();
    call.arguments().forEach(argument -> texts.add(place.text(argument)));
    int angles = gate.parameters().size();
    String arguments = angles == 0 ? "" : "(" + String.join(", ", texts.subList(0, angles)) + ")";
    String operands = String.join(", ", texts.subList(angles, texts.size()));
    String text = gate.name() + arguments + " " + operands;
    offers.preferred(diagnostic, "Write '" + text + "'", new TextEdit(place.span(call), text));
  }

  private static Expr.@Nullable Call call(Workplace place) {
    Expr.Call inner = place.innermost(Expr.Call.class);
    return inner != null
            && place.path().statement() instanceof Statement.ExpressionStatement statement
            && statement.expression().equals(inner)
        ? inner
        : null;
  }

  /** {@code f q;} becomes {@code f(q);}. */
  static void subroutineLikeGate(Diagnostic diagnostic, Workplace place, Offers offers) {
    Statement.GateCall call = place.innermost(Statement.GateCall.class);
    if (call == null || !call.modifiers().isEmpty()) {
      return;
    }
    List<String> texts = new ArrayList<>();
    call.arguments().forEach(argument -> texts.add(place.text(argument)));
    call.operands().forEach(operand -> texts.add(place.text(operand)));
    String text = call.name().text() + "(" + String.join(", ", texts) + ");";
    offers.preferred(diagnostic, "Write '" + text + "'", new TextEdit(place.span(call), text));
  }
}
