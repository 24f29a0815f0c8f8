package org.ketbench.language.exchange.qir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.language.exchange.qir.Llvm.Instruction;

/** The functions that a QIR program is given: gates, measurements, and what it records. */
final class Calls {
  private static final Map<String, String> GATES =
      Map.ofEntries(
          Map.entry("x__body", "x"),
          Map.entry("y__body", "y"),
          Map.entry("z__body", "z"),
          Map.entry("h__body", "h"),
          Map.entry("i__body", "id"),
          Map.entry("id__body", "id"),
          Map.entry("s__body", "s"),
          Map.entry("s__adj", "sdg"),
          Map.entry("t__body", "t"),
          Map.entry("t__adj", "tdg"),
          Map.entry("sx__body", "sx"),
          Map.entry("sx__adj", "sxdg"),
          Map.entry("rx__body", "rx"),
          Map.entry("ry__body", "ry"),
          Map.entry("rz__body", "rz"),
          Map.entry("r1__body", "p"),
          Map.entry("cx__body", "cx"),
          Map.entry("cnot__body", "cx"),
          Map.entry("cy__body", "cy"),
          Map.entry("cz__body", "cz"),
          Map.entry("ccx__body", "ccx"),
          Map.entry("toffoli__body", "ccx"),
          Map.entry("swap__body", "swap"),
          Map.entry("rxx__body", "rxx"),
          Map.entry("ryy__body", "ryy"),
          Map.entry("rzz__body", "rzz"));

  private static final Set<String> NOTHING =
      Set.of(
          "__quantum__rt__initialize",
          "__quantum__rt__qubit_release",
          "__quantum__rt__result_update_reference_count",
          "__quantum__rt__array_start_record_output",
          "__quantum__rt__message");

  /** Numbers that stand for the results One and Zero themselves. */
  private static final long ONE = -2;

  private static final long ZERO = -3;

  /** Stands for an operation that is given as it is, by its number. */
  static final String DO = "do";

  private final Program program;
  private final Map<Long, Operation> given;
  private final Set<Long> measuredOften;
  private final boolean allMeasuredOften;

  /**
   * @param measuredOften results that are measured more than once, so that what was read of them
   *     must be kept aside
   */
  Calls(Program program, Set<Long> measuredOften, boolean allMeasuredOften) {
    this(program, measuredOften, allMeasuredOften, Map.of());
  }

  Calls(
      Program program,
      Set<Long> measuredOften,
      boolean allMeasuredOften,
      Map<Long, Operation> given) {
    this.program = program;
    this.given = given;
    this.measuredOften = measuredOften;
    this.allMeasuredOften = allMeasuredOften;
  }

  /** Does what a call does; its value. */
  Datum call(Instruction.Call call, List<Datum> given) throws QirException {
    String name = call.function();
    Span span = call.span();
    if (name.startsWith("__quantum__qis__")) {
      return quantum(name.substring("__quantum__qis__".length()), call, given);
    }
    if (NOTHING.contains(name) || name.startsWith("llvm.")) {
      return new Datum.Undefined();
    }
    switch (name) {
      case DO -> {
        program.add(Objects.requireNonNull(this.given.get(position(given))));
        return new Datum.Undefined();
      }
      case "__quantum__rt__read_result" -> {
        return read(number(given, 0, span), span);
      }
      case "__quantum__rt__result_get_one" -> {
        return new Datum.Handle(ONE);
      }
      case "__quantum__rt__result_get_zero" -> {
        return new Datum.Handle(ZERO);
      }
      case "__quantum__rt__result_equal" -> {
        return equal(number(given, 0, span), number(given, 1, span), span);
      }
      case "__quantum__rt__qubit_allocate" -> {
        return new Datum.Handle(program.newQubit(span));
      }
      case "__quantum__rt__tuple_record_output", "__quantum__rt__array_record_output" -> {
        Datum size = argument(given, 0, span);
        program.record(
            new Program.Recorded.Group(size instanceof Datum.Whole(long value) ? value : 0));
        return new Datum.Undefined();
      }
      case "__quantum__rt__result_record_output" -> {
        int result = program.result(number(given, 0, span), span);
        program.record(new Program.Recorded.Result(result, span));
        return new Datum.Undefined();
      }
      case "__quantum__rt__bool_record_output",
          "__quantum__rt__int_record_output",
          "__quantum__rt__double_record_output" -> {
        Llvm.Type type = call.given().isEmpty() ? Llvm.Type.of("i64") : call.given().get(0).type();
        Expression value = Arithmetic.expression(argument(given, 0, span), type, span);
        boolean truth = type.name().equals("i1") && value.type() instanceof Type.Int;
        program.record(new Program.Recorded.Value(truth ? Arithmetic.truth(value) : value, span));
        return new Datum.Undefined();
      }
      default ->
          throw new QirException(
              span,
              "unknown-function",
              "There is no function @" + name + " here. Define it, or use those of the profiles.");
    }
  }

  private Datum quantum(String name, Instruction.Call call, List<Datum> given) throws QirException {
    Span span = call.span();
    String gate = GATES.get(name);
    if (gate != null) {
      gate(GateCatalogue.standard().get(gate), given, call);
      return new Datum.Undefined();
    }
    switch (name) {
      case "m__body", "mz__body", "mresetz__body" -> {
        int qubit = program.qubit(number(given, 0, span), span);
        int result = program.result(number(given, 1, span), span);
        program.add(new Operation.Measure(qubit, result, span));
        if (name.startsWith("mreset")) {
          program.add(new Operation.Reset(qubit, span));
        }
      }
      case "reset__body" ->
          program.add(new Operation.Reset(program.qubit(number(given, 0, span), span), span));
      case "barrier__body" -> {
        int count = Math.max(program.qubits(), 1);
        program.qubit(count - 1L, span);
        program.add(new Operation.Barrier(Qubits.range(0, count), span));
      }
      case "read_result__body" -> {
        return read(number(given, 0, span), span);
      }
      default ->
          throw new QirException(
              span,
              "unknown-gate",
              "There is no gate __quantum__qis__"
                  + name
                  + " here; use those of the QDK, such as h__body, rz__body and cx__body.");
    }
    return new Datum.Undefined();
  }

  private void gate(CatalogueGate gate, List<Datum> given, Instruction.Call call)
      throws QirException {
    Span span = call.span();
    int angles = gate.parameters().size();
    if (given.size() != angles + gate.qubitCount()) {
      throw new QirException(
          span,
          "wrong-arguments",
          "The gate @%s takes %d arguments, not %d."
              .formatted(call.function(), angles + gate.qubitCount(), given.size()));
    }
    List<Angle> values = new ArrayList<>();
    for (int i = 0; i < angles; i++) {
      values.add(
          given.get(i) instanceof Datum.Dynamic(Expression formula)
              ? new Angle.Formula(formula)
              : Angles.exact(
                  Arithmetic.real(
                      given.get(i),
                      new Arithmetic.Instruction("call", Llvm.Type.of("double"), span))));
    }
    int[] qubits = new int[gate.qubitCount()];
    for (int i = 0; i < qubits.length; i++) {
      qubits[i] = program.qubit(number(given, angles + i, span), span);
    }
    if (IntStream.of(qubits).distinct().count() != qubits.length) {
      throw new QirException(
          span, "repeated-qubit", "A qubit is named twice in this gate; name different ones.");
    }
    program.add(new Operation.Apply(gate, values, Qubits.of(qubits), span));
  }

  private static Datum argument(List<Datum> given, int index, Span span) throws QirException {
    if (index >= given.size()) {
      throw new QirException(span, "wrong-arguments", "An argument is missing in this call.");
    }
    return given.get(index);
  }

  private static long position(List<Datum> given) {
    return given.getFirst() instanceof Datum.Whole(long value) ? value : -1;
  }

  private static long number(List<Datum> given, int index, Span span) throws QirException {
    Datum datum = argument(given, index, span);
    if (datum instanceof Datum.Handle(long value)) {
      return value;
    }
    throw new QirException(
        span,
        "not-supported",
        "Which qubit or result is meant here must be known; it depends on an outcome or on memory"
            + " that nothing was written to.");
  }

  private Datum read(long number, Span span) throws QirException {
    int result = program.result(number, span);
    Expression bit = new Expression.Bits(List.of(result), Types.BIT);
    if (!allMeasuredOften && !measuredOften.contains(number)) {
      return new Datum.Dynamic(bit);
    }
    Variable kept = program.variable(new Type.Bool());
    program.assign(kept, Arithmetic.truth(bit), span);
    return new Datum.Dynamic(new Expression.Read(kept));
  }

  private Datum equal(long first, long second, Span span) throws QirException {
    Expression a = first == ONE || first == ZERO ? null : truth(first, span);
    Expression b = second == ONE || second == ZERO ? null : truth(second, span);
    if (a == null && b == null) {
      return new Datum.Whole(first == second ? 1 : 0);
    }
    if (a == null || b == null) {
      Expression value = Objects.requireNonNull(a == null ? b : a);
      boolean one = (a == null ? first : second) == ONE;
      return new Datum.Dynamic(one ? value : Arithmetic.not(value));
    }
    return new Datum.Dynamic(
        new Expression.Binary(
            BinaryOperator.EQUAL, Arithmetic.truth(a), Arithmetic.truth(b), Types.BOOL));
  }

  private Expression truth(long number, Span span) throws QirException {
    if (read(number, span) instanceof Datum.Dynamic(Expression expression)) {
      return expression;
    }
    throw new IllegalStateException("a read result is known only when the program runs");
  }
}
