package org.ketbench.app.canvas.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.Analyst;
import org.ketbench.language.Document;

final class DrawingsTest {
  private static final String TEXT = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit q;\nh q;\n";

  private final Analyst analyst = new Analyst(List.of(Drawings.finder()));
  private @Nullable Analysis last;

  private @Nullable Drawing draw(String text) {
    last = analyst.check(Document.of("test.qasm", text), last);
    return Drawings.of(last);
  }

  private Drawing drawn(String text) {
    return Objects.requireNonNull(draw(text));
  }

  @Test
  void whatIsTheSameAfterErrorsAsBeforeIsNotLaidOutAgain() {
    Drawing before = drawn(TEXT);
    assertNull(draw(TEXT + "nonsense"));

    Drawing after = drawn(TEXT);

    assertSame(before.circuit(), after.circuit());
    assertSame(before.layout(), after.layout());
  }

  @Test
  void anotherCircuitIsAnotherDrawing() {
    Drawing before = drawn(TEXT);

    Drawing after = drawn(TEXT + "x q;\n");

    assertNotSame(before.circuit(), after.circuit());
    assertEquals(2, after.layout().columns());
  }

  @Test
  void aCircuitThatHasMovedInItsTextIsDrawnAnew() {
    Drawing before = drawn(TEXT);

    Drawing after = drawn(TEXT.replace("qubit", "\nqubit"));

    assertNotSame(before.circuit(), after.circuit());
    assertEquals(
        before.circuit().operations().getFirst().span().start() + 1,
        after.circuit().operations().getFirst().span().start());
  }
}
