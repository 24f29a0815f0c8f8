package org.ketbench.app.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandRegistry;
import org.ketbench.app.command.Scope;
import org.ketbench.app.text.Texts;

/** All keys on one sheet. */
final class KeySheet extends VBox {
  private static final Texts TEXTS = Texts.beside(KeySheet.class);
  private static final double WIDTH = 880;
  private static final double HEIGHT = 560;
  private static final double COLUMN = 396;

  /** How much of a column the names take, so that the keys of all groups are below one another. */
  private static final double NAMES = 47;

  private final Overlay overlay;
  private final ScrollPane scroll;

  KeySheet(CommandRegistry registry, Overlay overlay) {
    this.overlay = overlay;
    getStyleClass().addAll("overlay-card", "key-sheet");
    setMaxSize(WIDTH, HEIGHT);
    StackPane.setAlignment(this, Pos.CENTER);
    var title = new Label(TEXTS.get("keys.title"));
    title.getStyleClass().add("title-3");
    var groups = new FlowPane(24, 18);
    byGroup(registry).forEach((name, commands) -> groups.getChildren().add(group(name, commands)));
    scroll = new ScrollPane(groups);
    scroll.setFitToWidth(true);
    scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::page);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, scroll);
  }

  void open() {
    overlay.show(this, scroll);
  }

  /** By itself a page is two lines here. */
  private void page(KeyEvent event) {
    double page = scroll.getViewportBounds().getHeight();
    double hidden = scroll.getContent().getLayoutBounds().getHeight() - page;
    int by =
        switch (event.getCode()) {
          case PAGE_DOWN -> 1;
          case PAGE_UP -> -1;
          default -> 0;
        };
    if (by != 0 && hidden > 0) {
      scroll.setVvalue(Math.clamp(scroll.getVvalue() + by * page / hidden, 0, 1));
      event.consume();
    }
  }

  private static Map<String, List<Command>> byGroup(CommandRegistry registry) {
    Map<String, List<Command>> groups = new LinkedHashMap<>();
    for (Scope scope : Scope.values()) {
      for (Command command : registry.commands()) {
        if (command.scope() == scope && !command.keys().isEmpty()) {
          groups.computeIfAbsent(name(scope, command), _ -> new ArrayList<>()).add(command);
        }
      }
    }
    return groups;
  }

  private static String name(Scope scope, Command command) {
    String key =
        scope == Scope.WINDOW ? "menu." + command.menu().split("/", 2)[0] : "keys." + scope;
    return TEXTS.get(key).replace("_", "");
  }

  private static VBox group(String name, List<Command> commands) {
    var heading = new Label(name);
    heading.getStyleClass().add("key-group");
    var grid = new GridPane(12, 5);
    grid.getColumnConstraints().setAll(share(NAMES), share(100 - NAMES));
    for (int row = 0; row < commands.size(); row++) {
      Command command = commands.get(row);
      String keys =
          command.keys().stream().map(KeyNames::shown).distinct().collect(Collectors.joining("  "));
      var combination = new Label(keys);
      combination.getStyleClass().add("keys");
      var what = new Label(command.title().getValue().replace("_", ""));
      grid.addRow(row, what, combination);
    }
    var group = new VBox(6, heading, grid);
    group.setPrefWidth(COLUMN);
    return group;
  }

  private static ColumnConstraints share(double percent) {
    var column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }
}
