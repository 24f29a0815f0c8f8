package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;

/** The diagnostics of a lowering: each place is complained about once, however often it is run. */
final class Problems {
  /** More than anyone reads. */
  static final int MANY = 100;

  private record Key(@Nullable String file, Span span, String code) {}

  private final List<Diagnostic> found = new ArrayList<>();
  private final Set<Key> seen = new HashSet<>();

  List<Diagnostic> found() {
    return found;
  }

  int size() {
    return found.size();
  }

  /** Forgets what was found after there were this many. */
  void truncate(int size) {
    List<Diagnostic> late = found.subList(size, found.size());
    late.forEach(d -> seen.remove(new Key(d.file(), d.span(), d.code())));
    late.clear();
  }

  void add(Problem problem, Source source, int offset, @Nullable Trail trail) {
    Span span = new Span(offset + problem.node().start(), offset + problem.node().end());
    add(source, span, problem.code(), problem.text() + within(trail));
  }

  void add(Source source, Span span, String code, String message) {
    if (seen.add(new Key(source.file(), span, code))) {
      Diagnostic diagnostic = Diagnostic.error(span, code, message);
      String file = source.file();
      found.add(file == null ? diagnostic : diagnostic.in(file));
    }
  }

  private static String within(@Nullable Trail trail) {
    if (trail == null) {
      return "";
    }
    StringBuilder text = new StringBuilder(" This is so ");
    String separator = "";
    int shown = 0;
    for (Trail step = trail; step != null && shown < 3; step = step.outer(), shown++) {
      text.append(separator).append(step.label());
      separator = ", ";
    }
    return text.append('.').toString();
  }
}
