package org.ketbench.app.canvas.view;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.Program;

/** What the canvas shows and what in it is chosen. */
public final class CanvasViewModel {
  private static final double ZOOM_STEP = 1.25;
  private static final double REVEAL_MARGIN = 60;

  private final ReadOnlyObjectWrapper<@Nullable Drawing> drawing =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable Drawing> preview =
      new ReadOnlyObjectWrapper<>(null);
  private final GestureViewModel gestures = new GestureViewModel(this);
  private final ReadOnlyStringWrapper staleReason = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(Viewport.START);
  private final ReadOnlyObjectWrapper<@Nullable Span> selection = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private double width;
  private double height;
  private int caret;

  /** What is drawn; null before there was a circuit. */
  public ReadOnlyObjectProperty<@Nullable Drawing> drawing() {
    return drawing.getReadOnlyProperty();
  }

  /** What there would be if a gesture ended now; null when there is none. */
  public ReadOnlyObjectProperty<@Nullable Drawing> preview() {
    return preview.getReadOnlyProperty();
  }

  /** What is to be seen: the preview if there is one. */
  @Nullable Drawing shown() {
    Drawing previewed = preview.get();
    return previewed == null ? drawing.get() : previewed;
  }

  public GestureViewModel gestures() {
    return gestures;
  }

  void preview(@Nullable Drawing next) {
    preview.set(next);
  }

  void say(String text) {
    hint.set(text);
  }

  boolean isInView(double viewX, double viewY) {
    return viewX >= 0 && viewX <= width && viewY >= 0 && viewY <= height;
  }

  /** Why what is drawn is older than the text; empty when it is not. */
  public ReadOnlyStringProperty staleReason() {
    return staleReason.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Viewport> viewport() {
    return viewport.getReadOnlyProperty();
  }

  /** The statement whose operations are chosen; null for none. */
  public ReadOnlyObjectProperty<@Nullable Span> selection() {
    return selection.getReadOnlyProperty();
  }

  /** What stands under the pointer, in words. */
  public ReadOnlyStringProperty hint() {
    return hint.getReadOnlyProperty();
  }

  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /** Shows the circuit of the text as it is now, and lets gestures change its program. */
  public void show(Drawing next, Program program) {
    gestures.use(program);
    show(next);
  }

  void show(Drawing next) {
    drawing.set(next);
    staleReason.set("");
    moveTo(viewport.get());
    selectAt(caret);
  }

  /** The text has no circuit now; the last one stays, and the reason is told. */
  public void keepShowing(String reason) {
    gestures.use(null);
    staleReason.set(reason);
    selection.set(null);
  }

  /** Begins with another document. */
  public void clear() {
    gestures.use(null);
    drawing.set(null);
    staleReason.set("");
    selection.set(null);
    hint.set("");
    viewport.set(Viewport.START);
  }

  public void resize(double newWidth, double newHeight) {
    width = newWidth;
    height = newHeight;
    moveTo(viewport.get());
  }

  public void pan(double dx, double dy) {
    moveTo(viewport.get().panned(dx, dy));
  }

  /** Enlarges by a factor around a point of the view. */
  public void zoom(double factor, double viewX, double viewY) {
    moveTo(viewport.get().zoomed(factor, viewX, viewY));
  }

  public void zoomIn() {
    zoom(ZOOM_STEP, width / 2, height / 2);
  }

  public void zoomOut() {
    zoom(1 / ZOOM_STEP, width / 2, height / 2);
  }

  public void zoomToActualSize() {
    zoom(1 / viewport.get().zoom(), 0, 0);
  }

  /** Makes the whole circuit fit into the view, but no larger than 100 %. */
  public void fit() {
    Drawing shown = drawing.get();
    if (shown != null && width > 0 && height > 0) {
      CircuitLayout layout = shown.layout();
      double zoom = Math.min(width / layout.width(), height / layout.height());
      moveTo(new Viewport(0, 0, Math.clamp(zoom, Viewport.SMALLEST, 1)));
    }
  }

  private void moveTo(Viewport next) {
    Drawing shown = drawing.get();
    viewport.set(
        shown == null
            ? Viewport.START
            : next.within(shown.layout().width(), shown.layout().height(), width, height));
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
      selection.set(null);
      return OptionalInt.empty();
    }
    selection.set(operation.span());
    return OptionalInt.of(operation.span().start());
  }

  private @Nullable Operation at(double viewX, double viewY) {
    Drawing shown = drawing.get();
    Viewport view = viewport.get();
    return shown == null ? null : shown.layout().at(view.layoutX(viewX), view.layoutY(viewY));
  }

  private boolean isStale() {
    return !staleReason.get().isEmpty();
  }

  /** Chooses the statement that the text's caret is in, and brings it into view. */
  public void follow(int offset) {
    caret = offset;
    if (!isStale()) {
      selectAt(offset);
      reveal();
    }
  }

  private void selectAt(int offset) {
    Drawing shown = drawing.get();
    List<Operation> found = shown == null ? List.of() : shown.layout().around(offset);
    selection.set(found.isEmpty() ? null : found.getFirst().span());
  }

  private void reveal() {
    Drawing shown = drawing.get();
    Span chosen = selection.get();
    int column = shown == null || chosen == null ? -1 : shown.layout().firstColumn(chosen);
    if (shown == null || column < 0) {
      return;
    }
    Viewport view = viewport.get();
    double left = shown.layout().left(column) - REVEAL_MARGIN;
    double right = shown.layout().right(column) + REVEAL_MARGIN;
    double shownWidth = width / view.zoom();
    if (left < view.x()) {
      moveTo(new Viewport(left, view.y(), view.zoom()));
    } else if (right > view.x() + shownWidth) {
      moveTo(new Viewport(right - shownWidth, view.y(), view.zoom()));
    }
  }
}
