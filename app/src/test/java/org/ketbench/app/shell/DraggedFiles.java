package org.ketbench.app.shell;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import org.testfx.api.FxRobot;

/** Files that another program lets a user drag over a window; words where there are none. */
record DraggedFiles(FxRobot robot, Scene scene, Dragboard board) {
  static DraggedFiles of(FxRobot robot, Scene scene, Path... files) {
    var content = new ClipboardContent();
    if (files.length == 0) {
      content.putString("words");
    } else {
      content.putFiles(Arrays.stream(files).map(Path::toFile).toList());
    }
    var made = new AtomicReference<Dragboard>();
    robot.interact(
        () -> {
          Dragboard board = DragboardHelper.createDragboard(clipboard());
          board.setContent(content);
          made.set(board);
        });
    return new DraggedFiles(robot, scene, Objects.requireNonNull(made.get()));
  }

  /** One within this program, which by itself does not know what may be done with its content. */
  private static TKClipboard clipboard() {
    TKClipboard local = Toolkit.getToolkit().createLocalClipboard();
    return (TKClipboard)
        Proxy.newProxyInstance(
            DraggedFiles.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (_, method, arguments) ->
                method.getName().equals("getTransferModes")
                    ? EnumSet.of(TransferMode.COPY)
                    : method.invoke(local, arguments));
  }

  DragEvent fire(EventType<DragEvent> type) {
    Node root = scene.getRoot();
    double x = scene.getWidth() / 2;
    double y = scene.getHeight() / 2;
    var pick = new PickResult(root, x, y);
    var event = new DragEvent(type, board, x, y, x, y, TransferMode.COPY, null, root, pick);
    robot.interact(() -> root.fireEvent(event));
    return event;
  }
}
