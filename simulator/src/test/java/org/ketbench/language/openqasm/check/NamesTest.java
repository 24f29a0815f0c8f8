package org.ketbench.language.openqasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ketbench.language.openqasm.check.Examples.accepted;
import static org.ketbench.language.openqasm.check.Examples.errors;
import static org.ketbench.language.openqasm.check.Examples.wrong;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void aNameMustBeDeclared() {
    wrong("undeclared", "int length = 1; int b = «lenght» + 1;", "Did you mean 'length'?");
    wrong("undeclared", "float x = «t»;", "declare it");
    wrong("undeclared", "reset «q»;");
  }

  @Test
  void aNameIsDeclaredBeforeItIsUsed() {
    wrong("used-too-early", "reset «q»; qubit q;", "further down");
    wrong("used-too-early", "gate k a { «g» a; } gate g a { U(0, 0, 0) a; }", "Gate 'g'");
    wrong("used-too-early", "def k() { «g»(); } def g() { U(0, 0, 0) $0; }", "Function 'g'");
  }

  @Test
  void aMissingDeclarationIsReportedOnceInAScope() {
    assertEquals(
        List.of("undeclared at q"), errors("include \"stdgates.inc\"; h q[0]; cx q[0], q[1];"));
  }

  @Test
  void aGateMustBeKnown() {
    wrong(
        "unknown-gate",
        "include \"stdgates.inc\"; qubit q; «hx» q;",
        "Gate 'hx' is not known. Did you mean 'h'?");
    wrong("unknown-gate", "include \"stdgates.inc\"; qubit q; «H» q;", "Did you mean 'h'?");
    wrong(
        "unknown-gate",
        "include \"stdgates.inc\"; qubit[3] q; «Toffoli» q[0], q[1], q[2];",
        "Did you mean 'ccx'?");
    wrong("missing-include", "qubit q; «h» q;", "include \"stdgates.inc\";");
    wrong("missing-include", "OPENQASM 2.0; qreg q[1]; «h» q;", "include \"qelib1.inc\";");
    wrong("missing-include", "qubit[2] q; «CX» q[0], q[1];");
    wrong("missing-include", "qubit[2] q; «h» q; cx q[0], q[1]; h q; x q;");
  }

  @Test
  void aLineOfProseIsOneMistake() {
    wrong("not-a-statement", "qubit q;\nthis is «not» code\nreset q;");
    accepted("OPENQASM 2.0; qreg q[2]; CX q[0], q[1]; U(0, 0, 0) q[0];");
  }

  @Test
  void aFunctionMustBeKnown() {
    wrong("unknown-function", "float x = «sni»(1.0);", "Did you mean 'sin'?");
    wrong("unknown-function", "float x = «ln»(1.0);", "'log'");
    accepted("OPENQASM 2.0; include \"qelib1.inc\"; qreg q[1]; rx(ln(2)) q[0];");
  }

  @Test
  void aNameIsDeclaredOnceInAScope() {
    wrong("redeclared", "float x = 0; float «x» = 5;");
    wrong("redeclared", "qubit q; bit «q»;");
    wrong("redeclared", "include \"stdgates.inc\"; int «h»;", "library");
    wrong("redeclared", "float «pi» = 3;", "part of the language");
    wrong("redeclared", "def «sin»(float x) -> float { return x; }", "function of the language");
    wrong("redeclared", "include \"stdgates.inc\"; qubit «s»; h s; s $0;");
    wrong("redeclared", "uint a = 1; defcal «a» $0 {}");
    wrong("redeclared", "def f(int a) { int b; int «b»; }");
    accepted("include \"stdgates.inc\"; defcal h $0 {}");
  }

  @Test
  void innerScopesMayUseANameAgain() {
    accepted("int i = 1; { int i = 2; } if (true) { int i = 3; } else { float i = 4.0; }");
    accepted("int a = 2; if (true) {} else int a = 1;");
    accepted("const int c = 3; def f(uint a, uint c) { int b = 5; } int a = 1;");
    accepted("include \"stdgates.inc\"; def f(int x) -> int { return x; }");
    accepted("gate g(pi) q { U(pi, 0, 0) q; }");
  }

  @Test
  void aBlockEndsTheLifeOfItsNames() {
    wrong("undeclared", "int sum = 0; for int i in {1, 2} { } sum += «i»;");
    wrong("undeclared", "{ int a; } int b = «a»;");
  }

  @Test
  void gatesAndSubroutinesSeeOnlyWhatCannotChange() {
    accepted("const int a = 2; def f() -> int { return a; }");
    accepted("const float a = 2; gate g q { U(a, pi, tau) q; } gate k q { g q; }");
    accepted("def f() { U(0, 0, 0) $0; }");
    wrong("not-visible-here", "int a = 2; def f() -> int { return «a»; }", "parameter");
    wrong("not-visible-here", "qubit q; def f() { reset «q»; }");
    wrong("not-visible-here", "qubit q; gate g a { U(0, 0, 0) «q»; }", "gate's qubits");
    wrong("not-visible-here", "float a; gate g q { U(«a», 0, 0) q; }");
  }

  @Test
  void whatStandsInUnreadableTextIsNotMissed() {
    assertEquals(
        List.of(),
        errors("qubit[2 q]; U(0, 0, 0) q[0];").stream()
            .filter(it -> it.startsWith("undeclared"))
            .toList());
  }

  @Test
  void usesOfAWronglyDeclaredNameAreSilent() {
    wrong("undeclared", "bit[«n»] c; c[3] = 1; int x = c;");
    wrong("bad-dimensions", "«array[int, 1, 1, 1, 1, 1, 1, 1, 8]» a; int b = sizeof(a);");
  }

  @Test
  void version2MayDefineWhatItsLibraryLackedOnce() {
    accepted(
        "OPENQASM 2.0; include \"qelib1.inc\"; gate rzz(theta) a, b { cx a, b; u1(theta) b; cx a,"
            + " b; } qreg q[2]; rzz(1) q[0], q[1];");
    accepted(
        "OPENQASM 2.0; gate sx a { U(0, 0, 0) a; } include \"qelib1.inc\"; qreg r[1]; sx r[0];");
    wrong("redeclared", "OPENQASM 2.0; include \"qelib1.inc\"; gate «h» a { U(0, 0, 0) a; }");
  }

  @Test
  void aLibraryMustNotBringWhatIsThere() {
    wrong("redeclared", "gate h a { U(0, 0, 0) a; } «include \"stdgates.inc\";»");
  }
}
