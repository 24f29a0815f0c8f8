package org.ketbench.language.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.PoweredGate;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.UnitaryGate;
import org.ketbench.language.Diagnostic;

/** The gates that a file of JSON knows: those of the catalogue and those that it defines. */
final class JsonGates {
  private static final int MOST_QUBITS = 1_000_000;
  private static final int WIDEST_MATRIX = 10;
  private static final double UNITARY = 1e-6;

  private final List<Gate> defined = new ArrayList<>();
  private final List<Diagnostic> diagnostics;

  JsonGates(List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reads definitions; each may use those before it. */
  void define(List<Json> definitions) throws ReadException {
    for (Json json : definitions) {
      Json.Obj gate = JsonFields.object(json, "a gate");
      String name = JsonFields.text(gate, "name");
      defined.add(
          gate.get("matrix") == null
              ? body(gate, name)
              : new UnitaryGate(name, matrix(JsonFields.list(gate, "matrix"), gate)));
    }
  }

  private Gate body(Json.Obj gate, String name) throws ReadException {
    List<String> parameters = JsonFields.texts(gate, "parameters");
    List<String> qubits = JsonFields.texts(gate, "qubits");
    if (qubits.isEmpty()) {
      throw new ReadException(
          gate.span(), "wrong-value", "A gate acts on at least one qubit; name it in \"qubits\".");
    }
    JsonExpressionReader expressions =
        new JsonExpressionReader(0, Map.of(), new HashSet<>(parameters));
    JsonOperations operations =
        new JsonOperations(Math.min(qubits.size(), MOST_QUBITS), 0, this, expressions, diagnostics);
    List<Operation> body = operations.all(JsonFields.list(gate, "body"));
    for (Operation operation : body) {
      if (!(operation instanceof Operation.Apply || operation instanceof Operation.Barrier)) {
        throw new ReadException(
            operation.span(), "wrong-value", "A gate is made of gates and barriers only.");
      }
    }
    return new DefinedGate(name, parameters, qubits, body, gate.span());
  }

  private static Matrix matrix(List<Json> rows, Json.Obj gate) throws ReadException {
    int size = rows.size();
    if (size < 2 || Integer.bitCount(size) != 1 || size > 1 << WIDEST_MATRIX) {
      throw new ReadException(
          gate.span(), "wrong-value", "A matrix has 2, 4, 8 or another power of 2 of rows.");
    }
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int row = 0; row < size; row++) {
      List<Json> entries = JsonFields.list(rows.get(row), "a row of a matrix");
      if (entries.size() != size) {
        throw JsonFields.wrong(rows.get(row), "a row is as long as the matrix is high");
      }
      for (int column = 0; column < size; column++) {
        List<Json> parts = JsonFields.list(entries.get(column), "an entry of a matrix");
        if (parts.size() != 2) {
          throw JsonFields.wrong(entries.get(column), "an entry is a real and an imaginary part");
        }
        re[row * size + column] = JsonFields.real(parts.get(0), "a real part");
        im[row * size + column] = JsonFields.real(parts.get(1), "an imaginary part");
      }
    }
    Matrix matrix = Matrix.of(size, re, im);
    if (!matrix.isUnitary(UNITARY)) {
      throw new ReadException(gate.span(), "wrong-value", "This matrix is not unitary.");
    }
    return matrix;
  }

  /** A name of the catalogue, the number of a gate of the file, or a gate and its power. */
  Gate get(Json json) throws ReadException {
    return switch (json) {
      case Json.Text(String name, Span span) -> {
        CatalogueGate gate = GateCatalogue.standard().find(name);
        if (gate == null) {
          throw new ReadException(
              span, "unknown-gate", "There is no gate '" + name + "'; see ketbench gates.");
        }
        yield gate;
      }
      case Json.Arr(List<Json> parts, var _) when parts.size() == 2 ->
          new PoweredGate(get(parts.getFirst()), JsonFields.real(parts.getLast(), "an exponent"));
      default -> defined.get(JsonFields.whole(json, "the number of a gate", 0, defined.size() - 1));
    };
  }
}
