package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Files that are dragged over the window, as far as the window can tell. */
@ExtendWith(ApplicationExtension.class)
final class FileDropTest {
  private final Deque<Runnable> looking = new ArrayDeque<>();

  /** What is in files is found out when the test says so. */
  private final TestWindow at = new TestWindow(looking::add, Runnable::run);

  @TempDir private Path folder;
  private @Nullable Scene scene;

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 900, 600);
    scene = stage.getScene();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private DraggedFiles drag(FxRobot robot, Path... files) {
    return DraggedFiles.of(robot, scene(), files);
  }

  /** Comes over the window and stays there until it is known what is in the files. */
  private DragEvent enter(DraggedFiles drag) {
    drag.fire(DragEvent.DRAG_ENTERED);
    look(drag.robot());
    return drag.fire(DragEvent.DRAG_OVER);
  }

  private void look(FxRobot robot) {
    robot.interact(
        () -> {
          while (!looking.isEmpty()) {
            looking.remove().run();
          }
        });
  }

  private Scene scene() {
    return Objects.requireNonNull(scene);
  }

  private @Nullable Node sign() {
    return scene().lookup("#dropSign");
  }

  private String title() {
    return ((Label) scene().lookup("#dropTitle")).getText();
  }

  @Test
  void whatWillBeOpenedIsShownAndThenOpened(FxRobot robot) throws IOException {
    DraggedFiles drag = drag(robot, file("bell.qasm", "qubit q;"));

    assertEquals(TransferMode.COPY, enter(drag).getAcceptedTransferMode());
    assertEquals("Open bell.qasm", title());
    DragEvent dropped = drag.fire(DragEvent.DRAG_DROPPED);

    assertTrue(dropped.isDropCompleted());
    assertNull(sign());
    assertEquals("qubit q;", at.document().text().get());
  }

  @Test
  void whatCannotBeOpenedIsNotTakenAndSaysWhy(FxRobot robot) throws IOException {
    Path picture = Files.write(folder.resolve("photo.png"), new byte[] {'P', 0, 1});

    assertNull(enter(drag(robot, picture)).getAcceptedTransferMode());
    assertEquals("photo.png cannot be opened", title());
  }

  @Test
  void onlyWhatCanBeOpenedIs(FxRobot robot) throws IOException {
    Path picture = Files.write(folder.resolve("photo.png"), new byte[] {'P', 0, 1});
    DraggedFiles drag = drag(robot, picture, file("bell.qasm", "qubit q;"));

    enter(drag);
    drag.fire(DragEvent.DRAG_DROPPED);
    assertEquals(1, at.documents.all().size());
    assertEquals(0, at.dialogs.warnings.size());
  }

  @Test
  void theSignGoesWithTheDrag(FxRobot robot) throws IOException {
    DraggedFiles drag = drag(robot, file("bell.qasm", "qubit q;"));
    enter(drag);
    assertNotNull(sign());

    drag.fire(DragEvent.DRAG_EXITED);
    assertNull(sign());
    enter(drag);
    assertNotNull(sign());
  }

  @Test
  void aDragThatLeavesBeforeItsFilesWereLookedAtLeavesNoSign(FxRobot robot) throws IOException {
    DraggedFiles drag = drag(robot, file("bell.qasm", "qubit q;"));
    drag.fire(DragEvent.DRAG_ENTERED);
    drag.fire(DragEvent.DRAG_EXITED);
    look(robot);
    assertNull(sign());
  }

  @Test
  void whatIsDroppedBeforeItWasLookedAtIsOpenedAllTheSame(FxRobot robot) throws IOException {
    DraggedFiles drag = drag(robot, file("bell.qasm", "qubit q;"));
    drag.fire(DragEvent.DRAG_ENTERED);
    assertEquals(TransferMode.COPY, drag.fire(DragEvent.DRAG_OVER).getAcceptedTransferMode());
    drag.fire(DragEvent.DRAG_DROPPED);
    look(robot);
    assertEquals("qubit q;", at.document().text().get());
    assertNull(sign());
  }

  @Test
  void whatIsNoFileIsLeftToOthers(FxRobot robot) {
    DragEvent over = enter(drag(robot));
    assertNull(sign());
    assertNull(over.getAcceptedTransferMode());
    assertFalse(over.isConsumed());
  }
}
