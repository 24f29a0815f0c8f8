package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.SimulationResult;
import org.ketbench.engine.Simulator;
import org.ketbench.result.Counts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "run", description = "Run a program and count what is measured.")
final class RunCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;
  @Mixin private SimulationOptions options = new SimulationOptions();
  @Mixin private NoiseOption noise = new NoiseOption();

  @Option(names = "--shots", paramLabel = "N", description = "How often; 1024 unless told.")
  private long shots = 1024;

  @Option(names = "--seed", paramLabel = "S", description = "Repeats a run with the same seed.")
  private @Nullable Long seed;

  @Override
  public Integer call() {
    SourceProgram program = SourceProgram.read(options.file());
    SimulationResult result;
    try {
      result = new Simulator().run(request(program), Monitor.NONE);
    } catch (SimulationRefusedException refusal) {
      throw SimulationOptions.failure(refusal, program);
    }
    Console console = ketbench.console();
    if (console.json()) {
      Json.print(console.out(), json -> writeTo(json, result));
    } else {
      print(console.out(), result);
    }
    return ExitCode.DONE;
  }

  private SimulationRequest request(SourceProgram program) {
    int count =
        options.shots(shots, 0, "ketbench probabilities gives the exact distribution instead.");
    return options.request(program.circuit(), count, seed).with(noise.model());
  }

  private void writeTo(JsonGenerator json, SimulationResult result) throws IOException {
    Counts counts = result.counts();
    json.writeStringField("file", options.file().toString());
    json.writeNumberField("qubits", result.qubits());
    OutcomeJson.writeRegisters(json, counts.keys());
    json.writeNumberField("shots", counts.shots());
    json.writeNumberField("seed", result.seed());
    json.writeStringField("engine", result.engine().label());
    json.writeStringField("reason", result.reason());
    json.writeObjectFieldStart("counts");
    for (Map.Entry<String, Integer> each : counts.byKey().entrySet()) {
      json.writeNumberField(each.getKey(), each.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("bound", result.bound());
    json.writeNumberField("elapsedSeconds", result.elapsedSeconds());
  }

  private void print(PrintWriter out, SimulationResult result) {
    Counts counts = result.counts();
    counts
        .byKey()
        .forEach(
            (key, count) ->
                out.printf(
                    Locale.ROOT, "%s  %d  %.2f %%%n", key, count, 100.0 * count / counts.shots()));
    out.printf(
        Locale.ROOT,
        "%d shots of %d qubits, seed %d, engine %s, %.3f s%n",
        counts.shots(),
        result.qubits(),
        result.seed(),
        result.engine().label(),
        result.elapsedSeconds());
    out.println(result.reason());
    BoundText.print(out, result.bound());
  }
}
