package org.ketbench.language.openqasm.edit;

import java.util.List;
import org.ketbench.language.openqasm.syntax.Node;

/**
 * An operand of a statement and what it stands for.
 *
 * @param several whether it is a register or a part of one, so that the statement is done for each
 */
record Operand(Node node, List<Element> elements, boolean several) {
  Operand {
    elements = List.copyOf(elements);
  }

  boolean isKnown() {
    return elements.stream().allMatch(Element::isKnown);
  }
}
