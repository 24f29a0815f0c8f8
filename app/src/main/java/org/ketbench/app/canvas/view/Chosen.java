package org.ketbench.app.canvas.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;

/**
 * The operations that are chosen in a circuit. Equal operations stand in several places, so it is
 * the operation itself that counts.
 */
@SuppressWarnings("ReferenceEquality")
final class Chosen {
  private final ReadOnlyObjectWrapper<@Nullable Span> statement = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<List<Operation>> operations =
      new ReadOnlyObjectWrapper<>(List.of());

  /** The only statement that all of them come from; null if there is none, or are several. */
  ReadOnlyObjectProperty<@Nullable Span> statement() {
    return statement.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Operation>> operations() {
    return operations.getReadOnlyProperty();
  }

  /** The statements of all of them, in order. */
  ObservableValue<List<Span>> statements() {
    return operations.map(
        all ->
            all.stream()
                .map(Operation::span)
                .filter(span -> !span.isEmpty())
                .distinct()
                .sorted()
                .toList());
  }

  boolean has(Operation operation) {
    return operations.get().stream().anyMatch(each -> each == operation);
  }

  void set(List<Operation> next) {
    operations.set(List.copyOf(next));
    List<Span> spans = next.stream().map(Operation::span).distinct().toList();
    statement.set(spans.size() == 1 ? spans.getFirst() : null);
  }

  /** Adds an operation, or takes it out. */
  void toggle(Operation operation) {
    List<Operation> next = new ArrayList<>(operations.get());
    if (has(operation)) {
      next.removeIf(each -> each == operation);
    } else {
      next.add(operation);
    }
    set(next);
  }

  /** Whether something is chosen, and all of it is among these. */
  boolean isPartOf(List<Operation> others) {
    return !operations.get().isEmpty()
        && operations.get().stream()
            .allMatch(each -> others.stream().anyMatch(other -> other == each));
  }
}
