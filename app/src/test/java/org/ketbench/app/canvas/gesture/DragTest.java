package org.ketbench.app.canvas.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Drags of gates, each drawn with the points where the pointer goes. */
final class DragTest {
  private static final String THREE = "qubit[3] q;\nh q[0];\ncx q[0], q[1];\nx q[2]; // kept\n";

  @Nested
  final class OneGate {
    @Test
    void movesAlongItsWire() {
      Drag drag =
          Drag.over(
              THREE,
              """
                q[0] -1---*-2
                q[1] -----+--
                q[2] -X------
              """);
      assertEquals("qubit[3] q;\ncx q[0], q[1];\nh q[0];\nx q[2]; // kept\n", drag.text());
      drag.becomes(
          """
          q[0] -*---H--
          q[1] -+------
          q[2] -X------
          """);
    }

    @Test
    void movesToAnotherWire() {
      Drag.over(
              THREE,
              """
                q[0] -1---*--
                q[1] -2---+--
                q[2] -X------
              """)
          .becomes(
              """
              q[0] -----*--
              q[1] -H---+--
              q[2] -X------
              """);
    }

    @Test
    void insertsItselfBetweenTwoOthers() {
      Drag.over(
              "qubit[2] q;\nh q[0];\nx q[1];\ny q[1];\n",
              """
                q[0] -1------
                q[1] -X-2-Y--
              """)
          .becomes(
              """
              q[0] ------------
              q[1] -X---H---Y--
              """);
    }

    @Test
    void dropsBeforeOrBehindWhatIsThereByTheSideItIsLetGo() {
      String statements = "qubit[2] q;\nh q[0];\nx q[1];\n";
      Drag.over(
              statements,
              """
                q[0] -1--
                q[1] 2X--
              """)
          .becomes(
              """
              q[0] --------
              q[1] -H---X--
              """);
      Drag.over(
              statements,
              """
                q[0] -1--
                q[1] -X2-
              """)
          .becomes(
              """
              q[0] --------
              q[1] -X---H--
              """);
    }

    @Test
    void staysWhereItWasTakenAndPutBack() {
      Drag drag =
          Drag.over(
              THREE,
              """
                q[0] 31--2*--
                q[1] -----+--
                q[2] -X------
              """);
      assertInstanceOf(Outcome.Unchanged.class, drag.outcome());
    }

    @Test
    void draggedOffIsDeletedAndItsNeighboursCommentsStay() {
      assertEquals(
          "qubit[3] q;\ncx q[0], q[1];\nx q[2]; // kept\n",
          Drag.over(
                  THREE,
                  """
                    off  --2
                    q[0] -1---*--
                    q[1] -----+--
                    q[2] -X------
                  """)
              .text());
    }

    @Test
    void onTheGhostWireMakesANewQubit() {
      Drag drag =
          Drag.over(
              "qubit[2] q;\nh q[0];\ncx q[0], q[1];\n",
              """
                q[0] -1---*--
                q[1] -----+--
                new  -2------
              """);
      assertEquals("qubit[3] q;\nh q[2];\ncx q[0], q[1];\n", drag.text());
      assertEquals("Move H", drag.changed().step());
    }

    @Test
    void ofAConditionMovesWithIt() {
      Drag.over(
              "qubit[2] q;\nbit c;\nif (c) { x q[1]; }\nh q[1];\n",
              """
                q[0] --------
                q[1] -1---H-2
                c    =?======
              """)
          .becomes(
              """
              q[0] --------
              q[1] -H---X--
              c    =====?==
              """);
    }

    @Test
    void ofARegistersGatesMovesAlone() {
      assertEquals(
          "qubit[2] q;\nh q[1];\n",
          Drag.over(
                  "qubit[2] q;\nh q;\n",
                  """
                    off  --2
                    q[0] -1--
                    q[1] -H--
                  """)
              .text());
    }

    @Test
    void ofSeveralWiresMovesAsAWhole() {
      Drag.over(
              "qubit[3] q;\nrxx(pi/2) q[0], q[1];\nh q[2];\n",
              """
                q[0] -R1--
                q[1] -Rx--
                q[2] -H2--
              """)
          .becomes(
              """
              q[0] --------
              q[1] -----Rx-
              q[2] -H---Rx-
              """);
    }
  }

  @Nested
  final class WithKeys {
    @Test
    void ctrlLeavesTheFirstOneInPlace() {
      assertEquals(
          "qubit[3] q;\nh q[0];\ncx q[0], q[1];\nx q[2]; // kept\nh q[2];\n",
          Drag.over(
                  THREE,
                  """
                    q[0] -1---*--
                    q[1] -----+--
                    q[2] -X-----2
                  """)
              .copying()
              .text());
    }

    @Test
    void ctrlAndAltCopyAConditionToo() {
      String statements = "qubit[3] q;\nbit c;\nif (c) {\n  x q[2];\n}\n";
      String picture =
          """
            q[0] -2--
            q[1] ----
            q[2] -1--
            c    =?==
          """;
      assertEquals(
          statements + "if (c) {\n  x q[0];\n}\n", Drag.over(statements, picture).copying().text());
      assertEquals(
          statements + "if (c) {\n  x q[1];\n}\nif (c) {\n  x q[0];\n}\n",
          Drag.over(statements, picture).filling().text());
    }

    @Test
    void aCopyOfAConditionComesBehindWhatItAsksFor() {
      assertEquals(
          "qubit[3] q;\nbit c;\nh q[2];\nc = measure q[0];\nif (c) x q[1];\nif (c) x q[2];\n",
          Drag.over(
                  "qubit[3] q;\nbit c;\nh q[2];\nc = measure q[0];\nif (c) x q[1];\n",
                  """
                    q[0] -----M------
                    q[1] -----|---1--
                    q[2] -H---|---|-2
                    c    =====v===?==
                  """)
              .copying()
              .text());
    }

    @Test
    void altFillsARow() {
      Drag.over(
              "qubit[2] q;\nh q[0];\ny q[1];\n",
              """
                q[0] -1-------2--
                q[1] -Y----------
              """)
          .filling()
          .becomes(
              """
              q[0] -H---H---H--
              q[1] -Y----------
              """);
    }

    @Test
    void altFillsAColumn() {
      assertEquals(
          "qubit[3] q;\nh q[0];\nh q[1];\nh q[2];\n",
          Drag.over(
                  "qubit[3] q;\nh q[0];\n",
                  """
                    q[0] -1--
                    q[1] ----
                    q[2] -2--
                  """)
              .filling()
              .text());
    }

    @Test
    void shiftKeepsToOneDirection() {
      Drag.over(
              "qubit[2] q;\nh q[0];\nx q[0];\ny q[1];\n",
              """
                q[0] -1---X--
                q[1] -Y----2-
              """)
          .locked()
          .becomes(
              """
              q[0] -X---H--
              q[1] -Y------
              """);
    }
  }

  @Nested
  final class SeveralGates {
    @Test
    void moveTogether() {
      Drag.over(
              "qubit[3] q;\nh q[0];\ncx q[0], q[1];\nx q[2];\ny q[2];\n",
              """
                q[0] -1---*--
                q[1] -2---+--
                q[2] -X---Y--
              """)
          .choosing("h", "cx")
          .becomes(
              """
              q[0] ----------------
              q[1] -H---*----------
              q[2] -----+---X---Y--
              """);
    }

    @Test
    void keepTheConditionThatOneOfThemHasAndAreChosenAfterwards() {
      Drag drag =
          Drag.over(
                  "qubit[2] q;\nbit c;\nif (c) x q[1]; // mended\nh q[1];\ny q[1];\n",
                  """
                    q[0] ------------
                    q[1] -1---H---Y-2
                    c    =?==========
                  """)
              .choosing("x", "h");
      String statements = "qubit[2] q;\nbit c;\ny q[1];\nif (c) x q[1]; // mended\nh q[1];\n";
      assertEquals(statements, drag.text());
      assertEquals(List.of("x q[1];", "h q[1];"), drag.chosen());
    }

    @Test
    void areCopiedAndThrownAwayTogether() {
      assertEquals(
          "qubit[3] q;\nx q[2];\n",
          Drag.over(
                  "qubit[3] q;\nh q[0];\ncx q[0], q[1];\nx q[2];\n",
                  """
                    off  -2
                    q[0] -1---*--
                    q[1] -----+--
                    q[2] -X------
                  """)
              .choosing("h", "cx")
              .text());
    }
  }
}
