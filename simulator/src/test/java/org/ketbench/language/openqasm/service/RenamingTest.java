package org.ketbench.language.openqasm.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Span;
import org.ketbench.language.Rename;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.IncludeLoader;

final class RenamingTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";

  private static String renamed(String program, String name) {
    Marked marked = Marked.of(HEAD + program);
    Rename result = marked.service().rename(marked.first(), name);
    Rename.Done done = assertInstanceOf(Rename.Done.class, result, result.toString());
    return TextEdit.apply(marked.text(), done.edits()).substring(HEAD.length());
  }

  private static String refusal(String program, String name) {
    Marked marked = Marked.of(HEAD + program);
    Rename result = marked.service().rename(marked.first(), name);
    return assertInstanceOf(Rename.Refused.class, result).reason();
  }

  @Test
  void aRegisterIsRenamedWhereverItIsNamed() {
    assertEquals(
        "qubit[2] data; /* q */ h data[0]; cx data[0], data[1];",
        renamed("qubit[2] q; /* q */ h ¦q[0]; cx q[0], q[1];", "data"));
  }

  @Test
  void gatesParametersAndLoopVariablesToo() {
    assertEquals("gate f a { } qubit q; f q;", renamed("gate ¦g a { } qubit q; g q;", "f"));
    assertEquals("gate g(u) a { rx(u) a; }", renamed("gate g(t) a { rx(¦t) a; }", "u"));
    assertEquals(
        "qubit[2] q; for int k in [0:1] { x q[k]; }",
        renamed("qubit[2] q; for int ¦i in [0:1] { x q[i]; }", "k"));
  }

  @Test
  void theSameNameChangesNothing() {
    assertEquals("qubit q; x q;", renamed("qubit ¦q; x q;", "q"));
  }

  @Test
  void whatIsBuiltInIsRefusedWithTheReason() {
    assertEquals(
        "'h' is a standard gate and keeps its name.", refusal("qubit q; ¦h q;", "hadamard"));
    assertEquals(
        "'pi' is part of the language and keeps its name.", refusal("float x = ¦pi;", "tau2"));
    assertEquals(
        "'measure' is a word of the language and keeps its name.",
        refusal("qubit q; ¦measure q;", "look"));
    assertEquals("There is no name here that could be changed.", refusal("int x = ¦1;", "y"));
  }

  @Test
  void aNameThatIsNoneOrTakenIsRefused() {
    assertEquals(
        "'gate' is a word of the language. Choose another name.", refusal("qubit ¦q;", "gate"));
    assertEquals(
        "A name has letters, digits and underscores, and no digit in front.",
        refusal("qubit ¦q;", "2q"));
    assertEquals(
        "A name has letters, digits and underscores, and no digit in front.",
        refusal("qubit ¦q;", "a b"));
    assertEquals("'c' is already declared. Choose another name.", refusal("bit c; qubit ¦q;", "c"));
    assertEquals(
        "'x' is part of the language. Choose another name.", refusal("qubit ¦q; h q;", "x"));
  }

  @Test
  void aNameThatIsDeclaredLaterOrFurtherInIsRefused() {
    assertTrue(refusal("qubit ¦q; h q; bit c;", "c").contains("something else would be meant"));
    assertTrue(
        refusal("int ¦n = 1; if (true) { int m = 2; m += n; }", "m")
            .contains("something else would be meant"));
  }

  @Test
  void aNameFromAnIncludedFileIsRenamedThere() {
    String text = "OPENQASM 3.0;\ninclude \"mine.inc\";\nqubit q;\nmine q;\n";
    OpenQasmService service =
        Marked.serviceOf(
            text, IncludeLoader.of(Map.of("mine.inc", "gate mine a { U(0, 0, 0) a; }\n")));

    assertEquals(
        new Rename.Refused("'mine' is also named in mine.inc. Rename it there."),
        service.rename(text.indexOf("mine q"), "yours"));
  }

  @Test
  void preparingTellsThePlaceAndTheName() {
    Marked marked = Marked.of(HEAD + "qubit data; h da¦ta;");

    assertEquals(
        new Rename.Possible(new Span(marked.first() - 2, marked.first() + 2), "data"),
        marked.service().prepareRename(marked.first()));
  }
}
