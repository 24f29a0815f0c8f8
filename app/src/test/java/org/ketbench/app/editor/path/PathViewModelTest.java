package org.ketbench.app.editor.path;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.app.document.ask.Desk;
import org.ketbench.app.editor.path.PathViewModel.Block;

/** Which blocks the bar over the text names. */
final class PathViewModelTest {
  private static final String PROGRAM =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[2] q;
      for int i in [0:1] {
        if (true) {
          x q[i];
        }
      }
      gate both a, b {
        h a;
      }
      h q[0];
      """;

  private final Desk desk = new Desk();
  private final PathViewModel model = new PathViewModel(desk.desk());

  @Test
  void namesTheBlocksAroundTheCaretFromTheOutside() {
    desk.load(PROGRAM.replace("x q[i]", "x |q[i]"));

    assertEquals(List.of("for int i in [0:1]", "if (true)"), titles());
    assertEquals(
        List.of(PROGRAM.indexOf("for"), PROGRAM.indexOf("if")),
        model.path().get().stream().map(Block::place).toList());
  }

  @Test
  void followsTheCaret() {
    desk.load(PROGRAM);
    assertEquals(List.of(), titles());

    desk.caret(PROGRAM.indexOf("h a;"));
    assertEquals(List.of("gate both a, b"), titles());
    desk.caret(PROGRAM.length());
    assertEquals(List.of(), titles());
  }

  @Test
  void followsWhatIsTyped() {
    desk.load(PROGRAM.replace("a, b {", "a, b| {"));
    desk.type(", c");

    assertEquals(List.of("gate both a, b, c"), titles());
  }

  private List<String> titles() {
    return model.path().get().stream().map(Block::title).toList();
  }
}
