package org.ketbench.language.openqasm.service.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ketbench.language.SignatureHelp;
import org.ketbench.language.openqasm.service.Marked;

final class SignaturesTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";

  private static @Nullable SignatureHelp help(String program) {
    Marked marked = Marked.of(HEAD + program);
    return marked.service().signatureHelp(marked.first());
  }

  /** The signature with the active part in angle brackets. */
  private static String shown(String program) {
    SignatureHelp help = help(program);
    if (help == null) {
      return "";
    }
    if (help.active() < 0) {
      return help.label();
    }
    var part = help.parts().get(help.active());
    return help.label().substring(0, part.start())
        + "<"
        + part.in(help.label())
        + ">"
        + help.label().substring(part.end());
  }

  @Test
  void theParametersOfAGate() {
    assertEquals("u3(<theta>, phi, lambda) a", shown("qubit q; u3(¦"));
    assertEquals("u3(theta, <phi>, lambda) a", shown("qubit q; u3(0, ¦"));
    assertEquals("u3(theta, <phi>, lambda) a", shown("qubit q; u3(f(1, 2), 0.5¦, 0) q;"));
    assertEquals("u3(theta, phi, lambda) a", shown("qubit q; u3(0, 0, 0, ¦"));
  }

  @Test
  void theQubitsOfAGate() {
    assertEquals("cx <a>, b", shown("qubit[2] q; cx ¦"));
    assertEquals("cx a, <b>", shown("qubit[2] q; cx q[0], ¦"));
    assertEquals("cx a, <b>", shown("qubit[2] q; cx q[0], q[¦1];"));
    assertEquals("rx(theta) <a>", shown("qubit q; rx(pi) ¦q;"));
  }

  @Test
  void controlsComeFirst() {
    assertEquals("x <control>, a", shown("qubit[2] q; ctrl @ x ¦"));
    assertEquals("x control, <a>", shown("qubit[2] q; ctrl @ x q[0], ¦"));
    assertEquals("x control, control, <a>", shown("qubit[3] q; ctrl(2) @ x q[0], q[1], ¦"));
  }

  @Test
  void subroutinesAndFunctions() {
    assertEquals("f(qubit q, <int n>)", shown("def f(qubit q, int n) { } qubit p; f(p, ¦"));
    assertEquals("sin(<float x>) -> float", shown("float y = sin(¦"));
    assertEquals(
        "rotl(bit[n] value, <int distance>) -> bit[n]", shown("bit[4] c; c = rotl(c, ¦1);"));
  }

  @Test
  void theInnermostCallCounts() {
    assertEquals("sin(<float x>) -> float", shown("qubit q; rx(sin(¦"));
    assertEquals("rx(<theta>) a", shown("qubit q; rx(sin(1) + ¦"));
  }

  @Test
  void thereIsNoneElsewhere() {
    assertNull(help("qubit q; ¦"));
    assertNull(help("qubit q; c¦x"));
    assertNull(help("qubit q; if (¦"));
    assertNull(help("qubit q; cx q; // q, ¦"));
  }
}
