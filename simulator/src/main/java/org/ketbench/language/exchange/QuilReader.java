package org.ketbench.language.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateDialect;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.UnitaryGate;
import org.ketbench.circuit.classical.Types;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.exchange.qir.JumpProgram;
import org.ketbench.language.exchange.qir.QirException;

/** Reads Quil: gates with modifiers, measurements, memory of bits, labels and jumps. */
final class QuilReader {
  private static final int MOST_BITS = 10_000;
  private static final int MOST_QUBITS = 10_000;

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final Map<String, Integer> bits = new LinkedHashMap<>();
  private final Map<String, Parameter> parameters = new TreeMap<>();
  private final Set<String> reals = new HashSet<>();
  private final Map<String, Gate> defined = new LinkedHashMap<>();
  private final JumpProgram program = new JumpProgram();
  private int qubits;

  private QuilReader() {}

  static Imported read(String text) {
    return new QuilReader().program(text);
  }

  private Imported program(String text) {
    List<QuilLine> lines = QuilLine.all(text, comments);
    for (String comment : comments) {
      if (comment.matches("qubits \\d{1,4}")) {
        qubits = Integer.parseInt(comment.substring(7));
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      QuilLine line = lines.get(i);
      try {
        if (line.word(0).equals("DEFGATE")) {
          int end = i + 1;
          while (end < lines.size() && lines.get(end).isIndented()) {
            end++;
          }
          define(line, lines.subList(i + 1, end));
          i = end - 1;
        } else {
          statement(line);
        }
      } catch (ReadException problem) {
        diagnostics.add(problem.diagnostic());
      }
    }
    if (!diagnostics.isEmpty()) {
      return Imported.failed(diagnostics);
    }
    try {
      Circuit circuit = program.circuit(qubits, bits, List.copyOf(parameters.values()), comments);
      return Imported.of(circuit, diagnostics);
    } catch (QirException problem) {
      return Imported.failed(List.of(problem.diagnostic()));
    }
  }

  private void statement(QuilLine line) throws ReadException {
    switch (line.word(0)) {
      case "DECLARE" -> declare(line);
      case "MEASURE" -> {
        int qubit = qubit(line, 1);
        program.measure(qubit, line.size() > 2 ? place(line, 2) : "", line.span());
      }
      case "RESET" -> {
        if (line.size() > 1) {
          program.add(new Operation.Reset(qubit(line, 1), line.span()));
        } else {
          for (int qubit = 0; qubit < qubits; qubit++) {
            program.add(new Operation.Reset(qubit, line.span()));
          }
        }
      }
      case "LABEL" -> program.label(label(line, 1), line.span());
      case "JUMP" -> program.jump(label(line, 1), line.span());
      case "JUMP-WHEN" -> program.jumpWhen(place(line, 2), true, label(line, 1), line.span());
      case "JUMP-UNLESS" -> program.jumpWhen(place(line, 2), false, label(line, 1), line.span());
      case "HALT" -> program.halt(line.span());
      case "NOT" -> program.not(place(line, 1), line.span());
      case "MOVE", "AND", "IOR", "XOR", "OR" -> {
        String to = place(line, 1);
        String from = line.word(2);
        boolean literal = from.equals("0") || from.equals("1");
        program.combine(line.word(0), to, literal ? from : place(line, 2), line.span());
      }
      case "NOP", "WAIT", "PRAGMA" -> {}
      case "FENCE" -> {
        int[] on = new int[line.size() - 1];
        for (int i = 0; i < on.length; i++) {
          on[i] = qubit(line, i + 1);
        }
        program.add(
            new Operation.Barrier(
                on.length == 0 ? Qubits.range(0, qubits) : Qubits.of(on), line.span()));
      }
      default -> gate(line);
    }
  }

  private void declare(QuilLine line) throws ReadException {
    String name = line.word(1);
    QuilLine.Size type = line.size(2);
    if (type.count() < 1 || type.count() > MOST_BITS) {
      throw line.wrong("A memory has from 1 to " + MOST_BITS + " places.");
    }
    if (line.size() > 3) {
      throw line.wrong("Shared memory cannot be read; declare each by itself.");
    }
    switch (type.name()) {
      case "BIT" -> {
        if (bits.putIfAbsent(name, type.count()) != null) {
          throw line.wrong("'" + name + "' is declared twice.");
        }
      }
      case "REAL" -> {
        for (int i = 0; i < type.count(); i++) {
          String own = type.count() == 1 ? name : name + "_" + i;
          reals.add(own);
          parameters.put(own, new Parameter(own, Types.FLOAT, line.span()));
        }
      }
      default ->
          throw line.wrong(
              "Memory of type " + type.name() + " cannot be read; there are BIT and REAL.");
    }
  }

  private String place(QuilLine line, int index) throws ReadException {
    QuilLine.Size place = line.size(index);
    Integer size = bits.get(place.name());
    int offset = place.given() ? place.count() : 0;
    if (size == null || offset < 0 || offset >= size) {
      throw line.wrong("There is no bit '" + line.word(index) + "'; declare it.");
    }
    return place.name() + "[" + offset + "]";
  }

  private static String label(QuilLine line, int index) throws ReadException {
    String word = line.word(index);
    if (!word.startsWith("@")) {
      throw line.wrong("A label with @ is expected.");
    }
    return word.substring(1);
  }

  private int qubit(QuilLine line, int index) throws ReadException {
    String word = line.word(index);
    if (!word.matches("\\d{1,5}") || Integer.parseInt(word) >= MOST_QUBITS) {
      throw line.wrong("The number of a qubit is expected in place of '" + word + "'.");
    }
    int qubit = Integer.parseInt(word);
    qubits = Math.max(qubits, qubit + 1);
    return qubit;
  }

  private void gate(QuilLine line) throws ReadException {
    int at = 0;
    List<Boolean> modifiers = new ArrayList<>();
    while (line.word(at).equals("CONTROLLED") || line.word(at).equals("DAGGER")) {
      modifiers.add(line.word(at).equals("CONTROLLED"));
      at++;
    }
    QuilLine.Call call = line.call(at, reals);
    Gate gate = gateOf(call, line);
    int controls = (int) modifiers.stream().filter(each -> each).count();
    int first = call.next();
    if (line.size() - first != controls + gate.qubitCount()) {
      throw line.wrong(
          "'%s' acts on %d qubits here, and %d are named."
              .formatted(call.name(), controls + gate.qubitCount(), line.size() - first));
    }
    if (gate.parameters().size() != call.arguments().size()) {
      throw line.wrong(
          "'%s' takes %d parameters, and %d are given."
              .formatted(call.name(), gate.parameters().size(), call.arguments().size()));
    }
    List<Integer> on = new ArrayList<>();
    for (int i = first; i < line.size(); i++) {
      int qubit = qubit(line, i);
      if (on.contains(qubit)) {
        throw line.wrong("Qubit " + qubit + " is named twice.");
      }
      on.add(qubit);
    }
    boolean inverse = modifiers.stream().filter(each -> !each).count() % 2 == 1;
    List<Control> all =
        on.subList(0, controls).stream().map(qubit -> new Control(qubit, true)).toList();
    Qubits targets =
        Qubits.of(on.subList(controls, on.size()).stream().mapToInt(Integer::intValue).toArray());
    program.add(applied(gate, call.arguments(), inverse, all, targets, line.span()));
  }

  private static Operation applied(
      Gate gate,
      List<Angle> angles,
      boolean inverse,
      List<Control> controls,
      Qubits targets,
      Span span) {
    if (gate instanceof CatalogueGate known) {
      CatalogueGate other = known.inverse();
      if (!inverse) {
        return Applied.of(known, angles, controls, targets, span);
      }
      if (other != null) {
        return Applied.of(other, known.inverseArguments(angles), controls, targets, span);
      }
    }
    return new Operation.Apply(gate, angles, inverse ? -1 : 1, controls, targets, span);
  }

  private Gate gateOf(QuilLine.Call call, QuilLine line) throws ReadException {
    Gate own = defined.get(call.name());
    CatalogueGate known = GateCatalogue.standard().find(GateDialect.QUIL, call.name());
    if (own != null) {
      return own;
    }
    if (known == null) {
      throw new ReadException(
          line.span(),
          "unknown-gate",
          "There is no gate '" + call.name() + "' here; define it with DEFGATE.");
    }
    return known;
  }

  /** A gate by its matrix, row by row; the first qubit that is named is the highest bit. */
  private void define(QuilLine head, List<QuilLine> rows) throws ReadException {
    String name = head.word(1).replaceAll(":$", "");
    boolean permutation = head.text().contains("PERMUTATION");
    if (head.text().contains("PAULI-SUM") || name.contains("(")) {
      throw head.wrong("Of defined gates only matrices and permutations of numbers can be read.");
    }
    List<List<double[]>> entries = new ArrayList<>();
    for (QuilLine row : rows) {
      entries.add(row.entries());
    }
    int size = permutation && !entries.isEmpty() ? entries.getFirst().size() : entries.size();
    if (size < 2 || size > 64 || Integer.bitCount(size) != 1) {
      throw head.wrong("The matrix of a gate has 2, 4, 8 … rows.");
    }
    int count = Integer.numberOfTrailingZeros(size);
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int row = 0; row < size; row++) {
      List<double[]> given = permutation ? List.of() : entries.get(row);
      if (!permutation && given.size() != size) {
        throw head.wrong("Each row of this matrix must have " + size + " entries.");
      }
      for (int column = 0; column < size; column++) {
        int at = reversed(row, count) * size + reversed(column, count);
        re[at] =
            permutation ? (entries.getFirst().get(column)[0] == row ? 1 : 0) : given.get(column)[0];
        im[at] = permutation ? 0 : given.get(column)[1];
      }
    }
    Matrix matrix = Matrix.of(size, re, im);
    if (!matrix.isUnitary(1e-6)) {
      throw head.wrong("The matrix of '" + name + "' is not unitary.");
    }
    defined.put(name, new UnitaryGate(name, matrix));
  }

  private static int reversed(int index, int bits) {
    return bits == 0 ? 0 : Integer.reverse(index) >>> (32 - bits);
  }
}
