package org.ketbench.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.settings.Panels.Side;
import org.ketbench.app.text.Texts;

/** Shows and hides the tool windows. */
final class PanelCommands implements CommandSource {
  private static final Texts TEXTS = Texts.beside(PanelCommands.class);
  private static final String MENU = "view/panels";

  private final PanelSides sides;
  private final Consumer<String> showTool;
  private final Consumer<String> showLeft;
  private final Consumer<String> showResults;

  /**
   * @param showTool brings a view at the bottom to the front
   * @param showLeft brings a view at the left to the front
   * @param showResults brings a view of the results to the front
   */
  PanelCommands(
      PanelSides sides,
      Consumer<String> showTool,
      Consumer<String> showLeft,
      Consumer<String> showResults) {
    this.sides = sides;
    this.showTool = showTool;
    this.showLeft = showLeft;
    this.showResults = showResults;
  }

  @Override
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    commands.add(side("view.palette", "Alt+DIGIT1", Side.LEFT));
    commands.add(side("view.results", "Alt+DIGIT2", Side.RIGHT));
    commands.add(side("view.bottom", "Alt+DIGIT0", Side.BOTTOM));
    commands.add(tool("problems", "Alt+DIGIT3"));
    commands.add(tool("output", "Alt+DIGIT4"));
    commands.add(tool("history", "Alt+DIGIT5"));
    commands.add(tool("estimates", "Alt+DIGIT6"));
    commands.add(left("folder", "Alt+DIGIT7"));
    commands.add(left("structure", "Alt+DIGIT8"));
    commands.add(tool("jobs", "Alt+DIGIT9"));
    List.of("state", "histogram", "structure", "resources")
        .forEach(each -> commands.add(results(each)));
    commands.add(
        Command.named("view.hidePanels", TEXTS)
            .in(MENU, 3)
            .keys("Shift+ESCAPE")
            .runs(this::hideAll));
    commands.add(Command.named("view.resetLayout", TEXTS).group(7).runs(sides::reset));
    return commands;
  }

  private Command side(String id, String keys, Side side) {
    return Command.named(id, TEXTS)
        .in(MENU, 0)
        .keys(keys)
        .choice(sides.seen(side))
        .runs(() -> turn(side));
  }

  private void turn(Side side) {
    if (sides.isSeen(side)) {
      sides.close(side);
    } else {
      sides.open(side);
    }
  }

  private Command tool(String id, String keys) {
    return Command.named("view." + id, TEXTS)
        .in(MENU, 1)
        .keys(keys)
        .runs(
            () -> {
              sides.open(Side.BOTTOM);
              showTool.accept(id);
            });
  }

  private Command left(String id, String keys) {
    return Command.named("view." + id, TEXTS)
        .in(MENU, 1)
        .keys(keys)
        .runs(
            () -> {
              sides.open(Side.LEFT);
              showLeft.accept(id);
            });
  }

  private Command results(String id) {
    return Command.named("view.results." + id, TEXTS)
        .in(MENU, 2)
        .runs(
            () -> {
              sides.open(Side.RIGHT);
              showResults.accept(id);
            });
  }

  private void hideAll() {
    for (Side side : Side.values()) {
      sides.close(side);
    }
  }
}
