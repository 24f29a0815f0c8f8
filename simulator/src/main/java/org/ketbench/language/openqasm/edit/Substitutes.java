package org.ketbench.language.openqasm.edit;

import java.util.HashMap;
import java.util.Map;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Node;

/** Texts that names in a definition are replaced by. */
final class Substitutes {
  private final Map<String, String> texts = new HashMap<>();

  void put(String name, String text) {
    texts.put(name, text);
  }

  /** The names in a statement and in all statements within it, with what they become. */
  Map<Node, String> in(Located at) {
    Map<Node, String> replaced = new HashMap<>();
    Walk.statements(
        at, each -> Walk.expressions(each.statement()).forEach(expr -> collect(expr, replaced)));
    return replaced;
  }

  private void collect(Expr expression, Map<Node, String> replaced) {
    if (expression instanceof Expr.Identifier name && texts.containsKey(name.name())) {
      replaced.put(name, texts.getOrDefault(name.name(), ""));
    }
    Walk.children(expression).forEach(child -> collect(child, replaced));
  }

  /** An expression as it can stand as an operand of any operator. */
  static String atom(Located at, Expr expression) {
    String text = StatementText.commentless(at.text(expression));
    return switch (expression) {
      case Expr.Unary _, Expr.Binary _ -> "(" + text + ")";
      default -> text;
    };
  }
}
