package org.ketbench.app.canvas.view;

import java.util.List;
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
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Setting;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.circuit.Operation;
import org.ketbench.language.openqasm.Program;

/** What the canvas shows and what in it is chosen. */
public final class CanvasViewModel {
  private final ReadOnlyObjectWrapper<@Nullable Drawing> drawing =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable Drawing> preview =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyStringWrapper staleReason = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper dragging = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(false);
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty(false);
  private final ChoiceViewModel choice = new ChoiceViewModel(this);
  private final ChangesViewModel changes = new ChangesViewModel(this);
  private final ViewportViewModel window = new ViewportViewModel(this);
  private final WireEndsViewModel ends;
  private final GestureViewModel gestures;
  private final CursorViewModel cursor;
  private @Nullable Setting setting;
  private boolean beginning;

  public CanvasViewModel() {
    this(CanvasWork.direct());
  }

  public CanvasViewModel(CanvasWork work) {
    ends = new WireEndsViewModel(work);
    gestures = new GestureViewModel(this, work);
    cursor = new CursorViewModel(this, work);
  }

  /** What is drawn; null before there was a circuit. */
  public ReadOnlyObjectProperty<@Nullable Drawing> drawing() {
    return drawing.getReadOnlyProperty();
  }

  /** The last whole circuit of the document; null if there was none yet. */
  public @Nullable Drawing whole() {
    return beginning ? null : drawing.get();
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

  /** What in it is chosen. */
  public ChoiceViewModel choice() {
    return choice;
  }

  /** How changes of it come into the text. */
  public ChangesViewModel changes() {
    return changes;
  }

  /** Which part of it is in view. */
  public ViewportViewModel window() {
    return window;
  }

  public ReadOnlyObjectProperty<Viewport> viewport() {
    return window.viewport();
  }

  /** The operations that are chosen. */
  public ReadOnlyObjectProperty<List<Operation>> chosen() {
    return choice.operations();
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

  /** Whether the circuit of the text as it is now is being worked out. */
  public ReadOnlyBooleanProperty reading() {
    return reading.getReadOnlyProperty();
  }

  /** Has gestures wait for what the text is being changed to. */
  void await() {
    use(null);
    reading.set(true);
  }

  /** Why what is drawn is older than the text; empty when it is not. */
  public ReadOnlyStringProperty staleReason() {
    return staleReason.getReadOnlyProperty();
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
    choice.clear();
    say(note);
  }

  void use(@Nullable Setting next) {
    gestures.cancel();
    setting = next;
    changes.refuse();
  }

  void show(Drawing next) {
    endBeginning();
    drawing.set(next);
    staleReason.set("");
    window.settle();
    window.begin();
    choice.renew();
    cursor.settle();
    ends.show(next.circuit(), false);
    reading.set(false);
  }

  /** The text has no circuit now; the last one stays, and the reason is told. */
  public void keepShowing(String reason) {
    use(null);
    endBeginning();
    cursor.leave();
    staleReason.set(reason);
    say("");
    choice.clear();
    reading.set(false);
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
    choice.clear();
    hint.set("");
    window.reset();
    reading.set(false);
  }

  /** Gives up what works for this canvas in the background. */
  public void close() {
    ends.close();
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

  boolean isOnSomething(double viewX, double viewY) {
    return at(viewX, viewY) != null || !Double.isNaN(nameX(viewX));
  }

  boolean isStale() {
    return !staleReason.get().isEmpty();
  }
}
