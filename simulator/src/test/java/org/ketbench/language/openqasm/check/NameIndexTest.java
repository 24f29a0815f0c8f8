package org.ketbench.language.openqasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.language.openqasm.Allocated;

class NameIndexTest {
  private static final String PROGRAM =
      """
      include "stdgates.inc";
      const int n = 3;
      qubit[n] q;
      gate twice(a) b { rx(2 * a) b; }
      def f(qubit s, int x) -> int { int sum = x + n; return sum; }
      for int i in [0:2] { int i2 = i; twice(pi) q[i]; }
      { int n = 4; n += 1; }
      """;

  private final NameIndex names = Examples.check(PROGRAM).names();

  private Symbol at(String text, int nth) {
    int position = -1;
    for (int i = 0; i <= nth; i++) {
      position = PROGRAM.indexOf(text, position + 1);
    }
    Symbol symbol = names.symbolAt(position);
    assertNotNull(symbol, text);
    return symbol;
  }

  @Test
  void eachNameLeadsToItsDeclaration() {
    Symbol size = at("n] q", 0);
    assertInstanceOf(Symbol.Constant.class, size);
    assertEquals(PROGRAM.indexOf("n = 3"), size.declaration().start());
    assertEquals(4, names.references(size).size() + 1);
    assertInstanceOf(Symbol.GateParameter.class, at("a) b;", 0));
    assertInstanceOf(Symbol.GateQubit.class, at("b; }", 0));
    assertInstanceOf(Symbol.Parameter.class, at("x + n", 0));
    assertInstanceOf(Symbol.Gate.class, at("twice(pi)", 0));
    assertEquals(new SymbolType.Quantum(3), at("q[i]", 0).type());
    assertEquals("gate rx(theta) a", at("rx(", 0).type().text());
    assertEquals("def f(qubit, int) -> int", at("f(qubit", 0).type().text());
  }

  @Test
  void aShadowedNameIsAnother() {
    Symbol inner = at("n += 1", 0);
    assertInstanceOf(Symbol.Variable.class, inner);
    assertEquals(2, names.references(inner).size());
    assertEquals(
        List.of(true, false), names.references(inner).stream().map(Reference::declares).toList());
  }

  @Test
  void aNameIsFoundAtItsEndAsWell() {
    int end = PROGRAM.indexOf("twice(pi)") + "twice".length();
    Reference reference = names.at(end);
    assertEquals("twice", reference == null ? null : reference.symbol().name());
    assertNull(names.at(PROGRAM.indexOf("include") + 2));
  }

  @Test
  void namesAreVisibleWhereTheyCanBeUsed() {
    List<String> inSubroutine = visible("return sum");
    assertEquals(List.of(true, true, true, true), contains(inSubroutine, "sum", "x", "s", "n"));
    assertEquals(List.of(true, true), contains(inSubroutine, "twice", "pi"));
    assertEquals(List.of(false, false), contains(inSubroutine, "q", "i2"));
    List<String> inLoop = visible("twice(pi)");
    assertEquals(List.of(true, true, true, false), contains(inLoop, "i", "i2", "q", "sum"));
    assertEquals(List.of(true, false), contains(visible("qubit[n]"), "n", "q"));
  }

  private List<String> visible(String at) {
    return names.visibleAt(PROGRAM.indexOf(at)).stream().map(Symbol::name).toList();
  }

  private static List<Boolean> contains(List<String> names, String... wanted) {
    return List.of(wanted).stream().map(names::contains).toList();
  }

  @Test
  void referencesIntoAnIncludedFileCarryItsName() {
    Checked checked =
        Examples.check(
            "include \"a.inc\"; qubit q; g q;",
            IncludeLoader.of(Map.of("a.inc", "gate g a { U(0, 0, 0) a; }")));
    Symbol gate = checked.globals().get("g");
    assertNotNull(gate);
    Reference use = checked.names().at(27);
    assertEquals(gate, use == null ? null : use.symbol());
    assertEquals("a.inc", use == null ? null : use.symbol().file());
  }

  /** The names of calls that nothing is to be said about are noted without looking closer. */
  @Test
  void plainCallsNameWhatOthersName() {
    String before = "include \"stdgates.inc\"; qubit[3] q; qubit one; const float a = 0.5;\n";
    for (String call :
        List.of(
            "h q[1];",
            "cx q[0], one;",
            "h q;",
            "rz(-(pi / 2 + a) * 3) q[2];",
            "u3(a, π, 0.25 / 2) one;")) {
      assertEquals(namesIn(before, "inv @ " + call), namesIn(before, call));
    }
  }

  private static List<String> namesIn(String before, String call) {
    String text = before + call;
    NameIndex names = Examples.check(text).names();
    return names.references().stream()
        .filter(each -> each.file() == null && each.span().start() >= before.length())
        .map(each -> each.span().in(text) + " is " + each.symbol())
        .toList();
  }

  @Test
  void plainCallsTakeLittleMemory() {
    int calls = 20_000;
    String text = "include \"stdgates.inc\"; qubit[9] q;\n" + "cx q[3], q[7];\n".repeat(calls);

    long bytes = Allocated.by(() -> Examples.check(text).names());
    long checked = Allocated.by(() -> Examples.check(text));

    assertTrue(bytes - checked < 400L * calls, bytes - checked + " bytes");
  }
}
