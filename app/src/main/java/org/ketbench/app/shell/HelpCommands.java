package org.ketbench.app.shell;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.text.Texts;

/** Searching for commands, the sheets of keys and settings, and the examples. */
final class HelpCommands implements CommandSource {
  static final String KEYS = "help.keys";
  static final String SEARCH = "help.commands";

  private static final Texts TEXTS = Texts.beside(HelpCommands.class);

  private final Examples examples;
  private final FileViewModel files;
  private final Runnable search;
  private final Runnable sheet;
  private final Runnable settings;
  private final Runnable about;

  HelpCommands(
      Examples examples,
      FileViewModel files,
      Runnable search,
      Runnable sheet,
      Runnable settings,
      Runnable about) {
    this.examples = examples;
    this.files = files;
    this.search = search;
    this.sheet = sheet;
    this.settings = settings;
    this.about = about;
  }

  @Override
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    for (Examples.Example example : examples.all()) {
      commands.add(
          Command.named("learn.example." + example.id(), TEXTS)
              .in("learn/examples", 0)
              .runs(() -> files.openExample(example.fileName(), example.text())));
    }
    commands.add(Command.named(SEARCH, TEXTS).keys("Shortcut+Shift+A", "Shortcut+K").runs(search));
    commands.add(Command.named(KEYS, TEXTS).keys("Shortcut+F1").runs(sheet));
    commands.add(
        Command.named("file.settings", TEXTS).group(8).keys("Shortcut+COMMA").runs(settings));
    commands.add(Command.named("help.about", TEXTS).group(1).runs(about));
    return commands;
  }
}
