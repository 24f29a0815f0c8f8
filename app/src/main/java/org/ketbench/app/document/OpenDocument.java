package org.ketbench.app.document;

import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Span;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;

/**
 * A text that is open, with everything that its views share: what is selected, what is known about
 * it, and the one history of its changes. Belongs to the window's thread. Lines end in {@code \n}
 * here, however they end in the file.
 */
public final class OpenDocument implements Editing {
  private static final Texts TEXTS = Texts.beside(OpenDocument.class);

  private final Checking<Analysis> checking;
  private final Clock clock;
  private final History history = new History();
  private final List<Consumer<Change>> listeners = new ArrayList<>();
  private final List<Consumer<Change>> followers = new ArrayList<>();
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.START);
  private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Analysis> analysis =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable Analysis> beginning =
      new ReadOnlyObjectWrapper<>(null);
  private FileForm form = FileForm.NEW;
  private String savedText = "";

  /**
   * Begins an empty document.
   *
   * @param name what it is called until it has a file
   */
  public OpenDocument(String name, Checking<Analysis> checking, Clock clock) {
    this.checking = checking;
    this.clock = clock;
    this.name.set(name);
    check();
  }

  public ReadOnlyStringProperty text() {
    return text.getReadOnlyProperty();
  }

  /** The name of its file, or what it is called without one. */
  public ReadOnlyStringProperty name() {
    return name.getReadOnlyProperty();
  }

  /** Calls it something else until it has a file. */
  void rename(String next) {
    name.set(next);
  }

  /** Null until it is saved for the first time. */
  public ReadOnlyObjectProperty<@Nullable Path> file() {
    return file.getReadOnlyProperty();
  }

  /** Whether it differs from its file. */
  public ReadOnlyBooleanProperty modified() {
    return modified.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Selection> selection() {
    return selection.getReadOnlyProperty();
  }

  public void select(Selection next) {
    selection.set(next.within(text.get().length()));
  }

  /** What undoing would take back, in words; empty if there is nothing. */
  public ReadOnlyStringProperty undoName() {
    return undoName.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty redoName() {
    return redoName.getReadOnlyProperty();
  }

  /** The names of the steps that can be undone, the last one first. */
  public List<String> history() {
    return history.names();
  }

  /**
   * What was found out about the text, or about the text of a moment ago; null at the very
   * beginning.
   */
  public ReadOnlyObjectProperty<@Nullable Analysis> analysis() {
    return analysis.getReadOnlyProperty();
  }

  /** What was found out about the beginning of a long text that is still being read. */
  public ReadOnlyObjectProperty<@Nullable Analysis> beginning() {
    return beginning.getReadOnlyProperty();
  }

  /** Whether it is as it was begun: without a file, a text, or anything to undo. */
  public boolean isUntouched() {
    return file.get() == null
        && text.get().isEmpty()
        && history.nextToUndo() == null
        && history.nextToRedo() == null;
  }

  public FileForm form() {
    return form;
  }

  /** Tells of every change of the text, before {@link #text} does, for views that follow it. */
  public void onChange(Consumer<Change> listener) {
    listeners.add(listener);
  }

  public void removeOnChange(Consumer<Change> listener) {
    listeners.remove(listener);
  }

  /** Tells of every change once all of this document is up to date. */
  public void onChanged(Consumer<Change> follower) {
    followers.add(follower);
  }

  public void removeOnChanged(Consumer<Change> follower) {
    followers.remove(follower);
  }

  @Override
  public void edit(String stepName, List<TextEdit> edits) {
    edit(stepName, edits, null);
  }

  /**
   * Makes all edits at once, as one step.
   *
   * @param after what is selected then; null to move what is selected along with the text
   */
  public void edit(String stepName, List<TextEdit> edits, @Nullable Selection after) {
    List<TextEdit> sorted = normalized(edits);
    if (!sorted.isEmpty()) {
      history.interrupt();
      record(stepName, Step.Kind.WHOLE, sorted, after == null ? moved(sorted) : after);
      history.interrupt();
    }
  }

  /** Replaces a piece as typing does: what is typed in one go is one step. */
  public void type(TextEdit typed) {
    List<TextEdit> edits = normalized(List.of(typed));
    if (edits.isEmpty()) {
      return;
    }
    TextEdit edit = edits.getFirst();
    Selection after = Selection.at(edit.span().start() + edit.replacement().length());
    if (edit.replacement().isEmpty()) {
      record(TEXTS.get("step.erase"), Step.Kind.ERASED, edits, after);
    } else if (edit.replacement().codePointCount(0, edit.replacement().length()) == 1) {
      record(TEXTS.get("step.type"), Step.Kind.TYPED, edits, after);
    } else {
      edit(TEXTS.get(edit.span().isEmpty() ? "step.insert" : "step.replace"), edits, after);
    }
  }

  private static List<TextEdit> normalized(List<TextEdit> edits) {
    return edits.stream()
        .filter(edit -> !edit.span().isEmpty() || !edit.replacement().isEmpty())
        .map(edit -> new TextEdit(edit.span(), LineEnds.normalized(edit.replacement())))
        .sorted(Comparator.comparing(TextEdit::span))
        .toList();
  }

  private Selection moved(List<TextEdit> edits) {
    Selection old = selection.get();
    return new Selection(moved(old.anchor(), edits), moved(old.caret(), edits));
  }

  private static int moved(int offset, List<TextEdit> edits) {
    int shift = 0;
    for (TextEdit edit : edits) {
      Span span = edit.span();
      if (span.start() > offset) {
        break;
      }
      if (offset < span.end()) {
        return span.start() + shift;
      }
      shift += edit.replacement().length() - span.length();
    }
    return offset + shift;
  }

  private void record(String stepName, Step.Kind kind, List<TextEdit> edits, Selection after) {
    String before = text.get();
    List<TextEdit> inverse = TextEdit.inverse(before, edits);
    history.add(
        new Step(
            stepName,
            kind,
            edits,
            inverse,
            selection.get(),
            after,
            form.lineEnds(),
            clock.millis()));
    change(form.lineEnds().edited(before, edits), new Change(edits, after));
  }

  public void undo() {
    if (history.nextToUndo() != null) {
      Step step = history.undo();
      change(step.lineEnds(), new Change(step.inverse(), step.before()));
    }
  }

  public void redo() {
    if (history.nextToRedo() != null) {
      Step step = history.redo();
      LineEnds ends = step.lineEnds().edited(text.get(), step.edits());
      change(ends, new Change(step.edits(), step.after()));
    }
  }

  private void change(LineEnds ends, Change change) {
    String next = TextEdit.apply(text.get(), change.edits());
    form = form.with(ends);
    listeners.forEach(listener -> listener.accept(change));
    text.set(next);
    select(change.selection());
    nameSteps();
    modified.set(!next.equals(savedText));
    followers.forEach(follower -> follower.accept(change));
    check();
  }

  private void nameSteps() {
    Step undo = history.nextToUndo();
    Step redo = history.nextToRedo();
    undoName.set(undo == null ? "" : undo.name());
    redoName.set(redo == null ? "" : redo.name());
  }

  /** Begins anew with the content of a file. */
  public void load(Path from, FileText content) {
    String loaded = content.text();
    List<TextEdit> all = List.of(new TextEdit(new Span(0, text.get().length()), loaded));
    history.clear();
    isIn(from, loaded);
    form = content.form();
    change(form.lineEnds(), new Change(all, Selection.START));
  }

  /** Begins anew with a text that is in no file. */
  public void begin(String content) {
    String first = LineEnds.normalized(content);
    history.clear();
    change(
        form.lineEnds(),
        new Change(
            List.of(new TextEdit(new Span(0, text.get().length()), first)), Selection.START));
  }

  /**
   * Comes back as it was left.
   *
   * @param path its file, if it has one
   * @param content the text as it was
   * @param saved the text in the file
   */
  public void restore(@Nullable Path path, FileForm oldForm, String content, String saved) {
    file.set(path);
    if (path != null) {
      name.set(String.valueOf(path.getFileName()));
    }
    savedText = saved;
    form = oldForm;
    begin(content);
  }

  /** Becomes what its file has become, by a step that can be undone. */
  public void reload(FileText content, String stepName) {
    edit(stepName, MinimalEdit.between(text.get(), content.text()));
    form = content.form();
    noteOnDisk(content.text());
  }

  /** The text in the file, as far as is known. */
  public String savedText() {
    return savedText;
  }

  /** Takes note that another program has written the file. */
  public void noteOnDisk(String content) {
    savedText = content;
    modified.set(!text.get().equals(savedText));
  }

  /** Takes note that the file is gone: whatever is here is not saved. */
  public void loseFile() {
    savedText = "";
    modified.set(true);
  }

  /** From now on it is written as UTF-8, which has all characters. */
  public void useUtf8() {
    form = new FileForm(Encoding.UTF_8, form.lineEnds());
  }

  /** Takes note of what is in the file now. */
  public void saved(Path path, String content) {
    isIn(path, content);
    modified.set(!text.get().equals(savedText));
  }

  private void isIn(Path path, String content) {
    file.set(path);
    name.set(path.getFileName().toString());
    savedText = content;
    history.interrupt();
  }

  /** The content of the file as it would be saved now. */
  public byte[] bytes() throws CharacterCodingException {
    return form.bytes(text.get());
  }

  private void check() {
    Path path = file.get();
    String content = text.get();
    Document document =
        path == null ? Document.of(name.get(), content) : Document.of(path, content);
    checking.check(document, beginning::set, this::analysed);
  }

  private void analysed(Analysis found) {
    beginning.set(null);
    analysis.set(found);
  }
}
