package org.ketbench.app.canvas.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tiles dropped on circuits, each drawn with the points where the pointer goes. */
final class DropTest {
  private static final String THREE = "qubit[3] q;\nh q[0];\ncx q[0], q[1];\nx q[2]; // kept\n";

  private static Tile gate(String name, int qubits, String... arguments) {
    return new Tile.Gate(name, name, name, List.of(arguments), qubits);
  }

  @Nested
  final class Tiles {
    private static final String TWO = "qubit[2] q;\nh q[0];\ncx q[0], q[1];\n";

    @Test
    void areDroppedBeforeBehindAndBetween() {
      Drag.over(
              TWO,
              """
                q[0] 1H---*--
                q[1] -----+--
              """)
          .of(gate("y", 1))
          .becomes(
              """
              q[0] -Y---H---*--
              q[1] ---------+--
              """);
      Drag.over(
              TWO,
              """
                q[0] -H-1-*--
                q[1] -----+--
              """)
          .of(gate("y", 1))
          .becomes(
              """
              q[0] -H---Y---*--
              q[1] ---------+--
              """);
    }

    @Test
    void ofSeveralQubitsComeBehindAllThatStandsAtTheLeft() {
      Drag.over(
              "qubit[2] q;\nh q[0];\nx q[1];\ny q[1];\n",
              """
                q[0] -H-1----
                q[1] -X---Y--
              """)
          .of(gate("swap", 2))
          .becomes(
              """
              q[0] -H---x------
              q[1] -X---x---Y--
              """);
    }

    @Test
    void beginACircuitWithNothingInIt() {
      assertEquals(
          "qubit[2] q;\ncx q[0], q[1];\n",
          Drag.over(
                  "",
                  """
                    new -1--
                  """)
              .of(gate("cx", 2))
              .text()
              .strip()
              .concat("\n"));
    }

    @Test
    void addTheWiresThatTheyNeed() {
      assertEquals(
          "qubit[3] q;\nh q[0];\ncx q[0], q[1];\ncx q[1], q[2];\n",
          Drag.over(
                  TWO,
                  """
                    q[0] -H---*--
                    q[1] -----+--
                    new  -------1
                  """)
              .of(gate("cx", 2))
              .text());
    }

    @Test
    void measureIntoTheFirstFreeBit() {
      Drag.over(
              "qubit[2] q;\nbit[2] c;\nh q[0];\nc[0] = measure q[0];\n",
              """
                q[0] -H---M--
                q[1] -----|-1
                c    =====v==
              """)
          .of(new Tile.Measurement())
          .becomes(
              """
              q[0] -H---M------
              q[1] -----|---M--
              c    =====v===v==
              """);
    }

    @Test
    void besideACallOfASubroutineStandBehindIt() {
      String routine = "def f(qubit r) {\n  h r;\n  x r;\n}\n";
      assertEquals(
          routine + "qubit q;\nf(q); // call\ny q;\nx q;\n",
          Drag.over(
                  routine + "qubit q;\nf(q); // call\nx q;\n",
                  """
                    q -[---H---X---]-1-X--
                  """)
              .of(gate("y", 1))
              .text());
    }

    @Test
    void belowAFrameStandOutsideOfIt() {
      String loop = "for int i in [0:1] {\n  h q[i];\n}\n";
      assertEquals(
          "qubit[3] q;\n" + loop + "y q[2];\nx q[1];\n",
          Drag.over(
                  "qubit[2] q;\n" + loop + "x q[1];\n",
                  """
                    q[0] -[---H---/-------]------
                    q[1] -[-------/---H---]---X--
                    new  ------------1-----------
                  """)
              .of(gate("y", 1))
              .text());
    }

    @Test
    void belowTheQubitsOfADeviceTakeTheNextOne() {
      assertEquals(
          "bit c;\nh $0;\nc = measure $0;\ny $1;\n",
          Drag.over(
                  "bit c;\nh $0;\nc = measure $0;\n",
                  """
                    $0 -H---M--
                    c  =====v==
                    new--------1
                  """)
              .of(gate("y", 1))
              .text());
    }

    @Test
    void makeAGateConditionalAndAskForMore() {
      Outcome.Changed changed =
          Drag.over(
                  "qubit[2] q;\nbit[2] c;\nc[1] = measure q[0];\nx q[1];\n",
                  """
                    q[0] -M------
                    q[1] -|---1--
                    c    =v======
                  """)
              .of(new Tile.Condition())
              .changed();
      assertEquals(Outcome.Ask.CONDITION, changed.ask());
      String text = changed.program().document().text();
      assertEquals("if (c[1]) x q[1];", text.lines().toList().getLast());
    }

    @Test
    void askForAWholeRegisterInVersion2() {
      Outcome.Changed changed =
          Drag.over(
                  "OPENQASM 2.0;\ninclude \"qelib1.inc\";\n"
                      + "qreg q[2];\ncreg c[2];\nmeasure q[0] -> c[1];\nx q[1];\n",
                  """
                    q[0] -M------
                    q[1] -|---1--
                    c    =v======
                  """)
              .of(new Tile.Condition())
              .changed();
      assertEquals(Outcome.Ask.CONDITION, changed.ask());
      String text = changed.program().document().text();
      assertEquals("if(c==2) x q[1];", text.lines().toList().getLast());
    }

    @Test
    void ofConditionsNeedABit() {
      assertEquals(
          "There is no bit to ask for yet. Measure a qubit into one first.",
          Drag.over(
                  "qubit q;\nx q;\n",
                  """
                    q -1--
                  """)
              .of(new Tile.Condition())
              .refused());
    }
  }

  @Nested
  final class Controls {
    @Test
    void areDroppedOnAnyWireOfAColumn() {
      Drag.over(
              THREE,
              """
                q[0] -H---*--
                q[1] -----+--
                q[2] -X---1--
              """)
          .of(new Tile.Control(true))
          .becomes(
              """
              q[0] -H---*--
              q[1] -----+--
              q[2] -X---*--
              """);
      Drag.over(
              THREE,
              """
                q[0] -H---*--
                q[1] -----+--
                q[2] -X---1--
              """)
          .of(new Tile.Control(false))
          .becomes(
              """
              q[0] -H---*--
              q[1] -----+--
              q[2] -X---o--
              """);
    }

    @Test
    void areTurnedByTheOtherKindDroppedOnThem() {
      Drag.over(
              THREE,
              """
                q[0] -H---1--
                q[1] -----+--
                q[2] -X------
              """)
          .of(new Tile.Control(false))
          .becomes(
              """
              q[0] -H---o--
              q[1] -----+--
              q[2] -X------
              """);
    }

    @Test
    void areMovedToAnotherWire() {
      Drag.over(
              THREE,
              """
                q[0] -H---1--
                q[1] -----+--
                q[2] -X---2--
              """)
          .becomes(
              """
              q[0] -H------
              q[1] -----+--
              q[2] -X---*--
              """);
    }

    @Test
    void changePlacesWithTheTarget() {
      assertEquals(
          "qubit[3] q;\nh q[0];\ncx q[1], q[0];\nx q[2]; // kept\n",
          Drag.over(
                  THREE,
                  """
                    q[0] -H---1--
                    q[1] -----2--
                    q[2] -X------
                  """)
              .text());
    }

    @Test
    void draggedOffLeaveTheGate() {
      assertEquals(
          "qubit[3] q;\nh q[0];\nx q[1];\nx q[2]; // kept\n",
          Drag.over(
                  THREE,
                  """
                    off  -----2
                    q[0] -H---1--
                    q[1] -----+--
                    q[2] -X------
                  """)
              .text());
    }

    @Test
    void draggedWithCtrlMakeAnother() {
      assertEquals(
          "qubit[3] q;\nh q[0];\nccx q[2], q[0], q[1];\nx q[2]; // kept\n",
          Drag.over(
                  THREE,
                  """
                    q[0] -H---1--
                    q[1] -----+--
                    q[2] -X---2--
                  """)
              .copying()
              .text());
    }

    @Test
    void cannotStandOnWhatTheGateActsOn() {
      assertEquals(
          "The gate acts on this wire. Put the control on another wire of its column.",
          Drag.over(
                  THREE,
                  """
                    q[0] -1---*--
                    q[1] -----+--
                    q[2] -X------
                  """)
              .of(new Tile.Control(true))
              .refused());
    }
  }
}
