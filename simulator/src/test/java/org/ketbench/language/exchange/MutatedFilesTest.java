package org.ketbench.language.exchange;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.compile.RandomPrograms;
import org.ketbench.compile.RandomPrograms.Kind;
import org.ketbench.language.Document;
import org.ketbench.language.export.ExportOptions;
import org.ketbench.language.export.IonqExporter;
import org.ketbench.language.export.JsonExporter;
import org.ketbench.language.export.QirExporter;
import org.ketbench.language.export.QirProfile;
import org.ketbench.language.export.QuilExporter;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.testing.Cases;
import org.ketbench.language.openqasm.testing.ProgramGenerator;

/** Whatever becomes of a file on its way, its reader says what is wrong, and nothing is thrown. */
final class MutatedFilesTest {
  private static final ExportOptions DEFERRED = new ExportOptions(true);

  private static List<String> originals(ForeignFormat format) {
    List<String> texts = new ArrayList<>();
    for (int seed = 0; seed < 20; seed++) {
      Circuit circuit = RandomPrograms.of(seed, Kind.FEEDBACK);
      switch (format) {
        case QIR -> {
          texts.add(QirExporter.export(circuit, QirProfile.BASE, DEFERRED).text());
          texts.add(QirExporter.export(circuit, QirProfile.ADAPTIVE_RI, DEFERRED).text());
        }
        case IONQ -> {
          for (IonqExporter.Gates gates : IonqExporter.Gates.values()) {
            texts.add(IonqExporter.export(circuit, gates, DEFERRED).text());
          }
        }
        case QUIL -> texts.add(QuilExporter.export(circuit).text());
        case KETBENCH -> {
          texts.add(JsonExporter.export(circuit).text());
          texts.add(JsonExporter.export(classical(seed)).text());
        }
        case QUIRK ->
            texts.addAll(
                List.of(
                    "{\"cols\":[[\"H\"],[\"•\",\"X\"],[1,\"◦\",\"Swap\",\"Swap\"],[\"Measure\"]]}",
                    "{\"cols\":[[\"QFT3\"],[{\"id\":\"Rzft\",\"arg\":\"pi/3\"},\"Z^-¼\",\"X^½\"]],"
                        + "\"init\":[0,1,\"+\"],\"gates\":[{\"id\":\"~a\",\"matrix\":\"{{0,1},{1,0}}\"}]}",
                    "https://algassert.com/quirk#circuit={%22cols%22:[[%22H%22],[%22inc2%22]]}"));
      }
    }
    return texts;
  }

  /** A program that computes on the way. */
  private static Circuit classical(int seed) {
    String text = ProgramGenerator.version3(seed, ProgramGenerator.Layout.TIDY, 6);
    return Objects.requireNonNull(OpenQasm.analyze(Document.of("test.qasm", text)).circuit());
  }

  private static String mutated(String text, List<String> all, SplittableRandom random) {
    StringBuilder result = new StringBuilder(text);
    int changes = random.nextInt(1, 4);
    for (int i = 0; i < changes && !result.isEmpty(); i++) {
      int at = random.nextInt(result.length());
      int end = Math.min(result.length(), at + random.nextInt(1, 20));
      switch (random.nextInt(6)) {
        case 0 -> result.delete(at, end);
        case 1 -> result.insert(at, result.substring(at, end));
        case 2 -> result.setCharAt(at, (char) random.nextInt(32, 127));
        case 3 -> {
          String other = all.get(random.nextInt(all.size()));
          int from = random.nextInt(other.length());
          result.insert(at, other, from, Math.min(other.length(), from + random.nextInt(1, 60)));
        }
        case 4 -> result.setCharAt(at, "{}[](),;:%@!\"\n-0193eE.".charAt(random.nextInt(22)));
        default -> {
          int line = Math.min(at, result.lastIndexOf("\n", at) + 1);
          int stop = result.indexOf("\n", at);
          result.delete(line, stop < 0 ? result.length() : stop);
        }
      }
    }
    return result.toString();
  }

  private static void mutate(ForeignFormat format, int count) {
    List<String> all = originals(format);
    SplittableRandom random = new SplittableRandom(format.name().length());
    for (int i = 0; i < count; i++) {
      String text = mutated(all.get(random.nextInt(all.size())), all, random);
      try {
        Imported imported = format.read(text);
        assertTrue(imported.circuit() != null || !imported.diagnostics().isEmpty());
        imported.diagnostics().forEach(each -> assertTrue(each.span().end() <= text.length()));
      } catch (RuntimeException | StackOverflowError failure) {
        throw new AssertionError(format + " " + i + "\n" + text, failure);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFewMutations(ForeignFormat format) {
    mutate(format, 1000);
  }

  @Tag("campaign")
  @ParameterizedTest
  @EnumSource
  void manyMutations(ForeignFormat format) {
    mutate(format, Cases.scaled(200_000));
  }
}
