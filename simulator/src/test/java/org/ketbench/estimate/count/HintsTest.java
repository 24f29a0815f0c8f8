package org.ketbench.estimate.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Span;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.language.openqasm.Program;

/** Parts of programs that count as their author says. */
final class HintsTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";
  private static final Tally ORACLE = new Tally(2, 20, 7, 4, 3, 2, 1);
  private static final Tally PLAIN = new Tally(1, 2, 0, 0, 1, 0, 0);
  private static final String DEFINITIONS =
      """
      @ketbench.estimates auxiliaryQubits=2 tCount=20 rotationCount=7 rotationDepth=4 cczCount=3 \
      ccixCount=2 measurementCount=1
      gate oracle a, b { t a; cx a, b; }
      @ketbench.estimates auxiliaryQubits=1, tCount=2, cczCount=1
      gate plain a { h a; }
      """;

  private static LogicalCounts count(String body) {
    Program program = Counted.program(body, true);
    Circuit circuit = program.circuit();
    return CircuitCounter.count(
        circuit == null ? Counted.circuit(body, true) : circuit,
        Map.of(),
        AngleMode.EXACT,
        Hints.of(program.annotations(Hints.ANNOTATION)),
        Watch.NONE);
  }

  private static NotCountable refusal(String body) {
    return assertThrows(NotCountable.class, () -> count(body));
  }

  @Test
  void aGateCountsAsItsAnnotationSaysWhereverItIsApplied() {
    LogicalCounts counts = count(DEFINITIONS + "qubit[3] q; oracle q[0], q[1]; oracle q[1], q[2];");

    assertEquals(new LogicalCounts(5, 40, 14, 8, 6, 4, 2), counts);
  }

  @Test
  void anInverseCountsTheSameAndAPowerAsOftenAsItIsApplied() {
    String body = "qubit[2] q; inv @ oracle q[0], q[1]; pow(3) @ oracle q[0], q[1];";

    assertEquals(new LogicalCounts(4, 80, 28, 16, 12, 8, 4), count(DEFINITIONS + body));
  }

  @Test
  void aSubroutineACallAndABoxMayBeAnnotatedToo() {
    LogicalCounts counts =
        count(
            """
            qubit[4] q;
            @ketbench.estimates tCount=1_000
            def adder(qubit[4] r) { barrier r; }
            adder(q);
            @ketbench.estimates cczCount=5
            adder(q);
            @ketbench.estimates ccixCount=7
            box { t q[0]; cx q[0], q[1]; }
            @ketbench.estimates tCount=100
            ccx q[0], q[1], q[2];
            """);

    assertEquals(new LogicalCounts(4, 1_100, 0, 0, 5, 7, 0), counts);
  }

  @Test
  void gatesOfAnIncludedOrOuterDefinitionCountTheirPartsSo() {
    LogicalCounts counts =
        count(
            DEFINITIONS
                + """
                gate outer a, b, c {
                  oracle a, b;
                  @ketbench.estimates tCount=1000
                  t c;
                }
                qubit[3] q;
                outer q[0], q[1], q[2];
                """);

    assertEquals(new LogicalCounts(5, 1_020, 7, 4, 3, 2, 1), counts);
  }

  @Test
  void aBillionOfThemAreCountedAtOnce() {
    LogicalCounts counts =
        count(
            DEFINITIONS
                + "qubit[2] q; for int i in [1:1000000000] { oracle q[0], q[1]; rz(0.1) q[0]; }");

    assertEquals(8_000_000_000L, counts.rotationCount());
    assertEquals(5_000_000_000L, counts.rotationDepth());
    assertEquals(2_000_000_000L, counts.ccixCount());
  }

  @Test
  void costsAreToldOfThemAsOfGates() {
    String body = DEFINITIONS + "qubit[2] q; for int i in [1:10] { oracle q[0], q[1]; }";
    Program program = Counted.program(body, true);
    Cost cost =
        CircuitCounter.cost(
            Counted.circuit(body, true),
            Map.of(),
            AngleMode.EXACT,
            Hints.of(program.annotations(Hints.ANNOTATION)),
            Watch.NONE);

    Cost oracle = cost.byGate().getFirst();
    assertEquals("oracle", oracle.label());
    assertEquals(10, oracle.uses());
    assertEquals(200, oracle.tCount());
    assertEquals(50, oracle.toffolis());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "rotationCount=7 rotationDepth=3 | rotationDepth 3 is too small: 7 rotations on 2 qubits",
        "rotationCount=7 | rotationDepth has to be 1 or more",
        "tCount=-1 | 'tCount=-1' has to be a whole number",
        "tCount=1.5 | 'tCount=1.5' has to be a whole number",
        "tcount=1 | 'tcount=1' is none of auxiliaryQubits=N, tCount=N",
        "tCount = 1 | 'tCount' is none of",
        "tCount=99999999999999999999 | has to be a whole number from 0 to 999",
        "auxiliaryQubits=1000000000 | auxiliaryQubits can be at most 10000000",
        "\"\" | It says no counts",
      })
  void whatCannotBeSoIsAnErrorAtTheAnnotation(String content, String message) {
    String body = "@ketbench.estimates " + content + "\ngate g a, b { }\nqubit[2] q; g q[0], q[1];";

    NotCountable refusal = refusal(body);

    assertTrue(refusal.getMessage().contains(message), refusal::getMessage);
    assertEquals(HEAD.length(), refusal.span().start());
  }

  @Test
  void countsOfAGateSayNothingOfItsControlledForm() {
    String body = DEFINITIONS + "qubit[3] q; ctrl @ oracle q[0], q[1], q[2];";

    NotCountable refusal = refusal(body);

    assertTrue(refusal.getMessage().contains("'ctrl @ oracle'"), refusal::getMessage);
    assertEquals("ctrl @ oracle q[0], q[1], q[2];", refusal.span().in(HEAD + body));
    assertEquals(
        9, count(body.replace("ctrl @", "\n@ketbench.estimates tCount=9\nctrl @")).tCount());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "qubit[2] q; | another kind of statement",
        "def f(qubit a) { } | a subroutine that acts on no qubit",
      })
  void whatIsNotCountedCannotBeAnnotated(String statement, String what) {
    NotCountable refusal = refusal("@ketbench.estimates tCount=1\n" + statement);

    assertTrue(refusal.getMessage().contains(what), refusal::getMessage);
  }

  @Test
  void annotationsOfOthersAreLeftAlone() {
    Program program = Counted.program("@other tCount=nonsense\nqubit q; t q;", true);

    assertEquals(List.of(), program.annotations(Hints.ANNOTATION));
    assertEquals(
        Span.at(HEAD.length()).start(), program.annotations("other").getFirst().span().start());
  }

  @RepeatedTest(60)
  void anyProgramCountsAsWithAListOfItsLayers(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    StringBuilder text = new StringBuilder(DEFINITIONS).append("qubit[5] q;\n");
    var expected = new LayerList(5);
    random.ints(3, 0, 3).forEach(_ -> some(random, text).forEach(each -> each.accept(expected)));
    int times = 5 + random.nextInt(60);
    text.append("for int i in [1:").append(times).append("] {\n");
    List<Consumer<LayerList>> body = some(random, text);
    text.append("}\n");
    for (int i = 0; i < times; i++) {
      body.forEach(each -> each.accept(expected));
    }
    some(random, text).forEach(each -> each.accept(expected));

    assertEquals(expected.counts(), count(text.toString()), text::toString);
  }

  /** Some operations, as text and as what they are to do. */
  private static List<Consumer<LayerList>> some(Random random, StringBuilder text) {
    List<Consumer<LayerList>> steps = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      int a = random.nextInt(5);
      int b = (a + 1 + random.nextInt(4)) % 5;
      int c =
          (Math.max(a, b) + 1) % 5 == Math.min(a, b)
              ? (Math.max(a, b) + 2) % 5
              : (Math.max(a, b) + 1) % 5;
      switch (random.nextInt(7)) {
        case 0 -> add(text, steps, "t q[%d];".formatted(a), at -> at.t(a));
        case 1, 2 -> add(text, steps, "rz(0.1) q[%d];".formatted(a), at -> at.rotation(a));
        case 3 -> add(text, steps, "cx q[%d], q[%d];".formatted(a, b), at -> at.cx(a, b));
        case 4 -> {
          if (c != a && c != b) {
            add(text, steps, "ccx q[%d], q[%d], q[%d];".formatted(a, b, c), at -> at.ccx(a, b, c));
          }
        }
        case 5 ->
            add(
                text,
                steps,
                "oracle q[%d], q[%d];".formatted(a, b),
                at -> at.account(ORACLE, a, b));
        default -> add(text, steps, "plain q[%d];".formatted(a), at -> at.account(PLAIN, a));
      }
    }
    return steps;
  }

  private static void add(
      StringBuilder text,
      List<Consumer<LayerList>> steps,
      String statement,
      Consumer<LayerList> step) {
    text.append(statement).append('\n');
    steps.add(step);
  }
}
