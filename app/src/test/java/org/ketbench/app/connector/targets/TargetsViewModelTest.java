package org.ketbench.app.connector.targets;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.ketbench.app.connector.work.Current;
import org.ketbench.app.connector.work.Tasks;
import org.ketbench.azure.policy.Timekeeper;

final class TargetsViewModelTest {
  @Test
  void targetsAreAskedForAsLongAsTheirWorkspaceIsBeingOpened() {
    var opening = new SimpleBooleanProperty();
    var targets =
        new TargetsViewModel(
            new Current(new Tasks(Runnable::run, Runnable::run), Timekeeper.ofSystem()), opening);
    opening.set(true);
    assertTrue(targets.shown().get().busy());

    opening.set(false);
    assertFalse(targets.shown().get().busy());
    assertFalse(targets.shown().get().connected());
  }
}
