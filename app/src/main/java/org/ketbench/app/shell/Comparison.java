package org.ketbench.app.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Difference;
import org.ketbench.app.document.MinimalEdit;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.text.Texts;

/** How a document differs from its file, and a way to end that. */
final class Comparison extends VBox {
  private static final Texts TEXTS = Texts.beside(Comparison.class);
  private static final double WIDTH = 760;
  private static final double HEIGHT = 520;

  private final OpenDocument document;
  private final Overlay overlay;
  private final ListView<Difference.Line> list = new ListView<>();

  Comparison(OpenDocument document, Overlay overlay) {
    this.document = document;
    this.overlay = overlay;
    getStyleClass().addAll("overlay-card", "comparison");
    setMaxSize(WIDTH, HEIGHT);
    StackPane.setAlignment(this, Pos.CENTER);
    var title = new Label(TEXTS.get("compare.title", document.name().get()));
    title.getStyleClass().add("title-3");
    var legend = new Label(TEXTS.get("compare.legend"));
    legend.getStyleClass().add("faint");
    list.setId("difference");
    list.setPlaceholder(new Label(TEXTS.get("compare.same")));
    List<Difference.Line> lines = Difference.between(document.savedText(), document.text().get());
    list.getItems().setAll(lines);
    list.setCellFactory(_ -> new Row());
    VBox.setVgrow(list, Priority.ALWAYS);
    var take = new Button(TEXTS.get("compare.take"));
    take.setId("takeFile");
    take.setDisable(lines.isEmpty());
    take.setOnAction(_ -> take());
    var keep = new Button(TEXTS.get("compare.keep"));
    keep.setDefaultButton(true);
    keep.setOnAction(_ -> overlay.hide());
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(title, legend, list, new HBox(8, space, take, keep));
  }

  void open() {
    overlay.show(this, list);
  }

  /** The step can be undone. */
  private void take() {
    overlay.hide();
    document.edit(
        TEXTS.get("external.step"),
        MinimalEdit.between(document.text().get(), document.savedText()));
  }

  private static final class Row extends ListCell<Difference.Line> {
    @Override
    protected void updateItem(Difference.@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeAll("line-added", "line-removed", "line-left-out");
      setText(null);
      if (line == null || empty) {
        return;
      }
      switch (line.kind()) {
        case SAME -> setText("  %5d  %s".formatted(line.number(), line.text()));
        case ADDED -> {
          getStyleClass().add("line-added");
          setText("+ %5d  %s".formatted(line.number(), line.text()));
        }
        case REMOVED -> {
          getStyleClass().add("line-removed");
          setText("− %5d  %s".formatted(line.number(), line.text()));
        }
        case LEFT_OUT -> {
          getStyleClass().add("line-left-out");
          setText(TEXTS.get("compare.leftOut", line.number()));
        }
      }
    }
  }
}
