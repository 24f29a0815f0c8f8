package org.ketbench.circuit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;

/**
 * Puts values in the place of free parameters. The bodies of defined gates are left alone: the
 * parameters there are the gate's own.
 */
final class Binding {
  private Binding() {}

  static Circuit bind(Circuit circuit, Map<String, Value> values) {
    Map<String, Expression> literals = new HashMap<>();
    for (Parameter parameter : circuit.parameters()) {
      Value value = values.get(parameter.name());
      if (value != null) {
        literals.put(
            parameter.name(), new Expression.Literal(Values.cast(value, parameter.type())));
      }
    }
    for (String name : values.keySet()) {
      if (!literals.containsKey(name)) {
        throw new IllegalArgumentException(
            "The circuit has no parameter "
                + name
                + "; it has "
                + (circuit.parameters().isEmpty()
                    ? "none"
                    : String.join(
                        ", ", circuit.parameters().stream().map(Parameter::name).toList()))
                + ".");
      }
    }
    if (literals.isEmpty()) {
      return circuit;
    }
    List<Operation> bound =
        Operations.mapExpressions(circuit.operations(), each -> bound(each, literals));
    return new Circuit(
        circuit.qubitRegisters(),
        circuit.bitRegisters(),
        circuit.variables(),
        circuit.parameters().stream()
            .filter(parameter -> !literals.containsKey(parameter.name()))
            .toList(),
        circuit.outputs(),
        bound);
  }

  private static Expression bound(Expression expression, Map<String, Expression> literals) {
    Expression replaced =
        Expressions.map(
            expression,
            part ->
                part instanceof Expression.Parameter parameter
                    ? literals.getOrDefault(parameter.name(), part)
                    : part);
    return replaced == expression ? expression : Evaluator.fold(replaced);
  }
}
