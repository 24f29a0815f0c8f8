package org.ketbench.language.exchange;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.exchange.qir.QirException;
import org.ketbench.language.exchange.qir.QirReader;

/** The formats besides OpenQASM that circuits are read from. */
public enum ForeignFormat {
  QIR("QIR"),
  IONQ("IonQ's JSON"),
  QUIL("Quil"),
  QUIRK("Quirk's circuits"),
  KETBENCH("Ketbench's JSON");

  private static final Pattern QIR_SIGN =
      Pattern.compile("(?m)^\\s*(define\\s.*@|declare\\s.*@__quantum__|%Qubit\\s*=\\s*type)");

  private static final Pattern QUIRK_LINK = Pattern.compile("https?://\\S*quirk\\S*#circuit=");

  private static final Pattern QUIL_SIGN =
      Pattern.compile("(?m)^\\s*(DECLARE \\w+ (BIT|REAL)|MEASURE \\d+( ro|\\s*$)|DEFGATE )");

  private static final int LONGEST_MESSAGE = 400;

  private final String title;

  ForeignFormat(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The format of a file by the ending of its name and what it holds; null for OpenQASM. */
  public static @Nullable ForeignFormat of(String name, String text) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".ll")) {
      return QIR;
    }
    if (lower.endsWith(".qasm") || lower.endsWith(".inc")) {
      return null;
    }
    String start = text.stripLeading();
    if (lower.endsWith(".quil")) {
      return QUIL;
    }
    if (start.startsWith("{")) {
      return text.contains("\"ketbench.circuit.")
          ? KETBENCH
          : text.contains("\"cols\"") ? QUIRK : IONQ;
    }
    if (QUIRK_LINK.matcher(text).find()) {
      return QUIRK;
    }
    if (!start.contains("OPENQASM") && QUIL_SIGN.matcher(text).find()) {
      return QUIL;
    }
    return QIR_SIGN.matcher(text.substring(0, Math.min(text.length(), 20_000))).find() ? QIR : null;
  }

  /** The circuit that a text of this format holds. */
  public Imported read(String text) {
    Imported imported = content(text);
    List<Diagnostic> brief = imported.diagnostics().stream().map(ForeignFormat::shortened).toList();
    return new Imported(imported.circuit(), brief);
  }

  /** A message that quotes no more of a text than people can read. */
  private static Diagnostic shortened(Diagnostic diagnostic) {
    String message = diagnostic.message();
    if (message.length() <= LONGEST_MESSAGE) {
      return diagnostic;
    }
    String cut =
        message.substring(0, LONGEST_MESSAGE / 2)
            + " … "
            + message.substring(message.length() - LONGEST_MESSAGE / 2);
    return new Diagnostic(
        diagnostic.file(),
        diagnostic.span(),
        diagnostic.severity(),
        diagnostic.code(),
        cut,
        diagnostic.related());
  }

  private Imported content(String text) {
    try {
      return switch (this) {
        case QIR -> qir(text);
        case IONQ -> IonqReader.read(text);
        case QUIL -> QuilReader.read(text);
        case QUIRK -> QuirkReader.read(text);
        case KETBENCH -> JsonCircuitReader.read(text);
      };
    } catch (StackOverflowError e) {
      return Imported.failed(
          List.of(
              Diagnostic.error(
                  Span.NONE, "too-deep", "This is nested too deeply to be read; flatten it.")));
    }
  }

  private static Imported qir(String text) {
    try {
      return Imported.of(QirReader.read(text), List.of());
    } catch (QirException problem) {
      return Imported.failed(List.of(problem.diagnostic()));
    }
  }
}
