package org.ketbench.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.command.Availability;
import org.ketbench.app.command.Command;
import org.ketbench.app.text.Texts;

/** A field to search for commands in, and those that were found, with their keys. */
final class CommandSearch extends VBox {
  private static final Texts TEXTS = Texts.beside(CommandSearch.class);
  private static final double WIDTH = 560;
  private static final double HEIGHT = 420;

  private final CommandSearchViewModel state;
  private final Overlay overlay;
  private final CustomTextField field = new CustomTextField();
  private final ListView<Command> found = new ListView<>();

  CommandSearch(CommandSearchViewModel state, Overlay overlay) {
    this.state = state;
    this.overlay = overlay;
    getStyleClass().addAll("overlay-card", "command-search");
    setMaxSize(WIDTH, HEIGHT);
    setPrefHeight(HEIGHT);
    setMinHeight(0);
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    field.setId("commandField");
    field.setPromptText(TEXTS.get("search.prompt"));
    field.setLeft(Icons.SEARCH.node());
    field.textProperty().subscribe(this::search);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    found.setId("commandList");
    found.setPlaceholder(new Label(TEXTS.get("search.nothing")));
    found.setCellFactory(_ -> new Row());
    found.setFocusTraversable(false);
    found.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getTarget() != found) {
            run();
          }
        });
    VBox.setVgrow(found, Priority.ALWAYS);
    getChildren().addAll(field, found);
  }

  void open() {
    field.clear();
    search("");
    overlay.show(this, field);
  }

  private void search(String query) {
    found.getItems().setAll(state.find(query));
    found.getSelectionModel().selectFirst();
    found.scrollTo(0);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      run();
    } else if (event.getCode() == KeyCode.DOWN) {
      found.getSelectionModel().selectNext();
    } else if (event.getCode() == KeyCode.UP) {
      found.getSelectionModel().selectPrevious();
    } else {
      return;
    }
    found.scrollTo(Math.max(0, found.getSelectionModel().getSelectedIndex() - 3));
    event.consume();
  }

  private void run() {
    @Nullable Command chosen = found.getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.availability().getValue().isAvailable()) {
      overlay.hide();
      chosen.run();
    }
  }

  private static final class Row extends ListCell<Command> {
    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
      super.updateItem(command, empty);
      setText(null);
      if (command == null || empty) {
        setGraphic(null);
        return;
      }
      Availability availability = command.availability().getValue();
      var title = new Label(command.title().getValue().replace("_", ""));
      var place = new Label(place(command));
      place.getStyleClass().add("faint");
      var reason = new Label(availability.reason());
      reason.getStyleClass().add("faint");
      var space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      var keys =
          new Label(command.keys().isEmpty() ? "" : KeyNames.shown(command.keys().getFirst()));
      keys.getStyleClass().add("keys");
      title.setDisable(!availability.isAvailable());
      var row = new HBox(8, title, availability.isAvailable() ? place : reason, space, keys);
      row.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
    }

    private static String place(Command command) {
      String key = "menu." + command.menu().split("/", 2)[0];
      return TEXTS.has(key) ? TEXTS.get(key).replace("_", "") : "";
    }
  }
}
