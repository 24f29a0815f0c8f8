package org.ketbench.app.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;

/** Shows messages in a corner of the window for a while, and keeps them in a list. */
final class ToastNotices implements Notices {
  private static final Duration SHORT = Duration.seconds(4);
  private static final Duration LONG = Duration.seconds(10);

  private static final String STYLES = ToastNotices.class.getResource("Toast.css").toExternalForm();

  private final Stage stage;
  private final Consumer<String> log;

  /**
   * @param log keeps what was said
   */
  ToastNotices(Stage stage, Consumer<String> log) {
    this.stage = stage;
    this.log = log;
  }

  @Override
  public void tell(String message) {
    log.accept(message);
    toast(message, SHORT).show();
  }

  @Override
  public void warn(String message) {
    log.accept(message);
    toast(message, LONG).showWarning();
  }

  @Override
  public void ask(String message, List<Answer> answers) {
    log.accept(message);
    toast(message, Duration.INDEFINITE)
        .action(
            answers.stream()
                .map(answer -> new Action(answer.title(), _ -> answer.action().run()))
                .toArray(Action[]::new))
        .showWarning();
  }

  /** Toasts are windows of their own, which take over the style sheets of the scene below them. */
  private Notifications toast(String message, Duration time) {
    if (stage.getScene() != null && !stage.getScene().getStylesheets().contains(STYLES)) {
      stage.getScene().getStylesheets().add(STYLES);
    }
    return Notifications.create()
        .owner(stage)
        .text(message)
        .position(Pos.BOTTOM_RIGHT)
        .hideAfter(time);
  }
}
