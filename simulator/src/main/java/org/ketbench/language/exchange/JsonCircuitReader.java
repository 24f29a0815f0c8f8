package org.ketbench.language.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.language.Diagnostic;

/** Reads the JSON that is written of whole circuits; it is the same circuit again. */
final class JsonCircuitReader {
  private static final String FORMAT = "ketbench.circuit.v1";
  private static final int MOST = 1_000_000;

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private JsonCircuitReader() {}

  static Imported read(String text) {
    JsonCircuitReader reader = new JsonCircuitReader();
    try {
      return reader.circuit(Json.parse(text));
    } catch (ReadException problem) {
      reader.diagnostics.add(problem.diagnostic());
      return Imported.failed(reader.diagnostics);
    }
  }

  private record Register(String name, int first, int size, boolean scalar, Span span) {}

  private Imported circuit(Json json) throws ReadException {
    Json.Obj file = JsonFields.object(json, "a circuit");
    Json format = JsonFields.required(file, "format");
    if (!(format instanceof Json.Text(String name, var _)) || !name.equals(FORMAT)) {
      throw JsonFields.wrong(format, "the format is \"" + FORMAT + "\"");
    }
    List<QubitRegister> qubits =
        registers(file, "qubits").stream()
            .map(r -> new QubitRegister(r.name, r.first, r.size, r.scalar, r.span))
            .toList();
    List<BitRegister> bits =
        registers(file, "bits").stream()
            .map(r -> new BitRegister(r.name, r.first, r.size, r.scalar, r.span))
            .toList();
    Map<Integer, Variable> variables = variables(file);
    List<Parameter> parameters = parameters(file);
    Circuit empty =
        new Circuit(
            qubits,
            bits,
            List.copyOf(variables.values()),
            parameters,
            outputs(file, bits, variables),
            List.of());
    JsonExpressionReader expressions =
        new JsonExpressionReader(
            empty.bitCount(),
            variables,
            new HashSet<>(parameters.stream().map(Parameter::name).toList()));
    JsonGates gates = new JsonGates(diagnostics);
    gates.define(JsonFields.optional(file, "gates"));
    JsonOperations operations =
        new JsonOperations(empty.qubitCount(), empty.bitCount(), gates, expressions, diagnostics);
    return Imported.of(
        empty.with(operations.all(JsonFields.list(file, "operations"))), diagnostics);
  }

  private static List<Register> registers(Json.Obj file, String field) throws ReadException {
    List<Register> registers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int next = 0;
    for (Json item : JsonFields.list(file, field)) {
      Json.Obj register = JsonFields.object(item, "a register");
      String name = JsonFields.text(register, "name");
      int size = JsonFields.whole(register, "size", 0, MOST - next);
      JsonFields.whole(register, "first", next, next);
      if (!names.add(name)) {
        throw new ReadException(
            item.span(), "redeclared", "There are two registers called '" + name + "'.");
      }
      boolean scalar =
          register.get("scalar") instanceof Json.Bool(boolean value, var _) && value && size == 1;
      registers.add(new Register(name, next, size, scalar, item.span()));
      next += size;
    }
    return registers;
  }

  private static Map<Integer, Variable> variables(Json.Obj file) throws ReadException {
    Map<Integer, Variable> variables = new LinkedHashMap<>();
    for (Json item : JsonFields.optional(file, "variables")) {
      Json.Obj variable = JsonFields.object(item, "a variable");
      int id = JsonFields.whole(variable, "id", 0, MOST);
      String name = JsonFields.text(variable, "name");
      var type = JsonTypes.of(JsonFields.required(variable, "type"));
      if (variables.put(id, new Variable(id, name, type)) != null) {
        throw new ReadException(
            item.span(), "redeclared", "There are two variables with the id " + id + ".");
      }
    }
    return variables;
  }

  private static List<Parameter> parameters(Json.Obj file) throws ReadException {
    List<Parameter> parameters = new ArrayList<>();
    for (Json item : JsonFields.optional(file, "parameters")) {
      Json.Obj parameter = JsonFields.object(item, "a parameter");
      parameters.add(
          new Parameter(
              JsonFields.text(parameter, "name"),
              JsonTypes.of(JsonFields.required(parameter, "type")),
              item.span()));
    }
    return parameters;
  }

  private static List<String> outputs(
      Json.Obj file, List<BitRegister> bits, Map<Integer, Variable> variables)
      throws ReadException {
    List<String> outputs = JsonFields.texts(file, "outputs");
    Set<String> known = new HashSet<>();
    bits.forEach(register -> known.add(register.name()));
    variables.values().forEach(variable -> known.add(variable.name()));
    if (!known.containsAll(outputs)) {
      throw new ReadException(
          JsonFields.required(file, "outputs").span(),
          "unknown-name",
          "Outputs are names of registers of bits or of variables.");
    }
    return outputs;
  }
}
