package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Name;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.TypeNode;

/**
 * Calls of subroutines replaced by their bodies. What is passed by value and not plain becomes a
 * variable of a block of its own; what is returned is assigned where the call's value went.
 */
final class RoutineInlining {
  private final Draft draft;

  RoutineInlining(Draft draft) {
    this.draft = draft;
  }

  /**
   * A call.
   *
   * @param declared what has to stand before, as a declaration whose value the call was
   * @param result how the value is used, with {@code =} behind; null where it is dropped
   */
  private record Call(
      Name callee, List<Expr> arguments, @Nullable String declared, @Nullable String result) {}

  void inline(Located at) throws Refusal {
    Call call = call(at);
    Symbol symbol = call == null ? null : draft.source.symbol(at.span(call.callee).start());
    if (call == null || !(symbol instanceof Symbol.Subroutine)) {
      throw new Refusal("This is no call of a gate or a subroutine.");
    }
    if (symbol.file() != null) {
      throw new Refusal("'" + symbol.name() + "' is defined in the file '" + symbol.file() + "'.");
    }
    int chunk = draft.source.tree().chunkAt(symbol.declaration().start());
    Located top = Located.top(draft.source.tree(), chunk);
    Located definition =
        top.statement() instanceof Statement.Annotated annotated
            ? top.child(annotated.statement())
            : top;
    if (!(definition.statement() instanceof Statement.Subroutine routine)) {
      throw new Refusal("'" + symbol.name() + "' has no body to put in its place.");
    }
    List<String> texts = new ArrayList<>();
    if (call.declared != null) {
      texts.add(call.declared);
    }
    texts.addAll(body(at, call, definition, routine));
    draft.rewriting.replace(at, texts);
  }

  private @Nullable Call call(Located at) {
    return switch (at.statement()) {
      case Statement.ExpressionStatement(_, _, Expr.Call(_, _, Name callee, var arguments)) ->
          new Call(callee, arguments, null, null);
      case Statement.GateCall it when it.modifiers().isEmpty() -> {
        List<Expr> all = new ArrayList<>(it.arguments());
        all.addAll(it.operands());
        yield new Call(it.name(), all, null, null);
      }
      case Statement.Assignment it
          when it.value() instanceof Expr.Call(_, _, Name callee, var arguments) ->
          new Call(
              callee,
              arguments,
              null,
              at.text(it.target())
                  + " "
                  + (it.operator() == null ? "" : it.operator().symbol())
                  + "= ");
      case Statement.Declaration it
          when it.role() == Statement.Role.VARIABLE
              && it.initializer() instanceof Expr.Call(_, _, Name callee, var arguments) ->
          new Call(
              callee,
              arguments,
              at.text(it.type()) + " " + it.name().text() + ";",
              it.name().text() + " = ");
      default -> null;
    };
  }

  private List<String> body(Located at, Call call, Located definition, Statement.Subroutine routine)
      throws Refusal {
    Located scope = definition.child(routine.body());
    Set<String> local = locals(scope);
    Set<String> assigned = assigned(scope);
    Substitutes substitutes = new Substitutes();
    List<String> declared = new ArrayList<>();
    for (int i = 0; i < routine.parameters().size() && i < call.arguments.size(); i++) {
      Statement.SubroutineParameter parameter = routine.parameters().get(i);
      Expr argument = call.arguments.get(i);
      requireNoCapture(argument, local);
      String name = parameter.name().text();
      if (isPassedAsItIs(at, parameter, argument, assigned)) {
        substitutes.put(name, Substitutes.atom(at, argument));
      } else {
        String fresh = draft.freshName(name);
        substitutes.put(name, fresh);
        boolean quantum = isQuantum(parameter.type());
        String head = quantum ? "let" : definition.text(parameter.type());
        declared.add(head + " " + fresh + " = " + at.text(argument) + ";");
      }
    }
    List<String> texts = new ArrayList<>(declared);
    List<Located> statements = scope.children();
    boolean braces = !declared.isEmpty() || !local.isEmpty();
    for (int i = 0; i < statements.size(); i++) {
      Located each = statements.get(i);
      if (each.statement() instanceof Statement.Return back && i == statements.size() - 1) {
        String returned = returned(each, back, call, substitutes);
        if (!returned.isEmpty()) {
          texts.add(returned);
        }
      } else {
        requireNoReturn(each);
        String text = StatementText.replaced(each, each.statement(), substitutes.in(each));
        texts.add(
            Indentation.moved(
                text,
                draft.source.lines().indent(each.span().start()),
                draft.source.lines().indent(at.span().start()) + (braces ? "  " : ""),
                true));
      }
    }
    return braces ? List.of(block(at, texts)) : texts;
  }

  private String block(Located at, List<String> texts) {
    String between = draft.rewriting.between(at);
    if (between.equals(" ")) {
      return "{ " + String.join(" ", texts) + " }";
    }
    String inner = between + "  ";
    return "{" + inner + String.join(inner, texts) + between + "}";
  }

  private static String returned(
      Located at, Statement.Return back, Call call, Substitutes substitutes) {
    if (back.value() == null) {
      return "";
    }
    String value = StatementText.replaced(at, back.value(), substitutes.in(at));
    if (call.result != null) {
      return call.result + value + ";";
    }
    return back.value() instanceof Expr.Measure || back.value() instanceof Expr.Call
        ? value + ";"
        : "";
  }

  private static boolean isQuantum(TypeNode type) {
    return type instanceof TypeNode.Scalar(_, _, var keyword, _)
        && (keyword == TypeNode.Keyword.QUBIT || keyword == TypeNode.Keyword.QREG);
  }

  private boolean isPassedAsItIs(
      Located at, Statement.SubroutineParameter parameter, Expr argument, Set<String> assigned) {
    if (isQuantum(parameter.type())) {
      boolean register =
          parameter.size() != null
              || (parameter.type() instanceof TypeNode.Scalar(_, _, _, Expr width)
                  && width != null);
      return !register || argument instanceof Expr.Identifier;
    }
    if (parameter.type() instanceof TypeNode.ArrayReference) {
      return true;
    }
    if (assigned.contains(parameter.name().text())) {
      return false;
    }
    return switch (argument) {
      case Expr.IntLiteral _, Expr.FloatLiteral _, Expr.BoolLiteral _ ->
          // A literal has another type than the parameter, which only angles do not mind.
          parameter.type() instanceof TypeNode.Scalar(_, _, var keyword, _)
              && keyword == TypeNode.Keyword.ANGLE;
      case Expr.Identifier name ->
          draft.source.symbol(at.span(name).start()) instanceof Symbol.Constant constant
              && constant.isBuiltIn()
              && parameter.type() instanceof TypeNode.Scalar(_, _, var keyword, _)
              && keyword == TypeNode.Keyword.ANGLE;
      default -> false;
    };
  }

  /** The names that the body declares. */
  private static Set<String> locals(Located scope) {
    Set<String> names = new HashSet<>();
    for (Located each : scope.children()) {
      switch (each.statement()) {
        case Statement.Declaration it -> names.add(it.name().text());
        case Statement.Alias it -> names.add(it.name().text());
        case Statement.CregDeclaration it -> names.add(it.name().text());
        default -> {}
      }
    }
    Walk.statements(
        scope,
        each -> {
          if (each.statement() instanceof Statement.For loop) {
            names.add(loop.variable().text());
          }
        });
    return names;
  }

  private static Set<String> assigned(Located scope) {
    Set<String> names = new HashSet<>();
    Walk.statements(
        scope,
        each -> {
          Expr target =
              switch (each.statement()) {
                case Statement.Assignment it -> it.target();
                case Statement.Measure it -> it.target();
                default -> null;
              };
          while (target instanceof Expr.Index index) {
            target = index.base();
          }
          if (target instanceof Expr.Identifier name) {
            names.add(name.name());
          }
        });
    return names;
  }

  private static void requireNoCapture(Expr argument, Set<String> local) throws Refusal {
    if (argument instanceof Expr.Identifier name && local.contains(name.name())) {
      throw new Refusal(
          "'"
              + name.name()
              + "' is also a name within the subroutine. Rename one of the two first.");
    }
    for (Expr child : Walk.children(argument)) {
      requireNoCapture(child, local);
    }
  }

  private static void requireNoReturn(Located at) throws Refusal {
    List<Located> returns = new ArrayList<>();
    Walk.statements(
        at,
        each -> {
          if (each.statement() instanceof Statement.Return) {
            returns.add(each);
          }
        });
    if (!returns.isEmpty()) {
      throw new Refusal("The subroutine returns early, which its body cannot do elsewhere.");
    }
  }
}
