package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.Simulator;
import org.ketbench.result.AmplitudeTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "state", description = "Print the largest amplitudes of a program's state.")
final class StateCommand implements Callable<Integer> {
  private static final int SOME = 1024;

  @ParentCommand private KetbenchCommand ketbench;
  @Mixin private SimulationOptions options = new SimulationOptions();

  @Option(names = "--top", paramLabel = "N", description = "Only the N largest; 1024 unless told.")
  private int top = SOME;

  @Option(
      names = "--at",
      paramLabel = "LINE",
      description = "After this line of the program, counted from 1; its end unless told.")
  private @Nullable Integer line;

  @Option(
      names = "--reduced",
      paramLabel = "LIST",
      description =
          "Instead of amplitudes, the density matrix of these qubits, as in 0,2-4 or q[1].")
  private @Nullable String reduced;

  @Mixin private NoiseOption noise = new NoiseOption();

  @Override
  public Integer call() {
    options.requireAtLeast("--top", top, 0);
    SourceProgram program = SourceProgram.read(options.file());
    if (reduced != null) {
      options.requireThat(
          line == null, "--reduced is told at the end of the program, not at a line.");
      return new ReducedState(options, program).print(ketbench.console(), reduced, noise.model());
    }
    options.requireThat(
        noise.model() == null,
        "With noise there is no single state. Ask for the density matrix of some qubits, as in"
            + " --reduced 0,1.");
    Simulator.Amplitudes found;
    try {
      found =
          new Simulator()
              .largest(options.request(program.circuit(), 0, 0L), end(), top, Monitor.NONE);
    } catch (SimulationRefusedException refusal) {
      throw SimulationOptions.failure(refusal, program);
    }
    Console console = ketbench.console();
    if (console.json()) {
      Json.print(console.out(), json -> writeTo(json, found));
    } else {
      print(console.out(), found);
    }
    return ExitCode.DONE;
  }

  private static void print(PrintWriter out, Simulator.Amplitudes found) {
    for (AmplitudeTable.Row row : found.table().rows()) {
      out.printf(
          Locale.ROOT,
          "|%s>  %+.9f %+.9fi  %.6f%n",
          row.label(),
          row.re(),
          row.im(),
          row.probability());
    }
    if (found.engine() == EngineKind.STABILIZER) {
      out.println("Engine stabilizer: up to a global phase; the first amplitude is positive.");
    } else if (found.engine() == EngineKind.MPS) {
      out.println("Engine mps: the largest amplitudes that a search found.");
      BoundText.print(out, found.bound());
    }
  }

  /** Where the line after the wanted one begins. */
  private int end() {
    if (line == null) {
      return Integer.MAX_VALUE;
    }
    options.requireAtLeast("--at", line, 1);
    String text = SourceFiles.read(options.file()).text();
    int end = 0;
    for (int number = 0; number < line; number++) {
      int newLine = text.indexOf('\n', end);
      if (newLine < 0) {
        if (number < line - 1) {
          throw new CommandFailure(
              ExitCode.WRONG_USAGE,
              List.of(
                  Problem.of(
                      options.file().toString(),
                      "no-such-line",
                      "There is no line %d.".formatted(line))));
        }
        return Integer.MAX_VALUE;
      }
      end = newLine + 1;
    }
    return end;
  }

  private static void writeTo(JsonGenerator json, Simulator.Amplitudes found) throws IOException {
    AmplitudeTable table = found.table();
    json.writeNumberField("qubits", table.qubits());
    json.writeArrayFieldStart("amplitudes");
    for (AmplitudeTable.Row row : table.rows()) {
      json.writeStartObject();
      json.writeNumberField("index", row.index());
      json.writeStringField("label", row.label());
      json.writeNumberField("re", row.re());
      json.writeNumberField("im", row.im());
      json.writeNumberField("probability", row.probability());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("engine", found.engine().label());
    json.writeNumberField("bound", found.bound());
  }
}
