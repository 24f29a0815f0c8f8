package org.ketbench.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** Opens files that are dropped on the window, and shows before what will come of that. */
final class FileDrop {
  private final Pane window;
  private final FileViewModel files;

  /** Of the drag that is over the window; null where there is none, or nothing is known yet. */
  private @Nullable DropPlan plan;

  private @Nullable DropSign sign;

  /** The drags so far: what is found out about an earlier one comes too late. */
  private int drags;

  private FileDrop(Pane window, FileViewModel files) {
    this.window = window;
    this.files = files;
  }

  static void install(Pane window, FileViewModel files) {
    var drop = new FileDrop(window, files);
    window.addEventHandler(DragEvent.DRAG_ENTERED, withFiles(drop::enter));
    window.addEventHandler(DragEvent.DRAG_OVER, withFiles(drop::accept));
    window.addEventHandler(DragEvent.DRAG_EXITED, _ -> drop.forget());
    window.addEventHandler(DragEvent.DRAG_DROPPED, withFiles(drop::open));
  }

  private static EventHandler<DragEvent> withFiles(EventHandler<DragEvent> handler) {
    return event -> {
      if (event.getDragboard().hasFiles()) {
        handler.handle(event);
        event.consume();
      }
    };
  }

  private void enter(DragEvent event) {
    forget();
    int drag = drags;
    List<Path> dragged = paths(event);
    // Some systems name files only once they are dropped.
    if (!dragged.isEmpty()) {
      files.lookAt(
          dragged,
          found -> {
            if (drag == drags) {
              show(found);
            }
          });
    }
  }

  private void show(DropPlan found) {
    plan = found;
    sign = new DropSign(found);
    window.getChildren().add(sign);
  }

  private void accept(DragEvent event) {
    if (plan == null || plan.opensAny()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
  }

  private void open(DragEvent event) {
    List<Path> opened = plan == null ? paths(event) : plan.opened();
    forget();
    files.openAll(opened);
    event.setDropCompleted(true);
  }

  private void forget() {
    drags++;
    plan = null;
    window.getChildren().remove(sign);
    sign = null;
  }

  private static List<Path> paths(DragEvent event) {
    return event.getDragboard().getFiles().stream().map(File::toPath).toList();
  }
}
