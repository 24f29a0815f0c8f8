package org.ketbench.app.editor.card;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/** A field over the text that asks for one thing, such as a new name, and says what comes of it. */
public final class InlineField {
  private static final double NARROWEST = 180;

  private final CodeArea area;
  private final Pane layer;
  private final Label title = new Label();
  private final TextField field = new TextField();
  private final Label note = new Label();
  private final VBox box = new VBox(title, field, note);
  private @Nullable Runnable accept;
  private @Nullable Runnable cancel;

  /**
   * @param layer lies over the area and takes the field for as long as it is shown
   */
  public InlineField(CodeArea area, Pane layer, String id) {
    this.area = area;
    this.layer = layer;
    box.getStyleClass().addAll("editor-card", "inline-field");
    box.setMinWidth(NARROWEST);
    field.setId(id);
    title.setLabelFor(field);
    title.getStyleClass().add("inline-title");
    note.getStyleClass().add("inline-note");
    note.setWrapText(true);
    note.setMaxWidth(360);
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    field
        .focusedProperty()
        .subscribe(
            isFocused -> {
              if (!isFocused && isShowing() && cancel != null) {
                cancel.run();
              }
            });
  }

  public TextField field() {
    return field;
  }

  public Label note() {
    return note;
  }

  public boolean isShowing() {
    return box.getParent() != null;
  }

  public void show(String asked, int place, Runnable whenAccepted, Runnable whenCancelled) {
    title.setText(asked);
    field.setAccessibleText(asked);
    accept = whenAccepted;
    cancel = whenCancelled;
    if (!layer.getChildren().contains(box)) {
      layer.getChildren().add(box);
    }
    box.applyCss();
    box.autosize();
    var at = FloatingCard.bounds(area, place).map(layer::screenToLocal);
    double x = at.map(bounds -> bounds.getMinX()).orElse(layer.getWidth() / 2 - NARROWEST / 2);
    double y = at.map(bounds -> bounds.getMaxY() + 3).orElse(10.0);
    boolean below = y + box.getHeight() + 20 <= layer.getHeight();
    double above = at.map(bounds -> bounds.getMinY() - box.getHeight() - 20).orElse(y);
    box.relocate(
        Math.clamp(x, 0, Math.max(0, layer.getWidth() - box.getWidth())),
        below ? y : Math.max(0, above));
    field.requestFocus();
    field.selectAll();
  }

  public void hide() {
    if (isShowing()) {
      boolean hadKeyboard = field.isFocused();
      cancel = null;
      layer.getChildren().remove(box);
      if (hadKeyboard) {
        area.requestFocus();
      }
    }
  }

  private void press(KeyEvent event) {
    Runnable action =
        switch (event.getCode()) {
          case ENTER -> accept;
          case ESCAPE -> cancel;
          default -> null;
        };
    if (action != null) {
      event.consume();
      action.run();
    }
  }
}
