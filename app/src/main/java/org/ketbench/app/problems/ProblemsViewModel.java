package org.ketbench.app.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Span;
import org.ketbench.language.Severity;

/** The problems of one text, those that are listed, and the one that is chosen. */
public final class ProblemsViewModel {
  /** The groups in which problems are listed. */
  public enum Group {
    ERRORS,
    WARNINGS,
    NOTES;

    static Group of(Severity severity) {
      return switch (severity) {
        case ERROR -> ERRORS;
        case WARNING -> WARNINGS;
        case INFORMATION, HINT -> NOTES;
      };
    }
  }

  private final OpenDocument document;
  private final ReadOnlyObjectWrapper<List<ListedProblem>> all =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<ListedProblem>> listed =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<@Nullable ListedProblem> chosen = new SimpleObjectProperty<>(null);
  private final StringProperty filter = new SimpleStringProperty("");
  private final Map<Group, BooleanProperty> shown = new EnumMap<>(Group.class);

  public ProblemsViewModel(OpenDocument document) {
    this.document = document;
    for (Group group : Group.values()) {
      BooleanProperty isShown = new SimpleBooleanProperty(true);
      shown.put(group, isShown);
      isShown.subscribe(this::list);
    }
    filter.subscribe(this::list);
    document.analysis().subscribe(this::take);
  }

  /** All problems, the worst first and otherwise in the order of the text. */
  public ReadOnlyObjectProperty<List<ListedProblem>> all() {
    return all.getReadOnlyProperty();
  }

  /** Those that pass the filter. */
  public ReadOnlyObjectProperty<List<ListedProblem>> listed() {
    return listed.getReadOnlyProperty();
  }

  public ObjectProperty<@Nullable ListedProblem> chosen() {
    return chosen;
  }

  /** Words that have to be in a problem for it to be listed. */
  public StringProperty filter() {
    return filter;
  }

  /** Whether problems of a group are listed. */
  public BooleanProperty isShown(Group group) {
    BooleanProperty found = shown.get(group);
    if (found == null) {
      throw new IllegalArgumentException(group.toString());
    }
    return found;
  }

  public long count(Group group) {
    return all.get().stream().filter(each -> Group.of(each.severity()) == group).count();
  }

  private void take(@Nullable Analysis found) {
    if (found == null) {
      return;
    }
    List<ListedProblem> next = new ArrayList<>();
    found.diagnostics().forEach(each -> next.add(ListedProblem.of(each, found.lines())));
    next.sort(
        Comparator.comparing((ListedProblem each) -> Group.of(each.severity()))
            .thenComparing(each -> each.diagnostic().span()));
    all.set(List.copyOf(next));
    list();
  }

  private void list() {
    String words = filter.get();
    ListedProblem before = chosen.get();
    List<ListedProblem> next =
        all.get().stream()
            .filter(each -> isShown(Group.of(each.severity())).get() && each.contains(words))
            .toList();
    if (!next.equals(listed.get())) {
      listed.set(next);
    }
    chosen.set(before == null ? null : sameIn(next, before));
  }

  /** The problem that says the same, as near as can be to where it was. */
  private static @Nullable ListedProblem sameIn(List<ListedProblem> list, ListedProblem before) {
    return list.stream()
        .filter(each -> each.saysTheSameAs(before))
        .min(Comparator.comparingInt(each -> Math.abs(each.line() - before.line())))
        .orElse(null);
  }

  /** Selects what a problem is about in the text. */
  public void goTo(ListedProblem problem) {
    Span span = problem.span();
    if (span != null && span.end() <= document.text().get().length()) {
      document.select(new Selection(span.end(), span.start()));
    }
  }

  /** Goes to the next problem behind the caret, or before it; round the text at its ends. */
  public void step(boolean forward) {
    List<ListedProblem> here =
        all.get().stream()
            .filter(each -> each.span() != null && each.severity() != Severity.HINT)
            .sorted(Comparator.comparing(each -> each.diagnostic().span()))
            .toList();
    if (here.isEmpty()) {
      return;
    }
    int from = document.selection().get().start();
    ListedProblem next =
        forward
            ? here.stream()
                .filter(each -> each.diagnostic().span().start() > from)
                .findFirst()
                .orElse(here.getFirst())
            : here.reversed().stream()
                .filter(each -> each.diagnostic().span().start() < from)
                .findFirst()
                .orElse(here.getLast());
    chosen.set(next);
    goTo(next);
  }
}
