package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.ObservableException;
import org.ketbench.engine.observable.PauliSum;
import org.ketbench.engine.observable.PauliSumReader;
import org.ketbench.engine.observable.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "expectation",
    description = "Print the expectation of observables at the end of a program.")
final class ExpectationCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;
  @Mixin private SimulationOptions options = new SimulationOptions();
  @Mixin private NoiseOption noise = new NoiseOption();

  @Option(
      names = "--observable",
      paramLabel = "SUM",
      required = true,
      description = "A sum of Pauli operators, as in \"0.5*Z0Z1 + X2\"; may be given often.")
  private List<String> observables = new ArrayList<>();

  @Option(
      names = "--shots",
      paramLabel = "N",
      description = "How many shots to average where there is no exact answer; 1000 unless told.")
  private long shots = 1000;

  @Option(
      names = "--error",
      paramLabel = "E",
      description = "Take so many shots that all standard errors are at most this large.")
  private @Nullable Double error;

  @Option(names = "--seed", paramLabel = "S", description = "Repeats a run with the same seed.")
  private @Nullable Long seed;

  @Override
  public Integer call() {
    SourceProgram program = SourceProgram.read(options.file());
    Circuit circuit = program.circuit();
    List<Reading> readings = new ArrayList<>();
    for (String observable : observables) {
      readings.add(new Reading.Expectation(read(observable, circuit)));
    }
    Simulator.Readings found;
    try {
      int count = options.shots(shots, 1, "Ask for a standard error instead, as in --error 1e-4.");
      SimulationRequest request = options.request(circuit, count, seed).with(noise.model());
      found =
          error == null
              ? new Simulator().read(request, readings, Monitor.NONE)
              : new Simulator().read(request, readings, error, Monitor.NONE);
    } catch (SimulationRefusedException refusal) {
      throw SimulationOptions.failure(refusal, program);
    }
    Console console = ketbench.console();
    if (console.json()) {
      Json.print(console.out(), json -> writeTo(json, found));
    } else {
      for (int each = 0; each < observables.size(); each++) {
        Estimate estimate = found.estimates().get(each);
        String value = String.format(Locale.ROOT, "%.12g", estimate.value());
        String error =
            estimate.errors().length == 0
                ? ""
                : String.format(Locale.ROOT, " +- %.2g", estimate.error());
        String bound =
            estimate.bound() == 0
                ? ""
                : String.format(Locale.ROOT, ", off by at most %.2g", estimate.bound());
        console.out().println(observables.get(each) + "  " + value + error + bound);
      }
      console.out().printf("engine %s. %s%n", found.engine().label(), found.reason());
    }
    return ExitCode.DONE;
  }

  private PauliSum read(String observable, Circuit circuit) {
    try {
      return PauliSumReader.read(observable, circuit);
    } catch (ObservableException e) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE,
          List.of(Problem.of(options.file().toString(), e.code(), String.valueOf(e.getMessage()))));
    }
  }

  private void writeTo(JsonGenerator json, Simulator.Readings found) throws IOException {
    json.writeStringField("file", options.file().toString());
    json.writeArrayFieldStart("expectations");
    for (int each = 0; each < observables.size(); each++) {
      Estimate estimate = found.estimates().get(each);
      json.writeStartObject();
      json.writeStringField("observable", observables.get(each));
      json.writeNumberField("value", estimate.value());
      json.writeNumberField("standardError", estimate.error());
      json.writeNumberField("bound", estimate.bound());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("shots", found.shots());
    json.writeStringField("engine", found.engine().label());
    json.writeStringField("reason", found.reason());
  }
}
