package org.ketbench.app.editor.card;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;

/** Says for a moment beside the caret why something was not done. */
public final class MessageCard {
  private static final Duration LONG_ENOUGH = Duration.seconds(5);

  private final CodeArea area;
  private final Consumer<String> announcer;
  private final Label text = new Label();
  private final FloatingCard card;
  private final PauseTransition pause = new PauseTransition(LONG_ENOUGH);

  public MessageCard(CodeArea area, Consumer<String> announcer) {
    this.area = area;
    this.announcer = announcer;
    text.setWrapText(true);
    text.setMaxWidth(420);
    text.getStyleClass().add("message-text");
    card = new FloatingCard(area, text, "message-card");
    pause.setOnFinished(_ -> card.hide());
    area.addEventFilter(KeyEvent.KEY_PRESSED, _ -> card.hide());
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> card.hide());
  }

  public void say(String message) {
    text.setText(message);
    announcer.accept(message);
    area.requestFollowCaret();
    card.showBelow(area.getCaretPosition());
    pause.playFromStart();
  }
}
