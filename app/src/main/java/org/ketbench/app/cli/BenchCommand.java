package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.Timing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "bench", description = "Time the simulation of a program, after a warm-up.")
final class BenchCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;
  @Mixin private SimulationOptions options = new SimulationOptions();

  @Option(names = "--repeat", paramLabel = "N", description = "How often; 5 unless told.")
  private int repeat = 5;

  @Option(names = "--explain", description = "Say in words how the program is run.")
  private boolean explain;

  @Override
  public Integer call() {
    options.requireAtLeast("--repeat", repeat, 1);
    SourceProgram program = SourceProgram.read(options.file());
    Timing timing;
    try {
      SimulationRequest request = options.request(program.circuit(), 0, 0L);
      timing = new Simulator().time(request, repeat, Monitor.NONE);
    } catch (SimulationRefusedException refusal) {
      throw SimulationOptions.failure(refusal, program);
    }
    Console console = ketbench.console();
    if (console.json()) {
      Json.print(console.out(), json -> writeTo(json, timing));
    } else {
      if (explain) {
        console.out().print(timing.explanation());
      }
      console
          .out()
          .printf(
              Locale.ROOT,
              "median %.6f s, best %.6f s of %d runs, %s, at most %.1f MiB%n",
              timing.median(),
              timing.seconds().stream().mapToDouble(Double::doubleValue).min().orElse(0),
              timing.seconds().size(),
              timing.engine().label(),
              timing.peakBytes() / (double) (1 << 20));
    }
    return ExitCode.DONE;
  }

  private void writeTo(JsonGenerator json, Timing timing) throws IOException {
    json.writeArrayFieldStart("seconds");
    for (double seconds : timing.seconds()) {
      json.writeNumber(seconds);
    }
    json.writeEndArray();
    json.writeNumberField("median", timing.median());
    json.writeStringField("engine", timing.engine().label());
    json.writeNumberField("peakBytes", timing.peakBytes());
    if (explain) {
      json.writeStringField("explanation", timing.explanation());
    }
  }
}
