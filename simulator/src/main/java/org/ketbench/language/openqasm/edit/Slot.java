package org.ketbench.language.openqasm.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.Statement.Scope;

/**
 * A place in the text where statements can be written, and what has to stand around them there.
 *
 * @param offset where in the text
 * @param close where else a closing brace has to be put, or -1
 * @param opensAt where an opening brace has to be put, or -1
 * @param prefix what each statement needs before it, such as the condition of version 2
 * @param around the statement whose block this is in, null at the top level
 */
record Slot(
    int offset,
    String before,
    String between,
    String after,
    int opensAt,
    int close,
    String prefix,
    @Nullable Located around) {

  private static Slot plain(
      int offset, String before, String between, String after, @Nullable Located around) {
    return new Slot(offset, before, between, after, -1, -1, "", around);
  }

  private Slot prefixed(String text) {
    return new Slot(offset, before, between, after, opensAt, close, text, around);
  }

  /** Writes declarations, which come before what else is written at the same place. */
  void writeHeader(List<String> statements, Patch patch) {
    patch.insertHeader(offset, before + String.join(between, statements) + after);
  }

  void write(List<String> statements, Patch patch) {
    if (opensAt >= 0) {
      patch.insert(opensAt, "{ ");
    }
    patch.insert(
        offset,
        before
            + String.join(between, statements.stream().map(each -> prefix + each).toList())
            + after);
    if (close >= 0) {
      patch.insert(close, " }");
    }
  }

  /** Whether each statement that is written here has lines of its own. */
  boolean hasOwnLines(Lines lines) {
    return between.startsWith(lines.lineEnd());
  }

  /** The indent of what is written here. */
  String indent(Lines lines) {
    return hasOwnLines(lines) ? between.substring(lines.lineEnd().length()) : lines.indent(offset);
  }

  static Slot of(Source source, Place place) throws Refusal {
    return switch (place) {
      case Place.Before(var span) -> before(source, source.operation(span).whole());
      case Place.After(var span) -> after(source, source.operation(span).whole());
      case Place.Into(var span) -> into(source, source.operation(span));
      case Place.Start _ -> {
        for (Located each : source.statements()) {
          if (Kinds.isOperation(each)) {
            yield before(source, each);
          }
        }
        yield end(source);
      }
      case Place.End _ -> end(source);
    };
  }

  static Slot before(Source source, Located at) throws Refusal {
    int start = at.span().start();
    if (at.isBareBody()) {
      Slot outside = conditionOf(source, at, true);
      return outside != null
          ? outside
          : new Slot(start, "{ ", " ", " ", -1, at.span().end(), "", at.parent());
    }
    if (source.lines().isFirst(start)) {
      String line = source.lines().lineEnd() + source.lines().indent(start);
      return plain(start, "", line, line, at.parent());
    }
    return plain(start, "", " ", " ", at.parent());
  }

  static Slot after(Source source, Located at) throws Refusal {
    int end = at.span().end();
    if (at.isBareBody()) {
      Slot outside = conditionOf(source, at, false);
      return outside != null
          ? outside
          : new Slot(end, " ", " ", " }", at.span().start(), -1, "", at.parent());
    }
    Lines lines = source.lines();
    if (lines.isLastButForComments(end)) {
      String line = lines.lineEnd() + lines.indent(at.span().start());
      return plain(lines.end(end), line, line, "", at.parent());
    }
    return plain(end, " ", " ", "", at.parent());
  }

  /** Version 2 has no blocks, so what stands beside a conditioned operation is conditioned too. */
  private static @Nullable Slot conditionOf(Source source, Located body, boolean before)
      throws Refusal {
    Located parent = body.parent();
    if (!source.isVersion2() || parent == null) {
      return null;
    }
    String condition = source.text().substring(parent.span().start(), body.span().start());
    Slot outside = before ? before(source, parent.whole()) : after(source, parent.whole());
    return outside.prefixed(StatementText.commentless(condition));
  }

  private static Slot into(Source source, Located at) throws Refusal {
    List<Located> children = at.children();
    Located block = at;
    if (!(at.statement() instanceof Scope)) {
      if (children.isEmpty() || at.statement() instanceof Statement.Switch) {
        throw new Refusal("There is no block here that something could be put into.");
      }
      block = children.getFirst();
    }
    if (!(block.statement() instanceof Scope scope)) {
      return after(source, block);
    }
    if (!scope.statements().isEmpty()) {
      return after(source, block.children().getLast());
    }
    int brace = block.span().end() - 1;
    Lines lines = source.lines();
    if (lines.isFirst(brace)) {
      String indent = lines.indent(brace);
      String line = lines.lineEnd() + indent + "  ";
      return plain(lines.start(brace), indent + "  ", line, lines.lineEnd(), block);
    }
    boolean room = Lines.isBlank(source.text().charAt(brace - 1));
    return plain(brace, room ? "" : " ", " ", " ", block);
  }

  static Slot end(Source source) throws Refusal {
    int size = source.tree().size();
    String text = source.text();
    String line = source.lines().lineEnd();
    if (size == 0) {
      boolean fresh = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r");
      return plain(text.length(), fresh ? "" : line, line, line, null);
    }
    Located last = Located.top(source.tree(), size - 1);
    if (source.tree().errors().stream()
        .anyMatch(error -> error.span().end() >= last.span().start())) {
      throw new Refusal("The last statement cannot be read. Correct its mistake first.");
    }
    return after(source, last);
  }
}
