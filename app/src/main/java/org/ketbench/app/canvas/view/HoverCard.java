package org.ketbench.app.canvas.view;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Tile;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;

/**
 * Tells about a tile: what it does, its matrix, its names in other languages, and for gates of one
 * qubit how they turn the Bloch sphere.
 */
final class HoverCard extends Tooltip {
  private static final Texts TEXTS = Texts.beside(HoverCard.class);
  private static final double WIDTH = 340;
  private static final int LARGEST_MATRIX = 8;
  private static final Duration DELAY = Duration.millis(350);

  private final Tile tile;
  private final BooleanProperty reducedMotion;
  private @Nullable BlochArc arc;

  HoverCard(Tile tile, BooleanProperty reducedMotion) {
    this.tile = tile;
    this.reducedMotion = reducedMotion;
    getStyleClass().add("hover-card");
    setShowDelay(DELAY);
    setShowDuration(Duration.INDEFINITE);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setOnShowing(_ -> begin());
    setOnHidden(_ -> end());
  }

  /**
   * Fills the card and lets it move; comes when it is about to be shown. A card is a window of its
   * own, which does not know how large the letters of the other one are.
   */
  void begin() {
    if (getGraphic() == null) {
      setGraphic(content());
    }
    if (getOwnerWindow() != null) {
      getGraphic().setStyle(getOwnerWindow().getScene().getRoot().getStyle());
    }
    if (arc != null) {
      arc.play(!reducedMotion.get());
    }
  }

  private void end() {
    if (arc != null) {
      arc.play(false);
    }
  }

  private Node content() {
    var content = new VBox(8);
    var title = new Label(tile.title());
    title.getStyleClass().add("hover-card-title");
    content.getChildren().add(title);
    CatalogueGate gate =
        tile instanceof Tile.Gate named ? GateCatalogue.standard().find(named.name()) : null;
    // A label that wraps would be given the height that it has when it is as narrow as can be.
    var help = new Text(gate == null ? help(tile) : gate.help());
    help.getStyleClass().add("hover-card-text");
    help.setWrappingWidth(WIDTH);
    content.getChildren().add(help);
    if (gate != null) {
      content.getChildren().addAll(pictures(gate), names(gate));
    }
    return content;
  }

  /** What a tile that is no gate of the catalogue does. */
  static String help(Tile tile) {
    return switch (tile) {
      case Tile.Gate gate -> TEXTS.get("help.own", gate.qubits());
      case Tile.Measurement _ -> TEXTS.get("help.measurement");
      case Tile.Reset _ -> TEXTS.get("help.reset");
      case Tile.Barrier _ -> TEXTS.get("help.barrier");
      case Tile.Condition _ -> TEXTS.get("help.condition");
      case Tile.Control control ->
          TEXTS.get(control.positive() ? "help.control" : "help.antiControl");
    };
  }

  private Node pictures(CatalogueGate gate) {
    var row = new HBox(14);
    row.setAlignment(Pos.CENTER_LEFT);
    List<List<String>> entries = gate.matrixText();
    if (entries.size() <= LARGEST_MATRIX) {
      var grid = new GridPane(10, 3);
      grid.getStyleClass().add("hover-card-matrix");
      for (int i = 0; i < entries.size(); i++) {
        for (int k = 0; k < entries.get(i).size(); k++) {
          grid.add(new Label(entries.get(i).get(k)), k, i);
        }
      }
      row.getChildren().add(grid);
    }
    if (gate.qubitCount() == 1) {
      double[] quarter =
          IntStream.range(0, gate.parameters().size()).mapToDouble(_ -> Math.PI / 2).toArray();
      arc = new BlochArc(BlochTurn.of(gate.matrix(quarter)));
      row.getChildren().add(arc);
    }
    return row;
  }

  private static Node names(CatalogueGate gate) {
    var label = new Label(String.join("\n", GateTexts.of(gate)));
    label.getStyleClass().add("hover-card-code");
    return label;
  }
}
