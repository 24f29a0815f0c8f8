package org.ketbench.app.canvas.view;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Outcome;
import org.ketbench.app.canvas.gesture.Setting;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.document.Editing;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.Program;

/** What the canvas shows and what in it is chosen. */
public final class CanvasViewModel {
  /** Larger circuits are drawn in the background only. */
  private static final int MOST_DRAWN_AT_ONCE = 20_000;

  private final ReadOnlyObjectWrapper<@Nullable Drawing> drawing =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable Drawing> preview =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyStringWrapper staleReason = new ReadOnlyStringWrapper("");
  private final Chosen chosen = new Chosen();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper dragging = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<@Nullable Question> question =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<Request> request =
      new ReadOnlyObjectWrapper<>(Request.NOTHING);
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty(false);
  private final ViewportViewModel window;
  private final WireEndsViewModel ends;
  private final GestureViewModel gestures;
  private final CursorViewModel cursor;
  private @Nullable Setting setting;
  private @Nullable Editing editing;
  private IntConsumer reveal = _ -> {};
  private boolean committing;
  private boolean beginning;
  private Selection place = Selection.START;

  /** Something that has to be agreed to before it is done. */
  public record Question(String text, Runnable agree) {}

  public CanvasViewModel() {
    this(CanvasWork.direct());
  }

  public CanvasViewModel(CanvasWork work) {
    window = new ViewportViewModel(this);
    ends = new WireEndsViewModel(work);
    gestures = new GestureViewModel(this, work);
    cursor = new CursorViewModel(this, work);
  }

  /**
   * Lets changes go to a document, and gestures wait while its text changes by other ways.
   *
   * @param show shows a place in the text
   */
  void attach(Editing document, IntConsumer show) {
    editing = document;
    reveal = show;
    if (document instanceof OpenDocument open) {
      open.onChange(_ -> textChanges());
    }
  }

  private void textChanges() {
    if (!committing) {
      use(null);
    }
  }

  /** What is drawn; null before there was a circuit. */
  public ReadOnlyObjectProperty<@Nullable Drawing> drawing() {
    return drawing.getReadOnlyProperty();
  }

  /** What there would be if a gesture ended now; null when there is none. */
  public ReadOnlyObjectProperty<@Nullable Drawing> preview() {
    return preview.getReadOnlyProperty();
  }

  /** What is to be seen: the preview if there is one. */
  public @Nullable Drawing shown() {
    Drawing previewed = preview.get();
    return previewed == null ? drawing.get() : previewed;
  }

  public GestureViewModel gestures() {
    return gestures;
  }

  public CursorViewModel cursor() {
    return cursor;
  }

  public WireEndsViewModel ends() {
    return ends;
  }

  /** What gestures are about; null while the text has no circuit. */
  public @Nullable Setting setting() {
    return setting;
  }

  void preview(@Nullable Drawing next) {
    preview.set(next);
    Drawing shown = shown();
    ends.show(shown == null ? null : shown.circuit(), next != null);
  }

  void say(String text) {
    hint.set(text);
  }

  void dragging(boolean is) {
    dragging.set(is);
  }

  /** Whether something is being dragged. */
  public ReadOnlyBooleanProperty dragging() {
    return dragging.getReadOnlyProperty();
  }

  /** What has to be agreed to; null if nothing has. */
  public ReadOnlyObjectProperty<@Nullable Question> question() {
    return question.getReadOnlyProperty();
  }

  /** What is to be chosen or typed about what is at the cursor. */
  public ReadOnlyObjectProperty<Request> request() {
    return request.getReadOnlyProperty();
  }

  void request(Request next) {
    request.set(Request.NOTHING);
    request.set(next);
  }

  /** Shows a place of the text in the code. */
  void reveal(int offset) {
    reveal.accept(offset);
  }

  boolean isInView(double viewX, double viewY) {
    return window.contains(viewX, viewY);
  }

  /** Why what is drawn is older than the text; empty when it is not. */
  public ReadOnlyStringProperty staleReason() {
    return staleReason.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Viewport> viewport() {
    return window.viewport();
  }

  ViewportViewModel window() {
    return window;
  }

  /** The statement whose operations are chosen; null for none, or for several. */
  public ReadOnlyObjectProperty<@Nullable Span> selection() {
    return chosen.statement();
  }

  /** The operations that are chosen. */
  public ReadOnlyObjectProperty<List<Operation>> chosen() {
    return chosen.operations();
  }

  boolean isChosen(Operation operation) {
    return chosen.has(operation);
  }

  /** The statements of all that is chosen, in order; none while the text is another. */
  public ObservableValue<List<Span>> chosenStatements() {
    return chosen.statements();
  }

  /** What stands under the pointer, in words. */
  public ReadOnlyStringProperty hint() {
    return hint.getReadOnlyProperty();
  }

  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /** Whether nothing moves that need not. */
  public BooleanProperty reducedMotion() {
    return reducedMotion;
  }

  /** Shows the circuit of the text as it is now, and lets gestures change its program. */
  public void show(Drawing next, Program program) {
    use(new Setting(program, next.circuit(), next.layout()));
    show(next);
  }

  /**
   * Shows the beginning of a circuit while the rest of it is not known, so that nothing of it can
   * be changed.
   */
  public void showBeginning(Drawing first, String note) {
    use(null);
    beginning = true;
    drawing.set(first);
    window.settle();
    window.begin();
    choose(List.of());
    say(note);
  }

  private void use(@Nullable Setting next) {
    gestures.cancel();
    setting = next;
    question.set(null);
  }

  void show(Drawing next) {
    endBeginning();
    drawing.set(next);
    staleReason.set("");
    window.settle();
    window.begin();
    select(false);
    cursor.settle();
    ends.show(next.circuit(), false);
  }

  /** The text has no circuit now; the last one stays, and the reason is told. */
  public void keepShowing(String reason) {
    use(null);
    endBeginning();
    cursor.leave();
    staleReason.set(reason);
    choose(List.of());
  }

  private void endBeginning() {
    if (beginning) {
      beginning = false;
      say("");
    }
  }

  /** Begins with another document. */
  public void clear() {
    use(null);
    drawing.set(null);
    staleReason.set("");
    choose(List.of());
    hint.set("");
    window.reset();
  }

  /** Makes a change that was worked out; tells why where it cannot be made. */
  boolean commit(Outcome outcome) {
    Editing document = editing;
    return document != null && commit(outcome, null, document);
  }

  boolean commit(Outcome outcome, @Nullable Drawing previewed, Editing document) {
    return switch (outcome) {
      case Outcome.Refused(String reason) -> {
        say(reason);
        yield false;
      }
      case Outcome.Unchanged _ -> {
        say("");
        yield false;
      }
      case Outcome.Changed changed -> {
        if (changed.question().isEmpty()) {
          make(changed, previewed, document);
        } else {
          question.set(
              new Question(
                  changed.question(),
                  () -> {
                    question.set(null);
                    make(changed, previewed, document);
                  }));
        }
        yield true;
      }
    };
  }

  /** Forgets what was asked. */
  public void refuse() {
    question.set(null);
  }

  private void make(Outcome.Changed changed, @Nullable Drawing previewed, Editing document) {
    place = Selection.at(changed.place());
    Drawing old = drawing.get();
    committing = true;
    try {
      if (old == null || old.layout().itemCount() <= MOST_DRAWN_AT_ONCE) {
        show(previewed == null ? Drawing.of(changed.circuit()) : previewed, changed.program());
      } else {
        use(null);
      }
      document.edit(changed.step(), changed.edits());
    } finally {
      committing = false;
    }
    if (changed.edits().stream().anyMatch(edit -> !edit.replacement().isBlank())) {
      cursor.goTo(changed.place());
    }
    reveal.accept(changed.place());
    say(changed.notes().isEmpty() ? changed.step() : String.join(" ", changed.notes()));
    request(Request.of(changed.ask()));
  }

  /** Makes the circuit so large, from its beginning; meant for when it is shown again. */
  public void zoomTo(double zoom) {
    window.startAt(zoom);
  }

  /** Gives up what works for this canvas in the background. */
  public void close() {
    ends.close();
  }

  public void resize(double newWidth, double newHeight) {
    window.resize(newWidth, newHeight);
  }

  public void pan(double dx, double dy) {
    window.pan(dx, dy);
  }

  /** Enlarges by a factor around a point of the view. */
  public void zoom(double factor, double viewX, double viewY) {
    window.zoom(factor, viewX, viewY);
  }

  public void zoomIn() {
    window.zoomIn();
  }

  public void zoomOut() {
    window.zoomOut();
  }

  public void zoomToActualSize() {
    window.zoomToActualSize();
  }

  /** Makes the whole circuit fit into the view, but no larger than 100 %. */
  public void fit() {
    window.fit();
  }

  /** Tells what stands at a point of the view. */
  public void hover(double viewX, double viewY) {
    Operation operation = at(viewX, viewY);
    Drawing shown = drawing.get();
    hint.set(operation == null || shown == null ? "" : shown.narration().of(operation));
  }

  public void leave() {
    hint.set("");
  }

  /** Chooses what stands at a point of the view, and says where in the text that is. */
  public OptionalInt choose(double viewX, double viewY) {
    Operation operation = at(viewX, viewY);
    if (operation == null || isStale() || operation.span().isEmpty()) {
      choose(List.of());
      return OptionalInt.empty();
    }
    choose(List.of(operation));
    return OptionalInt.of(operation.span().start());
  }

  /** Adds what stands at a point to what is chosen, or takes it out. */
  void toggle(double viewX, double viewY) {
    Operation operation = at(viewX, viewY);
    if (operation != null && !isStale()) {
      chosen.toggle(operation);
    }
  }

  void choose(List<Operation> operations) {
    chosen.set(operations);
  }

  @Nullable Operation at(double viewX, double viewY) {
    Drawing shown = drawing.get();
    Viewport view = viewport().get();
    return shown == null ? null : shown.layout().at(view.layoutX(viewX), view.layoutY(viewY));
  }

  /** Where in the layout the name is that is drawn at a point of the view; not a number if none. */
  double nameX(double viewX) {
    Drawing shown = drawing.get();
    boolean onName = shown != null && viewX < shown.layout().nameEnd() * viewport().get().zoom();
    return onName ? viewX / viewport().get().zoom() : Double.NaN;
  }

  private boolean isStale() {
    return !staleReason.get().isEmpty();
  }

  /** Chooses what is selected in the text, or what the caret is in, and brings that into view. */
  public void follow(Selection next) {
    place = next;
    if (!isStale() && !committing) {
      select(true);
      Span statement = selection().get();
      if (statement != null) {
        window.reveal(statement);
      }
    }
  }

  private List<Operation> meant(CircuitLayout layout) {
    return place.isEmpty()
        ? layout.around(place.caret())
        : layout.within(new Span(place.start(), place.end()));
  }

  /** What is chosen already stays so if it is in the statement that is meant. */
  private void select(boolean keeps) {
    Drawing shown = drawing.get();
    List<Operation> found = shown == null ? List.of() : meant(shown.layout());
    boolean same = keeps && place.isEmpty() && chosen.isPartOf(found);
    if (!same) {
      choose(found);
    }
  }
}
