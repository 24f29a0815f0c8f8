package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.observable.Mixedness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "entanglement",
    description =
        "Print how entangled the qubits are at the end of a program: entropies, purities and mutual"
            + " information, in bits; for each qubit unless told.")
final class EntanglementCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;
  @Mixin private SimulationOptions options = new SimulationOptions();
  @Mixin private NoiseOption noise = new NoiseOption();

  @Option(
      names = "--of",
      paramLabel = "LIST",
      description =
          "The entropy and purity of these qubits, as in 0,2-4 or q[1]; may be given often.")
  private List<String> sets = new ArrayList<>();

  @Option(
      names = "--between",
      paramLabel = "LIST:LIST",
      description = "The mutual information of two sets of qubits; may be given often.")
  private List<String> pairs = new ArrayList<>();

  @Option(
      names = "--cuts",
      description = "The entropy of every cut between the first qubits and the others.")
  private boolean cuts;

  /** Two sets of qubits without a common one. */
  private record Pair(List<Integer> one, List<Integer> other) {
    List<Integer> both() {
      TreeSet<Integer> both = new TreeSet<>(one);
      both.addAll(other);
      return List.copyOf(both);
    }
  }

  /** What is asked, and how mixed each of the sets is that it takes. */
  private record Found(
      List<List<Integer>> sets,
      List<Pair> pairs,
      List<List<Integer>> cuts,
      Simulator.Mixtures mixtures) {
    Mixedness ofSet(int number) {
      return mixtures.all().get(number);
    }

    Mixedness ofCut(int number) {
      return mixtures.all().get(sets.size() + number);
    }

    private Mixedness ofPair(int number, int part) {
      return mixtures.all().get(sets.size() + cuts.size() + 3 * number + part);
    }

    double shared(int number) {
      double one = ofPair(number, 0).entropy();
      return Math.max(0, one + ofPair(number, 1).entropy() - ofPair(number, 2).entropy());
    }

    double bound(int number) {
      return ofPair(number, 0).bound() + ofPair(number, 1).bound() + ofPair(number, 2).bound();
    }
  }

  @Override
  public Integer call() {
    SourceProgram program = SourceProgram.read(options.file());
    Found found = find(program);
    Console console = ketbench.console();
    if (console.json()) {
      Json.print(console.out(), json -> writeTo(json, found));
    } else {
      print(console, program.circuit(), found);
    }
    return ExitCode.DONE;
  }

  private Found find(SourceProgram program) {
    Circuit circuit = program.circuit();
    int count = circuit.qubitCount();
    QubitList reader = new QubitList(circuit, options.file().toString());
    List<List<Integer>> all = new ArrayList<>();
    List<List<Integer>> asked = new ArrayList<>(sets.stream().map(reader::read).toList());
    if (sets.isEmpty() && pairs.isEmpty() && !cuts) {
      IntStream.range(0, count).forEach(qubit -> asked.add(List.of(qubit)));
    }
    List<List<Integer>> sides = new ArrayList<>();
    for (int first = 1; cuts && first < count; first++) {
      sides.add(IntStream.range(0, first).boxed().toList());
    }
    List<Pair> both = pairs.stream().map(text -> pair(text, reader)).toList();
    all.addAll(asked);
    all.addAll(sides);
    for (Pair pair : both) {
      all.addAll(List.of(pair.one(), pair.other(), pair.both()));
    }
    try {
      Simulator.Mixtures mixtures =
          new Simulator()
              .mixedness(options.request(circuit, 0, 0L).with(noise.model()), all, Monitor.NONE);
      return new Found(asked, both, sides, mixtures);
    } catch (SimulationRefusedException refusal) {
      throw SimulationOptions.failure(refusal, program);
    }
  }

  private Pair pair(String text, QubitList reader) {
    String[] parts = text.split(":", -1);
    options.requireThat(
        parts.length == 2, "--between is '%s'; write two lists, as in 0,1:4.".formatted(text));
    Pair pair = new Pair(reader.read(parts[0]), reader.read(parts[1]));
    options.requireThat(
        pair.both().size() == pair.one().size() + pair.other().size(),
        "--between is '%s'; no qubit can stand on both sides.".formatted(text));
    return pair;
  }

  private static void print(Console console, Circuit circuit, Found found) {
    for (int each = 0; each < found.sets().size(); each++) {
      Mixedness mixed = found.ofSet(each);
      console
          .out()
          .printf(
              Locale.ROOT,
              "%s  entropy %.9f  purity %.9f%s%n",
              names(found.sets().get(each), circuit),
              mixed.entropy(),
              mixed.purity(),
              bound(mixed.bound()));
    }
    for (int each = 0; each < found.cuts().size(); each++) {
      Mixedness mixed = found.ofCut(each);
      console
          .out()
          .printf(
              Locale.ROOT,
              "%s | %s  entropy %.9f%s%n",
              circuit.qubitName(each),
              circuit.qubitName(each + 1),
              mixed.entropy(),
              bound(mixed.bound()));
    }
    for (int each = 0; each < found.pairs().size(); each++) {
      Pair pair = found.pairs().get(each);
      console
          .out()
          .printf(
              Locale.ROOT,
              "%s : %s  mutual information %.9f%s%n",
              names(pair.one(), circuit),
              names(pair.other(), circuit),
              found.shared(each),
              bound(found.bound(each)));
    }
    Simulator.Mixtures mixtures = found.mixtures();
    console.out().printf("engine %s. %s%n", mixtures.engine().label(), mixtures.reason());
  }

  private static String bound(double bound) {
    return bound == 0 ? "" : String.format(Locale.ROOT, ", off by at most %.2g", bound);
  }

  private static String names(List<Integer> qubits, Circuit circuit) {
    return String.join(",", qubits.stream().map(circuit::qubitName).toList());
  }

  private void writeTo(JsonGenerator json, Found found) throws IOException {
    json.writeStringField("file", options.file().toString());
    json.writeArrayFieldStart("sets");
    for (int each = 0; each < found.sets().size(); each++) {
      Mixedness mixed = found.ofSet(each);
      json.writeStartObject();
      json.writeFieldName("qubits");
      StateProbabilities.writeNumbers(json, found.sets().get(each));
      json.writeNumberField("entropy", mixed.entropy());
      json.writeNumberField("purity", mixed.purity());
      json.writeNumberField("bound", mixed.bound());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("cuts");
    for (int each = 0; each < found.cuts().size(); each++) {
      json.writeStartObject();
      json.writeNumberField("firstQubits", each + 1);
      json.writeNumberField("entropy", found.ofCut(each).entropy());
      json.writeNumberField("bound", found.ofCut(each).bound());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("mutualInformation");
    for (int each = 0; each < found.pairs().size(); each++) {
      json.writeStartObject();
      json.writeFieldName("one");
      StateProbabilities.writeNumbers(json, found.pairs().get(each).one());
      json.writeFieldName("other");
      StateProbabilities.writeNumbers(json, found.pairs().get(each).other());
      json.writeNumberField("bits", found.shared(each));
      json.writeNumberField("bound", found.bound(each));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("engine", found.mixtures().engine().label());
    json.writeStringField("reason", found.mixtures().reason());
  }
}
