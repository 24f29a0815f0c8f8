package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.compile.BitConditions;
import org.ketbench.compile.NotExpressible;

/**
 * Writes operations as instructions of one function. A bit is at each moment 0, a result that can
 * be read, or a truth value; where two branches meet and left it different, a phi chooses.
 */
final class QirBody implements QirValues.State {
  private static final String FALSE = "false";

  private final QirModule module;
  private final QirValues values;
  private final Notes notes;
  private Source[] bits;
  private Map<Variable, String> variables = new HashMap<>();
  private int results;

  /** Where the value of a bit is. */
  sealed interface Source {
    record Zero() implements Source {}

    record Result(int number) implements Source {}

    record Truth(String value) implements Source {}
  }

  QirBody(Circuit circuit, QirModule module, QirProfile profile, Notes notes) {
    this.module = module;
    this.notes = notes;
    this.values = new QirValues(module, profile, this);
    this.bits = new Source[circuit.bitCount()];
    Arrays.fill(bits, new Source.Zero());
  }

  int results() {
    return results;
  }

  Source source(int bit) {
    return bits[bit];
  }

  @Override
  public String bit(int bit) {
    return switch (bits[bit]) {
      case Source.Zero _ -> FALSE;
      case Source.Truth(String value) -> value;
      case Source.Result(int number) ->
          module.value(
              "i1",
              "__quantum__rt__read_result",
              List.of("%Result*"),
              List.of(QirModule.result(number)));
    };
  }

  @Override
  public String variable(Variable variable) {
    String value = variables.get(variable);
    if (value != null) {
      return value;
    }
    try {
      return zero(values.type(variable.type()));
    } catch (NotExpressible reportedWhereItIsAssigned) {
      return "0";
    }
  }

  String type(Variable variable) throws NotExpressible {
    return values.type(variable.type());
  }

  void write(List<Operation> operations) {
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      try {
        boolean reset =
            operation instanceof Operation.Measure(int qubit, var _, var _)
                && i + 1 < operations.size()
                && operations.get(i + 1) instanceof Operation.Reset(int again, var _)
                && again == qubit;
        write(operation, reset);
        i += reset ? 1 : 0;
      } catch (NotExpressible problem) {
        notes.error(operation.span(), problem);
      }
    }
  }

  private void write(Operation operation, boolean thenReset) throws NotExpressible {
    switch (operation) {
      case Operation.Apply apply -> apply(apply);
      case Operation.Measure(int qubit, int bit, var _) -> {
        int result = results++;
        module.call(
            "void",
            thenReset ? "__quantum__qis__mresetz__body" : "__quantum__qis__m__body",
            List.of("%Qubit*", "%Result*"),
            List.of(QirModule.qubit(qubit), QirModule.result(result)));
        if (bit != Operation.Measure.NO_BIT) {
          bits[bit] = new Source.Result(result);
        }
      }
      case Operation.Reset(int qubit, var _) ->
          module.call(
              "void",
              "__quantum__qis__reset__body",
              List.of("%Qubit*"),
              List.of(QirModule.qubit(qubit)));
      case Operation.Barrier _ ->
          module.call("void", "__quantum__qis__barrier__body", List.of(), List.of());
      case Operation.Conditional conditional -> conditional(conditional);
      case Operation.Assign(var target, var value, var _) -> assign(target, value);
      case Operation.Block block -> write(block.body());
      case Operation.While _ ->
          throw new NotExpressible(
              "How often this loop runs depends on what is measured in it, and the profiles of"
                  + " QIR 1.0 have no loops. Repeat it a fixed number of times, or write OpenQASM 3"
                  + " or Quil.");
      case Operation.Jump _ ->
          throw new NotExpressible(
              "QIR 1.0 cannot leave early by what is measured. Put the rest under a condition.");
      case Operation.Delay _ -> throw new NotExpressible("QIR has no delays. Leave it out.");
      case Operation.Opaque(String name, var _, String why, var _) ->
          throw new NotExpressible(
              "'" + name + "' has no meaning outside the program that it came from: " + why);
    }
  }

  private void apply(Operation.Apply apply) throws NotExpressible {
    List<String> types = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (Angle angle : apply.arguments()) {
      types.add("double");
      given.add(
          angle instanceof Angle.Formula(Expression formula)
              ? values.real(formula)
              : QirExporter.number(angle.radians()));
    }
    apply.qubits().stream()
        .forEach(
            qubit -> {
              types.add("%Qubit*");
              given.add(QirModule.qubit(qubit));
            });
    String function = Objects.requireNonNull(QirExporter.NAMES.get(apply.gate().name()));
    module.call("void", "__quantum__qis__" + function, types, given);
  }

  private void assign(Target target, Expression value) throws NotExpressible {
    switch (target) {
      case Target.Bits(List<Integer> written) -> {
        List<String> truths = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
          Expression bit = BitConditions.ofBit(value, i);
          if (bit != null) {
            truths.add(values.condition(bit));
          } else {
            String whole = values.cast(values.of(value), value.type(), Types.INT, "i64");
            String shifted = module.let("lshr i64 " + whole + ", " + i);
            truths.add(module.let("trunc i64 " + shifted + " to i1"));
          }
        }
        for (int i = 0; i < written.size(); i++) {
          bits[written.get(i)] = new Source.Truth(truths.get(i));
        }
      }
      case Target.Slot(Variable variable, List<Expression> indices) -> {
        if (!indices.isEmpty()) {
          throw new NotExpressible("QIR 1.0 has no arrays. Use a variable for each element.");
        }
        String type = values.type(variable.type());
        String computed = values.cast(values.of(value), value.type(), variable.type(), type);
        variables.put(variable, computed);
      }
    }
  }

  private void conditional(Operation.Conditional conditional) throws NotExpressible {
    boolean hasElse = !conditional.otherwise().isEmpty();
    BitSet written = new BitSet();
    addWritten(conditional.then(), written);
    addWritten(conditional.otherwise(), written);
    readResults(written);
    String condition = values.condition(conditional.condition());
    String yes = module.newBlock();
    String no = module.newBlock();
    String after = hasElse ? module.newBlock() : no;
    String endOfElse = module.block();
    Source[] bitsElse = bits;
    Map<Variable, String> variablesElse = variables;
    module.branch(condition, yes, no);
    module.begin(yes);
    bits = bitsElse.clone();
    variables = new HashMap<>(variablesElse);
    write(conditional.then());
    readResults(written);
    String endOfThen = module.block();
    Source[] bitsThen = bits;
    Map<Variable, String> variablesThen = variables;
    module.branch(after);
    if (hasElse) {
      module.begin(no);
      bits = bitsElse.clone();
      variables = new HashMap<>(variablesElse);
      write(conditional.otherwise());
      readResults(written);
      endOfElse = module.block();
      bitsElse = bits;
      variablesElse = variables;
      module.branch(after);
    }
    module.begin(after);
    meet(bitsThen, variablesThen, endOfThen, bitsElse, variablesElse, endOfElse);
  }

  private static void addWritten(List<Operation> operations, BitSet written) {
    Operations.visit(
        operations,
        operation -> {
          switch (operation) {
            case Operation.Measure(var _, int bit, var _) when bit != Operation.Measure.NO_BIT ->
                written.set(bit);
            case Operation.Assign(Target.Bits(List<Integer> targets), var _, var _) ->
                targets.forEach(written::set);
            default -> {}
          }
        });
  }

  /** A bit that the ways to a meeting leave different must be read before they meet. */
  private void readResults(BitSet which) {
    for (int bit = which.nextSetBit(0); bit >= 0; bit = which.nextSetBit(bit + 1)) {
      if (bits[bit] instanceof Source.Result) {
        bits[bit] = new Source.Truth(bit(bit));
      }
    }
  }

  private void meet(
      Source[] bitsThen,
      Map<Variable, String> variablesThen,
      String endOfThen,
      Source[] bitsElse,
      Map<Variable, String> variablesElse,
      String endOfElse)
      throws NotExpressible {
    Source[] met = new Source[bitsThen.length];
    for (int bit = 0; bit < met.length; bit++) {
      met[bit] =
          bitsThen[bit].equals(bitsElse[bit])
              ? bitsThen[bit]
              : new Source.Truth(
                  phi("i1", truth(bitsThen[bit]), endOfThen, truth(bitsElse[bit]), endOfElse));
    }
    Map<Variable, String> all = new HashMap<>();
    List<Variable> ordered = new ArrayList<>(variablesThen.keySet());
    variablesElse.keySet().stream().filter(v -> !ordered.contains(v)).forEach(ordered::add);
    ordered.sort((a, b) -> Integer.compare(a.id(), b.id()));
    for (Variable variable : ordered) {
      String type = values.type(variable.type());
      String first = variablesThen.getOrDefault(variable, zero(type));
      String second = variablesElse.getOrDefault(variable, zero(type));
      all.put(
          variable, first.equals(second) ? first : phi(type, first, endOfThen, second, endOfElse));
    }
    bits = met;
    variables = all;
  }

  private static String truth(Source source) {
    return switch (source) {
      case Source.Zero _ -> FALSE;
      case Source.Truth(String value) -> value;
      case Source.Result(int number) ->
          throw new IllegalStateException("result " + number + " was not read");
    };
  }

  private String phi(String type, String first, String from, String second, String other) {
    return module.let("phi %s [%s, %%%s], [%s, %%%s]".formatted(type, first, from, second, other));
  }

  private static String zero(String type) {
    return switch (type) {
      case "i1" -> FALSE;
      case "double" -> "0.0";
      default -> "0";
    };
  }
}
