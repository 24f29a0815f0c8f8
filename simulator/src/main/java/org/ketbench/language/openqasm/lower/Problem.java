package org.ketbench.language.openqasm.lower;

import org.ketbench.language.openqasm.syntax.Node;

/** Why a statement cannot be lowered; ends the statement, not the program. */
class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Node node;
  private final String code;

  Problem(Node node, String code, String message) {
    super(message, null, false, false);
    this.node = node;
    this.code = code;
  }

  Node node() {
    return node;
  }

  String code() {
    return code;
  }

  String text() {
    return String.valueOf(getMessage());
  }

  /** Why the whole program cannot be lowered. */
  static final class Final extends Problem {
    private static final long serialVersionUID = 1;

    Final(Node node, String code, String message) {
      super(node, code, message);
    }
  }
}
