package org.ketbench.app.editor.find;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Change;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.editor.text.FindQuery;
import org.ketbench.app.editor.text.Moved;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** The state of the bar that finds and replaces. */
public final class FindViewModel {
  private static final Texts TEXTS = Texts.beside(FindViewModel.class);

  private final OpenDocument document;
  private final Executor background;
  private final Executor display;
  private final StringProperty what = new SimpleStringProperty("");
  private final StringProperty replacement = new SimpleStringProperty("");
  private final BooleanProperty matchCase = new SimpleBooleanProperty(false);
  private final BooleanProperty wholeWord = new SimpleBooleanProperty(false);
  private final BooleanProperty regex = new SimpleBooleanProperty(false);
  private final BooleanProperty inSelection = new SimpleBooleanProperty(false);
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<List<Span>> found = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(false);
  private @Nullable Span part;
  private boolean isComplete = true;
  private boolean isUnusable;
  private int origin;
  private long ticket;

  /**
   * @param background runs one search after another
   */
  public FindViewModel(OpenDocument document, Executor background, Executor display) {
    this.document = document;
    this.background = background;
    this.display = display;
    what.subscribe(this::seek);
    matchCase.subscribe(this::seek);
    wholeWord.subscribe(this::seek);
    regex.subscribe(this::seek);
    inSelection.subscribe(this::limit);
    document.onChange(this::follow);
    document.text().subscribe(() -> search());
    document.selection().subscribe(selection -> count(selection));
  }

  public StringProperty what() {
    return what;
  }

  public StringProperty replacement() {
    return replacement;
  }

  public BooleanProperty matchCase() {
    return matchCase;
  }

  public BooleanProperty wholeWord() {
    return wholeWord;
  }

  public BooleanProperty regex() {
    return regex;
  }

  /** Whether only what is selected when this is switched on is searched. */
  public BooleanProperty inSelection() {
    return inSelection;
  }

  public ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  /** Whether there is a line to replace as well. */
  public ReadOnlyBooleanProperty replacing() {
    return replacing.getReadOnlyProperty();
  }

  /** All places, in order. */
  public ReadOnlyObjectProperty<List<Span>> found() {
    return found.getReadOnlyProperty();
  }

  /** Which of the places is selected; -1 for none. */
  public ReadOnlyIntegerProperty current() {
    return current.getReadOnlyProperty();
  }

  /** How many there are, or what is wrong. */
  public ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  /** Whether nothing was found or nothing can be. */
  public ReadOnlyBooleanProperty failed() {
    return failed.getReadOnlyProperty();
  }

  /** Opens the bar, with a selection within a line as what to look for. */
  public void begin(boolean withReplacement) {
    Selection selection = document.selection().get();
    String selected = document.text().get().substring(selection.start(), selection.end());
    origin = selection.start();
    replacing.set(withReplacement);
    boolean wasOpen = open.get();
    open.set(true);
    if (selected.indexOf('\n') >= 0) {
      inSelection.set(true);
    } else if (!selected.isEmpty() && !inSelection.get()) {
      what.set(regex.get() ? quoted(selected) : selected);
    }
    if (!wasOpen) {
      search();
    }
  }

  /** Whether there is something to go on with that was looked for before. */
  public boolean isResumable() {
    return !open.get() && !what.get().isEmpty();
  }

  /** Opens the bar again, and goes on from the caret. */
  public void resume(boolean forward) {
    open.set(true);
    search(forward ? this::next : this::previous);
  }

  private static String quoted(String text) {
    return text.replaceAll("[\\\\\\[\\](){}.*+?^$|]", "\\\\$0");
  }

  public void close() {
    open.set(false);
    inSelection.set(false);
    found.set(List.of());
    current.set(-1);
    message.set("");
    failed.set(false);
  }

  private void limit() {
    Selection selection = document.selection().get();
    boolean isRange = selection.start() < selection.end();
    part = inSelection.get() && isRange ? new Span(selection.start(), selection.end()) : null;
    origin = selection.start();
    search();
  }

  private FindQuery query() {
    return new FindQuery(what.get(), matchCase.get(), wholeWord.get(), regex.get());
  }

  private Span part() {
    return part == null ? new Span(0, document.text().get().length()) : part;
  }

  private void search() {
    search(() -> {});
  }

  /** Selects the first place from where finding began. */
  private void seek() {
    search(() -> select(from(origin)));
  }

  /**
   * @param go where to, if anything is found
   */
  private void search(Runnable go) {
    if (!open.get()) {
      return;
    }
    long mine = ++ticket;
    FindQuery query = query();
    String text = document.text().get();
    Span where = part();
    background.execute(
        () -> {
          try {
            FindQuery.Found answer = query.in(text, where);
            display.execute(() -> show(mine, answer, go));
          } catch (FindQuery.Unusable e) {
            display.execute(() -> fail(mine, String.valueOf(e.getMessage())));
          }
        });
  }

  private void show(long mine, FindQuery.Found answer, Runnable go) {
    if (mine != ticket || !open.get()) {
      return;
    }
    isComplete = answer.isComplete();
    isUnusable = false;
    found.set(answer.spans());
    if (!answer.spans().isEmpty()) {
      go.run();
    }
    count(document.selection().get());
  }

  private void fail(long mine, String reason) {
    if (mine == ticket) {
      isUnusable = true;
      found.set(List.of());
      current.set(-1);
      failed.set(true);
      message.set(reason);
    }
  }

  private void follow(Change change) {
    origin = Moved.by(origin, change.edits());
    if (part != null) {
      part = Moved.growing(part, change.edits());
    }
  }

  private void count(Selection selection) {
    if (!open.get() || isUnusable) {
      return;
    }
    List<Span> places = found.get();
    int at = places.indexOf(new Span(selection.start(), selection.end()));
    current.set(at);
    boolean asked = !what.get().isEmpty();
    failed.set(asked && places.isEmpty());
    String all = isComplete ? String.valueOf(places.size()) : "> " + places.size();
    message.set(
        !asked
            ? ""
            : places.isEmpty()
                ? TEXTS.get("found.none")
                : at >= 0 ? TEXTS.get("found.current", at + 1, all) : TEXTS.get("found.all", all));
  }

  public void next() {
    List<Span> places = found.get();
    if (!places.isEmpty()) {
      int at = current.get();
      select(at >= 0 ? (at + 1) % places.size() : from(document.selection().get().end()));
    }
  }

  public void previous() {
    List<Span> places = found.get();
    if (!places.isEmpty()) {
      int at = current.get();
      int before = at >= 0 ? at : from(document.selection().get().start());
      select(Math.floorMod(before - 1, places.size()));
    }
  }

  /** The first place that begins at or after another, or else the very first. */
  private int from(int place) {
    List<Span> places = found.get();
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).start() >= place) {
        return i;
      }
    }
    return 0;
  }

  private void select(int place) {
    Span span = found.get().get(place);
    origin = span.start();
    document.select(new Selection(span.start(), span.end()));
  }

  /** Replaces what is selected, if that was found, and goes on to the next. */
  public void replace() {
    int at = current.get();
    if (at < 0) {
      next();
      return;
    }
    Span place = found.get().get(at);
    List<TextEdit> edits = edits(place);
    if (!edits.isEmpty()) {
      TextEdit edit = edits.getFirst();
      int behind = edit.span().start() + edit.replacement().length();
      document.edit(TEXTS.get("step.replace"), List.of(edit), Selection.at(behind));
      origin = behind;
      seek();
    }
  }

  /** Replaces all places in one step. */
  public void replaceAll() {
    List<TextEdit> edits = edits(part());
    if (!edits.isEmpty()) {
      document.edit(TEXTS.get("step.replace.all", edits.size()), edits);
      message.set(TEXTS.get("replaced", edits.size()));
    }
  }

  private List<TextEdit> edits(Span where) {
    try {
      return query().replacing(document.text().get(), where, replacement.get());
    } catch (FindQuery.Unusable e) {
      failed.set(true);
      message.set(String.valueOf(e.getMessage()));
      return List.of();
    }
  }
}
