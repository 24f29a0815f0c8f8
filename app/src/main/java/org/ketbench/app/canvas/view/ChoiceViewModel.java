package org.ketbench.app.canvas.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;

/**
 * The operations that are chosen in a circuit, which follow what is selected in its text. Equal
 * operations stand in several places, so it is the operation itself that counts.
 */
@SuppressWarnings("ReferenceEquality")
public final class ChoiceViewModel {
  private final CanvasViewModel canvas;
  private final ReadOnlyObjectWrapper<@Nullable Span> statement = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<List<Operation>> operations =
      new ReadOnlyObjectWrapper<>(List.of());
  private Set<Operation> members = Set.of();
  private Selection place = Selection.START;

  /** The statements that the canvas chose itself; null where the text says what is chosen. */
  private @Nullable List<Span> own;

  ChoiceViewModel(CanvasViewModel canvas) {
    this.canvas = canvas;
  }

  /** The only statement that all of them come from; null if there is none, or are several. */
  public ReadOnlyObjectProperty<@Nullable Span> statement() {
    return statement.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Operation>> operations() {
    return operations.getReadOnlyProperty();
  }

  /** The statements of all of them, in order. */
  public ObservableValue<List<Span>> statements() {
    return operations.map(ChoiceViewModel::statementsOf);
  }

  /** Most often the operations stand in the order of their statements already. */
  private static List<Span> statementsOf(List<Operation> operations) {
    List<Span> spans = new ArrayList<>(operations.size());
    boolean ordered = true;
    for (Operation operation : operations) {
      Span span = operation.span();
      Span last = spans.isEmpty() ? Span.at(0) : spans.getLast();
      if (!span.isEmpty() && !span.equals(last)) {
        ordered = ordered && last.compareTo(span) < 0;
        spans.add(span);
      }
    }
    return ordered ? spans : spans.stream().sorted().distinct().toList();
  }

  boolean has(Operation operation) {
    return members.contains(operation);
  }

  /** Chooses what stays chosen, also in the next circuit, until the text says otherwise. */
  void set(List<Operation> next) {
    own = next.stream().map(Operation::span).distinct().toList();
    put(next);
  }

  private void put(List<Operation> next) {
    members = Collections.newSetFromMap(new IdentityHashMap<>(next.size()));
    members.addAll(next);
    operations.set(List.copyOf(next));
    // Two different ones are enough to know, of however many.
    List<Span> spans = next.stream().map(Operation::span).distinct().limit(2).toList();
    statement.set(spans.size() == 1 ? spans.getFirst() : null);
  }

  /** Nothing is chosen for now, as there is no circuit to choose from. */
  void clear() {
    put(List.of());
  }

  /** Chooses what stands at a point of the view, and says where in the text that is. */
  public OptionalInt choose(double viewX, double viewY) {
    Operation operation = canvas.at(viewX, viewY);
    if (operation == null || canvas.isStale() || operation.span().isEmpty()) {
      set(List.of());
      return OptionalInt.empty();
    }
    set(List.of(operation));
    return OptionalInt.of(operation.span().start());
  }

  /** Adds what stands at a point to what is chosen, or takes it out. */
  void toggle(double viewX, double viewY) {
    Operation operation = canvas.at(viewX, viewY);
    if (operation == null || canvas.isStale()) {
      return;
    }
    List<Operation> next = new ArrayList<>(operations.get());
    if (has(operation)) {
      next.removeIf(each -> each == operation);
    } else {
      next.add(operation);
    }
    set(next);
  }

  /** Chooses what is selected in the text, or what the caret is in, and brings that into view. */
  public void follow(Selection next) {
    if (canvas.changes().isCommitting() || (own != null && next.equals(place))) {
      return;
    }
    place = next;
    own = null;
    if (!canvas.isStale()) {
      select(true);
      Span one = statement.get();
      if (one != null) {
        canvas.window().reveal(one);
      }
    }
  }

  /**
   * What is to be chosen in the next circuit.
   *
   * @param statements what was written, which stays chosen while the caret stays where it is put;
   *     none to choose what is at the caret
   */
  void expect(Selection next, List<Span> statements) {
    place = next;
    own = statements.isEmpty() ? null : statements;
  }

  /** Chooses in a new circuit what the text says. */
  void renew() {
    select(false);
  }

  /** What is chosen already stays so if it is in the statement that is meant. */
  private void select(boolean keeps) {
    Drawing shown = canvas.drawing().get();
    List<Operation> found = shown == null ? List.of() : meant(shown.layout());
    boolean same = keeps && place.isEmpty() && isPartOf(found);
    if (!same) {
      put(found);
    }
  }

  private List<Operation> meant(CircuitLayout layout) {
    List<Span> known = own;
    if (known != null) {
      return known.stream()
          .flatMap(span -> layout.within(span).stream().filter(each -> each.span().equals(span)))
          .toList();
    }
    return place.isEmpty()
        ? layout.around(place.caret())
        : layout.within(new Span(place.start(), place.end()));
  }

  /** Whether something is chosen, and all of it is among these. */
  private boolean isPartOf(List<Operation> others) {
    return !operations.get().isEmpty()
        && operations.get().stream()
            .allMatch(each -> others.stream().anyMatch(other -> other == each));
  }
}
