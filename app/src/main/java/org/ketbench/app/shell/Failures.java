package org.ketbench.app.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.about.Versions;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.crash.CrashCard;
import org.ketbench.app.crash.CrashHandler;
import org.ketbench.app.text.Texts;

/**
 * Tells of failures without being in the way: a notice offers the report, and so does the menu
 * afterwards.
 */
final class Failures implements CommandSource {
  private static final Texts TEXTS = Texts.beside(Failures.class);

  private final Overlay overlay;
  private final Notices notices;
  private final Executor display;
  private final CrashHandler handler;
  private CrashHandler.@Nullable Told last;

  /**
   * @param save brings everything to the disk, from any thread
   * @param folder of the reports
   * @param display the thread that the window belongs to
   */
  Failures(Overlay overlay, Notices notices, Runnable save, Path folder, Executor display) {
    this.overlay = overlay;
    this.notices = notices;
    this.display = display;
    handler = new CrashHandler(save, folder, Versions::facts, this::tellLater, Clock.systemUTC());
  }

  /** Takes the failures that nobody else takes. */
  CrashHandler handler() {
    return handler;
  }

  private void tellLater(CrashHandler.Told told) {
    display.execute(
        () -> {
          last = told;
          notices.ask(
              TEXTS.get("failure.told"),
              List.of(new Notices.Answer(TEXTS.get("failure.show"), () -> show(told))));
        });
  }

  @Override
  public List<Command> commands() {
    return List.of(Command.named("help.report", TEXTS).group(1).runs(this::report));
  }

  private void report() {
    CrashHandler.Told told = last;
    if (told == null) {
      var facts = new StringBuilder();
      Versions.facts()
          .forEach((name, value) -> facts.append(name).append(": ").append(value).append('\n'));
      show(CrashCard.ofFacts(facts.toString(), overlay::hide));
    } else {
      show(told);
    }
  }

  private void show(CrashHandler.Told told) {
    show(CrashCard.of(told, overlay::hide));
  }

  private void show(CrashCard card) {
    StackPane.setAlignment(card, Pos.CENTER);
    overlay.show(card, card.first());
  }
}
