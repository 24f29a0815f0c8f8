package org.ketbench.app.editor.card;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.Completion;

/** A line of the list of completions: its kind, its label, and a few words. */
final class CompletionCell extends ListCell<Completion> {
  private final Label kind = new Label();
  private final Label label = new Label();
  private final Label detail = new Label();
  private final HBox line;

  CompletionCell() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    kind.getStyleClass().add("completion-kind");
    label.getStyleClass().add("completion-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    detail.getStyleClass().add("completion-detail");
    detail.setTextOverrun(OverrunStyle.ELLIPSIS);
    line = new HBox(kind, label, space, detail);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("completion-line");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Completion item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String name = item.kind().name().toLowerCase(Locale.ROOT);
    kind.setText(sign(item.kind()));
    kind.getStyleClass().removeIf(style -> style.startsWith("kind-"));
    kind.getStyleClass().add("kind-" + name);
    label.setText(item.label());
    detail.setText(item.detail());
    setGraphic(line);
    setAccessibleText(spoken(item));
  }

  static String spoken(Completion item) {
    String name = item.kind().name().toLowerCase(Locale.ROOT);
    return item.label() + ", " + name + (item.detail().isEmpty() ? "" : ", " + item.detail());
  }

  private static String sign(Completion.Kind kind) {
    return switch (kind) {
      case KEYWORD -> "k";
      case TYPE -> "t";
      case GATE -> "G";
      case MODIFIER -> "@";
      case FUNCTION -> "ƒ";
      case CONSTANT -> "π";
      case VARIABLE -> "v";
      case PARAMETER -> "p";
      case QUBITS -> "q";
      case BITS -> "b";
      case FILE -> "…";
      case SNIPPET -> "{}";
    };
  }
}
