package org.ketbench.engine.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.program.Channel;

/** Reads one error of a gate. */
final class ErrorReader {
  private static final int MOST_QUBITS = 2;

  private ErrorReader() {}

  static GateError read(JsonField error) {
    JsonField type = error.required("type");
    return switch (type.text()) {
      case "depolarizing" -> new GateError.Depolarizing(probability(error));
      case "bit-flip" -> on(Channels.bitFlip(probability(error)));
      case "phase-flip" -> on(Channels.phaseFlip(probability(error)));
      case "bit-phase-flip" -> on(Channels.bitPhaseFlip(probability(error)));
      case "amplitude-damping" -> {
        error.requireFields("type", "probability", "excited");
        yield on(
            Channels.amplitudeDamping(
                error.required("probability").probability(), error.probability("excited", 0)));
      }
      case "phase-damping" -> on(Channels.phaseDamping(probability(error)));
      case "pauli" -> on(pauli(error));
      case "kraus" -> on(kraus(error));
      case "thermal-relaxation" -> thermal(error);
      default ->
          throw type.wrong(
              "'"
                  + type.text()
                  + "' is not known; there are depolarizing, bit-flip, phase-flip,"
                  + " bit-phase-flip, amplitude-damping, phase-damping, pauli, kraus and"
                  + " thermal-relaxation.");
    };
  }

  private static GateError on(Channel channel) {
    return new GateError.OnChannel(channel);
  }

  private static double probability(JsonField error) {
    error.requireFields("type", "probability");
    return error.required("probability").probability();
  }

  /** Probabilities by letters, the first of them for the gate's first qubit. */
  private static Channel pauli(JsonField error) {
    error.requireFields("type", "probabilities");
    JsonField field = error.required("probabilities");
    Map<String, JsonField> members = field.members();
    int qubits = members.keySet().stream().mapToInt(String::length).max().orElse(0);
    if (qubits < 1 || qubits > MOST_QUBITS) {
      throw field.wrong("Name one or two qubits' operators, as in \"X\" or \"XZ\".");
    }
    double[] probabilities = new double[1 << (2 * qubits)];
    double sum = 0;
    for (Map.Entry<String, JsonField> each : members.entrySet()) {
      String letters = each.getKey();
      int index = 0;
      for (int at = 0; at < letters.length(); at++) {
        int pauli = "IXYZ".indexOf(letters.charAt(at));
        if (pauli < 0 || letters.length() != qubits) {
          throw each.getValue()
              .wrong("'" + letters + "' is not " + qubits + " of the letters I, X, Y and Z.");
        }
        index |= pauli << (2 * at);
      }
      probabilities[index] = each.getValue().probability();
      sum += index == 0 ? 0 : probabilities[index];
    }
    if (sum > 1 + 1e-12) {
      throw field.wrong("The probabilities add up to " + (float) sum + ", more than 1.");
    }
    if (members.containsKey("I".repeat(qubits)) && Math.abs(probabilities[0] + sum - 1) > 1e-9) {
      throw field.wrong(
          "The probabilities add up to " + (float) (probabilities[0] + sum) + ", not 1.");
    }
    probabilities[0] = Math.max(0, 1 - sum);
    return Channel.ofPaulis("pauli", probabilities);
  }

  private static Channel kraus(JsonField error) {
    error.requireFields("type", "operators");
    JsonField field = error.required("operators");
    List<Matrix> operators = new ArrayList<>();
    for (JsonField operator : field.elements()) {
      Matrix matrix = matrix(operator);
      if (!operators.isEmpty() && operators.getFirst().size() != matrix.size()) {
        throw operator.wrong("All operators must have the same size.");
      }
      operators.add(matrix);
    }
    if (operators.isEmpty()) {
      throw field.wrong("At least one operator is needed.");
    }
    try {
      return Channel.ofOperators("kraus", operators);
    } catch (IllegalArgumentException e) {
      throw field.wrong("These are not complete: " + e.getMessage() + ".");
    }
  }

  /** Rows of entries; an entry is a number or a pair of its real and imaginary part. */
  private static Matrix matrix(JsonField field) {
    List<JsonField> rows = field.elements();
    int size = rows.size();
    if (size != 2 && size != 4) {
      throw field.wrong("A matrix of 2 or 4 rows is expected, this has " + size + ".");
    }
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int row = 0; row < size; row++) {
      List<JsonField> entries = rows.get(row).elements();
      if (entries.size() != size) {
        throw rows.get(row).wrong("This row has " + entries.size() + " entries, not " + size + ".");
      }
      for (int column = 0; column < size; column++) {
        JsonField entry = entries.get(column);
        if (entry.isList()) {
          List<JsonField> parts = entry.elements();
          if (parts.size() != 2) {
            throw entry.wrong("A complex number is a pair of its real and imaginary part.");
          }
          re[row * size + column] = parts.get(0).number();
          im[row * size + column] = parts.get(1).number();
        } else {
          re[row * size + column] = entry.number();
        }
      }
    }
    return Matrix.of(size, re, im);
  }

  private static GateError thermal(JsonField error) {
    error.requireFields("type", "t1", "t2", "time", "excited");
    double t1 = error.required("t1").positive();
    double t2 = error.required("t2").positive();
    if (t2 > 2 * t1) {
      throw error.required("t2").wrong(t2 + " s is more than twice T1, " + t1 + " s.");
    }
    return new GateError.Thermal(
        t1, t2, error.required("time").positive(), error.probability("excited", 0));
  }
}
