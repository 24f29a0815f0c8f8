package org.ketbench.language.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.language.Diagnostic;

/** Reads operations from JSON; one that is wrong is reported, and the next are read. */
final class JsonOperations {
  private static final int MOST_REPORTED = 100;

  private final int qubits;
  private final int bits;
  private final JsonGates gates;
  private final JsonExpressionReader expressions;
  private final List<Diagnostic> diagnostics;

  JsonOperations(
      int qubits,
      int bits,
      JsonGates gates,
      JsonExpressionReader expressions,
      List<Diagnostic> diagnostics) {
    this.qubits = qubits;
    this.bits = bits;
    this.gates = gates;
    this.expressions = expressions;
    this.diagnostics = diagnostics;
  }

  List<Operation> all(List<Json> items) {
    List<Operation> operations = new ArrayList<>(items.size());
    for (Json item : items) {
      try {
        operations.add(one(JsonFields.object(item, "an operation")));
      } catch (ReadException problem) {
        if (diagnostics.size() < MOST_REPORTED) {
          diagnostics.add(problem.diagnostic());
        }
      }
    }
    return operations;
  }

  private List<Operation> all(Json.Obj json, String field) throws ReadException {
    return all(JsonFields.list(json, field));
  }

  private Operation one(Json.Obj json) throws ReadException {
    Span span = json.span();
    String kind = JsonFields.text(json, "kind");
    return switch (kind) {
      case "gate" -> apply(json);
      case "measure" ->
          new Operation.Measure(
              qubit(json),
              json.get("bit") == null
                  ? Operation.Measure.NO_BIT
                  : JsonFields.whole(json, "bit", 0, bits - 1),
              span);
      case "reset" -> new Operation.Reset(qubit(json), span);
      case "barrier" -> new Operation.Barrier(Qubits.of(qubits(json, "qubits")), span);
      case "delay" ->
          new Operation.Delay(
              Qubits.of(qubits(json, "qubits")), JsonFields.text(json, "duration"), span);
      case "opaque" ->
          new Operation.Opaque(
              JsonFields.text(json, "name"),
              Qubits.of(qubits(json, "qubits")),
              JsonFields.text(json, "why"),
              span);
      case "assign" -> assign(json);
      case "if" ->
          new Operation.Conditional(
              expressions.condition(JsonFields.required(json, "condition")),
              all(json, "then"),
              json.get("else") == null ? List.of() : all(json, "else"),
              span);
      case "while" ->
          new Operation.While(
              expressions.condition(JsonFields.required(json, "condition")),
              all(json, "body"),
              span);
      case "loop", "iteration", "call", "box" ->
          new Operation.Block(
              Operation.BlockKind.valueOf(kind.toUpperCase(Locale.ROOT)),
              JsonFields.text(json, "label"),
              all(json, "body"),
              span);
      case "break", "continue", "return", "end" ->
          new Operation.Jump(Operation.JumpKind.valueOf(kind.toUpperCase(Locale.ROOT)), span);
      default ->
          throw JsonFields.wrong(
              JsonFields.required(json, "kind"),
              "the kind of an operation is gate, measure, reset, barrier, delay, opaque, assign,"
                  + " if, while, loop, iteration, call, box, break, continue, return or end");
    };
  }

  private Operation apply(Json.Obj json) throws ReadException {
    Gate gate = gates.get(JsonFields.required(json, "gate"));
    List<Angle> angles = new ArrayList<>();
    for (Json item : JsonFields.optional(json, "angles")) {
      angles.add(expressions.angle(item));
    }
    if (angles.size() != gate.parameters().size()) {
      throw JsonFields.wrong(
          json,
          "'" + gate.name() + "' takes " + gate.parameters().size() + " angles, not this many");
    }
    int[] on = qubits(json, "qubits");
    if (on.length != gate.qubitCount()) {
      throw JsonFields.wrong(
          json, "'" + gate.name() + "' acts on " + gate.qubitCount() + " qubits, not on this many");
    }
    List<Control> controls = controls(json);
    Set<Integer> used = new HashSet<>();
    for (int qubit : on) {
      used.add(qubit);
    }
    controls.forEach(control -> used.add(control.qubit()));
    if (used.size() != on.length + controls.size()) {
      throw new ReadException(
          json.span(), "repeated-qubit", "A qubit takes part in this gate twice.");
    }
    Json exponent = json.get("exponent");
    return new Operation.Apply(
        gate,
        angles,
        exponent == null ? 1 : JsonFields.real(exponent, "an exponent"),
        controls,
        Qubits.of(on),
        json.span());
  }

  private List<Control> controls(Json.Obj json) throws ReadException {
    List<Json> values = JsonFields.optional(json, "controlValues");
    int[] numbers = json.get("controls") == null ? new int[0] : qubits(json, "controls");
    List<Control> controls = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      boolean positive =
          i >= values.size() || JsonFields.whole(values.get(i), "a control's value", 0, 1) == 1;
      controls.add(new Control(numbers[i], positive));
    }
    return controls;
  }

  private Operation assign(Json.Obj json) throws ReadException {
    Expression value = expressions.expression(JsonFields.required(json, "value"));
    Target target;
    if (json.get("bits") == null) {
      int id = JsonFields.whole(json, "variable", 0, Integer.MAX_VALUE);
      Variable variable = expressions.variable(id, json);
      @Nullable Json indices = json.get("indices");
      List<Expression> all = indices == null ? List.of() : expressions.all(indices);
      target = new Target.Slot(variable, all);
      boolean numbers =
          JsonExpressionReader.isNumber(value.type())
              && JsonExpressionReader.isNumber(variable.type());
      if (all.isEmpty() && !numbers && !value.type().equals(variable.type())) {
        throw JsonFields.wrong(json, "a value has the type of what it is assigned to");
      }
    } else {
      List<Integer> numbers = new ArrayList<>();
      for (Json item : JsonFields.list(json, "bits")) {
        numbers.add(JsonFields.whole(item, "a bit", 0, bits - 1));
      }
      target = new Target.Bits(numbers);
    }
    return new Operation.Assign(target, value, json.span());
  }

  private int qubit(Json.Obj json) throws ReadException {
    return JsonFields.whole(json, "qubit", 0, qubits - 1);
  }

  private int[] qubits(Json.Obj json, String field) throws ReadException {
    return JsonFields.wholes(JsonFields.list(json, field), "a qubit", qubits - 1);
  }
}
