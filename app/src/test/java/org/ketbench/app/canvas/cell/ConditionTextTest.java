package org.ketbench.app.canvas.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form shows first of a condition that is there already. */
final class ConditionTextTest {

  @ParameterizedTest
  @CsvSource({
    "if (c[0]) x q;, c[0], 1",
    "if (!c[1]) x q;, c[1], 0",
    "if(c == 3) { x q; }, c, 3",
    "if (c[0] == true) x q;, c[0], 1",
    "if (c[0] == false) x q;, c[0], 0"
  })
  void simpleConditionsAreASubjectAndAValue(String statement, String subject, String value) {
    assertEquals(new ConditionText(subject, value), ConditionText.of(statement));
  }

  @Test
  void othersAreNone() {
    assertNull(ConditionText.of("if (c[0] && c[1]) x q;"));
    assertNull(ConditionText.of("if (c > 3) x q;"));
    assertNull(ConditionText.of("x q;"));
  }
}
