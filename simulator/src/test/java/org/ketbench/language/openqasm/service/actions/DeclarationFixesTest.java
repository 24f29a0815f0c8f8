package org.ketbench.language.openqasm.service.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DeclarationFixesTest {
  private static String fixed(String code, String title, String program) {
    return FixTrial.of(program).fixed(code, title);
  }

  private static List<String> titles(String code, String program) {
    return FixTrial.of(program).titles(code);
  }

  @Test
  void theSecondOfTwoLikeDeclarationsGoes() {
    assertEquals(
        "qubit[2] q;\nh q[0];\nx q[1];\n",
        fixed(
            "redeclared",
            "Remove the second declaration of 'q'",
            "qubit[2] q;\nh q[0];\nqubit [2] q; \nx q[1];\n"));
    assertEquals(
        "gate g a { x a; }\nqubit q;\ng q;",
        fixed(
            "redeclared",
            "Remove the second declaration of 'g'",
            "gate g a { x a; }\ngate g a {\n  x a; // again\n}\nqubit q;\ng q;"));
  }

  @Test
  void theSecondOfTwoDeclarationsGetsAnotherNameWithItsUses() {
    assertEquals(
        "qubit[2] q;\nh q[0];\nqubit[3] q2;\nx q2[2];\nif (true) { x q2; }\n",
        fixed(
            "redeclared",
            "Rename the second 'q' to 'q2'",
            "qubit[2] q;\nh q[0];\nqubit[3] q;\nx q[2];\nif (true) { x q; }\n"));
    assertEquals(
        "qubit q1;\nqubit q2;\nqubit q3;\nh q3;",
        fixed(
            "redeclared",
            "Rename the second 'q1' to 'q3'",
            "qubit q1;\nqubit q2;\nqubit q1;\nh q1;"));
  }

  @Test
  void ofTwoThingsWithOneNameEachUseMeansTheOneThatItFits() {
    assertEquals(
        "qubit[2] q;\nbit[2] q2;\nh q[0];\nq2 = measure q;\nif (q2[0]) { x q[1]; }",
        fixed(
            "redeclared",
            "Rename the second 'q' to 'q2'",
            "qubit[2] q;\nbit[2] q;\nh q[0];\nq = measure q;\nif (q[0]) { x q[1]; }"));
    assertEquals(
        "qubit s2;\nh s2;\ns s2;",
        fixed("redeclared", "Rename the second 's' to 's2'", "qubit s;\nh s;\ns s;"));
    assertEquals(
        "gate g(t) t2 { rx(t) t2; }",
        fixed("redeclared", "Rename the second 't' to 't2'", "gate g(t) t { rx(t) t; }"));
  }

  @Test
  void namesElsewhereStayAsTheyAre() {
    assertEquals(
        "def f(int a) { int b; int b2; b2 = a; }\nint b = 1;\n{ int b = 2; b = 3; }\nb = 4;",
        fixed(
            "redeclared",
            "Rename the second 'b' to 'b2'",
            "def f(int a) { int b; int b; b = a; }\nint b = 1;\n{ int b = 2; b = 3; }\nb = 4;"));
  }

  @Test
  void aNewNameIsNoneThatAGateOrAWordHas() {
    assertEquals(
        "float u;\nqubit u4;\nh u4;",
        fixed("redeclared", "Rename the second 'u' to 'u4'", "float u;\nqubit u;\nh u;"));
    assertEquals(
        "float pi2 = 3;\nfloat x = pi2;",
        fixed("redeclared", "Rename the second 'pi' to 'pi2'", "float pi = 3;\nfloat x = pi;"));
  }

  @Test
  void whatIsDeclaredAgainWithAValueIsAssignedTo() {
    String program = "qubit q;\nbit m = measure q;\nx q;\nbit m = measure q;\nif (m) { x q; }";

    assertEquals(
        "qubit q;\nbit m = measure q;\nx q;\nm = measure q;\nif (m) { x q; }",
        fixed("redeclared", "Assign to 'm' instead of declaring it again", program));
    assertEquals(
        List.of("Rename the second 'm' to 'm2'"),
        titles("redeclared", "qubit q;\nint m = 3;\nbit m = measure q;"));
  }

  @Test
  void whatALibraryBringsTooIsRenamed() {
    assertEquals(
        "OPENQASM 3.0;\ngate h2 a { U(0, 0, 0) a; }\ninclude \"stdgates.inc\";\nqubit q;\nh2 q;\n",
        FixTrial.ofWhole(
                "OPENQASM 3.0;\n"
                    + "gate h a { U(0, 0, 0) a; }\n"
                    + "include \"stdgates.inc\";\n"
                    + "qubit q;\n"
                    + "h q;\n")
            .fixed("redeclared", "Rename 'h' to 'h2'"));
  }

  @Test
  void whatIsAssignedToIsNoConstant() {
    assertEquals(
        "int n = 4;\nif (true) { n = 5; }",
        fixed(
            "assignment-to-constant",
            "Declare 'n' without 'const'",
            "const int n = 4;\nif (true) { n = 5; }"));
  }

  @Test
  void aConstantThatIsNeededAsOneStaysOne() {
    assertEquals(
        List.of(), titles("assignment-to-constant", "const int n = 4;\nqubit[n] q;\nn = 5;"));
    assertEquals(
        List.of(),
        titles("assignment-to-constant", "const float n = 4;\ngate g a { rx(n) a; }\nn = 5;"));
    assertEquals(List.of(), titles("assignment-to-constant", "pi = 3;"));
  }

  @Test
  void aDeclarationMovesBeforeItsFirstUse() {
    assertEquals(
        "bit c;\nqubit q;\nreset q;\nx q;\n",
        fixed(
            "used-too-early",
            "Move the declaration of 'q' before its first use",
            "bit c;\nreset q;\nqubit q;\nx q;\n"));
    assertEquals(
        "// Half of it\ngate g a { x a; } // twice\ngate k a { g a; }\n\nqubit q;\ng q;\nk q;\n",
        fixed(
            "used-too-early",
            "Move the declaration of 'g' before its first use",
            "gate k a { g a; }\n"
                + "\n"
                + "// Half of it\n"
                + "gate g a { x a; } // twice\n"
                + "qubit q;\n"
                + "g q;\n"
                + "k q;\n"));
  }

  @Test
  void aDeclarationStaysWhereItsPlaceMatters() {
    for (String program :
        List.of(
            "reset q;\nqubit r;\nqubit q;\n",
            "qubit q;\nc = measure q;\nbit d;\nbit c;\n",
            "qubit q;\nint m = 2;\nn += 1;\nint n = m;\n",
            "qubit q;\nc = 1;\nx q;\nbit c = measure q;\n",
            "def f() { g(); }\ndef g() { f(); }\n")) {
      assertEquals(List.of(), titles("used-too-early", program), program);
    }
  }
}
