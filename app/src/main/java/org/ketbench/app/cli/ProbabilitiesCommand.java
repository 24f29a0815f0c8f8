package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.Simulator;
import org.ketbench.result.Distribution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "probabilities",
    description = "Print the exact probabilities of what a run could give.")
final class ProbabilitiesCommand implements Callable<Integer> {
  private static final int MANY = 1 << 20;

  @ParentCommand private KetbenchCommand ketbench;
  @Mixin private SimulationOptions options = new SimulationOptions();
  @Mixin private NoiseOption noise = new NoiseOption();

  @Option(names = "--top", paramLabel = "N", description = "Only the N most probable outcomes.")
  private int top = MANY;

  @Mixin private StateProbabilities ofState = new StateProbabilities();

  @Override
  public Integer call() {
    options.requireAtLeast("--top", top, 0);
    SourceProgram program = SourceProgram.read(options.file());
    if (ofState.isWanted()) {
      return ofState.print(ketbench.console(), program, options, noise.model(), top);
    }
    Simulator.Exact exact;
    try {
      exact =
          new Simulator()
              .exact(
                  options.request(program.circuit(), 0, 0L).with(noise.model()), top, Monitor.NONE);
    } catch (SimulationRefusedException refusal) {
      throw SimulationOptions.failure(refusal, program);
    }
    Distribution distribution = exact.distribution();
    Console console = ketbench.console();
    if (console.json()) {
      Json.print(console.out(), json -> writeTo(json, exact));
    } else {
      distribution
          .byKey()
          .forEach((key, each) -> console.out().printf(Locale.ROOT, "%s  %.12g%n", key, each));
      console.out().printf(Locale.ROOT, "rest  %.12g%n", distribution.rest());
      console.out().printf("engine %s. %s%n", exact.engine().label(), exact.reason());
      BoundText.print(console.out(), exact.bound());
    }
    return ExitCode.DONE;
  }

  private static void writeTo(JsonGenerator json, Simulator.Exact exact) throws IOException {
    Distribution distribution = exact.distribution();
    OutcomeJson.writeRegisters(json, distribution.keys());
    json.writeObjectFieldStart("probabilities");
    for (Map.Entry<String, Double> each : distribution.byKey().entrySet()) {
      json.writeNumberField(each.getKey(), each.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("rest", distribution.rest());
    json.writeNumberField("bound", exact.bound());
    json.writeStringField("engine", exact.engine().label());
    json.writeStringField("reason", exact.reason());
  }
}
