package org.ketbench.language.openqasm.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;

/** What holds for every tree of every text. */
public final class TreeChecks {
  private TreeChecks() {}

  /** Fails where the tree loses text, or a node is not where its tokens are. */
  public static void check(SyntaxTree tree) {
    StringBuilder walked = new StringBuilder();
    for (int chunk = 0; chunk <= tree.size(); chunk++) {
      checkChunk(tree, chunk, walked);
    }
    assertEquals(tree.text(), walked.toString());
    int last = 0;
    for (Diagnostic error : tree.errors()) {
      Span span = error.span();
      assertTrue(last <= span.start() && span.end() <= tree.text().length(), error::toString);
      last = span.start();
    }
  }

  private static void checkChunk(SyntaxTree tree, int chunk, StringBuilder walked) {
    int start = tree.offset(chunk);
    int end = chunk == tree.size() ? tree.text().length() : tree.offset(chunk + 1);
    Set<Integer> starts = new HashSet<>();
    Set<Integer> ends = new HashSet<>();
    int first = end;
    int at = start;
    int lastEnd = start;
    for (Token token : Lexer.tokens(tree.text(), new Span(start, end))) {
      assertEquals(at, token.start());
      assertTrue(token.end() > token.start());
      walked.append(token.in(tree.text()));
      at = token.end();
      if (!token.kind().isTrivia()) {
        first = Math.min(first, token.start());
        lastEnd = token.end();
        starts.add(token.start() - start);
        ends.add(token.end() - start);
      }
    }
    assertEquals(end, at);
    if (chunk == tree.size()) {
      return;
    }
    Statement statement = tree.statement(chunk);
    assertEquals(new Span(first, lastEnd), tree.span(chunk, statement));
    assertEquals(end, lastEnd, "a chunk ends with its statement");
    checkNodes(statement, starts, ends);
  }

  /** Every node begins and ends with a token, and lies between its siblings in its parent. */
  private static void checkNodes(Statement statement, Set<Integer> starts, Set<Integer> ends) {
    Deque<Node> left = new ArrayDeque<>(List.of(statement));
    while (!left.isEmpty()) {
      Node node = left.pop();
      if (node.start() < node.end()) {
        assertTrue(starts.contains(node.start()), () -> "starts in a token: " + node);
        assertTrue(ends.contains(node.end()), () -> "ends in a token: " + node);
      }
      int at = node.start();
      for (Node child : Children.of(node)) {
        int least = at;
        assertTrue(
            least <= child.start() && child.start() <= child.end() && child.end() <= node.end(),
            () -> child + " does not fit into " + node);
        at = child.end();
        left.push(child);
      }
    }
  }

  /** Fails where two trees of the same text differ. */
  public static void checkSame(SyntaxTree expected, SyntaxTree actual) {
    assertEquals(expected.text(), actual.text());
    assertEquals(expected.errors(), actual.errors());
    assertEquals(expected.size(), actual.size());
    for (int chunk = 0; chunk <= expected.size(); chunk++) {
      assertEquals(expected.offset(chunk), actual.offset(chunk));
      assertEquals(expected.statement(chunk), actual.statement(chunk));
    }
  }
}
