package org.ketbench.app.connector.remedy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** A program as a row of statements, some of which are to say something else. */
final class Statements {
  private static final String HEADS =
      "(OPENQASM|include|qubit|qreg|bit|creg|output|input|bool|int|uint|float|angle)\\b.*|//.*";

  private final String text;
  private final Circuit after;
  private final Writing writing;
  private final List<Statement> all = new ArrayList<>();

  /** A statement, with what it does now and what it is to do. */
  private record Statement(Span span, List<Operation> before, List<Operation> after) {
    boolean measuresOnly() {
      return before.stream().allMatch(Operation.Measure.class::isInstance);
    }

    boolean isMeasuring() {
      return before.stream().anyMatch(Operation.Measure.class::isInstance);
    }
  }

  /** That a program cannot be changed statement by statement. */
  private static final class Tangled extends Exception {
    private static final long serialVersionUID = 1;
  }

  private Statements(String text, Circuit after, Writing writing) {
    this.text = text;
    this.after = after;
    this.writing = writing;
  }

  /**
   * Edits that make one circuit of the other, each statement where it is; null where it cannot be
   * done in this way.
   */
  static @Nullable List<TextEdit> inPlace(
      String text, Circuit before, Circuit after, Writing writing) {
    try {
      var statements = new Statements(text, after, writing);
      statements.read(before);
      List<TextEdit> edits = new ArrayList<>();
      for (Statement each : statements.all) {
        List<Operation> now = Operations.flattened(each.after());
        if (!now.equals(each.before())) {
          edits.add(statements.edit(each.span(), statements.lines(now)));
        }
      }
      return edits;
    } catch (Tangled e) {
      return null;
    }
  }

  /**
   * Edits that make one circuit of the other, with the measurements after the last statement; null
   * where it cannot be done in this way.
   */
  static @Nullable List<TextEdit> deferred(
      String text, Circuit before, Circuit after, Writing writing) {
    try {
      var statements = new Statements(text, after, writing);
      statements.read(before);
      return statements.edits(before);
    } catch (Tangled e) {
      return null;
    }
  }

  private void read(Circuit before) throws Tangled {
    for (Operation operation : before.operations()) {
      Span span = operation.span();
      Statement last = all.isEmpty() ? null : all.getLast();
      boolean same = last != null && last.span().equals(span);
      if (span.isEmpty() || (last != null && !same && span.start() < last.span().end())) {
        throw new Tangled();
      }
      if (!same) {
        all.add(new Statement(span, new ArrayList<>(), new ArrayList<>()));
      }
      all.getLast().before().addAll(Operations.flattened(List.of(operation)));
    }
    for (Operation operation : after.operations()) {
      at(operation.span()).after().add(operation);
    }
  }

  private Statement at(Span span) throws Tangled {
    for (Statement each : all) {
      if (each.span().start() <= span.start() && span.end() <= each.span().end()) {
        return each;
      }
    }
    throw new Tangled();
  }

  private List<TextEdit> edits(Circuit before) throws Tangled {
    List<TextEdit> edits = new ArrayList<>();
    StringBuilder end = new StringBuilder();
    for (Statement each : all) {
      List<Operation> gates =
          each.after().stream().filter(one -> !(one instanceof Operation.Measure)).toList();
      List<Operation> measures =
          each.after().stream().filter(Operation.Measure.class::isInstance).toList();
      if (each.measuresOnly()) {
        end.append(
            measures.equals(each.before()) && gates.isEmpty()
                ? text.substring(each.span().start(), whole(each.span())) + "\n"
                : lines(measures));
      } else {
        end.append(lines(measures));
      }
      if (each.isMeasuring() || !gates.equals(each.before())) {
        edits.add(edit(each.span(), lines(gates)));
      }
    }
    if (edits.isEmpty()) {
      return edits;
    }
    int added = after.qubitCount() - before.qubitCount();
    if (added > 0) {
      QubitRegister register = after.qubitRegisters().getLast();
      int at = lineStart(all.getFirst().span().start());
      edits.addFirst(
          new TextEdit(new Span(at, at), writing.qubits(register.name(), register.size()) + "\n"));
    }
    return joined(edits, end.toString());
  }

  /** With the measurements after the last statement. */
  private List<TextEdit> joined(List<TextEdit> edits, String end) {
    int last = text.stripTrailing().length();
    String tail = (text.length() == last ? "\n" : "") + end;
    int at = Math.min(text.length(), last + 1);
    List<TextEdit> rest = new ArrayList<>(edits);
    TextEdit lastEdit = rest.getLast();
    if (lastEdit.span().end() >= at) {
      rest.removeLast();
      rest.add(new TextEdit(lastEdit.span(), lastEdit.replacement() + end));
    } else {
      rest.add(new TextEdit(new Span(at, at), tail));
    }
    return rest;
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The end of a statement with its semicolon. */
  private int whole(Span span) {
    int at = span.end();
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at < text.length() && text.charAt(at) == ';' ? at + 1 : span.end();
  }

  /** A statement replaced by lines; its own line goes with it where nothing else is on it. */
  private TextEdit edit(Span span, String lines) {
    int end = whole(span);
    int start = span.start();
    int line = lineStart(start);
    int next = text.indexOf('\n', end);
    int lineEnd = next < 0 ? text.length() : next + 1;
    boolean alone = text.substring(line, start).isBlank() && text.substring(end, lineEnd).isBlank();
    return alone
        ? new TextEdit(new Span(line, lineEnd), lines)
        : new TextEdit(new Span(start, end), lines.strip().replaceAll("\\s*\n\\s*", " "));
  }

  /** Operations as statements. */
  private String lines(List<Operation> operations) throws Tangled {
    if (operations.isEmpty()) {
      return "";
    }
    String exported =
        writing.export(
            new Circuit(
                after.qubitRegisters(),
                after.bitRegisters(),
                after.variables(),
                after.parameters(),
                after.outputs(),
                operations));
    StringBuilder body = new StringBuilder();
    for (String line : exported.split("\n", -1)) {
      if (line.startsWith("gate ")) {
        throw new Tangled();
      }
      if (!line.isBlank() && !line.matches(HEADS)) {
        body.append(line).append('\n');
      }
    }
    return body.toString();
  }
}
