package org.ketbench.app.shell;

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
import org.ketbench.app.document.journal.JournalFolder.Version;
import org.ketbench.app.text.Texts;

/** How one text differs from another, line by line, and a way to end that. */
final class Comparison extends VBox {
  private static final Texts TEXTS = Texts.beside(Comparison.class);
  private static final double WIDTH = 760;
  private static final double HEIGHT = 520;

  private final Overlay overlay;
  private final ListView<Difference.Line> list = new ListView<>();
  private final HBox answers = new HBox(8);

  private Comparison(Overlay overlay, String title, String legend, String before, String after) {
    this.overlay = overlay;
    getStyleClass().addAll("overlay-card", "comparison");
    setMaxSize(WIDTH, HEIGHT);
    StackPane.setAlignment(this, Pos.CENTER);
    var head = new Label(title);
    head.getStyleClass().add("title-3");
    head.setWrapText(true);
    head.setMinHeight(Region.USE_PREF_SIZE);
    var signs = new Label(legend);
    signs.getStyleClass().add("faint");
    list.setId("difference");
    list.setPlaceholder(new Label(TEXTS.get("compare.same")));
    list.getItems().setAll(Difference.between(before, after));
    list.setCellFactory(_ -> new Row());
    VBox.setVgrow(list, Priority.ALWAYS);
    answers.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(head, signs, list, answers);
  }

  /** A document and its file. */
  static Comparison withFile(OpenDocument document, Overlay overlay) {
    var comparison =
        new Comparison(
            overlay,
            TEXTS.get("compare.title", document.name().get()),
            TEXTS.get("compare.legend"),
            document.savedText(),
            document.text().get());
    comparison.offer(
        comparison.taking(
            TEXTS.get("compare.take"), document, TEXTS.get("external.step"), document.savedText()),
        TEXTS.get("compare.keep"));
    return comparison;
  }

  /** A document and an earlier version of it. */
  static Comparison withVersion(OpenDocument document, Version version, Overlay overlay) {
    String time = LocalHistory.time(version);
    var comparison =
        new Comparison(
            overlay,
            TEXTS.get("compare.version.title", document.name().get(), time),
            TEXTS.get("compare.version.legend"),
            version.text(),
            document.text().get());
    comparison.offer(
        comparison.taking(
            TEXTS.get("compare.restore"),
            document,
            TEXTS.get("compare.restore.step", LocalHistory.hour(version)),
            version.text()),
        TEXTS.get("compare.keep"));
    return comparison;
  }

  /** Two versions of a document, of which nothing is to be taken. */
  static Comparison ofVersions(
      OpenDocument document, Version earlier, Version later, Overlay overlay) {
    var comparison =
        new Comparison(
            overlay,
            TEXTS.get(
                "compare.versions.title",
                document.name().get(),
                LocalHistory.time(earlier),
                LocalHistory.time(later)),
            TEXTS.get("compare.versions.legend"),
            earlier.text(),
            later.text());
    comparison.offer(null, TEXTS.get("compare.close"));
    return comparison;
  }

  void open() {
    overlay.show(this, list);
  }

  private void offer(@Nullable Button take, String end) {
    var keep = new Button(end);
    keep.setDefaultButton(true);
    keep.setOnAction(_ -> overlay.hide());
    if (take != null) {
      answers.getChildren().add(take);
    }
    answers.getChildren().add(keep);
  }

  /** Gives the document another text, which can be undone. */
  private Button taking(String name, OpenDocument document, String step, String text) {
    var take = new Button(name);
    take.setId("takeFile");
    take.setDisable(list.getItems().isEmpty());
    take.setOnAction(
        _ -> {
          overlay.hide();
          document.edit(step, MinimalEdit.between(document.text().get(), text));
        });
    return take;
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
