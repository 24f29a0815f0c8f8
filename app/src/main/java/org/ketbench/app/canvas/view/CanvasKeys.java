package org.ketbench.app.canvas.view;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.ketbench.app.canvas.cell.Cells;
import org.ketbench.app.command.Keys;

/** What keys do while the canvas has the keyboard: the cursor moves, gates are typed. */
final class CanvasKeys {
  private final CanvasViewModel canvas;
  private final Map<Keys, CanvasAction> actions = new HashMap<>();

  CanvasKeys(CanvasViewModel canvas) {
    this.canvas = canvas;
    Arrays.stream(CanvasAction.values())
        .forEach(action -> action.keys().forEach(keys -> actions.put(Keys.of(keys), action)));
  }

  void press(KeyEvent event) {
    if (answers(event) || moves(event) || types(event) || acts(event)) {
      event.consume();
    }
  }

  /** A question comes before everything else. */
  private boolean answers(KeyEvent event) {
    ChangesViewModel.Question question = canvas.changes().question().get();
    if (question == null) {
      return false;
    }
    if (event.getCode() == KeyCode.ENTER) {
      question.agree().run();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      canvas.changes().refuse();
    } else {
      return false;
    }
    return true;
  }

  private boolean moves(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    CursorViewModel cursor = canvas.cursor();
    boolean extending = event.isShiftDown();
    switch (event.getCode()) {
      case LEFT -> cursor.move(-1, 0, extending);
      case RIGHT -> cursor.move(1, 0, extending);
      case UP -> cursor.move(0, -1, extending);
      case DOWN -> cursor.move(0, 1, extending);
      case PAGE_UP -> cursor.move(-Cells.PAGE, 0, extending);
      case PAGE_DOWN -> cursor.move(Cells.PAGE, 0, extending);
      case HOME -> cursor.toStart(extending);
      case END -> cursor.toEnd(extending);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean types(KeyEvent event) {
    CursorViewModel cursor = canvas.cursor();
    boolean typing = !cursor.typed().get().isEmpty();
    switch (event.getCode()) {
      case ESCAPE -> {
        canvas.gestures().cancel();
        if (!cursor.leave()) {
          canvas.choice().set(List.of());
        }
        return true;
      }
      case BACK_SPACE -> {
        if (typing) {
          cursor.erase();
        } else {
          CanvasAction.DELETE.run(canvas);
        }
        return true;
      }
      case ENTER -> {
        return typing && (cursor.enter() || cursor.typed().get().isEmpty());
      }
      case SPACE -> {
        return typing;
      }
      default -> {
        return false;
      }
    }
  }

  private boolean acts(KeyEvent event) {
    boolean typing = !canvas.cursor().typed().get().isEmpty();
    Keys pressed = keys(event);
    CanvasAction action = actions.get(pressed);
    if (action == null || (typing && pressed.modifiers().isEmpty() && !isEditingKey(event))) {
      return false;
    }
    action.run(canvas);
    return true;
  }

  private static boolean isEditingKey(KeyEvent event) {
    return event.getCode().isFunctionKey() || event.getCode() == KeyCode.DELETE;
  }

  static Keys keys(KeyEvent event) {
    StringBuilder text = new StringBuilder();
    text.append(event.isShortcutDown() ? "Shortcut+" : "");
    text.append(event.isAltDown() ? "Alt+" : "");
    text.append(event.isShiftDown() ? "Shift+" : "");
    return Keys.of(text + event.getCode().name());
  }

  /** Letters begin a gate; what is typed goes on with it. */
  void type(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.getCharacter().isEmpty()) {
      return;
    }
    char character = event.getCharacter().charAt(0);
    boolean typing = !canvas.cursor().typed().get().isEmpty();
    if (typing && character == ' ') {
      if (canvas.cursor().takesMore()) {
        canvas.cursor().type(" ");
      } else {
        canvas.cursor().enter();
      }
      event.consume();
      return;
    }
    boolean begins = Character.isLetter(character);
    boolean goesOn = typing && character > ' ' && character != 127;
    if (begins || goesOn) {
      canvas.cursor().type(event.getCharacter());
      event.consume();
    }
  }
}
