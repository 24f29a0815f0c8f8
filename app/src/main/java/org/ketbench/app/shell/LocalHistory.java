package org.ketbench.app.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.journal.JournalFolder.Version;
import org.ketbench.app.text.Texts;

/** The versions of a document that its journal has, the newest first. */
final class LocalHistory extends VBox {
  private static final Texts TEXTS = Texts.beside(LocalHistory.class);
  private static final double HEIGHT = 400;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm:ss", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm:ss", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private final OpenDocument document;
  private final Overlay overlay;
  private final ListView<Version> list = new ListView<>();

  /**
   * @param open shows a version by itself
   */
  LocalHistory(
      OpenDocument document, List<Version> versions, Overlay overlay, Consumer<Version> open) {
    this.document = document;
    this.overlay = overlay;
    getStyleClass().addAll("overlay-card", "local-history");
    setMaxHeight(HEIGHT);
    StackPane.setAlignment(this, Pos.CENTER);
    var title = new Label(TEXTS.get("history.title"));
    title.getStyleClass().add("title-3");
    list.setId("versions");
    list.setPlaceholder(new Label(TEXTS.get("history.none")));
    list.getItems().setAll(versions);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.getSelectionModel().selectFirst();
    list.setCellFactory(_ -> new Row());
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            compare();
          }
        });
    list.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getClickCount() == 2) {
            compare();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    var hint = new Label(TEXTS.get("history.hint"));
    hint.getStyleClass().add("faint");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    var chosen = list.getSelectionModel().getSelectedItems();
    var alone = new Button(TEXTS.get("history.open"));
    alone.setId("version-open");
    alone.disableProperty().bind(Bindings.size(chosen).isNotEqualTo(1));
    alone.setOnAction(
        _ -> {
          overlay.hide();
          open.accept(chosen.getFirst());
        });
    var compare = new Button(TEXTS.get("history.compare"));
    compare.setId("version-compare");
    compare.setDefaultButton(true);
    compare
        .disableProperty()
        .bind(Bindings.isEmpty(chosen).or(Bindings.size(chosen).greaterThan(2)));
    compare.setOnAction(_ -> compare());
    var answers = new HBox(8, alone, compare);
    answers.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, list, hint, answers);
  }

  void open() {
    overlay.show(this, list);
  }

  /** One version with what is here, or two with each other. */
  private void compare() {
    List<Version> chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
    if (chosen.size() == 1) {
      Comparison.withVersion(document, chosen.getFirst(), overlay).open();
    } else if (chosen.size() == 2) {
      Comparison.ofVersions(document, chosen.getLast(), chosen.getFirst(), overlay).open();
    }
  }

  static String time(Version version) {
    return TIME.format(Instant.ofEpochMilli(version.millis()));
  }

  /** As {@link #time}, in fewer words. */
  static String hour(Version version) {
    return HOUR.format(Instant.ofEpochMilli(version.millis()));
  }

  private static final class Row extends ListCell<Version> {
    @Override
    protected void updateItem(@Nullable Version version, boolean empty) {
      super.updateItem(version, empty);
      setText(
          version == null || empty
              ? null
              : TEXTS.get(
                  version.isInFile() ? "history.version.inFile" : "history.version",
                  time(version),
                  version.text().length()));
    }
  }
}
