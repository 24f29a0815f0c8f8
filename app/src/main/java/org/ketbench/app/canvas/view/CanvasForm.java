package org.ketbench.app.canvas.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.nodes.Ancestry;

/** A small form over the circuit, which keeps the keyboard until it is done or given up. */
public final class CanvasForm extends VBox {
  CanvasForm(double spacing) {
    super(spacing);
  }

  /** Whether a node is in a form. */
  public static boolean holds(@Nullable Node node) {
    return Ancestry.of(node).anyMatch(CanvasForm.class::isInstance);
  }

  /** Goes to the next field or to the one before, and from the last to the first. */
  void walk(int by) {
    List<Node> fields = fields();
    Scene scene = getScene();
    if (fields.isEmpty() || scene == null) {
      return;
    }
    int at = indexOf(fields, scene.getFocusOwner());
    int next = at < 0 ? (by > 0 ? 0 : fields.size() - 1) : at + by;
    fields.get(Math.floorMod(next, fields.size())).requestFocus();
  }

  private static int indexOf(List<Node> fields, @Nullable Node owner) {
    Node each = owner;
    while (each != null && !fields.contains(each)) {
      each = each.getParent();
    }
    return fields.indexOf(each);
  }

  /** What of the form can take the keyboard, in the order in which it is read. */
  List<Node> fields() {
    List<Node> found = new ArrayList<>();
    collect(this, found);
    return found;
  }

  private static void collect(Parent parent, List<Node> found) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible() || child.isDisabled()) {
        continue;
      }
      if (child.isFocusTraversable()) {
        found.add(child);
      } else if (child instanceof Parent inner) {
        collect(inner, found);
      }
    }
  }
}
