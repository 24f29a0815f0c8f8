package org.ketbench.app.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.ask.Desk;
import org.ketbench.app.resources.ResourcesViewModel.Shown;
import org.ketbench.circuit.Metrics;

/** What is told of a circuit's size before there are estimates. */
final class ResourcesViewModelTest {
  private final ResourcesViewModel resources =
      new ResourcesViewModel(
          () -> {
            throw new AssertionError("nobody has begun with estimates");
          },
          Runnable::run,
          Runnable::run);
  private final ObjectProperty<@Nullable OpenDocument> active = new SimpleObjectProperty<>();

  @Test
  void withoutATextThereIsNothingToTell() {
    resources.follow(active);

    assertNull(resources.shown().get());
  }

  @Test
  void aTextWithErrorsIsToldFromNoTextAtAll() {
    resources.follow(active);
    active.set(Desk.with("qubit[2] q; cx q[0], r;").document());

    assertNull(shown().now().size());
  }

  @Test
  void theSizeFollowsTheText() {
    resources.follow(active);
    Desk desk = Desk.with("qubit[2] q;|");
    active.set(desk.document());
    assertEquals(0, size().depth());

    desk.type(" U(0,0,0) q[0];");
    assertEquals(1, size().depth());
  }

  private Shown shown() {
    return Objects.requireNonNull(resources.shown().get());
  }

  private Metrics size() {
    return Objects.requireNonNull(shown().now().size());
  }
}
