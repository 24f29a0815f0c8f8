package org.ketbench.language.openqasm.service.actions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Severity;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/** Declares what is missing, as what it is used for and as large as it is used. */
final class DeclarationFixes {
  private static final int LARGEST = 4096;

  private enum Use {
    QUBIT,
    BIT,
    WHOLE,
    REAL
  }

  private DeclarationFixes() {}

  static void declare(Diagnostic diagnostic, Workplace place, Offers offers) {
    String name = place.written();
    Statement.GateDefinition gate = place.innermost(Statement.GateDefinition.class);
    Statement.Subroutine subroutine = place.innermost(Statement.Subroutine.class);
    Use use = useOf(place);
    if (gate != null) {
      inGate(diagnostic, place, gate, use, offers);
      return;
    }
    int size = sizeOf(name, place);
    boolean two = place.checked().version().isTwo();
    String text = text(name, use, size, two);
    if (text == null || (subroutine != null && use == Use.QUBIT)) {
      return;
    }
    offers.preferred(diagnostic, "Declare '" + text + "'", where(place, subroutine, text));
  }

  private static TextEdit where(
      Workplace place, Statement.@Nullable Subroutine subroutine, String text) {
    if (subroutine != null) {
      int start = place.span(subroutine.body()).start() + 1;
      return TextEdit.insert(start, place.lineEnd() + "  " + text);
    }
    return place.insertions().declaration(text);
  }

  private static @Nullable String text(String name, Use use, int size, boolean two) {
    String brackets = size < 0 ? "" : "[" + (size + 1) + "]";
    if (two) {
      String old = size < 0 ? "[1]" : brackets;
      return switch (use) {
        case QUBIT -> "qreg " + name + old + ";";
        case BIT -> "creg " + name + old + ";";
        case WHOLE, REAL -> null;
      };
    }
    return switch (use) {
      case QUBIT -> "qubit" + brackets + " " + name + ";";
      case BIT -> "bit" + brackets + " " + name + ";";
      case WHOLE -> "int " + name + " = 0;";
      case REAL -> "input angle " + name + ";";
    };
  }

  /** In a gate's body: another qubit or parameter of the gate. */
  private static void inGate(
      Diagnostic diagnostic,
      Workplace place,
      Statement.GateDefinition gate,
      Use use,
      Offers offers) {
    String name = place.written();
    if (use == Use.QUBIT && !gate.qubits().isEmpty()) {
      int end = place.span(gate.qubits().getLast()).end();
      offers.fix(
          diagnostic,
          "Add qubit '" + name + "' to gate '" + gate.name().text() + "'",
          TextEdit.insert(end, ", " + name));
    } else if (use == Use.REAL) {
      boolean first = gate.parameters().isEmpty();
      Node before = first ? gate.name() : gate.parameters().getLast();
      int end = place.span(before).end();
      offers.fix(
          diagnostic,
          "Add parameter '" + name + "' to gate '" + gate.name().text() + "'",
          TextEdit.insert(end, first ? "(" + name + ")" : ", " + name));
    }
  }

  /** Whether the name at the place is used as a qubit. */
  static boolean isUsedAsQubit(Workplace place) {
    return useOf(place) == Use.QUBIT;
  }

  /** What the name at the place is used as. */
  private static Use useOf(Workplace place) {
    List<Node> nodes = place.path().nodes();
    for (int i = nodes.size() - 1; i > 0; i--) {
      Node child = nodes.get(i);
      switch (nodes.get(i - 1)) {
        case Statement.GateCall it -> {
          return it.operands().contains(child) ? Use.QUBIT : Use.REAL;
        }
        case Statement.Measure it -> {
          return child.equals(it.operand()) ? Use.QUBIT : Use.BIT;
        }
        case Statement.Reset _, Statement.Barrier _, Statement.Nop _, Statement.Delay _ -> {
          return Use.QUBIT;
        }
        case Expr.Measure _ -> {
          return Use.QUBIT;
        }
        case Statement.If _, Statement.While _ -> {
          return Use.BIT;
        }
        case Statement.Assignment it -> {
          boolean measured = it.value() instanceof Expr.Measure && child.equals(it.target());
          return measured ? Use.BIT : Use.WHOLE;
        }
        case Expr.Index it when !child.equals(it.base()) -> {
          return Use.WHOLE;
        }
        default -> {}
      }
    }
    return Use.WHOLE;
  }

  /** The largest index that the name has anywhere in the document, -1 where it has none. */
  private static int sizeOf(String name, Workplace place) {
    String text = place.text();
    SyntaxTree tree = place.tree();
    int largest = -1;
    int at = text.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      if (isWord(text, at, end)) {
        int chunk = tree.chunkAt(at);
        end = Math.max(end, chunk < tree.size() ? tree.offset(chunk + 1) : text.length());
        largest = Math.max(largest, sizeOf(name, text, new Span(tree.offset(chunk), end)));
      }
      at = text.indexOf(name, end);
    }
    return largest;
  }

  private static boolean isWord(String text, int start, int end) {
    return (start == 0 || !Character.isUnicodeIdentifierPart(text.charAt(start - 1)))
        && (end == text.length() || !Character.isUnicodeIdentifierPart(text.charAt(end)));
  }

  private static int sizeOf(String name, String text, Span statement) {
    int largest = -1;
    List<Token> tokens =
        Lexer.tokens(text, statement).stream().filter(token -> !token.kind().isTrivia()).toList();
    for (int i = 0; i + 3 < tokens.size(); i++) {
      Token index = tokens.get(i + 2);
      boolean indexed =
          tokens.get(i).kind() == TokenKind.IDENTIFIER
              && tokens.get(i).in(text).equals(name)
              && tokens.get(i + 1).kind() == TokenKind.LEFT_BRACKET
              && index.kind() == TokenKind.INTEGER
              && index.length() <= 4;
      if (indexed) {
        largest = Math.max(largest, Math.min(LARGEST, Literals.small(index.in(text))));
      }
    }
    return largest;
  }

  /** Removes the declaration of what is never used, if it is not even named. */
  static void removeUnused(Diagnostic diagnostic, Workplace place, Offers offers) {
    if (diagnostic.severity() != Severity.WARNING || isNamed(diagnostic.span(), place)) {
      return;
    }
    Statement declaration = place.declarationAt(diagnostic.span());
    String name = place.written();
    boolean removable =
        switch (declaration) {
          case Statement.QubitDeclaration it -> it.name().text().equals(name);
          case Statement.CregDeclaration it -> it.name().text().equals(name);
          case Statement.Declaration it ->
              it.name().text().equals(name) && it.role() != Statement.Role.INPUT;
          case Statement.Alias it -> it.name().text().equals(name);
          case Statement.GateDefinition it -> it.name().text().equals(name);
          case Statement.Subroutine it -> it.name().text().equals(name);
          case null, default -> false;
        };
    if (removable && declaration != null) {
      Span whole = place.span(declaration);
      offers.preferred(diagnostic, "Remove '" + name + "'", TextEdit.delete(place.withLine(whole)));
    }
  }

  /** Lets what is assigned to change, where nothing needs it to be a constant. */
  static void withoutConst(Diagnostic diagnostic, Workplace place, Offers offers) {
    Symbol symbol = place.find(place.written());
    if (!(symbol instanceof Symbol.Constant) || symbol.isBuiltIn() || symbol.file() != null) {
      return;
    }
    Workplace declared = place.at(symbol.declaration());
    if (declared.path().statement() instanceof Statement.Declaration it) {
      Span word = new Span(declared.span(it).start(), declared.span(it.type()).start());
      TextEdit edit = TextEdit.delete(word);
      if (place.mends(List.of(edit))) {
        offers.preferred(diagnostic, "Declare '" + symbol.name() + "' without 'const'", edit);
      }
    }
  }

  /** Also what does nothing, or is wrong, would name what is no more. */
  private static boolean isNamed(Span declared, Workplace place) {
    Symbol symbol = place.checked().names().symbolAt(declared.start());
    return symbol != null
        && place.checked().names().references(symbol).stream().anyMatch(each -> !each.declares());
  }
}
