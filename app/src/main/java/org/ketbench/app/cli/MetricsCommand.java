package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ketbench.circuit.Metrics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "metrics", description = "Count what a circuit is made of, and its depth.")
final class MetricsCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;

  @Parameters(paramLabel = "FILE", description = "A program.")
  private Path file;

  @Override
  public Integer call() {
    Metrics metrics = Metrics.of(SourceProgram.read(file).circuit());
    Console console = ketbench.console();
    if (console.json()) {
      Json.print(console.out(), json -> writeTo(json, metrics));
    } else {
      print(console.out(), metrics);
    }
    return ExitCode.DONE;
  }

  private static void writeTo(JsonGenerator json, Metrics metrics) throws IOException {
    json.writeNumberField("qubits", metrics.qubits());
    json.writeNumberField("bits", metrics.bits());
    json.writeNumberField("gates", metrics.gates());
    json.writeNumberField("depth", metrics.depth());
    json.writeNumberField("measurements", metrics.measurements());
    json.writeNumberField("resets", metrics.resets());
    json.writeNumberField("conditionals", metrics.conditionals());
    json.writeNumberField("twoQubitGates", metrics.twoQubitGates());
    json.writeNumberField("tCount", metrics.tCount());
    json.writeNumberField("tDepth", metrics.tDepth());
    json.writeObjectFieldStart("byGate");
    for (Map.Entry<String, Long> entry : metrics.byGate().entrySet()) {
      json.writeNumberField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private static void print(PrintWriter out, Metrics metrics) {
    printRow(out, "qubits", metrics.qubits());
    printRow(out, "bits", metrics.bits());
    printRow(out, "gates", metrics.gates());
    printRow(out, "depth", metrics.depth());
    printRow(out, "measurements", metrics.measurements());
    printRow(out, "resets", metrics.resets());
    printRow(out, "conditionals", metrics.conditionals());
    printRow(out, "two-qubit gates", metrics.twoQubitGates());
    printRow(out, "T count", metrics.tCount());
    printRow(out, "T depth", metrics.tDepth());
    metrics.byGate().forEach((gate, count) -> printRow(out, "  " + gate, count));
  }

  private static void printRow(PrintWriter out, String name, long value) {
    out.printf("%-17s %d%n", name, value);
  }
}
