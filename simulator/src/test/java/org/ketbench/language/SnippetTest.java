package org.ketbench.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Span;

final class SnippetTest {

  @Test
  void marksAreTakenOutAndRemembered() {
    Snippet snippet = Snippet.of("rx(«θ») «q»;«»");

    assertEquals("rx(θ) q;", snippet.text());
    assertEquals(List.of(new Span(3, 4), new Span(6, 7), Span.at(8)), snippet.stops());
  }

  @Test
  void aPlainTextHasNothingToFillIn() {
    assertEquals(new Snippet("qubit", List.of()), Snippet.plain("qubit"));
    assertEquals(Snippet.plain("qubit"), Snippet.of("qubit"));
  }
}
