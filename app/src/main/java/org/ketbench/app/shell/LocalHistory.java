package org.ketbench.app.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.journal.JournalFolder.Version;
import org.ketbench.app.text.Texts;

/** The versions of a document that its journal has, the newest first. */
final class LocalHistory extends VBox {
  private static final Texts TEXTS = Texts.beside(LocalHistory.class);
  private static final double WIDTH = 460;
  private static final double HEIGHT = 400;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm:ss", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private final Overlay overlay;
  private final Consumer<Version> open;
  private final ListView<Version> list = new ListView<>();

  /**
   * @param open shows a version
   */
  LocalHistory(List<Version> versions, Overlay overlay, Consumer<Version> open) {
    this.overlay = overlay;
    this.open = open;
    getStyleClass().addAll("overlay-card", "local-history");
    setMaxSize(WIDTH, HEIGHT);
    StackPane.setAlignment(this, Pos.CENTER);
    var title = new Label(TEXTS.get("history.title"));
    title.getStyleClass().add("title-3");
    list.setId("versions");
    list.setPlaceholder(new Label(TEXTS.get("history.none")));
    list.getItems().setAll(versions);
    list.getSelectionModel().selectFirst();
    list.setCellFactory(_ -> new Row());
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose();
          }
        });
    list.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getClickCount() == 2) {
            choose();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    var hint = new Label(TEXTS.get("history.hint"));
    hint.getStyleClass().add("faint");
    getChildren().addAll(title, list, hint);
  }

  void open() {
    overlay.show(this, list);
  }

  private void choose() {
    Version chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      overlay.hide();
      open.accept(chosen);
    }
  }

  static String time(Version version) {
    return TIME.format(Instant.ofEpochMilli(version.millis()));
  }

  private static final class Row extends ListCell<Version> {
    @Override
    protected void updateItem(@Nullable Version version, boolean empty) {
      super.updateItem(version, empty);
      setText(
          version == null || empty
              ? null
              : TEXTS.get("history.version", time(version), version.text().length()));
    }
  }
}
