package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DropPlanTest {
  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path picture(String name) throws IOException {
    return Files.write(
        folder.resolve(name), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0});
  }

  private static DropPlan plan(Path... files) {
    return DropPlan.of(DropPlan.prospects(List.of(files)), _ -> false);
  }

  @Test
  void oneProgramIsOpened() throws IOException {
    Path file = file("bell.qasm", "qubit q;");
    assertEquals(new DropPlan(List.of(file), "Open bell.qasm", ""), plan(file));
  }

  @Test
  void oneThatIsOpenIsGoneTo() throws IOException {
    Path file = file("bell.qasm", "qubit q;");
    DropPlan plan = DropPlan.of(DropPlan.prospects(List.of(file)), Set.of(file)::contains);
    assertEquals("Go to bell.qasm", plan.title());
  }

  @Test
  void oneInAnotherFormatBecomesADocumentOfItsOwn() throws IOException {
    DropPlan plan = plan(file("bell.quil", "H 0\nCNOT 0 1\n"));
    assertEquals("Open bell.quil", plan.title());
    assertEquals("As a new OpenQASM document", plan.detail());
  }

  @Test
  void aTextInAnyEncodingIsOpened() throws IOException {
    Path file = folder.resolve("bell.qasm");
    Files.write(file, "\ufeffqubit q;".getBytes(StandardCharsets.UTF_16LE));
    assertTrue(plan(file).opensAny());
  }

  @Test
  void severalAreCountedAndTheFirstAreNamed() throws IOException {
    DropPlan plan =
        plan(file("a.qasm", ""), file("b.qasm", ""), file("c.qasm", ""), file("d.qasm", ""));
    assertEquals("Open 4 files", plan.title());
    assertEquals("a.qasm, b.qasm, c.qasm and 1 more", plan.detail());
  }

  @Test
  void thoseThatCannotBeOpenedAreToldAndLeftOut() throws IOException {
    Path file = file("bell.qasm", "qubit q;");
    DropPlan one = plan(picture("photo.png"), file);
    assertEquals(List.of(file), one.opened());
    assertEquals("Open bell.qasm", one.title());
    assertEquals("photo.png cannot be opened", one.detail());
    DropPlan two = plan(picture("photo.png"), file, folder);
    assertEquals("2 others cannot be opened", two.detail());
  }

  @Test
  void whyNothingIsOpenedIsSaid() throws IOException {
    DropPlan picture = plan(picture("photo.png"));
    assertEquals(List.of(), picture.opened());
    assertEquals("photo.png cannot be opened", picture.title());
    assertTrue(picture.detail().startsWith("It holds other data than text."), picture.detail());
    Path inner = Files.createDirectory(folder.resolve("circuits"));
    assertEquals("circuits cannot be opened", plan(inner).title());
    assertTrue(plan(inner).detail().startsWith("It is a folder."));
    assertTrue(plan(folder.resolve("gone.qasm")).detail().startsWith("It cannot be read."));
    assertEquals("None of these 2 can be opened", plan(inner, folder.resolve("photo.png")).title());
  }

  /** What is promised before is what comes of it. */
  @Test
  void aFileThatWillBeOpenedIsOneThatCanBe() throws IOException {
    for (Path file : List.of(file("a.qasm", "x"), file("b.ll", "x"), picture("c.png"), folder)) {
      assertEquals(
          !(ReadFile.of(file) instanceof ReadFile.Unreadable),
          plan(file).opensAny(),
          file.toString());
    }
  }
}
