package org.ketbench.language.openqasm.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Span;

class SyntaxTreeTest {
  @Test
  void eachTopLevelStatementIsAChunkWithTheTriviaBeforeIt() {
    SyntaxTree tree =
        SyntaxTree.parse("OPENQASM 3.0;\n// a pair\nqubit[2] q;\nh q[0]; cx q[0], q[1];\n");

    assertEquals(4, tree.size());
    assertEquals(List.of(), tree.errors());
    assertEquals(13, tree.offset(1));
    assertEquals(new Span(24, 35), tree.span(1, tree.statement(1)));
    assertEquals(tree.text().length() - 1, tree.offset(tree.size()));
    assertInstanceOf(Statement.GateCall.class, tree.statement(3));
  }

  @Test
  void aPositionLiesInTheChunkThatCoversIt() {
    SyntaxTree tree = SyntaxTree.parse("x q;\ny q; \n");

    assertEquals(0, tree.chunkAt(0));
    assertEquals(0, tree.chunkAt(3));
    assertEquals(1, tree.chunkAt(4));
    assertEquals(1, tree.chunkAt(8));
    assertEquals(2, tree.chunkAt(9));
    assertEquals(2, tree.chunkAt(11));
  }

  @Test
  void anEmptyTextHasNoStatements() {
    assertEquals(0, SyntaxTree.parse("").size());
    assertEquals(0, SyntaxTree.parse(" // nothing\n").size());
  }
}
