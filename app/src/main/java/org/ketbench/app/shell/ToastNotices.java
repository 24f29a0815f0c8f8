package org.ketbench.app.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.ketbench.app.text.Texts;

/**
 * Shows messages in a corner of the window for a while, and keeps them in a list. They are part of
 * the window and never have the keyboard unasked: a window of their own takes keys from who is
 * typing, and a space would answer their question.
 */
final class ToastNotices implements Notices {
  private static final Texts TEXTS = Texts.beside(ToastNotices.class);
  private static final Duration SHORT = Duration.seconds(4);
  private static final Duration LONG = Duration.seconds(10);

  private final Stage stage;
  private final Consumer<String> log;
  private final VBox toasts = new VBox();

  /**
   * @param stage whose content is in a stack
   * @param log keeps what was said
   */
  ToastNotices(Stage stage, Consumer<String> log) {
    this.stage = stage;
    this.log = log;
    toasts.setId("toasts");
    toasts.getStyleClass().add("toasts");
    toasts.setPickOnBounds(false);
    toasts.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
  }

  @Override
  public void tell(String message) {
    show(message, List.of(), SHORT);
  }

  @Override
  public void warn(String message) {
    show(message, List.of(), LONG).getStyleClass().add("toast-warning");
  }

  @Override
  public void ask(String message, List<Answer> answers) {
    show(message, answers, Duration.INDEFINITE).getStyleClass().add("toast-warning");
  }

  private Node show(String message, List<Answer> answers, Duration time) {
    log.accept(message);
    var words = new Label(message);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    var toast = new HBox(words);
    toast.setUserData(message);
    toast.getStyleClass().add("toast");
    for (Answer answer : answers) {
      toast.getChildren().add(button(answer.title(), toast, answer.action()));
    }
    Button close = button("✕", toast, () -> {});
    close.getStyleClass().add("flat");
    close.setAccessibleText(TEXTS.get("toast.close"));
    toast.getChildren().add(close);
    Scene scene = stage.getScene();
    if (scene != null && scene.getRoot() instanceof Pane root) {
      if (!root.getChildren().contains(toasts)) {
        root.getChildren().add(toasts);
      }
      removeOlder(message);
      toasts.getChildren().add(toast);
    }
    if (!time.isIndefinite()) {
      var over = new PauseTransition(time);
      over.setOnFinished(_ -> toasts.getChildren().remove(toast));
      over.play();
    }
    return toast;
  }

  /**
   * What is said again, as of a file that another program goes on writing, takes the place of what
   * was said: otherwise it would fill the window.
   */
  private void removeOlder(String message) {
    toasts.getChildren().removeIf(older -> message.equals(older.getUserData()));
  }

  private Button button(String title, Node toast, Runnable action) {
    var button = new Button(title);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          toasts.getChildren().remove(toast);
          action.run();
        });
    return button;
  }
}
