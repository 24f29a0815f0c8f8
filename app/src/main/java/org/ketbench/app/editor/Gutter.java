package org.ketbench.app.editor;

import java.util.BitSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.editor.style.Styles;

/** Numbers the lines and marks those with problems. */
public final class Gutter implements EditorPart {
  private @Nullable CodeArea area;
  private BitSet errors = new BitSet();
  private BitSet warnings = new BitSet();

  @Override
  public void install(CodeArea target) {
    area = target;
    target.setParagraphGraphicFactory(this::line);
  }

  /** Marks the lines of these styles. */
  public void show(Styles styles) {
    boolean same = styles.errorLines().equals(errors) && styles.warningLines().equals(warnings);
    errors = styles.errorLines();
    warnings = styles.warningLines();
    if (area != null && !same) {
      area.setParagraphGraphicFactory(this::line);
    }
  }

  private Node line(int index) {
    var number = new Label(Integer.toString(index + 1));
    number.getStyleClass().add("gutter-number");
    var mark = new Region();
    mark.getStyleClass().add("gutter-mark");
    if (errors.get(index)) {
      mark.getStyleClass().add("gutter-error");
    } else if (warnings.get(index)) {
      mark.getStyleClass().add("gutter-warning");
    }
    var line = new HBox(mark, number);
    line.setAlignment(Pos.CENTER_RIGHT);
    line.getStyleClass().add("gutter-line");
    return line;
  }
}
