package org.ketbench.app.canvas.gesture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.edit.CircuitEdit;
import org.ketbench.language.openqasm.edit.CircuitEdits;
import org.ketbench.language.openqasm.edit.EditResult;

/** Changes of one program, tried out. */
public final class Changes {
  private final Setting setting;

  public Changes(Setting setting) {
    this.setting = setting;
  }

  public Outcome outcome(String step, CircuitEdit edit) {
    return outcome(step, List.of(edit));
  }

  /** What several edits that follow each other come to as one change. */
  public Outcome outcome(String step, List<CircuitEdit> edits) {
    EditResult result =
        edits.size() == 1
            ? CircuitEdits.apply(setting.program(), edits.getFirst())
            : CircuitEdits.apply(setting.program(), edits);
    return switch (result) {
      case EditResult.Refused(String reason) -> new Outcome.Refused(reason);
      case EditResult.Edited(List<TextEdit> made, List<String> notes, var after) -> {
        if (made.isEmpty()) {
          yield new Outcome.Unchanged();
        }
        Circuit next = after.circuit();
        yield next == null
            ? new Outcome.Refused(Words.get("refused.errors"))
            : new Outcome.Changed(
                after, next, made, step, notes, place(made), List.of(), Outcome.Ask.NOTHING, "");
      }
    };
  }

  /** What an edit comes to, after which all operations that it wrote are chosen. */
  public Outcome choosingWritten(String step, CircuitEdit edit) {
    Outcome outcome = outcome(step, edit);
    if (!(outcome instanceof Outcome.Changed changed)) {
      return outcome;
    }
    List<Span> written = written(changed.edits());
    Set<Span> chosen = new LinkedHashSet<>();
    Operations.visit(
        changed.circuit().operations(),
        operation -> {
          Span span = operation.span();
          boolean leaf = Operations.parts(operation).isEmpty();
          if (leaf && written.stream().anyMatch(span::overlaps)) {
            chosen.add(span);
          }
        });
    return chosen.isEmpty() ? outcome : changed.choosing(List.copyOf(chosen));
  }

  /** Where in the new text that stands which was written. */
  private static List<Span> written(List<TextEdit> edits) {
    List<Span> written = new ArrayList<>();
    int shift = 0;
    for (TextEdit edit : edits) {
      int start = edit.span().start() + shift;
      written.add(new Span(start, start + edit.replacement().length()));
      shift += edit.replacement().length() - edit.span().length();
    }
    return written;
  }

  /** Where the longest of what was written begins. */
  private static int place(List<TextEdit> edits) {
    int shift = 0;
    int place = edits.getFirst().span().start();
    int longest = 0;
    for (TextEdit edit : edits) {
      String written = edit.replacement();
      int blanks = written.length() - written.stripLeading().length();
      if (written.length() - blanks > longest) {
        longest = written.length() - blanks;
        place = edit.span().start() + shift + blanks;
      }
      shift += written.length() - edit.span().length();
    }
    return place;
  }

  /** What adds so many wires that this one is there; those of a device need no declaration. */
  List<CircuitEdit> wiresUpTo(int wire) {
    List<CircuitEdit> steps = new ArrayList<>();
    int count = setting.circuit().qubitCount();
    List<QubitRegister> registers = setting.circuit().qubitRegisters();
    if (count == 0 || registers.getLast().name().equals(QubitRegister.HARDWARE)) {
      return steps;
    }
    QubitRegister last = registers.getLast();
    boolean grows = !last.scalar();
    for (int i = count; i <= wire; i++) {
      steps.add(new CircuitEdit.AddWire(grows ? last.name() : null));
    }
    return steps;
  }
}
