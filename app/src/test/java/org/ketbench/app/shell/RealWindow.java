package org.ketbench.app.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.calm.Calm;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.picture.PictureFormat;
import org.ketbench.app.canvas.picture.PictureOptions;
import org.ketbench.app.canvas.picture.PictureTooLarge;
import org.ketbench.app.canvas.view.CanvasViewModel;
import org.ketbench.app.canvas.view.Viewport;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.storage.UserFolders;
import org.ketbench.circuit.Span;
import org.ketbench.engine.statevector.Warmth;
import org.ketbench.language.TextEdit;

/** The whole window on a real display, and where on the screen its parts are. */
final class RealWindow {
  private static final long PATIENCE_MILLIS = 8000;

  private final Stage stage;
  private final Workbench workbench;

  private RealWindow(Stage stage, Workbench workbench) {
    this.stage = stage;
    this.workbench = workbench;
  }

  /** Fills the screen with a window that shows a file. */
  static RealWindow open(Path home, Path file) throws Exception {
    CompletableFuture<RealWindow> opened = new CompletableFuture<>();
    Platform.startup(
        () -> {
          try {
            var stage = new Stage();
            var workbench = new Workbench(stage, new UserFolders(home), new Warmth(), new Calm(1));
            workbench.begin(List.of(file));
            stage.setMaximized(true);
            opened.complete(new RealWindow(stage, workbench));
          } catch (RuntimeException e) {
            opened.completeExceptionally(e);
          }
        });
    RealWindow window = opened.get(60, TimeUnit.SECONDS);
    window.rest();
    return window;
  }

  static <T> T onFx(Callable<T> question) {
    if (Platform.isFxApplicationThread()) {
      try {
        return question.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(question.call());
          } catch (Exception e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until what was asked for has been shown. */
  void rest() {
    RealPointer.pause(350);
    onFx(() -> true);
    onFx(() -> true);
  }

  /** Whether something comes true before patience ends. */
  static boolean comes(BooleanSupplier wanted) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (System.currentTimeMillis() < end) {
      if (onFx(wanted::getAsBoolean)) {
        return true;
      }
      RealPointer.pause(60);
    }
    return false;
  }

  double scale() {
    return onFx(stage::getOutputScaleX);
  }

  OpenDocument document() {
    return onFx(() -> Objects.requireNonNull(workbench.window().documents().active().get()));
  }

  String text() {
    OpenDocument document = document();
    return onFx(() -> document.text().get());
  }

  TabViewModel tab() {
    return onFx(() -> Objects.requireNonNull(workbench.window().active().get()));
  }

  CanvasViewModel canvas() {
    return tab().canvas();
  }

  WindowViewModel model() {
    return workbench.window();
  }

  /** Begins anew with a text, and waits for its circuit. */
  void begin(String text) {
    OpenDocument document = document();
    onFx(
        () -> {
          int length = document.text().get().length();
          document.edit("Begin", List.of(new TextEdit(new Span(0, length), text)), Selection.START);
          return true;
        });
    comes(() -> !canvas().reading().get());
    rest();
  }

  /**
   * The first shown node of a selector that fits, in whatever window it is; null if there is none.
   */
  static @Nullable Node find(String selector, Predicate<Node> fits) {
    return onFx(
        () -> {
          for (Window window : Window.getWindows()) {
            for (Node node : window.getScene().getRoot().lookupAll(selector)) {
              if (isShown(node) && fits.test(node)) {
                return node;
              }
            }
          }
          return null;
        });
  }

  static boolean isThere(String selector) {
    return find(selector, _ -> true) != null;
  }

  private static boolean isShown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null && node.getScene().getWindow().isShowing();
  }

  static Node node(String selector) {
    return Objects.requireNonNull(find(selector, _ -> true), selector);
  }

  static Point2D centre(Node node) {
    return onFx(
        () -> {
          Bounds bounds = node.localToScreen(node.getBoundsInLocal());
          return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
  }

  CircuitLayout layout() {
    CanvasViewModel canvas = canvas();
    return onFx(() -> Objects.requireNonNull(canvas.drawing().get()).layout());
  }

  /** The circuit that is shown, or would be after a drag, as its picture is written. */
  String picture() {
    CanvasViewModel canvas = canvas();
    Drawing drawing = onFx(() -> Objects.requireNonNull(canvas.shown()));
    try (var bytes = new ByteArrayOutputStream()) {
      PictureFormat.SVG.write(drawing.circuit(), "", PictureOptions.usual(), bytes);
      return bytes.toString(StandardCharsets.UTF_8);
    } catch (IOException | PictureTooLarge e) {
      throw new IllegalStateException(e);
    }
  }

  /** A place of the circuit on the screen. */
  Point2D place(double x, double y) {
    Viewport view = onFx(() -> canvas().viewport().get());
    Node canvas = node("#canvas");
    return onFx(
        () -> canvas.localToScreen((x - view.x()) * view.zoom(), (y - view.y()) * view.zoom()));
  }

  /** A cell; wires and columns beyond the last one are as far apart as the others. */
  Point2D cell(int column, int wire) {
    CircuitLayout layout = layout();
    double pitch = layout.y(1) - layout.y(0);
    double x =
        column < layout.columns()
            ? layout.centre(column)
            : layout.end() + (column - layout.columns() + 0.5) * Dimensions.BOX;
    return place(x, layout.y(0) + wire * pitch);
  }

  Point2D name(int wire) {
    CircuitLayout layout = layout();
    double pitch = layout.y(1) - layout.y(0);
    return place(layout.nameEnd() / 2, layout.y(0) + wire * pitch);
  }

  /** Where a piece of the text is on the screen. */
  Point2D word(String piece) {
    int at = text().indexOf(piece);
    var area = (CodeArea) node("#editor");
    return onFx(
        () -> {
          Bounds bounds = area.getCharacterBoundsOnScreen(at, at + 1).orElseThrow();
          return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
  }

  void focus(String selector) {
    Node node = node(selector);
    onFx(
        () -> {
          node.requestFocus();
          return true;
        });
  }

  /** Puts the caret behind a piece of the text, with the keyboard there. */
  void caretBehind(String piece) {
    int at = text().indexOf(piece) + piece.length();
    OpenDocument document = document();
    focus("#editor");
    onFx(
        () -> {
          document.select(Selection.at(at));
          return true;
        });
    rest();
  }

  void close() {
    Platform.exit();
  }
}
