package org.ketbench.app.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.settings.Panels.Side;
import org.ketbench.app.text.Texts;

/** What concerns the window on the screen: filling it, and taking parts of it to another one. */
final class StageCommands implements CommandSource {
  private static final Texts TEXTS = Texts.beside(StageCommands.class);

  private final Supplier<Stage> stage;
  private final TornOff tornOff;
  private final SimpleBooleanProperty full = new SimpleBooleanProperty(false);

  /**
   * @param stage of the window, once it is shown
   */
  StageCommands(Supplier<Stage> stage, TornOff tornOff) {
    this.stage = stage;
    this.tornOff = tornOff;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.named("view.fullScreen", TEXTS)
            .group(4)
            .keys("F11")
            .choice(full)
            .runs(this::toggleFull),
        Command.named("view.tearResults", TEXTS)
            .in("view/panels", 4)
            .choice(tornOff.isOff(Side.RIGHT))
            .runs(() -> tornOff.toggle(Side.RIGHT)),
        Command.named("view.tearBottom", TEXTS)
            .in("view/panels", 4)
            .choice(tornOff.isOff(Side.BOTTOM))
            .runs(() -> tornOff.toggle(Side.BOTTOM)));
  }

  private void toggleFull() {
    Stage shown = stage.get();
    if (!full.isBound()) {
      full.bind(shown.fullScreenProperty());
      // Escape puts back what is dragged and closes what lies over the window, there as well.
      shown.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    }
    shown.setFullScreen(!shown.isFullScreen());
  }
}
