package org.ketbench.language.openqasm.service.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.circuit.Span;
import org.ketbench.language.Completion;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.service.Marked;
import org.ketbench.language.openqasm.service.OpenQasmService;

final class CompletionsTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";

  private static List<Completion> complete(String program) {
    Marked marked = Marked.of(HEAD + program);
    return marked.service().completions(marked.first());
  }

  private static List<String> labels(String program) {
    return complete(program).stream().map(Completion::label).toList();
  }

  private static List<String> first(int count, String program) {
    return labels(program).stream().limit(count).toList();
  }

  private static Completion named(String label, String program) {
    return complete(program).stream()
        .filter(each -> each.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " is not in " + labels(program)));
  }

  /** The text after the completion with this label was chosen. */
  private static String chosen(String label, String program) {
    Marked marked = Marked.of(HEAD + program);
    Completion completion = named(label, program);
    List<TextEdit> edits = new ArrayList<>(completion.additional());
    edits.add(new TextEdit(completion.replaces(), completion.snippet().text()));
    return TextEdit.apply(marked.text(), edits);
  }

  @Test
  void aStatementMayStartWithGatesWordsAndTypes() {
    List<String> labels = labels("qubit[2] q;\n¦");

    assertTrue(
        labels.containsAll(
            List.of("h", "cx", "qubit", "bit", "measure", "if", "for", "gate", "ctrl", "int")));
    assertFalse(labels.contains("qreg"), "version 2 words are for version 2");
    assertFalse(labels.contains("q"), "a register does not start a statement");
  }

  @Test
  void whatWasTypedChooses() {
    assertEquals(List.of("measure"), first(1, "qubit q; meas¦"));
    assertEquals(List.of("rx", "ry", "rz", "reset"), first(4, "qubit q; r¦"));
    assertEquals(List.of(), labels("qubit q; zzz¦"));
  }

  @Test
  void ownGatesComeFirst() {
    assertEquals(List.of("hop"), first(1, "gate hop a { h a; }\nqubit q;\n¦"));
    assertEquals(List.of("h", "hop"), first(2, "gate hop a { h a; }\nqubit q;\nh¦"));
  }

  @Test
  void aGateComesWithItsParametersAndQubits() {
    assertEquals(HEAD + "qubit[2] q;\ncx q[0], q[1];", chosen("cx", "qubit[2] q;\nc¦"));
    assertEquals(HEAD + "qubit q;\nrx(theta) q;\n", chosen("rx", "qubit q;\nrx¦\n"));
    Completion rx = named("rx", "qubit q;\nrx¦\n");
    assertEquals(List.of(new Span(3, 8), new Span(10, 11), Span.at(12)), rx.snippet().stops());
    assertTrue(rx.documentation().contains("gate rx(theta) a"), rx.documentation());
  }

  @Test
  void aGateBeforeItsOperandsReplacesTheNameOnly() {
    assertEquals(HEAD + "qubit q;\nsdg q;", chosen("sdg", "qubit q;\nsd¦ q;"));
  }

  @Test
  void behindAModifierStandGatesAndModifiersOnly() {
    List<String> labels = labels("qubit[3] q;\nctrl @ ¦");

    assertTrue(labels.containsAll(List.of("x", "h", "inv", "gphase")));
    assertFalse(labels.contains("measure"));
    assertFalse(labels.contains("int"));
    assertEquals(HEAD + "qubit[3] q;\nctrl @ x q[0], q[1];", chosen("x", "qubit[3] q;\nctrl @ x¦"));
    assertEquals(
        HEAD + "qubit[3] q;\nctrl(2) @ x q[0], q[1], q[2];",
        chosen("x", "qubit[3] q;\nctrl(2) @ ¦"));
  }

  @Test
  void qubitsAreOfferedAsOperandsThoseInUseLast() {
    String program = "qubit[2] q; qubit anc; bit c; int n = 1;\ncx q[0], ¦";

    assertEquals(List.of("q", "anc", "q[1]", "q[0]"), labels(program));
    assertEquals(List.of("q", "anc"), first(2, "qubit[2] q; qubit anc;\nh ¦"));
    assertEquals(List.of("q"), first(1, "qubit[2] q; qubit anc;\nctrl @ x ¦"));
    assertEquals(List.of("q"), first(1, "qubit[2] q;\nrx(pi) ¦"));
  }

  @Test
  void inAGateBodyOnlyItsOwnQubitsAreThere() {
    assertEquals(List.of("a", "b"), labels("qubit[2] q;\ngate g(t) a, b { cx ¦ }"));
    List<String> statements = labels("qubit[2] q;\ngate g(t) a, b { ¦ }");
    assertTrue(statements.contains("cx"));
    assertFalse(statements.contains("measure"));
    assertFalse(statements.contains("qubit"));
  }

  @Test
  void anglesAreOfferedAsArguments() {
    assertEquals(List.of("theta", "pi", "pi/2"), first(3, "input angle theta;\nqubit q;\nrx(¦"));
    assertTrue(labels("qubit q;\nrx(2 * ¦").contains("sin"));
    assertFalse(labels("qubit q;\nrx(¦").contains("q"));
  }

  @Test
  void measurementsGoToBits() {
    assertEquals(List.of("c", "c[0]", "c[1]"), labels("qubit q; bit[2] c;\nmeasure q -> ¦"));
    assertEquals(List.of("measure"), first(1, "qubit q; bit c;\nc = ¦"));
    assertEquals(List.of("q"), labels("qubit q; bit c;\nc = measure ¦"));
  }

  @Test
  void conditionsAreAboutBits() {
    assertEquals(List.of("c", "c[0]", "c[1]"), first(3, "bit[2] c; int n;\nif (¦"));
    assertTrue(labels("bit[2] c; int n;\nif (¦)").contains("n"));
  }

  @Test
  void anElseIsOfferedBehindAnIf() {
    assertEquals(List.of("else"), first(1, "qubit q; if (true) { x q; } ¦"));
    assertFalse(labels("qubit q; x q; ¦").contains("else"));
  }

  @Test
  void typesAreOfferedWhereTypesStand() {
    assertTrue(labels("const ¦").containsAll(List.of("int", "float", "angle")));
    assertEquals(List.of("qubit", "bit"), first(2, "def f(¦"));
    assertEquals(List.of("bit"), first(1, "def f(qubit q) -> ¦"));
    assertEquals(List.of(), labels("def f(qubit ¦"), "a new name is the author's to choose");
    assertEquals(List.of(), labels("gate ¦"));
  }

  @Test
  void wordsOfLoops() {
    assertEquals(List.of("in"), labels("for int i ¦"));
    assertEquals(List.of("[first:last]", "{values}"), first(2, "for int i in ¦"));
    assertEquals(List.of("case", "default"), labels("int n; switch (n) { ¦ }"));
  }

  @Test
  void blocksAreIndentedLikeTheirLine() {
    assertEquals(
        HEAD + "bit c;\nif (c) {\n  if (condition) {\n    \n  }\n}",
        chosen("if", "bit c;\nif (c) {\n  i¦\n}"));
  }

  @Test
  void thereIsNothingToCompleteInCommentsAndNumbers() {
    assertEquals(List.of(), labels("// h¦"));
    assertEquals(List.of(), labels("/* h¦ */"));
    assertEquals(List.of(), labels("qubit q; rx(1¦"));
  }

  @Test
  void aGateOfAnotherIncludeBringsItAlong() {
    Marked marked = Marked.of("OPENQASM 3.0;\nqubit q;\nhh¦");
    OpenQasmService service = marked.service().edited(List.of());
    Completion h =
        service.completions(marked.first() - 1).stream()
            .filter(each -> each.label().equals("h"))
            .findFirst()
            .orElseThrow();

    assertEquals(
        "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit q;\nhh",
        TextEdit.apply(marked.text(), h.additional()));
  }

  @Test
  void filesToIncludeAreThoseBesideTheDocument(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("mine.inc"), "gate mine a { }");
    Files.createDirectory(folder.resolve("lib"));
    Files.writeString(folder.resolve("lib/more.qasm"), "");
    Files.writeString(folder.resolve("notes.txt"), "");
    String text = "OPENQASM 3.0;\ninclude \"";
    OpenQasmService service =
        new OpenQasmService(OpenQasm.analyze(Document.of(folder.resolve("main.qasm"), text)));

    assertEquals(
        List.of("stdgates.inc", "qelib1.inc", "lib/more.qasm", "mine.inc"),
        service.completions(text.length()).stream().map(Completion::label).toList());
  }

  @Test
  void anIncludeIsCompletedWithinItsQuotes() {
    assertEquals(HEAD + "include \"qelib1.inc\";", chosen("qelib1.inc", "include \"qe¦lib\";"));
    assertEquals(HEAD + "include \"qelib1.inc\";", chosen("qelib1.inc", "include ¦"));
  }

  @Test
  void versionTwoHasItsOwnWords() {
    Marked marked = Marked.of("OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[2];\n¦");
    List<String> labels =
        marked.service().completions(marked.first()).stream().map(Completion::label).toList();

    assertTrue(labels.containsAll(List.of("h", "qreg", "creg", "measure", "if", "opaque")));
    assertFalse(labels.contains("for"));
    assertFalse(labels.contains("ctrl"));
    assertFalse(labels.contains("int"));
  }

  @Test
  void anEmptyDocumentStartsWithTheVersion() {
    List<Completion> completions = Marked.of("¦").service().completions(0);

    assertEquals("OPENQASM 3.0", completions.getFirst().label());
  }

  @Test
  void anUnfinishedLineBeforeDoesNotMatter() {
    assertTrue(labels("qubit[2] q;\nh q[0]\n¦\nx q[1];").contains("cx"));
    assertEquals(List.of("q"), first(1, "qubit[2] q;\nh q[0];\nx ¦\ncx q[0], q[1];\n"));
  }
}
