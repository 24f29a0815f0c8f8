package org.ketbench.language.openqasm.service.actions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;

/** Rewritings that are offered without a diagnostic. */
final class Rewrites {
  private final Program program;
  private final Workplace place;
  private final Span selection;

  Rewrites(Program program, Span selection) {
    this.program = program;
    this.place = new Workplace(program, selection);
    this.selection = selection;
  }

  void offer(Offers offers) {
    Statement statement = place.path().statement();
    boolean two = place.checked().version().isTwo();
    if (!two && statement != null) {
      List<TextEdit> edits = newStyle(statement);
      if (edits != null) {
        offers.rewrite("Write this as in OpenQASM 3", edits);
      }
    }
    versionLine(offers);
    LoopUnrolling.offer(place, offers);
    if (two && statement instanceof Statement.Version) {
      VersionConversion.offer(program, place, offers);
    }
  }

  private void versionLine(Offers offers) {
    if (place.tree().size() == 0 || place.tree().statement(0) instanceof Statement.Version) {
      return;
    }
    Span first = place.tree().span(0, place.tree().statement(0));
    if (selection.start() <= first.end()) {
      String line = "OPENQASM " + place.checked().version() + ";";
      offers.rewrite(
          "Add the version line '" + line + "'",
          List.of(TextEdit.insert(first.start(), line + place.lineEnd())));
    }
  }

  /** The edits that write an old-style statement in the style of version 3. */
  private @Nullable List<TextEdit> newStyle(Statement statement) {
    return switch (statement) {
      case Statement.QubitDeclaration it when it.oldStyle() ->
          declaration(it, "qubit", it.name().text(), it.size());
      case Statement.CregDeclaration it -> declaration(it, "bit", it.name().text(), it.size());
      case Statement.Measure it -> {
        Expr target = it.target();
        if (target == null) {
          yield null;
        }
        String text = place.text(target) + " = measure " + place.text(it.operand());
        Span whole = new Span(place.span(it).start(), place.span(target).end());
        yield List.of(new TextEdit(whole, text));
      }
      default -> null;
    };
  }

  private List<TextEdit> declaration(
      Statement statement, String word, String name, @Nullable Expr size) {
    String brackets = size == null ? "" : "[" + place.text(size) + "]";
    String text = word + brackets + " " + name + ";";
    return List.of(new TextEdit(place.span(statement), text));
  }
}
