package org.ketbench.app.editor.style;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.LineIndex;
import org.ketbench.language.SemanticToken;
import org.ketbench.language.Severity;

/**
 * How a text is shown: what its tokens are, and where its problems are.
 *
 * @param length of the text
 * @param runs in order and apart from one another
 * @param errorLines the lines, from 0, in which errors begin
 * @param warningLines the lines in which warnings begin
 */
public record Styles(int length, List<StyleRun> runs, BitSet errorLines, BitSet warningLines) {
  private static final String TOKEN = "token-";
  private static final String ERROR = "problem-error";
  private static final String WARNING = "problem-warning";
  private static final String HINT = "problem-hint";

  public Styles {
    runs = List.copyOf(runs);
  }

  public static Styles plain(int length) {
    return new Styles(length, List.of(), new BitSet(), new BitSet());
  }

  /** The styles of a text by its tokens, which are in order, and by what is to be said about it. */
  public static Styles of(String text, List<SemanticToken> tokens, List<Diagnostic> diagnostics) {
    LineIndex lines = new LineIndex(text);
    BitSet errorLines = new BitSet();
    BitSet warningLines = new BitSet();
    List<StyleRun> underlined = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.file() == null && diagnostic.span().end() <= text.length()) {
        int line = lines.position(diagnostic.span().start()).line();
        switch (diagnostic.severity()) {
          case ERROR -> errorLines.set(line);
          case WARNING -> warningLines.set(line);
          default -> {}
        }
        Span shown = visible(text, diagnostic.span());
        String style = underline(diagnostic.severity());
        underlined.add(new StyleRun(shown.start(), shown.end(), Set.of(style)));
      }
    }
    List<StyleRun> coloured =
        tokens.stream()
            .map(token -> new StyleRun(token.span().start(), token.span().end(), classes(token)))
            .toList();
    return new Styles(text.length(), merged(coloured, apart(underlined)), errorLines, warningLines);
  }

  private static Set<String> classes(SemanticToken token) {
    return Set.of(TOKEN + token.kind().name().toLowerCase(Locale.ROOT));
  }

  private static String underline(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      default -> HINT;
    };
  }

  /** A span with at least one character, so that there is something to underline. */
  private static Span visible(String text, Span span) {
    if (!span.isEmpty() || text.isEmpty()) {
      return span;
    }
    int at = span.start();
    boolean lineEnds = at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    return lineEnds && at > 0 ? new Span(at - 1, at) : new Span(at, at + 1);
  }

  /** Of runs that overlap only the first is whole; of two at one place the error comes first. */
  private static List<StyleRun> apart(List<StyleRun> runs) {
    List<StyleRun> sorted = new ArrayList<>(runs);
    sorted.sort(
        Comparator.comparingInt(StyleRun::start)
            .thenComparing(run -> !run.classes().contains(ERROR))
            .thenComparing(run -> run.classes().contains(HINT)));
    List<StyleRun> apart = new ArrayList<>();
    int end = 0;
    for (StyleRun run : sorted) {
      int start = Math.max(run.start(), end);
      if (start < run.end()) {
        apart.add(new StyleRun(start, run.end(), run.classes()));
        end = run.end();
      }
    }
    return apart;
  }

  /** Both lists in one; where two runs overlap their classes are joined. */
  static List<StyleRun> merged(List<StyleRun> first, List<StyleRun> second) {
    List<StyleRun> merged = new ArrayList<>(first.size() + 2 * second.size());
    int i = 0;
    int j = 0;
    int at = 0;
    while (i < first.size() || j < second.size()) {
      StyleRun a = i < first.size() ? first.get(i) : null;
      StyleRun b = j < second.size() ? second.get(j) : null;
      at = Math.max(at, Math.min(startOf(a), startOf(b)));
      boolean inA = a != null && a.start() <= at;
      boolean inB = b != null && b.start() <= at;
      int end = Math.min(inA ? endOf(a) : startOf(a), inB ? endOf(b) : startOf(b));
      Set<String> classes = new HashSet<>();
      if (a != null && inA) {
        classes.addAll(a.classes());
      }
      if (b != null && inB) {
        classes.addAll(b.classes());
      }
      if (end > at) {
        merged.add(new StyleRun(at, end, classes));
      }
      at = end;
      if (a != null && a.end() <= at) {
        i++;
      }
      if (b != null && b.end() <= at) {
        j++;
      }
    }
    return merged;
  }

  private static int startOf(@Nullable StyleRun run) {
    return run == null ? Integer.MAX_VALUE : run.start();
  }

  private static int endOf(@Nullable StyleRun run) {
    return run == null ? Integer.MAX_VALUE : run.end();
  }

  /**
   * The smallest range outside of which a text looks already as it should.
   *
   * @param shown how the text looked before it was edited
   * @param edited what was edited since, as a range of this text
   */
  public Span changeFrom(Styles shown, Span edited) {
    List<StyleRun> before = shown.runs;
    int shift = length - shown.length;
    int same = 0;
    int most = Math.min(before.size(), runs.size());
    while (same < most && before.get(same).equals(runs.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < most - same
        && before
            .get(before.size() - 1 - tail)
            .shifted(shift)
            .equals(runs.get(runs.size() - 1 - tail))) {
      tail++;
    }
    int from = edited.start();
    int to = edited.end();
    if (same < before.size() - tail) {
      from = Math.min(from, before.get(same).start());
      to = Math.max(to, before.get(before.size() - 1 - tail).end() + shift);
    }
    if (same < runs.size() - tail) {
      from = Math.min(from, runs.get(same).start());
      to = Math.max(to, runs.get(runs.size() - 1 - tail).end());
    }
    return new Span(Math.min(from, length), Math.clamp(to, Math.min(from, length), length));
  }
}
