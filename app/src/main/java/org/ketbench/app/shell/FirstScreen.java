package org.ketbench.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ketbench.app.icon.Drawing;
import org.ketbench.app.icon.IconView;
import org.ketbench.app.settings.Settings;
import org.ketbench.app.text.Texts;
import org.ketbench.app.welcome.Tour;

/** What an empty document shows: how to begin, examples, and the files opened last. */
final class FirstScreen extends VBox {
  private static final Texts TEXTS = Texts.beside(FirstScreen.class);
  private static final int MOST_FILES = 5;
  private static final double WIDTH = 480;
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
  private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");

  private final FileViewModel files;
  private final VBox recent = new VBox();
  private final HBox wire;
  private final FlowPane cards = new FlowPane(10, 10);
  private final List<Label> abouts = new ArrayList<>();

  FirstScreen(Examples examples, FileViewModel files, Settings settings) {
    this.files = files;
    setId("firstScreen");
    getStyleClass().add("first-screen");
    setAlignment(Pos.CENTER);
    setPickOnBounds(false);
    setMinSize(0, 0);
    var hint = new Label(TEXTS.get("first.hint"));
    hint.getStyleClass().add("first-hint");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    wire = new HBox(8, new Label("q0  |0⟩"), ghostWire());
    wire.setAlignment(Pos.CENTER_LEFT);
    wire.getStyleClass().add("first-wire");
    wire.setMaxWidth(WIDTH);
    cards.setAlignment(Pos.CENTER);
    cards.setPrefWrapLength(WIDTH);
    cards.setMaxHeight(Region.USE_PREF_SIZE);
    examples.all().forEach(example -> cards.getChildren().add(card(example)));
    recent.getStyleClass().add("first-recent");
    recent.setMaxWidth(WIDTH);
    getChildren().addAll(wire, hint, cards, ways(), recent);
    show(settings);
    widthProperty().subscribe(this::fit);
    heightProperty().subscribe(this::fit);
  }

  /** Where there is little room, one thing after the other is left out rather than cut. */
  private void fit() {
    for (Room room : Room.values()) {
      leave(room);
      if (getScene() == null || getHeight() <= 0) {
        return;
      }
      applyCss();
      if (prefHeight(getWidth()) <= getHeight()) {
        return;
      }
    }
  }

  /** What there is room for, each less than the one before. */
  private enum Room {
    PLENTY,
    TITLES_ONLY,
    CARDS_ONLY,
    HARDLY_ANY
  }

  private void leave(Room room) {
    pseudoClassStateChanged(COMPACT, room.compareTo(Room.TITLES_ONLY) >= 0);
    pseudoClassStateChanged(DENSE, room.compareTo(Room.CARDS_ONLY) >= 0);
    abouts.forEach(about -> keep(about, room == Room.PLENTY));
    keep(wire, room.compareTo(Room.CARDS_ONLY) < 0);
    keep(recent, room.compareTo(Room.CARDS_ONLY) < 0);
    keep(cards, room.compareTo(Room.HARDLY_ANY) < 0);
  }

  private static void keep(Node part, boolean kept) {
    part.setVisible(kept);
    part.setManaged(kept);
  }

  /** Other ways to begin. */
  private FlowPane ways() {
    var open = new Hyperlink(TEXTS.get("first.open"), new IconView(Drawing.tool("open")));
    open.setId("first-open");
    open.setOnAction(_ -> files.openChosen());
    var tour = new Hyperlink(TEXTS.get("first.tour"), new IconView(Drawing.tool("tour")));
    tour.setId("first-tour");
    tour.setOnAction(_ -> Tour.begin((Pane) getScene().getRoot()));
    var ways = new FlowPane(18, 4, open, tour);
    ways.setAlignment(Pos.CENTER);
    ways.setMaxHeight(Region.USE_PREF_SIZE);
    return ways;
  }

  private static Region ghostWire() {
    var line = new Region();
    line.getStyleClass().add("first-wire-line");
    HBox.setHgrow(line, Priority.ALWAYS);
    return line;
  }

  private Button card(Examples.Example example) {
    var title = new Label(TEXTS.get("command.learn.example." + example.id()));
    title.getStyleClass().add("card-title");
    var about = new Label(TEXTS.get("command.learn.example." + example.id() + ".help"));
    about.getStyleClass().add("faint");
    about.setWrapText(true);
    abouts.add(about);
    var words = new VBox(4, title, about);
    words.getStyleClass().add("card-words");
    var card = new Button(null, words);
    card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    card.setId("example-" + example.id());
    card.getStyleClass().add("example-card");
    card.setAccessibleText(title.getText() + ". " + about.getText());
    card.setOnAction(_ -> files.openExample(example.fileName(), example.text()));
    return card;
  }

  /** Lists the files that were opened last. */
  private void show(Settings settings) {
    List<String> paths =
        settings.recent().subList(0, Math.min(MOST_FILES, settings.recent().size()));
    if (paths.isEmpty()) {
      return;
    }
    var heading = new Label(TEXTS.get("first.recent"));
    heading.getStyleClass().add("panel-heading");
    recent.getChildren().add(heading);
    for (String path : paths) {
      Path file = Path.of(path);
      var link = new Hyperlink(String.valueOf(file.getFileName()));
      link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      link.setTooltip(new Tooltip(path));
      link.setOnAction(_ -> files.open(file));
      var folder = new Label(String.valueOf(file.getParent()));
      folder.getStyleClass().add("faint");
      folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      var row = new HBox(6, link, folder);
      row.setAlignment(Pos.CENTER_LEFT);
      link.setMinWidth(Region.USE_PREF_SIZE);
      recent.getChildren().add(row);
    }
  }
}
