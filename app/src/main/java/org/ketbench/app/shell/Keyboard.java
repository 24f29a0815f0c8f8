package org.ketbench.app.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.view.CanvasView;
import org.ketbench.app.command.Availability;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandRegistry;
import org.ketbench.app.command.Keys;
import org.ketbench.app.command.Scope;
import org.ketbench.app.editor.EditorView;

/**
 * Turns keys into commands before any control sees them, by where the keyboard is. A field for a
 * line of text keeps the keys that mean something in it.
 */
final class Keyboard {
  private static final String EDITING = "edit.";

  private final CommandRegistry registry;
  private final Consumer<Availability> whenNot;
  private @Nullable Scene scene;
  private boolean altWasUsed;
  private boolean pressWasUsed;

  /**
   * @param whenNot told the reason when keys mean something that cannot be done now
   */
  Keyboard(CommandRegistry registry, Consumer<Availability> whenNot) {
    this.registry = registry;
    this.whenNot = whenNot;
  }

  void install(Scene target) {
    scene = target;
    target.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    target.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
    target.addEventFilter(KeyEvent.KEY_TYPED, this::type);
  }

  /** Where the keyboard is. */
  Scope scope() {
    Node node = owner();
    while (node != null) {
      if (node instanceof CanvasView) {
        return Scope.CANVAS;
      }
      if (node instanceof EditorView) {
        return Scope.CODE;
      }
      node = node.getParent();
    }
    return Scope.WINDOW;
  }

  private @Nullable Node owner() {
    return scene == null ? null : scene.getFocusOwner();
  }

  private void press(KeyEvent event) {
    pressWasUsed = false;
    Keys keys = KeyNames.of(event);
    boolean inField = owner() instanceof TextInputControl;
    Optional<Command> found = registry.find(keys, inField ? Scope.WINDOW : scope());
    if (found.isEmpty() || (inField && found.get().id().startsWith(EDITING))) {
      return;
    }
    event.consume();
    altWasUsed = event.isAltDown();
    pressWasUsed = true;
    run(found.get());
  }

  /** The menu bar takes Alt for itself when it has seen no key between its press and release. */
  private void release(KeyEvent event) {
    pressWasUsed = false;
    if (event.getCode() == KeyCode.ALT && altWasUsed) {
      altWasUsed = false;
      event.consume();
    }
  }

  /** The question mark is on another key on every keyboard, so it is known by its letter. */
  private void type(KeyEvent event) {
    if (pressWasUsed) {
      event.consume();
    } else if (event.getCharacter().equals("?")
        && !(owner() instanceof TextInputControl)
        && scope() != Scope.CODE) {
      event.consume();
      registry.find(HelpCommands.KEYS, Scope.WINDOW).ifPresent(this::run);
    }
  }

  private void run(Command command) {
    Availability availability = command.availability().getValue();
    if (availability.isAvailable()) {
      command.run();
    } else {
      whenNot.accept(availability);
    }
  }
}
