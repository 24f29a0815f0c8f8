package org.ketbench.app.canvas.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Drags of wires, outcomes and edges, and across frames, each drawn with its points. */
final class WireDragTest {
  private static Tile gate(String name, int qubits, String... arguments) {
    return new Tile.Gate(name, name, name, List.of(arguments), qubits);
  }

  @Nested
  final class Wires {
    private static final String PROGRAM = "qubit[3] q;\nh q[0];\ncx q[0], q[1];\nx q[2];\n";

    @Test
    void changePlacesWhenOneIsDroppedOnAnother() {
      Drag.over(
              PROGRAM,
              """
              1 q[0] -H---*--
                q[1] -----+--
              2 q[2] -X------
              """)
          .becomes(
              """
              q[0] -X------
              q[1] -----+--
              q[2] -H---*--
              """);
    }

    @Test
    void moveBetweenTheLastAndTheBits() {
      assertEquals(
          "qubit[2] q;\nbit c;\nh q[1];\nx q[0];\n",
          Drag.over(
                  "qubit[2] q;\nbit c;\nh q[0];\nx q[1];\n",
                  """
                  1 q[0] -H--
                    q[1] -X--
                  2
                    c    ====
                  """)
              .text());
    }

    @Test
    void moveBetweenOthers() {
      Drag.over(
              PROGRAM,
              """
              1 q[0] -H---*--
                q[1] -----+--
              2
                q[2] -X------
              """)
          .becomes(
              """
              q[0] -----+--
              q[1] -H---*--
              q[2] -X------
              """);
    }

    @Test
    void draggedOffAskBeforeWhatStandsOnThemGoes() {
      Drag drag =
          Drag.over(
              PROGRAM,
              """
              2 off
              1 q[0] -H---*--
                q[1] -----+--
                q[2] -X------
              """);
      assertEquals("Remove q[0] with what stands on it: H, CX", drag.changed().question());
      assertEquals("qubit[2] q;\nx q[1];\n", drag.text());
    }
  }

  @Nested
  final class Outcomes {
    @Test
    void ofMeasurementsAreDraggedToAnotherRegister() {
      Drag.over(
              "qubit[2] q;\nbit[2] c;\nbit d;\nc[1] = measure q[0];\n",
              """
                q[0] -M--
                q[1] -|--
                c    =1==
                d    =2==
              """)
          .becomes(
              """
              q[0] -M--
              q[1] -|--
              c    =|==
              d    =v==
              """);
    }
  }

  @Nested
  final class Boxes {
    @Test
    void ofMeasurementsAreDroppedOnARegisterForItsFirstFreeBit() {
      Drag drag =
          Drag.over(
              "qubit[2] q;\nbit[2] c;\nc[0] = measure q[0];\n",
              """
                q[0] -1--
                q[1] -|--
                c    =2==
              """);

      assertEquals("qubit[2] q;\nbit[2] c;\nc[1] = measure q[0];\n", drag.text());
      assertEquals(Outcome.Ask.BIT, drag.changed().ask());
    }

    @Test
    void putBackWhereTheyWereChangeNothing() {
      Drag drag =
          Drag.over(
              "qubit[2] q;\nbit[2] c;\nc = measure q;\n",
              """
                q[0] -M------
                q[1] -|---M--
                c    =v=2=1==
              """);
      assertInstanceOf(Outcome.Unchanged.class, drag.outcome());
    }
  }

  @Nested
  final class Edges {
    @Test
    void ofBarriersAreDraggedOverMoreWires() {
      assertEquals(
          "qubit[3] q;\nbarrier q;\n",
          Drag.over(
                  "qubit[3] q;\nbarrier q[0:1];\n",
                  """
                    q[0] -:--
                    q[1] -:--
                  _      -1
                    q[2] -2--
                  """)
              .text());
    }

    @Test
    void ofNumberedGatesChooseTheSizesThatThereAre() {
      String gates = "gate add2 a, b { cx a, b; }\ngate add3 a, b, c { cx a, b; cx b, c; }\n";
      assertEquals(
          gates + "qubit[3] q;\nadd3 q[0], q[1], q[2];\n",
          Drag.over(
                  gates + "qubit[3] q;\nadd2 q[0], q[1];\n",
                  """
                    q[0] -ad-
                    q[1] -ad-
                  _      -1
                    q[2] -2--
                  """)
              .text());
    }
  }

  @Nested
  final class Frames {
    private static final String LOOP =
        "qubit[2] q;\nh q[0];\nfor int i in [0:1] {\n  x q[0];\n  y q[0];\n}\nz q[0];\n";

    @Test
    void takeWhatIsDroppedInside() {
      Drag drag =
          Drag.over(
              LOOP,
              """
                q[0] -H---[---X-1-Y---/---X---Y---]---Z--
                q[1] ------------------------------------
              """);
      assertEquals(
          "qubit[2] q;\n"
              + "h q[0];\n"
              + "for int i in [0:1] {\n"
              + "  x q[0];\n"
              + "  t q[0];\n"
              + "  y q[0];\n"
              + "}\n"
              + "z q[0];\n",
          drag.of(gate("t", 1)).text());
      assertEquals(
          List.of("This is in the body of a loop: every pass through it changes."),
          drag.changed().notes());
    }

    @Test
    void areLeftByWhatIsDraggedOut() {
      assertEquals(
          "qubit[2] q;\nh q[0];\nfor int i in [0:1] {\n  x q[0];\n}\ny q[0];\nz q[0];\n",
          Drag.over(
                  LOOP,
                  """
                    q[0] -H---[---X---Y---/---X---1---]2--Z--
                    q[1] ------------------------------------
                  """
                      .replace("]2--", "]-2-"))
              .text());
    }
  }
}
