package org.ketbench.language.openqasm.service.actions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.NameIndex;
import org.ketbench.language.openqasm.check.Reference;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Children;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;

/** Writes the passes of a short loop one after another. */
final class LoopUnrolling {
  private static final int MOST_PASSES = 64;

  private final Workplace place;
  private final Statement.For loop;

  private LoopUnrolling(Workplace place, Statement.For loop) {
    this.place = place;
    this.loop = loop;
  }

  static void offer(Workplace place, Offers offers) {
    Statement.For loop = place.innermost(Statement.For.class);
    if (loop == null || place.checked().hasErrors()) {
      return;
    }
    LoopUnrolling unrolling = new LoopUnrolling(place, loop);
    List<Long> values = values(loop.over());
    if (values != null && !unrolling.isBound(loop.body())) {
      String text = unrolling.text(values);
      offers.refactor("Unroll this loop", List.of(new TextEdit(place.span(loop), text)));
    }
  }

  /** The values of the loop where they are written as numbers, null where they are not. */
  private static @Nullable List<Long> values(Expr over) {
    List<Long> values = new ArrayList<>();
    switch (over) {
      case Expr.SetOf set -> {
        for (Expr member : set.members()) {
          Long value = number(member);
          if (value == null) {
            return null;
          }
          values.add(value);
        }
      }
      case Expr.Range range -> {
        Long first = number(range.first());
        Long last = number(range.last());
        Long step = range.step() == null ? Long.valueOf(1) : number(range.step());
        if (first == null || last == null || step == null || step == 0) {
          return null;
        }
        for (long i = first;
            (step > 0 ? i <= last : i >= last) && values.size() <= MOST_PASSES;
            i += step) {
          values.add(i);
        }
      }
      default -> {
        return null;
      }
    }
    return values.isEmpty() || values.size() > MOST_PASSES ? null : values;
  }

  private static @Nullable Long number(@Nullable Expr expression) {
    return switch (expression) {
      case Expr.IntLiteral it when it.value() < Integer.MAX_VALUE -> it.value();
      case Expr.Unary(int _, int _, var operator, Expr.IntLiteral it)
          when operator.symbol().equals("-") && it.value() < Integer.MAX_VALUE ->
          -it.value();
      case null, default -> null;
    };
  }

  /** Whether the body needs the loop around it: it declares names or jumps. */
  private boolean isBound(Node node) {
    boolean bound =
        switch (node) {
          case Statement.Declaration _,
              Statement.CregDeclaration _,
              Statement.Alias _,
              Statement.Break _,
              Statement.Continue _ ->
              true;
          case Statement.Assignment it ->
              it.target() instanceof Expr.Identifier name
                  && name.name().equals(loop.variable().text());
          default -> false;
        };
    boolean[] found = {bound};
    Children.of(node).forEach(child -> found[0] |= isBound(child));
    return found[0];
  }

  private String text(List<Long> values) {
    Span body = place.span(loop.body());
    if (loop.body() instanceof Statement.Scope scope) {
      if (scope.statements().isEmpty()) {
        return "";
      }
      body =
          new Span(
              place.span(scope.statements().getFirst()).start(),
              place.span(scope.statements().getLast()).end());
    }
    List<Span> uses = uses(body);
    List<String> passes = new ArrayList<>();
    for (long value : values) {
      passes.add(substituted(body, uses, value));
    }
    String indent = place.indentAt(place.span(loop).start());
    return String.join(place.lineEnd() + indent, passes);
  }

  private List<Span> uses(Span body) {
    NameIndex names = place.checked().names();
    Symbol variable = names.symbolAt(place.span(loop.variable()).start());
    List<Span> uses = new ArrayList<>();
    if (variable != null) {
      for (Reference reference : names.references(variable)) {
        if (reference.file() == null && body.encloses(reference.span())) {
          uses.add(reference.span().shifted(-body.start()));
        }
      }
    }
    return uses;
  }

  private String substituted(Span body, List<Span> uses, long value) {
    String number = value < 0 ? "(" + value + ")" : Long.toString(value);
    List<TextEdit> edits = uses.stream().map(use -> new TextEdit(use, number)).toList();
    String inner = place.indentAt(body.start());
    String outer = place.indentAt(place.span(loop).start());
    return TextEdit.apply(body.in(place.text()), edits).replace("\n" + inner, "\n" + outer);
  }
}
