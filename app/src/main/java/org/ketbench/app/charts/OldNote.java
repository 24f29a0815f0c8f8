package org.ketbench.app.charts;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.nodes.Ancestry;
import org.ketbench.app.text.Texts;

/**
 * Says under the results that they are those of an older version, for as long as the text has
 * errors. Who listens hears it from whatever has the keyboard among the results.
 */
final class OldNote extends Label {
  private static final Texts TEXTS = Texts.beside(OldNote.class);

  /* Words are wrong for as long as they are being typed, and the charts should stand still then. */
  private static final Duration PATIENCE = Duration.millis(600);

  private final Parent results;
  private final ReadOnlyBooleanWrapper old = new ReadOnlyBooleanWrapper();
  private final ObservableValue<@Nullable Node> keyboard;
  private @Nullable Node speaker;

  OldNote(Parent results) {
    super(TEXTS.get("results.old"));
    this.results = results;
    keyboard = results.sceneProperty().flatMap(Scene::focusOwnerProperty).orElse(null);
    setId("resultsOld");
    getStyleClass().add("canvas-banner");
    setWrapText(true);
    setMaxWidth(Double.MAX_VALUE);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    var soon = new PauseTransition(PATIENCE);
    soon.setOnFinished(_ -> setVisible(true));
    old.subscribe(
        is -> {
          if (is) {
            soon.playFromStart();
          } else {
            soon.stop();
            setVisible(false);
          }
          speak();
        });
    keyboard.subscribe(_ -> speak());
  }

  /** Whether what is shown is old. */
  ReadOnlyBooleanProperty old() {
    return old.getReadOnlyProperty();
  }

  void tell(boolean isOld) {
    old.set(isOld);
  }

  private void speak() {
    Node owner = keyboard.getValue();
    if (speaker != null) {
      speaker.setAccessibleHelp(null);
      speaker = null;
    }
    if (old.get()
        && owner != null
        && Ancestry.of(owner).anyMatch(results::equals)
        && owner.getAccessibleHelp() == null) {
      speaker = owner;
      owner.setAccessibleHelp(getText());
      owner.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }
  }
}
