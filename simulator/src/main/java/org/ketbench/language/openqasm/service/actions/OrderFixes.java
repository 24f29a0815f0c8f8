package org.ketbench.language.openqasm.service.actions;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.service.LeadingComment;
import org.ketbench.language.openqasm.syntax.Children;
import org.ketbench.language.openqasm.syntax.DeclaredNames;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Name;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** Moves declarations before the first use of what they declare. */
final class OrderFixes {
  private enum Register {
    QUBITS,
    VALUES
  }

  private OrderFixes() {}

  /**
   * Moves a declaration up, with its comment, unless that would give registers another order or a
   * value another moment to be worked out.
   */
  static void declareFirst(Diagnostic diagnostic, Workplace place, Offers offers) {
    String name = place.written();
    SyntaxTree tree = place.tree();
    int use = tree.chunkAt(firstUse(diagnostic, place));
    int from = declaration(tree, use, name);
    if (from < 0) {
      return;
    }
    Statement moved = bare(tree.statement(from));
    Register register = register(moved);
    boolean reordered =
        register != null
            && IntStream.range(use, from)
                .anyMatch(chunk -> register(bare(tree.statement(chunk))) == register);
    Span declared = withComments(place, from);
    List<TextEdit> edits = moved(place, declared, LeadingComment.startOf(tree, use));
    if (!reordered && isSteady(moved, place.at(declared)) && place.mends(edits)) {
      offers.preferred(
          diagnostic,
          "Move the declaration of '" + name + "' before its first use",
          edits.toArray(TextEdit[]::new));
    }
  }

  /** Each gate and subroutine may have a first use of its own. */
  private static int firstUse(Diagnostic diagnostic, Workplace place) {
    return place.checked().diagnostics().stream()
        .filter(each -> each.file() == null && each.code().equals(diagnostic.code()))
        .filter(each -> each.span().in(place.text()).equals(place.written()))
        .mapToInt(each -> each.span().start())
        .min()
        .orElse(diagnostic.span().start());
  }

  private static int declaration(SyntaxTree tree, int use, String name) {
    return IntStream.range(use + 1, tree.size())
        .filter(
            chunk -> {
              Name declared = DeclaredNames.of(tree.statement(chunk));
              return declared != null && declared.text().equals(name);
            })
        .findFirst()
        .orElse(-1);
  }

  private static Statement bare(Statement statement) {
    return statement instanceof Statement.Annotated annotated
        ? bare(annotated.statement())
        : statement;
  }

  /** What has its place in an order that results show. */
  private static @Nullable Register register(Statement statement) {
    return switch (statement) {
      case Statement.QubitDeclaration _ -> Register.QUBITS;
      case Statement.CregDeclaration _ -> Register.VALUES;
      case Statement.Declaration it when it.role() != Statement.Role.CONST -> Register.VALUES;
      default -> null;
    };
  }

  /** Whether a declaration means the same wherever it stands. */
  private static boolean isSteady(Statement declaration, Workplace place) {
    return !(declaration instanceof Statement.Declaration it)
        || it.role() == Statement.Role.CONST
        || it.initializer() == null
        || isSteady(it.initializer(), place);
  }

  private static boolean isSteady(Node value, Workplace place) {
    return switch (value) {
      case Expr.Measure _, Expr.Call _ -> false;
      case Expr.Identifier it ->
          place.checked().names().symbolAt(place.span(it).start()) instanceof Symbol.Constant;
      default -> Children.of(value).stream().allMatch(child -> isSteady(child, place));
    };
  }

  /** A top-level statement with the comments above it and behind it. */
  private static Span withComments(Workplace place, int chunk) {
    SyntaxTree tree = place.tree();
    int end = tree.span(chunk, tree.statement(chunk)).end();
    int comment = end;
    while (comment < place.text().length() && Workplace.isBlank(place.text().charAt(comment))) {
      comment++;
    }
    if (place.text().startsWith("//", comment)) {
      end = comment;
      while (end < place.text().length() && !Workplace.isLineEnd(place.text().charAt(end))) {
        end++;
      }
    }
    return new Span(LeadingComment.startOf(tree, chunk), end);
  }

  private static List<TextEdit> moved(Workplace place, Span declared, int to) {
    String text = declared.in(place.text()) + place.lineEnd() + place.indentAt(to);
    return List.of(TextEdit.insert(to, text), TextEdit.delete(place.withLine(declared)));
  }
}
