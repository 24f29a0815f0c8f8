package org.ketbench.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.language.Document;

final class AnalystTest {
  @Test
  void whatIsCalledOtherwiseIsToldByItsNewName() {
    var analyst = new Analyst(List.of());
    Analysis before = analyst.check(Document.of("Untitled", "OPENQASM 3.0;"), null);
    Analysis after = analyst.check(Document.of("bell.qasm", "OPENQASM 3.0; qubit q;"), before);

    assertEquals("bell.qasm", after.program().document().name());
  }
}
