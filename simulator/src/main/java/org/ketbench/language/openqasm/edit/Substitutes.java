package org.ketbench.language.openqasm.edit;

import java.util.HashMap;
import java.util.Map;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Node;

/** Texts that names in a definition are replaced by. */
final class Substitutes {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> alone = new HashMap<>();

  void put(String name, String text) {
    texts.put(name, text);
  }

  /** Lets an expression stand for a name, in parentheses only where it is part of another one. */
  void put(String name, Located at, Expr expression) {
    texts.put(name, atom(at, expression));
    alone.put(name, StatementText.commentless(at.text(expression)));
  }

  /** The names in a statement and in all statements within it, with what they become. */
  Map<Node, String> in(Located at) {
    Map<Node, String> replaced = new HashMap<>();
    Walk.statements(
        at, each -> Walk.expressions(each.statement()).forEach(expr -> collectAll(expr, replaced)));
    return replaced;
  }

  private void collectAll(Expr expression, Map<Node, String> replaced) {
    String whole = expression instanceof Expr.Identifier name ? alone.get(name.name()) : null;
    if (whole != null) {
      replaced.put(expression, whole);
    } else {
      collect(expression, replaced);
    }
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
