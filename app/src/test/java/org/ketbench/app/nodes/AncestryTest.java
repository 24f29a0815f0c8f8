package org.ketbench.app.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

final class AncestryTest {
  @Test
  void aNodeComesBeforeAllThatItStandsIn() {
    var inner = new Pane();
    var middle = new Pane(inner, new Pane());
    var outer = new Pane(middle);

    assertEquals(List.of(inner, middle, outer), Ancestry.of(inner).toList());
    assertEquals(List.of(outer), Ancestry.of(outer).toList());
    assertEquals(List.of(), Ancestry.of(null).toList());
  }
}
