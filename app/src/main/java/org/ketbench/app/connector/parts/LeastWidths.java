package org.ketbench.app.connector.parts;

import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Keeps the heads of a table, and usual words below them, from being cut where there is room. */
public final class LeastWidths {
  /** What is at both sides of the words of a head, in letters. */
  private static final double AROUND = 1.8;

  private LeastWidths() {}

  /**
   * Keeps to this from now on.
   *
   * @param font of the table's words, which may change
   * @param words by the ids of columns, that are to be read whole
   */
  public static void keep(
      TableView<?> table, ObservableValue<Font> font, Map<String, String> words) {
    font.subscribe(now -> table.getColumns().forEach(column -> keep(column, now, words)));
  }

  private static void keep(TableColumn<?, ?> column, Font font, Map<String, String> words) {
    Font bold = Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
    double head = width(column.getText(), bold);
    double usual = width(words.getOrDefault(column.getId(), ""), font);
    column.setMinWidth(Math.ceil(Math.max(head, usual) + AROUND * font.getSize()));
  }

  private static double width(String words, Font font) {
    var text = new Text(words);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }
}
