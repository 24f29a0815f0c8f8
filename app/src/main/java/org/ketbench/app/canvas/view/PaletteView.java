package org.ketbench.app.canvas.view;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Palette;
import org.ketbench.app.canvas.gesture.Tile;
import org.ketbench.app.document.Editing;
import org.ketbench.app.icon.Drawing;
import org.ketbench.app.icon.IconView;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;

/**
 * Tiles to be dragged onto the circuit, in groups that can be searched.
 *
 * <p>Each tile is some nodes that have to be styled, and every open document has a palette. So
 * tiles are made only once they can be seen, and those below what fits into a usual window when
 * somebody comes to the palette or nobody does anything, a group a frame.
 */
public final class PaletteView extends VBox {
  private static final Texts TEXTS = Texts.beside(PaletteView.class);
  private static final int TILES_AT_ONCE = 30;

  private final GestureViewModel gestures;
  private final CanvasView canvas;
  private final Editing commit;
  private final PaletteViewModel model;
  private final VBox content = new VBox(6);
  private final TextField search = new TextField();
  private final Set<String> ids = new HashSet<>();
  private final FrameByFrame<Palette.Group> rest = new FrameByFrame<>(this::add);

  /** Made when something is carried for the first time. */
  private @Nullable CarriedTile carried;

  private boolean old = true;

  /**
   * @param commit takes the edits that a drop comes to
   * @param favourites the names of the gates that come first
   */
  public PaletteView(
      GestureViewModel gestures,
      CanvasView canvas,
      Editing commit,
      ObjectProperty<List<String>> favourites) {
    this.gestures = gestures;
    this.canvas = canvas;
    this.commit = commit;
    model = new PaletteViewModel(canvas.model(), favourites);
    getStyleClass().add("palette");
    content.getStyleClass().add("palette-content");
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head(), scroll);
    model.groups().subscribe((_, _) -> renew());
    model.asList().subscribe((_, _) -> renew());
    canvas.model().theme().subscribe((_, _) -> renew());
    sceneProperty().subscribe(_ -> update());
    hoverProperty().subscribe(this::ask);
    focusWithinProperty().subscribe(this::ask);
  }

  private void ask() {
    if (isHover() || isFocusWithin()) {
      rest.ask();
    }
  }

  private void renew() {
    old = true;
    update();
  }

  private void update() {
    Scene scene = getScene();
    if (scene == null) {
      rest.pause();
    } else if (old) {
      old = false;
      show(model.groups().get(), scene);
    } else {
      rest.goOn(scene);
    }
  }

  /** Gives the keyboard to the search. */
  public void focusSearch() {
    search.requestFocus();
  }

  private Node head() {
    search.setPromptText(TEXTS.get("palette.search"));
    search.setId("paletteSearch");
    search.setAccessibleText(TEXTS.get("palette.search.spoken"));
    search.textProperty().bindBidirectional(model.search());
    search.setOnAction(
        _ -> {
          if (model.insertFirst()) {
            search.clear();
            canvas.requestFocus();
          }
        });
    search.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
            canvas.requestFocus();
            event.consume();
          }
        });
    var list = new ToggleButton("☰");
    list.setId("paletteList");
    Tips.put(list, TEXTS.get("palette.list"));
    list.setAccessibleText(TEXTS.get("palette.list.spoken"));
    list.selectedProperty().bindBidirectional(model.asList());
    HBox.setHgrow(search, Priority.ALWAYS);
    return new HBox(5, search, list);
  }

  private void show(List<Palette.Group> groups, Scene scene) {
    content.getChildren().clear();
    ids.clear();
    if (groups.isEmpty()) {
      content.getChildren().add(new Label(TEXTS.get("palette.none")));
    }
    int made = 0;
    int tiles = 0;
    while (made < groups.size() && tiles < TILES_AT_ONCE) {
      tiles += groups.get(made).tiles().size();
      add(groups.get(made++));
    }
    rest.begin(groups.subList(made, groups.size()), scene);
    ask();
  }

  private void add(Palette.Group group) {
    var title = new Label(group.title());
    title.getStyleClass().add("palette-title");
    title.setWrapText(true);
    boolean asList = model.asList().get();
    Pane tiles = asList ? new VBox(2) : new FlowPane(5, 5);
    for (Tile tile : group.tiles()) {
      Label node = tile(tile);
      String id = "tile-" + tile.label();
      node.setId(ids.add(id) ? id : id + "-" + group.title());
      if (asList) {
        var name = new Label(tile.title());
        name.setWrapText(true);
        tiles.getChildren().add(line(node, name));
      } else {
        tiles.getChildren().add(node);
      }
    }
    content.getChildren().addAll(title, tiles);
  }

  private static HBox line(Label tile, Label name) {
    var line = new HBox(8, tile, name);
    line.getStyleClass().add("palette-line");
    return line;
  }

  private Label tile(Tile tile) {
    var node = new Label(tile.label());
    node.getStyleClass().add("palette-tile");
    node.setCursor(Cursor.OPEN_HAND);
    node.setFocusTraversable(true);
    node.setAccessibleRole(AccessibleRole.BUTTON);
    node.setAccessibleText(tile.title());
    node.setAccessibleHelp(TEXTS.get("palette.tile.help"));
    Drawing sign = sign(tile);
    if (sign != null) {
      node.setGraphic(new IconView(sign));
      node.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }
    if (tile instanceof Tile.Gate gate) {
      CatalogueGate known = GateCatalogue.standard().find(gate.name());
      if (known != null) {
        node.getStyleClass().add("family-" + known.family().name().toLowerCase(Locale.ROOT));
        colour(node, known);
      }
    }
    // A card is a window of its own; making all of them would take longer than all the rest.
    node.setOnMouseEntered(
        _ -> {
          if (node.getTooltip() == null) {
            node.setTooltip(new HoverCard(tile, canvas.model().reducedMotion()));
          }
        });
    node.setOnMousePressed(event -> press(tile, event));
    node.setOnMouseDragged(event -> carry(node, event));
    node.setOnMouseReleased(this::drop);
    node.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
            model.insert(tile);
          }
        });
    node.setOnKeyPressed(event -> key(tile, event));
    return node;
  }

  /** Null if there are only letters for it, as for gates of the document. */
  private static @Nullable Drawing sign(Tile tile) {
    return Drawing.gate(
        switch (tile) {
          case Tile.Gate gate ->
              GateCatalogue.standard().find(gate.name()) == null ? "" : gate.name();
          case Tile.Measurement _ -> "measure";
          case Tile.Reset _ -> "reset";
          case Tile.Barrier _ -> "barrier";
          case Tile.Condition _ -> "condition";
          case Tile.Control control -> control.positive() ? "control" : "anticontrol";
        });
  }

  private void colour(Label node, CatalogueGate gate) {
    var palette = canvas.model().theme().get().palette(gate.canonical().family());
    String ink = palette.ink().hex();
    node.setStyle(
        "-fx-background-color: "
            + palette.fill().hex()
            + "; -fx-border-color: "
            + palette.line().hex()
            + "; -fx-text-fill: "
            + ink
            + "; -icon-ink: "
            + ink
            + ";");
  }

  private void press(Tile tile, MouseEvent event) {
    if (event.getButton() == MouseButton.SECONDARY && tile instanceof Tile.Gate gate) {
      model.toggleFavourite(gate);
    } else if (event.getButton() == MouseButton.PRIMARY) {
      // Keys that change what a drag does, or end it, are the circuit's. What is around would take
      // the keyboard for itself.
      canvas.requestFocus();
      event.consume();
      gestures.take(tile);
    }
  }

  private void key(Tile tile, KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      model.insert(tile);
      canvas.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.INSERT && tile instanceof Tile.Gate gate) {
      model.toggleFavourite(gate);
      event.consume();
    }
  }

  private void drop(MouseEvent event) {
    if (event.isStillSincePress()) {
      gestures.cancel();
    } else {
      move(event);
      gestures.drop(commit);
    }
  }

  private void carry(Label tile, MouseEvent event) {
    if (gestures.isHolding()) {
      CarriedTile hand = carried == null ? new CarriedTile(canvas.model()) : carried;
      carried = hand;
      hand.follow(tile, event);
    }
    move(event);
  }

  private void move(MouseEvent event) {
    Point2D point = canvas.sceneToLocal(event.getSceneX(), event.getSceneY());
    gestures.move(point.getX(), point.getY(), CanvasPointer.keys(event));
  }
}
