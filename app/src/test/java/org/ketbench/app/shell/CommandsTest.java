package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandRegistry;
import org.ketbench.app.command.Scope;
import org.ketbench.language.TextEdit;

final class CommandsTest {
  private final TestWindow at = new TestWindow();
  private final CommandRegistry registry =
      CommandRegistry.of(
          List.of(
              new FileCommands(at.files, at.window, _ -> {}, () -> {}),
              new ViewCommands(at.window),
              new HelpCommands(
                  new Examples(TestWindow::example),
                  at.files,
                  () -> {},
                  () -> {},
                  () -> {},
                  () -> {})));

  @Test
  void sayWhyTheyCannotBeRun() {
    assertEquals("No document is open.", reason("file.save"));
    at.documents.create();
    assertEquals("", reason("file.save"));
    assertEquals("There is nothing to undo.", reason("edit.undo"));
  }

  @Test
  void undoNamesWhatItTakesBack() {
    at.documents.create().edit("Insert H", List.of(TextEdit.insert(0, "h q;")));

    assertEquals("_Undo Insert H", command("edit.undo").title().getValue());
    command("edit.undo").run();

    assertEquals("", at.document().text().get());
    assertEquals("_Redo Insert H", command("edit.redo").title().getValue());
  }

  @Test
  void areFoundByPartsOfTheirNames() {
    var search = new CommandSearchViewModel(registry, () -> Scope.WINDOW);

    assertEquals("view.zoomIn", search.find("zoom in").getFirst().id());
    assertEquals("view.theme.dark", search.find("dark theme").getFirst().id());
    assertEquals(List.of(), search.find("no such thing"));
    assertFalse(search.find("").isEmpty());
  }

  private String reason(String id) {
    return command(id).availability().getValue().reason();
  }

  private Command command(String id) {
    return registry.find(id, Scope.WINDOW).orElseThrow();
  }
}
