package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Reading;
import picocli.CommandLine.Option;

/** Probabilities of some qubits, or of stretches of basis states, whatever the program measures. */
final class StateProbabilities {
  private static final int MOST_QUBITS = 20;
  private static final int MOST_BINS = 1 << MOST_QUBITS;
  private static final int SHOTS = 1000;

  @Option(
      names = "--qubits",
      paramLabel = "LIST",
      description =
          "The probabilities of these qubits at the end, as in 0,2-4 or q[1], whether they are"
              + " measured or not.")
  private @Nullable String qubits;

  @Option(
      names = "--bins",
      paramLabel = "N",
      description =
          "The probabilities of N equal stretches of all basis states at the end; N is a power of"
              + " two.")
  private @Nullable Integer bins;

  @Option(
      names = "--shots",
      paramLabel = "N",
      description =
          "With --qubits or --bins: how many shots to average where there is no exact answer; 1000"
              + " unless told.")
  private int shots = SHOTS;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "With --qubits or --bins: repeats such shots.")
  private @Nullable Long seed;

  boolean isWanted() {
    return qubits != null || bins != null;
  }

  Integer print(
      Console console,
      SourceProgram program,
      SimulationOptions options,
      @Nullable NoiseModel noise,
      int top) {
    options.requireAtLeast("--shots", shots, 1);
    Circuit circuit = program.circuit();
    List<Integer> of = qubits(circuit, options);
    Reading reading =
        bins == null ? new Reading.Marginal(of) : new Reading.Bins(31 - leadingZeros(bins));
    Simulator.Readings found;
    try {
      SimulationRequest request = options.request(circuit, shots, seed).with(noise);
      found = new Simulator().read(request, List.of(reading), Monitor.NONE);
    } catch (SimulationRefusedException refusal) {
      throw SimulationOptions.failure(refusal, program);
    }
    Estimate estimate = found.estimates().getFirst();
    if (console.json()) {
      Json.print(console.out(), json -> writeTo(json, of, found, top));
    } else {
      for (int each : most(estimate, bins == null ? top : MOST_BINS)) {
        String error =
            estimate.errors().length == 0
                ? ""
                : String.format(Locale.ROOT, " +- %.2g", estimate.errors()[each]);
        String name = bins == null ? key(each, of.size()) : "bin " + each;
        console.out().printf(Locale.ROOT, "%s  %.12g%s%n", name, estimate.values()[each], error);
      }
      console.out().printf("engine %s. %s%n", found.engine().label(), found.reason());
      BoundText.print(console.out(), estimate.bound());
    }
    return ExitCode.DONE;
  }

  private static int leadingZeros(int number) {
    return Integer.numberOfLeadingZeros(number);
  }

  private List<Integer> qubits(Circuit circuit, SimulationOptions options) {
    if (bins != null) {
      options.requireThat(
          bins >= 1 && bins <= MOST_BINS && Integer.bitCount(bins) == 1 && qubits == null,
          "--bins is %d; it must be a power of two up to %d, and stand without --qubits."
              .formatted(bins, MOST_BINS));
      int known = Math.min(circuit.qubitCount(), 31 - leadingZeros(bins));
      return IntStream.range(circuit.qubitCount() - known, circuit.qubitCount()).boxed().toList();
    }
    List<Integer> of =
        new QubitList(circuit, options.file().toString()).read(qubits == null ? "" : qubits);
    options.requireThat(
        of.size() <= MOST_QUBITS,
        "--qubits names %d qubits; at most %d are supported. Draw shots instead, as in ketbench run."
            .formatted(of.size(), MOST_QUBITS));
    return of;
  }

  /** Values that are not 0, the largest first; stretches in their order. */
  private List<Integer> most(Estimate estimate, int top) {
    double[] values = estimate.values();
    if (bins != null) {
      return IntStream.range(0, values.length).boxed().toList();
    }
    return IntStream.range(0, values.length)
        .filter(each -> values[each] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(each -> -values[each]))
        .limit(top)
        .toList();
  }

  private static String key(int value, int width) {
    StringBuilder key = new StringBuilder(width);
    for (int bit = width - 1; bit >= 0; bit--) {
      key.append(value >>> bit & 1);
    }
    return key.toString();
  }

  private void writeTo(JsonGenerator json, List<Integer> of, Simulator.Readings found, int top)
      throws IOException {
    Estimate estimate = found.estimates().getFirst();
    json.writeFieldName("qubits");
    writeNumbers(json, QubitList.leftToRight(of));
    if (bins != null) {
      json.writeFieldName("bins");
      json.writeArray(estimate.values(), 0, estimate.values().length);
    } else {
      json.writeObjectFieldStart("probabilities");
      for (int each : most(estimate, top)) {
        json.writeNumberField(key(each, of.size()), estimate.values()[each]);
      }
      json.writeEndObject();
    }
    if (estimate.errors().length > 0) {
      json.writeFieldName("standardErrors");
      if (bins != null) {
        json.writeArray(estimate.errors(), 0, estimate.errors().length);
      } else {
        json.writeStartObject();
        for (int each : most(estimate, top)) {
          json.writeNumberField(key(each, of.size()), estimate.errors()[each]);
        }
        json.writeEndObject();
      }
    }
    json.writeNumberField("shots", found.shots());
    json.writeNumberField("bound", estimate.bound());
    json.writeStringField("engine", found.engine().label());
    json.writeStringField("reason", found.reason());
  }

  static void writeNumbers(JsonGenerator json, List<Integer> numbers) throws IOException {
    json.writeArray(numbers.stream().mapToInt(Integer::intValue).toArray(), 0, numbers.size());
  }
}
