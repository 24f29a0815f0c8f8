package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.engine.observable.Entanglement;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.engine.observable.Reading;

/** Prints the density matrix of some qubits at the end of a program. */
final class ReducedState {
  private static final int MOST_QUBITS = 8;
  private static final int SHOTS = 1000;

  private final SimulationOptions options;
  private final SourceProgram program;

  ReducedState(SimulationOptions options, SourceProgram program) {
    this.options = options;
    this.program = program;
  }

  Integer print(Console console, String list, @Nullable NoiseModel noise) {
    List<Integer> qubits = new QubitList(program.circuit(), options.file().toString()).read(list);
    options.requireThat(
        qubits.size() <= MOST_QUBITS,
        "--reduced names %d qubits; at most %d are supported."
            .formatted(qubits.size(), MOST_QUBITS));
    Simulator.Readings found;
    try {
      SimulationRequest request = options.request(program.circuit(), SHOTS, 0L).with(noise);
      found =
          new Simulator().read(request, List.of(new Reading.ReducedState(qubits)), Monitor.NONE);
    } catch (SimulationRefusedException refusal) {
      throw SimulationOptions.failure(refusal, program);
    }
    Matrix matrix = Entanglement.matrix(found.estimates().getFirst());
    if (console.json()) {
      Json.print(console.out(), json -> writeTo(json, qubits, matrix, found));
    } else {
      for (int row = 0; row < matrix.size(); row++) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < matrix.size(); column++) {
          line.append(
              String.format(
                  Locale.ROOT, "%+.6f%+.6fi  ", matrix.re(row, column), matrix.im(row, column)));
        }
        console.out().println(line.toString().stripTrailing());
      }
      Mixedness mixed = Mixedness.of(matrix);
      console
          .out()
          .printf(Locale.ROOT, "purity %.9f  entropy %.9f%n", mixed.purity(), mixed.entropy());
      console.out().printf("engine %s. %s%n", found.engine().label(), found.reason());
    }
    return ExitCode.DONE;
  }

  private static void writeTo(
      JsonGenerator json, List<Integer> qubits, Matrix matrix, Simulator.Readings found)
      throws IOException {
    json.writeFieldName("qubits");
    StateProbabilities.writeNumbers(json, QubitList.leftToRight(qubits));
    json.writeFieldName("re");
    writeRows(json, matrix, true);
    json.writeFieldName("im");
    writeRows(json, matrix, false);
    Mixedness mixed = Mixedness.of(matrix);
    json.writeNumberField("purity", mixed.purity());
    json.writeNumberField("entropy", mixed.entropy());
    json.writeNumberField("shots", found.shots());
    json.writeNumberField("bound", found.estimates().getFirst().bound());
    json.writeStringField("engine", found.engine().label());
    json.writeStringField("reason", found.reason());
  }

  private static void writeRows(JsonGenerator json, Matrix matrix, boolean real)
      throws IOException {
    json.writeStartArray();
    for (int row = 0; row < matrix.size(); row++) {
      double[] entries = new double[matrix.size()];
      for (int column = 0; column < entries.length; column++) {
        entries[column] = real ? matrix.re(row, column) : matrix.im(row, column);
      }
      json.writeArray(entries, 0, entries.length);
    }
    json.writeEndArray();
  }
}
