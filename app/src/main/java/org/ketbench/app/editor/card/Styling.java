package org.ketbench.app.editor.card;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Gives what is shown in a window of its own the look of the window that it belongs to. */
final class Styling {
  private static final String THEME = "theme-";
  private static final String SIZE = "-fx-font-size";

  private Styling() {}

  static void adopt(Parent content, Node owner) {
    List<String> sheets = new ArrayList<>();
    String theme = null;
    String size = "";
    for (Parent each = owner.getParent(); each != null; each = each.getParent()) {
      sheets.addAll(0, each.getStylesheets());
      for (String style : each.getStyleClass()) {
        theme = theme == null && style.startsWith(THEME) ? style : theme;
      }
      size = each.getStyle().contains(SIZE) ? each.getStyle() : size;
    }
    if (owner.getScene() != null) {
      sheets.addAll(0, owner.getScene().getStylesheets());
    }
    if (!content.getStylesheets().equals(sheets)) {
      content.getStylesheets().setAll(sheets);
    }
    content.setStyle(size);
    String wanted = theme;
    content.getStyleClass().removeIf(style -> style.startsWith(THEME) && !style.equals(wanted));
    if (wanted != null && !content.getStyleClass().contains(wanted)) {
      content.getStyleClass().add(wanted);
    }
  }
}
