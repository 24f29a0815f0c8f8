package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;

/** Operations to other places and wires, copies of them, and their end. */
final class Moves {
  private static final String ONLY_OPERATIONS =
      "Only gates, measurements, resets and barriers can be put on other wires.";

  private final Draft draft;
  private final StatementText text;

  Moves(Draft draft) {
    this.draft = draft;
    this.text = new StatementText(draft.source);
  }

  void move(CircuitEdit.Move edit) throws Refusal {
    Draft.Target target = draft.target(edit.operation());
    if (edit.place() == null || isWhereItIs(target, edit.place())) {
      rewire(target, edit.wires());
      return;
    }
    Slot slot = Slot.of(draft.source, edit.place());
    Span whole = target.at().whole().span();
    if (whole.start() < slot.offset() && slot.offset() < whole.end()) {
      throw new Refusal("An operation cannot be moved into itself.");
    }
    if (target.isPart()) {
      Application application = target.operations(ONLY_OPERATIONS);
      List<Element> moved = draft.onWires(application.operation(target.index()), edit.wires());
      draft.requireVisible(moved, slot);
      slot.write(text.of(application, List.of(moved)), draft.patch);
      draft.rewriting.replaceOperations(application, List.of(target.index()), List.of(List.of()));
      return;
    }
    if (target.application() != null && target.application().isKnown()) {
      draft.requireVisible(everyElement(mapped(target.application(), edit.wires())), slot);
    }
    moveWhole(target, edit.wires(), slot);
  }

  private static boolean isWhereItIs(Draft.Target target, Place place) {
    Span span = target.at().whole().span();
    Span inner = target.at().span();
    return !target.isPart()
        && switch (place) {
          case Place.Before(Span other) -> other.equals(span) || other.equals(inner);
          case Place.After(Span other) -> other.equals(span) || other.equals(inner);
          case Place.Into _, Place.Start _, Place.End _ -> false;
        };
  }

  /** Takes the comments in the statement along, and the one behind it if it has its own line. */
  private void moveWhole(Draft.Target target, Map<Integer, Integer> wires, Slot slot)
      throws Refusal {
    Located at = target.at().whole();
    List<String> statements = wires.isEmpty() ? List.of() : rewired(target, wires);
    boolean bare = at.isBareBody();
    if (bare || statements.size() > 1) {
      slot.write(
          statements.isEmpty() ? List.of(StatementText.without(at, Map.of())) : statements,
          draft.patch);
      draft.rewriting.remove(at);
      return;
    }
    String moved =
        statements.isEmpty()
            ? at.text(at.statement())
            : StatementText.replaced(at, at.statement(), operandTexts(target, wires));
    Lines lines = draft.source.lines();
    Span span = at.span();
    boolean ownLine = lines.isFirst(span.start()) && lines.isLastButForComments(span.end());
    boolean toOwnLine = slot.between().startsWith(lines.lineEnd());
    String indented =
        Indentation.moved(moved, lines.indent(span.start()), indentOf(slot), toOwnLine);
    if (ownLine && toOwnLine) {
      String behind =
          draft.source.text().substring(span.end(), lines.end(span.end())).stripTrailing();
      slot.write(List.of(indented + behind), draft.patch);
      int start = lines.start(span.start());
      int next = lines.next(span.end());
      boolean lastLine = next == lines.end(span.end()) && start > 0;
      draft.patch.delete(lastLine ? lines.previousEnd(start) : start, next);
    } else {
      slot.write(List.of(indented), draft.patch);
      draft.rewriting.cut(span);
    }
  }

  private String indentOf(Slot slot) {
    String lineEnd = draft.source.lines().lineEnd();
    return slot.between().startsWith(lineEnd)
        ? slot.between().substring(lineEnd.length())
        : draft.source.lines().indent(slot.offset());
  }

  private void rewire(Draft.Target target, Map<Integer, Integer> wires) throws Refusal {
    if (wires.isEmpty()) {
      return;
    }
    Application application = target.operations(ONLY_OPERATIONS);
    requireKnown(application);
    if (target.isPart()) {
      List<Element> moved = draft.onWires(application.operation(target.index()), wires);
      draft.requireDeclared(moved, target.at().span().start());
      requireGlobal(application);
      draft.rewriting.replaceOperations(
          application, List.of(target.index()), List.of(text.of(application, List.of(moved))));
      return;
    }
    List<List<Element>> mapped = mapped(application, wires);
    draft.requireDeclared(everyElement(mapped), target.at().span().start());
    requireGlobal(application);
    if (text.of(application, mapped).size() == 1) {
      operandTexts(target, wires)
          .forEach((node, replacement) -> draft.patch.replace(target.at().span(node), replacement));
    } else {
      draft.rewriting.replace(target.at(), text.of(application, mapped));
    }
  }

  private void requireGlobal(Application application) throws Refusal {
    draft.requireOutside(application.at());
  }

  private static void requireKnown(Application application) throws Refusal {
    for (Operand operand : application.operands()) {
      if (!operand.isKnown()) {
        throw new Refusal(
            "Which wire '"
                + application.at().text(operand.node())
                + "' is depends on a value that changes, so it cannot be put on another.");
      }
    }
  }

  private List<List<Element>> mapped(Application application, Map<Integer, Integer> wires)
      throws Refusal {
    List<List<Element>> mapped = new ArrayList<>();
    for (List<Element> each : application.operations()) {
      mapped.add(draft.onWires(each, wires));
    }
    return mapped;
  }

  private static List<Element> everyElement(List<List<Element>> operations) {
    return operations.stream().flatMap(List::stream).distinct().toList();
  }

  private List<String> rewired(Draft.Target target, Map<Integer, Integer> wires) throws Refusal {
    Application application = target.operations(ONLY_OPERATIONS);
    requireKnown(application);
    return text.of(application, mapped(application, wires));
  }

  /** The new texts of the operands, for operations that fit into one statement. */
  private Map<Node, String> operandTexts(Draft.Target target, Map<Integer, Integer> wires)
      throws Refusal {
    Application application = target.operations(ONLY_OPERATIONS);
    Map<Node, String> texts = new HashMap<>();
    for (Operand operand : application.operands()) {
      List<Element> to = new ArrayList<>();
      for (Element element : operand.elements()) {
        to.addAll(draft.onWires(List.of(element), wires));
      }
      if (!to.equals(operand.elements())) {
        String range = to.size() == 1 ? to.getFirst().text() : text.range(to);
        texts.put(
            operand.node(),
            range != null ? range : String.join(", ", to.stream().map(Element::text).toList()));
      }
    }
    return texts;
  }

  void moveAll(CircuitEdit.MoveAll edit) throws Refusal {
    Place place = edit.place();
    if (place != null) {
      copy(new CircuitEdit.Copy(edit.operations(), place, edit.wires()));
      delete(new CircuitEdit.Delete(edit.operations()));
      return;
    }
    Map<Span, TreeSet<Integer>> parts = new LinkedHashMap<>();
    for (OperationRef ref : edit.operations()) {
      Draft.Target target = draft.target(ref);
      parts.computeIfAbsent(target.at().span(), _ -> new TreeSet<>()).add(target.index());
    }
    for (Map.Entry<Span, TreeSet<Integer>> each : parts.entrySet()) {
      Draft.Target whole = draft.target(OperationRef.all(each.getKey()));
      if (each.getValue().contains(OperationRef.ALL)) {
        rewire(whole, edit.wires());
      } else {
        rewireParts(whole, List.copyOf(each.getValue()), edit.wires());
      }
    }
  }

  private void rewireParts(Draft.Target target, List<Integer> parts, Map<Integer, Integer> wires)
      throws Refusal {
    Application application = target.operations(ONLY_OPERATIONS);
    requireGlobal(application);
    List<List<String>> texts = new ArrayList<>();
    for (int part : parts) {
      List<Element> moved = draft.onWires(application.operation(part), wires);
      draft.requireDeclared(moved, target.at().span().start());
      texts.add(text.of(application, List.of(moved)));
    }
    draft.rewriting.replaceOperations(application, parts, texts);
  }

  void copy(CircuitEdit.Copy edit) throws Refusal {
    copyMany(new CircuitEdit.CopyMany(edit.operations(), edit.place(), List.of(edit.wires())));
  }

  void copyMany(CircuitEdit.CopyMany edit) throws Refusal {
    Slot slot = Slot.of(draft.source, edit.place());
    List<String> statements = new ArrayList<>();
    for (Map<Integer, Integer> wires : edit.wires()) {
      statements.addAll(copies(edit.operations(), wires, slot));
    }
    if (slot.around() != null) {
      draft.note(slot.around().child(slot.around().statement()));
    }
    slot.write(statements, draft.patch);
  }

  private List<String> copies(List<OperationRef> operations, Map<Integer, Integer> wires, Slot slot)
      throws Refusal {
    List<Draft.Target> targets = new ArrayList<>();
    for (OperationRef ref : operations) {
      targets.add(draft.target(ref));
    }
    targets.sort(
        Comparator.comparingInt((Draft.Target each) -> each.at().span().start())
            .thenComparingInt(Draft.Target::index));
    List<String> statements = new ArrayList<>();
    for (Draft.Target target : targets) {
      if (target.application() == null) {
        if (!wires.isEmpty()) {
          throw new Refusal(ONLY_OPERATIONS);
        }
        statements.add(
            Indentation.moved(
                target.at().text(target.at().statement()),
                draft.source.lines().indent(target.at().span().start()),
                indentOf(slot),
                true));
        continue;
      }
      Application application = target.application();
      List<List<Element>> all = application.operations();
      List<List<Element>> chosen = target.isPart() ? List.of(all.get(target.index())) : all;
      if (!wires.isEmpty()) {
        requireKnown(application);
      }
      List<List<Element>> mapped = new ArrayList<>();
      for (List<Element> each : chosen) {
        mapped.add(draft.onWires(each, wires));
      }
      if (application.isKnown()) {
        draft.requireVisible(everyElement(mapped), slot);
        statements.addAll(text.of(application, mapped));
      } else {
        statements.add(StatementText.without(target.at(), Map.of()));
      }
    }
    return statements;
  }

  void delete(CircuitEdit.Delete edit) throws Refusal {
    Map<Span, Draft.Target> targets = new LinkedHashMap<>();
    Map<Span, TreeSet<Integer>> parts = new HashMap<>();
    for (OperationRef ref : edit.operations()) {
      Draft.Target target = draft.target(ref);
      Span span = target.at().span();
      Draft.Target known = targets.get(span);
      if (known == null || !target.isPart()) {
        targets.put(span, target);
      }
      parts.computeIfAbsent(span, _ -> new TreeSet<>()).add(target.index());
    }
    List<Span> deleted = new ArrayList<>();
    for (Draft.Target target : targets.values()) {
      Span span = target.at().span();
      boolean within =
          targets.keySet().stream().anyMatch(each -> !each.equals(span) && each.encloses(span));
      if (!within && !deleted.contains(span)) {
        deleted.add(span);
        delete(target, new ArrayList<>(parts.getOrDefault(span, new TreeSet<>())));
      }
    }
  }

  private void delete(Draft.Target target, List<Integer> indices) throws Refusal {
    if (target.at().statement() instanceof Statement.Declaration declaration) {
      // What is declared may be used elsewhere; only the measurement or the call goes.
      if (declaration.initializer() != null) {
        draft.patch.delete(
            target.at().span(declaration.name()).end(), target.at().span().end() - 1);
      }
      return;
    }
    if (!target.isPart()) {
      draft.rewriting.remove(target.at());
      return;
    }
    Application application = target.operations(ONLY_OPERATIONS);
    List<List<String>> nothing = new ArrayList<>();
    indices.forEach(_ -> nothing.add(List.of()));
    draft.rewriting.replaceOperations(application, indices, nothing);
  }
}
