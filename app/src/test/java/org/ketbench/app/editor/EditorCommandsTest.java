package org.ketbench.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandRegistry;

final class EditorCommandsTest {
  private final EditorCommands source = new EditorCommands(new SimpleObjectProperty<>(null));

  @Test
  void noTwoOfThemShareKeys() {
    assertEquals(List.of(), CommandRegistry.of(List.of(source)).conflicts());
  }

  @Test
  void withoutATextTheySayWhyTheyCannotBeRun() {
    for (Command command : source.commands()) {
      assertFalse(command.availability().getValue().isAvailable(), command.id());
      command.run();
    }
  }
}
