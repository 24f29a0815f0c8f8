package org.ketbench.app.canvas.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.command.Availability;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.command.Scope;
import org.ketbench.app.text.Texts;

/** The commands that change the circuit of the active tab. */
public final class CanvasCommands implements CommandSource {
  private static final Texts TEXTS = Texts.beside(CanvasCommands.class);

  /** These mean something else while a gate is typed, so the canvas looks at them itself. */
  private static final Set<String> TYPED = Set.of("PERIOD", "COMMA", "ENTER");

  private final ObservableValue<@Nullable CanvasViewModel> active;

  /**
   * @param active the canvas of the active tab; null while there is none
   */
  public CanvasCommands(ObservableValue<@Nullable CanvasViewModel> active) {
    this.active = active;
  }

  @Override
  public List<Command> commands() {
    var available =
        active
            .flatMap(CanvasViewModel::staleReason)
            .map(Availability::because)
            .orElse(Availability.because(TEXTS.get("reason.noCircuit")));
    List<Command> commands = new ArrayList<>();
    for (CanvasAction action : CanvasAction.values()) {
      String[] keys =
          action.keys().stream().filter(key -> !TYPED.contains(key)).toArray(String[]::new);
      commands.add(
          Command.named(action.id(), TEXTS)
              .scope(Scope.CANVAS)
              .in(menu(action), group(action))
              .keys(keys)
              .available(available)
              .runs(() -> run(action)));
    }
    return List.copyOf(commands);
  }

  /** One menu of all would be higher than many screens. */
  private static String menu(CanvasAction action) {
    return switch (action) {
      case COLUMN_LEFT, COLUMN_RIGHT, WIRE_UP, WIRE_DOWN, LEFT, RIGHT, UP, DOWN, LARGER, SMALLER ->
          "circuit/move";
      default -> action.id().substring(0, action.id().indexOf('.'));
    };
  }

  private static int group(CanvasAction action) {
    return switch (action) {
      case CUT, COPY, PASTE, DUPLICATE, DELETE, SELECT_ALL -> 1;
      case INSERT_COLUMN, INSERT_BEHIND, DELETE_COLUMN, COLUMN_LEFT, COLUMN_RIGHT -> 2;
      case ADD_WIRE, REMOVE_WIRE, WIRE_UP, WIRE_DOWN, REGISTERS -> 3;
      case LEFT, RIGHT, UP, DOWN -> 4;
      case MEASURE, CONTROL, ANTI_CONTROL, LARGER, SMALLER, EDIT, CONDITION, UNCONDITION -> 5;
      case GROUP, UNGROUP, EXPAND, INVERT -> 6;
      case TO_CODE -> 7;
    };
  }

  private void run(CanvasAction action) {
    CanvasViewModel canvas = active.getValue();
    if (canvas != null) {
      action.run(canvas);
    }
  }
}
