package org.ketbench.app.nodes;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A node with all that it stands in. */
public final class Ancestry {
  private Ancestry() {}

  /** The node, its parent, the parent of that, and so on; nothing of no node. */
  public static Stream<Node> of(@Nullable Node node) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent);
  }
}
