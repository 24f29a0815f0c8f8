package org.ketbench.language.openqasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;

final class OtherLanguagesTest {
  private static final String QSHARP = "operation Main() : Result {\n  use q = Qubit();\n}\n";

  private static Program read(String name, String text) {
    return OpenQasm.analyze(Document.of(Path.of(name), text));
  }

  private static List<String> codes(Program program) {
    return program.diagnostics().stream().map(Diagnostic::code).toList();
  }

  @Test
  void aQsharpProgramIsToldInOneSentence() {
    Program program = read("Main.qs", QSHARP);
    assertEquals(List.of("other-language"), codes(program));
    assertNull(program.circuit());
  }

  @Test
  void aPythonProgramIsToldInOneSentence() {
    assertEquals(List.of("other-language"), codes(read("a.PY", "import qiskit\nx = 1\n")));
  }

  @Test
  void openQasmUnderAnotherNameIsRead() {
    Program program = read("bell.qs", "OPENQASM 3.0;\nqubit q;\nU(pi, 0, pi) q;\n");
    assertEquals(List.of(), codes(program));
  }
}
