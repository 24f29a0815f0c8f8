package org.ketbench.app.editor.style;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ketbench.app.document.Finder;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.LineIndex;
import org.ketbench.language.Severity;

/**
 * What is underlined in a text because there are problems, and the lines of these.
 *
 * @param length of the text
 * @param runs in order and apart from one another
 * @param errorLines the lines, from 0, in which errors begin
 * @param warningLines the lines in which warnings begin
 */
public record Problems(int length, List<StyleRun> runs, BitSet errorLines, BitSet warningLines) {
  static final String PREFIX = "problem-";

  private static final String ERROR = PREFIX + "error";
  private static final String WARNING = PREFIX + "warning";
  private static final String HINT = PREFIX + "hint";

  public Problems {
    runs = List.copyOf(runs);
  }

  /** Has them found in each version of a text in the background. */
  public static Finder<Problems> finder() {
    return new Finder<>(
        Problems.class, (read, _) -> of(read.document().text(), read.lines(), read.diagnostics()));
  }

  public static Problems of(String text, LineIndex lines, List<Diagnostic> diagnostics) {
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
    return new Problems(text.length(), apart(underlined), errorLines, warningLines);
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
}
