package org.ketbench.language.openqasm.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.language.Location;
import org.ketbench.language.openqasm.check.IncludeLoader;

final class NamesTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";

  private static String declared(String program) {
    Marked marked = Marked.of(HEAD + program);
    Location found = marked.service().definition(marked.first());
    assertNotNull(found);
    return marked.text().substring(found.span().start()).lines().findFirst().orElse("");
  }

  private static List<Integer> columns(String program, boolean withDeclaration) {
    Marked marked = Marked.of(HEAD + program);
    return marked.service().references(marked.first(), withDeclaration).stream()
        .map(place -> place.span().start() - HEAD.length())
        .toList();
  }

  @Test
  void aUseLeadsToItsDeclaration() {
    assertEquals("q;", declared("qubit[2] q;\nh ¦q[0];"));
    assertEquals("g a { }", declared("gate g a { }\nqubit q;\n¦g q;"));
    assertEquals(
        "i in [0:1] { x q[i]; }", declared("qubit[2] q;\nfor int i in [0:1] { x q[¦i]; }"));
    assertEquals("a { x a; }", declared("gate g a { x ¦a; }"));
  }

  @Test
  void theEndOfANameBelongsToItAndAnInnerOneHidesTheOuter() {
    assertEquals("q;", declared("qubit q;\nreset q¦;"));
    assertEquals("x = 2;", declared("int x = 1;\nif (true) {\nint x = 2;\n¦x += 1;\n}"));
  }

  @Test
  void whatIsBuiltInHasNoPlace() {
    Marked marked = Marked.of(HEAD + "qubit q; ¦h q;");
    assertNull(marked.service().definition(marked.first()));
    Marked blank = Marked.of(HEAD + "¦ qubit q;");
    assertNull(blank.service().definition(blank.first()));
  }

  @Test
  void aNameOfAnIncludedFileLeadsThere() {
    String text = "OPENQASM 3.0;\ninclude \"mine.inc\";\nqubit q;\nmine q;\n";
    OpenQasmService service =
        Marked.serviceOf(
            text, IncludeLoader.of(Map.of("mine.inc", "gate mine a { U(0, 0, 0) a; }\n")));
    Location found = service.definition(text.indexOf("mine q"));

    assertNotNull(found);
    assertEquals("mine.inc", found.file());
    assertEquals(5, found.span().start());
  }

  @Test
  void allPlacesOfANameAreFoundInOrder() {
    assertEquals(List.of(6, 11, 20), columns("qubit ¦q; h q; reset q;", true));
    assertEquals(List.of(11, 20), columns("qubit q; h ¦q; reset q;", false));
  }

  @Test
  void sameNamesOfOtherThingsAreLeftOut() {
    assertEquals(List.of(6, 30), columns("qubit ¦a; gate g a { x a; }  z a;", true));
  }

  @Test
  void aStandardGateHasReferencesToo() {
    assertEquals(List.of(9, 14), columns("qubit q; ¦h q; h q;", true));
  }
}
