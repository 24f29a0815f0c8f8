package org.ketbench.language.openqasm.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.language.DocumentSymbol;

final class OutlineTest {
  private static String show(List<DocumentSymbol> symbols) {
    StringBuilder text = new StringBuilder();
    show(symbols, "", text);
    return text.toString();
  }

  private static void show(List<DocumentSymbol> symbols, String indent, StringBuilder text) {
    for (DocumentSymbol symbol : symbols) {
      text.append(indent).append(symbol.kind()).append(' ').append(symbol.name());
      text.append(symbol.detail().isEmpty() ? "" : " : " + symbol.detail()).append('\n');
      show(symbol.children(), indent + "  ", text);
    }
  }

  @Test
  void declarationsWithWhatIsInThem() {
    String text =
        """
        OPENQASM 3.0;
        include "stdgates.inc";
        input angle theta;
        const int n = 2;
        qubit[n] q;
        bit[2] c;
        let front = q[0];
        gate g(t) a, b { rx(t) a; cx a, b; }
        def f(qubit p, int k) -> bit {
          bit r;
          r = measure p;
          return r;
        }
        for int i in [0:1] { int twice = 2 * i; h q[i]; }
        if (c == 1) { x q[0]; }
        @hint
        bit done;
        """;

    assertEquals(
        """
        FILE stdgates.inc : include
        PARAMETER theta : angle
        CONSTANT n : int
        QUBITS q : qubit[n]
        BITS c : bit[2]
        ALIAS front : q[0]
        GATE g : gate g(t) a, b
          PARAMETER t : angle
          QUBITS a : qubit
          QUBITS b : qubit
        FUNCTION f : def
          QUBITS p : qubit
          PARAMETER k : int
          BITS r : bit
        BLOCK for i in [0:1]
          VARIABLE i : int
          VARIABLE twice : int
        BITS done : bit
        """,
        show(Marked.serviceOf(text).symbols()));
  }

  @Test
  void theSelectionIsTheNameWithinTheWhole() {
    String text = "OPENQASM 2.0;\nqreg q[3];\ncreg c[1];\nopaque o(x) a;\n";
    List<DocumentSymbol> symbols = Marked.serviceOf(text).symbols();

    assertEquals(
        List.of("q", "c", "o"),
        symbols.stream().map(symbol -> symbol.selection().in(text)).toList());
    assertEquals("qreg q[3];", symbols.getFirst().span().in(text));
  }

  @Test
  void unfinishedDeclarationsAreShownOrLeftOut() {
    assertEquals("QUBITS q : qubit[2]\n", show(Marked.serviceOf("qubit[2] q;\nqubit ").symbols()));
  }
}
