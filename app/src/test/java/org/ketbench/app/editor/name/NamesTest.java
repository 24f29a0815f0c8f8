package org.ketbench.app.editor.name;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.document.FileText;
import org.ketbench.app.document.ask.Desk;
import org.ketbench.language.TextEdit;

final class NamesTest {
  private static final String TEXT =
      "OPENQASM 3.0;\nqubit[2] q;\ngate pair a { U(0, 0, 0) a; }\npair q[0];\npai|r q[1];\n";

  private final Desk desk = Desk.with(TEXT);
  private final List<String> messages = new ArrayList<>();
  private final NavigationViewModel navigation =
      new NavigationViewModel(desk.desk(), messages::add);
  private final RenameViewModel renaming = new RenameViewModel(desk.desk(), messages::add);
  private final UsesViewModel uses = new UsesViewModel(desk.desk());

  @Test
  void goesToTheDeclarationAndBack() {
    int start = desk.document().selection().get().caret();

    navigation.goToDefinition();

    assertTrue(desk.marked().contains("gate «pair» a"), desk.marked());
    assertTrue(navigation.canGoBack().get());
    desk.document().edit("Insert", List.of(TextEdit.insert(0, "//\n")));
    navigation.back();
    assertEquals(start + 3, desk.document().selection().get().caret());
    navigation.forward();
    assertTrue(desk.marked().contains("gate pair| a"), desk.marked());
  }

  @Test
  void saysWhyItGoesNowhere() {
    desk.caret(desk.text().indexOf("U("));

    navigation.goToDefinition();

    assertEquals(1, messages.size());
  }

  @Test
  void goesIntoTheFileThatDeclaresAGate(@TempDir Path folder) throws IOException {
    String gates = "// gates\ngate flip a { U(π, 0, π) a; }\n";
    Path included = Files.createDirectory(folder.resolve("lib")).resolve("gates.inc");
    Files.writeString(included, gates);
    String text = "OPENQASM 3.0;\ninclude \"lib/gates.inc\";\nqubit q;\nflip q;\n";
    desk.document().load(folder.resolve("main.qasm"), FileText.of(text.getBytes(UTF_8)));
    desk.caret(text.indexOf("flip q"));

    navigation.goToDefinition();
    assertEquals(List.of("It is declared in lib/gates.inc."), messages);

    List<String> opened = new ArrayList<>();
    navigation.setOnGoToFile((file, place) -> opened.add(file + " " + place.in(gates)));
    navigation.goToDefinition();
    assertEquals(List.of(included + " flip"), opened);
  }

  @Test
  void goesFromUseToUseRoundTheText() {
    navigation.goToUse(true);
    assertTrue(desk.marked().contains("gate «pair»"), desk.marked());
    navigation.goToUse(true);
    assertTrue(desk.marked().contains("«pair» q[0]"), desk.marked());
    desk.caret(desk.text().indexOf("pair q[0]"));
    navigation.goToUse(false);
    assertTrue(desk.marked().contains("gate «pair»"), desk.marked());
  }

  @Test
  void findsAllUsesOfTheNameAtTheCaret() {
    uses.look();

    assertEquals(3, uses.places().get().size());
    desk.caret(0);
    uses.look();
    assertEquals(List.of(), uses.places().get());
  }

  @Test
  void renamesEverywhereInOneStepAndSaysSoBefore() {
    renaming.begin();
    assertNotNull(renaming.renamed().get());
    assertEquals("pair", renaming.name().get());
    renaming.name().set("twin");
    assertEquals("3 places", renaming.preview().get());

    renaming.accept();

    assertEquals(TEXT.replace("pai|r", "pair").replace("pair", "twin"), desk.text());
    assertEquals("Rename pair to twin", desk.document().undoName().get());
    assertNull(renaming.renamed().get());
  }

  @Test
  void refusesANameThatIsTakenAndLeavesTheTextAlone() {
    renaming.begin();
    renaming.name().set("q");

    assertTrue(renaming.refused().get());
    assertEquals("'q' is already declared. Choose another name.", renaming.preview().get());
    renaming.accept();
    assertEquals(TEXT.replace("|", ""), desk.text());
    renaming.name().set("for");
    assertTrue(renaming.refused().get());
    renaming.cancel();
    assertNull(renaming.renamed().get());
  }

  @Test
  void saysWhatKeepsItsName() {
    desk.caret(desk.text().indexOf("gate"));

    renaming.begin();

    assertNull(renaming.renamed().get());
    assertEquals(List.of("'gate' is a word of the language and keeps its name."), messages);
  }
}
