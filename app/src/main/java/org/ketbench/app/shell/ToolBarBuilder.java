package org.ketbench.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.ketbench.app.command.Availability;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandRegistry;
import org.ketbench.app.command.Scope;
import org.ketbench.app.tip.Tips;

/** Makes the buttons of the tool bar, which say why they cannot be pressed. */
final class ToolBarBuilder {
  private final CommandRegistry registry;

  ToolBarBuilder(CommandRegistry registry) {
    this.registry = registry;
  }

  List<Node> buttons() {
    List<Node> nodes = new ArrayList<>();
    add(nodes, "file.new", Icons.NEW);
    add(nodes, "file.open", Icons.OPEN);
    add(nodes, "file.save", Icons.SAVE);
    nodes.add(new Separator(Orientation.VERTICAL));
    add(nodes, "edit.undo", Icons.UNDO);
    add(nodes, "edit.redo", Icons.REDO);
    nodes.add(new Separator(Orientation.VERTICAL));
    add(nodes, "view.canvas", Icons.CANVAS);
    add(nodes, "view.split", Icons.SPLIT);
    add(nodes, "view.code", Icons.CODE);
    nodes.add(new Separator(Orientation.VERTICAL));
    add(nodes, "view.zoomOut", Icons.ZOOM_OUT);
    add(nodes, "view.zoomIn", Icons.ZOOM_IN);
    add(nodes, "view.fit", Icons.FIT);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    nodes.add(space);
    add(nodes, HelpCommands.SEARCH, Icons.SEARCH);
    return nodes;
  }

  private void add(List<Node> nodes, String id, Icons icon) {
    nodes.add(button(registry.find(id, Scope.WINDOW).orElseThrow(), icon));
  }

  private static Node button(Command command, Icons icon) {
    ButtonBase button = command.isChoice() ? new ToggleButton() : new Button();
    button.setGraphic(icon.node());
    button.setId("button-" + command.id().replace('.', '-'));
    button.getStyleClass().addAll("flat", "button-icon", "tool-button");
    button.setFocusTraversable(false);
    button.accessibleTextProperty().bind(command.title());
    button.disableProperty().bind(command.availability().map(is -> !is.isAvailable()));
    button.setOnAction(_ -> command.run());
    if (button instanceof ToggleButton toggle) {
      command.chosen().subscribe(toggle::setSelected);
      toggle.setOnAction(
          _ -> {
            command.run();
            toggle.setSelected(command.chosen().getValue());
          });
    }
    var around = new StackPane(button);
    Tips.install(around, () -> tooltip(command));
    return around;
  }

  /** Stands on what is around the button, because a disabled button knows of no pointer. */
  private static Tooltip tooltip(Command command) {
    var tooltip = new Tooltip();
    ObservableValue<String> words =
        command
            .availability()
            .flatMap(is -> command.title().map(title -> words(command, title, is)));
    tooltip.textProperty().bind(words);
    return tooltip;
  }

  private static String words(Command command, String title, Availability availability) {
    String keys =
        command.keys().isEmpty() ? "" : " (" + KeyNames.shown(command.keys().getFirst()) + ")";
    String reason = availability.isAvailable() ? "" : "\n" + availability.reason();
    return title.replace("_", "") + keys + reason;
  }
}
