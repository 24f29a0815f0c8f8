package org.ketbench.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.ketbench.app.text.Texts;

final class CommandRegistryTest {
  private final Texts texts = Texts.beside(CommandRegistryTest.class);
  private final List<String> done = new ArrayList<>();

  @Test
  void oneIdMeansWhatFitsWhereTheKeyboardIs() {
    CommandRegistry registry = registry(copy(Scope.CANVAS), copy(Scope.CODE));

    registry.find("test.copy", Scope.CODE).orElseThrow().run();
    registry.find(Keys.of("Shortcut+C"), Scope.CANVAS).orElseThrow().run();

    assertEquals(List.of("CODE", "CANVAS"), done);
    assertEquals(List.of("test.copy"), List.copyOf(registry.ids()));
    assertEquals(List.of(), registry.conflicts());
  }

  @Test
  void refusesTwoCommandsOfOneNameInOnePlace() {
    assertThrows(
        IllegalArgumentException.class, () -> registry(copy(Scope.WINDOW), copy(Scope.CODE)));
  }

  @Test
  void tellsOfKeysThatMeanTwoThings() {
    Command other =
        Command.named("test.other", texts).keys("shortcut+c").runs(() -> done.add("other"));

    assertEquals(
        List.of("Shortcut+C means test.copy@CANVAS and test.other@WINDOW"),
        registry(copy(Scope.CANVAS), other).conflicts());
  }

  @Test
  void doesNothingWhileItIsNotAvailableAndSaysWhy() {
    var possible = new SimpleBooleanProperty(false);
    Command command =
        Command.named("test.copy", texts)
            .available(possible, "reason.nothing")
            .runs(() -> done.add("done"));

    command.run();
    assertEquals("Nothing is selected.", command.availability().getValue().reason());
    possible.set(true);
    command.run();

    assertEquals(List.of("done"), done);
  }

  @Test
  void readsKeysInAnyOrderOfModifiers() {
    assertEquals(Keys.of("Shift+Shortcut+Z"), Keys.of("Shortcut+Shift+z"));
    assertEquals("Shortcut+Shift+Z", Keys.of("shift+shortcut+Z").text());
    assertEquals(Optional.empty(), registry(copy(Scope.CANVAS)).find(Keys.of("C"), Scope.CANVAS));
  }

  private Command copy(Scope scope) {
    return Command.named("test.copy", texts)
        .scope(scope)
        .keys("Shortcut+C")
        .runs(() -> done.add(scope.name()));
  }

  private static CommandRegistry registry(Command... commands) {
    return CommandRegistry.of(List.of(() -> List.of(commands)));
  }
}
