package org.ketbench.language.openqasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ketbench.language.openqasm.check.Examples.wrong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

class IncludesTest {
  @TempDir Path outside;

  private static List<String> errors(Checked checked) {
    return checked.diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(it -> (it.file() == null ? "" : it.file() + ": ") + it.code())
        .toList();
  }

  private static Checked with(Map<String, String> files, String program) {
    return Examples.check(program, IncludeLoader.of(files));
  }

  @Test
  void whatAnIncludeDeclaresIsThereBehindIt() {
    Checked checked =
        with(
            Map.of("a.inc", "gate g q { U(0, 0, k) q; } int j = i + 5;"),
            "const int k = 2; int i = 100; include \"a.inc\"; qubit q; g q; int m = j;");
    assertEquals(List.of(), errors(checked));
    Symbol gate = checked.globals().get("g");
    assertEquals("a.inc", gate == null ? null : gate.file());
    Inclusion.File file = assertInstanceOf(Inclusion.File.class, checked.unit().inclusion(2));
    assertEquals(2, file.unit().tree().size());
    assertNull(checked.unit().inclusion(0));
  }

  @Test
  void mistakesInAnIncludedFileCarryItsName() {
    Checked checked =
        with(Map.of("a.inc", "int x = y; int z = 08x;"), "include \"a.inc\"; int w = v;");
    assertTrue(
        errors(checked).contains("a.inc: undeclared"), () -> checked.diagnostics().toString());
    assertTrue(errors(checked).contains("undeclared"));
    assertEquals(
        1, checked.diagnostics().stream().filter(it -> it.isError() && it.file() == null).count());
  }

  @Test
  void librariesAreBuiltInWhateverLiesBesideTheDocument() {
    Checked checked =
        with(Map.of("stdgates.inc", "nonsense"), "include \"stdgates.inc\"; qubit q; h q;");
    assertEquals(List.of(), errors(checked));
    assertEquals(new Inclusion.Library("stdgates.inc"), checked.unit().inclusion(0));
  }

  @Test
  void aFileIsIncludedOnce() {
    assertEquals(
        List.of("duplicate-include"),
        errors(with(Map.of("a.inc", ""), "include \"a.inc\"; include \"a.inc\";")));
    wrong("duplicate-include", "include \"stdgates.inc\"; «include \"stdgates.inc\";»");
  }

  @Test
  void filesMustNotIncludeThemselves() {
    Map<String, String> files =
        Map.of("a.inc", "include \"b.inc\"; int a;", "b.inc", "include \"a.inc\"; int b;");
    assertEquals(
        List.of("b.inc: circular-include"),
        errors(with(files, "include \"a.inc\"; int c = a + b;")));
  }

  @Test
  void aMissingFileIsSaid() {
    wrong("include-not-found", "«include \"missing.inc\";»", "'missing.inc'");
    Checked unsaved =
        Examples.check("include \"a.inc\";", IncludeLoader.beside(Document.of("new", "")));
    assertEquals(List.of("include-not-found"), errors(unsaved));
    assertInstanceOf(Inclusion.Refused.class, unsaved.unit().inclusion(0));
  }

  @Test
  void includesEndSomewhere() {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < 100; i++) {
      files.put(i + ".inc", "include \"" + (i + 1) + ".inc\";");
    }
    assertEquals(List.of("31.inc: too-many-includes"), errors(with(files, "include \"0.inc\";")));
  }

  @Test
  void aDocumentCannotIncludeItself() throws IOException {
    Files.writeString(folder().resolve("main.qasm"), "int a;");
    assertEquals(List.of("circular-include"), errorsOf("include \"main.qasm\"; int a;"));
  }

  @Test
  void whatAMissingFileMayDeclareIsNotReported() {
    assertEquals(
        List.of("include-not-found"),
        errors(with(Map.of(), "qubit q; include \"own.inc\"; own q; int i = j;")));
    assertEquals(List.of("unknown-gate"), errors(with(Map.of(), "qubit q; own q;")));
  }

  private Path folder() throws IOException {
    return Files.createDirectories(outside.resolve("project"));
  }

  private List<String> errorsOf(String program) throws IOException {
    Document document = Document.of(folder().resolve("main.qasm"), program);
    return errors(
        Checker.check(SyntaxTree.parse(program), document, IncludeLoader.beside(document)));
  }

  @Test
  void filesBesideAndBelowTheDocumentAreFound() throws IOException {
    Path folder = Files.createDirectories(folder().resolve("lib"));
    Files.writeString(folder.resolve("a.inc"), "include \"b.inc\"; int a = b;");
    Files.writeString(folder.resolve("b.inc"), "include \"../c.inc\"; int b = c;");
    Files.writeString(folder.resolve("../c.inc"), "int c = 1;");
    assertEquals(List.of(), errorsOf("include \"lib/a.inc\"; int d = a + b + c;"));
    assertEquals(List.of("include-not-found"), errorsOf("include \"b.inc\";"));
  }

  @Test
  void nothingOutsideIsEverOpened() throws IOException {
    Files.writeString(outside.resolve("secret.inc"), "int secret;");
    folder();
    assertEquals(List.of("include-not-allowed"), errorsOf("include \"../secret.inc\";"));
    assertEquals(List.of("include-not-allowed"), errorsOf("include \"lib/../../secret.inc\";"));
    assertEquals(
        List.of("include-not-allowed"),
        errorsOf("include \"" + outside.resolve("secret.inc").toString() + "\";"));
    assertEquals(List.of("include-not-allowed"), errorsOf("include \"../project/../secret.inc\";"));
  }

  @Test
  void linksMustNotLeadOutside() throws IOException {
    Path folder = folder();
    Files.writeString(outside.resolve("secret.inc"), "int secret;");
    Files.writeString(folder.resolve("own.inc"), "int own;");
    Files.createSymbolicLink(folder.resolve("leads.inc"), outside.resolve("secret.inc"));
    Files.createSymbolicLink(folder.resolve("up"), outside);
    Files.createSymbolicLink(folder.resolve("stays.inc"), folder.resolve("own.inc"));
    assertEquals(List.of("include-not-allowed"), errorsOf("include \"leads.inc\";"));
    assertEquals(List.of("include-not-allowed"), errorsOf("include \"up/secret.inc\";"));
    assertEquals(List.of(), errorsOf("include \"stays.inc\"; int a = own;"));
    assertEquals(
        List.of("duplicate-include"), errorsOf("include \"stays.inc\"; include \"own.inc\";"));
  }

  @Test
  void onlyFilesAreRead() throws IOException {
    Files.createDirectories(folder().resolve("lib"));
    assertEquals(List.of("include-not-readable"), errorsOf("include \"lib\";"));
  }
}
