package org.ketbench.app.charts.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.view.Drawings;
import org.ketbench.app.charts.ask.MeasurementReading;
import org.ketbench.app.charts.ask.ResultsQuestion;
import org.ketbench.app.charts.ask.ResultsWork;
import org.ketbench.app.charts.ask.Timeline;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.Analyst;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Simulator;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;

final class DisplaysTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";

  private static Program program(String body) {
    return OpenQasm.analyze(Document.of("test.qasm", HEAD + body));
  }

  /** The expectations that displays show, in the order of the text. */
  private static List<Double> values(String body) {
    Program program = program(body);
    Drawing drawing = Drawing.of(Objects.requireNonNull(program.circuit(), body));
    Displays displays = Displays.of(program, drawing);
    assertEquals(List.of(), displays.remarks());
    assertTrue(displays.all().stream().allMatch(each -> each.column() >= 0));
    var question =
        new ResultsQuestion(drawing.circuit(), new MeasurementReading.Ensemble(), null, 100, 1);
    Timeline timeline = Timeline.of(drawing);
    var work = new DisplayWork(new ResultsWork(new Simulator()));
    return displays.all().stream()
        .map(each -> work.read(each, question, timeline, Monitor.NONE))
        .peek(value -> assertEquals("", value.problem()))
        .map(value -> value.values().getFirst())
        .toList();
  }

  private static String remark(String body) {
    List<Diagnostic> remarks = Displays.of(program(body), null).remarks();
    assertEquals(1, remarks.size(), remarks::toString);
    return remarks.getFirst().message();
  }

  @Test
  void aVersionWithTheSameCircuitShowsThemAtTheSameColumns() {
    String text = HEAD + "qubit q;\nx q;\n@ketbench.display expectation Z\nx q;\n";
    var analyst = new Analyst(List.of(Drawings.finder(), Displays.finder()));
    Analysis first = analyst.check(Document.of("test.qasm", text), null);
    Analysis second = analyst.check(Document.of("test.qasm", text + "// nothing\n"), first);

    List<Display> shown = Objects.requireNonNull(second.get(Displays.class)).all();

    assertEquals(List.of(1), shown.stream().map(Display::column).toList());
    assertEquals(Objects.requireNonNull(first.get(Displays.class)).all(), shown);
  }

  @Test
  void aDisplayInALoopShowsEachTurn() {
    List<Double> found =
        values(
            """
            qubit q;
            for int i in [1:3] {
              rx(pi / 3) q;
              @ketbench.display expectation Z
              barrier q;
            }
            """);

    assertEquals(3, found.size());
    for (int turn = 0; turn < 3; turn++) {
      assertEquals(Math.cos((turn + 1) * Math.PI / 3), found.get(turn), 1e-12);
    }
  }

  @Test
  void aDisplayInASubroutineShowsEachCall() {
    List<Double> found =
        values(
            """
            def turn(qubit a) {
              @ketbench.display expectation Z
              x a;
            }
            qubit[2] q;
            turn(q[0]);
            turn(q[1]);
            turn(q[1]);
            """);

    assertEquals(List.of(-1.0, -1.0, 1.0), found.stream().map(DisplaysTest::rounded).toList());
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e9) / 1e9;
  }

  @Test
  void aDisplayBeforeALoopShowsWhatIsBehindIt() {
    List<Double> found =
        values("qubit q; @ketbench.display expectation Z\nfor int i in [1:3] { x q; }");

    assertEquals(List.of(-1.0), found.stream().map(DisplaysTest::rounded).toList());
  }

  @Test
  void whatShowsNothingSaysWhy() {
    assertTrue(
        remark("qubit q; @ketbench.display blob\nx q;")
            .contains("no display \u201cblob\u201d, so nothing is shown here; write one of"));
    assertTrue(remark("qubit q; @ketbench.display\nx q;").contains("probability, bloch"));
    assertTrue(remark("@ketbench.display bloch\nqubit q; x q;").contains("does nothing to qubits"));
    assertTrue(
        remark("gate g a { @ketbench.display bloch\nx a; } qubit q; g q;")
            .contains("Inside of a gate"));
    assertTrue(
        remark("qubit q; bit c; c = measure q; if (c) { @ketbench.display bloch\nx q; }")
            .contains("inside of a condition"));
  }

  @Test
  void endlessRepetitionIsCutShort() {
    String loop = "qubit q; for int i in [1:100] { @ketbench.display bloch\nx q; }";

    assertEquals(Displays.MOST, Displays.of(program(loop), null).all().size());
    assertTrue(remark(loop).contains("the first 64 places"));
  }
}
