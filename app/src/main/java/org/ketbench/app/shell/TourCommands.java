package org.ketbench.app.shell;

import java.util.List;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.text.Texts;
import org.ketbench.app.welcome.Tour;

/** Begins the tour of the window. */
final class TourCommands implements CommandSource {
  private static final Texts TEXTS = Texts.beside(TourCommands.class);

  private final Overlay overlay;

  TourCommands(Overlay overlay) {
    this.overlay = overlay;
  }

  @Override
  public List<Command> commands() {
    return List.of(Command.named("help.tour", TEXTS).runs(() -> Tour.begin(overlay.window())));
  }
}
