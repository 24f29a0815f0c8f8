package org.ketbench.app.problems;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line of the list of problems. */
final class ProblemCell extends ListCell<ListedProblem> {
  private final Label sign = new Label();
  private final Label place = new Label();
  private final Label message = new Label();
  private final Label code = new Label();
  private final HBox line;

  ProblemCell() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    sign.getStyleClass().add("problem-sign");
    place.getStyleClass().add("problem-place");
    place.setMinWidth(Region.USE_PREF_SIZE);
    code.getStyleClass().add("problem-code");
    code.setMinWidth(Region.USE_PREF_SIZE);
    line = new HBox(sign, place, message, space, code);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("problem-line");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ListedProblem item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String severity = item.severity().name().toLowerCase(Locale.ROOT);
    sign.setText(
        switch (item.severity()) {
          case ERROR -> "✕";
          case WARNING -> "!";
          default -> "i";
        });
    sign.getStyleClass().removeIf(style -> style.startsWith("sign-"));
    sign.getStyleClass().add("sign-" + severity);
    place.setText(item.place());
    message.setText(item.message().replace('\n', ' '));
    code.setText(item.diagnostic().code());
    setGraphic(line);
    setAccessibleText(severity + ", " + item.place() + ", " + item.message());
  }
}
