package org.ketbench.language.openqasm.service.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.service.Marked;
import org.ketbench.language.openqasm.service.OpenQasmService;
import org.ketbench.language.openqasm.syntax.DeclaredNames;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import org.ketbench.language.openqasm.testing.ProgramGenerator;
import org.ketbench.language.openqasm.testing.ProgramGenerator.Layout;
import org.ketbench.language.openqasm.testing.Sections;

/** Programs made by chance with one declaration too many or too late, and what mends them. */
final class BrokenDeclarationsTest {
  private static final int PROGRAMS = 300;

  /** A program, and a declaration and a place behind it, both by the number of their statement. */
  private record Case(SyntaxTree tree, int declaration, int behind) {
    static Case of(long seed) {
      RandomGenerator random = new SplittableRandom(seed);
      Layout layout = random.nextBoolean() ? Layout.TIDY : Layout.UNTIDY;
      String text =
          random.nextInt(3) == 0
              ? ProgramGenerator.version2(seed, layout, 6)
              : ProgramGenerator.version3(seed, layout, 6);
      SyntaxTree tree = SyntaxTree.parse(text);
      List<Integer> declarations =
          IntStream.range(0, tree.size())
              .filter(each -> DeclaredNames.of(tree.statement(each)) != null)
              .boxed()
              .toList();
      int declaration = declarations.get(random.nextInt(declarations.size()));
      return new Case(tree, declaration, random.nextInt(declaration, tree.size()));
    }

    private Span declared() {
      return tree.span(declaration, tree.statement(declaration));
    }

    private int place() {
      return tree.span(behind, tree.statement(behind)).end();
    }

    String twice() {
      return tree.text().substring(0, place())
          + "\n"
          + declared().in(tree.text())
          + tree.text().substring(place());
    }

    String late() {
      return twice().substring(0, declared().start()) + twice().substring(declared().end());
    }

    Circuit circuit() {
      return circuitOf(Marked.serviceOf(tree.text()));
    }
  }

  private static Circuit circuitOf(OpenQasmService service) {
    Circuit circuit = service.program().circuit();
    assertNotNull(circuit, () -> service.diagnostics() + " in:\n" + service.document().text());
    return circuit;
  }

  /** The names of the registers in their order, of qubits before those of values. */
  private static List<String> registers(SyntaxTree tree) {
    return Stream.of(true, false)
        .flatMap(
            qubits ->
                IntStream.range(0, tree.size())
                    .mapToObj(tree::statement)
                    .filter(each -> isRegister(each, qubits))
                    .map(each -> Objects.requireNonNull(DeclaredNames.of(each)).text()))
        .toList();
  }

  private static boolean isRegister(Statement statement, boolean ofQubits) {
    return switch (statement) {
      case Statement.QubitDeclaration _ -> ofQubits;
      case Statement.CregDeclaration _, Statement.Declaration _ -> !ofQubits;
      default -> false;
    };
  }

  @Test
  void withoutTheSecondDeclarationAProgramIsWhatItWas() {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      Case broken = Case.of(seed);

      List<OpenQasmService> mended = FixTrial.ofWhole(broken.twice()).mended("redeclared");

      assertFalse(mended.isEmpty(), broken::twice);
      Circuit circuit = circuitOf(mended.getFirst());
      assertEquals(0, Sections.distance(broken.circuit(), circuit), 1e-9, broken::twice);
    }
  }

  @Test
  void aDeclarationThatIsMovedUpGivesTheCircuitBack() {
    int moved = 0;
    for (long seed = 0; seed < PROGRAMS; seed++) {
      Case broken = Case.of(seed);
      List<String> order = registers(SyntaxTree.parse(broken.late()));
      for (OpenQasmService mended : FixTrial.ofWhole(broken.late()).mended("used-too-early")) {
        Circuit circuit = circuitOf(mended);
        assertEquals(order, registers(mended.program().tree()), broken::late);
        if (order.equals(registers(broken.tree()))) {
          assertEquals(0, Sections.distance(broken.circuit(), circuit), 1e-9, broken::late);
        }
        moved++;
      }
    }
    assertTrue(moved > PROGRAMS / 4, "moved " + moved);
  }
}
