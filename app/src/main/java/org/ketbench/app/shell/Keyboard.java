package org.ketbench.app.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.view.CanvasForm;
import org.ketbench.app.canvas.view.CanvasView;
import org.ketbench.app.command.Availability;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandRegistry;
import org.ketbench.app.command.Keys;
import org.ketbench.app.command.Scope;
import org.ketbench.app.editor.EditorView;
import org.ketbench.app.editor.bar.FindBar;
import org.ketbench.app.text.Texts;

/**
 * Turns keys into commands before any control sees them, by where the keyboard is. A field for a
 * line of text keeps the keys that mean something in it. A form over the circuit is no part of the
 * circuit, which nothing changes below it. Keys for a circuit that is still being worked out wait
 * for it, so that who types fast loses none.
 */
final class Keyboard {
  private static final Texts TEXTS = Texts.beside(Keyboard.class);

  /** What a field for a line of text does by itself. */
  private static final Set<String> OF_FIELDS = Set.of("edit.undo", "edit.redo");

  private final CommandRegistry registry;
  private final Consumer<Availability> whenNot;
  private final ObservableValue<Boolean> reading;
  private final BooleanSupplier covered;
  private final Deque<KeyEvent> waiting = new ArrayDeque<>();
  private @Nullable Scene window;
  private boolean altWasUsed;
  private boolean pressWasUsed;
  private boolean goingOn;

  /**
   * @param whenNot told the reason when keys mean something that cannot be done now
   * @param reading whether the circuit is behind its text
   * @param covered whether something lies over the window, below which nothing is to happen
   */
  Keyboard(
      CommandRegistry registry,
      Consumer<Availability> whenNot,
      ObservableValue<Boolean> reading,
      BooleanSupplier covered) {
    this.registry = registry;
    this.whenNot = whenNot;
    this.reading = reading;
    this.covered = covered;
    reading.subscribe(_ -> Platform.runLater(this::goOn));
  }

  /** The first scene is the window's own; parts of it can be in others. */
  void install(Scene scene) {
    window = window == null ? scene : window;
    scene.addEventFilter(KeyEvent.ANY, event -> take(scene, event));
    EventHandler<KeyEvent> early = event -> pressInFindBar(scene, event);
    scene.windowProperty().subscribe((before, now) -> move(early, before, now));
    move(early, null, scene.getWindow());
  }

  private static void move(
      EventHandler<KeyEvent> filter, @Nullable Window before, @Nullable Window now) {
    if (before != null) {
      before.removeEventFilter(KeyEvent.KEY_PRESSED, filter);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_PRESSED, filter);
    }
  }

  /** The letters of menus mean something else there, and menus take them before a scene does. */
  private void pressInFindBar(Scene scene, KeyEvent event) {
    if (FindBar.holds(scene.getFocusOwner())) {
      press(scene, event);
    }
  }

  private void take(Scene scene, KeyEvent event) {
    if (scene.equals(window) && waits(scene.getFocusOwner())) {
      waiting.add(event);
      event.consume();
    } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      press(scene, event);
    } else if (event.getEventType() == KeyEvent.KEY_TYPED) {
      type(scene, event);
    } else {
      release(event);
    }
  }

  private boolean waits(@Nullable Node owner) {
    boolean early =
        reading.getValue() && scope(owner) == Scope.CANVAS && !(owner instanceof TextInputControl);
    return !goingOn && (early || !waiting.isEmpty());
  }

  /** What was pressed first may give the keyboard to a field, to which the rest goes then. */
  private void goOn() {
    while (!waiting.isEmpty() && !reading.getValue() && window != null) {
      KeyEvent event = waiting.remove();
      Node owner = window.getFocusOwner();
      if (owner != null) {
        goingOn = true;
        try {
          Event.fireEvent(owner, event.copyFor(owner, owner));
        } finally {
          goingOn = false;
        }
      }
    }
  }

  /** Where the keyboard is in the window. */
  Scope scope() {
    return scope(window == null ? null : window.getFocusOwner());
  }

  private static Scope scope(@Nullable Node owner) {
    Node node = owner;
    while (node != null) {
      if (node instanceof CanvasForm) {
        return Scope.WINDOW;
      }
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

  private void press(Scene scene, KeyEvent event) {
    pressWasUsed = false;
    Keys keys = KeyNames.of(event);
    Node owner = scene.getFocusOwner();
    boolean inField = owner instanceof TextInputControl;
    Optional<Command> found =
        FindBar.holds(owner)
            ? registry.find(keys, Scope.FIND)
            : registry.find(keys, inField ? Scope.WINDOW : scope(owner));
    if (found.isEmpty() || (inField && OF_FIELDS.contains(found.get().id()))) {
      return;
    }
    event.consume();
    altWasUsed = event.isAltDown();
    pressWasUsed = true;
    if (OF_FIELDS.contains(found.get().id()) && CanvasForm.holds(owner)) {
      whenNot.accept(Availability.because(TEXTS.get("reason.formIsOpen")));
    } else if (!isCovered(scene)) {
      run(found.get());
    }
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
  private void type(Scene scene, KeyEvent event) {
    Node owner = scene.getFocusOwner();
    if (pressWasUsed) {
      event.consume();
    } else if (event.getCharacter().equals("?")
        && !(owner instanceof TextInputControl)
        && scope(owner) != Scope.CODE
        && !isCovered(scene)) {
      event.consume();
      registry.find(HelpCommands.KEYS, Scope.WINDOW).ifPresent(this::run);
    }
  }

  private boolean isCovered(Scene scene) {
    return scene.equals(window) && covered.getAsBoolean();
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
