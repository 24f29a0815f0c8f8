package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/** Replaces a statement by others, or removes it; the comments in it and beside it stay. */
final class Rewriting {
  private final Source source;
  private final Patch patch;

  Rewriting(Source source, Patch patch) {
    this.source = source;
    this.patch = patch;
  }

  /** Puts these statements in place of one. */
  void replace(Located at, List<String> texts) throws Refusal {
    if (texts.isEmpty()) {
      remove(at);
      return;
    }
    Span span = at.span();
    String kept = comments(span, source.lines().indent(span.start()));
    if (texts.size() == 1) {
      patch.replace(span, kept + texts.getFirst());
    } else if (at.isBareBody()) {
      replaceBody(Objects.requireNonNull(at.parent()), at, kept, texts);
    } else {
      patch.replace(span, kept + String.join(between(at), texts));
    }
  }

  private void replaceBody(Located parent, Located at, String kept, List<String> texts) {
    if (!source.isVersion2()) {
      patch.replace(at.span(), "{ " + kept + String.join(" ", texts) + " }");
      return;
    }
    String condition =
        StatementText.commentless(
            source.text().substring(parent.span().start(), at.span().start()));
    patch.replace(at.span(), kept + String.join(between(parent) + condition, texts));
  }

  /** What stands between statements at a place: a line end where each has a line of its own. */
  String between(Located at) {
    Lines lines = source.lines();
    Span span = at.span();
    boolean own = lines.isFirst(span.start()) && lines.isLastButForComments(span.end());
    return own ? lines.lineEnd() + lines.indent(span.start()) : " ";
  }

  /** The comments of a span as they can stand before a statement. */
  String comments(Span span, String indent) {
    StringBuilder kept = new StringBuilder();
    for (Token comment : source.lines().comments(span)) {
      kept.append(comment.in(source.text()));
      kept.append(
          comment.kind() == TokenKind.LINE_COMMENT ? source.lines().lineEnd() + indent : " ");
    }
    return kept.toString();
  }

  /** Removes a statement with its annotations, and its line where nothing else is on it. */
  void remove(Located statement) throws Refusal {
    Located at = statement.whole();
    Located parent = at.parent();
    if (at.isBareBody() && parent != null) {
      removeBody(parent, at);
      return;
    }
    Span span = at.span();
    if (source.lines().comments(span).isEmpty()) {
      cut(span);
    } else {
      leaveComments(span, "");
    }
  }

  /** Removes all but the comments of a span; nothing behind it becomes part of the last one. */
  private void leaveComments(Span span, String before) {
    Lines lines = source.lines();
    String indent = lines.indent(span.start());
    String kept = comments(span, indent);
    boolean toLineEnd = kept.endsWith(lines.lineEnd() + indent);
    if (toLineEnd && !lines.isLast(span.end())) {
      patch.replace(new Span(span.start(), behindBlanksAfter(span.end())), before + kept);
    } else {
      patch.replace(span, kept.isEmpty() ? "" : before + kept.stripTrailing());
    }
  }

  private void removeLines(Span span) {
    Lines lines = source.lines();
    int start = lines.start(span.start());
    int next = lines.next(span.end());
    boolean endsText = next == lines.end(span.end());
    if (endsText && start > 0) {
      patch.delete(lines.previousEnd(start), next);
    } else {
      patch.delete(start, next);
    }
  }

  /** Removes a span that is written elsewhere, with the blanks that it leaves. */
  void cut(Span span) {
    Lines lines = source.lines();
    if (lines.isFirst(span.start()) && lines.isLast(span.end())) {
      removeLines(span);
    } else if (lines.isLast(span.end())) {
      patch.delete(behindBlanksBefore(span.start()), span.end());
    } else {
      patch.delete(span.start(), behindBlanksAfter(span.end()));
    }
  }

  /** A condition or a loop without its only statement goes as a whole. */
  private void removeBody(Located parent, Located body) throws Refusal {
    if (parent.statement() instanceof Statement.If branch && branch.otherwise() != null) {
      boolean isElse = branch.otherwise() == body.statement();
      if (!isElse) {
        patch.replace(body.span(), "{ }");
        return;
      }
      int then = parent.span(branch.then()).end();
      leaveComments(new Span(then, body.span().end()), " ");
      return;
    }
    remove(parent);
  }

  private int behindBlanksBefore(int position) {
    int at = position;
    while (at > 0 && Lines.isBlank(source.text().charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private int behindBlanksAfter(int position) {
    int at = position;
    while (at < source.text().length() && Lines.isBlank(source.text().charAt(at))) {
      at++;
    }
    return at;
  }

  /** The statement's operations without some of them, and with others for some. */
  void replaceOperations(
      Application application, List<Integer> indices, List<List<String>> replacements)
      throws Refusal {
    StatementText text = new StatementText(source);
    List<List<Element>> operations = application.operations();
    List<String> texts = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < indices.size(); i++) {
      int index = indices.get(i);
      texts.addAll(text.of(application, operations.subList(done, index)));
      texts.addAll(replacements.get(i));
      done = index + 1;
    }
    texts.addAll(text.of(application, operations.subList(done, operations.size())));
    replace(application.at(), texts);
  }
}
