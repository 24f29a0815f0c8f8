package org.ketbench.app.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/**
 * Reads OpenQASM. Of a text that is little different from the last one only what has changed is
 * read again; included files are always looked at. Of a long text that is new the beginning is read
 * first, so that there is something to see while the rest is read.
 */
public final class Analyst implements Checking.Checker<Analysis> {
  /** Shorter texts are read whole before anybody could look at a part of them. */
  private static final int LONG = 100_000;

  /** More than the widest screen shows of a circuit at once. */
  private static final int BEGINNING = 12_000;

  private final List<Finder<?>> finders;

  /** Of each kind; belongs to the thread that checks, which is one at a time. */
  private final Map<Class<?>, Object> latest = new HashMap<>();

  /**
   * @param finders what else is to be worked out of each version
   */
  public Analyst(List<Finder<?>> finders) {
    this.finders = List.copyOf(finders);
  }

  @Override
  public Analysis check(Document document, @Nullable Analysis before) {
    Analysis found =
        Analysis.of(
            before != null && isOfTheSame(before.document(), document)
                ? edited(before.program(), document)
                : OpenQasm.analyze(document),
            finders,
            latest);
    latest.putAll(found.findings());
    return found;
  }

  /** What is worked out tells the name of the text, and what is beside it. */
  private static boolean isOfTheSame(Document before, Document document) {
    return before.name().equals(document.name()) && Objects.equals(before.path(), document.path());
  }

  private static Program edited(Program before, Document document) {
    return before.edited(MinimalEdit.between(before.document().text(), document.text()));
  }

  @Override
  public @Nullable Analysis glance(Document document, @Nullable Analysis before) {
    String text = document.text();
    if (text.length() < LONG
        || (before != null && before.document().text().length() > text.length() / 2)) {
      return null;
    }
    SyntaxTree tree = SyntaxTree.parse(text.substring(0, BEGINNING));
    String whole = tree.text().substring(0, tree.offset(Math.max(0, tree.size() - 1)));
    return Analysis.of(OpenQasm.analyze(document.with(whole)), finders, Map.of());
  }
}
