package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.app.welcome.Tour;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What greets the user, and what tells of failures. */
@ExtendWith(ApplicationExtension.class)
final class WelcomeTest {
  @TempDir private Path folder;

  private final TestWindow at = new TestWindow();
  private @Nullable Stage stage;

  @Start
  private void show(Stage shown) throws IOException {
    stage = shown;
    at.show(shown, 1000, 700);
  }

  private Pane root() {
    return (Pane) Objects.requireNonNull(stage).getScene().getRoot();
  }

  @Test
  void theTourPointsAtOnePartAfterTheOtherAndLeavesNothingBehind(FxRobot robot) throws IOException {
    int before = root().getChildren().size();
    robot.interact(() -> Tour.begin(root()));
    Button next = robot.lookup("#tour-next").queryButton();
    int steps = 0;
    while (root().getChildren().size() > before && steps < 20) {
      steps++;
      Node ring = root().lookup(".tour-ring");
      assertTrue(ring.getLayoutBounds().getWidth() > 10, "step " + steps + " surrounds something");
      assertWhole(wordsOfTour(robot));
      picture(robot, "tour-" + steps);
      robot.interact(next::fire);
    }

    assertTrue(steps >= 5, steps + " steps");
    assertEquals(before, root().getChildren().size());
  }

  @ParameterizedTest
  @ValueSource(doubles = {13, 17, 26})
  void theTourCutsNoWordHoweverLargeTheLetters(double size, FxRobot robot) {
    robot.interact(() -> at.settings.change(old -> old.textSize(size)));
    robot.interact(() -> Tour.begin(root()));
    Button next = robot.lookup("#tour-next").queryButton();
    while (root().lookup("#tour") != null) {
      robot.interact(() -> root().layout());
      assertWhole(wordsOfTour(robot));
      robot.interact(next::fire);
    }
  }

  private Set<Labeled> wordsOfTour(FxRobot robot) {
    return robot
        .from(root().lookup("#tour-card"))
        .lookup(Labeled.class::isInstance)
        .queryAllAs(Labeled.class);
  }

  @Test
  void theTourIsTakenByKeysWhichTypeNothingMeanwhile(FxRobot robot) {
    String before = at.document().text().get();
    robot.clickOn("#first-tour");
    robot.type(KeyCode.ENTER, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.ENTER);
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);

    assertEquals(before, at.document().text().get());
    assertEquals("5 of 7", robot.lookup("#tour-place").queryLabeled().getText());
  }

  @Test
  void escapeEndsTheTourAndTheKeyboardIsWhereItWas(FxRobot robot) {
    Node before = robot.lookup("#first-open").query();
    robot.interact(before::requestFocus);
    robot.interact(() -> Tour.begin(root()));
    robot.type(KeyCode.ESCAPE);

    assertNull(root().lookup("#tour"));
    assertEquals(before, root().getScene().getFocusOwner());
  }

  @Test
  void ofAMenuTheTourLeavesTheOthersToBeSeenAndItsEndIsOfferedOnce(FxRobot robot) {
    robot.interact(() -> Tour.begin(root()));
    Button next = robot.lookup("#tour-next").queryButton();
    Button end = robot.lookup("#tour-end").queryButton();
    Node menus = robot.lookup(".menu-bar").query();
    Node card = robot.lookup("#tour-card").query();
    while (end.isVisible()) {
      assertFalse(
          inScene(card).intersects(inScene(menus)), robot.lookup("#tour-place").query() + "");
      robot.interact(next::fire);
      robot.interact(() -> root().layout());
    }
    assertEquals("7 of 7", robot.lookup("#tour-place").queryLabeled().getText());
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void anEmptyWindowOffersWaysToBegin(FxRobot robot) {
    assertTrue(robot.lookup("#first-open").tryQuery().isPresent());
    assertTrue(robot.lookup("#first-tour").tryQuery().isPresent());
    assertTrue(robot.lookup("#example-bell").tryQuery().isPresent());
  }

  @ParameterizedTest
  @CsvSource({"480, 600", "245, 400", "228, 260", "208, 240", "173, 200"})
  void whereThereIsLittleRoomThereAreFewerWordsRatherThanCutOnes(
      int width, int height, FxRobot robot) {
    Region screen = robot.lookup("#firstScreen").queryAs(Region.class);
    robot.interact(
        () -> {
          screen.setMinSize(width, height);
          screen.setMaxSize(width, height);
          root().layout();
        });
    Bounds place = screen.localToScene(screen.getLayoutBounds());
    Set<Labeled> words =
        robot
            .from(screen)
            .lookup(Labeled.class::isInstance)
            .match(WelcomeTest::isShown)
            .queryAllAs(Labeled.class);
    for (Labeled each : words) {
      Bounds taken = each.localToScene(each.getLayoutBounds());
      assertTrue(place.contains(taken), each.getText() + " at " + taken + ", not in " + place);
    }
    assertWhole(words);
    assertTrue(words.size() >= 3, words.toString());
  }

  private static void assertWhole(Set<Labeled> words) {
    for (Labeled each : words) {
      double wanted =
          each.isWrapText() ? each.prefHeight(each.getWidth()) : each.prefHeight(Double.MAX_VALUE);
      assertTrue(each.getHeight() >= wanted - 1, each.getText() + " is cut");
      assertTrue(each.isWrapText() || each.getWidth() >= each.prefWidth(-1) - 1, each.getText());
    }
  }

  private static boolean isShown(Node node) {
    Node parent = node.getParent();
    return node.isVisible() && (parent == null || isShown(parent));
  }

  @Test
  void aFailureIsToldInANoticeAndItsReportCanBeCopied(FxRobot robot) throws IOException {
    var overlay = new Overlay((StackPane) root().lookup(".overlay"));
    var failures = new Failures(overlay, at.dialogs, () -> {}, folder, Runnable::run);
    robot.interact(
        () ->
            failures
                .handler()
                .uncaughtException(Thread.currentThread(), new IllegalStateException("no gate")));
    robot.interact(() -> failures.commands().getFirst().run());
    picture(robot, "failure");
    TextArea report = robot.lookup("#crash-report").queryAs(TextArea.class);
    robot.interact(robot.lookup("#crash-copy").queryButton()::fire);
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());

    assertTrue(report.getText().contains("no gate"));
    assertEquals(report.getText(), copied[0]);
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  /** Keeps what is shown, to be looked at, when that is asked for. */
  private void picture(FxRobot robot, String name) throws IOException {
    String pictures = System.getProperty("ketbench.pictures", "");
    if (pictures.isEmpty()) {
      return;
    }
    WritableImage[] shown = new WritableImage[1];
    robot.interact(() -> shown[0] = root().snapshot(null, null));
    int width = (int) shown[0].getWidth();
    int height = (int) shown[0].getHeight();
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader reader = shown[0].getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, reader.getArgb(x, y));
      }
    }
    Path file = Files.createDirectories(Path.of(pictures)).resolve(name + ".png");
    ImageIO.write(image, "png", file.toFile());
  }
}
