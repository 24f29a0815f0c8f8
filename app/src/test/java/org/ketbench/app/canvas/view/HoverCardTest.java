package org.ketbench.app.canvas.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.canvas.gesture.Palette;
import org.ketbench.app.canvas.gesture.Tile;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the palette tells of a gate while the pointer rests on it. */
@ExtendWith(ApplicationExtension.class)
final class HoverCardTest {
  private final BooleanProperty still = new SimpleBooleanProperty(false);

  @Start
  private void show(Stage stage) {
    stage.setScene(new Scene(new StackPane(), 200, 100));
    stage.show();
  }

  @Test
  void aGateHasItsMatrixItsNamesAndATurn(FxRobot robot) {
    HoverCard card = card(robot, gate("h"));
    List<String> said = words(card);

    assertTrue(said.contains("OpenQASM  h q[0];"), said.toString());
    assertTrue(said.contains("Qiskit    circuit.h(0)"), said.toString());
    assertTrue(said.contains("Q#        H(q[0]);"), said.toString());
    assertEquals(
        4, said.stream().filter(word -> word.matches("[-−]?1/√2")).count(), said.toString());
    BlochArc arc = find(card.getGraphic(), BlochArc.class);
    assertNotNull(arc);
    assertTrue(arc.isPlaying());
  }

  @Test
  void aCardIsNoLargerThanWhatIsOnIt(FxRobot robot) {
    Node content = card(robot, gate("h")).getGraphic();
    double[] height = new double[1];
    robot.interact(
        () -> {
          new Scene(new StackPane(content));
          content.applyCss();
          height[0] = content.prefHeight(-1);
        });

    assertTrue(height[0] < 420, height[0] + " pixels");
  }

  @Test
  void statementsHaveAnglesWhereTheLanguageHasThem(FxRobot robot) {
    List<String> said = words(card(robot, gate("rz")));

    assertTrue(said.contains("OpenQASM  rz(lambda) q[0];"), said.toString());
    assertTrue(said.contains("Braket    circuit.rz(0, lambda)"), said.toString());
    assertTrue(said.contains("Cirq      cirq.rz(lambda)(q0)"), said.toString());
  }

  @Test
  void nothingTurnsWhereMotionIsReduced(FxRobot robot) {
    still.set(true);

    BlochArc arc = find(card(robot, gate("h")).getGraphic(), BlochArc.class);
    assertNotNull(arc);
    assertFalse(arc.isPlaying());
  }

  @Test
  void whatIsNoGateIsExplained(FxRobot robot) {
    List<String> said = words(card(robot, new Tile.Measurement()));

    assertTrue(said.stream().anyMatch(word -> word.length() > 30), said.toString());
  }

  private static Tile gate(String name) {
    return Palette.groups(List.of(), null).stream()
        .flatMap(group -> group.tiles().stream())
        .filter(tile -> tile instanceof Tile.Gate gate && gate.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A card as it is when it comes up. */
  private HoverCard card(FxRobot robot, Tile tile) {
    HoverCard[] made = new HoverCard[1];
    robot.interact(
        () -> {
          made[0] = new HoverCard(tile, still);
          made[0].begin();
        });
    return made[0];
  }

  private static List<String> words(HoverCard card) {
    List<String> words = new ArrayList<>();
    collect(card.getGraphic(), words);
    return words;
  }

  private static void collect(Node node, List<String> words) {
    if (node instanceof Text text) {
      words.add(text.getText());
    } else if (node instanceof Label label) {
      words.addAll(List.of(label.getText().split("\n")));
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
    }
  }

  private static <T> @Nullable T find(Node node, Class<T> kind) {
    if (kind.isInstance(node)) {
      return kind.cast(node);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        @Nullable T found = find(child, kind);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
